#include "lessons/run_story.h"

#include "event_words.h"
#include "words.h"

#include <QCoreApplication>
#include <algorithm>

namespace studio {

using adalora::Event;
using adalora::EventKind;
using Kind = Moment::Kind;

namespace {

struct Story {
    Q_DECLARE_TR_FUNCTIONS(studio::RunStory)
};

template <typename Claim>
const Event *firstEvent(const adalora::RunHistory &run, Claim claim)
{
    const auto found = std::find_if(run.events().begin(), run.events().end(), claim);
    return found == run.events().end() ? nullptr : &*found;
}

QString nameOf(int matrix, const adalora::RunHistory &run)
{
    const auto &all = run.info().matrices;
    return matrix >= 0 && matrix < std::ssize(all) ? QString::fromStdString(all[static_cast<std::size_t>(matrix)].name) : QString();
}

QString cutText(const Event &first, const adalora::RunHistory &run)
{
    int cut = 0;
    std::vector<int> byMatrix(run.info().matrices.size(), 0);
    for (const Event &event : run.events()) {
        if (event.step != first.step || event.kind != EventKind::Prune)
            continue;
        ++cut;
        ++byMatrix[static_cast<std::size_t>(event.matrix)];
    }
    const int most = static_cast<int>(std::max_element(byMatrix.begin(), byMatrix.end()) - byMatrix.begin());
    return Story::tr("All triplets of all matrices stand in one ranking, and those at its end go: %1 at once, %2 of them from %3. The lowest score kept is %4.")
        .arg(countText(cut), countText(byMatrix[static_cast<std::size_t>(most)]), nameOf(most, run), valueText(first.threshold));
}

QString revivalText(const Event &revived, const adalora::RunHistory &run)
{
    const Event *pruned = nullptr;
    for (const Event &event : run.events())
        if (event.kind == EventKind::Prune && event.matrix == revived.matrix && event.index == revived.index && event.step < revived.step)
            pruned = &event;
    const QString why = Story::tr("Masking only sets λ to zero. P and Q of the triplet stay, so λ still has a gradient, its importance is still measured, and it can win its place back.");
    if (!pruned)
        return why;
    return Story::tr("Triplet %1 of %2 was pruned at step %3 and is back.").arg(countText(revived.index), nameOf(revived.matrix, run), countText(pruned->step)) + QLatin1Char(' ') + why;
}

QString endText(const adalora::RunHistory &run)
{
    const adalora::RunSummary &summary = *run.summary();
    QString text = Story::tr("The error on held-out data fell from %1 to %2.").arg(valueText(summary.before.value), valueText(summary.after.value));
    if (summary.recovery && summary.uniformRecovery)
        text += QLatin1Char(' ')
            + Story::tr("%1 of the planted ranks were found; the same budget spread evenly would have %2.").arg(percentText(*summary.recovery, 0), percentText(*summary.uniformRecovery, 0));
    return text;
}

}  // namespace

std::vector<Moment> storyOf(const adalora::RunHistory &run)
{
    std::vector<Moment> story;
    if (run.steps() > 0)
        story.push_back({Kind::Warmup, 0, {}});
    const auto tell = [&](Kind kind, const Event *event) {
        if (event)
            story.push_back({kind, event->step, *event});
    };
    const auto isOf = [](EventKind kind) { return [kind](const Event &event) { return event.kind == kind; }; };
    tell(Kind::FirstCut, firstEvent(run, isOf(EventKind::Prune)));
    tell(Kind::Revival, firstEvent(run, isOf(EventKind::Reactivate)));
    tell(Kind::Merge, firstEvent(run, isOf(EventKind::Merge)));
    tell(Kind::Growth, firstEvent(run, [](const Event &event) { return event.kind == EventKind::Grow && event.payer >= 0 && event.payer != event.matrix; }));
    tell(Kind::Refusal, firstEvent(run, isOf(EventKind::Refuse)));
    tell(Kind::FinalPhase, firstEvent(run, [](const Event &event) { return event.kind == EventKind::Phase && event.phase == adalora::Phase::Final; }));
    if (run.summary() && run.steps() > 0)
        story.push_back({Kind::End, run.steps() - 1, {}});
    std::stable_sort(story.begin(), story.end(), [](const Moment &a, const Moment &b) { return a.step < b.step; });
    return story;
}

QString momentTitle(const Moment &moment)
{
    const QString step = countText(moment.step);
    switch (moment.kind) {
    case Kind::Warmup: return Story::tr("Step %1: the warm-up").arg(step);
    case Kind::FirstCut: return Story::tr("Step %1: the first cut").arg(step);
    case Kind::Revival: return Story::tr("Step %1: one comes back").arg(step);
    case Kind::Merge: return Story::tr("Step %1: the rest is merged").arg(step);
    case Kind::Growth: return Story::tr("Step %1: one grows, another pays").arg(step);
    case Kind::Refusal: return Story::tr("Step %1: growth is refused").arg(step);
    case Kind::FinalPhase: return Story::tr("Step %1: the final phase").arg(step);
    case Kind::End: return Story::tr("Step %1: the end").arg(step);
    }
    return {};
}

QString momentText(const Moment &moment, const adalora::RunHistory &run)
{
    const adalora::RunConfig &config = run.plan().config;
    switch (moment.kind) {
    case Kind::Warmup:
        return Story::tr("All %1 matrices train at rank %2. Nobody is judged before step %3: importance measured on untrained triplets would mean nothing.")
            .arg(countText(std::ssize(run.info().matrices)), countText(config.init_r), countText(config.tinit));
    case Kind::FirstCut: return cutText(moment.event, run);
    case Kind::Revival: return revivalText(moment.event, run);
    case Kind::Merge:
        return eventSentence(moment.event, run.info()) + QLatin1Char(' ') + Story::tr("What was cut has no factors any more: it cannot come back.");
    case Kind::Growth:
    case Kind::Refusal: return eventSentence(moment.event, run.info());
    case Kind::FinalPhase: {
        const QString kept = countText(static_cast<long long>(run.series(adalora::Series::Kept)[static_cast<std::size_t>(std::min(moment.step, run.steps() - 1))]));
        return Story::tr("The budget has reached its target: %1 %2 are kept. From here on no rank changes, and what is left has %3 steps to settle.")
            .arg(kept, unitName(run.info().budgetUnit), countText(config.total_step - moment.step));
    }
    case Kind::End: return endText(run);
    }
    return {};
}

QString momentView(const Moment &moment)
{
    switch (moment.kind) {
    case Kind::Warmup:
    case Kind::End: return QStringLiteral("curves");
    case Kind::Merge: return QStringLiteral("sigma");
    case Kind::Revival:
    case Kind::Refusal: return QStringLiteral("events");
    default: return QStringLiteral("ranks");
    }
}

}  // namespace studio
