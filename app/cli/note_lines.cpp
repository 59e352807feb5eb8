#include "note_lines.h"

#include "alarm_text.h"

#include <ostream>
#include <unistd.h>

namespace adalora::cli {

std::string lineFor(const Event &event, const RunInfo &info)
{
    const std::string when = "step " + std::to_string(event.step) + ": ";
    if (event.kind == EventKind::Alarm)
        return "alarm at " + when + textOf(event, info);
    return when + (event.refusal.empty() ? "applied " + event.detail : "refused " + event.detail + ": " + event.refusal);
}

NoteLines::NoteLines(std::ostream &out) : m_out(out), m_isTerminal(isatty(STDERR_FILENO) == 1) {}

void NoteLines::runResumed(const RunInfo &info, int step)
{
    m_info = info;
    m_out << "going on after " << step << " steps\n" << std::flush;
}

void NoteLines::stepDone(const StepReport &report, StateSource &)
{
    for (const Event &event : report.events)
        noted(event);
}

void NoteLines::noted(const Event &event)
{
    if (event.kind == EventKind::Edit || event.kind == EventKind::Alarm)
        m_out << (m_isTerminal ? "\r\033[K" : "") << lineFor(event, m_info) << '\n' << std::flush;
}

}  // namespace adalora::cli
