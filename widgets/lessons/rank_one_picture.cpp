#include "lessons/rank_one_picture.h"

#include "lessons/ellipse_picture.h"
#include "lessons/heat_matrix.h"
#include "lessons/live_numbers.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

namespace studio {

using adalora::Matrix;
using adalora::Vector;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RankOnePicture)
};

QString sub(int i) { return QString(QChar(0x2081 + i)); }

}  // namespace

RankOnePicture::RankOnePicture(const RankOnePieces &pieces, double threshold, const QRectF &area, const QFont &font)
    : m_pieces(pieces), m_threshold(threshold), m_area(area), m_font(font), m_em(QFontMetricsF(font).height())
{
    const double rows = static_cast<double>(pieces.original().rows());
    const double columns = static_cast<double>(pieces.original().cols());
    const int n = pieces.count();
    m_gap = 1.6 * m_em;
    const double across = (area.width() - n * m_gap) / ((n + 1) * columns);
    const double down = (area.height() - 5.5 * m_em) / (2 * rows);
    m_side = std::max(4.0, std::min({across, down, 2.4 * m_em}));
    m_second = area.top() + 1.6 * m_em + m_side * rows + 1.4 * m_em;
}

double RankOnePicture::largestEntry() const
{
    double largest = static_cast<double>(m_pieces.original().cwiseAbs().maxCoeff());
    for (int i = 0; i < m_pieces.count(); ++i)
        largest = std::max(largest, static_cast<double>(m_pieces.piece(i).cwiseAbs().maxCoeff()));
    return largest;
}

void RankOnePicture::paint(QPainter &painter, const QPalette &palette) const
{
    const Colors colors = colorsFor(palette);
    painter.setFont(m_font);
    paintSum(painter, colors);
    paintProduct(painter, colors);
}

void RankOnePicture::caption(QPainter &painter, const QRectF &over, const QString &text, const QColor &color) const
{
    painter.setFont(m_font);
    painter.setPen(color);
    painter.drawText(QRectF(over.center().x() - 8 * m_em, over.top() - 1.5 * m_em, 16 * m_em, 1.4 * m_em), Qt::AlignCenter, text);
}

void RankOnePicture::sign(QPainter &painter, double x, double y, const QString &text, const Colors &colors) const
{
    painter.setFont(m_font);
    painter.setPen(colors.text);
    painter.drawText(QRectF(x, y - m_em, m_gap, 2 * m_em), Qt::AlignCenter, text);
}

/// A′ = σ₁·u₁v₁ᵀ + …, every piece with its σ in it.
void RankOnePicture::paintSum(QPainter &painter, const Colors &colors) const
{
    const HeatStyle style{largestEntry(), 1, false};
    const int n = m_pieces.count();
    const double width = (n + 1) * m_side * static_cast<double>(m_pieces.original().cols()) + n * m_gap;
    const double top = m_area.top() + 1.6 * m_em;
    double x = m_area.center().x() - width / 2;
    const QRectF sum = paintHeatMatrix(painter, {x, top}, m_side, m_pieces.sum(), style, colors);
    caption(painter, sum, Texts::tr("A′, rank %1").arg(m_pieces.rank()), colors.text);
    x = sum.right();
    for (int i = 0; i < n; ++i) {
        sign(painter, x, sum.center().y(), i == 0 ? QStringLiteral("=") : QStringLiteral("+"), colors);
        HeatStyle pieceStyle = style;
        pieceStyle.isFaded = m_pieces.kept(i) == 0;
        const QRectF piece = paintHeatMatrix(painter, {x + m_gap, top}, m_side, m_pieces.piece(i), pieceStyle, colors);
        caption(painter, piece, QStringLiteral("σ%1u%1v%1ᵀ").arg(sub(i)), m_pieces.kept(i) == 0 ? colors.muted : tripletColor(i, colors));
        x = piece.right();
    }
}

