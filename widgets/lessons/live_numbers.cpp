#include "lessons/live_numbers.h"

#include "words.h"

#include <QLocale>
#include <QRegularExpression>
#include <cmath>

namespace studio {

std::vector<LiveNumber> liveNumbers(const QString &markdown)
{
    static const QRegularExpression form(QStringLiteral(R"(\{([A-Za-z][\w-]*)\.([A-Za-z]\w*)(?::(\d))?\})"));
    std::vector<LiveNumber> found;
    for (auto it = form.globalMatch(markdown); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        found.push_back({match.captured(1), match.captured(2), match.hasCaptured(3) ? match.captured(3).toInt() : -1,
                         match.capturedStart(), match.capturedLength()});
    }
    return found;
}

QString withNumbers(const QString &markdown, const NumberSource &source)
{
    QString text;
    qsizetype end = 0;
    for (const LiveNumber &number : liveNumbers(markdown)) {
        text += QStringView(markdown).mid(end, number.begin - end);
        text += numberText(source(number.part, number.quantity), number.decimals);
        end = number.begin + number.length;
    }
    text += QStringView(markdown).mid(end);
    return text;
}

QString numberText(double value, int decimals)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    const double rounded = std::round(value);
    // What the engine computes in float is whole up to its last digits.
    const bool isWhole = std::abs(value) < 1e15 && std::abs(value - rounded) <= 1e-6 * std::max(1.0, std::abs(value));
    QString text = decimals >= 0 ? QLocale().toString(value, 'f', decimals)
                   : isWhole     ? countText(static_cast<long long>(rounded))
                                 : valueText(value);
    return text.replace(u'-', u'−');
}

}  // namespace studio
