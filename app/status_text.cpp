#include "status_text.h"

#include "runs/run_history.h"
#include "words.h"

#include <QCoreApplication>

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

}  // namespace

QString statusText(const adalora::RunHistory &run, int step)
{
    QStringList parts;
    const auto at = [&](adalora::Series which) { return run.series(which)[static_cast<std::size_t>(step)]; };
    if (step >= 0 && step < run.steps()) {
        const int kept = static_cast<int>(at(adalora::Series::Kept));
        const int initial = run.info().initialBudget;
        parts += StatusText::tr("kept %1 / %2 triplets (%3)")
                     .arg(countText(kept), countText(initial), percentText(initial > 0 ? static_cast<double>(kept) / initial : 0, 0));
        parts += StatusText::tr("task loss %1").arg(valueText(at(adalora::Series::TaskLoss)));
        parts += StatusText::tr("orthogonality %1").arg(valueText(at(adalora::Series::OrthLoss)));
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
        parts += outcomeText(*summary);
    }
    return parts.join(QStringLiteral("  ·  "));
}

}  // namespace studio
