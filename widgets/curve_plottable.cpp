#include "curve_plottable.h"

#include <algorithm>
#include <cmath>

namespace studio {
namespace {

/// Values that share one pixel column.
struct Column {
    double first = 0, last = 0, low = 0, high = 0;
    bool isUsed = false;

    void add(double value)
    {
        if (!isUsed)
            first = low = high = value;
        last = value;
        low = std::min(low, value);
        high = std::max(high, value);
        isUsed = true;
    }
};

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
    const auto flush = [&] {
        if (m_line.size() == 1)
            m_line.append(m_line.first() + QPointF(0.5, 0));
        if (!m_line.isEmpty())
            painter->drawPolyline(m_line);
        m_line.clear();
    };
    Column column;
    double x = 0;
    const auto closeColumn = [&] {
        if (!column.isUsed)
            return;
        const double low = valueAxis()->coordToPixel(column.low);
        const double high = valueAxis()->coordToPixel(column.high);
        if (std::abs(low - high) < 1) {  // points closer than a pixel only cost time
            m_line.append(QPointF(x, valueAxis()->coordToPixel(column.last)));
        } else {
            m_line.append(QPointF(x, valueAxis()->coordToPixel(column.first)));
            m_line.append(QPointF(x, low));
            m_line.append(QPointF(x, high));
            m_line.append(QPointF(x, valueAxis()->coordToPixel(column.last)));
        }
        column = {};
    };
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
}

void CurvePlottable::drawLegendIcon(QCPPainter *painter, const QRectF &rect) const
{
    painter->setPen(pen());
    painter->drawLine(QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y()));
}

}  // namespace studio
