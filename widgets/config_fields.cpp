#include "config_fields.h"

#include <QCoreApplication>
#include <string_view>

namespace studio {
namespace {

using adalora::RunConfig;

constexpr FieldSpec fields[] = {
    {"name", FieldGroup::Run, &RunConfig::name},
    {"task", FieldGroup::Run, &RunConfig::task},

    {"total_step", FieldGroup::Schedule, &RunConfig::total_step},
    {"deltaT", FieldGroup::Schedule, &RunConfig::deltaT},
    {"tinit", FieldGroup::Schedule, &RunConfig::tinit},
    {"tfinal", FieldGroup::Schedule, &RunConfig::tfinal},
    {"init_r", FieldGroup::Schedule, &RunConfig::init_r},
    {"target_r", FieldGroup::Schedule, &RunConfig::target_r},

    {"learning_rate", FieldGroup::Training, &RunConfig::learning_rate},
    {"warmup_steps", FieldGroup::Training, &RunConfig::warmup_steps},
    {"batch_size", FieldGroup::Training, &RunConfig::batch_size},
    {"lora_alpha", FieldGroup::Training, &RunConfig::lora_alpha},

    {"orth_reg_weight", FieldGroup::More, &RunConfig::orth_reg_weight},
    {"orth_form", FieldGroup::More, &RunConfig::orth_form},
    {"beta1", FieldGroup::More, &RunConfig::beta1},
    {"beta2", FieldGroup::More, &RunConfig::beta2},
    {"metric", FieldGroup::More, &RunConfig::metric},
    {"ties", FieldGroup::More, &RunConfig::ties},
    {"weight_decay", FieldGroup::More, &RunConfig::weight_decay},
    {"max_grad_norm", FieldGroup::More, &RunConfig::max_grad_norm},
    {"eval_steps", FieldGroup::More, &RunConfig::eval_steps},
    {"record_steps", FieldGroup::More, &RunConfig::record_steps},
    {"seed", FieldGroup::More, &RunConfig::seed},
    {"threads", FieldGroup::More, &RunConfig::threads},
    {"data_dir", FieldGroup::More, &RunConfig::data_dir, true, "fashion"},
    {"base_model", FieldGroup::More, &RunConfig::base_model, true, "fashion"},
    {"planted_layers", FieldGroup::More, &RunConfig::planted_layers, false, "planted"},
    {"planted_hidden", FieldGroup::More, &RunConfig::planted_hidden, false, "planted"},
};

struct ConfigFields {
    Q_DECLARE_TR_FUNCTIONS(ConfigFields)
};

FieldText scheduleText(std::string_view key)
{
    const QString steps = ConfigFields::tr("steps");
    if (key == "total_step")
        return {ConfigFields::tr("Steps in all"), QStringLiteral("<i>T</i>"), steps,
                ConfigFields::tr("<p>Optimizer steps of the whole run, not micro-batches.</p>"
                                 "<p>The budget schedule is laid out over T: with a T longer than the training, ranks are never cut to the target.</p>"
                                 "<p>Paper: 3,480 (MRPC) to 85,974 (MNLI).</p>")};
    if (key == "deltaT")
        return {ConfigFields::tr("Allocate every"), QStringLiteral("Δ<i>T</i>"), steps,
                ConfigFields::tr("<p>Steps between two allocations. At each one the b(t) most important triplets of all matrices are kept and the other λ are set to 0; "
                                 "they may come back later.</p><p>Range: 1 or more. Paper: 1 for small data sets, 10 or 100 for large ones.</p>")};
    if (key == "tinit")
        return {ConfigFields::tr("Warm-up"), QStringLiteral("<i>t</i><sub>i</sub>"), steps,
                ConfigFields::tr("<p>First steps at the full initial budget: b(t) = b₀ for t ≤ tᵢ. Importance settles before anything is cut.</p>"
                                 "<p>Range: 0 ≤ tᵢ &lt; T − t_f. Paper: 4 to 17 % of T; 10 % is a sound start.</p>")};
    if (key == "tfinal")
        return {ConfigFields::tr("Final phase"), QStringLiteral("<i>t</i><sub>f</sub>"), steps,
                ConfigFields::tr("<p>Last steps with the final ranks fixed, so that the remaining triplets are trained to the end.</p>"
                                 "<p>Between the two phases b(t) = b_T + (b₀ − b_T)·(1 − (t − tᵢ)/(T − tᵢ − t_f))³.</p>"
                                 "<p>Paper: 37 to 63 % of T; 50 % is a sound start.</p>")};
    if (key == "init_r")
        return {ConfigFields::tr("Initial rank"), QStringLiteral("<i>r</i><sub>0</sub>"), {},
                ConfigFields::tr("<p>Rank of every matrix at the start: the most it can ever have. The initial budget is b₀ = r₀ × matrices.</p>"
                                 "<p>Range: 1 to the smaller side of the smallest matrix. Paper: 1.5 × the target rank.</p>")};
    return {ConfigFields::tr("Target rank"), QStringLiteral("<i>r</i><sub>T</sub>"), {},
            ConfigFields::tr("<p>Average rank of a matrix at the end. The final budget b_T = r_T × matrices is shared out where it matters: some matrices keep more, some nothing.</p>"
                             "<p>Range: above 0, at most the initial rank. Paper: 1, 2, 4 or 8.</p>")};
}

FieldText trainingText(std::string_view key)
{
    if (key == "learning_rate")
        return {ConfigFields::tr("Learning rate"), QStringLiteral("η"), {},
                ConfigFields::tr("<p>Highest step size of AdamW; it decays linearly to 0 at step T.</p><p>Range: above 0. Paper: 5e-4 to 2.2e-3.</p>")};
    if (key == "warmup_steps")
        return {ConfigFields::tr("Rate warm-up"), {}, ConfigFields::tr("steps"),
                ConfigFields::tr("<p>Steps in which the learning rate rises linearly from 0. It has nothing to do with the warm-up tᵢ of the budget.</p>"
                                 "<p>Range: 0 to T.</p>")};
    if (key == "batch_size")
        return {ConfigFields::tr("Batch size"), {}, {},
                ConfigFields::tr("<p>Samples in one optimizer step. Larger batches make importance less noisy and steps slower.</p><p>Range: 1 or more. Paper: 16 to 64.</p>")};
    return {ConfigFields::tr("Scale"), QStringLiteral("α"), {},
            ConfigFields::tr("<p>ΔW = s·PΛQ with s = α / r₀. The initial rank counts, not the current one: pruning does not change the scale.</p>"
                             "<p>Range: above 0. Paper: 16 or 32.</p>")};
}

FieldText rankingText(std::string_view key)
{
    if (key == "orth_reg_weight")
        return {ConfigFields::tr("Orthogonality"), QStringLiteral("γ"), {},
                ConfigFields::tr("<p>Weight of the penalty that keeps P and Q orthogonal, so that λ can stand for singular values.</p>"
                                 "<p>Range: 0 (off) or more. Paper: 0.1 to 0.5.</p>")};
    if (key == "orth_form")
        return {ConfigFields::tr("Penalty"), {}, {},
                ConfigFields::tr("<p>The official code takes γ·mean‖PᵀP − I‖; the paper prints γ·Σ‖PᵀP − I‖². Published results come from the code.</p>")};
    if (key == "beta1")
        return {ConfigFields::tr("Sensitivity EMA"), QStringLiteral("β<sub>1</sub>"), {},
                ConfigFields::tr("<p>How slowly the smoothed sensitivity follows: Ī ← β₁Ī + (1 − β₁)·|w·∂L/∂w|.</p><p>Range: between 0 and 1. Paper: 0.85.</p>")};
    if (key == "beta2")
        return {ConfigFields::tr("Uncertainty EMA"), QStringLiteral("β<sub>2</sub>"), {},
                ConfigFields::tr("<p>How slowly the uncertainty follows: Ū ← β₂Ū + (1 − β₂)·|I − Ī|.</p><p>Range: between 0 and 1. Paper: 0.85.</p>")};
    if (key == "metric")
        return {ConfigFields::tr("Importance"), {}, {},
                ConfigFields::tr("<p>What triplets are ranked by. Ī·Ū is AdaLoRA's; Ī alone and |λ| are the paper's ablation and do worse.</p>")};
    return {ConfigFields::tr("Equal scores"), {}, {},
            ConfigFields::tr("<p>Exact keeps exactly b(t) triplets, by order of matrix and index among equals. "
                             "As in the official code, everything equal to the cut is dropped, which may prune too much.</p>")};
}

FieldText otherText(std::string_view key)
{
    if (key == "name")
        return {ConfigFields::tr("Name"), {}, {}, ConfigFields::tr("<p>What the run is called in the list and in its folder.</p>")};
    if (key == "task")
        return {ConfigFields::tr("Task"), {}, {},
                ConfigFields::tr("<p>Fashion: a small vision transformer, pretrained on some classes of Fashion-MNIST, is adapted to the others.</p>"
                                 "<p>Planted: the true rank of every ΔW is known, so one sees whether allocation finds it.</p>")};
    if (key == "weight_decay")
        return {ConfigFields::tr("Weight decay"), {}, {}, ConfigFields::tr("<p>AdamW's decoupled decay of the trained weights.</p><p>Range: 0 or more. Paper: 0 to 0.1.</p>")};
    if (key == "max_grad_norm")
        return {ConfigFields::tr("Clip gradient at"), {}, {},
                ConfigFields::tr("<p>A gradient whose norm is larger is scaled down to this norm.</p><p>Range: 0 (never) or more. Usual: 1.</p>")};
    if (key == "eval_steps")
        return {ConfigFields::tr("Validate every"), {}, ConfigFields::tr("steps"),
                ConfigFields::tr("<p>Steps between two measurements on held-out data.</p><p>Range: 1 or more.</p>")};
    if (key == "record_steps")
        return {ConfigFields::tr("Record every"), {}, ConfigFields::tr("steps"),
                ConfigFields::tr("<p>Steps between two stored states (λ, σ, scores). Allocations are stored in any case; losses at every step.</p><p>Range: 1 or more.</p>")};
    if (key == "seed")
        return {ConfigFields::tr("Seed"), {}, {}, ConfigFields::tr("<p>The same seed, configuration and thread count give the same run, bit for bit.</p>")};
    if (key == "threads")
        return {ConfigFields::tr("Threads"), {}, {}, ConfigFields::tr("<p>Threads of the linear algebra. Small models are fastest with 1.</p><p>Range: 1 to 64.</p>")};
    if (key == "data_dir")
        return {ConfigFields::tr("Data folder"), {}, {}, ConfigFields::tr("<p>Folder with the four Fashion-MNIST files, as Debian's package dataset-fashion-mnist installs them.</p>")};
    if (key == "base_model")
        return {ConfigFields::tr("Pretrained base"), {}, {}, ConfigFields::tr("<p>A safetensors file of the pretrained model. Empty: the one that comes with the program.</p>")};
    if (key == "planted_layers")
        return {ConfigFields::tr("Layers"), {}, {}, ConfigFields::tr("<p>Layers of teacher and student.</p><p>Range: 1 to 12.</p>")};
    return {ConfigFields::tr("Width"), {}, {}, ConfigFields::tr("<p>Hidden size of teacher and student.</p><p>Range: 8 to 1,024, a multiple of 4.</p>")};
}

FieldText wordsOf(const FieldSpec &field)
{
    const std::string_view key = field.key;
    if (field.group == FieldGroup::Schedule)
        return scheduleText(key);
    if (field.group == FieldGroup::Training)
        return trainingText(key);
    if (key.starts_with("orth") || key.starts_with("beta") || key == "metric" || key == "ties")
        return rankingText(key);
    return otherText(key);
}

}  // namespace

std::span<const FieldSpec> configFields() { return fields; }

FieldText fieldText(const FieldSpec &field)
{
    FieldText text = wordsOf(field);
    text.help += QStringLiteral("<p><code>%1</code></p>").arg(QLatin1String(field.key));
    return text;
}

QString groupText(FieldGroup group)
{
    switch (group) {
    case FieldGroup::Run: return ConfigFields::tr("Run");
    case FieldGroup::Schedule: return ConfigFields::tr("Schedule");
    case FieldGroup::Training: return ConfigFields::tr("Training");
    case FieldGroup::More: return ConfigFields::tr("More");
    }
    return {};
}

}  // namespace studio
