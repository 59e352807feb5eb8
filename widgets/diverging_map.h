/// Colours for changes around zero: orange for less, blue for more, equally strong on both sides.
#pragma once
#include <QColor>
#include <array>

namespace studio {

/// Lightness and chroma run in straight lines through Oklab (Ottosson 2020), so equal steps look equal; orange and blue
/// stay apart with every common colour blindness. The middle is as light, or as dark, as the surface around it.
std::array<QRgb, 256> divergingTable(bool isOnDark);

}  // namespace studio
