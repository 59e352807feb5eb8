#include "lessons/run_part.h"

namespace studio {

void RunPart::takeRun(const QString &key, std::shared_ptr<const adalora::RunHistory> run)
{
    m_runs[key] = std::move(run);
    m_problems.remove(key);
    runChanged(key);
}

void RunPart::takeProblem(const QString &key, const QString &sentence)
{
    m_training.removeAll(key);
    m_problems[key] = sentence;
    runChanged(key);
}

void RunPart::trainingEnded(const QString &key)
{
    m_training.removeAll(key);
    runChanged(key);
}

const adalora::RunHistory *RunPart::run(const QString &key) const
{
    const auto found = m_runs.find(key);
    return found == m_runs.end() ? nullptr : found->second.get();
}

void RunPart::shareData(const LessonPart &other)
{
    if (const auto *same = qobject_cast<const RunPart *>(&other))
        m_runs = same->m_runs;
}

void RunPart::want(const QString &key, const adalora::RunConfig &config)
{
    if (run(key) || isTraining(key))
        return;
    m_training += key;
    emit trainingWanted(key, config);
}

void RunPart::watch(const QString &key, const adalora::RunConfig &config, double seconds)
{
    if (isTraining(key))
        return;
    m_training += key;
    m_problems.remove(key);
    m_runs.erase(key);
    emit watchWanted(key, config, seconds);
    runChanged(key);
}

}  // namespace studio
