/// The shown run and those beside it in a table: a row each, grouped by seed with mean and spread.
#pragma once
#include "run_view.h"
#include "runs/run_comparison.h"

class QLabel;
class QStandardItem;
class QStandardItemModel;
class QTreeView;
class QTimer;

namespace studio {

class EmptyState;

/// Runs that differ in the seed alone stand under one row that gives mean ± standard deviation. Sorting is by a column's
/// numbers. A growing run is looked at once a second; its row stays.
class RunTable : public RunView {
    Q_OBJECT
public:
    explicit RunTable(QWidget *parent = nullptr);

    QString title() const override { return tr("Runs side by side"); }
    void setRun(const adalora::RunHistory *run) override;
    void setCompared(const std::vector<ComparedRun> &others) override;
    void runGrew() override;
    void setCursor(int) override {}
    DataTable table() const override;
    QSize sizeHint() const override { return {720, 200}; }

signals:
    /// A double click or Return on a row: the position among the compared runs.
    void comparedPicked(int position);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Row {
        QString name;
        int ink = -1;  // -1: the shown run
        adalora::RunFigures figures;
        bool isAccuracy = true;
    };
    /// A row of the table: a run, or the mean of several.
    struct Line {
        QList<QStandardItem *> numbers;
        std::vector<std::size_t> runs;  // into m_rows
    };
    std::vector<Row> rows() const;
    std::vector<const adalora::RunHistory *> histories() const;
    void refresh();
    void follow();
    void writeNumbers();
    void retranslate();

    const adalora::RunHistory *m_run = nullptr;
    std::vector<ComparedRun> m_compared;
    std::vector<Row> m_rows;
    std::vector<std::vector<std::size_t>> m_groups;
    std::vector<Line> m_lines;
    QStandardItemModel *m_model = nullptr;
    QTreeView *m_view = nullptr;
    QLabel *m_title = nullptr;
    EmptyState *m_empty = nullptr;
    QTimer *m_timer = nullptr;
};

}  // namespace studio
