#include "words.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace studio {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(studio::Words)
};

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

QString methodName(adalora::Method method)
{
    switch (method) {
    case adalora::Method::AdaLora: return Words::tr("AdaLoRA (masking)");
    case adalora::Method::Merge: return Words::tr("Merge and reallocate");
    case adalora::Method::Lora: return Words::tr("LoRA");
    case adalora::Method::Full: return Words::tr("Full fine-tuning");
    case adalora::Method::Head: return Words::tr("Head only");
    }
    return {};
}

QString shortMethodName(adalora::Method method)
{
    switch (method) {
    case adalora::Method::AdaLora: return Words::tr("AdaLoRA");
    case adalora::Method::Merge: return Words::tr("merge");
    case adalora::Method::Lora: return Words::tr("LoRA");
    case adalora::Method::Full: return Words::tr("full");
    case adalora::Method::Head: return Words::tr("head");
    }
    return {};
}

QString unitName(adalora::BudgetUnit unit)
{
    return unit == adalora::BudgetUnit::Parameters ? Words::tr("parameters") : Words::tr("triplets");
}

NoRanks whyNoRanks(adalora::Method method)
{
    switch (method) {
    case adalora::Method::Full:
        return {Words::tr("No ranks in full fine-tuning"),
                Words::tr("Full fine-tuning trains the weights themselves, without adapters: there are no ranks to show.")};
    case adalora::Method::Head:
        return {Words::tr("No ranks with the head only"),
                Words::tr("Only the classifier at the end of the model trains; no other matrix changes, so there are no ranks to show.")};
    case adalora::Method::AdaLora:
    case adalora::Method::Merge:
    case adalora::Method::Lora: break;
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
