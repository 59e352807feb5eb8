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
    const QString what = next.isEmpty() ? AlarmWords::tr("No allocation has happened by tᵢ + 2ΔT, and none is to come: nothing is pruned.")
                                        : AlarmWords::tr("No allocation has happened by tᵢ + 2ΔT; the next one is at step %1.").arg(next);
    return what + QLatin1Char(' ') + AlarmWords::tr("Lower ΔT or t_f so that a multiple of ΔT falls into the reduction, or allocate now.");
}

}  // namespace

QString alarmSentence(const adalora::Event &event, const adalora::RunInfo &info)
{
    const QString detail = QString::fromStdString(event.detail);
    const bool isKnown = event.matrix >= 0 && event.matrix < std::ssize(info.matrices);
    switch (event.alarm) {
    case adalora::AlarmKind::NotFinite:
        return AlarmWords::tr("A value is no longer finite (%1): the run has diverged. Go on from the last checkpoint with a lower learning rate, or clip the gradient.").arg(detail);
    case adalora::AlarmKind::EqualScores:
        return AlarmWords::tr("All scores are equal (%1), so this allocation chose by position, not by importance. "
                              "Give the scores time with a longer warm-up tᵢ, and check that the adapters get gradients.").arg(detail);
    case adalora::AlarmKind::BudgetMissed:
        return AlarmWords::tr("What is kept differs from the budget (%1). The ranks of this run cannot be trusted: stop it, and report it with its folder.").arg(detail);
    case adalora::AlarmKind::NoAllocation: return noAllocation(detail);
    case adalora::AlarmKind::OrthogonalityRising:
        return AlarmWords::tr("P and Q are less and less orthogonal (%1), so λ says less and less about ΔW. Raise γ, or lower the learning rate.").arg(detail);
    case adalora::AlarmKind::MatrixDead:
        return AlarmWords::tr("%1 is dead: it has learned nothing in the warm-up, and its triplets only take places from others. "
                              "Leave it out of the adapted matrices, or look for the reason in its layer.")
            .arg(isKnown ? QString::fromStdString(info.matrices[static_cast<std::size_t>(event.matrix)].name) : AlarmWords::tr("A matrix"));
    case adalora::AlarmKind::StillFalling:
        return AlarmWords::tr("The loss was still falling fast at the end (%1): the training was too short. Fork the run with a larger T.").arg(detail);
    case adalora::AlarmKind::CheckpointFailed:
        return AlarmWords::tr("A checkpoint could not be written (%1). The run goes on, and the checkpoints before it still stand: make room on the disk.").arg(detail);
    case adalora::AlarmKind::None: break;
    }
    return AlarmWords::tr("Something needs attention: %1.").arg(detail);
}

}  // namespace studio
