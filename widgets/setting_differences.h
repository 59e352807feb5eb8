/// Where the settings of the shown run and of those beside it differ.
#pragma once
#include "run_view.h"

class QLabel;
class QTableView;

namespace studio {

class DataTableModel;
class EmptyState;

class SettingDifferences : public RunView {
    Q_OBJECT
public:
    explicit SettingDifferences(QWidget *parent = nullptr);

    QString title() const override { return tr("Different settings"); }
    void setRun(const adalora::RunHistory *run) override;
    void setCompared(const std::vector<ComparedRun> &others) override;
    /// Steered runs change their settings.
    void runGrew() override;
    void setCursor(int) override {}
    DataTable table() const override;
    QSize sizeHint() const override { return {360, 200}; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void retranslate();

    const adalora::RunHistory *m_run = nullptr;
    std::vector<ComparedRun> m_compared;
    std::size_t m_events = 0;  // of all runs, when it was filled
    DataTableModel *m_model = nullptr;
    QTableView *m_view = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_none = nullptr;
    EmptyState *m_empty = nullptr;
};

}  // namespace studio
