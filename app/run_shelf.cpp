#include "run_shelf.h"

#include "error.h"
#include "error_text.h"
#include "run_folders.h"
#include "runs/run_folder.h"
#include "runs/run_store.h"

#include <QDir>
#include <algorithm>
#include <numeric>

namespace studio {
namespace {
constexpr int listedRuns = 200;
}

RunShelf::RunShelf(QString runsFolder, QObject *parent) : QObject(parent), m_runsFolder(std::move(runsFolder)) {}
RunShelf::~RunShelf() = default;

int RunShelf::rowOf(const QString &folder) const
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), [&](const ShelvedRun &run) { return run.folder == folder; });
    return found == m_runs.end() ? -1 : static_cast<int>(found - m_runs.begin());
}

void RunShelf::listRecorded()
{
    for (const QString &folder : recordedRuns(m_runsFolder, listedRuns)) {
        if (rowOf(folder) >= 0)
            continue;
        const FolderName named = parseFolderName(folder);
        m_runs.push_back({folder, {}, nullptr, false, false, {}});
        m_model.insertRun(count() - 1, {named.name, {}, named.startedAt, RunState::Done, {}, true});
        m_unseen += folder;
    }
    glanceAtNext();
}

void RunShelf::glanceAtNext()
{
    if (m_unseen.isEmpty()) {
        emit listed();
        return;
    }
    const QString folder = m_unseen.takeFirst();
    m_background.start([path = folder.toStdString()] { return glanceAt(path); },
                       [this, folder](const std::shared_ptr<RunGlance> &glance, const std::exception_ptr &) {
                           takeGlance(folder, glance.get());
                           glanceAtNext();
                       });
}

void RunShelf::takeGlance(const QString &folder, const RunGlance *glance)
{
    const int row = rowOf(folder);
    if (row < 0 || row == trainingRow())
        return;
    if (glance) {
        at(row).glance = *glance;
        refreshRow(row);
        arrange();
    } else {
        RunRow shown = m_model.run(row);
        shown.state = RunState::Failed;
        m_model.setRun(row, shown);
    }
    emit changed(rowOf(folder));
}

int RunShelf::addDraft(const adalora::RunConfig &config)
{
    const bool hasDraft = !m_runs.empty() && m_runs.front().isDraft;
    if (!hasDraft) {
        m_runs.insert(m_runs.begin(), {{}, config, nullptr, true, false, {}});
        m_model.insertRun(0, {});
    }
    setDraft(0, config);
    return 0;
}

void RunShelf::setDraft(int row, const adalora::RunConfig &config)
{
    at(row).config = config;
    refreshRow(row);
}

