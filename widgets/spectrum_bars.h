/// The bars of a spectrum: σ and the sizes of triplets side by side, pointed at and walked through by keys.
#pragma once
#include "spectrum_columns.h"
#include "theme.h"
#include <QWidget>

namespace studio {

/// Left and right walk through the triplets in the order of their size.
class SpectrumBars : public QWidget {
    Q_OBJECT
public:
    explicit SpectrumBars(QWidget *parent = nullptr);

    /// `high` > 0 is the end of the value axis.
    void setColumns(std::vector<SpectrumColumn> columns, double high);
    const std::vector<SpectrumColumn> &columns() const { return m_columns; }
    /// For tooltips and legend: how sizes of triplets are called; empty: they are the σ themselves, one bar for both.
    void setSizeName(const QString &name);
    /// How the compared run is called and drawn.
    void setCompared(const QString &name, int ink);
    void setSelected(int triplet);
    /// The strongest `count` stand out, the others fade.
    void setTop(int count);
    void setLogarithmic(bool on);

    /// Into (0, 0, size) of the painter, as vectors.
    void paintInto(QPainter &painter, const QSize &size) const;
    /// -1: none.
    int columnAt(const QPoint &position) const;
    QRectF sigmaBar(int column) const;
    QRectF sizeBar(int column) const;  ///< empty where sizes have no bars
    QSize minimumSizeHint() const override { return {20 * gridUnit, 8 * gridUnit}; }

signals:
    void tripletPicked(int triplet);
    void topPicked(int count);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF plotArea(const QSize &size) const;
    double low() const;
    double heightOf(double value, const QRectF &area) const;
    QRectF columnRect(int column, const QRectF &area) const;
    QRectF barOf(int column, bool isSize, const QRectF &area) const;
    bool hasSizes() const { return !m_sizeName.isEmpty(); }
    bool hasCompared() const;
    void paintAxis(QPainter &painter, const QRectF &area) const;
    void paintColumn(QPainter &painter, int column, const QRectF &area) const;
    void paintLegend(QPainter &painter, const QRectF &area) const;
    QString hoverText(int column) const;

    std::vector<SpectrumColumn> m_columns;
    double m_high = 1;
    QString m_sizeName;
    QString m_comparedName;
    int m_ink = 0;
    int m_selected = -1;
    int m_top = 0;
    bool m_isLogarithmic = false;
};

}  // namespace studio
