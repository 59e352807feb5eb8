#include "mnemonic.h"

namespace studio {

QString withMnemonic(const QString &name, QString &taken)
{
    QString text = name;
    text.replace(u'&', QStringLiteral("&&"));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text[i].toLower();
        const bool isLatin = letter >= u'a' && letter <= u'z';
        if (!isLatin || taken.contains(letter))
            continue;
        taken += letter;
        return text.insert(i, u'&');
    }
    for (QChar digit = u'1'; digit <= u'9'; digit = QChar(digit.unicode() + 1)) {
        if (taken.contains(digit))
            continue;
        taken += digit;
        return QStringLiteral("%1(&%2)").arg(text, digit);
    }
    return text;
}

}  // namespace studio
