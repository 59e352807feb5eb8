#include "lessons/ink.h"

namespace studio {

QColor faint(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

QString indexed(const QString &symbol, int index)
{
    QString text = symbol;
    for (const QChar digit : QString::number(index))
        text += digit == u'-' ? QChar(u'₋') : QChar(static_cast<char16_t>(u'₀' + digit.digitValue()));
    return text;
}

}  // namespace studio
