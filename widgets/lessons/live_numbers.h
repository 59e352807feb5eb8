/// Live numbers in a lesson's text: {part.quantity} and {part.quantity:digits}, and how they are shown.
#pragma once
#include <QString>
#include <functional>
#include <vector>

namespace studio {

struct LiveNumber {
    QString part;
    QString quantity;
    int decimals = -1;  ///< after the point; -1: three significant digits, and none after the point of a whole number
    qsizetype begin = 0;
    qsizetype length = 0;
};

/// In their order. Braces that hold anything else are text.
std::vector<LiveNumber> liveNumbers(const QString &markdown);

/// The present value of a part's quantity.
using NumberSource = std::function<double(const QString &part, const QString &quantity)>;
QString withNumbers(const QString &markdown, const NumberSource &source);

/// In the locale, with a true minus sign; an en dash for NaN.
QString numberText(double value, int decimals = -1);

}  // namespace studio
