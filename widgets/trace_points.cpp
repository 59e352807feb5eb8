#include "trace_points.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <qcustomplot.h>

namespace studio {

void tracePoints(const QCPAxis &key, const QCPAxis &value, std::span<const int> steps, std::span<const float> values, std::vector<TracePoint> &points)
{
    points.clear();
    const QCPRange range = key.range();
    auto from = static_cast<std::size_t>(std::lower_bound(steps.begin(), steps.end(), range.lower) - steps.begin());
    auto to = static_cast<std::size_t>(std::upper_bound(steps.begin(), steps.end(), range.upper) - steps.begin());
    from -= from > 0 ? 1 : 0;
    to += to < steps.size() ? 1 : 0;
    const bool isLogarithmic = value.scaleType() == QCPAxis::stLogarithmic;
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const auto isShown = [&](float each) { return std::isfinite(each) && (!isLogarithmic || each > 0); };
    const auto pixel = [&](float each) { return value.coordToPixel(static_cast<double>(each)); };

    if (to - from < static_cast<std::size_t>(std::max(2, key.axisRect()->width()))) {
        for (std::size_t i = from; i < to; ++i)
            points.push_back({key.coordToPixel(steps[i]), isShown(values[i]) ? pixel(values[i]) : none, i});
        return;
    }
    for (std::size_t i = from; i < to;) {
        const double column = std::floor(key.coordToPixel(steps[i]));
        float low = std::numeric_limits<float>::infinity();
        float high = -low;
        std::size_t last = i;
        for (; i < to && std::floor(key.coordToPixel(steps[i])) <= column; ++i) {
            if (!isShown(values[i]))
                continue;
            low = std::min(low, values[i]);
            high = std::max(high, values[i]);
            last = i;
        }
        if (low > high) {
            points.push_back({column, none, last});
            continue;
        }
        const double lowest = pixel(low);
        const double highest = pixel(high);
        if (std::abs(lowest - highest) < 1) {  // a smooth line needs no second point
            points.push_back({column, (lowest + highest) / 2, last});
            continue;
        }
        points.push_back({column, lowest, last});
        points.push_back({column, highest, last});
    }
}

}  // namespace studio
