#include "state_line.h"

#include <cmath>

namespace studio {

StateLine::StateLine(QCPAxis *key, QCPAxis *value, std::function<Values()> source, bool isStepped)
    : TracePlottable(key, value), m_source(std::move(source)), m_isStepped(isStepped)
{
}

void StateLine::draw(QCPPainter *painter)
{
    const Values all = m_source();
    tracePoints(*mKeyAxis, *mValueAxis, all.steps, all.values, m_points);
    applyDefaultAntialiasingHint(painter);
    painter->setPen(mPen);
    painter->setBrush(Qt::NoBrush);
    m_line.clear();
    const auto finish = [&] {
        if (m_line.size() > 1)
            painter->drawPolyline(m_line);
        m_line.clear();
    };
    for (const TracePoint &point : m_points) {
        if (std::isnan(point.y)) {
            finish();
            continue;
        }
        const qsizetype size = m_line.size();
        if (m_isStepped && size > 1 && m_line[size - 1].y() == point.y && m_line[size - 2].y() == point.y) {  // it goes on as it was
            m_line.last().setX(point.x);
            continue;
        }
        if (m_isStepped && !m_line.isEmpty())
            m_line.append(QPointF(point.x, m_line.last().y()));
        m_line.append(QPointF(point.x, point.y));
    }
    finish();
}

}  // namespace studio
