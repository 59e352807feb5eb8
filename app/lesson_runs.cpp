#include "lesson_runs.h"

#include "error_text.h"
#include "io/resources.h"
#include "runs/run_store.h"

namespace studio {
namespace {
constexpr int takeInterval = 50;  // milliseconds
}  // namespace

LessonRuns::LessonRuns(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(takeInterval);
    connect(&m_timer, &QTimer::timeout, this, &LessonRuns::take);
}

LessonRuns::~LessonRuns() = default;

QString LessonRuns::folderOf(const QString &name)
{
    try {
        return QString::fromStdString(adalora::resourcePath("runs/" + name.toStdString()).string());
    } catch (const adalora::Error &) {
        return {};
    }
}

void LessonRuns::serve(const std::vector<LessonPart *> &parts)
{
    m_waiting.clear();
    m_training.reset();
    m_watched.reset();
    for (LessonPart *part : parts) {
        auto *wants = qobject_cast<RunPart *>(part);
        if (!wants)
            continue;
        connect(wants, &RunPart::recordWanted, this, [this, wants](const QString &name) { read(wants, name); });
        connect(wants, &RunPart::trainingWanted, this, [this, wants](const QString &key, const adalora::RunConfig &config) { enqueue({wants, key, config}); });
        connect(wants, &RunPart::watchWanted, this,
                [this, wants](const QString &key, const adalora::RunConfig &config, double seconds) { watch({wants, key, config, seconds}); });
        connect(wants, &RunPart::stopWanted, this, [this](const QString &key) {
            if (m_watched && m_watchedJob.key == key)
                end(m_watched, m_watchedJob);
        });
        wants->begin();
    }
}

void LessonRuns::read(RunPart *part, const QString &name)
{
    const auto known = m_kept.find(name.toStdString());
    if (known != m_kept.end()) {
        part->takeRun(name, known->second);
        return;
    }
    ++m_reading;
    m_background.start([folder = folderOf(name).toStdString(), name = name.toStdString()] {
        if (folder.empty())
            throw adalora::Error(adalora::ErrorCode::FileMissing, name);
        return adalora::readRun(folder);
    }, [this, name, part = QPointer<RunPart>(part)](const std::shared_ptr<adalora::RunHistory> &run, const std::exception_ptr &failure) {
        --m_reading;
        if (run)
            m_kept[name.toStdString()] = run;
        if (part && run)
            part->takeRun(name, run);
        else if (part)
            part->takeProblem(name, sentenceFor(failure));
    });
}

void LessonRuns::enqueue(Job job)
{
    const auto known = m_kept.find(adalora::toJson(job.config));
    if (known != m_kept.end()) {
        job.part->takeRun(job.key, known->second);
        job.part->trainingEnded(job.key);
        return;
    }
    m_waiting.push_back(std::move(job));
    startNext();
}

void LessonRuns::startNext()
{
    while (!m_training && !m_waiting.empty()) {
        m_job = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (m_job.part)
            m_training = begin(m_job);
    }
}

void LessonRuns::watch(Job job)
{
    m_watchedJob = std::move(job);
    m_isShown = false;
    m_watched = begin(m_watchedJob);
}

std::unique_ptr<LessonRun> LessonRuns::begin(const Job &job)
{
    try {
        auto run = std::make_unique<LessonRun>(job.config, job.seconds);
        m_timer.start();
        return run;
    } catch (...) {
        job.part->takeProblem(job.key, sentenceFor(std::current_exception()));
        return nullptr;
    }
}

void LessonRuns::take()
{
    if (m_training && m_training->isOver())
        end(m_training, m_job);
    if (m_watched && m_watched->isOver()) {
        end(m_watched, m_watchedJob);
    } else if (m_watched && m_watched->advance() && m_watchedJob.part) {
        m_isShown ? m_watchedJob.part->runGrew(m_watchedJob.key) : m_watchedJob.part->takeRun(m_watchedJob.key, m_watched->history());
        m_isShown = true;
    }
    startNext();
    if (!m_training && !m_watched)
        m_timer.stop();
}

/// Hands over what there is; a run that was given up is not kept.
void LessonRuns::end(std::unique_ptr<LessonRun> &run, const Job &job)
{
    const std::unique_ptr<LessonRun> ended = std::move(run);
    const bool isOver = ended->isOver();
    ended->advance();
    if (isOver && !ended->failure() && &run == &m_training)
        m_kept[adalora::toJson(job.config)] = ended->history();
    if (!job.part)
        return;
    if (isOver && ended->failure()) {
        job.part->takeProblem(job.key, sentenceFor(ended->failure()));
        return;
    }
    if (ended->history())
        job.part->takeRun(job.key, ended->history());
    job.part->trainingEnded(job.key);
}

}  // namespace studio
