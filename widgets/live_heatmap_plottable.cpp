#include "live_heatmap_plottable.h"

#include <algorithm>
#include <cmath>

namespace studio {
namespace {
constexpr int tile = 16;  // columns painted together: their pixels of a row share a cache line
}

LiveHeatmapPlottable::LiveHeatmapPlottable(QCPAxis *key, QCPAxis *value, ColorMap map) : QCPAbstractPlottable(key, value), m_map(map)
{
    setAntialiased(false);
    setSelectable(QCP::stNone);
    removeFromLegend();
}

void LiveHeatmapPlottable::setRun(const adalora::RunHistory *run, HeatLevels::Field field)
{
    m_run = run;
    m_levels.reset(run, field);
    m_image = QImage();
}

void LiveHeatmapPlottable::setRows(std::vector<int> entries)
{
    m_entries = std::move(entries);
    m_image = QImage();
}

void LiveHeatmapPlottable::setScale(double high, bool isLogarithmic)
{
    if (high == m_high && isLogarithmic == m_isLogarithmic)
        return;
    m_high = high;
    m_isLogarithmic = isLogarithmic;
    m_colours.clear();
    m_image = QImage();
}

void LiveHeatmapPlottable::colour()
{
    if (!m_colours.empty())
        return;
    const auto &table = colorTable(m_map);
    m_colours.assign(std::size_t{1} << 16, qRgba(0, 0, 0, 0));
    const double low = m_high * std::pow(10, -decades);
    for (std::size_t code = HeatLevels::nothing + 1; code <= HeatLevels::codeOf(INFINITY); ++code) {
        const double size = HeatLevels::sizeOf(static_cast<std::uint16_t>(code));
        double share = size / m_high;
        if (m_isLogarithmic)
            share = size <= low ? 0 : size >= m_high ? 1 : std::log10(size / low) / decades;
        m_colours[code] = table[static_cast<std::size_t>(255 * std::clamp(share, 0.0, 1.0))];
    }
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
    colour();
    const QRect area = keyAxis()->axisRect()->rect();
    const double ratio = parentPlot()->bufferDevicePixelRatio();
    const QCPRange values = valueAxis()->range();
    Shown shown;
    shown.steps = keyAxis()->range();
    shown.firstRow = std::clamp(static_cast<int>(std::floor(values.lower)), 0, rows() - 1);
    shown.rows = std::clamp(static_cast<int>(std::ceil(values.upper)), shown.firstRow + 1, rows()) - shown.firstRow;
    const int columns = std::max(1, static_cast<int>(std::lround(area.width() * ratio)));
    shown.size = QSize(columns, std::clamp(shown.rows, 1, std::max(1, static_cast<int>(std::lround(area.height() * ratio)))));
    if (m_image.isNull() || shown != m_shown) {
        m_shown = shown;
        m_image = QImage(shown.size, QImage::Format_ARGB32_Premultiplied);
        m_image.fill(Qt::transparent);
        m_paintedTo = 0;
    }
    const double columnsPerStep = columns / shown.steps.size();
    paintColumns(std::clamp(static_cast<int>((m_paintedTo - shown.steps.lower) * columnsPerStep), 0, columns));
    m_paintedTo = m_levels.steps().back();

    const double top = valueAxis()->coordToPixel(shown.firstRow);
    const double bottom = valueAxis()->coordToPixel(shown.firstRow + shown.rows);
    painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter->drawImage(QRectF(area.left(), top, area.width(), bottom - top), m_image);
}

/// False: the column lies before the first state or beyond what is recorded.
bool LiveHeatmapPlottable::poolColumn(int x, std::span<std::uint16_t> codes) const
{
    const auto steps = m_levels.steps();
    const double width = m_shown.steps.size() / m_image.width();
    const double begin = m_shown.steps.lower + x * width;
    const auto last = std::lower_bound(steps.begin(), steps.end(), begin + width);
    if (last == steps.begin() || begin >= m_run->steps())
        return false;
    auto first = std::upper_bound(steps.begin(), last, begin);
    first -= first == steps.begin() ? 0 : 1;  // the one that holds at the column's beginning
    m_levels.pool(static_cast<std::size_t>(first - steps.begin()), static_cast<std::size_t>(std::max(first + 1, last) - steps.begin()), codes);
    return true;
}

void LiveHeatmapPlottable::paintColumns(int from)
{
    const std::size_t height = m_levels.rows();
    const int lines = m_image.height();
    const auto stride = m_image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    m_codes.resize(height * tile);
    for (int left = from; left < m_image.width(); left += tile) {
        int count = 0;
        int begin = left;  // columns before the first state stay clear
        for (int x = left; x < std::min(left + tile, m_image.width()); ++x) {
            if (poolColumn(x, std::span(m_codes).subspan(height * static_cast<std::size_t>(x - left), height)))
                count = x - left + 1;
            else if (count == 0)
                begin = x + 1;
        }
        auto *pixels = reinterpret_cast<QRgb *>(m_image.bits());
        for (int line = 0; line < lines && count > 0; ++line, pixels += stride) {
            const int row = m_shown.firstRow + static_cast<int>(static_cast<long long>(line) * m_shown.rows / lines);
            const int end = m_shown.firstRow + static_cast<int>(static_cast<long long>(line + 1) * m_shown.rows / lines);
            for (int x = begin; x < left + count; ++x) {
                const std::uint16_t *column = m_codes.data() + height * static_cast<std::size_t>(x - left);
                std::uint16_t code = HeatLevels::nothing;
                for (int each = row; each < end; ++each)
                    code = std::max(code, column[m_entries[static_cast<std::size_t>(each)]]);
                pixels[x] = m_colours[code];
            }
        }
    }
}

void LiveHeatmapPlottable::drawLegendIcon(QCPPainter *painter, const QRectF &rect) const
{
    painter->fillRect(rect, colorAt(m_map, 0.5));
}

}  // namespace studio
