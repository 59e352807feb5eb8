/// The events of a run in a table that follows the cursor, with a filter by text and by kind.
#pragma once
#include "run_view.h"
#include "training/run_report.h"
#include <QElapsedTimer>
#include <vector>

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

    EventModel *model() const { return m_model; }
    QSize sizeHint() const override { return {560, 220}; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
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
    EmptyState *m_empty = nullptr;
    std::vector<adalora::EventKind> m_kinds;  // of the filter, behind "all"
};

}  // namespace studio
