#include "training/phase_news.h"

namespace adalora {

void PhaseNews::tell(int step, Phase phase, std::vector<Event> &events, const std::string &detail)
{
    if (m_last == phase)
        return;
    m_last = phase;
    Event event;
    event.step = step;
    event.kind = EventKind::Phase;
    event.phase = phase;
    event.detail = detail;
    events.push_back(event);
}

void PhaseNews::archive(Archive &a)
{
    int last = m_last ? static_cast<int>(*m_last) : -1;
    a.field("last", last);
    a.require(last >= -1 && last <= static_cast<int>(Phase::Final), "last", "no such phase");
    m_last = last < 0 ? std::nullopt : std::optional(static_cast<Phase>(last));
}

}  // namespace adalora
