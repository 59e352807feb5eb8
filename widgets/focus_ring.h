/// Shows where the keyboard's focus is: a ring around whatever got it by a key and does not show it well by itself.
#pragma once
#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace studio {

class FocusRing : public QObject {
    Q_OBJECT
public:
    /// Watches the whole application, as long as it lives.
    explicit FocusRing(QObject *parent = nullptr);
    ~FocusRing() override;

    /// Around it now; null: nothing.
    QWidget *ringed() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hide();

    QPointer<QFocusFrame> m_frame;  // belongs to the window of what it is around
};

}  // namespace studio
