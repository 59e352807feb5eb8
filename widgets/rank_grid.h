/// The cells of the rank map as a control: pointed at, walked through by keys, read by assistive programs.
#pragma once
#include "rank_layout.h"
#include "rank_scene.h"
#include <QColor>
#include <QWidget>
#include <vector>

namespace studio {

/// Scrolls inside its owner when the room that it was fitted to is too small to read it.
class RankGrid : public QWidget {
    Q_OBJECT
public:
    explicit RankGrid(QWidget *parent = nullptr);

    void setRun(const adalora::RunHistory *run);
    /// The owner changes the scene and then calls `update`, or after another state `updateCells`.
    RankScene &scene() { return m_scene; }
    const RankScene &scene() const { return m_scene; }
    /// Repaints if a cell shows something else than before.
    void updateCells();
    void setSelected(int matrix);
    int selected() const { return m_selected; }
    /// The room there is; the widget asks for more where it needs more.
    void fitTo(const QSize &room);

    /// Into (0, 0, size) of the painter, as vectors.
    void paintInto(QPainter &painter, const QSize &size) const;

    const RankLayout &cells() const { return m_layout; }
    /// -1: none there.
    int matrixAt(const QPoint &position) const { return m_layout.matrixAt(position); }
    QRect cellOf(int matrix) const { return m_layout.cellOf(matrix); }

signals:
    /// -1: none.
    void matrixPicked(int matrix);
    /// A right click on it, or the menu key; -1: beside the cells.
    void menuWanted(int matrix, const QPoint &globalPosition);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// What a cell shows of the state.
    struct Cell {
        QColor colour;
        int rank = 0;
        int change = 0;
        QString note;

        bool operator==(const Cell &) const = default;
    };

    RankScene m_scene;
    RankLayout m_layout;
    std::vector<Cell> m_shown;
    QSize m_room;
    int m_selected = -1;
};

}  // namespace studio
