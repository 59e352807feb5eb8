/// A calm box in the column of a lesson, with a bar at its left where it wants to be noticed.
#pragma once
#include <QWidget>

namespace studio {

class Card : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Invalid: no bar.
    void setBar(const QColor &color);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_bar;
};

}  // namespace studio
