#include "alarm_words.h"

#include "words.h"

#include <QCoreApplication>

namespace studio {
namespace {

struct AlarmWords {
    Q_DECLARE_TR_FUNCTIONS(studio::AlarmWords)
};

QString noAllocation(const QString &next)
{
    const QString what = next.isEmpty() ? AlarmWords::tr("No allocation has been made so far, and none will come: nothing is pruned.")
                                        : AlarmWords::tr("No allocation has been made so far; the next one comes at step %1, in one big cut.").arg(next);
    return what + QLatin1Char(' ') + AlarmWords::tr("Take a smaller ΔT, so that its multiples fall into the reduction, or allocate now.");
}

}  // namespace

QString alarmSentence(const adalora::Event &event, const adalora::RunInfo &info)
{
    const QString detail = QString::fromStdString(event.detail);
    const bool isKnown = event.matrix >= 0 && event.matrix < std::ssize(info.matrices);
    switch (event.alarm) {
    case adalora::AlarmKind::NotFinite:
        return AlarmWords::tr("A value is no longer finite (%1): the run has diverged, and its last checkpoint before this is the last good state. "
                              "Go on from there with a lower learning rate, or clip the gradient.").arg(detail);
    case adalora::AlarmKind::EqualScores:
        return AlarmWords::tr("All scores are equal (%1), so this allocation chose by position, not by importance. "
                              "Give the scores time with a longer warm-up tᵢ, and check that the adapters get gradients.").arg(detail);
    case adalora::AlarmKind::BudgetMissed:
        return AlarmWords::tr("What is kept differs from the budget (%1). No allocation came after the budget had fallen: take a smaller ΔT, or a longer final phase t_f.").arg(detail);
    case adalora::AlarmKind::NoAllocation: return noAllocation(detail);
    case adalora::AlarmKind::OrthogonalityRising:
        return AlarmWords::tr("P and Q are less and less orthogonal (%1), so λ says less and less about ΔW. Raise γ, or lower the learning rate.").arg(detail);
    case adalora::AlarmKind::MatrixDead:
        return AlarmWords::tr("%1 is dead: it holds triplets, but none of them has moved since the start, for no gradient reaches it. "
                              "Leave it out of the adapted matrices, or look for dead units behind it.")
            .arg(isKnown ? QString::fromStdString(info.matrices[static_cast<std::size_t>(event.matrix)].name) : AlarmWords::tr("A matrix"));
    case adalora::AlarmKind::StillFalling:
        return AlarmWords::tr("The loss was still falling fast at the end (%1 over the last tenth of the run). A longer run would likely do better: fork it with a larger T.").arg(detail);
    case adalora::AlarmKind::CheckpointFailed:
        return AlarmWords::tr("A checkpoint could not be written (%1). The run goes on, and the checkpoints before it still stand: make room on the disk.").arg(detail);
    case adalora::AlarmKind::None: break;
    }
    return AlarmWords::tr("Something needs attention: %1.").arg(detail);
}

}  // namespace studio
