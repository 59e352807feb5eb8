/// The triplets of the selected matrix over time: their scores against the threshold of the cut, or their sizes.
#pragma once
#include "matrix_history.h"
#include "time_plot.h"
#include <array>

class QComboBox;
class QToolButton;

namespace studio {

class StateLine;
class TripletTraces;

/// A click on a line selects its triplet; as everywhere, it moves the cursor, too.
class MatrixTrace : public TimePlot {
    Q_OBJECT
public:
    enum class Quantity { Score, Size };

    /// `history` is of the run shown and the matrix selected, and outlives this.
    explicit MatrixTrace(MatrixHistory &history, QWidget *parent = nullptr);

    void runGrew() override;
    void setSelection(const Selection &selection) override;
    Quantity quantity() const { return m_quantity; }
    void setQuantity(Quantity quantity);
    bool isLogarithmic() const { return m_isLogarithmic[static_cast<std::size_t>(m_quantity)]; }
    void setLogarithmic(bool on);

    /// The triplet whose line passes there, in pixels of the plot; -1: none.
    int tripletAt(const QPoint &position) const;

protected:
    void runChanged() override;
    void refresh() override;
    void describe() override;
    void restyle(const Colors &colors) override;
    void retranslate() override;
    QString hoverText(double step, double value) const override;
    bool isEmpty() const override;
    void setFurnitureVisible(bool visible) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString sizeName() const;
    bool hasNoScores() const;
    void describeEmpty();

    MatrixHistory &m_history;
    Selection m_selection;
    Quantity m_quantity = Quantity::Score;
    std::array<bool, 2> m_isLogarithmic{true, false};  // scores span decades
    bool m_isNewRange = true;
    QPoint m_pressedAt;
    QComboBox *m_combo = nullptr;
    QToolButton *m_logButton = nullptr;
    TripletTraces *m_traces = nullptr;
    StateLine *m_threshold = nullptr;
};

}  // namespace studio
