/// The ranks that one allocation would give: layers × kinds, each cell with its rank and how far that is from the record.
#pragma once
#include "importance_data.h"
#include <QWidget>

namespace studio {

class WhatIfMap : public QWidget {
    Q_OBJECT
public:
    explicit WhatIfMap(QWidget *parent = nullptr);

    /// Null, or without an answer: empty. Held by pointer; call again when it has changed.
    void setData(const ImportanceData *shown);
    void setSelected(int matrix);

    void paintIn(QPainter &painter, const QRect &area) const;
    /// −1: none there.
    int matrixAt(const QPoint &position) const;
    QRect cellOf(int matrix) const { return cellIn(gridIn(rect()), matrix); }

    /// With room for every layer's number.
    int roomyHeight() const;

    QSize sizeHint() const override { return {200, 88}; }
    QSize minimumSizeHint() const override { return {120, 72}; }

signals:
    void matrixPicked(int matrix);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool hasAnswer() const { return m_data && m_data->answer && m_data->answer->gap == adalora::WhatIfGap::None; }
    QRect gridIn(const QRect &area) const;
    QRect cellIn(const QRect &grid, int matrix) const;
    void paintHead(QPainter &painter, const QRect &head, const std::string &kind) const;
    void paintLegend(QPainter &painter, const QRect &area, const QRect &grid, int most) const;
    void paintCell(QPainter &painter, const QRect &cell, int matrix, int most) const;

    const ImportanceData *m_data = nullptr;
    std::vector<int> m_layers;         // rows, ascending
    std::vector<std::string> m_kinds;  // columns, by first appearance
    int m_selected = -1;
};

/// As on the map of ranks: `most` lost is orange, `most` won blue, no change is as light or as dark as the surface.
QColor changeColor(int change, int most, const QPalette &palette);

}  // namespace studio
