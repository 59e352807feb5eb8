/// The runs that the window knows, as rows: name, what it is (method, task), state, how good it got.
#pragma once
#include "training/run_config.h"
#include <QAbstractListModel>
#include <optional>
#include <vector>

namespace studio {

enum class RunState { Draft, Running, Paused, Done, Failed };

struct RunRow {
    QString name;
    QString task;    ///< fashion | planted; empty while unknown
    QString startedAt;  ///< as shown; may be empty
    RunState state = RunState::Draft;
    std::optional<double> value;  ///< of the last validation
    bool isAccuracy = true;       ///< else a relative error
    std::optional<adalora::Method> method = {};  ///< none while unknown

    bool operator==(const RunRow &) const = default;
};

class RunListModel : public QAbstractListModel {
    Q_OBJECT
public:
    /// Qt::DisplayRole and DetailRole: the two lines of a row. StateRole: int of RunState.
    enum Role { DetailRole = Qt::UserRole, StateRole };

    explicit RunListModel(QObject *parent = nullptr);

    /// Row signals are precise: a row that stays equal is not announced.
    void insertRun(int row, RunRow run);
    void setRun(int row, RunRow run);
    void removeRun(int row);
    const RunRow &run(int row) const { return m_runs[static_cast<std::size_t>(row)]; }
    /// After a change of language.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<RunRow> m_runs;
};

/// ● running, ◍ paused, ○ done, ◌ draft, ⚠ failed.
QString stateSymbol(RunState state);
QString stateName(RunState state);

}  // namespace studio
