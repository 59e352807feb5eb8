#include "field_texts_parts.h"

namespace studio {

FieldText mergeText(std::string_view key)
{
    if (key == "measure_steps")
        return {ConfigFields::tr("Measure every"), {}, ConfigFields::tr("steps"),
                ConfigFields::tr("<p>Steps between two measurements of |∂L/∂σ|, each of which decomposes every ΔW.</p>"
                                 "<p>Higher: faster steps, noisier scores.</p>"
                                 "<p>Range: 1 or more. Default: 5.</p>")};
    if (key == "prune_by")
        return {ConfigFields::tr("Cut"), {}, {},
                ConfigFields::tr("<p>What a round cuts besides what the budget b(t) demands: nothing else; or all scores below τ; or those below τ·σ<sub>1</sub>, a share of "
                                 "the largest singular value of their matrix.</p>"
                                 "<p>Default: to the budget, as in the paper.</p>")};
    if (key == "tau")
        return {ConfigFields::tr("Threshold"), QStringLiteral("τ"), {},
                ConfigFields::tr("<p>Scores below it are cut, or below τ·σ<sub>1</sub> of their matrix.</p>"
                                 "<p>Higher: more is cut, and what that sets free lets others grow.</p>"
                                 "<p>Range: 0 (nothing) or more. Default: 0; as a share of σ<sub>1</sub>, 0.01 to 0.1 is usual.</p>")};
    if (key == "balance_weight")
        return {ConfigFields::tr("Balance"), QStringLiteral("γ<sub>b</sub>"), {},
                ConfigFields::tr("<p>Weight of the penalty γ<sub>b</sub>·‖P<sup>T</sup>P − Q<sup>T</sup>Q‖²<sub>F</sub>, which keeps both factors of a column equally long.</p>"
                                 "<p>Higher: steadier between merges, less freedom for the task.</p>"
                                 "<p>Range: 0 (off) or more. Default: 0.</p>")};
    return {ConfigFields::tr("Optimizer moments"), {}, {},
            ConfigFields::tr("<p>A merge turns the factors. Carried over: AdamW's moments are turned with them, the first exactly, the second approximately. "
                             "Reset: they begin at 0 again after every merge.</p>"
                             "<p>Default: carried over, measured better on both tasks while the budget falls.</p>")};
}

}  // namespace studio
