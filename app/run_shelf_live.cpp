#include "run_shelf.h"

#include "error_text.h"
#include "runs/run_folder.h"

#include <algorithm>

namespace studio {
namespace {
constexpr int rememberedRuns = 6;  // histories that nobody looks at; one may take a hundred megabytes
}

RunShelf::Reading RunShelf::readWhole(const std::filesystem::path &folder)
{
    Reading reading;
    auto follower = std::make_unique<adalora::RunFollower>(folder);
    follower->look().moveInto(reading.history);
    if (reading.history) {
        reading.glance = glanceOf(*reading.history);
        lookAround(*reading.glance, folder);
        reading.glance->isInUse = follower->isBeingWritten();
    }
    if (follower->isBeingWritten())
        reading.follower = std::move(follower);
    return reading;
}

void RunShelf::read(int row)
{
    const ShelvedRun &run = at(row);
    if (run.isDraft || run.isReading || live(row))
        return;
    if (!run.history) {
        startReading(row);
        return;
    }
    // It is known. Has another program taken it up meanwhile?
    const QString folder = run.folder;
    m_background.start([path = folder.toStdString()] { return adalora::isBeingWritten(path); },
                       [this, folder](const std::shared_ptr<bool> &isWritten, const std::exception_ptr &) {
                           const int known = rowOf(folder);
                           if (isWritten && *isWritten && known >= 0 && !live(known) && !at(known).isReading)
                               startReading(known);
                       });
}

void RunShelf::startReading(int row)
{
    const QString folder = at(row).folder;
    at(row).isReading = true;
    emit changed(row);
    m_background.start([path = folder.toStdString()] { return readWhole(path); },
                       [this, folder](const std::shared_ptr<Reading> &reading, const std::exception_ptr &failure) {
                           takeRead(folder, reading.get(), failure);
                       });
}

void RunShelf::takeRead(const QString &folder, Reading *reading, const std::exception_ptr &failure)
{
    const int row = rowOf(folder);
    if (row < 0)
        return;
    at(row).isReading = false;
    if (row == trainingRow())
        return;  // went on meanwhile: its session knows more
    if (failure) {
        m_runs.erase(m_runs.begin() + row);
        m_model.removeRun(row);
        emit readFailed(sentenceFor(failure));
        return;
    }
    at(row).history = reading->history;
    at(row).glance = reading->glance;
    m_read.removeAll(folder);
    m_read.append(folder);
    forgetOld();
    if (reading->follower)
        watch(row, *reading);
    refreshRow(row);
    arrange();
    emit changed(rowOf(folder));
}

/// They can be read again.
void RunShelf::forgetOld()
{
    int idle = 0;
    for (auto folder = m_read.crbegin(); folder != m_read.crend(); ++folder) {
        const int row = rowOf(*folder);
        if (row < 0 || live(row) || at(row).history.use_count() != 1)
            continue;
        if (++idle > rememberedRuns)
            at(row).history.reset();
    }
    m_read.removeIf([this](const QString &folder) { return rowOf(folder) < 0 || !run(rowOf(folder)).history; });
}

void RunShelf::watch(int row, Reading &reading)
{
    const QString folder = at(row).folder;
    m_watches.push_back(std::make_unique<RunWatch>(std::move(*reading.follower), std::move(reading.history)));
    RunWatch &watch = *m_watches.back();
    listen(watch);
    connect(&watch, &RunWatch::commandFailed, this, &RunShelf::followingFailed);
    connect(&watch, &LiveRun::ended, this, [this, folder] { takeWatchEnd(folder); });
}

void RunShelf::takeWatchEnd(const QString &folder)
{
    const auto found = std::find_if(m_watches.begin(), m_watches.end(), [&](const auto &each) { return QString::fromStdString(each->folder().string()) == folder; });
    const std::exception_ptr failure = (*found)->failure();
    found->release()->deleteLater();  // we are in a call from it
    m_watches.erase(found);
    const int row = rowOf(folder);
    if (!at(row).history) {
        m_runs.erase(m_runs.begin() + row);
        m_model.removeRun(row);
        emit readFailed(failure ? sentenceFor(failure) : tr("%1 was given up before its first step.").arg(folder));
        return;
    }
    at(row).glance = glanceOf(*at(row).history);
    lookAround(*at(row).glance, folder.toStdString());
    refreshRow(row);
    emit changed(row);
    if (failure)
        emit followingFailed(sentenceFor(failure));
}

LiveRun *RunShelf::live(int row) const
{
    if (m_session && row == trainingRow())
        return m_session.get();
    const auto found = std::find_if(m_watches.begin(), m_watches.end(), [&](const auto &each) { return rowOf(QString::fromStdString(each->folder().string())) == row; });
    return found == m_watches.end() ? nullptr : found->get();
}

/// What a run tells while it grows, wherever it is trained.
void RunShelf::listen(LiveRun &run)
{
    const auto row = [this, &run] { return rowOf(QString::fromStdString(run.folder().string())); };
    connect(&run, &LiveRun::runStarted, this, [this, &run, row] {
        at(row()).history = run.history();
        takeGrowth(row(), run);
        emit changed(row());
    });
    connect(&run, &LiveRun::grew, this, [this, &run, row] {
        takeGrowth(row(), run);
        emit grew(row());
    });
    connect(&run, &LiveRun::answered, this, [this, &run, row](long long ticket, const adalora::Event &answer) {
        at(row()).config = run.history()->plan().config;
        emit answered(row(), ticket, answer);
    });
    connect(&run, &LiveRun::statusChanged, this, [this, row](adalora::LoopStatus status) {
        if (status == adalora::LoopStatus::Ended)
            return;  // `ended` follows
        refreshRow(row());
        emit changed(row());
    });
}

/// The glance of a run in training here is made when it has ended.
void RunShelf::takeGrowth(int row, const LiveRun &run)
{
    if (&run != m_session.get()) {
        RunGlance glance = glanceOf(*run.history());
        glance.checkpoint = at(row).glance ? at(row).glance->checkpoint : -1;
        glance.isInUse = true;
        at(row).glance = std::move(glance);
    }
    at(row).config = run.history()->plan().config;
    refreshRow(row);
}

}  // namespace studio
