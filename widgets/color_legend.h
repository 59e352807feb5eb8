/// A thin colour bar with its range and unit.
#pragma once
#include "color_map.h"
#include <QWidget>

namespace studio {

class ColorLegend : public QWidget {
    Q_OBJECT
public:
    explicit ColorLegend(ColorMap map, Qt::Orientation orientation, QWidget *parent = nullptr);

    void setMap(ColorMap map);
    /// `title` names quantity and unit.
    void setTitle(const QString &title);
    void setRange(double low, double high);
    /// Written after the numbers at both ends, such as " %".
    void setUnit(const QString &unit);

    /// Into (0, 0, size) of the painter, as vectors.
    void paintInto(QPainter &painter, const QSize &size) const;

    /// What a horizontal one would like to be wide with that title.
    int widthWith(const QString &title) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
    QString endText(double value) const;

    ColorMap m_map;
    const Qt::Orientation m_orientation;
    QString m_title;
    QString m_unit;
    double m_low = 0;
    double m_high = 1;
};

}  // namespace studio
