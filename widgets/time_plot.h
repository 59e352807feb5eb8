/// The frame of every plot over time: title line, phase tints, cursor, crosshair, zoom, and the explanation when it is empty.
#pragma once
#include "run_view.h"
#include "step_scale.h"
#include "theme.h"
#include <memory>
#include <optional>

class QCustomPlot;
class QHBoxLayout;
class QLabel;

namespace studio {

class EmptyState;
class PhaseTints;
class ReadingLabel;
class TimeHand;
class TimeMarks;
struct CrossReading;

/// Subclasses add plottables to `plot()` and say what to do when data, cursor, colours or language change.
/// Nothing is computed while the view is hidden. Hand and wheel: see TimeHand.
class TimePlot : public RunView {
    Q_OBJECT
public:
    explicit TimePlot(QWidget *parent = nullptr);
    ~TimePlot() override;

    void setRun(const adalora::RunHistory *run) override;
    void setCompared(const std::vector<ComparedRun> &others) override;
    void runGrew() override;
    void setCursor(int step) override;
    void setHover(int step) override;
    void paintTo(QPainter &painter, const QSize &size) override;

    /// What the time axis counts; steps while the run does not know it.
    void setTimeUnit(TimeUnit unit);
    /// The part of the time axis that is shown, in its unit; `from` == `to`: all of it.
    void setSpan(double from, double to);
    QSize sizeHint() const override { return {480, 220}; }
    QSize minimumSizeHint() const override { return {240, 144}; }

signals:
    /// The user zoomed, moved, or wants all: as `setSpan` takes it.
    void spanChosen(double from, double to);
    /// Title and accessible description are those of the cursor's step now.
    void described();

protected:
    /// The run is another one or none: drop what was derived from it.
    virtual void runChanged() {}
    /// Other runs are to be seen beside it, or none; or it is another axis that they are seen on.
    virtual void comparedChanged() {}
    /// An edit of the running run has taken effect: phases and budgets to come are others now.
    virtual void planChanged() {}
    /// Take in what is new. Called at most once per event loop turn, and only while visible.
    virtual void refresh() = 0;
    /// Title line and description at the cursor.
    virtual void describe() = 0;
    virtual void restyle(const Colors &colors) = 0;
    virtual void retranslate() = 0;
    /// What the pointer is over, in axis coordinates; empty: the view's general tooltip.
    virtual QString hoverText(double position, double value) const;
    /// What the lines have there, the shown run's first.
    virtual std::vector<CrossReading> readingsAt(double position) const;
    virtual bool isEmpty() const;
    /// A press or drag of the left button at these coordinates, beyond moving the cursor.
    virtual void pickValue(double value, bool isPress) { Q_UNUSED(value) Q_UNUSED(isPress) }
    virtual void zoomValues(double around, double factor) { Q_UNUSED(around) Q_UNUSED(factor) }
    virtual void moveValues(double by) { Q_UNUSED(by) }
    virtual void showAllValues() {}
    /// Of this view, for its context menu, before what every view has.
    virtual QList<QAction *> ownActions() const { return {}; }
    /// Furniture right of the plot, on paper.
    virtual int paperFurnitureWidth() const { return 0; }
    virtual void paintFurniture(QPainter &painter, const QSize &size) { Q_UNUSED(painter) Q_UNUSED(size) }
    /// The plot has another height than before, perhaps only on paper.
    virtual void fitValues() {}

    QCustomPlot *plot() const { return m_plot; }
    const adalora::RunHistory *run() const { return m_run; }
    /// The runs beside the shown one; none without a shown one.
    const std::vector<ComparedRun> &allCompared() const;
    const StepScale &scale() const { return m_scale; }
    /// Of the compared run at this place; stays where it is until `comparedChanged`.
    const StepScale &scaleOf(std::size_t compared) const { return m_comparedScales[compared]; }
    /// Clamped to the recorded steps; -1 without any.
    int cursor() const;
    /// The configuration that gives time axis and phases: of a run the one in effect.
    void setConfig(std::optional<adalora::RunConfig> config);
    const std::optional<adalora::RunConfig> &config() const { return m_config; }

    /// `title` is bold; `readings` say the value at the cursor (rich text), longest first: the first that fits is shown.
    void setTitle(const QString &title, const QStringList &readings = {});
    /// `readings` with what the compared runs have there, in their colours and with names where there is room for that.
    /// `values` by compared run; empty: it has none.
    QStringList besideCompared(const QStringList &readings, const QStringList &values) const;
    void setPhaseNamesVisible(bool visible);
    void setEmptyText(const QString &title, const QString &text);
    /// The value axis carries names and takes the room that they need.
    void setNamedRows() { m_hasNamedRows = true; }
    /// Controls and legends that mean nothing without data.
    virtual void setFurnitureVisible(bool visible) { Q_UNUSED(visible) }
    QHBoxLayout *titleRow() const { return m_titleRow; }
    QHBoxLayout *plotRow() const { return m_plotRow; }
    /// Something else than the data has changed: everything is taken in and painted, soon and once.
    void repaintSoon() { due(Due::All); }

    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What a picture is of, as far as growth alone changes it.
    struct Painted {
        double end = 0;  // pixels that the lines reach, together
        std::size_t marks = 0;
        double from = 0, to = 0, low = 0, high = 0;
    };
    enum class Due { Nothing, Hover, Cursor, Growth, All };

    void due(Due what);
    void schedule();
    Painted whatIsThere() const;
    bool isVisibleGrowth();
    void connectHand();
    void refreshScheduled();
    void refreshNow();
    void takeWords();
    double endOfTime() const;
    void fitTime();
    void choose(double from, double to);
    void applyStyle();
    void nameAxis(int height);
    int lastStep() const;
    void walk(int direction, bool toEnd);
    void hoverAt(const QPoint &at);

    const adalora::RunHistory *m_run = nullptr;
    std::vector<ComparedRun> m_compared;
    std::vector<StepScale> m_comparedScales;
    std::optional<adalora::RunConfig> m_config;
    TimeUnit m_unit = TimeUnit::Steps;  // as wanted
    StepScale m_scale;
    double m_from = 0;  // the span; == m_to: all
    double m_to = 0;
    int m_cursor = -1;
    int m_hover = -1;
    int m_fittedHeight = -1;
    Due m_due = Due::All;
    Painted m_painted;
    bool m_isScheduled = false;
    bool m_needsWords = true;  // subclasses can only be asked once constructed
    bool m_hasNamedRows = false;
    QCustomPlot *m_plot = nullptr;
    TimeHand *m_hand = nullptr;
    QHBoxLayout *m_titleRow = nullptr;
    QHBoxLayout *m_plotRow = nullptr;
    QLabel *m_title = nullptr;
    ReadingLabel *m_reading = nullptr;
    EmptyState *m_empty = nullptr;
    PhaseTints *m_tints = nullptr;
    TimeMarks *m_marks = nullptr;
    QAction *m_showAll = nullptr;
};

}  // namespace studio
