/// Lesson part: a recorded run, or one that trains now, with its moments told and a cursor to go to them.
#pragma once
#include "lessons/run_part.h"
#include "lessons/run_story.h"

class QLabel;
class QListWidget;
class QPainter;
class QPushButton;
class QRectF;

namespace studio {

class Canvas;
class ChoiceRow;
class RichText;

/// Settings run = masking | merge | live, step (0-based; −1: the last one).
/// Quantities at the cursor: step, rank (Σ of all), kept, budget, error (the last measured). Of the whole run: steps, cuts,
/// revivals, growths, merges, refusals, first_cut, final_begins (steps; NaN without), final_error, recovery (percent);
/// allocations, and over_budget: those at which more was kept than the budget allows; has_revivals, has_growths: 1 or 0.
class NarratedRun : public RunPart {
    Q_OBJECT
public:
    explicit NarratedRun(QWidget *parent = nullptr);

    QStringList quantityNames() const override;
    double quantity(const QString &name) const override;
    PartState state() const override;
    QString setState(const PartState &state) override;
    QImage picture(qreal scale) const override;
    void begin() override;

    /// The config of the live run.
    static adalora::RunConfig liveConfig();

protected:
    void runChanged(const QString &key) override;
    void retranslate() override;

private:
    void turnTo(const QString &key, int step);
    const adalora::RunHistory *shown() const { return run(m_key); }
    int step() const;
    double countOf(adalora::EventKind kind) const;
    void tellStory();
    void tellMoment();
    void showReading();
    void paint(QPainter &painter, const QRectF &area) const;

    QString m_key;
    int m_step = -1;
    std::vector<Moment> m_story;
    ChoiceRow *m_runs = nullptr;
    QPushButton *m_train = nullptr;
    Canvas *m_canvas = nullptr;
    QLabel *m_reading = nullptr;
    QListWidget *m_list = nullptr;
    RichText *m_text = nullptr;
};

}  // namespace studio
