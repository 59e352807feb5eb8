/// Keeps the wheel for the column: a control under the pointer takes it only once it was chosen.
#pragma once
#include <QObject>

class QWidget;

namespace studio {

class WheelGuard : public QObject {
public:
    /// Guards the sliders, number boxes and lists that `part` has now, for its life.
    explicit WheelGuard(QWidget *part);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

}  // namespace studio
