#include "run_list_model.h"

#include "words.h"

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

QString detail(const RunRow &run)
{
    QStringList parts;
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
    if (shown == run)
        return;
    shown = std::move(run);
    emit dataChanged(index(row), index(row));
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
    case Qt::DisplayRole: return row.name;
    case DetailRole: return detail(row);
    case StateRole: return static_cast<int>(row.state);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3").arg(row.name, stateName(row.state), detail(row))
            + (row.startedAt.isEmpty() ? QString() : QStringLiteral(", ") + row.startedAt);
    default: return {};
    }
}

QString stateSymbol(RunState state)
{
    switch (state) {
    case RunState::Draft: return QStringLiteral("◌");
    case RunState::Running: return QStringLiteral("●");
    case RunState::Paused: return QStringLiteral("◍");
    case RunState::Done: return QStringLiteral("○");
    case RunState::Failed: return QStringLiteral("⚠");
    }
    return {};
}

QString stateName(RunState state)
{
    switch (state) {
    case RunState::Draft: return RunListModel::tr("draft");
    case RunState::Running: return RunListModel::tr("running");
    case RunState::Paused: return RunListModel::tr("paused");
    case RunState::Done: return RunListModel::tr("done");
    case RunState::Failed: return RunListModel::tr("failed");
    }
    return {};
}

}  // namespace studio
