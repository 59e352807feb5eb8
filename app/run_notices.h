/// What the window has to say about its runs, and when: one thing at a time, the most urgent first.
#pragma once
#include "notice_bar.h"
#include "runs/run_history.h"
#include <QObject>
#include <QSet>
#include <memory>

namespace studio {

class RunShelf;

class RunNotices : public QObject {
    Q_OBJECT
public:
    /// `shelf` must outlive it.
    explicit RunNotices(const RunShelf &shelf, QObject *parent = nullptr);

    /// About the run of the row `shown`, else about one that could go on; the empty notice when there is nothing.
    Notice notice(int shown);
    /// Nothing like this is said again, as long as the program runs.
    void dismiss(const QString &key);

    /// The run paused because a step gave no finite value: its notice's action is to halve the learning rate and go on.
    static bool isDivergence(const QString &key);
    /// Runs wait in a paused queue: its notice's action is to go on with them.
    static bool isQueue(const QString &key);
    /// The folder of the run that the notice offers to resume; empty for other notices.
    static QString resumableFolder(const QString &key);

private:
    void look();
    Notice ofTraining() const;
    Notice ofQueue() const;
    Notice ofRecorded(int row) const;
    Notice ofInterrupted(int row) const;
    bool isOpen(const QString &key) const { return !m_dismissed.contains(key); }

    const RunShelf &m_shelf;
    QSet<QString> m_dismissed;
    bool m_offersResuming = true;
    std::shared_ptr<const adalora::RunHistory> m_looked;  // of the run in training
    std::size_t m_lookedEvents = 0;
    adalora::Event m_notFinite;         // the last ones of their kinds; step -1: none
    adalora::Event m_checkpointFailed;
};

}  // namespace studio
