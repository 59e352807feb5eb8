#include "rule_line.h"

#include "theme.h"

#include <QApplication>
#include <QEvent>

namespace studio {

RuleLine::RuleLine(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    restyle();
}

void RuleLine::setRule(const QString &rule)
{
    m_rule = rule;
    setToolTip(rule);
    setAccessibleName(rule);
    elide();
}

QSize RuleLine::sizeHint() const { return {120, fontMetrics().height()}; }

void RuleLine::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    elide();
}

void RuleLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange)
        restyle();
    QLabel::changeEvent(event);
}

void RuleLine::elide() { setText(fontMetrics().elidedText(m_rule, Qt::ElideRight, width())); }

void RuleLine::restyle()
{
    setFont(smallFont(QApplication::font()));
    QPalette palette;
    palette.setColor(QPalette::WindowText, colorsFor(QApplication::palette()).of(adalora::EventKind::Alarm));
    setPalette(palette);
    elide();
}

}  // namespace studio
