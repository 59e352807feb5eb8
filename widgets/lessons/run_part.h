/// A part about runs: it names those it needs, and whoever owns the page reads or trains them off the UI thread.
#pragma once
#include "lessons/lesson_part.h"
#include "runs/run_history.h"
#include <map>

namespace studio {

/// Runs go by keys of the part's own, at most one of each.
class RunPart : public LessonPart {
    Q_OBJECT
public:
    using LessonPart::LessonPart;

    /// Asks for what it needs first. Called by the owner of the page once it listens.
    virtual void begin() = 0;
    /// A run that was wanted. One that is watched comes at its first step and grows: `runGrew` follows.
    void takeRun(const QString &key, std::shared_ptr<const adalora::RunHistory> run);
    void runGrew(const QString &key) { runChanged(key); }
    /// It cannot be had; a sentence, translated.
    void takeProblem(const QString &key, const QString &sentence);
    /// Training is over, or was given up.
    void trainingEnded(const QString &key);

    /// Null while it has not come.
    const adalora::RunHistory *run(const QString &key) const;
    void shareData(const LessonPart &other) override;

signals:
    /// A run that ships, by its name below resources/runs, which is its key.
    void recordWanted(const QString &name);
    /// To be trained to its end. Several are trained one after the other.
    void trainingWanted(const QString &key, const adalora::RunConfig &config);
    /// To be watched while it trains, which takes at least so many seconds: people look on.
    void watchWanted(const QString &key, const adalora::RunConfig &config, double seconds);
    /// A training that is watched is to be given up.
    void stopWanted(const QString &key);

protected:
    /// The run is new, longer or over.
    virtual void runChanged(const QString &key) = 0;
    bool isTraining(const QString &key) const { return m_training.contains(key); }
    QString problem(const QString &key) const { return m_problems.value(key); }
    void want(const QString &key, const adalora::RunConfig &config);
    void watch(const QString &key, const adalora::RunConfig &config, double seconds);

private:
    std::map<QString, std::shared_ptr<const adalora::RunHistory>> m_runs;
    QMap<QString, QString> m_problems;
    QStringList m_training;
};

}  // namespace studio
