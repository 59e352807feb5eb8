#include "lessons/lesson_part.h"

#include <QEvent>
#include <QPainter>

namespace studio {

QImage LessonPart::picture(qreal scale) const
{
    QImage image(size() * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(palette().color(QPalette::Base));
    QPainter painter(&image);
    // Rendering is const in all but name: it paints what is there.
    const_cast<LessonPart *>(this)->render(&painter);
    return image;
}

void LessonPart::restyle()
{
    for (QWidget *child : findChildren<QWidget *>())
        child->update();
}

void LessonPart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        restyle();
}

}  // namespace studio
