/// The events of a run in a table that follows the cursor, with a filter by text and by kind.
#pragma once
#include "run_view.h"

class QTableView;

namespace studio {

class EventModel;

class EventTable : public RunView {
    Q_OBJECT
public:
    explicit EventTable(QWidget *parent = nullptr);

    void setRun(const adalora::RunHistory *run) override;
    void runGrew() override;
    void setCursor(int step) override;

    EventModel *model() const { return m_model; }

private:
    EventModel *m_model = nullptr;
};

}  // namespace studio
