#include "curve_choices.h"

#include <QStringList>
#include <algorithm>

namespace studio {
namespace {

const QStringList unitKeys{QStringLiteral("steps"), QStringLiteral("seconds"), QStringLiteral("tokens")};

QString keysOf(const std::set<CurveContent> &contents)
{
    QStringList keys;
    for (const CurveContent content : contents)
        keys += curveKey(content);
    return keys.join(QLatin1Char(','));
}

std::set<CurveContent> contentsOf(const QString &keys)
{
    std::set<CurveContent> contents;
    for (const QString &key : keys.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto *content = std::find_if(allCurves.begin(), allCurves.end(), [&](CurveContent each) { return curveKey(each) == key; });
        if (content != allCurves.end())
            contents.insert(*content);
    }
    return contents;
}

}  // namespace

QString CurveChoices::toText() const
{
    return QStringLiteral("shown=%1;log=%2;smoothing=%3;unit=%4")
        .arg(keysOf(shown), keysOf(logarithmic), QString::number(smoothing), unitKeys[static_cast<int>(unit)]);
}

CurveChoices CurveChoices::fromText(const QString &text)
{
    CurveChoices choices;
    for (const QString &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const QString key = part.section(QLatin1Char('='), 0, 0);
        const QString value = part.section(QLatin1Char('='), 1);
        if (key == QLatin1String("shown") && !contentsOf(value).empty())
            choices.shown = contentsOf(value);
        else if (key == QLatin1String("log"))
            choices.logarithmic = contentsOf(value);
        else if (key == QLatin1String("smoothing"))
            choices.smoothing = std::clamp(value.toDouble(), 0.0, 0.99);
        else if (key == QLatin1String("unit") && unitKeys.contains(value))
            choices.unit = static_cast<TimeUnit>(unitKeys.indexOf(value));
    }
    return choices;
}

}  // namespace studio
