/// Mnemonics for menu entries whose names are made elsewhere.
#pragma once
#include <QString>

namespace studio {

/// `name` as an action's text, with the first of its letters as mnemonic that is not in `taken`, else with a digit
/// behind it. The mnemonic is added to `taken`.
QString withMnemonic(const QString &name, QString &taken);

}  // namespace studio
