#include "edit_words.h"

#include "error.h"
#include "field_texts.h"
#include "name_list_text.h"
#include "rank_pattern_text.h"
#include "words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace studio {
namespace {

struct EditWords {
    Q_DECLARE_TR_FUNCTIONS(studio::EditWords)
};

const FieldSpec *specOf(const std::string &field)
{
    const auto all = configFields();
    const auto found = std::find_if(all.begin(), all.end(), [&](const FieldSpec &spec) { return field == spec.key; });
    return found == all.end() ? nullptr : &*found;
}

QString nameOf(const std::string &matrix) { return QString::fromStdString(matrix); }

QStringList holdChanges(const std::map<std::string, int> &before, const std::map<std::string, int> &after)
{
    QStringList changes;
    for (const auto &[matrix, rank] : after)
        if (const auto old = before.find(matrix); old == before.end() || old->second != rank)
            changes += EditWords::tr("%1 held at rank %2").arg(nameOf(matrix), countText(rank));
    for (const auto &[matrix, rank] : before)
        if (!after.contains(matrix))
            changes += EditWords::tr("%1 no longer held").arg(nameOf(matrix));
    return changes;
}

QStringList neverChanges(const std::vector<std::string> &before, const std::vector<std::string> &after)
{
    const auto has = [](const std::vector<std::string> &all, const std::string &name) { return std::find(all.begin(), all.end(), name) != all.end(); };
    QStringList changes;
    for (const std::string &matrix : after)
        if (!has(before, matrix))
            changes += EditWords::tr("%1 never pruned").arg(nameOf(matrix));
    for (const std::string &matrix : before)
        if (!has(after, matrix))
            changes += EditWords::tr("%1 may be pruned").arg(nameOf(matrix));
    return changes;
}

/// Nothing is said of pins that stay as they are.
QStringList changesOf(const std::string &field, const adalora::RunConfig *before, const adalora::RunConfig &after)
{
    const adalora::RunConfig none;
    if (field == "pinned_ranks")
        return holdChanges((before ? *before : none).pinned_ranks, after.pinned_ranks);
    if (field == "never_prune")
        return neverChanges((before ? *before : none).never_prune, after.never_prune);
    const QString symbol = fieldSymbolText(field, after.method);
    if (before)
        return {EditWords::tr("%1 %2 → %3").arg(symbol, fieldValueText(field, *before), fieldValueText(field, after))};
    return {EditWords::tr("%1 = %2").arg(symbol, fieldValueText(field, after))};
}

}  // namespace

QString fieldSymbolText(const std::string &field, adalora::Method method)
{
    const FieldSpec *spec = specOf(field);
    if (!spec)
        return QString::fromStdString(field);
    const FieldText text = fieldText(*spec, method);
    QString symbol = text.symbol;
    symbol.replace(QStringLiteral("<sub>"), field.starts_with("beta") ? QString() : QStringLiteral("_"));
    symbol.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    return symbol.isEmpty() ? text.name : symbol;
}

QString fieldValueText(const std::string &field, const adalora::RunConfig &config)
{
    const FieldSpec *spec = specOf(field);
    if (!spec)
        return QString::fromStdString(adalora::fieldJson(config, field));
    const FieldText text = fieldText(*spec, config.method);
    return std::visit([&](auto member) -> QString {
        const auto &value = config.*member;
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, std::map<std::string, int>>) {
            return rankPatternText(value);
        } else if constexpr (std::is_same_v<Value, std::vector<std::string>>) {
            return nameListText(value);
        } else if constexpr (std::is_same_v<Value, std::string>) {
            return QString::fromStdString(value);
        } else if constexpr (std::is_enum_v<Value> || std::is_same_v<Value, bool>) {
            for (const FieldChoice &choice : fieldChoices(*spec, config.method))
                if (choice.value == static_cast<int>(value))
                    return choice.text;
            return QString::fromStdString(adalora::fieldJson(config, field));
        } else {
            if (value == 0 && !text.zero.isEmpty())
                return text.zero;
            if constexpr (std::is_same_v<Value, double>)
                return QLocale().toString(value, 'g', 6);
            else
                return countText(static_cast<long long>(value));
        }
    }, spec->member);
}

QString editText(const adalora::Edit &edit, const adalora::RunConfig *before)
{
    QStringList parts;
    for (const auto &[field, value] : edit.fields) {
        adalora::RunConfig after = before ? *before : adalora::RunConfig();
        try {
            adalora::setField(after, field, value);
            parts += changesOf(field, before, after);
        } catch (const adalora::Error &) {  // no field, or no value of it: it was refused for that
            parts += EditWords::tr("%1 = %2").arg(QString::fromStdString(field), QString::fromStdString(value));
        }
    }
    if (edit.allocates)
        parts += EditWords::tr("allocate now");
    return parts.join(QStringLiteral(", "));
}

}  // namespace studio
