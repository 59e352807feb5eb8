/// Room around a widget: what is outside hears of a change inside only when the widget needs another room.
#pragma once
#include <QWidget>

namespace studio {

/// A label that changes its text lets all layouts up to the window be done anew, docks and tool bars among them. This ends
/// at the frame as long as size hint and least size of the content stay what they are.
class SteadyFrame : public QWidget {
    Q_OBJECT
public:
    /// Takes `content` and its size policy; the content itself must not be hidden.
    explicit SteadyFrame(QWidget *content, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void tellNeeds();

    QWidget *m_content;
    QSize m_hint;
    QSize m_least;
};

}  // namespace studio
