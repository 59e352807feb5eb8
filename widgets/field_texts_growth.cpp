#include "field_texts_parts.h"

namespace studio {

FieldText growthText(std::string_view key)
{
    if (key == "grow_limit")
        return {ConfigFields::tr("Swaps a round"), QStringLiteral("<i>c</i>"), {},
                ConfigFields::tr("<p>Triplets that may give their parameters to a direction in another matrix at each round. What is free anyway is not counted.</p>"
                                 "<p>Higher: ranks move faster. Lower: they stay calm.</p>"
                                 "<p>Range: 0 (no matrix grows; needed when |σ| alone ranks) or more. Default: 4.</p>"),
                ConfigFields::tr("no growth")};
    if (key == "max_r")
        return {ConfigFields::tr("Highest rank"), QStringLiteral("<i>r</i><sub>max</sub>"), {},
                ConfigFields::tr("<p>Rank that no matrix grows past; min(d, k), its number of directions, holds in any case.</p>"
                                 "<p>Lower: no matrix can take most of the budget.</p>"
                                 "<p>Range: 0 (only min(d, k)) or r<sub>0</sub> and more. Default: 0.</p>"),
                ConfigFields::tr("min(d, k)")};
    if (key == "grow_hysteresis")
        return {ConfigFields::tr("Hysteresis"), QStringLiteral("<i>h</i>"), {},
                ConfigFields::tr("<p>A new direction takes a triplet's place only where its score is above (1 + h) × the triplet's.</p>"
                                 "<p>Higher: calmer ranks. At 0, noise alone can swap two that are equal.</p>"
                                 "<p>Range: 0 or more. Default: 0.1.</p>")};
    if (key == "grow_protect")
        return {ConfigFields::tr("Newcomers safe for"), {}, ConfigFields::tr("rounds"),
                ConfigFields::tr("<p>Rounds in which a new column cannot be cut: it starts small and needs time to learn.</p>"
                                 "<p>Higher: a fairer trial, but mistakes stay longer.</p>"
                                 "<p>Range: 0 or more. Default: 2.</p>")};
    if (key == "grow_init")
        return {ConfigFields::tr("New columns start"), {}, {},
                ConfigFields::tr("<p>ΔW never jumps. At zero: one factor is 0, the other random, as in LoRA. Random: both are, and the other columns make up for it. "
                                 "Along the gradient: as at zero, the other factor pointing where the gradient asks for growth.</p>"
                                 "<p>Default: at zero, measured best on both tasks while the budget falls.</p>")};
    return {ConfigFields::tr("Fade in"), QStringLiteral("ρ"), {},
            ConfigFields::tr("<p>On: a new column counts with a factor ρ that rises from 0 to 1 until the next round, which folds it in.</p>"
                             "<p>Default: off, measured best while the budget falls.</p>")};
}

}  // namespace studio
