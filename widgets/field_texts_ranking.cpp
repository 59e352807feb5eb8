#include "field_texts_parts.h"

namespace studio {
namespace {

using adalora::Method;

QString metricHelp(Method method)
{
    if (method == Method::Merge)
        return ConfigFields::tr("<p>What singular values of ΔW are ranked by. |σ| + μ·|∂L/∂σ|: how large one is, and how much the loss still pulls at it. "
                                "|σ| sees only size, so that nothing can be found that should grow. Random: a control that any metric must beat.</p>"
                                "<p>Default: |σ| + μ·|∂L/∂σ|.</p>");
    return ConfigFields::tr("<p>What triplets are ranked by. The first two: s(λ<sub>i</sub>) + mean<sub>j</sub> s(P<sub>ji</sub>) + mean<sub>j</sub> s(Q<sub>ij</sub>) "
                            "with s = Ī·Ū, sensitivity times its uncertainty, or s = Ī.</p>"
                            "<p>|λ| + μ·|∂L/∂λ|: size, and how much the loss still pulls. Random: a control that any metric must beat.</p>"
                            "<p>Paper: Ī·Ū, better there than sensitivity or |λ| alone. PEFT: Ī·Ū.</p>");
}

QString slopeHelp(Method method)
{
    if (method == Method::Merge)
        return ConfigFields::tr("<p>Score = |σ| + μ·|∂L/∂σ|; the guide writes λ for this μ. With 0, μ is set at the end of the warm-up so that both terms, whose units "
                                "differ, have equal medians; the events and the status line show it.</p>"
                                "<p>Higher: what the loss pulls at counts for more than size.</p>"
                                "<p>Range: 0 (automatic) or more; only 0 with another metric. Default: 0.</p>");
    return ConfigFields::tr("<p>Score = |λ| + μ·|∂L/∂λ|; the guide writes λ for this μ. With 0, μ is set at the end of the warm-up so that both terms, whose units "
                            "differ, have equal medians; the status line shows it.</p>"
                            "<p>Higher: what the loss pulls at counts for more than size.</p>"
                            "<p>Range: 0 (automatic) or more. Default: 0.</p>");
}

FieldText averageText(std::string_view key, Method method)
{
    if (key == "beta2")
        return {ConfigFields::tr("Uncertainty EMA"), QStringLiteral("β<sub>2</sub>"), {},
                ConfigFields::tr("<p>Ū ← β<sub>2</sub>·Ū + (1 − β<sub>2</sub>)·|I − Ī|: how far sensitivity strays from its average.</p>"
                                 "<p>Higher: calmer, but later to notice change; it remembers about 1/(1 − β<sub>2</sub>) steps.</p>"
                                 "<p>Range: above 0, below 1. Paper: 0.85. PEFT: 0.85.</p>")};
    if (method == Method::Merge)
        return {ConfigFields::tr("Score EMA"), QStringLiteral("β<sub>1</sub>"), {},
                ConfigFields::tr("<p>x̄ ← β<sub>1</sub>·x̄ + (1 − β<sub>1</sub>)·x for each measurement x of |∂L/∂σ|, so that ranks do not flicker.</p>"
                                 "<p>Higher: calmer, but later to notice change; it remembers about 1/(1 − β<sub>1</sub>) measurements.</p>"
                                 "<p>Range: above 0, below 1. Default: 0.85, as in the paper for masking.</p>")};
    return {ConfigFields::tr("Sensitivity EMA"), QStringLiteral("β<sub>1</sub>"), {},
            ConfigFields::tr("<p>Ī ← β<sub>1</sub>·Ī + (1 − β<sub>1</sub>)·I with I = |w·∂L/∂w|: about what the loss would change by without the weight w.</p>"
                             "<p>Higher: calmer, but later to notice change; it remembers about 1/(1 − β<sub>1</sub>) steps.</p>"
                             "<p>Range: above 0, below 1. Paper: 0.85. PEFT: 0.85.</p>")};
}

FieldText pinText(std::string_view key)
{
    if (key == "pinned_ranks")
        return {ConfigFields::tr("Held ranks"), {}, {},
                ConfigFields::tr("<p>Matrices whose rank every allocation sets to a number of yours, by their full names: <code>layer.0.query=4, layer.1.value=2</code></p>"
                                 "<p>They do not compete; the others share what is left of b(t). A right click in the rank heatmap does the same.</p>"
                                 "<p>Range: 0 to the rank it has, all within b<sub>T</sub>, with exact cuts. Default: none.</p>")};
    return {ConfigFields::tr("Never pruned"), {}, {},
            ConfigFields::tr("<p>Matrices that lose no triplet which they have, by their full names: <code>layer.0.query, layer.1.value</code></p>"
                             "<p>The others share what is left of b(t). A right click in the rank heatmap does the same.</p>"
                             "<p>Range: none that is held, all within b<sub>T</sub>, with exact cuts. Default: none.</p>")};
}

FieldText maskText(std::string_view key)
{
    if (key == "ties")
        return {ConfigFields::tr("Equal scores"), {}, {},
                ConfigFields::tr("<p>Exact: b(t) triplets stay, among equals those of the lower matrix and index. Official code: everything equal to the cut is dropped, "
                                 "which may prune too much; not with held ranks or a budget of parameters.</p>"
                                 "<p>Paper: the best b(t) stay. PEFT: as the official code. Default: exact.</p>")};
    if (key == "final_phase")
        return {ConfigFields::tr("Final mask"), {}, {},
                ConfigFields::tr("<p>Official code: the frozen scores are ranked once more at the first step of the final phase. "
                                 "PEFT: a mask is chosen at exactly t = T − t<sub>f</sub>, whatever ΔT says, and kept.</p>"
                                 "<p>Paper: fixed from T − t<sub>f</sub> on. Default: official code.</p>")};
    if (key == "compact_final")
        return {ConfigFields::tr("Drop pruned triplets"), {}, {},
                ConfigFields::tr("<p>On: in the final phase pruned triplets are removed from memory, and steps become faster.</p>"
                                 "<p>Results are exactly equal <b>only for γ = 0 without clipping</b> (Clip gradient at 0): otherwise the pruned P and Q would still count "
                                 "in the penalty and in the gradient's norm.</p><p>Official code: they stay, masked. Default: off.</p>")};
    if (key == "orth_reg_weight")
        return {ConfigFields::tr("Orthogonality"), QStringLiteral("γ"), {},
                ConfigFields::tr("<p>Weight of the penalty on ‖P<sup>T</sup>P − I‖ and ‖QQ<sup>T</sup> − I‖, which keeps P and Q orthogonal, so that λ can stand for singular values.</p>"
                                 "<p>Higher: more nearly orthogonal, less freedom for the task.</p>"
                                 "<p>Range: 0 (off) or more. Paper: 0.1 to 0.5. PEFT: 0.5.</p>")};
    return {ConfigFields::tr("Penalty"), {}, {},
            ConfigFields::tr("<p>Official code: γ·mean ‖P<sup>T</sup>P − I‖<sub>F</sub> over all P and Q. As printed: γ·Σ ‖P<sup>T</sup>P − I‖²<sub>F</sub>, much stronger at the same γ "
                             "while the defect is large.</p>"
                             "<p>Paper: as printed. PEFT: as the official code, with which published results were made; so the default here.</p>")};
}

}  // namespace

FieldText rankingText(std::string_view key, Method method)
{
    if (key == "metric")
        return {ConfigFields::tr("Importance"), {}, {}, metricHelp(method)};
    if (key == "metric_expression")
        return {ConfigFields::tr("Your expression"), {}, {},
                ConfigFields::tr("<p>The score of a triplet, from <code>lambda</code> (signed λ), <code>sigma</code> (smoothed |λ|), <code>dsigma</code> (smoothed |∂L/∂λ|), "
                                 "<code>I</code> and <code>U</code> (Ī and Ū, added up over the triplet), <code>d</code> and <code>k</code> (sides of the matrix), with "
                                 "+ − * / ^, comparisons, <code>a ? b : c</code> and abs, sqrt, exp, ln, min, max.</p>"
                                 "<p>For example <code>I * U / (d + k + 1)</code> or <code>sigma + 0.1 * dsigma</code></p>"
                                 "<p>Range: finite for every value, 0 included. Paper's kind: <code>I * U</code></p>")};
    if (key == "mu")
        return {ConfigFields::tr("Weight of the slope"), QStringLiteral("μ"), {}, slopeHelp(method), ConfigFields::tr("automatic")};
    if (key == "beta1" || key == "beta2")
        return averageText(key, method);
    if (key == "budget_unit")
        return {ConfigFields::tr("Budget counts"), {}, {},
                ConfigFields::tr("<p>Triplets: every one costs the same. Parameters: a triplet of a d × k matrix costs d + k + 1, so that large matrices pay more.</p>"
                                 "<p>Paper: triplets. PEFT: triplets.</p>")};
    if (key == "rank_by")
        return {ConfigFields::tr("Rank by"), {}, {},
                ConfigFields::tr("<p>What decides who stays within a budget of parameters: the score alone, or the score per parameter, which favours small matrices.</p>"
                                 "<p>Default: score, as in the paper.</p>")};
    if (key == "pinned_ranks" || key == "never_prune")
        return pinText(key);
    if (key == "ties" || key == "final_phase" || key == "compact_final" || key == "orth_reg_weight" || key == "orth_form")
        return maskText(key);
    return mergeText(key);
}

}  // namespace studio
