#include "field_texts_parts.h"

namespace studio {
namespace {

using adalora::Method;

FieldText scoreText(std::string_view key, Method method)
{
    if (key == "metric" && method == Method::Merge)
        return {ConfigFields::tr("Importance"), {}, {},
                ConfigFields::tr("<p>What singular values of ΔW are ranked by. |σ| + μ·|∂L/∂σ|: how large one is, and how much the loss still pulls at it. "
                                 "|σ| alone sees only size, so that nothing can be found that should grow. Random: a control that any metric must beat.</p>")};
    if (key == "metric")
        return {ConfigFields::tr("Importance"), {}, {},
                ConfigFields::tr("<p>What triplets are ranked by. Ī·Ū, smoothed sensitivity times its uncertainty, is AdaLoRA's; Ī alone and |λ| are the paper's ablation. "
                                 "|λ| + μ·|∂L/∂λ|: how large a triplet is, and how much the loss still pulls at it. "
                                 "Random: a control that any metric must beat. Or an expression of your own.</p>")};
    if (key == "metric_expression")
        return {ConfigFields::tr("Your expression"), {}, {},
                ConfigFields::tr("<p>The score of a triplet, from<br><code>lambda</code> (signed λ), <code>sigma</code> (smoothed |λ|), <code>dsigma</code> (smoothed |∂L/∂λ|), "
                                 "<code>I</code> and <code>U</code> (sensitivity Ī and its uncertainty Ū, added up over the triplet), <code>d</code> and <code>k</code> (sides of the matrix).</p>"
                                 "<p>Numbers, + − * / ^, comparisons, <code>a ? b : c</code> and abs, sqrt, exp, ln, min, max. For example<br><code>I * U / (d + k + 1)</code><br>"
                                 "<code>sigma + 0.1 * dsigma</code></p>"
                                 "<p>It is checked before the run starts and must be finite for every value, 0 included.</p>")};
    if (key == "mu")
        return {ConfigFields::tr("Weight of the slope"), QStringLiteral("μ"), {},
                method == Method::Merge
                    ? ConfigFields::tr("<p>Score = |σ| + μ·|∂L/∂σ|; the guide writes λ for this μ. The terms have different units: with 0, μ is set at the end "
                                       "of the warm-up so that both have equal medians, and the events and the status line show it.</p><p>Range: 0 (automatic) or more.</p>")
                    : ConfigFields::tr("<p>Score = |λ| + μ·|∂L/∂λ|; the guide writes λ for this μ. The terms have different units: with 0, μ is set at the end "
                                       "of the warm-up so that both have equal medians, and the status line shows it.</p><p>Range: 0 (automatic) or more.</p>"),
                ConfigFields::tr("automatic")};
    if (key == "beta1" && method == Method::Merge)
        return {ConfigFields::tr("Score EMA"), QStringLiteral("β<sub>1</sub>"), {},
                ConfigFields::tr("<p>How slowly the averaged slope |∂L/∂σ| follows its measurements, so that ranks do not flicker: x̄ ← β₁x̄ + (1 − β₁)·x.</p><p>Range: between 0 and 1. Usual: 0.85.</p>")};
    if (key == "beta1")
        return {ConfigFields::tr("Sensitivity EMA"), QStringLiteral("β<sub>1</sub>"), {},
                ConfigFields::tr("<p>How slowly the smoothed sensitivity follows: Ī ← β₁Ī + (1 − β₁)·|w·∂L/∂w|.</p><p>Range: between 0 and 1. Paper: 0.85.</p>")};
    if (key == "beta2")
        return {ConfigFields::tr("Uncertainty EMA"), QStringLiteral("β<sub>2</sub>"), {},
                ConfigFields::tr("<p>How slowly the uncertainty follows: Ū ← β₂Ū + (1 − β₂)·|I − Ī|.</p><p>Range: between 0 and 1. Paper: 0.85.</p>")};
    return {ConfigFields::tr("Measure every"), {}, ConfigFields::tr("steps"),
            ConfigFields::tr("<p>Steps between two measurements of |∂L/∂σ|, each of which decomposes every ΔW. Rarer is faster and noisier.</p><p>Range: 1 or more. Usual: 5.</p>")};
}

FieldText mergeText(std::string_view key)
{
    if (key == "prune_by")
        return {ConfigFields::tr("Cut"), {}, {},
                ConfigFields::tr("<p>What a round cuts besides what the budget b(t) demands. Nothing else; or every triplet whose score is below τ; or below τ·σ₁, a share "
                                 "of the largest singular value of its matrix.</p>")};
    if (key == "tau")
        return {ConfigFields::tr("Threshold"), QStringLiteral("τ"), {}, ConfigFields::tr("<p>Scores below it are cut, or below τ·σ₁ of their matrix.</p><p>Range: 0 or more. As a share of σ₁, 0.01 to 0.1 is usual.</p>")};
    if (key == "balance_weight")
        return {ConfigFields::tr("Balance"), QStringLiteral("γ<sub>b</sub>"), {},
                ConfigFields::tr("<p>Weight of the penalty γ_b·‖PᵀP − QᵀQ‖²_F, which keeps both factors of a column equally long.</p><p>Range: 0 (off) or more.</p>")};
    return {ConfigFields::tr("Optimizer moments"), {}, {},
            ConfigFields::tr("<p>A merge turns the factors. Carried over: AdamW's moments are turned with them, the first exactly, the second approximately. "
                             "Reset: they begin at 0 again after every merge.</p>")};
}

FieldText pinText(std::string_view key)
{
    if (key == "pinned_ranks")
        return {ConfigFields::tr("Held ranks"), {}, {},
                ConfigFields::tr("<p>Matrices whose rank every allocation sets to a number of yours, by their full names, for example<br>"
                                 "<code>layer.0.query=4, layer.1.value=2</code></p>"
                                 "<p>They do not compete; the others share what is left of b(t). What is held must fit into the final budget b_T.</p>"
                                 "<p>In the rank heatmap, a right click on a matrix does the same.</p>")};
    return {ConfigFields::tr("Never pruned"), {}, {},
            ConfigFields::tr("<p>Matrices that lose no triplet which they have, by their full names, for example<br><code>layer.0.query, layer.1.value</code></p>"
                             "<p>What they keep must fit into the final budget b_T.</p>"
                             "<p>In the rank heatmap, a right click on a matrix does the same.</p>")};
}

}  // namespace

FieldText rankingText(std::string_view key, Method method)
{
    if (key == "budget_unit")
        return {ConfigFields::tr("Budget counts"), {}, {},
                ConfigFields::tr("<p>Triplets, as the paper: every one costs the same. Or parameters: a triplet of a d × k matrix costs d + k + 1, so that large matrices pay more.</p>")};
    if (key == "rank_by")
        return {ConfigFields::tr("Rank by"), {}, {},
                ConfigFields::tr("<p>What decides who stays within a budget of parameters: the score alone, or the score per parameter, which favours small matrices.</p>")};
    if (key == "ties")
        return {ConfigFields::tr("Equal scores"), {}, {},
                ConfigFields::tr("<p>Exact keeps exactly b(t) triplets, by order of matrix and index among equals. "
                                 "As in the official code, everything equal to the cut is dropped, which may prune too much.</p>")};
    if (key == "final_phase")
        return {ConfigFields::tr("Final mask"), {}, {},
                ConfigFields::tr("<p>Official code: the frozen scores are ranked once more at the first step of the final phase. "
                                 "PEFT: a mask is chosen at exactly T − t_f, whatever ΔT says, and kept.</p>")};
    if (key == "compact_final")
        return {ConfigFields::tr("Drop pruned triplets"), {}, {},
                ConfigFields::tr("<p>In the final phase pruned triplets are removed from memory, and steps become faster. "
                                 "Results are exactly equal <b>only for γ = 0 without clipping</b> (Clip gradient at 0): otherwise the pruned P and Q would still count "
                                 "in the penalty and in the gradient's norm.</p>")};
    if (key == "orth_reg_weight")
        return {ConfigFields::tr("Orthogonality"), QStringLiteral("γ"), {},
                ConfigFields::tr("<p>Weight of the penalty that keeps P and Q orthogonal, so that λ can stand for singular values.</p>"
                                 "<p>Range: 0 (off) or more. Paper: 0.1 to 0.5.</p>")};
    if (key == "orth_form")
        return {ConfigFields::tr("Penalty"), {}, {},
                ConfigFields::tr("<p>The official code takes γ·mean‖PᵀP − I‖; the paper prints γ·Σ‖PᵀP − I‖². Published results come from the code.</p>")};
    if (key == "prune_by" || key == "tau" || key == "balance_weight" || key == "moments")
        return mergeText(key);
    if (key == "pinned_ranks" || key == "never_prune")
        return pinText(key);
    return scoreText(key, method);
}

}  // namespace studio
