#include "view_group.h"

#include <utility>

namespace studio {

ViewGroup::ViewGroup(QObject *parent) : QObject(parent)
{
    connect(&m_cursor, &RunCursor::moved, this, [this](int step) {
        for (RunView *view : m_views)
            view->setCursor(step);
    });
}

void ViewGroup::add(RunView *view)
{
    m_views.push_back(view);
    connect(view, &RunView::cursorPicked, &m_cursor, &RunCursor::pick);
    connect(view, &RunView::selectionPicked, this, &ViewGroup::select);
    connect(view, &RunView::stepHovered, this, [this](int step) {
        for (RunView *each : m_views)
            each->setHover(step);
    });
}

void ViewGroup::setRun(std::shared_ptr<const adalora::RunHistory> run)
{
    if (run == m_run)
        return;
    const std::shared_ptr<const adalora::RunHistory> before = std::move(m_run);  // until no view points to it
    m_run = std::move(run);
    for (RunView *view : m_views)
        view->setRun(m_run.get());
    select({});
    m_cursor.reset(m_run ? m_run->steps() - 1 : -1);
}

void ViewGroup::replaceRun(std::shared_ptr<const adalora::RunHistory> run)
{
    const int step = m_cursor.step();
    const bool wasLive = m_cursor.isLive();
    const Selection selected = m_selection;
    setRun(std::move(run));
    select(selected);
    if (!wasLive)
        m_cursor.pick(step);
}

void ViewGroup::setCompared(std::vector<Overlay> others)
{
    if (others == m_compared)
        return;
    const std::vector<Overlay> before = std::exchange(m_compared, std::move(others));  // until no view points to them
    std::vector<ComparedRun> runs;
    for (const Overlay &other : m_compared)
        runs.push_back({other.run.get(), other.name, other.ink});
    for (RunView *view : m_views)
        view->setCompared(runs);
}

void ViewGroup::runGrew()
{
    for (RunView *view : m_views)
        view->runGrew();
    if (m_run)
        m_cursor.setEnd(m_run->steps() - 1);
}

void ViewGroup::select(const Selection &selection)
{
    m_selection = selection;
    for (RunView *view : m_views)
        view->setSelection(m_selection);
    emit selectionChanged(m_selection);
}

}  // namespace studio
