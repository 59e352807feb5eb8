#include "shortcut_list.h"
#include "shortcuts_dialog.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>
#include <QTextBrowser>
#include <QtTest>

using namespace studio;

class TestShortcuts : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_fixture = std::make_unique<WindowFixture>(QStringLiteral("tst_shortcuts"));
        m_fixture->open();
    }
    void cleanupTestCase() { m_fixture.reset(); }
    void reachesEveryMenuActionByKey();
    void givesNoKeyTwice();
    void givesNoMnemonicTwiceInAMenu();
    void listsKeysAndPathsOfMenus();
    void opensByF1AndCopiesItsText();

private:
    QMenuBar &bar() { return *m_fixture->window().menuBar(); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestShortcuts::reachesEveryMenuActionByKey()
{
    const std::vector<ShortcutGroup> groups = shortcutsIn(bar());
    QCOMPARE(groups.size(), std::size_t(5));
    for (const ShortcutGroup &group : groups) {
        QVERIFY(!group.lines.empty());
        for (const ShortcutLine &line : group.lines)
            QVERIFY2(!line.keys.isEmpty(), qPrintable(group.title + QStringLiteral(": ") + line.action));
    }
}

void TestShortcuts::givesNoKeyTwice()
{
    QHash<QKeySequence, QAction *> owners;
    QList<QAction *> actions;
    for (const QAction *menu : bar().actions())
        actions += menu->menu()->actions() + menu->menu()->findChildren<QAction *>();
    for (QAction *action : QSet<QAction *>(actions.begin(), actions.end())) {
        for (const QKeySequence &keys : action->shortcuts()) {
            QVERIFY2(!owners.contains(keys), qPrintable(keys.toString() + QStringLiteral(": ") + action->text()));
            owners[keys] = action;
        }
    }
    QVERIFY(owners.size() > 15);
}

void TestShortcuts::givesNoMnemonicTwiceInAMenu()
{
    QList<QWidget *> menus{&bar()};
    for (QMenu *menu : bar().findChildren<QMenu *>())
        menus += menu;
    for (const QAction *action : bar().actions())
        menus += action->menu();
    for (QWidget *menu : menus) {
        QSet<QKeySequence> taken;
        for (const QAction *action : menu->actions()) {
            const QKeySequence mnemonic = QKeySequence::mnemonic(action->text());
            QVERIFY2(mnemonic.isEmpty() || !taken.contains(mnemonic), qPrintable(action->text()));
            taken += mnemonic;
        }
    }
}

void TestShortcuts::listsKeysAndPathsOfMenus()
{
    QMenuBar bar;
    QMenu *menu = bar.addMenu(QStringLiteral("&Tea"));
    menu->addAction(QStringLiteral("&Brew"))->setShortcut(QKeySequence(Qt::Key_F7));
    menu->addSeparator();
    QMenu *sub = menu->addMenu(QStringLiteral("加(&A)"));
    sub->addAction(QStringLiteral("&Milk && sugar"));
    const std::vector<ShortcutGroup> groups = shortcutsIn(bar);
    QCOMPARE(groups.size(), std::size_t(1));
    QCOMPARE(groups[0].title, QStringLiteral("Tea"));
    QCOMPARE(groups[0].lines.size(), std::size_t(2));
    QCOMPARE(groups[0].lines[0].keys, QStringLiteral("F7"));
    QCOMPARE(groups[0].lines[0].action, QStringLiteral("Brew"));
    QCOMPARE(groups[0].lines[1].keys, QStringLiteral("Alt+T, A, M"));
    QCOMPARE(groups[0].lines[1].action, QStringLiteral("加 › Milk & sugar"));
    QVERIFY(shortcutsAsHtml(groups).contains(QStringLiteral("Milk &amp; sugar")));
    QVERIFY(shortcutsAsText(groups).contains(QStringLiteral("F7\tBrew")));
}

void TestShortcuts::opensByF1AndCopiesItsText()
{
    QTest::keyClick(&m_fixture->window(), Qt::Key_F1);
    auto *dialog = m_fixture->child<ShortcutsDialog>("shortcuts");
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->findChild<QTextBrowser *>()->toPlainText().contains(QStringLiteral("Reset layout")));
    dialog->findChild<QPushButton *>(QStringLiteral("copyShortcuts"))->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("F5\tRun")));
    dialog->close();
}

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
