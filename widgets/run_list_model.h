/// The runs that the window knows, as rows: name (of drafts editable), what it is (method, task), state, how good it got, whose fork it is.
#pragma once
#include "training/run_config.h"
#include <QAbstractListModel>
#include <optional>
#include <vector>

namespace studio {

/// Stopped by someone; Interrupted: its program ended before it; InUse: another program trains it; Queued: a draft that waits.
enum class RunState { Draft, Queued, Running, Paused, Done, Stopped, Interrupted, InUse, Failed };

struct RunRow {
    QString name;
    QString task;    ///< fashion | planted; empty while unknown
    QString startedAt;  ///< as shown; may be empty
    RunState state = RunState::Draft;
    std::optional<double> value;  ///< of the last validation
    bool isAccuracy = true;       ///< else a relative error
    std::optional<adalora::Method> method = {};  ///< none while unknown
    int steps = 0;      ///< recorded
    int forkedAt = -1;  ///< steps that it shares with its parent; -1: it is no fork
    int ink = -1;       ///< as InkRole; set by `setInk` alone
    int depth = 0;      ///< 1: fork of the nearest row above with depth 0, and so on

    int queuePlace = 0; ///< state Queued: 1 is the next
    bool isQueuePaused = false;  ///< then it does not start by itself

    bool operator==(const RunRow &) const = default;
};

class RunListModel : public QAbstractListModel {
    Q_OBJECT
public:
    /// Qt::DisplayRole and DetailRole: the two lines of a row. StateRole: int of RunState.
    /// DepthRole: int. InkRole: int, the colour of a compared run as ComparedRun has it; -1: it is not compared.
    enum Role { DetailRole = Qt::UserRole, StateRole, DepthRole, InkRole };

    explicit RunListModel(QObject *parent = nullptr);

    /// Row signals are precise: a row that shows the same as before is not announced.
    void insertRun(int row, RunRow run);
    void setRun(int row, RunRow run);
    void setInk(int row, int ink);
    /// It is at `to` afterwards.
    void moveRun(int from, int to);
    void removeRun(int row);
    const RunRow &run(int row) const { return m_runs[static_cast<std::size_t>(row)]; }
    /// After a change of language.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// EditRole: asks for another name of a draft.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// Whoever owns the run gives it its name, or does not.
    void renameWanted(int row, const QString &name);

private:
    std::vector<RunRow> m_runs;
};

/// ● running, ◍ paused, ○ done, ◐ stopped, ◒ interrupted, ◎ in use, ◌ draft, ◔ queued, ⚠ failed.
QString stateSymbol(RunState state);
QString stateName(RunState state);

}  // namespace studio
