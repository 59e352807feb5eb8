#include "allocation_comb.h"

#include "training/run_plan.h"

namespace studio {

void AllocationComb::setPlan(const adalora::RunInfo &plan)
{
    m_steps.clear();
    for (const adalora::PlannedAllocation &each : adalora::plannedAllocations(plan))
        m_steps.push_back(each.step);
}

void AllocationComb::draw(QCPPainter *painter)
{
    constexpr int length = 5;
    const QRect area = clipRect();
    int last = area.left() - 1;
    for (const int step : m_steps) {
        const int x = static_cast<int>(std::lround(mParentPlot->xAxis->coordToPixel(step)));
        if (x <= last || x > area.right())
            continue;
        painter->fillRect(QRect(x, area.bottom() - length + 1, 1, length), m_colors.plan);
        last = x;
    }
}

}  // namespace studio
