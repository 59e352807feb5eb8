/// All triplets (rows, by matrix or by value) over steps, coloured by true singular value, by |λ| or by |∂L/∂σ|.
#pragma once
#include "row_map.h"
#include "time_plot.h"
#include "triplet_events.h"

class QComboBox;
class QToolButton;

namespace studio {

class ColorLegend;
class LiveHeatmapPlottable;
class TripletRows;

/// The two are never mixed: a row is the i-th largest σ of its matrix, or the i-th triplet as it is trained. With merge and
/// reallocate a triplet's own value is its σ, too; it keeps its row while others come and go. A click selects the matrix,
/// and where rows are triplets the triplet. Ctrl with the wheel zooms the rows.
class SigmaHeatmap : public TimePlot {
    Q_OBJECT
public:
    enum class Quantity { Sigma, Lambda, Slope };
    enum class Order { Matrix, Value };

    explicit SigmaHeatmap(QWidget *parent = nullptr);

    Quantity quantity() const { return m_quantity; }
    void setQuantity(Quantity quantity);
    Order order() const { return m_order; }
    /// By value: at the cursor, each time it is moved; while it follows a growing run the rows stay as they are.
    void setOrder(Order order);
    bool isLogarithmic() const { return m_isLogarithmic; }
    void setLogarithmic(bool on);
    void setCursor(int step) override;
    void setSelection(const Selection &selection) override;
    QString title() const override;
    /// A row for every state, a column for every triplet; of very long runs every n-th state, at most a million numbers.
    DataTable table() const override;

    QSize sizeHint() const override { return {480, 320}; }

protected:
    void runChanged() override;
    void refresh() override;
    void describe() override;
    void restyle(const Colors &colors) override;
    void retranslate() override;
    QString hoverText(double step, double value) const override;
    bool isEmpty() const override;
    void setFurnitureVisible(bool visible) override;
    void pickValue(double value, bool isPress) override;
    void zoomValues(double around, double factor) override;
    void moveValues(double by) override;
    void showAllValues() override;
    void fitValues() override;
    QList<QAction *> ownActions() const override { return {m_zoomMatrix}; }
    int paperFurnitureWidth() const override;
    void paintFurniture(QPainter &painter, const QSize &size) override;

private:
    const std::vector<float> &values(const adalora::RankState &state) const;
    void resetRows();
    void takeRows();
    void sortRows();
    void showRows(double from, double to);
    void zoomToMatrix();
    bool isMerge() const;
    /// Whether a row is one triplet for good.
    bool hasTriplets() const { return shown() != Quantity::Sigma; }
    /// Whether the run's scores weigh |∂L/∂σ|.
    bool hasSlopes() const;
    /// The quantity chosen; σ for LoRA, which has no λ.
    Quantity shown() const;
    QString symbol() const;
    QString sinceText(int matrix, int triplet, int step, bool isKept) const;

    Quantity m_quantity = Quantity::Sigma;
    Order m_order = Order::Matrix;
    bool m_isLogarithmic = false;
    bool m_isSortDue = false;
    int m_seenStep = -1;  // of the last state that the rows know
    bool m_areRowsZoomed = false;
    Selection m_selection;
    RowMap m_map;
    TripletEvents m_events;
    QComboBox *m_combo = nullptr;
    QComboBox *m_orderCombo = nullptr;
    QToolButton *m_logButton = nullptr;
    QWidget *m_side = nullptr;  ///< unit and legend
    QLabel *m_unit = nullptr;
    ColorLegend *m_legend = nullptr;
    LiveHeatmapPlottable *m_heatmap = nullptr;
    TripletRows *m_rows = nullptr;
    QAction *m_zoomMatrix = nullptr;
};

}  // namespace studio
