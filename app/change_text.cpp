#include "change_text.h"

#include "field_texts.h"
#include "words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

namespace studio {
namespace {

struct ChangeText {
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
};

constexpr int namedChanges = 2;

const FieldSpec *specOf(const std::string &field)
{
    const auto fields = configFields();
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const FieldSpec &spec) { return field == spec.key; });
    return found == fields.end() ? nullptr : &*found;
}

QString valueOf(const std::string &field, const adalora::RunConfig &config)
{
    const FieldSpec *spec = specOf(field);
    if (spec) {
        const int chosen = std::visit(
            [&](auto member) {
                using Value = std::remove_cvref_t<decltype(config.*member)>;
                if constexpr (std::is_enum_v<Value> || std::is_same_v<Value, bool>)
                    return static_cast<int>(config.*member);
                else
                    return -1;
            },
            spec->member);
        for (const FieldChoice &choice : fieldChoices(*spec, config.method))
            if (choice.value == chosen)
                return choice.text;
    }
    const QString json = QString::fromStdString(adalora::fieldJson(config, field));
    bool isWhole = false, isNumber = false;
    if (const qlonglong whole = json.toLongLong(&isWhole); isWhole)
        return countText(whole);
    if (const double number = json.toDouble(&isNumber); isNumber)
        return QLocale().toString(number, 'g', 6);
    QString text = json;
    text.remove(u'"');
    return text;
}

/// What became of single matrices; each holds or has lost its pin.
QStringList pinChanges(const adalora::RunConfig &before, const adalora::RunConfig &after)
{
    QStringList changes;
    const auto name = [](const std::string &matrix) { return QString::fromStdString(matrix); };
    for (const auto &[matrix, rank] : after.pinned_ranks)
        if (const auto was = before.pinned_ranks.find(matrix); was == before.pinned_ranks.end() || was->second != rank)
            changes += ChangeText::tr("%1 held at rank %2").arg(name(matrix), countText(rank));
    for (const auto &[matrix, rank] : before.pinned_ranks)
        if (!after.pinned_ranks.contains(matrix))
            changes += ChangeText::tr("%1 no longer held").arg(name(matrix));
    const auto has = [](const std::vector<std::string> &all, const std::string &one) { return std::find(all.begin(), all.end(), one) != all.end(); };
    for (const std::string &matrix : after.never_prune)
        if (!has(before.never_prune, matrix))
            changes += ChangeText::tr("%1 not pruned").arg(name(matrix));
    for (const std::string &matrix : before.never_prune)
        if (!has(after.never_prune, matrix))
            changes += ChangeText::tr("%1 pruned again").arg(name(matrix));
    return changes;
}

}  // namespace

QString shortFieldName(const std::string &field, adalora::Method method)
{
    const FieldSpec *spec = specOf(field);
    if (!spec)
        return QString::fromStdString(field);
    const FieldText text = fieldText(*spec, method);
    if (text.symbol.isEmpty())
        return text.name;
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    return QString(text.symbol).replace(QStringLiteral("<sub>"), QStringLiteral("_")).remove(tags);
}

QString changeText(const adalora::RunConfig &before, const adalora::RunConfig &after)
{
    QStringList changes;
    for (const std::string &field : adalora::fieldNames()) {
        if (field == "pinned_ranks" || field == "never_prune" || adalora::fieldJson(before, field) == adalora::fieldJson(after, field))
            continue;
        changes += ChangeText::tr("%1 %2 → %3").arg(shortFieldName(field, after.method), valueOf(field, before), valueOf(field, after));
    }
    changes += pinChanges(before, after);
    return changes.size() <= namedChanges ? changes.join(QStringLiteral(", ")) : ChangeText::tr("%n settings", nullptr, static_cast<int>(changes.size()));
}

}  // namespace studio
