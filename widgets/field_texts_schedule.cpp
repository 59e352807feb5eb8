#include "field_texts_parts.h"

namespace studio {
namespace {

using adalora::Method;

FieldText rankText(std::string_view key, Method method)
{
    if (key == "init_r" && method == Method::Merge)
        return {ConfigFields::tr("Initial rank"), QStringLiteral("<i>r</i><sub>0</sub>"), {},
                ConfigFields::tr("<p>Rank of every matrix at the start; it may shrink to 0 and grow beyond this later. A column of a d × k matrix costs d + k "
                                 "parameters, so the initial budget is b₀ = r₀ × Σ(d + k).</p>"
                                 "<p>Range: 1 to the smaller side of the smallest matrix.</p>")};
    if (key == "init_r")
        return {ConfigFields::tr("Initial rank"), QStringLiteral("<i>r</i><sub>0</sub>"), {},
                ConfigFields::tr("<p>Rank of every matrix at the start: the most it can ever have. The initial budget is b₀ = r₀ × matrices.</p>"
                                 "<p>Range: 1 to the smaller side of the smallest matrix. Paper: 1.5 × the target rank.</p>")};
    if (key == "target_r" && method == Method::Merge)
        return {ConfigFields::tr("Target rank"), QStringLiteral("<i>r</i><sub>T</sub>"), {},
                ConfigFields::tr("<p>Average rank that the budget pays for at the end: b_T = r_T × Σ(d + k) parameters, shared out where they help most.</p>"
                                 "<p>Range: above 0, at most the initial rank; equal to it with a constant budget.</p>")};
    if (key == "target_r")
        return {ConfigFields::tr("Target rank"), QStringLiteral("<i>r</i><sub>T</sub>"), {},
                ConfigFields::tr("<p>Average rank of a matrix at the end. The final budget b_T = r_T × matrices is shared out where it matters: some matrices keep more, some nothing.</p>"
                                 "<p>Range: above 0, at most the initial rank. Paper: 1, 2, 4 or 8.</p>")};
    if (key == "r")
        return {ConfigFields::tr("Rank"), QStringLiteral("<i>r</i>"), {},
                ConfigFields::tr("<p>Rank of every matrix that the pattern does not name. A d × k matrix gets r × (d + k) parameters, for the whole run.</p>"
                                 "<p>Range: 1 to the smaller side of the smallest matrix. PEFT: 8.</p>")};
    return {ConfigFields::tr("Rank pattern"), {}, {},
            ConfigFields::tr("<p>Other ranks for single matrices, by their full names, for example<br><code>layer.0.query=4, layer.1.value=2</code></p>"
                             "<p>PEFT's form is read, too: <code>{\"layer.0.query\": 4}</code>. Rank 0 leaves a matrix as it is.</p>"
                             "<p>Ranks that AdaLoRA found can be trained from the start this way.</p>")};
}

}  // namespace

FieldText scheduleText(std::string_view key, Method method)
{
    const QString steps = ConfigFields::tr("steps");
    if (key == "total_step" && !hasSchedule(method))
        return {ConfigFields::tr("Steps in all"), QStringLiteral("<i>T</i>"), steps,
                ConfigFields::tr("<p>Optimizer steps of the whole run, not micro-batches. The learning rate decays to 0 at step T.</p>")};
    if (key == "total_step")
        return {ConfigFields::tr("Steps in all"), QStringLiteral("<i>T</i>"), steps,
                ConfigFields::tr("<p>Optimizer steps of the whole run, not micro-batches.</p>"
                                 "<p>The budget schedule is laid out over T: with a T longer than the training, ranks are never cut to the target.</p>"
                                 "<p>Paper: 3,480 (MRPC) to 85,974 (MNLI).</p>")};
    if (key == "deltaT" && method == Method::Merge)
        return {ConfigFields::tr("A round every"), QStringLiteral("Δ<i>T</i>"), steps,
                ConfigFields::tr("<p>Steps between two rounds. In each one all ΔW are decomposed, the weakest singular values are cut, the rest is merged into new "
                                 "factors, and what was set free grows elsewhere. Gradients are gathered meanwhile: directions from one half of the batches, their scores from the other.</p>"
                                 "<p>Range: 2 or more where matrices may grow. Usual: 100.</p>")};
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
    if (key == "budget_mode")
        return {ConfigFields::tr("Budget"), QStringLiteral("<i>b</i>(<i>t</i>)"), {},
                ConfigFields::tr("<p>Falling: from b₀ to b_T along the cubic schedule, as AdaLoRA's. Constant: b₀ throughout; a matrix grows only when another one pays.</p>")};
    return rankText(key, method);
}

FieldText trainingText(std::string_view key, Method method)
{
    if (key == "learning_rate")
        return {ConfigFields::tr("Learning rate"), QStringLiteral("η"), {},
                method == Method::Full
                    ? ConfigFields::tr("<p>Highest step size of AdamW; it decays linearly to 0 at step T.</p><p>Range: above 0. Full fine-tuning wants a smaller one than adapters, by a tenth or less.</p>")
                    : ConfigFields::tr("<p>Highest step size of AdamW; it decays linearly to 0 at step T.</p><p>Range: above 0. Paper: 5e-4 to 2.2e-3.</p>")};
    if (key == "warmup_steps")
        return {ConfigFields::tr("Rate warm-up"), {}, ConfigFields::tr("steps"),
                ConfigFields::tr("<p>Steps in which the learning rate rises linearly from 0. It has nothing to do with the warm-up tᵢ of the budget.</p>"
                                 "<p>Range: 0 to T.</p>")};
    if (key == "batch_size")
        return {ConfigFields::tr("Batch size"), {}, {},
                ConfigFields::tr("<p>Samples in one batch; an optimizer step takes batch × accumulation. Larger batches make importance less noisy and steps slower.</p>"
                                 "<p>Range: 1 or more. Paper: 16 to 64.</p>")};
    if (key == "gradient_accumulation_steps")
        return {ConfigFields::tr("Accumulation"), {}, {},
                ConfigFields::tr("<p>Batches whose gradients one optimizer step averages. T, tᵢ, t_f and ΔT count optimizer steps: with n batches to a step, the data give "
                                 "n times fewer of them.</p><p>Range: 1 or more. Transformers: 1.</p>")};
    if (key == "use_rslora")
        return {ConfigFields::tr("Rank-stabilised"), {}, {},
                ConfigFields::tr("<p>rsLoRA: ΔW is scaled by s = α/√r instead of α/r, so that high ranks do not learn more slowly.</p><p>PEFT: off.</p>")};
    if (key == "lora_dropout")
        return {ConfigFields::tr("Adapter dropout"), QStringLiteral("<i>p</i>"), {},
                ConfigFields::tr("<p>Probability with which an input of an adapter is zeroed while training, and the others scaled by 1/(1 − p). The base never drops anything.</p>"
                                 "<p>Range: 0 (off) to below 1. PEFT: 0; usual 0.05 to 0.1.</p>")};
    if (method == Method::Lora)
        return {ConfigFields::tr("Scale"), QStringLiteral("α"), {},
                ConfigFields::tr("<p>ΔW = s·BA with s = α / r, r being the rank of the matrix.</p><p>Range: above 0. PEFT: 8; usual: r or 2r.</p>")};
    if (method == Method::Merge)
        return {ConfigFields::tr("Scale"), QStringLiteral("α"), {},
                ConfigFields::tr("<p>ΔW = s·PQᵀ with s = α / r₀. The initial rank counts, not the current one: cutting and growing do not change the scale.</p>"
                                 "<p>Range: above 0. Usual: 16 or 32.</p>")};
    return {ConfigFields::tr("Scale"), QStringLiteral("α"), {},
            ConfigFields::tr("<p>ΔW = s·PΛQ with s = α / r₀. The initial rank counts, not the current one: pruning does not change the scale.</p>"
                             "<p>Range: above 0. Paper: 16 or 32.</p>")};
}

}  // namespace studio
