#include "reading_label.h"

#include <QTextDocument>

namespace studio {

ReadingLabel::ReadingLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
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
    QTextDocument document;
    document.setDefaultFont(font());
    document.setDocumentMargin(0);
    for (const QString &reading : m_readings) {
        document.setHtml(reading);
        if (document.idealWidth() <= width()) {
            setText(reading);
            return;
        }
    }
    clear();
}

void ReadingLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    choose();
}

}  // namespace studio
