/// Perceptually uniform colour maps as 256-entry tables.
#pragma once
#include <QColor>
#include <array>

namespace studio {

/// Viridis: singular values, |λ|. Cividis: ranks.
enum class ColorMap { Viridis, Cividis };

const std::array<QRgb, 256> &colorTable(ColorMap map);
/// `share` is clamped to [0, 1]; NaN gives the lowest colour.
QColor colorAt(ColorMap map, double share);
/// Black or white, whichever reads better on `background`.
QColor inkOn(const QColor &background);

}  // namespace studio
