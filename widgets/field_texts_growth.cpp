#include "field_texts_parts.h"

namespace studio {

FieldText growthText(std::string_view key)
{
    if (key == "grow_limit")
        return {ConfigFields::tr("Swaps a round"), QStringLiteral("<i>c</i>"), {},
                ConfigFields::tr("<p>How many triplets may give their parameters to a direction in another matrix at each round. What is free anyway is not counted.</p>"
                                 "<p>Range: 0 (no matrix ever grows) or more. A few keep the ranks calm.</p>"),
                ConfigFields::tr("no growth")};
    if (key == "max_r")
        return {ConfigFields::tr("Highest rank"), QStringLiteral("<i>r</i><sub>max</sub>"), {},
                ConfigFields::tr("<p>Rank that no matrix grows past. In any case it cannot pass min(d, k), its number of directions.</p>"
                                 "<p>Range: 0 (only that limit) or the initial rank and more.</p>"),
                ConfigFields::tr("min(d, k)")};
    if (key == "grow_hysteresis")
        return {ConfigFields::tr("Hysteresis"), QStringLiteral("<i>h</i>"), {},
                ConfigFields::tr("<p>A new direction takes a triplet's place only where its score is more than (1 + h) times as high. Larger: calmer ranks.</p>"
                                 "<p>Range: 0 or more.</p>")};
    if (key == "grow_protect")
        return {ConfigFields::tr("Newcomers safe for"), {}, ConfigFields::tr("rounds"),
                ConfigFields::tr("<p>Rounds in which a new column cannot be cut: it starts small and needs time to learn.</p><p>Range: 0 or more.</p>")};
    if (key == "grow_init")
        return {ConfigFields::tr("New columns start"), {}, {},
                ConfigFields::tr("<p>In every case ΔW does not jump. At zero: one factor is 0, the other random, as in LoRA. "
                                 "Random: both are random and the other columns make up for it. Along the gradient: as at zero, but the other factor points where the gradient asks for growth.</p>")};
    return {ConfigFields::tr("Fade in"), QStringLiteral("ρ"), {},
            ConfigFields::tr("<p>A new column counts with a factor ρ that rises from 0 to 1 until the next round, which folds it in.</p>")};
}

}  // namespace studio
