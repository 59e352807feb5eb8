/// The cells of the rank heatmap: layers × kinds, painted, pointed at and walked through by keys.
#pragma once
#include "rank_changes.h"
#include "steering_state.h"
#include <QWidget>
#include <optional>
#include <string>
#include <vector>

namespace adalora {
class RunHistory;
struct RankState;
}

namespace studio {

class RankGrid : public QWidget {
    Q_OBJECT
public:
    explicit RankGrid(QWidget *parent = nullptr);

    void setRun(const adalora::RunHistory *run);
    /// Of the run; null: nothing known yet.
    void setState(const adalora::RankState *state);
    /// Another run whose ranks are subtracted in the cells of matrices with the same name; null: none.
    void setCompared(const adalora::RunHistory *other);
    /// Of that run; null: nothing known yet.
    void setComparedState(const adalora::RankState *state);
    /// How many ranks differ from the compared run's, as a sentence.
    QString differencesText() const;
    void setSelected(int matrix);
    /// The rank that has the brightest colour.
    void setHighestRank(int rank);

    /// What is wanted of pins beside those in effect.
    void setSteering(const SteeringState &state);

    /// -1: none there.
    int matrixAt(const QPoint &position) const;
    QRect cellOf(int matrix) const;

signals:
    void matrixPicked(int matrix);
    /// A right click on it, or the menu key.
    void menuWanted(int matrix, const QPoint &globalPosition);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Cell {
        int row = 0;
        int column = 0;
    };
    QRect gridArea() const;
    QRect cellRect(int row, int column) const;
    void matchCompared();
    /// The compared run's rank of the matrix, where it has that and ranks are known.
    std::optional<int> comparedRank(int matrix) const;
    QString hoverText(int matrix) const;
    QStringList changeLines(int matrix) const;
    QString pinLine(int matrix) const;
    void paintPinOf(QPainter &painter, const QRect &cell, int matrix) const;
    void paintCell(QPainter &painter, int matrix) const;
    void paintChange(QPainter &painter, const QRect &cell, int change) const;

    const adalora::RunHistory *m_run = nullptr;
    const adalora::RankState *m_state = nullptr;
    const adalora::RunHistory *m_compared = nullptr;
    const adalora::RankState *m_comparedState = nullptr;
    std::vector<int> m_counterparts;  // in the compared run, by matrix; -1: none
    SteeringState m_steering;
    int m_selected = -1;
    int m_highestRank = 1;
    std::vector<RankChange> m_changes;  // of the allocation that the state follows
    std::vector<int> m_layers;    // rows, ascending
    std::vector<std::string> m_kinds;  // columns, by first appearance
    std::vector<Cell> m_cells;    // by matrix
};

}  // namespace studio
