/// Lesson part: a small run in its sixteen variants of when and how fast, each trained by the engine.
#pragma once
#include "lessons/run_part.h"
#include "lessons/schedule_variants.h"
#include <optional>

class QPainter;
class QRectF;

namespace studio {

class Canvas;
class ChoiceRow;

/// Settings init = 8 | 4, interval = 50 | 5, smoothing = on | off, regularisation = on | off.
/// Quantities of the run so set, once it is trained: those of ScheduleMeasures. Of the run with one switch turned:
/// interval_flicker, smoothing_final_error …; and sign_interval_flicker …: 1 where turning that switch makes it more, −1 for
/// less, 0 for the same (an error or a gap: within a tenth).
class SchedulePlay : public RunPart {
    Q_OBJECT
public:
    explicit SchedulePlay(QWidget *parent = nullptr);

    QStringList quantityNames() const override;
    double quantity(const QString &name) const override;
    PartState state() const override;
    QString setState(const PartState &state) override;
    QImage picture(qreal scale) const override;
    void begin() override;
    void shareData(const LessonPart &other) override;

protected:
    void runChanged(const QString &key) override;
    void retranslate() override;

private:
    void turnTo(const ScheduleVariant &variant);
    std::optional<ScheduleMeasures> measured(const ScheduleVariant &variant) const;
    void paintRun(QPainter &painter, const QRectF &area) const;
    void paintTable(QPainter &painter, const QRectF &area) const;

    ScheduleVariant m_variant;
    std::map<QString, ScheduleMeasures> m_measures;
    ChoiceRow *m_rows[ScheduleVariant::switches] = {};
    Canvas *m_canvas = nullptr;
    Canvas *m_table = nullptr;
};

}  // namespace studio
