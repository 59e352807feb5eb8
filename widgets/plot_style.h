/// What QCustomPlot does not take from Qt by itself: palette, fonts, number formats and calm axes.
#pragma once
class QCPAxis;
class QCustomPlot;
class QPalette;

namespace studio {

/// Colours, fonts and locale of axes and grid; call again on PaletteChange, FontChange and LanguageChange.
void stylePlot(QCustomPlot *plot, const QPalette &palette);
/// Whole numbers, few ticks.
void useStepTicks(QCPAxis *axis);
/// 1, 2, 2.5 or 5 times a power of ten, not below `value` > 0.
double roundUp(double value);
/// Ends `axis` at round numbers around [low, high], finite. Unless it `mayShrink` it only grows: nothing jumps.
void useRoundRange(QCPAxis *axis, double low, double high, bool isLogarithmic, bool mayShrink);

}  // namespace studio
