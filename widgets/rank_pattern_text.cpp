#include "rank_pattern_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <cmath>
#include <limits>

namespace studio {
namespace {

std::optional<RankPattern> fromJson(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    RankPattern pattern;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const double rank = entry.value().toDouble();
        if (!entry.value().isDouble() || rank != std::floor(rank) || std::abs(rank) > std::numeric_limits<int>::max())
            return std::nullopt;
        pattern[entry.key().toStdString()] = static_cast<int>(rank);
    }
    return pattern;
}

}  // namespace

QString rankPatternText(const RankPattern &pattern)
{
    QStringList entries;
    for (const auto &[name, rank] : pattern)
        entries += QStringLiteral("%1=%2").arg(QString::fromStdString(name), QString::number(rank));
    return entries.join(QStringLiteral(", "));
}

std::optional<RankPattern> rankPatternFromText(const QString &text)
{
    const QString all = text.trimmed();
    if (all.startsWith(QLatin1Char('{')))
        return fromJson(all);
    RankPattern pattern;
    if (all.isEmpty())
        return pattern;
    for (const QString &entry : all.split(QLatin1Char(','))) {
        const QStringList sides = entry.split(QLatin1Char('='));
        const QString name = sides.front().trimmed();
        bool isNumber = false;
        const int rank = sides.size() == 2 ? sides.back().trimmed().toInt(&isNumber) : 0;
        if (!isNumber || name.isEmpty() || !pattern.emplace(name.toStdString(), rank).second)
            return std::nullopt;
    }
    return pattern;
}

}  // namespace studio
