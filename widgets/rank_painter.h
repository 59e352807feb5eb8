/// Paints the cells of a rank scene and their heads, on the screen as in a picture to carry away.
#pragma once
#include "rank_layout.h"
#include "theme.h"
#include <QPoint>

class QPainter;

namespace studio {

class RankScene;

class RankPainter {
public:
    RankPainter(const RankScene &scene, const RankLayout &layout, const QPalette &palette, const QFont &body);

    /// Only what lies in `visible`, whose upper left corner the heads keep to.
    void paint(QPainter &painter, const QRect &visible) const;
    void paintSelection(QPainter &painter, int matrix, bool hasFocus) const;

    /// What stands beside the rank of a cell.
    static QString noteOf(const RankScene &scene, int matrix);

private:
    void paintHeads(QPainter &painter, const QRect &visible) const;
    void paintCell(QPainter &painter, int matrix) const;
    void paintText(QPainter &painter, const QRect &cell, const QString &rank, const QString &note) const;
    void paintChange(QPainter &painter, const QRect &cell, int change) const;
    void paintPinOf(QPainter &painter, const QRect &cell, int matrix) const;
    QFont rankFont() const;

    const RankScene &m_scene;
    const RankLayout &m_layout;
    const Colors m_colors;
    const QFont m_small;
    QFont m_large;
    // The same for all cells: what fits the smallest of them and the widest of their texts.
    bool m_isTight = false;
    bool m_hasNotesBeside = false;
    bool m_hasNotesBelow = false;
};

}  // namespace studio
