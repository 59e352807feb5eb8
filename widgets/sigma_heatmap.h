/// All triplets (rows, grouped by matrix) over steps, coloured by true singular value or by |λ|.
#pragma once
#include "time_plot.h"

class QComboBox;

namespace studio {

class ColorLegend;
class LiveHeatmapPlottable;

class SigmaHeatmap : public TimePlot {
    Q_OBJECT
public:
    enum class Quantity { Sigma, Lambda };

    explicit SigmaHeatmap(QWidget *parent = nullptr);

    Quantity quantity() const { return m_quantity; }
    void setQuantity(Quantity quantity);
    void setSelectedMatrix(int matrix) override;

protected:
    void runChanged() override;
    void refresh() override;
    void describe() override;
    void restyle(const Colors &colors) override;
    void retranslate() override;
    QString hoverText(double step, double value) const override;
    bool isEmpty() const override;

private:
    Quantity m_quantity = Quantity::Sigma;
    int m_selected = -1;
};

}  // namespace studio
