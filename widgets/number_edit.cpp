#include "number_edit.h"

#include <algorithm>
#include <cmath>

namespace studio {

NumberEdit::NumberEdit(QWidget *parent) : QDoubleSpinBox(parent)
{
    setDecimals(12);  // what is stored; what is shown is up to textFromValue
    setRange(0, 1e9);
    setKeyboardTracking(true);
}

QString NumberEdit::textFromValue(double value) const
{
    QLocale plain = locale();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(value, 'g', 6);
}

double NumberEdit::valueFromText(const QString &text) const
{
    return isSpecial(text) ? minimum() : locale().toDouble(text.trimmed());
}

bool NumberEdit::isSpecial(const QString &text) const { return !specialValueText().isEmpty() && text.trimmed() == specialValueText().trimmed(); }

QValidator::State NumberEdit::validate(QString &text, int &) const
{
    if (isSpecial(text))
        return QValidator::Acceptable;
    bool isNumber = false;
    const double value = locale().toDouble(text.trimmed(), &isNumber);
    if (isNumber)
        return value >= minimum() && value <= maximum() ? QValidator::Acceptable : QValidator::Invalid;
    const bool mayBecomeOne = std::all_of(text.cbegin(), text.cend(), [this](QChar c) {
        return c.isDigit() || c == u'e' || c == u'E' || c == u'-' || c == u'+' || locale().decimalPoint().contains(c);
    });
    return mayBecomeOne ? QValidator::Intermediate : QValidator::Invalid;
}

void NumberEdit::stepBy(int steps)
{
    const double magnitude = value() > 0 ? std::pow(10.0, std::floor(std::log10(value())) - 1) : 0.01;
    setValue(std::max(0.0, std::round(value() / magnitude + steps) * magnitude));
    selectAll();
}

}  // namespace studio
