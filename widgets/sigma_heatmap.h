/// All triplets (rows, grouped by matrix) over steps, coloured by true singular value or by |λ|.
#pragma once
#include "row_map.h"
#include "time_plot.h"

class QComboBox;

namespace studio {

class ColorLegend;
class LiveHeatmapPlottable;
class TripletRows;

/// The two are never mixed: a row is the i-th largest σ of its matrix, or the i-th triplet as it is trained. With merge and
/// reallocate a triplet's own value is its σ, too; it keeps its row while others come and go.
class SigmaHeatmap : public TimePlot {
    Q_OBJECT
public:
    enum class Quantity { Sigma, Lambda, Slope };

    explicit SigmaHeatmap(QWidget *parent = nullptr);

    Quantity quantity() const { return m_quantity; }
    void setQuantity(Quantity quantity);
    void setSelection(const Selection &selection) override;

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
    void resizeEvent(QResizeEvent *event) override;

private:
    const std::vector<float> &values(const adalora::RankState &state) const;
    void resetRows();
    bool isMerge() const;
    /// The quantity chosen; σ for LoRA, which has no λ.
    /// Whether the run's scores weigh |∂L/∂σ|.
    bool hasSlopes() const;
    Quantity shown() const;

    Quantity m_quantity = Quantity::Sigma;
    std::size_t m_seen = 0;  // states that the colour range knows
    double m_max = 0;
    RowMap m_map;
    QComboBox *m_combo = nullptr;
    ColorLegend *m_legend = nullptr;
    LiveHeatmapPlottable *m_heatmap = nullptr;
    TripletRows *m_rows = nullptr;
};

}  // namespace studio
