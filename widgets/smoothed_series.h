/// A running mean of one value per step, for the calm line over a noisy curve.
#pragma once
#include <span>
#include <vector>

namespace studio {

class SmoothedSeries {
public:
    void clear() { m_values.clear(); }
    /// Goes on with what `all` has beyond `values()`. The window is a sixtieth of `totalSteps`, within 5 … 200 steps.
    void follow(std::span<const double> all, int totalSteps);
    /// Index = step. What is not finite keeps the value before it.
    std::span<const double> values() const { return m_values; }

private:
    std::vector<double> m_values;
};

}  // namespace studio