/// U · Σ′ · Vᵀ and, at the right, the singular values.
void RankOnePicture::paintProduct(QPainter &painter, const Colors &colors) const
{
    const int n = m_pieces.count();
    const auto &svd = m_pieces.svd();
    Matrix middle = Matrix::Zero(n, n);
    double largest = 0;
    for (int i = 0; i < n; ++i) {
        middle(i, i) = static_cast<adalora::Scalar>(m_pieces.kept(i));
        largest = std::max(largest, m_pieces.sigma(i));
    }
    const double top = m_second + 1.6 * m_em;
    const double side = std::min(m_side, (m_area.width() * 0.68 - 2 * m_gap) / (2.0 * n + static_cast<double>(svd.v.rows())));
    const double x = m_area.left();
    const int decimals = QFontMetricsF(m_font).horizontalAdvance(numberText(-0.88, 2)) * 0.6 < side ? 2 : 1;
    const QRectF u = paintHeatMatrix(painter, {x, top}, side, svd.u, {1, decimals, false}, colors);
    caption(painter, u, QStringLiteral("U"), colors.text);
    sign(painter, u.right(), top + side * n / 2, QStringLiteral("·"), colors);
    const QRectF sigma = paintHeatMatrix(painter, {u.right() + m_gap, top}, side, middle, {largest, 1, false}, colors);
    caption(painter, sigma, QStringLiteral("Σ′"), colors.text);
    sign(painter, sigma.right(), top + side * n / 2, QStringLiteral("·"), colors);
    const Matrix vt = svd.v.transpose();
    const QRectF v = paintHeatMatrix(painter, {sigma.right() + m_gap, top}, side, vt, {1, decimals, false}, colors);
    caption(painter, v, QStringLiteral("Vᵀ"), colors.text);
    // Columns of U and rows of Vᵀ that a zero of Σ′ takes out.
    painter.setPen(Qt::NoPen);
    QColor veil = colors.surface;
    veil.setAlphaF(0.75F);
    painter.setBrush(veil);
    for (int i = 0; i < n; ++i) {
        if (m_pieces.kept(i) != 0)
            continue;
        painter.drawRect(QRectF(u.left() + i * side, u.top(), side, u.height()));
        painter.drawRect(QRectF(v.left(), v.top() + i * side, v.width(), side));
    }
    const double bottom = m_area.bottom() - 0.2 * m_em;
    paintSpectrum(painter, QRectF(v.right() + 2 * m_gap, m_second, m_area.right() - v.right() - 2 * m_gap, bottom - m_second), colors);
}

void RankOnePicture::paintSpectrum(QPainter &painter, const QRectF &area, const Colors &colors) const
{
    const Vector values = m_pieces.sumValues();
    const int n = static_cast<int>(values.size());
    const double first = static_cast<double>(values(0));
    const QRectF plot = area.adjusted(0, 1.6 * m_em, 0, -1.4 * m_em);
    painter.setFont(m_font);
    painter.setPen(colors.text);
    painter.drawText(QRectF(area.left(), area.top(), area.width(), 1.4 * m_em), Qt::AlignCenter, Texts::tr("singular values of A′"));
    const double most = std::max(first, static_cast<double>(m_pieces.svd().sigma(0)));
    const double step = plot.width() / n;
    const QFont small = smallFont(m_font);
    for (int i = 0; i < n; ++i) {
        const double value = static_cast<double>(values(i));
        const double height = most > 0 ? (plot.height() - 1.2 * m_em) * value / most : 0;
        const bool isCounted = i < m_pieces.rankAbove(m_threshold);
        const QRectF bar(plot.left() + (i + 0.22) * step, plot.bottom() - height, 0.56 * step, height);
        QColor fill = isCounted ? colors.accent : colors.muted;
        fill.setAlphaF(isCounted ? 0.85F : 0.45F);
        painter.fillRect(bar, fill);
        painter.setFont(small);
        painter.setPen(colors.text);
        const bool isZero = i >= m_pieces.rank();
        painter.drawText(QRectF(plot.left() + i * step, bar.top() - 1.2 * m_em, step, 1.1 * m_em), Qt::AlignCenter, isZero ? QStringLiteral("0") : numberText(value, 2));
        painter.setPen(colors.muted);
        painter.drawText(QRectF(plot.left() + i * step, plot.bottom(), step, 1.3 * m_em), Qt::AlignCenter, QStringLiteral("σ%1").arg(sub(i)));
    }
    painter.setPen(QPen(colors.muted, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    if (m_threshold > 0 && most > 0) {
        const double y = plot.bottom() - (plot.height() - 1.2 * m_em) * m_threshold * first / most;
        painter.setPen(QPen(colors.of(adalora::EventKind::Prune), 1.5, Qt::DashLine));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
}

}  // namespace studio
