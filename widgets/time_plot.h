/// The frame of every plot over steps: title line, phase tints, cursor, zoom, and the explanation when it is empty.
#pragma once
#include "run_view.h"
#include "theme.h"
#include <memory>
#include <optional>

class QCustomPlot;
class QHBoxLayout;
class QLabel;
class QMouseEvent;
class QTimer;
class QWheelEvent;

namespace studio {

class EmptyState;
class PhaseTints;
class ReadingLabel;
class StepCursor;

/// Subclasses add plottables to `plot()` and say what to do when data, cursor, colours or language change.
/// Nothing is computed while the view is hidden. Click or drag picks the cursor, the wheel zooms the steps
/// (with Shift it moves them), a double click shows all steps again.
class TimePlot : public RunView {
    Q_OBJECT
public:
    explicit TimePlot(QWidget *parent = nullptr);
    ~TimePlot() override;

    void setRun(const adalora::RunHistory *run) override;
    void setCompared(const std::vector<ComparedRun> &others) override;
    void runGrew() override;
    void setCursor(int step) override;
    QSize sizeHint() const override { return {480, 220}; }
    QSize minimumSizeHint() const override { return {240, 144}; }

protected:
    /// The run is another one or none: drop what was derived from it.
    virtual void runChanged() {}
    /// Other runs are to be seen beside it, or none.
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
    virtual QString hoverText(double step, double value) const;
    virtual bool isEmpty() const;

    QCustomPlot *plot() const { return m_plot; }
    const adalora::RunHistory *run() const { return m_run; }
    /// The runs beside the shown one; none without a shown one.
    const std::vector<ComparedRun> &allCompared() const;
    /// The first of them; null: none.
    const adalora::RunHistory *compared() const { return allCompared().empty() ? nullptr : allCompared().front().run; }
    /// Clamped to the recorded steps; -1 without any.
    int cursor() const;
    /// The configuration that gives time axis and phases: of a run the one in effect.
    void setConfig(std::optional<adalora::RunConfig> config);
    const std::optional<adalora::RunConfig> &config() const { return m_config; }

    /// `title` is bold; `readings` say the value at the cursor (rich text), longest first: the first that fits is shown.
    void setTitle(const QString &title, const QStringList &readings = {});
    /// `readings` with what the compared run has there, in its colour and with its name where there is room for that.
    QStringList besideCompared(const QStringList &readings, const QString &value) const;
    void setPhaseNamesVisible(bool visible);
    void setEmptyText(const QString &title, const QString &text);
    /// The value axis carries names and takes the room that they need.
    void setNamedRows() { m_hasNamedRows = true; }
    /// Controls and legends that mean nothing without data.
    virtual void setFurnitureVisible(bool visible) { Q_UNUSED(visible) }
    QHBoxLayout *titleRow() const { return m_titleRow; }
    QHBoxLayout *plotRow() const { return m_plotRow; }
    /// Does everything that is due, soon and once.
    void schedule();
    void showAllSteps();

    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refreshNow();
    int lastStep() const;
    void applyStyle();
    void pick(const QPoint &position);
    void zoom(QWheelEvent *event);

    const adalora::RunHistory *m_run = nullptr;
    std::vector<ComparedRun> m_compared;
    std::optional<adalora::RunConfig> m_config;
    int m_cursor = -1;
    bool m_isDirty = true;
    bool m_needsWords = true;  // subclasses can only be asked once constructed
    bool m_isPicking = false;
    bool m_hasNamedRows = false;
    QTimer *m_timer = nullptr;
    QCustomPlot *m_plot = nullptr;
    QHBoxLayout *m_titleRow = nullptr;
    QHBoxLayout *m_plotRow = nullptr;
    QLabel *m_title = nullptr;
    ReadingLabel *m_reading = nullptr;
    EmptyState *m_empty = nullptr;
    PhaseTints *m_tints = nullptr;
    StepCursor *m_cursorLine = nullptr;
};

}  // namespace studio
