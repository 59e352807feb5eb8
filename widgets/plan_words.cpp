#include "plan_words.h"

#include "edit_words.h"
#include "words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>

namespace studio {
namespace {

struct PlanWords {
    Q_DECLARE_TR_FUNCTIONS(studio::PlanWords)
};

using adalora::PlanWarningKind;

QString whole(double value) { return countText(std::llround(value)); }

QString withoutAllocation(const adalora::PlanWarning &warning, const adalora::RunInfo &info)
{
    const adalora::RunConfig &c = info.config;
    const QString where = PlanWords::tr("No multiple of ΔT = %1 falls in the reduction, steps %2 to %3:")
                              .arg(countText(c.deltaT), countText(c.tinit + 1), countText(c.total_step - c.tfinal));
    const QString what = warning.value == warning.limit ? PlanWords::tr("nothing is ever pruned.")
                                                        : PlanWords::tr("the budget falls from %1 to %2 in one abrupt cut.").arg(whole(warning.value), whole(warning.limit));
    return PlanWords::tr("%1 %2 Take a smaller ΔT.").arg(where, what);
}

}  // namespace

QString warningTitle(PlanWarningKind kind)
{
    switch (kind) {
    case PlanWarningKind::NoAllocation: return PlanWords::tr("No allocation");
    case PlanWarningKind::FewAllocations: return PlanWords::tr("Few allocations");
    case PlanWarningKind::ShortReduction: return PlanWords::tr("Short reduction");
    case PlanWarningKind::LongerThanData: return PlanWords::tr("Longer than the data");
    case PlanWarningKind::FinalNotReached: return PlanWords::tr("Target never reached");
    case PlanWarningKind::ShorterThanData: return PlanWords::tr("Shorter than the data");
    case PlanWarningKind::NoOrthogonality: return PlanWords::tr("No orthogonality");
    case PlanWarningKind::UnusualScale: return PlanWords::tr("Unusual scale");
    }
    return {};
}

QString warningSentence(const adalora::PlanWarning &w, const adalora::RunInfo &info)
{
    const adalora::RunConfig &c = info.config;
    switch (w.kind) {
    case PlanWarningKind::NoAllocation: return withoutAllocation(w, info);
    case PlanWarningKind::FewAllocations:
        return PlanWords::tr("The reduction has only %n allocation(s): the budget falls in big steps, and a triplet that is cut too early has little chance to come back. "
                             "Take a smaller ΔT.", nullptr, static_cast<int>(w.value));
    case PlanWarningKind::ShortReduction:
        return PlanWords::tr("The reduction takes %1 of the run; published schedules give it 29 % or more. Shorten tᵢ or t_f: 10, 40 and 50 % is a sound split.").arg(percentText(w.value, 0));
    case PlanWarningKind::LongerThanData:
        return PlanWords::tr("T = %1, but the data give %2 optimizer steps: the run ends before its schedule. Count optimizer steps, not batches.").arg(whole(w.value), whole(w.limit));
    case PlanWarningKind::FinalNotReached:
        return PlanWords::tr("The final phase begins at step %1, but the data give only %2 optimizer steps, so the ranks never reach the target. "
                             "Count optimizer steps, not batches, and use the T of the data.").arg(whole(w.value), whole(w.limit));
    case PlanWarningKind::ShorterThanData:
        return PlanWords::tr("T = %1, but the data give %2 optimizer steps: a part of the training has no schedule. Use the T of the data.").arg(whole(w.value), whole(w.limit));
    case PlanWarningKind::NoOrthogonality:
        return PlanWords::tr("With γ = 0, P and Q may drift from orthogonality, and λ says little about what a triplet contributes. Published runs use 0.1 to 0.5.");
    case PlanWarningKind::UnusualScale:
        return PlanWords::tr("s = α / r₀ = %1, by the initial rank %2 and not by the final one; the nearest published scale is %3 (%4). α = %5 gives that.")
            .arg(valueText(w.value), countText(c.init_r), valueText(w.limit), QString::fromStdString(w.schedule), QLocale().toString(w.limit * c.init_r, 'g', 4));
    }
    return {};
}

QString scheduleTitle(const adalora::PublishedSchedule &schedule)
{
    const QString name = QString::fromStdString(schedule.name);
    return schedule.model.empty() ? name : QStringLiteral("%1 · %2").arg(name, QString::fromStdString(schedule.model));
}

QString scheduleValues(const adalora::PublishedSchedule &s)
{
    QStringList parts;
    const adalora::RunConfig config = adalora::applied({}, s);
    const auto say = [&](const char *field, bool isSet) {
        if (isSet)
            parts += PlanWords::tr("%1 %2").arg(fieldSymbolText(field, adalora::Method::AdaLora), fieldValueText(field, config));
    };
    say("total_step", s.total_step.has_value());
    say("tinit", s.tinit.has_value());
    say("tfinal", s.tfinal.has_value());
    say("deltaT", s.deltaT.has_value());
    say("init_r", s.init_r.has_value());
    say("target_r", s.target_r.has_value());
    QStringList alphas;
    for (const double alpha : s.lora_alpha)
        alphas += QLocale().toString(alpha, 'g', 6);
    if (!alphas.isEmpty())
        parts += PlanWords::tr("α %1").arg(alphas.join(PlanWords::tr(" or ")));
    say("orth_reg_weight", s.orth_reg_weight.has_value());
    say("beta1", s.beta1.has_value());
    say("beta2", s.beta2.has_value());
    say("learning_rate", s.learning_rate.has_value());
    if (s.batch_size)
        parts += PlanWords::tr("batch %1").arg(countText(*s.batch_size));
    if (s.epochs)
        parts += PlanWords::tr("%n epoch(s)", nullptr, *s.epochs);
    return parts.join(QStringLiteral("  ·  "));
}

QString bytesText(long long bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat); }

}  // namespace studio
