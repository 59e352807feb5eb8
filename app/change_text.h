/// A change of settings in a few words, for menus: "t_f 500 → 700".
#pragma once
#include "training/run_config.h"
#include <QString>

namespace studio {

/// What `after` has otherwise than `before`; many changes at once are counted. Empty when nothing differs.
QString changeText(const adalora::RunConfig &before, const adalora::RunConfig &after);

}  // namespace studio
