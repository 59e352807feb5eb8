#include "run_list_model.h"

#include "words.h"

#include <algorithm>

namespace studio {
namespace {

QString taskName(const QString &task)
{
    if (task == QLatin1String("fashion"))
        return RunListModel::tr("fashion images");
    if (task == QLatin1String("planted"))
        return RunListModel::tr("planted ranks");
    return task;
}

QString queueText(const RunRow &run)
{
    if (run.isQueuePaused)
        return RunListModel::tr("place %1, queue paused").arg(run.queuePlace);
    return run.queuePlace == 1 ? RunListModel::tr("runs next") : RunListModel::tr("place %1 in the queue").arg(run.queuePlace);
}

/// What the symbol alone would not tell.
QString stateDetail(const RunRow &run)
{
    switch (run.state) {
    case RunState::Stopped: return RunListModel::tr("stopped at step %1").arg(countText(run.steps));
    case RunState::Interrupted: return RunListModel::tr("interrupted at step %1").arg(countText(run.steps));
    case RunState::InUse: return RunListModel::tr("trains elsewhere");
    case RunState::Queued: return queueText(run);
    case RunState::Draft:
    case RunState::Running:
    case RunState::Paused:
    case RunState::Done:
    case RunState::Failed: break;
    }
    return {};
}

QString forkText(const RunRow &run) { return RunListModel::tr("from step %1").arg(countText(run.forkedAt)); }

/// The list is narrow: what tells this run from its neighbours comes first.
QString detail(const RunRow &run)
{
    QStringList parts;
    if (run.forkedAt >= 0)
        parts += forkText(run);
    const QString state = stateDetail(run);
    if (!state.isEmpty())
        parts += state;
    if (run.value)
        parts += run.isAccuracy ? percentText(*run.value) : RunListModel::tr("error %1").arg(valueText(*run.value));
    if (run.method)
        parts += shortMethodName(*run.method);
    if (!run.task.isEmpty())
        parts += taskName(run.task);
    if (!run.startedAt.isEmpty() && parts.size() < 2)
        parts += run.startedAt;
    if (parts.isEmpty())
        parts += stateName(run.state);
    return parts.join(QStringLiteral(" · "));
}

QString spoken(const RunRow &run)
{
    QStringList parts{run.name, stateName(run.state), detail(run)};
    if (run.ink >= 0)
        parts += RunListModel::tr("compared");
    if (!run.startedAt.isEmpty())
        parts += run.startedAt;
    return parts.join(QStringLiteral(", "));
}

/// Others do not show it; a run in training has another number 20 times a second.
bool tellsSteps(RunState state) { return state == RunState::Stopped || state == RunState::Interrupted; }

}  // namespace

RunListModel::RunListModel(QObject *parent) : QAbstractListModel(parent) {}

void RunListModel::insertRun(int row, RunRow run)
{
    beginInsertRows({}, row, row);
    m_runs.insert(m_runs.begin() + row, std::move(run));
    endInsertRows();
}

void RunListModel::setRun(int row, RunRow run)
{
    RunRow &shown = m_runs[static_cast<std::size_t>(row)];
    run.ink = shown.ink;
    if (!tellsSteps(run.state))
        shown.steps = run.steps;
    if (shown == run)
        return;
    shown = std::move(run);
    emit dataChanged(index(row), index(row));
}

void RunListModel::setInk(int row, int ink)
{
    m_runs[static_cast<std::size_t>(row)].ink = ink;
    emit dataChanged(index(row), index(row));
}

void RunListModel::moveRun(int from, int to)
{
    if (from == to)
        return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    const auto at = [this](int row) { return m_runs.begin() + row; };
    if (to < from)
        std::rotate(at(to), at(from), at(from + 1));
    else
        std::rotate(at(from), at(from + 1), at(to + 1));
    endMoveRows();
}

void RunListModel::removeRun(int row)
{
    beginRemoveRows({}, row, row);
    m_runs.erase(m_runs.begin() + row);
    endRemoveRows();
}

void RunListModel::retranslate()
{
    if (!m_runs.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int RunListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_runs.size()); }

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RunRow &row = run(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return row.name;
    case DetailRole: return detail(row);
    case StateRole: return static_cast<int>(row.state);
    case InkRole: return row.ink;
    case DepthRole: return row.depth;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return spoken(row);
    default: return {};
    }
}

Qt::ItemFlags RunListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    const bool isDraft = index.isValid() && (run(index.row()).state == RunState::Draft || run(index.row()).state == RunState::Queued);
    return isDraft ? flags | Qt::ItemIsEditable : flags;
}

bool RunListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().simplified();
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable) || name.isEmpty())
        return false;
    emit renameWanted(index.row(), name);
    return true;
}

QString stateSymbol(RunState state)
{
    switch (state) {
    case RunState::Draft: return QStringLiteral("◌");
    case RunState::Queued: return QStringLiteral("◔");
    case RunState::Running: return QStringLiteral("●");
    case RunState::Paused: return QStringLiteral("◍");
    case RunState::Done: return QStringLiteral("○");
    case RunState::Stopped: return QStringLiteral("◐");
    case RunState::Interrupted: return QStringLiteral("◒");
    case RunState::InUse: return QStringLiteral("◎");
    case RunState::Failed: return QStringLiteral("⚠");
    }
    return {};
}

QString stateName(RunState state)
{
    switch (state) {
    case RunState::Draft: return RunListModel::tr("draft");
    case RunState::Queued: return RunListModel::tr("queued");
    case RunState::Running: return RunListModel::tr("running");
    case RunState::Paused: return RunListModel::tr("paused");
    case RunState::Done: return RunListModel::tr("done");
    case RunState::Stopped: return RunListModel::tr("stopped");
    case RunState::Interrupted: return RunListModel::tr("interrupted");
    case RunState::InUse: return RunListModel::tr("trains elsewhere");
    case RunState::Failed: return RunListModel::tr("failed");
    }
    return {};
}

}  // namespace studio
