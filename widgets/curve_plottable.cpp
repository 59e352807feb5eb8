#include "curve_plottable.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace studio {
namespace {

/// Values that share one pixel column.
struct Column {
    double first = 0, last = 0, low = 0, high = 0;
    int count = 0;

    void add(double value)
    {
        if (count++ == 0)
            first = low = high = value;
        last = value;
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

/// Whether a dashed pen has ink at this place.
bool isInked(const QPen &pen, double x)
{
    if (pen.style() == Qt::SolidLine)
        return true;
    const QVector<qreal> dashes = pen.dashPattern();
    double rest = std::fmod(x, std::accumulate(dashes.begin(), dashes.end(), 0.0) * pen.widthF());
    for (int i = 0; i < dashes.size(); ++i) {
        rest -= dashes[i] * pen.widthF();
        if (rest < 0)
            return i % 2 == 0;
    }
    return true;
}

}  // namespace

CurvePlottable::CurvePlottable(QCPAxis *key, QCPAxis *value, Source source, const StepScale *scale)
    : QCPAbstractPlottable(key, value), m_source(std::move(source)), m_scale(scale)
{
    setSelectable(QCP::stNone);
    removeFromLegend();
}

QCPRange CurvePlottable::getKeyRange(bool &found, QCP::SignDomain) const
{
    const std::size_t count = m_source().size();
    found = count > 0;
    return {0, std::max(1.0, count > 0 ? keyOf(count - 1) : 0)};
}

QCPRange CurvePlottable::getValueRange(bool &found, QCP::SignDomain domain, const QCPRange &) const
{
    double low = INFINITY;
    double high = -INFINITY;
    for (const double value : m_source()) {
        if (!std::isfinite(value) || (domain == QCP::sdPositive && value <= 0))
            continue;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    found = low <= high;
    return found ? QCPRange(low, high) : QCPRange();
}

void CurvePlottable::draw(QCPPainter *painter)
{
    const std::span<const double> values = m_source();
    const QCPRange range = keyAxis()->range();
    const auto count = static_cast<double>(values.size());
    const double from = std::clamp(std::floor(stepOf(range.lower)) - 1, 0.0, count);
    const double to = std::clamp(std::ceil(stepOf(range.upper)) + 2, from, count);
    const bool isLogarithmic = valueAxis()->scaleType() == QCPAxis::stLogarithmic;

    painter->setPen(pen());
    painter->setBrush(Qt::NoBrush);
    bool isAnchored = false;  // the first point of the line is the end of a bar
    const auto flush = [&] {
        if (m_line.size() == 1 && !isAnchored)
            m_line.append(m_line.first() + QPointF(0.5, 0));
        if (m_line.size() > 1)
            painter->drawPolyline(m_line);
        m_line.clear();
        isAnchored = false;
    };
    Column column;
    double x = 0;
    const auto closeColumn = [&] {
        if (column.count == 0)
            return;
        const double bottom = valueAxis()->coordToPixel(column.low);
        const double top = valueAxis()->coordToPixel(column.high);
        const double end = valueAxis()->coordToPixel(column.last);
        if (column.count == 1 || bottom - top < 1) {  // points closer than a pixel only cost time
            m_line.append(QPointF(x, end));
        } else {
            double high = top;
            double low = bottom;
            if (!m_line.isEmpty() && x - m_line.last().x() <= 1.01) {
                high = std::min(high, m_line.last().y());
                low = std::max(low, m_line.last().y());
            } else if (!m_line.isEmpty()) {
                m_line.append(QPointF(x, valueAxis()->coordToPixel(column.first)));
            }
            flush();
            m_bars.emplace_back(x, high, 1, low - high);
            m_line.append(QPointF(x, end));
            isAnchored = true;
        }
        column = {};
    };
    m_bars.clear();
    m_line.clear();
    const auto last = static_cast<std::size_t>(to);
    for (auto i = static_cast<std::size_t>(from); i < last;) {
        x = keyAxis()->coordToPixel(keyOf(i));
        const double next = std::ceil(stepOf(keyAxis()->pixelToCoord(std::floor(x) + 1)));
        const auto end = static_cast<std::size_t>(std::clamp(next, static_cast<double>(i + 1), to));
        if (end > i + 1)  // all steps of this pixel column
            x = std::floor(x);
        for (; i < end; ++i) {
            const double value = values[i];
            if (std::isfinite(value) && !(isLogarithmic && value <= 0)) {
                column.add(value);
            } else {
                closeColumn();
                flush();
            }
        }
        closeColumn();
    }
    flush();
    painter->setAntialiasing(false);
    for (const QRectF &bar : m_bars)
        if (isInked(pen(), bar.x()))
            painter->fillRect(bar, pen().color());
}

void CurvePlottable::drawLegendIcon(QCPPainter *painter, const QRectF &rect) const
{
    painter->setPen(pen());
    painter->drawLine(QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y()));
}

}  // namespace studio
