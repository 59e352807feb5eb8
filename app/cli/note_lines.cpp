#include "note_lines.h"

#include "runs/store_words.h"

#include <algorithm>
#include <ostream>
#include <unistd.h>

namespace adalora::cli {

std::string lineFor(const Event &event, const std::vector<MatrixInfo> &matrices)
{
    std::string line = "step " + std::to_string(event.step) + ": ";
    if (event.kind == EventKind::Edit)
        return line + (event.refusal.empty() ? "applied " + event.detail : "refused " + event.detail + ": " + event.refusal);
    line.append("alarm ").append(wordFor(event.alarm, alarmWords));
    if (event.matrix >= 0)
        line += " in " + matrices.at(static_cast<std::size_t>(event.matrix)).name;
    return event.detail.empty() ? line : line + ": " + event.detail;
}

NoteLines::NoteLines(std::ostream &out) : m_out(out), m_isTerminal(isatty(STDERR_FILENO) == 1) {}

void NoteLines::runResumed(const RunInfo &info, int step)
{
    m_matrices = info.matrices;
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
        m_out << (m_isTerminal ? "\r\033[K" : "") << lineFor(event, m_matrices) << '\n' << std::flush;
}

}  // namespace adalora::cli