int RunShelf::addFolder(const QString &folder)
{
    const QString path = QDir(folder).absolutePath();
    if (const int known = rowOf(path); known >= 0)
        return known;
    const int row = !m_runs.empty() && m_runs.front().isDraft ? 1 : 0;
    const FolderName named = parseFolderName(path);
    m_runs.insert(m_runs.begin() + row, {path, {}, nullptr, false, false, {}});
    m_model.insertRun(row, {named.name, {}, named.startedAt, RunState::Done, {}, true});
    return row;
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
    if (reading->follower)
        watch(row, *reading);
    refreshRow(row);
    arrange();
    emit changed(rowOf(folder));
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

void RunShelf::train(int row, const std::vector<adalora::Command> &first)
{
    const QString folder = newRunFolder(m_runsFolder, QString::fromStdString(at(row).config.name));
    try {
        m_session = std::make_unique<RunSession>(at(row).config, folder.toStdString());
    } catch (const adalora::Error &) {
        const std::exception_ptr failure = std::current_exception();
        emit trainingFailed(row, sentenceFor(failure), problemIn(failure));
        return;
    }
    at(row).isDraft = false;
    at(row).folder = folder;
    begin(row, first);
}

void RunShelf::resume(int row, const std::vector<adalora::Command> &first)
{
    m_session = std::make_unique<RunSession>(at(row).folder.toStdString());
    begin(row, first);
}

void RunShelf::begin(int row, const std::vector<adalora::Command> &first)
{
    const RunSession *session = m_session.get();
    listen(*m_session);
    connect(session, &RunSession::runStarted, this, [this] { emit trainingStarted(trainingRow()); });
    connect(session, &RunSession::ended, this, &RunShelf::takeSessionEnd);
    for (const adalora::Command command : first)
        m_session->send(command);
    m_session->start();
    refreshRow(row);
    emit changed(row);
}

int RunShelf::trainingRow() const
{
    return m_session ? rowOf(QString::fromStdString(m_session->folder().string())) : -1;
}

void RunShelf::takeSessionEnd()
{
    const int row = trainingRow();
    ShelvedRun &run = at(row);
    const std::exception_ptr failure = m_session->failure();
    const bool isNothing = !m_session->history() && !m_session->isResumed();
    if (m_session->history())
        run.glance = glanceOf(*m_session->history());
    // We are in a call from it.
    m_session.release()->deleteLater();
    if (isNothing) {
        // Nothing was trained: the folder we made holds nothing that could be opened.
        QDir(run.folder).removeRecursively();
        run.folder.clear();
        run.isDraft = true;
    }
    refreshRow(row);
    emit changed(row);
    if (!isNothing)
        completeStates(run.folder);
    if (failure)
        emit trainingFailed(row, sentenceFor(failure), problemIn(failure));
    emit trainingEnded(row);
}

void RunShelf::completeStates(const QString &folder)
{
    m_background.start([path = folder.toStdString()] { return readWhole(path); },
                       [this, folder](const std::shared_ptr<Reading> &recorded, const std::exception_ptr &) {
                           const int row = rowOf(folder);
                           if (!recorded || row == trainingRow())
                               return;
                           ShelvedRun &run = at(row);
                           if (!recorded->glance || recorded->follower)
                               return;
                           run.glance = recorded->glance;
                           if (!run.history || recorded->history->states().size() > run.history->states().size())
                               run.history = recorded->history;  // else what is on screen is as good
                           refreshRow(row);
                           emit changed(row);
                       });
}

void RunShelf::fork(int row, int step, const adalora::Edit &edit, const QString &name)
{
    const QString parent = at(row).folder;
    const QString folder = newRunFolder(m_runsFolder, name);
    const auto make = [from = parent.toStdString(), step, to = folder.toStdString(), edit, called = name.toStdString()] {
        adalora::forkRun(from, step, to, edit, called);
        return readWhole(to);
    };
    m_background.start(make, [this, folder](const std::shared_ptr<Reading> &made, const std::exception_ptr &failure) {
        if (failure) {
            emit forkFailed(sentenceFor(failure));
            return;
        }
        const int place = addFolder(folder);
        at(place).isReading = false;
        at(place).history = made->history;
        at(place).glance = made->glance;
        refreshRow(place);
        arrange();
        emit forked(rowOf(folder));
    });
}

bool RunShelf::canGoOn(int row) const
{
    const ShelvedRun &shelved = run(row);
    return !m_session && shelved.glance && shelved.glance->canGoOn();
}

void RunShelf::refreshRow(int row)
{
    ShelvedRun &run = at(row);
    const bool isTraining = row == trainingRow();
    RunRow shown;
    if (isTraining && m_session->history()) {
        shown = listRow(glanceOf(*m_session->history()));
    } else if (run.glance) {
        shown = listRow(*run.glance);
        run.config = run.glance->config;
    } else if (run.isDraft || isTraining) {
        shown.name = QString::fromStdString(run.config.name);
        shown.task = QString::fromStdString(run.config.task);
        shown.method = run.config.method;
    } else if (live(row)) {
        shown = m_model.run(row);  // another program is about to begin
        shown.state = RunState::InUse;
    } else {
        return;  // known by its folder's name alone
    }
    if (!run.folder.isEmpty())
        shown.startedAt = parseFolderName(run.folder).startedAt;
    if (isTraining)
        shown.state = m_session->status() == adalora::LoopStatus::Paused ? RunState::Paused : RunState::Running;
    shown.depth = m_model.run(row).depth;
    m_model.setRun(row, shown);
}

void RunShelf::arrange()
{
    const auto parentOf = [this](int row) { return run(row).glance ? run(row).glance->forkedFrom : QString(); };
    std::vector<int> order, depths;  // rows as they are now, in the order that they shall have
    for (int row = 0; row < count(); ++row)
        if (parentOf(row).isEmpty() || rowOf(parentOf(row)) < 0)
            appendFamily(row, 0, order, depths);
    for (int row = 0; row < count(); ++row)  // those that are said to be their own ancestors
        appendFamily(row, 0, order, depths);

    std::vector<int> now(static_cast<std::size_t>(count()));
    std::iota(now.begin(), now.end(), 0);
    for (int to = 0; to < count(); ++to) {
        const auto found = std::find(now.begin() + to, now.end(), order[static_cast<std::size_t>(to)]);
        const int from = static_cast<int>(found - now.begin());
        std::rotate(now.begin() + to, found, found + 1);
        std::rotate(m_runs.begin() + to, m_runs.begin() + from, m_runs.begin() + from + 1);
        m_model.moveRun(from, to);
        RunRow shown = m_model.run(to);
        shown.depth = depths[static_cast<std::size_t>(to)];
        m_model.setRun(to, shown);
    }
}

void RunShelf::appendFamily(int row, int depth, std::vector<int> &order, std::vector<int> &depths) const
{
    if (std::find(order.begin(), order.end(), row) != order.end())
        return;
    order.push_back(row);
    depths.push_back(depth);
    for (int other = 0; other < count(); ++other)
        if (const auto &glance = run(other).glance; glance && !glance->forkedFrom.isEmpty() && glance->forkedFrom == run(row).folder)
            appendFamily(other, depth + 1, order, depths);
}

}  // namespace studio
