/// The look of the whole program: light and dark palettes, and the colours that carry meaning in every view.
#pragma once
#include "training/run_report.h"
#include <QColor>
#include <QFont>
#include <QPalette>
#include <array>

class QApplication;

namespace studio {

enum class Theme { Light, Dark };

/// Of adalora::EventKind.
inline constexpr std::size_t eventKindCount = 8;
/// So many runs beside the shown one have colours of their own; then they begin again.
inline constexpr std::size_t comparedInkCount = 6;

/// All distances are multiples of it, in pixels.
inline constexpr int gridUnit = 8;

QPalette lightPalette();
QPalette darkPalette();

/// Sets style (Fusion with an outline around fields), palette and base font. May be called again at run time.
void applyTheme(QApplication &application, Theme theme);

/// What a colour means, for one palette. Text colours reach a contrast of 4.5 on `surface`.
struct Colors {
    bool isDark = false;
    QColor surface;  ///< behind plots and tables
    QColor text;
    QColor muted;    ///< secondary text, axes
    QColor grid;
    QColor accent;   ///< cursor, selection, the one thing to press
    std::array<QColor, 3> phase;   ///< tint behind time axes, by adalora::Phase; opaque, close to `surface`
    std::array<QColor, 3> phaseInk;  ///< the same hue, dark enough for text and marks
    std::array<QColor, eventKindCount> event;   ///< by adalora::EventKind; each also has its own shape (event_mark.h)
    QColor raw;      ///< measured values, faint
    QColor series;   ///< smoothed or main line
    QColor plan;     ///< what is planned, not measured
    std::array<QColor, comparedInkCount> compared;  ///< the runs beside the shown one: their lines, dashed, and their numbers

    const QColor &of(adalora::Phase p) const { return phase[static_cast<std::size_t>(p)]; }
    const QColor &inkOf(adalora::Phase p) const { return phaseInk[static_cast<std::size_t>(p)]; }
    const QColor &comparedInk(int ink) const { return compared[static_cast<std::size_t>(ink) % comparedInkCount]; }
    const QColor &of(adalora::EventKind k) const { return event[static_cast<std::size_t>(k)]; }
};

Colors colorsFor(const QPalette &palette);

/// The second, smaller text size: axis labels, captions.
QFont smallFont(const QFont &body);
/// `font`, or a fixed-pitch one of its size when its digits differ in width.
QFont tabular(const QFont &font);

}  // namespace studio
