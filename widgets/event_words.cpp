#include "event_words.h"

#include "alarm_words.h"
#include "edit_words.h"
#include "error.h"
#include "words.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

namespace studio {
namespace {

using adalora::EventKind;

struct EventWords {
    Q_DECLARE_TR_FUNCTIONS(studio::EventWords)
};

const adalora::MatrixInfo *matrixOf(int index, const adalora::RunInfo &info)
{
    return index >= 0 && index < std::ssize(info.matrices) ? &info.matrices[static_cast<std::size_t>(index)] : nullptr;
}

QString nameOf(int index, const adalora::RunInfo &info)
{
    const adalora::MatrixInfo *matrix = matrixOf(index, info);
    return matrix ? QString::fromStdString(matrix->name) : QString();
}

/// What merge and reallocate adds: the rank of the matrix, and the books of all adapters together.
QString totals(const adalora::Event &event)
{
    if (event.rankBefore < 0)
        return {};
    return QLatin1Char(' ')
        + EventWords::tr("Rank %1 → %2; all adapters %3 → %4 parameters, slack %5 → %6.")
              .arg(countText(event.rankBefore), countText(event.rankAfter), countText(event.parametersBefore), countText(event.parametersAfter),
                   countText(event.slackBefore), countText(event.slackAfter));
}

QString phaseSentence(const adalora::Event &event, bool merges)
{
    switch (event.phase) {
    case adalora::Phase::Warmup:
        return merges ? EventWords::tr("The warm-up begins: all matrices train at their initial rank.") : EventWords::tr("The warm-up begins: all triplets train.");
    case adalora::Phase::Reduction:
        return merges ? EventWords::tr("The rounds begin: weak triplets are cut, and what they free may grow in other matrices.")
                      : EventWords::tr("The reduction begins: the budget falls, the least important triplets are pruned.");
    case adalora::Phase::Final:
        return EventWords::tr("The final phase begins: the ranks stay as they are.");
    }
    return {};
}

/// A phase may bring the weight of the slopes with it: "mu = 264.3".
QString settledMu(const adalora::Event &event)
{
    bool isNumber = false;
    const double mu = QString::fromStdString(event.detail).section(QLatin1Char('='), 1).toDouble(&isNumber);
    return isNumber ? QLatin1Char(' ') + EventWords::tr("Scores weigh the slope with μ = %1 from now on.").arg(valueText(mu)) : QString();
}

QString growSentence(const adalora::Event &event, const adalora::RunInfo &info)
{
    const QString name = nameOf(event.matrix, info);
    const QString score = valueText(event.score);
    if (event.payer == event.matrix && event.payer >= 0)
        return EventWords::tr("%1 grew in a new direction with score %2; a weaker triplet of its own paid for it.").arg(name, score);
    if (event.payer >= 0)
        return EventWords::tr("%1 grew by a direction with score %2; a weaker triplet of %3 was cut to pay for it.").arg(name, score, nameOf(event.payer, info));
    return EventWords::tr("%1 grew by a direction with score %2; parameters that were free paid for it.").arg(name, score);
}

QString refusalSentence(const adalora::Event &event, const adalora::RunInfo &info)
{
    const QString name = nameOf(event.matrix, info);
    const adalora::MatrixInfo *matrix = matrixOf(event.matrix, info);
    if (!matrix)
        return EventWords::tr("A matrix was not allowed to grow.");
    if (event.reason == adalora::RefuseReason::Dimension) {
        const int sides = std::min(matrix->out, matrix->in);
        if (matrix->rank < sides)
            return EventWords::tr("%1 wanted to grow, but its rank %2 is the highest that the settings allow (dimension).").arg(name, countText(event.rankBefore));
        return EventWords::tr("%1 wanted to grow, but a %2 × %3 matrix has only %4 independent directions and uses them all (dimension).")
            .arg(name, countText(matrix->out), countText(matrix->in), countText(sides));
    }
    return EventWords::tr("%1 wanted to grow, but a column of it costs %2 parameters, only %3 are free, and nothing weak enough could be cut to pay for it (budget).")
        .arg(name, countText(matrix->out + matrix->in), countText(event.slackBefore));
}

/// None where the text is no edit that this program knows.
std::optional<adalora::Edit> editOf(const adalora::Event &event)
{
    try {
        return adalora::editFromJson(event.detail, {});
    } catch (const adalora::Error &) {
        return {};
    }
}

QString editSentence(const adalora::Event &event, const adalora::RunConfig *before)
{
    const auto edit = editOf(event);
    const QString what = edit ? editText(*edit, before) : QString::fromStdString(event.detail);
    if (!event.refusal.empty())
        return EventWords::tr("This was asked for while it trained, and refused: %1. It breaks the rule %2.").arg(what, QString::fromStdString(event.refusal));
    if (edit && edit->allocates)
        return EventWords::tr("An allocation was asked for while it trained: this step held one, whatever ΔT says.");
    return EventWords::tr("This was changed while it trained, and holds from this step on: %1.").arg(what);
}

}  // namespace

QString editEventText(const adalora::Event &event, const adalora::RunConfig &before)
{
    const auto edit = editOf(event);
    const QString what = edit ? editText(*edit, &before) : QString::fromStdString(event.detail);
    return event.refusal.empty() ? what : EventWords::tr("%1 refused").arg(what);
}

QString eventName(EventKind kind)
{
    switch (kind) {
    case EventKind::Prune: return EventWords::tr("Pruned");
    case EventKind::Reactivate: return EventWords::tr("Reactivated");
    case EventKind::Phase: return EventWords::tr("Phase");
    case EventKind::Alarm: return EventWords::tr("Alarm");
    case EventKind::Merge: return EventWords::tr("Merged");
    case EventKind::Grow: return EventWords::tr("Grown");
    case EventKind::Refuse: return EventWords::tr("Refused");
    case EventKind::Edit: return EventWords::tr("Edited");
    }
    return {};
}

QString eventSentence(const adalora::Event &event, const adalora::RunInfo &info, const adalora::RunConfig *before)
{
    const QString name = nameOf(event.matrix, info);
    switch (event.kind) {
    case EventKind::Prune:
        return EventWords::tr("Triplet %1 of %2 was pruned with score %3; the lowest score kept is %4.")
                   .arg(countText(event.index), name, valueText(event.score), valueText(event.threshold))
            + totals(event);
    case EventKind::Reactivate:
        return EventWords::tr("Triplet %1 of %2 came back with score %3; the lowest score kept is %4.")
            .arg(countText(event.index), name, valueText(event.score), valueText(event.threshold));
    case EventKind::Phase: return phaseSentence(event, info.config.method == adalora::Method::Merge) + settledMu(event);
    case EventKind::Alarm: return alarmSentence(event, info);
    case EventKind::Merge:
        return EventWords::tr("%1 was merged: its %2 remaining triplets are new, shorter factors now, and ΔW is the same as before.").arg(name, countText(event.rankAfter))
            + totals(event);
    case EventKind::Grow: return growSentence(event, info) + totals(event);
    case EventKind::Refuse: return refusalSentence(event, info) + totals(event);
    case EventKind::Edit: return editSentence(event, before);
    }
    return {};
}

std::vector<EventKind> eventKindsOf(adalora::Method method)
{
    switch (method) {
    case adalora::Method::AdaLora: return {EventKind::Prune, EventKind::Reactivate, EventKind::Edit, EventKind::Phase, EventKind::Alarm};
    case adalora::Method::Merge:
        return {EventKind::Prune, EventKind::Merge, EventKind::Grow, EventKind::Refuse, EventKind::Edit, EventKind::Phase, EventKind::Alarm};
    case adalora::Method::Lora:
    case adalora::Method::Full:
    case adalora::Method::Head: break;
    }
    return {EventKind::Edit, EventKind::Alarm};
}

}  // namespace studio
