/// A small trained layer that gets one more column, begun in each way there is, and what becomes of ΔW and of the loss.
#pragma once
#include "adapters/product_adapter.h"
#include <array>
#include <vector>

namespace studio {

/// All are the engine's but Uncompensated, which shows what the others avoid.
enum class NewColumn { Zero, Random, Gradient, Progressive, Uncompensated };
inline constexpr std::size_t newColumnCount = 5;

/// The same layer, data and optimizer for all: a merge of its ΔW, the new column, then training as before.
struct StartedColumn {
    adalora::Matrix P;      ///< right after the start
    adalora::Matrix Q;
    adalora::Vector rho;
    adalora::Matrix delta;  ///< ΔW right after the start
    int rank = 0;           ///< of that ΔW
    double jump = 0;        ///< ‖ΔW − ΔW before‖ right after the start
    std::vector<double> loss;   ///< right after the start, then after each step
    std::vector<double> moved;  ///< ‖ΔW − ΔW before‖ at the same times
};

class ColumnStarts {
public:
    static constexpr int steps = 60;
    static constexpr int rankBefore = 2;

    /// `ramp`: steps in which ρ of the progressive start goes from 0 to 1.
    explicit ColumnStarts(int ramp);

    const StartedColumn &of(NewColumn start) const { return m_starts[static_cast<std::size_t>(start)]; }
    const adalora::Matrix &deltaBefore() const { return m_deltaBefore; }
    double lossBefore() const { return m_lossBefore; }

private:
    std::array<StartedColumn, newColumnCount> m_starts;
    adalora::Matrix m_deltaBefore;
    double m_lossBefore = 0;
};

}  // namespace studio
