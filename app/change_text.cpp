#include "change_text.h"

#include "edit_words.h"

#include <QCoreApplication>

namespace studio {
namespace {

struct ChangeText {
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
};

constexpr int namedChanges = 2;

}  // namespace

QString changeText(const adalora::RunConfig &before, const adalora::RunConfig &after)
{
    QStringList changes;
    for (const std::string &field : adalora::fieldNames()) {
        const std::string value = adalora::fieldJson(after, field);
        if (value == adalora::fieldJson(before, field))
            continue;
        if (adalora::isSteerable(field))
            changes += editText({{{field, value}}, false, 0}, &before);
        else
            changes += ChangeText::tr("%1 %2 → %3").arg(fieldSymbolText(field, after.method), fieldValueText(field, before), fieldValueText(field, after));
    }
    return changes.size() <= namedChanges ? changes.join(QStringLiteral(", ")) : ChangeText::tr("%n settings", nullptr, static_cast<int>(changes.size()));
}

}  // namespace studio
