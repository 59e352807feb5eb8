/// All keys that the program answers to, in groups: those of the menus, gathered from the actions, and those of the views.
#pragma once
#include <QString>
#include <vector>

class QMenuBar;

namespace studio {

struct ShortcutLine {
    QString keys;
    QString action;
};

struct ShortcutGroup {
    QString title;
    std::vector<ShortcutLine> lines;
};

/// One group for each menu. An action without keys of its own is reached by the mnemonics on the way to it.
std::vector<ShortcutGroup> shortcutsIn(const QMenuBar &bar);
/// Those that plots, handles, lists and lessons answer to while they have the focus.
std::vector<ShortcutGroup> shortcutsOfViews();

/// As HTML that can be read and printed.
QString shortcutsAsHtml(const std::vector<ShortcutGroup> &groups);
/// As plain text, a line each.
QString shortcutsAsText(const std::vector<ShortcutGroup> &groups);

}  // namespace studio
