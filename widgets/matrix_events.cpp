#include "matrix_events.h"

#include "runs/run_history.h"

namespace studio {

void MatrixEvents::setRun(const adalora::RunHistory *run)
{
    m_run = run;
    m_seen = 0;
    m_events.assign(run ? run->info().matrices.size() : 0, {});
}

bool MatrixEvents::follow()
{
    if (!m_run)
        return false;
    const auto events = m_run->events();
    bool hasNews = false;
    for (; m_seen < events.size(); ++m_seen) {
        const adalora::Event &event = events[m_seen];
        const bool isLife = event.kind == adalora::EventKind::Prune || event.kind == adalora::EventKind::Reactivate || event.kind == adalora::EventKind::Grow;
        if (!isLife || event.matrix < 0 || static_cast<std::size_t>(event.matrix) >= m_events.size())
            continue;
        m_events[static_cast<std::size_t>(event.matrix)].push_back(static_cast<int>(m_seen));
        hasNews = true;
    }
    return hasNews;
}

std::span<const int> MatrixEvents::of(int matrix) const
{
    return matrix >= 0 && static_cast<std::size_t>(matrix) < m_events.size() ? std::span<const int>(m_events[static_cast<std::size_t>(matrix)]) : std::span<const int>();
}

}  // namespace studio
