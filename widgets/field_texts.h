/// What a form says about the fields of a RunConfig: name, symbol, unit and help, translated.
#pragma once
#include "config_fields.h"
#include <QString>
#include <vector>

namespace studio {

/// `symbol` is rich text and may be empty, like `unit`.
struct FieldText {
    QString name;
    QString symbol;
    QString unit;
    QString help;  ///< rich text: what it does, formula, effect of more or less, range, value of the paper or PEFT, else the default
    QString zero = {};  ///< what a 0 means, shown in its place; empty: just 0
};
/// A field may mean something else with another method.
FieldText fieldText(const FieldSpec &field, adalora::Method method);
QString groupText(FieldGroup group);

/// One word of an enumeration, or of no and yes.
struct FieldChoice {
    int value;
    QString text;
};
/// What a combo box offers, by method; empty for fields that are typed in.
std::vector<FieldChoice> fieldChoices(const FieldSpec &field, adalora::Method method);

}  // namespace studio
