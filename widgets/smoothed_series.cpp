#include "smoothed_series.h"

#include <cmath>

namespace studio {

void SmoothedSeries::setWeight(double weight)
{
    if (weight == m_weight)
        return;
    m_weight = weight;
    clear();
}

void SmoothedSeries::clear()
{
    m_values.clear();
    m_mean = m_share = 0;
}

void SmoothedSeries::follow(std::span<const double> all)
{
    m_values.reserve(all.size());
    while (m_values.size() < all.size()) {
        const double value = all[m_values.size()];
        if (std::isfinite(value)) {
            m_mean = m_weight * m_mean + (1 - m_weight) * value;
            m_share = m_weight * m_share + (1 - m_weight);
        }
        m_values.push_back(m_share > 0 ? m_mean / m_share : NAN);
    }
}

}  // namespace studio
