/// The rank map: layers × kinds at one step, the rank in each cell, coloured by what one wants to see, as in the paper's Figure 3.
#pragma once
#include "matrix_quantities.h"
#include "run_view.h"
#include "steering_state.h"
#include "training/edit.h"
#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QScrollArea;
class QSpinBox;
class QToolButton;

namespace adalora { struct RankState; }

namespace studio {

class ColorLegend;
class EmptyState;
class PinMenu;
class RankGrid;
class ReadingLabel;

/// Click or arrow keys select a matrix; hovering explains it. The owner answers selectionPicked with setSelection.
/// While the run can be steered, a right click or the menu key on a matrix offers to pin it.
class RankHeatmap : public RunView {
    Q_OBJECT
public:
    explicit RankHeatmap(QWidget *parent = nullptr);
    ~RankHeatmap() override;

    void setRun(const adalora::RunHistory *run) override;
    void setCompared(const std::vector<ComparedRun> &others) override;
    void runGrew() override;
    void setCursor(int step) override;
    void setSelection(const Selection &selection) override;
    void paintTo(QPainter &painter, const QSize &size) override;
    DataTable table() const override;

    /// Of the run that is shown.
    void setSteering(const SteeringState &state);
    MatrixQuantity colouring() const { return m_colouring; }
    /// Shows as Rank while the run, or the lack of a compared one, has no such thing.
    void setColouring(MatrixQuantity quantity);
    /// The step that changes are counted from.
    int reference() const { return m_reference; }
    void setReference(int step);

    QSize sizeHint() const override { return {480, 280}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

signals:
    /// A matrix is to be pinned or freed.
    void editWanted(const adalora::Edit &edit);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What head and legend depend on.
    struct Controls {
        MatrixQuantity colouring = MatrixQuantity::Rank;
        double high = 0;
        bool isEmpty = true;
        int width = 0;

        bool operator==(const Controls &) const = default;
    };

    void refresh();
    void showControls();
    void describeState(const adalora::RankState &state, int step);
    void offerPins(int matrix, const QPoint &globalPosition);
    void describe();  // the empty view
    void fitLegend();
    void fitGrid();
    void retranslate();

    const adalora::RunHistory *m_run = nullptr;
    int m_cursor = -1;
    int m_reference = 0;
    int m_thinnings = 0;  // of both runs, that the states in the scene know
    MatrixQuantity m_colouring = MatrixQuantity::Rank;
    QLabel *m_title = nullptr;
    QComboBox *m_quantity = nullptr;
    QSpinBox *m_since = nullptr;
    QToolButton *m_sinceHere = nullptr;
    std::optional<Controls> m_controls;  // as shown; none: they are stale
    ReadingLabel *m_reading = nullptr;
    ColorLegend *m_legend = nullptr;
    QScrollArea *m_scroll = nullptr;
    RankGrid *m_grid = nullptr;
    EmptyState *m_empty = nullptr;
    std::unique_ptr<PinMenu> m_menu;  // the last one
};

}  // namespace studio
