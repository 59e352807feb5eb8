/// T from the data: samples, epochs, batch and accumulation give the optimizer steps that a schedule must be laid out over.
#pragma once
#include "training/data_size.h"
#include <QWidget>
#include <optional>

class QLabel;
class QPushButton;
class QSpinBox;

namespace studio {

class NumberEdit;

class DataSizeForm : public QWidget {
    Q_OBJECT
public:
    explicit DataSizeForm(QWidget *parent = nullptr);

    /// Batch and accumulation are the config's; samples and epochs stay what a person said.
    void setConfig(const adalora::RunConfig &config);
    void setEpochs(double epochs);
    /// Optimizer steps that the data give; nothing while their size is unknown.
    std::optional<int> steps() const;

signals:
    /// `steps` is another one.
    void stepsChanged();
    /// Batch, accumulation, or a schedule over the T of the data.
    void configWanted(const adalora::RunConfig &config);

protected:
    void changeEvent(QEvent *event) override;

private:
    adalora::DataSize size() const;
    void take();
    void show();
    void retranslate();

    adalora::RunConfig m_config;
    QLabel *m_title = nullptr;
    std::array<QLabel *, 4> m_labels{};
    QSpinBox *m_samples = nullptr;
    NumberEdit *m_epochs = nullptr;
    QSpinBox *m_batch = nullptr;
    QSpinBox *m_accumulation = nullptr;
    QLabel *m_result = nullptr;
    QPushButton *m_use = nullptr;
};

}  // namespace studio
