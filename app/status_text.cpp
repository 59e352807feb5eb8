#include "status_text.h"

#include "config_fields.h"
#include "runs/run_history.h"
#include "words.h"

#include <QCoreApplication>
#include <cmath>

namespace studio {
namespace {

struct StatusText {
    Q_DECLARE_TR_FUNCTIONS(StatusText)
};

QString measured(const adalora::RunHistory &run, double value)
{
    return run.info().metricName == "accuracy" ? percentText(value) : valueText(value);
}

QString outcomeText(const adalora::RunSummary &summary)
{
    switch (summary.outcome) {
    case adalora::Outcome::Finished: return StatusText::tr("finished");
    case adalora::Outcome::Stopped: return StatusText::tr("stopped after %Ln step(s)", nullptr, summary.steps);
    case adalora::Outcome::Diverged: return StatusText::tr("diverged: the loss or a gradient is no longer a number");
    case adalora::Outcome::Failed: return StatusText::tr("failed");
    }
    return {};
}

/// What trains at this step, in the unit of the run.
QString budgetText(const adalora::RunInfo &info, long long kept, long long budget)
{
    switch (info.config.method) {
    case adalora::Method::Full: return StatusText::tr("all %1 weights train").arg(countText(info.adapterParameters + info.headParameters));
    case adalora::Method::Head: return StatusText::tr("%1 weights of the head train").arg(countText(info.headParameters));
    case adalora::Method::Lora: return StatusText::tr("%1 adapter parameters, fixed").arg(countText(info.adapterParameters));
    case adalora::Method::AdaLora:
    case adalora::Method::Merge: break;
    }
    if (info.budgetUnit == adalora::BudgetUnit::Parameters)
        return StatusText::tr("used %1 / %2 parameters · slack %3").arg(countText(kept), countText(info.initialBudget), countText(budget - kept));
    return StatusText::tr("kept %1 / %2 triplets (%3)")
        .arg(countText(kept), countText(info.initialBudget), percentText(info.initialBudget > 0 ? static_cast<double>(kept) / info.initialBudget : 0, 0));
}

}  // namespace

QString statusText(const adalora::RunHistory &run, int step)
{
    QStringList parts;
    const auto at = [&](adalora::Series which) { return run.series(which)[static_cast<std::size_t>(step)]; };
    if (step >= 0 && step < run.steps()) {
        parts += budgetText(run.info(), std::llround(at(adalora::Series::Kept)), std::llround(at(adalora::Series::Budget)));
        parts += StatusText::tr("task loss %1").arg(valueText(at(adalora::Series::TaskLoss)));
        const adalora::RunConfig &config = run.info().config;
        if (config.method == adalora::Method::AdaLora)
            parts += StatusText::tr("orthogonality %1").arg(valueText(at(adalora::Series::OrthLoss)));
        if (config.method == adalora::Method::Merge && config.balance_weight > 0)
            parts += StatusText::tr("balance %1").arg(valueText(at(adalora::Series::OrthLoss)));
        if (const adalora::RankState *state = run.stateAt(step); state && state->mu > 0)
            parts += StatusText::tr("μ %1").arg(valueText(state->mu));
    }
    const adalora::Evaluation *last = nullptr;
    for (const adalora::Evaluation &evaluation : run.evaluations())
        if (evaluation.step <= step + 1)
            last = &evaluation;
    if (last) {
        const QString value = measured(run, last->value);
        parts += run.info().metricName == "accuracy" ? StatusText::tr("accuracy %1").arg(value) : StatusText::tr("relative error %1").arg(value);
    }
    if (const auto &summary = run.summary(); summary && step >= run.steps() - 1) {
        if (summary->test)
            parts += StatusText::tr("test %1").arg(measured(run, summary->test->value));
        if (summary->recovery && summary->uniformRecovery)
            parts += StatusText::tr("planted ranks found %1, evenly spread %2")
                         .arg(percentText(*summary->recovery, 0), percentText(*summary->uniformRecovery, 0));
        // "used … / … parameters" says the same where the run began with all of its budget
        const bool isSaid = run.info().budgetUnit == adalora::BudgetUnit::Parameters && summary->peakParameters == run.info().initialBudget;
        if (hasSchedule(run.info().config.method) && !isSaid)
            parts += StatusText::tr("%1 parameters at the peak, %2 at the end").arg(countText(summary->peakParameters), countText(summary->finalParameters));
        parts += outcomeText(*summary);
    }
    return parts.join(QStringLiteral("  ·  "));
}

}  // namespace studio
