#include "view_group.h"

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
    connect(view, &RunView::matrixPicked, this, &ViewGroup::select);
}

void ViewGroup::setRun(std::shared_ptr<const adalora::RunHistory> run)
{
    if (run == m_run)
        return;
    const std::shared_ptr<const adalora::RunHistory> before = std::move(m_run);  // until no view points to it
    m_run = std::move(run);
    for (RunView *view : m_views)
        view->setRun(m_run.get());
    select(-1);
    m_cursor.reset(m_run ? m_run->steps() - 1 : -1);
}

void ViewGroup::replaceRun(std::shared_ptr<const adalora::RunHistory> run)
{
    const int step = m_cursor.step();
    const bool wasLive = m_cursor.isLive();
    const int selected = m_selected;
    setRun(std::move(run));
    select(selected);
    if (!wasLive)
        m_cursor.pick(step);
}

void ViewGroup::setCompared(std::shared_ptr<const adalora::RunHistory> other)
{
    if (other == m_compared)
        return;
    const std::shared_ptr<const adalora::RunHistory> before = std::move(m_compared);  // until no view points to it
    m_compared = std::move(other);
    for (RunView *view : m_views)
        view->setCompared(m_compared.get());
}

void ViewGroup::runGrew()
{
    for (RunView *view : m_views)
        view->runGrew();
    m_cursor.setEnd(m_run->steps() - 1);
}

void ViewGroup::select(int matrix)
{
    m_selected = matrix;
    for (RunView *view : m_views)
        view->setSelectedMatrix(matrix);
    emit matrixSelected(matrix);
}

}  // namespace studio
