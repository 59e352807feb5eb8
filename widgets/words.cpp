#include "words.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace studio {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(studio::Words)
};

QString alarmSentence(const adalora::Event &event)
{
    const QString detail = QString::fromStdString(event.detail);
    switch (event.alarm) {
    case adalora::AlarmKind::NotFinite:
        return Words::tr("A value is no longer finite (%1): the run has diverged.").arg(detail);
    case adalora::AlarmKind::EqualScores:
        return Words::tr("All scores are equal (%1), so this allocation chose by position, not by importance.").arg(detail);
    case adalora::AlarmKind::BudgetMissed:
        return Words::tr("The number of kept triplets differs from the budget (%1).").arg(detail);
    case adalora::AlarmKind::None:
        break;
    }
    return Words::tr("Something needs attention: %1.").arg(detail);
}

}  // namespace

QString phaseName(adalora::Phase phase)
{
    switch (phase) {
    case adalora::Phase::Warmup: return Words::tr("Warm-up");
    case adalora::Phase::Reduction: return Words::tr("Reduction");
    case adalora::Phase::Final: return Words::tr("Final");
    }
    return {};
}

QString eventName(adalora::EventKind kind)
{
    switch (kind) {
    case adalora::EventKind::Prune: return Words::tr("Pruned");
    case adalora::EventKind::Reactivate: return Words::tr("Reactivated");
    case adalora::EventKind::Phase: return Words::tr("Phase");
    case adalora::EventKind::Alarm: return Words::tr("Alarm");
    }
    return {};
}

QString eventSentence(const adalora::Event &event, const adalora::RunInfo &info)
{
    const auto matrix = static_cast<std::size_t>(event.matrix);
    const QString name = event.matrix >= 0 && matrix < info.matrices.size()
        ? QString::fromStdString(info.matrices[matrix].name) : QString();
    switch (event.kind) {
    case adalora::EventKind::Prune:
        return Words::tr("Triplet %1 of %2 was pruned with score %3; the lowest score kept is %4.")
            .arg(countText(event.index), name, valueText(event.score), valueText(event.threshold));
    case adalora::EventKind::Reactivate:
        return Words::tr("Triplet %1 of %2 came back with score %3; the lowest score kept is %4.")
            .arg(countText(event.index), name, valueText(event.score), valueText(event.threshold));
    case adalora::EventKind::Phase:
        switch (event.phase) {
        case adalora::Phase::Warmup: return Words::tr("The warm-up begins: all triplets train.");
        case adalora::Phase::Reduction: return Words::tr("The reduction begins: the budget falls, the least important triplets are pruned.");
        case adalora::Phase::Final: return Words::tr("The final phase begins: the ranks stay as they are.");
        }
        return {};
    case adalora::EventKind::Alarm:
        return alarmSentence(event);
    }
    return {};
}

QString matrixLabel(const adalora::MatrixInfo &matrix)
{
    return QStringLiteral("%1 · %2").arg(QString::number(matrix.layer), QString::fromStdString(matrix.kind));
}

QString kindLabel(const std::string &kind) { return QString::fromStdString(kind); }

QString countText(long long count) { return QLocale().toString(count); }

QString valueText(double value, int digits)
{
    if (std::isnan(value))
        return Words::tr("not a number");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    if (value == 0)
        return QStringLiteral("0");
    const double magnitude = std::floor(std::log10(std::abs(value)));
    if (magnitude < -4 || magnitude >= 6)
        return QLocale().toString(value, 'e', digits - 1);
    return QLocale().toString(value, 'f', std::max(0, digits - 1 - static_cast<int>(magnitude)));
}

QString percentText(double share, int decimals)
{
    return std::isfinite(share) ? Words::tr("%1 %").arg(QLocale().toString(share * 100, 'f', decimals)) : valueText(share);
}

}  // namespace studio
