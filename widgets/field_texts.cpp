#include "field_texts_parts.h"

namespace studio {

FieldText otherText(std::string_view key)
{
    if (key == "method")
        return {ConfigFields::tr("Method"), {}, {},
                ConfigFields::tr("<p><b>AdaLoRA</b> (the paper): ΔW = s·PΛQ; the least important λ are set to 0 and may come back. "
                                 "<b>Merge and reallocate</b>: ΔW = s·PQ<sup>T</sup>; weak singular values are cut, the rest is merged into smaller factors, and what "
                                 "was set free lets other matrices grow.</p>"
                                 "<p><b>LoRA</b>: every matrix keeps its rank. <b>Full fine-tuning</b>: all weights of the model train. "
                                 "<b>Head only</b>: nothing but the classifier trains, the least that any method must beat.</p>")};
    if (key == "name")
        return {ConfigFields::tr("Name"), {}, {}, ConfigFields::tr("<p>What the run is called in the list and in its folder. It changes no result.</p>")};
    if (key == "task")
        return {ConfigFields::tr("Task"), {}, {},
                ConfigFields::tr("<p>Fashion: a small vision transformer, pretrained on some classes of Fashion-MNIST, is adapted to the others.</p>"
                                 "<p>Planted: the true rank of every ΔW is known, so one sees whether allocation finds it.</p>")};
    if (key == "weight_decay")
        return {ConfigFields::tr("Weight decay"), {}, {},
                ConfigFields::tr("<p>AdamW's decoupled decay: each step also takes η·decay·w off every trained weight w.</p>"
                                 "<p>Higher: smaller weights, less overfitting, slower learning.</p>"
                                 "<p>Range: 0 (off) or more. Official code: 0 to 0.1. Transformers: 0.</p>")};
    if (key == "max_grad_norm")
        return {ConfigFields::tr("Clip gradient at"), {}, {},
                ConfigFields::tr("<p>A gradient whose norm is larger is scaled down to this norm.</p>"
                                 "<p>Lower: safer against jumps of the loss, slower learning.</p>"
                                 "<p>Range: 0 (never) or more. Transformers: 1.</p>"), ConfigFields::tr("never")};
    if (key == "eval_steps")
        return {ConfigFields::tr("Validate every"), {}, ConfigFields::tr("steps"),
                ConfigFields::tr("<p>Steps between two measurements on held-out data.</p>"
                                 "<p>Lower: a finer curve, more time.</p><p>Range: 1 or more. Official code: 100 to 3,000. Default: 100.</p>")};
    if (key == "record_steps")
        return {ConfigFields::tr("Record every"), {}, ConfigFields::tr("steps"),
                ConfigFields::tr("<p>Steps between two stored states (λ, σ, scores). Allocations are stored in any case; losses at every step.</p>"
                                 "<p>Lower: finer heatmaps, a larger file.</p><p>Range: 1 or more. Default: 10.</p>")};
    if (key == "save_steps")
        return {ConfigFields::tr("Checkpoint every"), {}, ConfigFields::tr("steps"),
                ConfigFields::tr("<p>Steps between two checkpoints, from which a run goes on after a crash, bit for bit, or can be forked. "
                                 "One is written on Stop and at the end in any case.</p>"
                                 "<p>Lower: less to repeat after a crash, more files.</p>"
                                 "<p>Range: 0 (no others) or more. Transformers: 500. Default: 200.</p>"),
                ConfigFields::tr("only at the end")};
    if (key == "save_total_limit")
        return {ConfigFields::tr("Checkpoints kept"), {}, {},
                ConfigFields::tr("<p>Older checkpoints are deleted when there are more than this.</p>"
                                 "<p>Lower: less space, fewer steps to fork from.</p><p>Range: 0 (all are kept) or more. Transformers: all. Default: 0.</p>"),
                ConfigFields::tr("all")};
    if (key == "seed")
        return {ConfigFields::tr("Seed"), {}, {},
                ConfigFields::tr("<p>The same seed, configuration and thread count give the same run, bit for bit. Several seeds show how much is chance.</p>"
                                 "<p>Range: a whole number of up to 19 digits. Transformers: 42. Default: 1.</p>")};
    if (key == "threads")
        return {ConfigFields::tr("Threads"), {}, {},
                ConfigFields::tr("<p>Threads of the linear algebra.</p><p>Higher: faster for large models only; the last bits of the results change.</p>"
                                 "<p>Range: 1 to 64. Default: 1, with which small models are fastest.</p>")};
    if (key == "frozen_dtype")
        return {ConfigFields::tr("Frozen weights"), {}, {},
                ConfigFields::tr("<p>What frozen weights are multiplied in while training. Adapters and validations stay in float32.</p>"
                                 "<p>bfloat16 rounds to 8 bits: an approximation. <b>Plan ▸ Measure some steps</b> tells how far gradients are off. "
                                 "It makes layers of 256 and wider 1.5 times as fast where the processor has AVX-512 BF16, and nothing elsewhere.</p>"
                                 "<p>Default: float32.</p>")};
    if (key == "data_dir")
        return {ConfigFields::tr("Data folder"), {}, {}, ConfigFields::tr("<p>Folder with the four Fashion-MNIST files, as Debian's package dataset-fashion-mnist installs them.</p>")};
    if (key == "base_model")
        return {ConfigFields::tr("Pretrained base"), {}, {}, ConfigFields::tr("<p>A safetensors file of the pretrained model. Empty: the one that comes with the program.</p>")};
    if (key == "planted_layers")
        return {ConfigFields::tr("Layers"), {}, {},
                ConfigFields::tr("<p>Layers of teacher and student.</p><p>Higher: more matrices among which ranks must be placed, slower steps.</p>"
                                 "<p>Range: 1 to 12. Default: 2.</p>")};
    return {ConfigFields::tr("Width"), {}, {},
            ConfigFields::tr("<p>Hidden size of teacher and student.</p><p>Higher: larger matrices, slower steps.</p>"
                             "<p>Range: 8 to 1,024, a multiple of 4. Default: 32.</p>")};
}

FieldText fieldText(const FieldSpec &field, adalora::Method method)
{
    FieldText text;
    switch (field.group) {
    case FieldGroup::Schedule: text = scheduleText(field.key, method); break;
    case FieldGroup::Growth: text = growthText(field.key); break;
    case FieldGroup::Training: text = trainingText(field.key, method); break;
    case FieldGroup::Ranking: text = rankingText(field.key, method); break;
    case FieldGroup::Method:
    case FieldGroup::Run:
    case FieldGroup::More: text = otherText(field.key); break;
    }
    text.help += QStringLiteral("<p><code>%1</code></p>").arg(QLatin1String(field.key));
    return text;
}

QString groupText(FieldGroup group)
{
    switch (group) {
    case FieldGroup::Method: return ConfigFields::tr("Method");
    case FieldGroup::Run: return ConfigFields::tr("Run");
    case FieldGroup::Schedule: return ConfigFields::tr("Schedule");
    case FieldGroup::Growth: return ConfigFields::tr("Growth");
    case FieldGroup::Training: return ConfigFields::tr("Training");
    case FieldGroup::Ranking: return ConfigFields::tr("Ranking");
    case FieldGroup::More: return ConfigFields::tr("Optimizer and recording");
    }
    return {};
}

}  // namespace studio
