#include "reading_label.h"

#include <QLabel>
#include <QTextDocument>

namespace studio {

namespace {

QLabel *richLine()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::RichText);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return label;
}

}  // namespace

ReadingLabel::ReadingLabel(QWidget *parent) : ReadingLabel(richLine(), parent) {}

ReadingLabel::ReadingLabel(QLabel *label, QWidget *parent) : SteadyFrame(label, parent), m_label(label) {}

QString ReadingLabel::text() const { return m_label->text(); }

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
            m_label->setText(reading);
            return;
        }
    }
    m_label->clear();
}

void ReadingLabel::resizeEvent(QResizeEvent *event)
{
    SteadyFrame::resizeEvent(event);
    choose();
}

}  // namespace studio
