#include "lessons/canvas.h"
#include "lessons/heat_matrix.h"
#include "lessons/ink.h"
#include "lessons/prune_merge.h"
#include "theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace studio {

using adalora::Index;
using adalora::Matrix;
using adalora::Scalar;
using adalora::Vector;

namespace {

double largestOf(const Matrix &matrix) { return matrix.size() ? std::max(1e-9, static_cast<double>(matrix.cwiseAbs().maxCoeff())) : 1; }

Matrix diagonal(const Vector &values) { return values.asDiagonal(); }

}  // namespace

/// Writes a row of matrices from left to right, all centred on one line.
struct PruneMerge::Pen {
    QPainter &painter;
    const Colors colors;
    const double em;
    const double side;
    double x;
    double middle;
    double tallest;  ///< rows: captions stand above them

    QRectF matrix(const Matrix &m, const QString &name, double full, bool isFaded = false)
    {
        const double top = middle - side * static_cast<double>(m.rows()) / 2;
        const QRectF box = paintHeatMatrix(painter, {x, top}, side, m, {full, 2, isFaded}, colors);
        painter.setPen(colors.text);
        painter.drawText(QRectF(box.center().x() - 8 * em, middle - side * tallest / 2 - 1.6 * em, 16 * em, 1.4 * em), Qt::AlignCenter, name);
        x = box.right();
        return box;
    }
    void sign(const QString &text)
    {
        painter.setPen(colors.text);
        painter.drawText(QRectF(x, middle - em, 1.6 * em, 2 * em), Qt::AlignCenter, text);
        x += 1.6 * em;
    }
    /// Rows or columns of what was pruned, as a veil.
    void veil(const QRectF &box)
    {
        painter.fillRect(box, faint(colors.surface, 0.78F));
        painter.setPen(QPen(colors.of(adalora::EventKind::Prune), em / 10));
        painter.drawLine(box.topLeft(), box.bottomRight());
    }
};

void PruneMerge::paint(QPainter &painter, const QRectF &area) const
{
    const double em = QFontMetricsF(painter.font()).height();
    const double d = static_cast<double>(m_steps.P().rows());
    const double k = static_cast<double>(m_steps.Q().rows());
    const double r = m_steps.columns();
    // The widest row is U·Σ·Vᵀ = ΔW, with three signs, or three matrices of ΔW's size; the highest stage has two rows.
    const double widest = std::max(2 * r + 2 * k, 3 * k);
    const double side = std::min({2.3 * em, (area.width() - 5 * em) / widest, (area.height() - 5 * em) / (2 * d)});
    Pen pen{painter, colorsFor(palette()), em, side, area.left(), area.top() + 1.6 * em + side * d / 2, d};
    switch (m_stage) {
    case 0: paintProduct(pen); break;
    case 1: paintCore(pen); break;
    case 2: paintSvd(pen, false); break;
    case 3: paintSvd(pen, true); break;
    case 4: paintMerge(pen); break;
    default: paintComparison(pen);
    }
}

void PruneMerge::paintProduct(Pen &pen) const
{
    const double full = std::max(largestOf(m_steps.P()), largestOf(m_steps.Q()));
    pen.matrix(m_steps.P(), QStringLiteral("P"), full);
    pen.sign(QStringLiteral("·"));
    pen.matrix(m_steps.Q().transpose(), QStringLiteral("Qᵀ"), full);
    pen.sign(QStringLiteral("="));
    pen.matrix(m_steps.delta(), QStringLiteral("ΔW"), largestOf(m_steps.delta()));
}

void PruneMerge::paintCore(Pen &pen) const
{
    const double left = pen.x;
    paintProduct(pen);
    pen.x = left;
    pen.tallest = m_steps.columns();
    pen.middle += pen.side * static_cast<double>(m_steps.P().rows()) / 2 + 2.2 * pen.em + pen.side * pen.tallest / 2;
    const double full = largestOf(m_steps.core());
    pen.matrix(m_steps.core(), tr("core R·Sᵀ"), full);
    pen.x += 2 * pen.em;
    pen.sign(QStringLiteral("→"));
    pen.x += 2 * pen.em;
    pen.matrix(diagonal(m_steps.svd().sigma), tr("its Σ is that of ΔW"), full);
}

