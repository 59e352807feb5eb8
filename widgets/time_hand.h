/// What hand and wheel do in a plot over time: point, pick, zoom, move, and go back to all of it.
#pragma once
#include <QObject>
#include <QPoint>

class QCustomPlot;
class QMouseEvent;
class QWheelEvent;

namespace studio {

/// Left button: pick. Wheel: zoom; with Shift, or sideways: move. Middle button, or left while Space is held: move with
/// the hand. Double click: all. Ctrl with the wheel, or the wheel over the value axis: the same for the values.
/// Keys: + − zoom, 0 all.
class TimeHand : public QObject {
    Q_OBJECT
public:
    explicit TimeHand(QCustomPlot *plot);

signals:
    /// Pressed, or dragged while pressed; `isPress` tells which.
    void picked(const QPoint &at, bool isPress);
    void hovered(const QPoint &at);
    void left();
    /// Around `at`; turns > 0: closer.
    void zoomed(const QPoint &at, double turns);
    /// By so many of the axis' lengths; > 0: later.
    void moved(double share);
    /// The hand took the plot along, in pixels.
    void dragged(const QPoint &by);
    void valuesZoomed(const QPoint &at, double turns);
    void valuesMoved(double share);
    void allWanted();
    /// A key that walks the cursor: −1 back, 1 forward; `toEnd`: as far as it goes.
    void walked(int direction, bool toEnd);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isInside(const QPoint &at) const;
    void press(QMouseEvent *event);
    void move(QMouseEvent *event);
    void turn(QWheelEvent *event);
    bool key(int key);

    enum class Grip { None, Pick, Drag };

    QCustomPlot *m_plot;
    Grip m_grip = Grip::None;
    bool m_isSpaceDown = false;
    bool m_isOver = false;
    QPoint m_last;
};

}  // namespace studio
