/// Trains and reads the runs that the parts of a lesson want, off the UI thread.
#pragma once
#include "background.h"
#include "lesson_run.h"
#include "lessons/run_part.h"
#include <QPointer>
#include <QTimer>
#include <deque>

namespace studio {

/// One training at a time, besides one that is watched. What was trained to its end or read is kept for the next time.
class LessonRuns : public QObject {
    Q_OBJECT
public:
    explicit LessonRuns(QObject *parent = nullptr);
    ~LessonRuns() override;

    /// The parts on the page now; trainings for earlier ones are given up.
    void serve(const std::vector<LessonPart *> &parts);
    /// Something is still being trained or read.
    bool isBusy() const { return m_training || m_watched || !m_waiting.empty() || m_reading > 0; }
    /// The folder of a run that ships; empty where there is none.
    static QString folderOf(const QString &name);

private:
    struct Job {
        QPointer<RunPart> part;
        QString key;
        adalora::RunConfig config;
        double seconds = 0;
    };
    using Kept = std::map<std::string, std::shared_ptr<const adalora::RunHistory>>;

    void read(RunPart *part, const QString &name);
    void enqueue(Job job);
    void startNext();
    void watch(Job job);
    std::unique_ptr<LessonRun> begin(const Job &job);
    void take();
    void end(std::unique_ptr<LessonRun> &run, const Job &job);

    Kept m_kept;  ///< by config as JSON, or by name
    std::deque<Job> m_waiting;
    Job m_job;
    std::unique_ptr<LessonRun> m_training;
    Job m_watchedJob;
    std::unique_ptr<LessonRun> m_watched;
    bool m_isShown = false;  ///< the one that is watched has begun
    int m_reading = 0;
    QTimer m_timer;
    Background m_background;
};

}  // namespace studio
