/// What QCustomPlot does not take from Qt by itself: palette, fonts, number formats and calm axes.
#pragma once
#include "step_scale.h"
#include <functional>

class QCPAxis;
class QCustomPlot;
class QFont;
class QPalette;
class QPainter;
class QPen;
class QSize;

namespace studio {

struct Colors;

/// Colours, fonts and locale of axes and grid; call again on PaletteChange, FontChange and LanguageChange.
void stylePlot(QCustomPlot *plot, const QPalette &palette);
/// Few ticks: whole steps, seconds, tokens as 15,000, 150 k, 2.5 M. Cheap while the axis stays the same.
void useTimeTicks(QCPAxis *axis, TimeUnit unit);
/// Seconds on an axis from which on they are written as h:min:s.
inline constexpr double clockFrom = 600;
/// 1, 2, 2.5 or 5 times a power of ten, not below `value` > 0.
double roundUp(double value);
/// Ends `axis` at round numbers around [low, high], finite. Unless it `mayShrink` it only grows: nothing jumps.
void useRoundRange(QCPAxis *axis, double low, double high, bool isLogarithmic, bool mayShrink);

/// Of a run beside the shown one: its colour, and dashes of its own, so that it is told apart without colour.
QPen comparedPen(const Colors &colors, int ink);
/// The same size in pixels: pictures are as large on every device.
QFont inPixels(const QFont &font);

/// Paints it as vectors into (0, 0, size) of the painter, in logical pixels. `fit` is called when the plot has that size.
void paintPlot(QCustomPlot &plot, QPainter &painter, const QSize &size, const std::function<void()> &fit);

}  // namespace studio
