/// The events of a run in a table that follows the cursor, with a filter by text, by kind and by matrix.
#pragma once
#include "run_view.h"
#include "training/run_report.h"
#include <QElapsedTimer>
#include <vector>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace studio {

class EmptyState;
class EventFilter;
class EventModel;

/// While a person scrolls or types in it, and for some seconds after, it stays where they left it.
class EventTable : public RunView {
    Q_OBJECT
public:
    explicit EventTable(QWidget *parent = nullptr);

    void setRun(const adalora::RunHistory *run) override;
    void runGrew() override;
    void setCursor(int step) override;
    void setSelection(const Selection &selection) override;
    QString title() const override;
    /// The events that the filter lets pass.
    DataTable table() const override;

    EventModel *model() const { return m_model; }
    QSize sizeHint() const override { return {560, 220}; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void follow();
    void describe();
    void restyle();
    void widenText();
    /// Columns and kinds that the run's method can have.
    void takeMethod();
    void nameKinds();
    void takeMatrices();
    void createHead();
    void createTable();
    void pick(const QModelIndex &index);
    void describeEmpty();
    void retranslate();

    const adalora::RunHistory *m_run = nullptr;
    int m_cursor = -1;
    QElapsedTimer m_sinceTouched;
    EventModel *m_model = nullptr;
    EventFilter *m_filter = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_sentence = nullptr;  // all that the current row says
    QLineEdit *m_words = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_matrix = nullptr;
    QCheckBox *m_follow = nullptr;
    QBoxLayout *m_head = nullptr;
    Selection m_selection;
    EmptyState *m_empty = nullptr;
    std::vector<adalora::EventKind> m_kinds;  // of the filter, behind "all"
};

}  // namespace studio
