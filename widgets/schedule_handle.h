/// The handle of one knob: a round grip over the plot that mouse, keys and screen readers move.
#pragma once
#include "schedule_knob.h"
#include <QAbstractSlider>

namespace studio {

/// Its slider value is the knob's, for screen readers; it decides nothing: the owner hears what is wanted and places it.
class ScheduleHandle : public QAbstractSlider {
    Q_OBJECT
public:
    ScheduleHandle(Knob knob, QWidget *parent);

    Knob knob() const { return m_knob; }
    /// Shows it; `wanted` is told nothing.
    void setKnob(int value, KnobRange range);
    /// Its centre, in pixels of its parent.
    void setCentre(const QPoint &centre);
    QPoint centre() const { return geometry().center(); }
    /// Hollow and dashed: what it stands for is not in effect yet.
    void setPending(bool isPending);
    bool isPending() const { return m_isPending; }
    bool isHeld() const { return m_isHeld; }

signals:
    void taken();
    /// From where it was taken, in pixels.
    void dragged(const QPoint &by);
    /// Keys: forward in time, or up; `isLong` asks for ΔT steps at once.
    void nudged(int steps, bool isLong);
    /// A value by name, as screen readers set it.
    void wanted(int value);
    /// What was dragged or nudged is meant.
    void released();
    /// Escape.
    void givenUp();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;

private:
    const Knob m_knob;
    bool m_isPending = false;
    bool m_isHeld = false;
    QPoint m_takenAt;  // global
};

}  // namespace studio
