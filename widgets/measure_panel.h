/// Time and memory to expect of a plan, from steps that were really trained; somebody else trains them.
#pragma once
#include "training/measured_step.h"
#include <QWidget>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace studio {

class MeasurePanel : public QWidget {
    Q_OBJECT
public:
    explicit MeasurePanel(QWidget *parent = nullptr);

    /// What is to be measured; a measurement of a run that trains otherwise is forgotten.
    void setConfig(const adalora::RunConfig &config);
    /// Why nothing can be measured now; empty: it can.
    void setRefusal(const QString &reason);
    /// 0 to 1: under way.
    void setProgress(double share);
    void setMeasured(const adalora::MeasuredStep &measured);
    /// It came to nothing: given up (empty), or a sentence.
    void setFailed(const QString &sentence);

signals:
    void measureWanted(const adalora::RunConfig &config);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void retranslate();

    adalora::RunConfig m_config;
    adalora::RunConfig m_measuredConfig;
    std::optional<adalora::MeasuredStep> m_measured;
    std::optional<double> m_progress;
    QString m_refusal;
    QString m_failure;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_measure = nullptr;
    QPushButton *m_cancel = nullptr;
    QProgressBar *m_bar = nullptr;
};

}  // namespace studio
