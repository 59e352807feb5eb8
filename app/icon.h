/// Line icons from the resources in the colour of the palette.
#pragma once
#include <QIcon>

class QPalette;

namespace studio {

/// `name` of a file in :/icons, without .svg. Empty where the resources are not linked in.
QIcon tintedIcon(const QString &name, const QPalette &palette);

}  // namespace studio
