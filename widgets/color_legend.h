/// A thin colour bar with its range and unit.
#pragma once
#include "color_map.h"
#include <QWidget>

namespace studio {

class ColorLegend : public QWidget {
    Q_OBJECT
public:
    explicit ColorLegend(ColorMap map, Qt::Orientation orientation, QWidget *parent = nullptr);

    /// `title` names quantity and unit.
    void setTitle(const QString &title);
    void setRange(double low, double high);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const ColorMap m_map;
    const Qt::Orientation m_orientation;
    QString m_title;
    double m_low = 0;
    double m_high = 1;
};

}  // namespace studio