void PruneMerge::paintSvd(Pen &pen, bool isPruned) const
{
    const adalora::ThinSvd &svd = m_steps.svd();
    const QRectF u = pen.matrix(svd.u, QStringLiteral("U"), 1);
    pen.sign(QStringLiteral("·"));
    const QRectF sigma = pen.matrix(diagonal(svd.sigma), QStringLiteral("Σ"), m_steps.sigma(0));
    pen.sign(QStringLiteral("·"));
    const QRectF v = pen.matrix(svd.v.transpose(), QStringLiteral("Vᵀ"), 1);
    pen.sign(QStringLiteral("="));
    pen.matrix(isPruned ? m_steps.keptDelta() : m_steps.delta(), isPruned ? QStringLiteral("Uₖ·Σₖ·Vₖᵀ") : QStringLiteral("ΔW"), largestOf(m_steps.delta()));
    for (int i = 0; isPruned && i < m_steps.columns(); ++i) {
        if (m_steps.isKept(i))
            continue;
        const double at = i * pen.side;
        pen.veil({u.left() + at, u.top(), pen.side, u.height()});
        pen.veil({sigma.left() + at, sigma.top() + at, pen.side, pen.side});
        pen.veil({v.left(), v.top() + at, v.width(), pen.side});
    }
    // The weights once more, as bars.
    const double em = pen.em;
    const double d = static_cast<double>(m_steps.P().rows());
    const double top = pen.middle + pen.side * d / 2 + 2 * em;
    const double left = 3 * em;
    const double room = u.width() + sigma.width() + v.width();
    const double scale = room / std::max(m_steps.sigma(0), m_steps.threshold());
    for (int i = 0; i < m_steps.columns(); ++i) {
        const bool isCut = isPruned && !m_steps.isKept(i);
        const double y = top + i * 1.9 * em;
        const QColor ink = isCut ? pen.colors.of(adalora::EventKind::Prune) : pen.colors.series;
        pen.painter.setPen(pen.colors.text);
        pen.painter.drawText(QRectF(0, y, left - em / 2, 1.4 * em), Qt::AlignRight | Qt::AlignVCenter, indexed(QStringLiteral("σ"), i + 1));
        pen.painter.fillRect(QRectF(left, y + 0.1 * em, std::max(1.0, m_steps.sigma(i) * scale), 1.2 * em), faint(ink, isCut ? 0.35F : 0.8F));
    }
    if (isPruned && m_steps.threshold() > 0) {
        const double x = left + m_steps.threshold() * scale;
        pen.painter.setPen(QPen(pen.colors.text, em / 8, Qt::DashLine));
        pen.painter.drawLine(QPointF(x, top - em / 2), QPointF(x, top + m_steps.columns() * 1.9 * em));
        pen.painter.drawText(QRectF(x + em / 4, top - 1.2 * em, 8 * em, 1.2 * em), Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("τ"));
    }
}

void PruneMerge::paintMerge(Pen &pen) const
{
    const adalora::ThinSvd &svd = m_steps.svd();
    const std::vector<int> &kept = m_steps.kept();
    const Matrix u = svd.u(Eigen::all, kept);
    const Matrix v = svd.v(Eigen::all, kept);
    const Vector sigma = svd.sigma(kept);
    const Matrix root = diagonal(sigma.cwiseSqrt());
    const double full = std::sqrt(m_steps.sigma(0));
    const double left = pen.x;
    pen.matrix(u, QStringLiteral("Uₖ"), 1);
    pen.sign(QStringLiteral("·"));
    const double endOfP = pen.matrix(root, QStringLiteral("√Σₖ"), full).right();
    pen.sign(QStringLiteral("·"));
    const double startOfQ = pen.matrix(root, QStringLiteral("√Σₖ"), full).left();
    pen.sign(QStringLiteral("·"));
    const double endOfQ = pen.matrix(v.transpose(), QStringLiteral("Vₖᵀ"), 1).right();
    const double d = static_cast<double>(m_steps.P().rows());
    const double y = pen.middle + pen.side * d / 2 + pen.em / 2;
    pen.painter.setPen(QPen(pen.colors.muted, pen.em / 10));
    for (const auto &[from, to] : {std::pair(left, endOfP), std::pair(startOfQ, endOfQ)})
        pen.painter.drawPolyline(QPolygonF({{from, y - pen.em / 4}, {from, y}, {to, y}, {to, y - pen.em / 4}}));
    pen.middle += pen.side * d + 2.6 * pen.em;
    const double pWidth = pen.side * static_cast<double>(kept.size());
    pen.x = (left + endOfP - pWidth) / 2;
    pen.matrix(m_steps.merged().P, QStringLiteral("P'"), full);
    pen.x = (startOfQ + endOfQ - pen.side * static_cast<double>(v.rows())) / 2;
    pen.matrix(m_steps.merged().Q.transpose(), QStringLiteral("Q'ᵀ"), full);
}

void PruneMerge::paintComparison(Pen &pen) const
{
    const double full = largestOf(m_steps.delta());
    const double left = pen.x;
    pen.matrix(m_steps.delta(), tr("ΔW before"), full);
    pen.sign(QStringLiteral("−"));
    pen.matrix(m_steps.mergedDelta(), QStringLiteral("P'·Q'ᵀ"), full);
    pen.sign(QStringLiteral("="));
    pen.matrix(m_steps.delta() - m_steps.mergedDelta(), tr("what pruning took"), full);
    pen.x = left;
    pen.middle += pen.side * static_cast<double>(m_steps.P().rows()) + 2.6 * pen.em;
    pen.matrix(m_steps.keptDelta(), QStringLiteral("Uₖ·Σₖ·Vₖᵀ"), full);
    pen.sign(QStringLiteral("−"));
    pen.matrix(m_steps.mergedDelta(), QStringLiteral("P'·Q'ᵀ"), full);
    pen.sign(QStringLiteral("="));
    pen.matrix(m_steps.keptDelta() - m_steps.mergedDelta(), tr("what merging took"), full);
}

}  // namespace studio
