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

RunShelf::RunShelf(QString runsFolder, QObject *parent)
    : QObject(parent), m_runsFolder(std::move(runsFolder)), m_keeper(queueFile(m_runsFolder.toStdString()))
{
    connect(&m_keeper, &QueueKeeper::failed, this, &RunShelf::queueFailed);
    connect(&m_model, &RunListModel::renameWanted, this, [this](int row, const QString &name) {
        adalora::RunConfig config = run(row).config;
        config.name = name.toStdString();
        setDraft(row, config);
        emit changed(row);
    });
}

RunShelf::~RunShelf() = default;

int RunShelf::rowOf(const QString &folder) const
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), [&](const ShelvedRun &run) { return run.folder == folder; });
    return found == m_runs.end() ? -1 : static_cast<int>(found - m_runs.begin());
}

void RunShelf::listRecorded()
{
    restoreQueue();
    for (const QString &folder : recordedRuns(m_runsFolder, listedRuns)) {
        if (rowOf(folder) >= 0)
            continue;
        const FolderName named = parseFolderName(folder);
        m_runs.push_back({folder, {}, nullptr});
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

int RunShelf::addFolder(const QString &folder)
{
    const QString path = QDir(folder).absolutePath();
    if (const int known = rowOf(path); known >= 0)
        return known;
    const auto firstRun = std::find_if(m_runs.begin(), m_runs.end(), [](const ShelvedRun &each) { return !each.isDraft; });
    const int row = static_cast<int>(firstRun - m_runs.begin());
    const FolderName named = parseFolderName(path);
    m_runs.insert(firstRun, {path, {}, nullptr});
    m_model.insertRun(row, {named.name, {}, named.startedAt, RunState::Done, {}, true});
    return row;
}

void RunShelf::train(int row, const std::vector<adalora::Command> &first)
{
    const QString folder = newRunFolder(m_runsFolder, QString::fromStdString(at(row).config.name));
    try {
        m_session = std::make_unique<RunSession>(at(row).config, folder.toStdString());
    } catch (const adalora::Error &) {
        const std::exception_ptr failure = std::current_exception();
        emit trainingFailed(row, sentenceFor(failure), problemIn(failure));
        pauseQueue();
        return;
    }
    at(row).isDraft = false;
    at(row).folder = folder;
    const int draft = at(row).draft;
    begin(row, first);
    if (m_queue.place(draft) > 0) {
        m_queue.remove(draft);
        m_queue.setPaused(false);  // whoever starts what waits wants the others to follow
        takeQueueChange();
    }
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
    const std::optional<adalora::Outcome> outcome = m_session->history() && m_session->history()->summary() ? std::optional(m_session->history()->summary()->outcome) : std::nullopt;
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
    goOnBehind(outcome);
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
        shown.startedAt = m_model.run(row).startedAt.isEmpty() ? parseFolderName(run.folder).startedAt : m_model.run(row).startedAt;
    if (isTraining)
        shown.state = m_session->status() == adalora::LoopStatus::Paused ? RunState::Paused : RunState::Running;
    if (const int place = queuePlace(row); place > 0) {
        shown.state = RunState::Queued;
        shown.queuePlace = place;
        shown.isQueuePaused = m_queue.isPaused();
    }
    shown.depth = m_model.run(row).depth;
    m_model.setRun(row, shown);
}

/// All rows: drafts, then those that wait, the next one first, then runs.
std::vector<int> RunShelf::draftsFirst() const
{
    std::vector<int> rows(static_cast<std::size_t>(count()));
    std::iota(rows.begin(), rows.end(), 0);
    const auto rankOf = [this](int row) { return run(row).isDraft ? queuePlace(row) : count() + 1; };
    std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) { return rankOf(a) < rankOf(b); });
    return rows;
}

void RunShelf::arrange()
{
    const auto parentOf = [this](int row) { return run(row).glance ? run(row).glance->forkedFrom : QString(); };
    std::vector<int> order, depths;  // rows as they are now, in the order that they shall have
    for (const int row : draftsFirst())
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
