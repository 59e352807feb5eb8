#include "run_shelf.h"

#include "error.h"
#include "error_text.h"

#include <algorithm>

namespace studio {

int RunShelf::addDraft(const adalora::RunConfig &config)
{
    ShelvedRun run{{}, config, nullptr, true, false, ++m_lastDraft};
    m_runs.insert(m_runs.begin(), std::move(run));
    m_model.insertRun(0, {});
    refreshRow(0);
    return 0;
}

void RunShelf::setDraft(int row, const adalora::RunConfig &config)
{
    at(row).config = config;
    refreshRow(row);
    if (queuePlace(row) > 0)
        keepQueue();
}

int RunShelf::duplicate(int row)
{
    adalora::RunConfig config = run(row).config;
    config.name = tr("%1, copy").arg(QString::fromStdString(config.name)).toStdString();
    return addDraft(config);
}

void RunShelf::removeDraft(int row)
{
    const int draft = run(row).draft;
    const bool wasWaiting = queuePlace(row) > 0;
    m_runs.erase(m_runs.begin() + row);
    m_model.removeRun(row);
    m_queue.remove(draft);
    if (wasWaiting)
        takeQueueChange();
}

void RunShelf::enqueue(int row)
{
    m_queue.add(run(row).draft);
    if (!m_session)
        m_queue.setPaused(true);  // until somebody says that it shall begin
    takeQueueChange();
}

void RunShelf::dequeue(int row)
{
    m_queue.remove(run(row).draft);
    refreshRow(row);
    takeQueueChange();
}

void RunShelf::moveInQueue(int row, int by)
{
    m_queue.move(run(row).draft, by);
    takeQueueChange();
}

void RunShelf::pauseQueue()
{
    if (m_queue.length() == 0 || m_queue.isPaused())
        return;
    m_queue.setPaused(true);
    takeQueueChange();
}

void RunShelf::goOnWithQueue()
{
    m_queue.setPaused(false);
    takeQueueChange();
    if (!m_session && m_queue.length() > 0)
        train(rowOfDraft(m_queue.waiting().front()), {});
}

void RunShelf::goOnBehind(const std::optional<adalora::Outcome> &outcome)
{
    if (m_session || m_queue.length() == 0 || m_queue.isPaused())
        return;
    if (outcome == adalora::Outcome::Finished)
        train(rowOfDraft(m_queue.waiting().front()), {});
    else
        pauseQueue();
}

int RunShelf::rowOfDraft(int draft) const
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), [draft](const ShelvedRun &each) { return each.draft == draft; });
    return static_cast<int>(found - m_runs.begin());
}

void RunShelf::restoreQueue()
{
    std::vector<adalora::RunConfig> waiting;
    try {
        waiting = m_keeper.read();
    } catch (const adalora::Error &error) {
        // Said once the window is there to say it.
        QMetaObject::invokeMethod(this, [this, sentence = sentenceFor(error)] { emit queueFailed(sentence); }, Qt::QueuedConnection);
    }
    for (auto config = waiting.rbegin(); config != waiting.rend(); ++config)
        addDraft(*config);
    for (int row = 0; row < static_cast<int>(waiting.size()); ++row)
        m_queue.add(run(row).draft);
    m_queue.setPaused(!waiting.empty());
    for (int row = 0; row < static_cast<int>(waiting.size()); ++row)
        refreshRow(row);
}

void RunShelf::takeQueueChange()
{
    for (const int draft : m_queue.waiting())
        refreshRow(rowOfDraft(draft));
    arrange();
    keepQueue();
    emit queueChanged();
}

void RunShelf::keepQueue()
{
    std::vector<adalora::RunConfig> waiting;
    for (const int draft : m_queue.waiting())
        waiting.push_back(run(rowOfDraft(draft)).config);
    m_keeper.write(std::move(waiting));
}

}  // namespace studio
