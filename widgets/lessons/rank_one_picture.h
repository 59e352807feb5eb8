/// Draws RankOnePieces: A′ as the sum of its pieces, U·Σ′·Vᵀ with its zeros, and the singular values with the threshold.
#pragma once
#include "lessons/rank_one_pieces.h"
#include "theme.h"
#include <QRectF>

class QPainter;

namespace studio {

class RankOnePicture {
public:
    RankOnePicture(const RankOnePieces &pieces, double threshold, const QRectF &area, const QFont &font);

    void paint(QPainter &painter, const QPalette &palette) const;

private:
    void paintSum(QPainter &painter, const Colors &colors) const;
    void paintProduct(QPainter &painter, const Colors &colors) const;
    void paintSpectrum(QPainter &painter, const QRectF &area, const Colors &colors) const;
    void caption(QPainter &painter, const QRectF &over, const QString &text, const QColor &color) const;
    void sign(QPainter &painter, double x, double y, const QString &text, const Colors &colors) const;
    double largestEntry() const;

    const RankOnePieces &m_pieces;
    const double m_threshold;
    const QRectF m_area;
    const QFont m_font;
    const double m_em;
    double m_side = 0;    ///< of a cell
    double m_gap = 0;     ///< between matrices
    double m_second = 0;  ///< where the second row begins
};

}  // namespace studio
