#include "live_heatmap_plottable.h"

#include <algorithm>
#include <cmath>

namespace studio {

LiveHeatmapPlottable::LiveHeatmapPlottable(QCPAxis *key, QCPAxis *value, ColorMap map)
    : QCPAbstractPlottable(key, value), m_map(map), m_field(&adalora::RankState::sigma)
{
    setAntialiased(false);
    setSelectable(QCP::stNone);
    removeFromLegend();
}

void LiveHeatmapPlottable::setRun(const adalora::RunHistory *run)
{
    m_run = run;
    m_image = QImage();
}

void LiveHeatmapPlottable::setRows(std::vector<int> entries)
{
    m_entries = std::move(entries);
    m_image = QImage();
}

void LiveHeatmapPlottable::setField(Field field)
{
    m_field = field;
    m_image = QImage();
}

void LiveHeatmapPlottable::setHigh(double high)
{
    if (high != m_high)
        m_image = QImage();
    m_high = high;
}

QCPRange LiveHeatmapPlottable::getKeyRange(bool &found, QCP::SignDomain) const
{
    found = rows() > 0;
    return {0, m_run ? std::max(1, m_run->steps()) : 1.0};
}

QCPRange LiveHeatmapPlottable::getValueRange(bool &found, QCP::SignDomain, const QCPRange &) const
{
    found = rows() > 0;
    return {0, static_cast<double>(std::max(1, rows()))};
}

void LiveHeatmapPlottable::draw(QCPPainter *painter)
{
    if (rows() == 0)
        return;
    const QRect area = keyAxis()->axisRect()->rect();
    const double ratio = parentPlot()->bufferDevicePixelRatio();
    const int columns = std::max(1, static_cast<int>(std::lround(area.width() * ratio)));
    const int lines = std::clamp(rows(), 1, std::max(1, static_cast<int>(std::lround(area.height() * ratio))));
    const QSize size(columns, lines);
    const bool isNew = m_image.size() != size || m_range != keyAxis()->range() || m_rows != rows();
    if (isNew) {
        m_image = QImage(size, QImage::Format_ARGB32_Premultiplied);
        m_image.fill(Qt::transparent);
        m_range = keyAxis()->range();
        m_rows = rows();
        m_paintedTo = 0;
    }
    const double columnsPerStep = columns / m_range.size();
    paintColumns(std::clamp(static_cast<int>((m_paintedTo - m_range.lower) * columnsPerStep), 0, columns));
    m_paintedTo = m_run->states().back()->step;

    const double top = valueAxis()->coordToPixel(0);
    const double bottom = valueAxis()->coordToPixel(m_rows);
    painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter->drawImage(QRectF(area.left(), top, area.width(), bottom - top), m_image);
}

void LiveHeatmapPlottable::paintColumns(int from)
{
    const auto states = m_run->states();
    const auto &table = colorTable(m_map);
    const int lines = m_image.height();
    const double stepsPerColumn = m_range.size() / m_image.width();
    const auto scale = static_cast<float>(255 / m_high);
    m_levels.resize(static_cast<std::size_t>(lines));

    const auto startsAfter = [](double step, const auto &state) { return step < state->step; };
    for (int x = from; x < m_image.width(); ++x) {
        const double begin = m_range.lower + x * stepsPerColumn;
        const double end = begin + stepsPerColumn;
        if (begin >= m_run->steps())
            break;
        auto state = std::upper_bound(states.begin(), states.end(), begin, startsAfter);
        if (state != states.begin())
            --state;
        std::fill(m_levels.begin(), m_levels.end(), -1.0F);
        for (; state != states.end() && (*state)->step < end; ++state) {
            const auto &values = (*state).get()->*m_field;
            for (int row = 0; row < m_rows; ++row) {
                const auto slot = static_cast<std::size_t>(m_entries[static_cast<std::size_t>(row)]);
                if (slot >= values.size())
                    continue;
                auto &level = m_levels[static_cast<std::size_t>(lines == m_rows ? row : static_cast<int>(static_cast<long long>(row) * lines / m_rows))];
                level = std::max(level, std::abs(values[slot]));
            }
        }
        auto *pixel = reinterpret_cast<QRgb *>(m_image.bits()) + x;
        const auto stride = m_image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
        for (int line = 0; line < lines; ++line, pixel += stride) {
            const float level = m_levels[static_cast<std::size_t>(line)];
            if (level >= 0)  // false for NaN as well
                *pixel = table[static_cast<std::size_t>(std::min(255.0F, level * scale))];
        }
    }
}

void LiveHeatmapPlottable::drawLegendIcon(QCPPainter *painter, const QRectF &rect) const
{
    painter->fillRect(rect, colorAt(m_map, 0.5));
}

}  // namespace studio
