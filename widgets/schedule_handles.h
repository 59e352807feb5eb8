/// The handles over the plot of b(t): a drag or some keys become one edit, and what is not in effect yet looks like it.
#pragma once
#include "schedule_knob.h"
#include "training/edit.h"
#include <QObject>
#include <QPoint>
#include <QTimer>
#include <optional>
#include <vector>

class QCustomPlot;
class QLabel;

namespace studio {

class ScheduleHandle;

class ScheduleHandles : public QObject {
    Q_OBJECT
public:
    /// They live in `plot`, in the order of Tab.
    explicit ScheduleHandles(QCustomPlot *plot);

    /// `applied` is in effect, `wanted` has what was sent as well, `recorded` steps have been trained. A drag that is
    /// under way goes on.
    void setPlans(const adalora::RunInfo &applied, const adalora::RunInfo &wanted, int recorded);
    void setRecorded(int recorded) { m_recorded = recorded; }
    /// Nothing can be moved.
    void clear();
    /// Says at the field's handle why it is where it was, for some seconds.
    void refuse(const QString &field, const QString &reason);
    void retranslate();
    void restyle();

    /// What is shown and not in effect: dragged, or sent; null: nothing.
    const adalora::RunInfo *preview() const;
    bool areShown() const { return m_wanted.has_value(); }

signals:
    void previewChanged();
    /// Released with another value than before: one field.
    void editWanted(const adalora::Edit &edit);

private:
    void take(Knob knob);
    void drag(Knob knob, const QPoint &by);
    void nudge(Knob knob, int steps, bool isLong);
    void turnTo(Knob knob, int value);
    void release();
    void giveUp();
    void update();
    void place();
    void describe();
    QPoint centreOf(Knob knob, const adalora::RunInfo &plan) const;
    void describe(ScheduleHandle &handle) const;
    QString valueText(Knob knob, const adalora::RunInfo &plan) const;
    void note(const ScheduleHandle &handle, const QString &text);
    ScheduleHandle &handleOf(Knob knob) { return *m_handles[static_cast<std::size_t>(knob)]; }
    /// What the handles stand for.
    const adalora::RunInfo &shown() const { return m_moved ? *m_moved : *m_wanted; }

    QCustomPlot *m_plot;
    std::vector<ScheduleHandle *> m_handles;  // by Knob
    QLabel *m_note;                           // beside one of them: its value, or a refusal
    QTimer m_keyTimer;                        // keys pressed in a row are one edit
    QTimer m_noteTimer;
    std::optional<adalora::RunInfo> m_applied;
    std::optional<adalora::RunInfo> m_wanted;  // without it nothing is shown
    std::optional<adalora::RunInfo> m_moved;   // by a hand that has not let go
    Knob m_knob = Knob::Warmup;                // that it moves
    QPoint m_takenAt;                          // centre of the handle then
    double m_stepsPerPixel = 1;                // then
    int m_recorded = 0;
};

}  // namespace studio
