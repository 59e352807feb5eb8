#include "preset_texts.h"

#include "source_words.h"

#include <QCoreApplication>
#include <algorithm>

namespace studio {
namespace {

struct PresetTexts {
    Q_DECLARE_TR_FUNCTIONS(PresetTexts)
};

void describe(FormPreset &preset)
{
    if (preset.id == QLatin1String("fashion")) {
        preset.title = PresetTexts::tr("Fashion images");
        preset.description = PresetTexts::tr("A small vision transformer learns five new classes of Fashion-MNIST.");
    } else if (preset.id == QLatin1String("planted")) {
        preset.title = PresetTexts::tr("Planted ranks");
        preset.description = PresetTexts::tr("The true rank of every matrix is known: does the allocation find it?");
    } else if (preset.id == QLatin1String("tiny")) {
        preset.title = PresetTexts::tr("Tiny, a few seconds");
        preset.description = PresetTexts::tr("Planted ranks in a very small model: all of AdaLoRA in a few seconds.");
    } else if (preset.id == QLatin1String("merge")) {
        preset.title = PresetTexts::tr("Merge and reallocate");
        preset.description = PresetTexts::tr("Weak singular values are cut and merged away; what they free grows in other matrices.");
    } else if (preset.id == QLatin1String("lora")) {
        preset.title = PresetTexts::tr("LoRA");
        preset.description = PresetTexts::tr("Every matrix keeps its rank: what AdaLoRA is compared with.");
    } else if (preset.id == QLatin1String("full")) {
        preset.title = PresetTexts::tr("Full fine-tuning");
        preset.description = PresetTexts::tr("All weights of the model train: the most expensive comparison.");
    } else if (preset.id == QLatin1String("head")) {
        preset.title = PresetTexts::tr("Head only");
        preset.description = PresetTexts::tr("Nothing but the classifier trains: the least that any method must beat.");
    }
}

}  // namespace

std::vector<FormPreset> formPresets(const std::vector<adalora::Preset> &presets)
{
    std::vector<FormPreset> shown;
    for (const adalora::Preset &preset : presets) {
        const QString id = QString::fromStdString(preset.id);
        shown.push_back({id, id, {}, preset.config});
        describe(shown.back());
        if (!preset.source.empty())
            shown.back().description += QLatin1Char('\n') + sourceWords(preset.source);
    }
    std::stable_partition(shown.begin(), shown.end(), [](const FormPreset &preset) { return preset.id == QLatin1String("fashion"); });
    return shown;
}

const adalora::Preset *presetOf(const std::vector<adalora::Preset> &presets, const QString &id)
{
    const auto found = std::find_if(presets.begin(), presets.end(), [&](const adalora::Preset &preset) { return QString::fromStdString(preset.id) == id; });
    return found == presets.end() ? nullptr : &*found;
}

}  // namespace studio
