/// The question "what if": another budget, another metric; and the answer, with ranks and differences.
#pragma once
#include "importance_data.h"
#include "training/edit.h"
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;

namespace studio {

class WhatIfMap;

/// It holds the question; its owner finds the answer and gives that back with setData.
class WhatIfPanel : public QWidget {
    Q_OBJECT
public:
    explicit WhatIfPanel(QWidget *parent = nullptr);

    const adalora::WhatIfQuestion &question() const { return m_question; }
    /// Asks as recorded again.
    void reset();
    /// Null: nothing to ask about. Held by pointer; call again when it has changed.
    void setData(const ImportanceData *shown);
    void setSelected(int matrix);
    /// The answer in sentences, plain text.
    QString answerText() const;
    /// That it is one allocation and no run, plain text.
    QString caveat() const;
    /// More would be of no use to it.
    int roomyHeight() const;
    const WhatIfMap &map() const { return *m_map; }

signals:
    void questionChanged();
    /// What makes the config of the run one that asks this all along.
    void draftWanted(const adalora::Edit &edit);
    void matrixPicked(int matrix);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeBudgetRow();
    void makeMetricRows();
    void ask(const adalora::WhatIfQuestion &question);
    void askBudget(int value);
    void askMetric(int row);
    void askMu(double mu);
    bool asksTarget() const;
    double muUnit() const;
    void showBudget();
    void showMetrics();
    void showAnswer();
    QString budgetNote() const;
    void retranslate();

    adalora::WhatIfQuestion m_question;
    const ImportanceData *m_data = nullptr;
    QBoxLayout *m_layout = nullptr;
    QWidget *m_controls = nullptr;
    QComboBox *m_budgetKind = nullptr;
    QSlider *m_budgetSlider = nullptr;
    QSpinBox *m_budget = nullptr;
    QComboBox *m_metric = nullptr;
    QLabel *m_metricName = nullptr;
    QWidget *m_muRow = nullptr;
    QLabel *m_muName = nullptr;
    QSlider *m_muSlider = nullptr;
    QDoubleSpinBox *m_mu = nullptr;
    QLabel *m_answer = nullptr;
    QLabel *m_caveat = nullptr;
    QPushButton *m_reset = nullptr;
    QPushButton *m_draft = nullptr;
    WhatIfMap *m_map = nullptr;
};

}  // namespace studio
