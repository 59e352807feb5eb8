/// Perceptually uniform colour maps as 256-entry tables.
#pragma once
#include <QColor>
#include <array>

namespace studio {

/// Viridis: singular values, |λ|. Cividis: ranks and other amounts of a matrix. Diverging: changes, 0 in the middle, for a
/// light and for a dark surface.
enum class ColorMap { Viridis, Cividis, Diverging, DivergingOnDark };

inline bool isDiverging(ColorMap map) { return map == ColorMap::Diverging || map == ColorMap::DivergingOnDark; }

const std::array<QRgb, 256> &colorTable(ColorMap map);
/// `share` is clamped to [0, 1]; NaN gives the lowest colour.
QColor colorAt(ColorMap map, double share);
/// The end of a scale that holds `value` > 0: the next of a dense series of round numbers, since colours are too few to
/// waste them on values that do not occur.
double scaleEnd(double value);
/// Black or white, whichever reads better on `background`.
QColor inkOn(const QColor &background);

}  // namespace studio
