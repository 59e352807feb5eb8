#include "field_texts_parts.h"

namespace studio {
namespace {

using adalora::Method;

FieldText initialRankText(Method method)
{
    return {ConfigFields::tr("Initial rank"), QStringLiteral("<i>r</i><sub>0</sub>"), {},
            method == Method::Merge
                ? ConfigFields::tr("<p>Rank of every matrix at the start; a matrix may lose all of it or grow past it. Initial budget: b<sub>0</sub> = r<sub>0</sub>·Σ(d + k).</p>"
                                   "<p>Higher: more to choose from, more parameters until the cuts, and a smaller s = α/r<sub>0</sub>.</p>"
                                   "<p>Range: 1 to min(d, k) of the smallest matrix. Default: 12.</p>")
                : ConfigFields::tr("<p>Rank of every matrix at the start, the most it can ever have. Initial budget: b<sub>0</sub> = r<sub>0</sub> × matrices.</p>"
                                   "<p>Higher: more to choose from, more parameters until the cuts, and a smaller s = α/r<sub>0</sub>.</p>"
                                   "<p>Range: 1 to min(d, k) of the smallest matrix. Paper: 1.5 × the target rank. PEFT: 12.</p>")};
}

FieldText targetRankText(Method method)
{
    return {ConfigFields::tr("Target rank"), QStringLiteral("<i>r</i><sub>T</sub>"), {},
            method == Method::Merge
                ? ConfigFields::tr("<p>Average rank that the final budget pays for: b<sub>T</sub> = r<sub>T</sub>·Σ(d + k) parameters.</p>"
                                   "<p>Lower: a smaller adapter and harder choices. Fractions are allowed.</p>"
                                   "<p>Range: above 0, at most r<sub>0</sub>; equal to it with a constant budget. Default: 8.</p>")
                : ConfigFields::tr("<p>Average rank of a matrix at the end. Final budget: b<sub>T</sub> = r<sub>T</sub> × matrices; some keep more, some nothing.</p>"
                                   "<p>Lower: a smaller adapter and harder choices. Fractions are allowed.</p>"
                                   "<p>Range: above 0, at most r<sub>0</sub>. Paper: 2, 4 or 8. PEFT: 8.</p>")};
}

FieldText rankText(std::string_view key)
{
    if (key == "r")
        return {ConfigFields::tr("Rank"), QStringLiteral("<i>r</i>"), {},
                ConfigFields::tr("<p>Rank of every matrix that the pattern does not name; a d × k matrix gets r·(d + k) parameters.</p>"
                                 "<p>Higher: ΔW can express more, at more parameters, and s = α/r falls.</p>"
                                 "<p>Range: 1 to min(d, k) of the smallest matrix. PEFT: 8.</p>")};
    return {ConfigFields::tr("Rank pattern"), {}, {},
            ConfigFields::tr("<p>Other ranks for single matrices, by their full names: <code>layer.0.query=4, layer.1.value=2</code></p>"
                             "<p>PEFT's form is read, too: <code>{\"layer.0.query\": 4}</code>. Ranks that AdaLoRA found can be trained from the start this way.</p>"
                             "<p>Range: 0 (the matrix stays as it is) to min(d, k). PEFT: empty.</p>")};
}

FieldText roundsText(Method method)
{
    if (method == Method::Merge)
        return {ConfigFields::tr("A round every"), QStringLiteral("Δ<i>T</i>"), ConfigFields::tr("steps"),
                ConfigFields::tr("<p>Steps between two rounds. Each cuts the weakest σ of all matrices, merges the rest, and grows others along directions from one half "
                                 "of the batches, scored on the other half.</p>"
                                 "<p>Higher: better founded choices, but fewer of them.</p>"
                                 "<p>Range: 2 or more where matrices may grow, else 1; a multiple of ΔT must lie above t<sub>i</sub>, at most at T − t<sub>f</sub>. Usual: 100.</p>")};
    return {ConfigFields::tr("Allocate every"), QStringLiteral("Δ<i>T</i>"), ConfigFields::tr("steps"),
            ConfigFields::tr("<p>Steps between two allocations: the b(t) best triplets of all matrices stay, the other λ are set to 0 and may come back later.</p>"
                             "<p>Higher: fewer, larger cuts. Lower: ranks follow the scores closely, and their noise, too.</p>"
                             "<p>Range: 1 or more. Paper: 1 for small data sets, else 10 or 100. PEFT: 1.</p>")};
}

}  // namespace

FieldText scheduleText(std::string_view key, Method method)
{
    const QString steps = ConfigFields::tr("steps");
    if (key == "total_step")
        return {ConfigFields::tr("Steps in all"), QStringLiteral("<i>T</i>"), steps,
                hasSchedule(method)
                    ? ConfigFields::tr("<p>Optimizer steps of the whole run: T = epochs × samples / (batch × accumulation).</p>"
                                       "<p>The budget is laid out over T: with a T longer than the training, ranks are never cut to the target.</p>"
                                       "<p>Range: 1 or more. Paper: 3,480 (MRPC) to 134,595 (CNN/DailyMail).</p>")
                    : ConfigFields::tr("<p>Optimizer steps of the whole run: T = epochs × samples / (batch × accumulation).</p>"
                                       "<p>Higher: longer training; the learning rate reaches 0 at step T, and falls more slowly.</p>"
                                       "<p>Range: 1 or more. Paper: 3,480 (MRPC) to 134,595 (CNN/DailyMail).</p>")};
    if (key == "deltaT")
        return roundsText(method);
    if (key == "tinit")
        return {ConfigFields::tr("Warm-up"), QStringLiteral("<i>t</i><sub>i</sub>"), steps,
                ConfigFields::tr("<p>First steps at the full budget, in which importance settles: b(t) = b<sub>0</sub> for t ≤ t<sub>i</sub>.</p>"
                                 "<p>Longer: better founded cuts, but less time for them. Too short: the first cuts follow noise.</p>"
                                 "<p>Range: 0 ≤ t<sub>i</sub> &lt; T − t<sub>f</sub>. Paper: 4 to 17 % of T; 10&nbsp;% is a sound start. PEFT: 0.</p>")};
    if (key == "tfinal")
        return {ConfigFields::tr("Final phase"), QStringLiteral("<i>t</i><sub>f</sub>"), steps,
                ConfigFields::tr("<p>Last steps, at the final budget. Before them<br>"
                                 "b(t) = b<sub>T</sub> + (b<sub>0</sub> − b<sub>T</sub>)·(1 − (t − t<sub>i</sub>)/(T − t<sub>i</sub> − t<sub>f</sub>))<sup>3</sup>.</p>"
                                 "<p>Longer: what is left is trained further, but the cuts come faster.</p>"
                                 "<p>Range: 0 ≤ t<sub>f</sub> &lt; T − t<sub>i</sub>. Paper: 37 to 63 % of T; 50&nbsp;% is a sound start. PEFT: 0.</p>")};
    if (key == "init_r")
        return initialRankText(method);
    if (key == "target_r")
        return targetRankText(method);
    if (key == "budget_mode")
        return {ConfigFields::tr("Budget"), QStringLiteral("<i>b</i>(<i>t</i>)"), {},
                ConfigFields::tr("<p>Falling: from b<sub>0</sub> to b<sub>T</sub> along AdaLoRA's cubic schedule, so that ranks start high and are cut.</p>"
                                 "<p>Constant: b<sub>0</sub> throughout; a matrix grows only when another one pays.</p>"
                                 "<p>Default: falling, as in the paper.</p>")};
    return rankText(key);
}

}  // namespace studio
