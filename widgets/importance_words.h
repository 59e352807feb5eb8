/// How the importance view speaks of scores, triplets and of what a record cannot answer.
#pragma once
#include "score_groups.h"
#include <QString>

namespace studio {

/// What the scores of a run are, as a short formula: "Ī·Ū".
QString metricFormula(const adalora::RunConfig &config);
/// What the shown scores are: of the question where that changes the metric.
QString shownMetric(const adalora::RunConfig &config, adalora::WhatIfMetric metric, double mu);
/// As a choice: "As recorded: Ī·Ū".
QString metricChoice(const adalora::RunConfig &config, adalora::WhatIfMetric metric);
/// Why something cannot be asked, as a sentence; empty for None.
QString gapText(adalora::WhatIfGap gap);

/// A triplet with all its numbers, in lines of rich text or of plain text.
QStringList tripletLines(const ImportanceData &data, int triplet);
/// A group of triplets likewise.
QStringList groupLines(const ScoreGroup &group);
QString groupName(const ScoreGroup &group);

}  // namespace studio
