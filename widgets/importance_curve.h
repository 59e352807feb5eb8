/// All triplets as bars, best first: height is the score, hue the kind of matrix, filled what is kept, with the cut line.
#pragma once
#include "importance_data.h"
#include "selection.h"
#include <QWidget>

namespace studio {

class ScoreAxis;
struct Colors;

/// Hovering names a triplet, a click picks it, arrow keys walk along the order.
class ImportanceCurve : public QWidget {
    Q_OBJECT
public:
    /// `axis` must outlive this.
    explicit ImportanceCurve(const ScoreAxis &axis, QWidget *parent = nullptr);

    /// Null: nothing to show. Held by pointer; call again when it has changed.
    void setData(const ImportanceData *shown);
    void setSelected(const Selection &selection);
    /// What the height is: "Ī·Ū".
    void setMetric(const QString &formula);

    void paintIn(QPainter &painter, const QRect &area) const;
    /// The bar above or below this point; −1: none.
    int tripletAt(const QPoint &position) const;
    /// Its bar, down to the axis; empty: not there.
    QRectF barOf(int triplet) const;

    QSize sizeHint() const override { return {360, 200}; }
    QSize minimumSizeHint() const override { return {160, 100}; }

signals:
    void picked(const studio::Selection &selection);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect plotIn(const QRect &area) const;
    QRectF barIn(const QRect &plot, int place) const;
    void paintAxis(QPainter &painter, const QRect &plot, const Colors &colors) const;
    void paintBars(QPainter &painter, const QRect &plot, const Colors &colors) const;
    void paintChanges(QPainter &painter, const QRect &plot, const Colors &colors) const;
    void paintCuts(QPainter &painter, const QRect &plot, const Colors &colors) const;
    void paintSelection(QPainter &painter, const QRect &plot, const Colors &colors) const;
    int selectedTriplet() const;
    void pick(int triplet);
    void setHovered(int triplet);

    const ScoreAxis &m_axis;
    const ImportanceData *m_data = nullptr;
    std::vector<int> m_kinds;  // by matrix
    Selection m_selection;
    QString m_metric;
    int m_hovered = -1;
};

}  // namespace studio
