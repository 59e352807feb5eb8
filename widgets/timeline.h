/// The bottom bar: everything that happened over all steps, and the cursor that all views follow.
#pragma once
#include "run_view.h"

namespace studio {

/// Keys: Left/Right one step, Ctrl+Left/Right to the allocations, Home/End to the ends.
class Timeline : public RunView {
    Q_OBJECT
public:
    explicit Timeline(QWidget *parent = nullptr);

    void setRun(const adalora::RunHistory *run) override;
    void runGrew() override;
    void setCursor(int step) override;
    /// Shows whether the cursor stays at the end; emits nothing.
    void setLive(bool live);

signals:
    /// The user switched following the newest step on or off.
    void liveToggled(bool live);

private:
    const adalora::RunHistory *m_run = nullptr;
    int m_cursor = -1;
};

}  // namespace studio
