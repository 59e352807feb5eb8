#include "reading_label.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QPainter>
#include <QtMath>
#include <algorithm>

namespace studio {

ReadingLabel::ReadingLabel(QWidget *parent) : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_document.setDocumentMargin(0);
    m_document.setUndoRedoEnabled(false);
}

void ReadingLabel::setReadings(const QStringList &readings)
{
    if (readings == m_readings)
        return;
    m_readings = readings;
    choose();
}

void ReadingLabel::choose()
{
    m_shown.clear();
    for (const QString &reading : m_readings) {
        m_document.setHtml(reading);
        if (m_document.idealWidth() <= width()) {
            m_shown = reading;
            break;
        }
    }
    if (m_shown.isEmpty())
        m_document.clear();
    setAccessibleName(m_document.toPlainText());
    update();
}

void ReadingLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    context.palette.setColor(QPalette::Text, palette().color(foregroundRole()));
    painter.translate(0, std::max(0, (height() - qCeil(m_document.size().height())) / 2));
    m_document.documentLayout()->draw(&painter, context);
}

void ReadingLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    choose();
}

void ReadingLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_document.setDefaultFont(font());
        choose();
    }
}

}  // namespace studio
