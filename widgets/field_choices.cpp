#include "field_texts_parts.h"
#include "words.h"

namespace studio {
namespace {

template <typename Enum>
FieldChoice choice(Enum value, const QString &text)
{
    return {static_cast<int>(value), text};
}

std::vector<FieldChoice> metricChoices(adalora::Method method)
{
    using adalora::Metric;
    if (method == adalora::Method::Merge)
        return {choice(Metric::SigmaGradient, ConfigFields::tr("|σ| + μ·|∂L/∂σ|")), choice(Metric::Magnitude, ConfigFields::tr("|σ|, magnitude")),
                choice(Metric::Random, ConfigFields::tr("Random (control)"))};
    return {choice(Metric::SmoothedProduct, ConfigFields::tr("Ī·Ū (AdaLoRA)")),
            choice(Metric::SmoothedSensitivity, ConfigFields::tr("Ī, sensitivity")),
            choice(Metric::Magnitude, ConfigFields::tr("|λ|, magnitude")),
            choice(Metric::SigmaGradient, ConfigFields::tr("|λ| + μ·|∂L/∂λ|")),
            choice(Metric::Random, ConfigFields::tr("Random (control)")),
            choice(Metric::Expression, ConfigFields::tr("Your expression"))};
}

std::vector<FieldChoice> mergeChoices(std::string_view key)
{
    using namespace adalora;
    if (key == "prune_by")
        return {choice(PruneBy::Count, ConfigFields::tr("To the budget")), choice(PruneBy::Threshold, ConfigFields::tr("Below τ")),
                choice(PruneBy::RelativeThreshold, ConfigFields::tr("Below τ·σ₁"))};
    if (key == "budget_mode")
        return {choice(BudgetMode::Schedule, ConfigFields::tr("Falling")), choice(BudgetMode::Constant, ConfigFields::tr("Constant"))};
    if (key == "grow_init")
        return {choice(GrowInit::Zero, ConfigFields::tr("At zero")), choice(GrowInit::Random, ConfigFields::tr("Random")),
                choice(GrowInit::Gradient, ConfigFields::tr("Along the gradient"))};
    if (key == "moments")
        return {choice(Moments::Transport, ConfigFields::tr("Carried over")), choice(Moments::Reset, ConfigFields::tr("Reset"))};
    return {};
}

std::vector<FieldChoice> dtypeChoices()
{
    using adalora::FrozenDtype;
    return {choice(FrozenDtype::Float32, ConfigFields::tr("float32")), choice(FrozenDtype::BFloat16, ConfigFields::tr("bfloat16 (approximate)"))};
}

std::vector<FieldChoice> maskingChoices(std::string_view key)
{
    using namespace adalora;
    if (key == "orth_form")
        return {choice(OrthForm::Reference, ConfigFields::tr("Official code")), choice(OrthForm::Paper, ConfigFields::tr("As printed"))};
    if (key == "ties")
        return {choice(Ties::Exact, ConfigFields::tr("Exact")), choice(Ties::Reference, ConfigFields::tr("Official code"))};
    if (key == "final_phase")
        return {choice(FinalPhase::Official, ConfigFields::tr("Official code")), choice(FinalPhase::Peft, ConfigFields::tr("PEFT"))};
    if (key == "budget_unit")
        return {choice(BudgetUnit::Triplets, ConfigFields::tr("Triplets")), choice(BudgetUnit::Parameters, ConfigFields::tr("Parameters"))};
    if (key == "rank_by")
        return {choice(RankBy::Score, ConfigFields::tr("Score")), choice(RankBy::ScorePerParameter, ConfigFields::tr("Score per parameter"))};
    return mergeChoices(key);
}

}  // namespace

std::vector<FieldChoice> fieldChoices(const FieldSpec &field, adalora::Method method)
{
    const std::string_view key = field.key;
    if (key == "metric")
        return metricChoices(method);
    if (key == "method") {
        std::vector<FieldChoice> all;
        for (const auto each : {adalora::Method::AdaLora, adalora::Method::Merge, adalora::Method::Lora, adalora::Method::Full, adalora::Method::Head})
            all.push_back(choice(each, methodName(each)));
        return all;
    }
    if (key == "frozen_dtype")
        return dtypeChoices();
    if (key == "task")
        return {{0, ConfigFields::tr("Fashion images")}, {1, ConfigFields::tr("Planted ranks")}};
    if (std::holds_alternative<bool RunConfig::*>(field.member))
        return {{0, ConfigFields::tr("Off")}, {1, ConfigFields::tr("On")}};
    return maskingChoices(key);
}

}  // namespace studio
