#include "table_text.h"

#include <charconv>
#include <cmath>

namespace studio {
namespace {

QString numberText(double value)
{
    if (std::isnan(value))
        return QStringLiteral("nan");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("inf") : QStringLiteral("-inf");
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;  // the shortest that reads back the same
    return QString::fromLatin1(text, end - text);
}

QString plainText(const QVariant &cell)
{
    switch (cell.metaType().id()) {
    case QMetaType::Double: return numberText(cell.toDouble());
    case QMetaType::Float: {
        char text[32];
        const float value = cell.toFloat();
        if (!std::isfinite(value))
            return numberText(static_cast<double>(value));
        const auto end = std::to_chars(text, text + sizeof text, value).ptr;
        return QString::fromLatin1(text, end - text);
    }
    default: return cell.toString();
    }
}

QString quoted(QString text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString tabbed(QString text) { return text.replace(u'\t', u' ').replace(u'\n', u' '); }

template <class Escape> QString lines(const DataTable &table, QChar separator, const QString &end, Escape escape)
{
    QString text;
    const auto addLine = [&](const auto &cells, auto textOf) {
        bool isFirst = true;
        for (const auto &cell : cells) {
            if (!isFirst)
                text += separator;
            isFirst = false;
            text += escape(textOf(cell));
        }
        text += end;
    };
    addLine(table.columns, [](const QString &name) { return name; });
    for (const auto &row : table.rows)
        addLine(row, plainText);
    return text;
}

}  // namespace

QByteArray csvOf(const DataTable &table) { return lines(table, u',', QStringLiteral("\r\n"), quoted).toUtf8(); }

QString tabbedOf(const DataTable &table) { return lines(table, u'\t', QStringLiteral("\n"), tabbed); }

}  // namespace studio
