/// How a control looks whose value breaks a rule.
#pragma once

class QWidget;

namespace studio {

/// Tints text and base of `control` with the alarm colour, or gives back the palette it inherits.
void markBroken(QWidget &control, bool isBroken);

}  // namespace studio
