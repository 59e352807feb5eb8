#include "importance_words.h"

#include "words.h"
#include <QCoreApplication>

namespace studio {
namespace {

struct ImportanceWords {
    Q_DECLARE_TR_FUNCTIONS(studio::ImportanceWords)
};

QString slopeFormula(const adalora::RunConfig &config)
{
    return config.method == adalora::Method::Merge ? QStringLiteral("|σ| + μ·|∂L/∂σ|") : QStringLiteral("|λ| + μ·|∂L/∂λ|");
}

QString sizeFormula(const adalora::RunConfig &config) { return config.method == adalora::Method::Merge ? QStringLiteral("|σ|") : QStringLiteral("|λ|"); }

}  // namespace

QString metricFormula(const adalora::RunConfig &config)
{
    switch (config.metric) {
    case adalora::Metric::SmoothedProduct: return QStringLiteral("Ī·Ū");
    case adalora::Metric::SmoothedSensitivity: return QStringLiteral("Ī");
    case adalora::Metric::Magnitude: return sizeFormula(config);
    case adalora::Metric::SigmaGradient: return slopeFormula(config);
    case adalora::Metric::Random: return ImportanceWords::tr("random");
    case adalora::Metric::Expression: return QString::fromStdString(config.metric_expression);
    }
    return {};
}

QString shownMetric(const adalora::RunConfig &config, adalora::WhatIfMetric metric, double mu)
{
    switch (metric) {
    case adalora::WhatIfMetric::AsRecorded: return metricFormula(config);
    case adalora::WhatIfMetric::Magnitude: return QStringLiteral("|λ|");
    case adalora::WhatIfMetric::Sigma: return QStringLiteral("|σ|");
    case adalora::WhatIfMetric::SigmaGradient: return ImportanceWords::tr("%1, μ = %2").arg(slopeFormula(config), valueText(mu));
    }
    return {};
}

QString metricChoice(const adalora::RunConfig &config, adalora::WhatIfMetric metric)
{
    switch (metric) {
    case adalora::WhatIfMetric::AsRecorded: return ImportanceWords::tr("As recorded: %1").arg(metricFormula(config));
    case adalora::WhatIfMetric::Magnitude: return QStringLiteral("|λ|");
    case adalora::WhatIfMetric::Sigma: return QStringLiteral("|σ|");
    case adalora::WhatIfMetric::SigmaGradient: return slopeFormula(config);
    }
    return {};
}

QString gapText(adalora::WhatIfGap gap)
{
    switch (gap) {
    case adalora::WhatIfGap::None: return {};
    case adalora::WhatIfGap::NoAllocations: return ImportanceWords::tr("This method chooses no mask: its ranks are fixed.");
    case adalora::WhatIfGap::NoLambda: return ImportanceWords::tr("Merge and reallocate trains a product of two factors, which has no λ; its σ is the size of a triplet.");
    case adalora::WhatIfGap::SigmaIsShared: return ImportanceWords::tr("Under masking the singular values of ΔW belong to all triplets of a matrix together, so that they cannot rank single ones.");
    case adalora::WhatIfGap::NoSlopes: return ImportanceWords::tr("The slopes |∂L/∂σ| were not recorded: this run's scores did not need them.");
    case adalora::WhatIfGap::UnknownPin: return ImportanceWords::tr("The record pins a matrix that this run does not have.");
    case adalora::WhatIfGap::PinsExceedBudget: return ImportanceWords::tr("Pins hold more than this budget. Raise it, or free a matrix.");
    }
    return {};
}

QStringList tripletLines(const ImportanceData &data, int triplet)
{
    const auto i = static_cast<std::size_t>(triplet);
    const adalora::AllocationRecord &record = data.record;
    const bool isMerge = data.plan.config.method == adalora::Method::Merge;
    const int index = data.indexOf(triplet);
    QStringList lines;
    lines << ImportanceWords::tr("%1, triplet %2").arg(QString::fromStdString(data.matrixOf(triplet).name), countText(index));
    lines << ImportanceWords::tr("Score %1: number %2 of %3")
                 .arg(valueText(data.score[i]), countText(data.place[i] + 1), countText(std::ssize(data.order)));
    if (isMerge)
        lines << ImportanceWords::tr("σ = %1").arg(valueText(static_cast<double>(record.lambda[i])));
    else
        lines << ImportanceWords::tr("λ = %1; number %2 of the σ of its matrix is %3")
                     .arg(valueText(static_cast<double>(record.lambda[i])), countText(index + 1), valueText(static_cast<double>(data.sigma[i])));
    if (!record.slope.empty())
        lines << ImportanceWords::tr("Slope %1").arg(valueText(static_cast<double>(record.slope[i])));
    const bool isKept = record.kept[i];
    QString fate = isKept ? ImportanceWords::tr("Kept.") : ImportanceWords::tr("Cut.");
    if (data.answer && data.answer->gap == adalora::WhatIfGap::None && isKept != static_cast<bool>(data.kept[i]))
        fate = isKept ? ImportanceWords::tr("Kept in the record; this allocation would cut it.") : ImportanceWords::tr("Cut in the record; this allocation would keep it.");
    lines << fate;
    return lines;
}

QString groupName(const ScoreGroup &group)
{
    return group.layer >= 0 ? ImportanceWords::tr("Layer %1").arg(group.layer) : kindLabel(group.kind);
}

QStringList groupLines(const ScoreGroup &group)
{
    QStringList lines{groupName(group), ImportanceWords::tr("%1 of %2 triplets kept").arg(countText(group.kept), countText(group.triplets))};
    if (!group.scores.empty())
        lines << ImportanceWords::tr("Scores from %1 to %2, median %3").arg(valueText(group.quantile(0)), valueText(group.quantile(1)), valueText(group.quantile(0.5)))
              << ImportanceWords::tr("The middle half lies between %1 and %2").arg(valueText(group.quantile(0.25)), valueText(group.quantile(0.75)));
    return lines;
}

}  // namespace studio
