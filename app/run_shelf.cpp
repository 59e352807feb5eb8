#include "run_shelf.h"

#include "error.h"
#include "error_text.h"
#include "run_folders.h"
#include "runs/run_store.h"

#include <QDir>
#include <algorithm>

namespace studio {
namespace {

constexpr int listedRuns = 200;

RunState endState(const adalora::RunHistory &history)
{
    if (!history.summary())
        return RunState::Done;  // its program was killed: what is there is all there will be
    switch (history.summary()->outcome) {
    case adalora::Outcome::Finished:
    case adalora::Outcome::Stopped: return RunState::Done;
    case adalora::Outcome::Diverged:
    case adalora::Outcome::Failed: return RunState::Failed;
    }
    return RunState::Done;
}

RunRow rowFor(const adalora::RunHistory &history)
{
    RunRow row;
    row.name = QString::fromStdString(history.info().config.name);
    row.task = QString::fromStdString(history.info().config.task);
    row.method = history.info().config.method;
    row.state = endState(history);
    row.isAccuracy = history.info().metricName == "accuracy";
    if (history.summary() && history.summary()->test)
        row.value = history.summary()->test->value;
    else if (!history.evaluations().empty())
        row.value = history.evaluations().back().value;
    return row;
}

}  // namespace

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
        m_runs.push_back({folder, {}, nullptr, false, false});
        m_model.insertRun(count() - 1, {named.name, {}, named.startedAt, RunState::Done, {}, true});
        m_unseen += folder;
    }
    glanceAtNext();
}

void RunShelf::glanceAtNext()
{
    if (m_unseen.isEmpty())
        return;
    const QString folder = m_unseen.takeFirst();
    m_background.start([path = folder.toStdString()] { return rowFor(adalora::readRun(path)); },
                       [this, folder](const std::shared_ptr<RunRow> &seen, const std::exception_ptr &) {
                           const int row = rowOf(folder);
                           if (row >= 0 && row != trainingRow()) {
                               RunRow shown = m_model.run(row);
                               if (seen) {
                                   seen->startedAt = shown.startedAt;
                                   shown = *seen;
                               } else {
                                   shown.state = RunState::Failed;
                               }
                               m_model.setRun(row, shown);
                           }
                           glanceAtNext();
                       });
}

int RunShelf::addDraft(const adalora::RunConfig &config)
{
    const bool hasDraft = !m_runs.empty() && m_runs.front().isDraft;
    if (!hasDraft) {
        m_runs.insert(m_runs.begin(), {{}, config, nullptr, true, false});
        m_model.insertRun(0, {});
    }
    setDraft(0, config);
    return 0;
}

void RunShelf::setDraft(int row, const adalora::RunConfig &config)
{
    m_runs[static_cast<std::size_t>(row)].config = config;
    refreshRow(row);
}

int RunShelf::addFolder(const QString &folder)
{
    const QString path = QDir(folder).absolutePath();
    if (const int known = rowOf(path); known >= 0)
        return known;
    const int row = !m_runs.empty() && m_runs.front().isDraft ? 1 : 0;
    const FolderName named = parseFolderName(path);
    m_runs.insert(m_runs.begin() + row, {path, {}, nullptr, false, false});
    m_model.insertRun(row, {named.name, {}, named.startedAt, RunState::Done, {}, true});
    return row;
}

void RunShelf::read(int row)
{
    ShelvedRun &run = m_runs[static_cast<std::size_t>(row)];
    if (run.isDraft || run.history || run.isReading || row == trainingRow())
        return;
    const QString folder = run.folder;
    run.isReading = true;
    emit changed(row);
    m_background.start([path = folder.toStdString()] { return adalora::readRun(path); },
                       [this, folder](const std::shared_ptr<adalora::RunHistory> &history, const std::exception_ptr &failure) {
                           takeRead(folder, history, failure);
                       });
}

void RunShelf::takeRead(const QString &folder, const std::shared_ptr<const adalora::RunHistory> &history, const std::exception_ptr &failure)
{
    const int row = rowOf(folder);
    ShelvedRun &run = m_runs[static_cast<std::size_t>(row)];
    run.isReading = false;
    if (failure) {
        m_runs.erase(m_runs.begin() + row);
        m_model.removeRun(row);
        emit readFailed(sentenceFor(failure));
        return;
    }
    run.history = history;
    run.config = history->info().config;
    refreshRow(row);
    emit changed(row);
}

void RunShelf::train(int row, const std::vector<adalora::Command> &first)
{
    ShelvedRun &run = m_runs[static_cast<std::size_t>(row)];
    const QString folder = newRunFolder(m_runsFolder, QString::fromStdString(run.config.name));
    try {
        m_session = std::make_unique<RunSession>(run.config, folder.toStdString());
    } catch (const adalora::Error &) {
        const std::exception_ptr failure = std::current_exception();
        emit trainingFailed(row, sentenceFor(failure), problemIn(failure));
        return;
    }
    run.isDraft = false;
    run.folder = folder;
    connect(m_session.get(), &RunSession::runStarted, this, [this] {
        const int at = trainingRow();
        m_runs[static_cast<std::size_t>(at)].history = m_session->history();
        refreshRow(at);
        emit changed(at);
    });
    connect(m_session.get(), &RunSession::grew, this, [this] {
        refreshRow(trainingRow());
        emit grew();
    });
    connect(m_session.get(), &RunSession::statusChanged, this, [this] {
        refreshRow(trainingRow());
        emit changed(trainingRow());
    });
    connect(m_session.get(), &RunSession::ended, this, &RunShelf::takeSessionEnd);
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
    ShelvedRun &run = m_runs[static_cast<std::size_t>(row)];
    const std::exception_ptr failure = m_session->failure();
    // We are in a call from it.
    m_session.release()->deleteLater();
    if (!run.history) {
        // Nothing was trained: the folder we made holds nothing that could be opened.
        QDir(run.folder).removeRecursively();
        run.folder.clear();
        run.isDraft = true;
    }
    refreshRow(row);
    emit changed(row);
    if (failure)
        emit trainingFailed(row, sentenceFor(failure), problemIn(failure));
    else if (run.history)
        completeStates(run.folder);
    emit trainingEnded(row);
}

void RunShelf::completeStates(const QString &folder)
{
    m_background.start([path = folder.toStdString()] { return adalora::readRun(path); },
                       [this, folder](const std::shared_ptr<adalora::RunHistory> &recorded, const std::exception_ptr &) {
                           const int row = rowOf(folder);
                           ShelvedRun &run = m_runs[static_cast<std::size_t>(row)];
                           if (!recorded || recorded->states().size() <= run.history->states().size())
                               return;  // what is on screen is as good
                           run.history = recorded;
                           emit changed(row);
                       });
}

void RunShelf::refreshRow(int row)
{
    const ShelvedRun &run = m_runs[static_cast<std::size_t>(row)];
    RunRow shown;
    if (run.history) {
        shown = rowFor(*run.history);
    } else if (run.isDraft || row == trainingRow()) {
        shown.name = QString::fromStdString(run.config.name);
        shown.task = QString::fromStdString(run.config.task);
        shown.method = run.config.method;
    } else {
        return;  // known by its folder's name alone
    }
    if (!run.folder.isEmpty())
        shown.startedAt = parseFolderName(run.folder).startedAt;
    if (row == trainingRow())
        shown.state = m_session->status() == adalora::LoopStatus::Paused ? RunState::Paused : RunState::Running;
    m_model.setRun(row, shown);
}

}  // namespace studio
