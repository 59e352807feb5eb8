#include "broken_mark.h"

#include "theme.h"

#include <QApplication>
#include <QWidget>

namespace studio {

void markBroken(QWidget &control, bool isBroken)
{
    if (!isBroken) {
        control.setPalette({});
        return;
    }
    const QPalette inherited = QApplication::palette(&control);
    const QColor alarm = colorsFor(inherited).of(adalora::EventKind::Alarm);
    const QColor base = inherited.color(QPalette::Base);
    const auto blend = [](int under, int over) { return (under * 7 + over) / 8; };
    QPalette palette = inherited;
    palette.setColor(QPalette::Base, QColor(blend(base.red(), alarm.red()), blend(base.green(), alarm.green()), blend(base.blue(), alarm.blue())));
    palette.setColor(QPalette::Text, alarm);
    palette.setColor(QPalette::WindowText, alarm);
    control.setPalette(palette);
}

}  // namespace studio
