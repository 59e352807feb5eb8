/// The words and tables of a report about one run, as the HTML subset that QTextDocument sets.
#pragma once
#include <QString>

namespace adalora { class RunHistory; }

namespace studio {

/// Title, where the run stands, its figures, and every setting it reads, with PEFT's names. `compared`: lines for runs that are
/// shown beside it, may be empty.
QString reportOpening(const adalora::RunHistory &run, const QStringList &compared);
/// Ranks of all matrices at the start and the end, validations, edits and alarms, events counted.
QString reportTables(const adalora::RunHistory &run);

}  // namespace studio
