/// A calm line above the views: something to know, and what can be done about it right here.
#pragma once
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace studio {

/// What is said. Two notices are the same when their keys are.
struct Notice {
    QString key;      ///< empty: nothing
    QString text;     ///< whole sentences
    QString action;   ///< on the first button; empty: none
    QString dismiss;  ///< on the second one
    bool isAlarm = false;

    bool operator==(const Notice &) const = default;
};

class NoticeBar : public QWidget {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// The empty notice hides the bar.
    void setNotice(const Notice &notice);
    const Notice &notice() const { return m_notice; }

signals:
    void actionPicked(const QString &key);
    void dismissed(const QString &key);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Notice m_notice;
    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    QPushButton *m_dismiss = nullptr;
};

}  // namespace studio
