/// Measures steps of a config on a thread of its own, while the window goes on.
#pragma once
#include "background.h"
#include "training/measured_step.h"
#include <QObject>
#include <stop_token>

namespace studio {

/// One at a time. Lives in the UI thread; the destructor stops and waits.
class StepMeasure : public QObject {
    Q_OBJECT
public:
    explicit StepMeasure(QObject *parent = nullptr);
    ~StepMeasure() override;

    /// A measurement that is under way is given up.
    void start(const adalora::RunConfig &config);
    /// Within a step; `failed` with an empty sentence follows.
    void cancel();
    bool isRunning() const { return m_isRunning; }

signals:
    void progressed(double share);
    void measured(const adalora::MeasuredStep &step);
    /// Given up (empty), or why it cannot be measured.
    void failed(const QString &sentence);

private:
    std::stop_source m_stop;
    bool m_isRunning = false;
    int m_generation = 0;
    Background m_background;  // last: goes first
};

}  // namespace studio
