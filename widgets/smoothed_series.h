/// A running mean of one value per step, for the calm line over a noisy curve.
#pragma once
#include <span>
#include <vector>

namespace studio {

/// m ← w·m + (1−w)·value, divided by 1 − wⁿ so that it does not lag from zero at the start (Adam's and TensorBoard's way).
class SmoothedSeries {
public:
    /// 0: the values themselves; < 1. Begins anew when it is another one.
    void setWeight(double weight);
    void clear();
    /// Goes on with what `all` has beyond `values()`.
    void follow(std::span<const double> all);
    /// Index = step. What is not finite keeps the value before it.
    std::span<const double> values() const { return m_values; }

private:
    double m_weight = 0.9;
    double m_mean = 0;
    double m_share = 0;  // 1 − wⁿ over the finite values
    std::vector<double> m_values;
};

}  // namespace studio
