/// The events of a run as a table model that grows row by row; it reads the run and copies nothing.
#pragma once
#include "theme.h"
#include <QAbstractTableModel>
#include <QIcon>
#include <array>
#include <map>
#include <vector>

namespace adalora { class RunHistory; }

namespace studio {

class EventModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Step, What, Matrix, Rank, PaidBy, Slack, Triplet, Lambda, Score, Threshold, ColumnCount };
    /// SortRole: numbers and plain text; KindRole: int of adalora::EventKind.
    enum Role { SortRole = Qt::UserRole, KindRole };

    explicit EventModel(QObject *parent = nullptr);

    void setRun(const adalora::RunHistory *run);
    /// Announces the rows that came since.
    void runGrew();
    /// Colours of the event marks.
    void setColors(const Colors &colors, double pixelRatio);
    /// Tells the views that every text may have changed.
    void retranslate();
    /// The last row at or before `step`; -1: none.
    int lastRowAt(int step) const;
    int stepOf(int row) const { return eventAt(row).step; }
    const adalora::Event &eventAt(int row) const;
    const adalora::RunHistory *run() const { return m_run; }
    /// The cell of the column What.
    QString what(int row) const;
    /// Whether `what` says more than the kind's name.
    static bool hasOwnText(adalora::EventKind kind);
    static QString slackName() { return tr("slack"); }
    /// What a column is sorted by; text by its place among the names. Never NaN.
    double sortNumber(int row, int column) const;
    /// Whether the shown run's method can have something to say in this column.
    bool isUsed(int column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant text(int row, int column) const;
    QVariant sortKey(const adalora::Event &event, int column) const;
    const adalora::MatrixInfo *matrixAt(int index) const;
    QString matrixName(const adalora::Event &event) const;
    QString payerName(const adalora::Event &event) const;
    adalora::Method method() const;

    /// Follows the edits up to `m_rows`.
    void takeEdits(int from);
    QString sentence(int row) const;

    const adalora::RunHistory *m_run = nullptr;
    int m_rows = 0;
    std::vector<int> m_nameOrder;  // place of a matrix's label among all, by matrix
    adalora::RunConfig m_config;                    // that the edits so far leave
    std::map<int, adalora::RunConfig> m_beforeEdit;  // by row
    std::array<QIcon, eventKindCount> m_marks;
};

}  // namespace studio
