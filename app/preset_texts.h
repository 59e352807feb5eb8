/// Titles and descriptions of the presets that ship with the program.
#pragma once
#include "run_form.h"
#include "training/presets.h"

namespace studio {

/// Translated, with fashion first; a preset without words of its own shows its id.
std::vector<FormPreset> formPresets(const std::vector<adalora::Preset> &presets);
/// Null: there is none with this id.
const adalora::Preset *presetOf(const std::vector<adalora::Preset> &presets, const QString &id);

}  // namespace studio
