#include "shortcut_list.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <algorithm>

namespace studio {
namespace {

struct ShortcutTexts {
    Q_DECLARE_TR_FUNCTIONS(ShortcutTexts)
};

/// Without mnemonics, also those that a language puts in brackets behind it.
QString plain(const QString &text)
{
    static const QRegularExpression bracketed(QStringLiteral("\\(&.\\)"));
    QString name = text;
    name.remove(bracketed);
    name.replace(QStringLiteral("&&"), QStringLiteral("\n"));
    name.remove(u'&');
    return name.replace(u'\n', u'&');
}

QString mnemonicOf(const QString &text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    return keys.isEmpty() ? QString() : keys.toString(QKeySequence::NativeText).section(u'+', -1);
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &sequence : action.shortcuts())
        keys += sequence.toString(QKeySequence::NativeText);
    keys.removeDuplicates();
    return keys.join(ShortcutTexts::tr(" or "));
}

void gather(const QMenu &menu, const QString &path, const QString &prefix, std::vector<ShortcutLine> &lines)
{
    for (const QAction *action : menu.actions()) {
        if (action->isSeparator() || action->text().isEmpty())
            continue;
        const QString mnemonic = mnemonicOf(action->text());
        const QString here = path.isEmpty() || mnemonic.isEmpty() ? QString() : path + QStringLiteral(", ") + mnemonic;
        const QString name = prefix + plain(action->text());
        if (const QMenu *inside = action->menu(); inside && !inside->isEmpty()) {
            gather(*inside, here, name + QStringLiteral(" › "), lines);
            continue;
        }
        const QString keys = keysOf(*action);
        lines.push_back({keys.isEmpty() ? here : keys, name});
    }
}

}  // namespace

std::vector<ShortcutGroup> shortcutsIn(const QMenuBar &bar)
{
    std::vector<ShortcutGroup> groups;
    for (const QAction *action : bar.actions()) {
        if (!action->menu())
            continue;
        ShortcutGroup group{plain(action->text()), {}};
        const QString mnemonic = mnemonicOf(action->text());
        gather(*action->menu(), mnemonic.isEmpty() ? QString() : QStringLiteral("Alt+") + mnemonic, {}, group.lines);
        groups.push_back(std::move(group));
    }
    return groups;
}

std::vector<ShortcutGroup> shortcutsOfViews()
{
    return {
        {ShortcutTexts::tr("Everywhere"),
         {{ShortcutTexts::tr("Tab, Shift+Tab"), ShortcutTexts::tr("To the next or previous control")},
          {ShortcutTexts::tr("Ctrl+Tab, Ctrl+Shift+Tab"), ShortcutTexts::tr("To the next or previous of the tabs that have the focus")},
          {ShortcutTexts::tr("Alt and an underlined letter"), ShortcutTexts::tr("To a menu, a field or a button")},
          {ShortcutTexts::tr("Menu key, Shift+F10"), ShortcutTexts::tr("What a view offers: copy, save, show as table, explain")}}},
        {ShortcutTexts::tr("Views"),
         {{ShortcutTexts::tr("Ctrl+C"), ShortcutTexts::tr("Copy the view as a picture")},
          {ShortcutTexts::tr("F1"), ShortcutTexts::tr("The lesson that explains the view; elsewhere, this page")}}},
        {ShortcutTexts::tr("List of runs"),
         {{ShortcutTexts::tr("Ctrl+Space"), ShortcutTexts::tr("Compare the selected run with the shown one, or no longer")},
          {ShortcutTexts::tr("F2"), ShortcutTexts::tr("Rename the selected draft")},
          {ShortcutTexts::tr("Delete"), ShortcutTexts::tr("Remove the selected draft")}}},
        {ShortcutTexts::tr("Timeline"),
         {{ShortcutTexts::tr("Left, Right"), ShortcutTexts::tr("One step back or on")},
          {ShortcutTexts::tr("Ctrl+Left, Ctrl+Right, or [ and ]"), ShortcutTexts::tr("To the previous or next allocation")},
          {ShortcutTexts::tr("Home, End"), ShortcutTexts::tr("To the first or newest step")},
          {ShortcutTexts::tr("Space"), ShortcutTexts::tr("Play the run from here, or pause")}}},
        {ShortcutTexts::tr("Plots over time"),
         {{ShortcutTexts::tr("Left, Right"), ShortcutTexts::tr("One step back or on")},
          {ShortcutTexts::tr("Home, End"), ShortcutTexts::tr("To the first or newest step")},
          {ShortcutTexts::tr("+, −"), ShortcutTexts::tr("Zoom in or out")},
          {ShortcutTexts::tr("0"), ShortcutTexts::tr("All of the run")}}},
        {ShortcutTexts::tr("Ranks"),
         {{ShortcutTexts::tr("Arrow keys"), ShortcutTexts::tr("Select the matrix beside, above or below")},
          {ShortcutTexts::tr("Esc"), ShortcutTexts::tr("Select none")}}},
        {ShortcutTexts::tr("Matrix"), {{ShortcutTexts::tr("Left, Right"), ShortcutTexts::tr("Select the triplet beside")}}},
        {ShortcutTexts::tr("Importance"),
         {{ShortcutTexts::tr("Left, Right"), ShortcutTexts::tr("Select the triplet one place before or behind")},
          {ShortcutTexts::tr("Page Up, Page Down"), ShortcutTexts::tr("Ten places before or behind")},
          {ShortcutTexts::tr("Home, End"), ShortcutTexts::tr("The first or last triplet")}}},
        {ShortcutTexts::tr("Handles of the budget"),
         {{ShortcutTexts::tr("Arrow keys"), ShortcutTexts::tr("Move by one; with Shift, or Page Up and Page Down, by more")},
          {ShortcutTexts::tr("Enter"), ShortcutTexts::tr("Let go: the change is made")},
          {ShortcutTexts::tr("Esc"), ShortcutTexts::tr("Back to where it was")}}},
        {ShortcutTexts::tr("Lessons"),
         {{ShortcutTexts::tr("Enter, Space"), ShortcutTexts::tr("Open the selected lesson")},
          {ShortcutTexts::tr("Left, Right"), ShortcutTexts::tr("Previous or next section of a presentation")},
          {ShortcutTexts::tr("Page Up, Page Down"), ShortcutTexts::tr("Scroll, then the previous or next section")},
          {ShortcutTexts::tr("Home, End"), ShortcutTexts::tr("First or last section of a presentation")},
          {ShortcutTexts::tr("Esc"), ShortcutTexts::tr("End the presentation")}}},
    };
}

QString shortcutsAsHtml(const std::vector<ShortcutGroup> &groups)
{
    QString html;
    for (const ShortcutGroup &group : groups) {
        html += QStringLiteral("<h3>%1</h3><table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\">").arg(group.title.toHtmlEscaped());
        for (const ShortcutLine &line : group.lines)
            html += QStringLiteral("<tr><td width=\"40%\"><b>%1</b></td><td>%2</td></tr>").arg(line.keys.toHtmlEscaped(), line.action.toHtmlEscaped());
        html += QStringLiteral("</table>");
    }
    return html;
}

QString shortcutsAsText(const std::vector<ShortcutGroup> &groups)
{
    QString text;
    for (const ShortcutGroup &group : groups) {
        text += group.title + u'\n';
        for (const ShortcutLine &line : group.lines)
            text += QStringLiteral("  %1\t%2\n").arg(line.keys, line.action);
        text += u'\n';
    }
    return text;
}

}  // namespace studio
