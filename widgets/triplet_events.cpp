#include "triplet_events.h"

#include "runs/run_history.h"
#include <algorithm>

namespace studio {

void TripletEvents::reset(const adalora::RunHistory *run)
{
    m_run = run;
    m_seen = 0;
    m_events.assign(run ? run->info().matrices.size() : 0, {});
}

void TripletEvents::follow()
{
    if (!m_run)
        return;
    const auto events = m_run->events();
    for (; m_seen < events.size(); ++m_seen) {
        const adalora::Event &event = events[m_seen];
        const bool isOfTriplet = event.kind == adalora::EventKind::Prune || event.kind == adalora::EventKind::Grow || event.kind == adalora::EventKind::Reactivate;
        if (isOfTriplet && event.index >= 0 && event.matrix >= 0 && event.matrix < std::ssize(m_events))
            m_events[static_cast<std::size_t>(event.matrix)].push_back({event.step, event.index, event.kind});
    }
}

std::span<const TripletEvent> TripletEvents::of(int matrix) const
{
    return matrix >= 0 && matrix < std::ssize(m_events) ? std::span<const TripletEvent>(m_events[static_cast<std::size_t>(matrix)]) : std::span<const TripletEvent>();
}

const TripletEvent *TripletEvents::lastAt(int matrix, int triplet, int step) const
{
    const auto events = of(matrix);
    auto after = std::upper_bound(events.begin(), events.end(), step, [](int s, const TripletEvent &event) { return s < event.step; });
    while (after != events.begin())
        if ((--after)->triplet == triplet)
            return &*after;
    return nullptr;
}

}  // namespace studio
