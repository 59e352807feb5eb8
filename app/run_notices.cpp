#include "run_notices.h"

#include "run_shelf.h"
#include "words.h"

namespace studio {
namespace {

constexpr QLatin1String divergence("divergence:");
constexpr QLatin1String checkpointFailure("checkpoint:");
constexpr QLatin1String foreign("foreign:");
constexpr QLatin1String interruption("interruption:");
constexpr QLatin1String pausedQueue("queue:");

adalora::Event noEvent()
{
    adalora::Event none;
    none.step = -1;
    return none;
}

}  // namespace

RunNotices::RunNotices(const RunShelf &shelf, QObject *parent) : QObject(parent), m_shelf(shelf) {}

bool RunNotices::isDivergence(const QString &key) { return key.startsWith(divergence); }

bool RunNotices::isQueue(const QString &key) { return key.startsWith(pausedQueue); }

QString RunNotices::resumableFolder(const QString &key) { return key.startsWith(interruption) ? key.mid(interruption.size()) : QString(); }

void RunNotices::dismiss(const QString &key)
{
    m_dismissed += key;
    if (key.startsWith(interruption))
        m_offersResuming = false;
}

Notice RunNotices::notice(int shown)
{
    look();
    if (m_shelf.session() && shown == m_shelf.trainingRow())
        return ofTraining();
    if (const Notice notice = ofQueue(); !notice.key.isEmpty())
        return notice;
    if (const Notice notice = ofRecorded(shown); !notice.key.isEmpty())
        return notice;
    if (m_shelf.session() || !m_offersResuming)
        return {};
    for (int row = 0; row < m_shelf.count(); ++row)
        if (const Notice notice = ofInterrupted(row); !notice.key.isEmpty())
            return notice;
    return {};
}

/// Events are many: each is looked at once.
void RunNotices::look()
{
    const auto history = m_shelf.session() ? m_shelf.session()->history() : nullptr;
    if (m_looked != history) {
        m_looked = history;
        m_lookedEvents = 0;
        m_notFinite = m_checkpointFailed = noEvent();
    }
    if (!m_looked)
        return;
    const auto events = m_looked->events();
    for (; m_lookedEvents < events.size(); ++m_lookedEvents) {
        const adalora::Event &event = events[m_lookedEvents];
        if (event.alarm == adalora::AlarmKind::NotFinite)
            m_notFinite = event;
        if (event.alarm == adalora::AlarmKind::CheckpointFailed)
            m_checkpointFailed = event;
    }
}

Notice RunNotices::ofTraining() const
{
    if (!m_looked)
        return {};
    const bool isPaused = m_shelf.session()->status() == adalora::LoopStatus::Paused;
    if (isPaused && m_notFinite.step >= 0 && m_notFinite.step == m_looked->steps() - 1)
        return {divergence + QString::number(m_notFinite.step),
                tr("Step %1 gave a value that is not finite (%2); the run is paused with the weights from before it. Lower the learning rate and go on, or stop and "
                   "fork the run from an earlier checkpoint.")
                    .arg(countText(m_notFinite.step), QString::fromStdString(m_notFinite.detail)),
                tr("&Halve the rate and go on"), {}, true};
    if (m_checkpointFailed.step >= 0) {
        const QString key = checkpointFailure + QString::number(m_checkpointFailed.step);
        if (isOpen(key))
            return {key,
                    tr("The checkpoint at step %1 was not written (%2). The run goes on and the older checkpoints are as they were. Make room on the disk "
                       "before you stop it.")
                        .arg(countText(m_checkpointFailed.step), QString::fromStdString(m_checkpointFailed.detail)),
                    {}, tr("&Hide"), true};
    }
    return {};
}

Notice RunNotices::ofQueue() const
{
    const RunQueue &queue = m_shelf.queue();
    const QString key = pausedQueue + QString::number(queue.pauses());
    if (queue.length() == 0 || !queue.isPaused() || m_shelf.session() || !isOpen(key))
        return {};
    return {key, tr("%Ln run(s) wait in the queue, which is paused.", nullptr, queue.length()), tr("&Go on with the queue"), tr("Not &now"), false};
}

Notice RunNotices::ofRecorded(int row) const
{
    const ShelvedRun &run = m_shelf.run(row);
    if (run.isDraft || !run.glance)
        return {};
    const QString key = foreign + run.folder;
    if (run.glance->isInUse && isOpen(key))
        return {key, tr("Another program is training this run. It is shown as it grows; pausing, stopping and edits are handed to that program."), {}, tr("&Hide"), false};
    return m_shelf.session() ? Notice{} : ofInterrupted(row);
}

Notice RunNotices::ofInterrupted(int row) const
{
    const ShelvedRun &run = m_shelf.run(row);
    const QString key = interruption + run.folder;
    if (!run.glance || !run.glance->isInterrupted() || !run.glance->canGoOn() || !isOpen(key))
        return {};
    const QString name = QString::fromStdString(run.glance->config.name);
    const QString text = run.glance->checkpoint == run.glance->steps
        ? tr("%1 was interrupted at step %2.").arg(name, countText(run.glance->steps))
        : tr("%1 was interrupted at step %2. It goes on from its checkpoint at step %3.").arg(name, countText(run.glance->steps), countText(run.glance->checkpoint));
    return {key, text, tr("Re&sume"), tr("Not &now"), false};
}

}  // namespace studio
