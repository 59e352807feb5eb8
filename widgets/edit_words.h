/// An edit in words: "t_f 500 → 700", "layer.0.query held at rank 4".
#pragma once
#include "training/edit.h"
#include <QString>

namespace studio {

/// All that it changes, separated by commas. `before`: the config that it is applied to; null: new values alone.
QString editText(const adalora::Edit &edit, const adalora::RunConfig *before);
/// One field of `config` as a person reads it: 500, 5e-4, the name of a choice, "layer.0.query=4".
QString fieldValueText(const std::string &field, const adalora::RunConfig &config);
/// The field's symbol without markup (t_f, ΔT, β1); its name where it has none.
QString fieldSymbolText(const std::string &field, adalora::Method method);

}  // namespace studio
