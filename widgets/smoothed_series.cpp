#include "smoothed_series.h"

#include <algorithm>
#include <cmath>

namespace studio {

void SmoothedSeries::follow(std::span<const double> all, int totalSteps)
{
    const double window = std::clamp(totalSteps / 60.0, 5.0, 200.0);
    const double weight = 2 / (window + 1);
    while (m_values.size() < all.size()) {
        const double value = all[m_values.size()];
        const double before = m_values.empty() ? NAN : m_values.back();
        const double mine = std::max(weight, 1.0 / (static_cast<double>(m_values.size()) + 1));  // a mean at first: no lag from the start
        m_values.push_back(!std::isfinite(value) ? before : std::isfinite(before) ? before + mine * (value - before) : value);
    }
}

}  // namespace studio
