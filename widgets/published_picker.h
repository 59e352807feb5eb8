/// Schedules that others have published: what each one sets, where it is from, and a button that takes it.
#pragma once
#include "training/published_schedules.h"
#include <QWidget>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace studio {

class PublishedPicker : public QWidget {
    Q_OBJECT
public:
    explicit PublishedPicker(std::vector<adalora::PublishedSchedule> schedules, QWidget *parent = nullptr);

    /// Where the values that are shown come from: a sentence; empty: nobody has said.
    void setSource(const QString &source);

signals:
    void scheduleWanted(const adalora::PublishedSchedule &schedule);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void retranslate();

    const std::vector<adalora::PublishedSchedule> m_schedules;
    QLabel *m_title = nullptr;
    QLabel *m_source = nullptr;
    QComboBox *m_choice = nullptr;
    QPushButton *m_use = nullptr;
    QLabel *m_values = nullptr;
};

}  // namespace studio
