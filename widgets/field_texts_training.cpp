#include "field_texts_parts.h"

namespace studio {
namespace {

using adalora::Method;

QString learningRateHelp(Method method)
{
    if (method == Method::Full)
        return ConfigFields::tr("<p>Highest step size of AdamW; it falls linearly to 0 at step T.</p>"
                                "<p>Higher: faster, until the loss jumps or diverges. All weights want a smaller one than adapters do.</p>"
                                "<p>Range: above 0. Default: 0.001; measured best on Fashion: 0.0005.</p>");
    if (method == Method::Head)
        return ConfigFields::tr("<p>Highest step size of AdamW; it falls linearly to 0 at step T.</p>"
                                "<p>Higher: faster, until the loss jumps or diverges. A head alone bears more than adapters do.</p>"
                                "<p>Range: above 0. Default: 0.001; measured best on Fashion: 0.01.</p>");
    return ConfigFields::tr("<p>Highest step size of AdamW; it falls linearly to 0 at step T.</p>"
                            "<p>Higher: faster, until the loss jumps or diverges. Lower: calmer, but T may be too short for it.</p>"
                            "<p>Range: above 0. Paper: 0.0005 to 0.0022.</p>");
}

QString scaleHelp(Method method)
{
    if (method == Method::Lora)
        return ConfigFields::tr("<p>ΔW = s·BA with s = α/r, r being the rank of the matrix.</p>"
                                "<p>Higher: ΔW counts for more and learns faster.</p>"
                                "<p>Range: above 0. PEFT: 8.</p>");
    if (method == Method::Merge)
        return ConfigFields::tr("<p>ΔW = s·PQ<sup>T</sup> with s = α/r<sub>0</sub>. The initial rank counts, so cutting and growing do not change s.</p>"
                                "<p>Higher: ΔW counts for more and learns faster.</p>"
                                "<p>Range: above 0. Default: 16.</p>");
    return ConfigFields::tr("<p>ΔW = s·PΛQ with s = α/r<sub>0</sub>. The initial rank counts, so pruning does not change s.</p>"
                            "<p>Higher: ΔW counts for more and learns faster. A LoRA of smaller rank and the same α has a larger s.</p>"
                            "<p>Range: above 0. Paper: 16 or 32. PEFT: 8.</p>");
}

}  // namespace

FieldText trainingText(std::string_view key, Method method)
{
    if (key == "learning_rate")
        return {ConfigFields::tr("Learning rate"), QStringLiteral("η"), {}, learningRateHelp(method)};
    if (key == "warmup_steps")
        return {ConfigFields::tr("Rate warm-up"), {}, ConfigFields::tr("steps"),
                ConfigFields::tr("<p>First n steps, in which the learning rate rises: η·t/n, then η·(T − t)/(T − n). The budget's warm-up t<sub>i</sub> is another thing.</p>"
                                 "<p>Longer: a calmer start, fewer steps near the full rate.</p>"
                                 "<p>Range: 0 (none) to T. Official code: 100 to 3,000. Transformers: 0.</p>")};
    if (key == "batch_size")
        return {ConfigFields::tr("Batch size"), {}, {},
                ConfigFields::tr("<p>Samples in one batch; an optimizer step takes batch × accumulation.</p>"
                                 "<p>Higher: less noise in gradients and importance, slower steps.</p>"
                                 "<p>Range: 1 to 65,536. Paper: 16 to 64.</p>")};
    if (key == "gradient_accumulation_steps")
        return {ConfigFields::tr("Accumulation"), {}, {},
                ConfigFields::tr("<p>Batches whose gradients one optimizer step averages.</p>"
                                 "<p>With n of them, an epoch has n times fewer steps, and T, t<sub>i</sub>, t<sub>f</sub> and ΔT count those.</p>"
                                 "<p>Range: 1 to 65,536. Transformers: 1.</p>")};
    if (key == "use_rslora")
        return {ConfigFields::tr("Rank-stabilised"), {}, {},
                ConfigFields::tr("<p>rsLoRA: s = α/√r instead of α/r, so that high ranks do not learn more slowly.</p><p>PEFT: off.</p>")};
    if (key == "lora_dropout")
        return {ConfigFields::tr("Adapter dropout"), QStringLiteral("<i>p</i>"), {},
                ConfigFields::tr("<p>Probability with which an input of an adapter is zeroed while training; the others are scaled by 1/(1 − p).</p>"
                                 "<p>Higher: less overfitting, slower learning. The base never drops anything.</p>"
                                 "<p>Range: 0 (off) to below 1. PEFT: 0.</p>")};
    return {ConfigFields::tr("Scale"), QStringLiteral("α"), {}, scaleHelp(method)};
}

}  // namespace studio
