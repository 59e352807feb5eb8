/// Draws the rank of each matrix over the steps of a run, one strip each, and what happened to it.
#pragma once
#include "runs/run_history.h"
#include <QFont>
#include <QRectF>

class QPainter;

namespace studio {

struct Colors;

/// For one painting: made from the area that it fills.
class RankStrips {
public:
    RankStrips(const adalora::RunHistory &run, const QRectF &area, const QFont &font);

    /// The height in lines of text at which `matrices` strips are easy to read.
    static double emsFor(std::size_t matrices);

    double xOf(int step) const;
    /// The nearest step that was trained; −1 before the first.
    int stepAt(double x) const;
    /// `cursor`: the step whose ranks stand at the right; −1: the last one, without a line.
    void paint(QPainter &painter, const Colors &colors, int cursor) const;

private:
    void paintPhases(QPainter &painter, const Colors &colors) const;
    void paintStrip(QPainter &painter, const Colors &colors, std::size_t matrix, const QRectF &strip, int cursor) const;
    void paintAxis(QPainter &painter, const Colors &colors) const;

    const adalora::RunHistory &m_run;
    const QRectF m_area;
    const QFont m_font;
    double m_em;
    QRectF m_inner;  // of all strips, without names and numbers
    int m_highest = 1;
};

}  // namespace studio
