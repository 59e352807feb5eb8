/// The curves of a run side by side on one time axis: the reader picks which, how smooth, and what time counts.
#pragma once
#include "curve_choices.h"
#include "run_view.h"
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QMenu;
class QSlider;
class QToolButton;

namespace studio {

class CurvePlot;
class RunLegend;

/// One row of plots; two or more where they would become too narrow and there is the height for it. The part of time that
/// one shows, all show.
class CurveBoard : public RunView {
    Q_OBJECT
public:
    explicit CurveBoard(QWidget *parent = nullptr);

    QString title() const override { return tr("Curves"); }
    void setRun(const adalora::RunHistory *run) override;
    void setCompared(const std::vector<ComparedRun> &others) override;
    void runGrew() override;
    void setCursor(int step) override;
    void setHover(int step) override;
    void paintTo(QPainter &painter, const QSize &size) override;
    DataTable table() const override;

    const CurveChoices &choices() const { return m_choices; }
    /// Emits nothing.
    void setChoices(const CurveChoices &choices);

    QSize sizeHint() const override { return {720, 220}; }
    QSize minimumSizeHint() const override;

signals:
    /// By hand.
    void choicesChanged(const studio::CurveChoices &choices);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createHead();
    void addPlot(CurveContent content);
    void applyChoices();
    void arrange();
    void change(CurveChoices choices);
    void describe();
    void retranslate();
    void greyUnits();
    std::vector<CurvePlot *> shownPlots() const;

    const adalora::RunHistory *m_run = nullptr;
    std::vector<ComparedRun> m_compared;
    CurveChoices m_choices;
    std::vector<CurvePlot *> m_plots;  // in the order of allCurves
    std::vector<CurvePlot *> m_arranged;
    int m_columns = 0;
    QToolButton *m_pick = nullptr;
    QMenu *m_menu = nullptr;
    QLabel *m_axisLabel = nullptr;
    QComboBox *m_axis = nullptr;
    QLabel *m_smoothingLabel = nullptr;
    QSlider *m_smoothing = nullptr;
    QLabel *m_weight = nullptr;
    RunLegend *m_legend = nullptr;
    QGridLayout *m_grid = nullptr;
};

}  // namespace studio
