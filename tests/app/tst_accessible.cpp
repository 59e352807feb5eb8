// Every control of the window can be found, named, explained and reached without a mouse, wherever it is shown.
#include "fork_dialog.h"
#include "run_page.h"
#include "run_view.h"
#include "window_fixture.h"
#include "workbench.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTextEdit>
#include <QToolBar>
#include <QToolButton>
#include <QtTest>

using namespace studio;

namespace {

bool isWithin(const QWidget &widget, const char *className)
{
    for (const QWidget *each = widget.parentWidget(); each; each = each->parentWidget())
        if (each->inherits(className))
            return true;
    return false;
}

/// What Qt makes inside a control, which is what people and screen readers meet.
bool isPartOfAnother(const QWidget &widget)
{
    return widget.objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QScrollBar *>(&widget)
           || qobject_cast<const QHeaderView *>(&widget) || isWithin(widget, "QAbstractSpinBox") || isWithin(widget, "QComboBox")
           || isWithin(widget, "QAbstractItemView") || isWithin(widget, "QTabBar") || isWithin(widget, "QMenuBar")
           || widget.inherits("QToolBarExtension") || widget.inherits("QTableCornerButton") || widget.inherits("QComboBoxPrivateContainer");
}

bool isInteractive(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget)
           || qobject_cast<const QAbstractSpinBox *>(&widget) || qobject_cast<const QAbstractSlider *>(&widget)
           || qobject_cast<const QAbstractItemView *>(&widget) || qobject_cast<const QTextEdit *>(&widget)
           || qobject_cast<const QTabBar *>(&widget) || (qobject_cast<const RunView *>(&widget) && widget.focusPolicy() != Qt::NoFocus)
           || (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

QString nameOf(const QWidget &widget)
{
    const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
    return face ? face->text(QAccessible::Name) : QString();
}

QAction *actionOf(const QWidget &widget)
{
    const auto *button = qobject_cast<const QToolButton *>(&widget);
    return button ? button->defaultAction() : nullptr;
}

/// A tool bar's buttons leave the focus where it is: their actions have keys.
bool isReachedByKey(const QWidget &widget)
{
    const QAction *action = actionOf(widget);
    return widget.focusPolicy() & Qt::TabFocus || (action && !action->shortcut().isEmpty())
           || (qobject_cast<const QAbstractButton *>(&widget) && !static_cast<const QAbstractButton &>(widget).shortcut().isEmpty())
           || isWithin(widget, "studio::DockTitleBar");  // the View menu does the same
}

bool isExplained(const QWidget &widget)
{
    if (!widget.toolTip().isEmpty())
        return true;
    if (const auto *bar = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < bar->count(); ++i)
            if (bar->tabToolTip(i).isEmpty() && bar->tabText(i).isEmpty())
                return false;
        return true;
    }
    if (isWithin(widget, "QDialogButtonBox"))
        return true;  // OK and Cancel are their own explanation
    const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
    const bool isRead = qobject_cast<const QAbstractScrollArea *>(&widget) || qobject_cast<const QLabel *>(&widget) || qobject_cast<const RunView *>(&widget)
                        || qobject_cast<const QTabWidget *>(&widget);
    return isRead && face && !face->text(QAccessible::Name).isEmpty();  // content, with tooltips of its own
}

QStringList lacks(const QWidget &widget)
{
    QStringList lacking;
    if (nameOf(widget).trimmed().isEmpty())
        lacking += QStringLiteral("accessible name");
    if (widget.objectName().isEmpty() && !(actionOf(widget) && !actionOf(widget)->objectName().isEmpty()) && !isWithin(widget, "QDialogButtonBox"))
        lacking += QStringLiteral("object name");
    if (!isExplained(widget))
        lacking += QStringLiteral("tooltip");
    if (!isReachedByKey(widget))
        lacking += QStringLiteral("way by keyboard");
    const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
    if (!face || face->role() == QAccessible::NoRole)
        lacking += QStringLiteral("role");
    return lacking;
}

QString pathOf(const QWidget &widget)
{
    QStringList path;
    for (const QWidget *each = &widget; each && path.size() < 4; each = each->parentWidget())
        path.prepend(QLatin1String(each->metaObject()->className()) + (each->objectName().isEmpty() ? QString() : QLatin1Char('#') + each->objectName()));
    return path.join(QLatin1String(" > "));
}

/// One line for each control that is visible below `root` and lacks something.
QStringList faultsIn(const QWidget &root, int *counted = nullptr)
{
    QStringList faults;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || isPartOfAnother(*widget) || !isInteractive(*widget))
            continue;
        if (counted)
            ++*counted;
        if (const QStringList lacking = lacks(*widget); !lacking.isEmpty())
            faults += pathOf(*widget) + QLatin1String(" lacks ") + lacking.join(QLatin1String(", "));
    }
    return faults;
}

}  // namespace

class TestAccessible : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_fixture.reset(); }
    void namesTheControlsOfEveryDock_data();
    void namesTheControlsOfEveryDock();
    void namesTheControlsOfEveryPage_data();
    void namesTheControlsOfEveryPage();
    void namesTheControlsOfEveryDialog_data();
    void namesTheControlsOfEveryDialog();
    void everyViewTellsItsContent();
    void namesTheControlsOfTheWelcomePage();
    void everyMenuEntryHasAName();
    void noticesWhatIsMissing();

private:
    MainWindow &window() { return m_fixture->window(); }
    Workbench &bench() { return m_fixture->window().findChild<RunPage *>()->bench(); }
    QStringList mnemonicsOfMenusIn(const QWidget &root);
    void verify(const QWidget &root, int least);

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestAccessible::initTestCase()
{
    m_fixture = std::make_unique<WindowFixture>(QStringLiteral("tst_accessible"));
    m_fixture->open();
    QSignalSpy ended(&window().shelf(), &RunShelf::trainingEnded);
    window().actions().run.trigger();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, WindowFixture::patience);
}

/// Alt and a letter opens a menu: no control beside it may want the same.
QStringList TestAccessible::mnemonicsOfMenusIn(const QWidget &root)
{
    QSet<QKeySequence> taken;
    for (const QAction *menu : window().menuBar()->actions())
        taken += QKeySequence::mnemonic(menu->text());
    QStringList twice;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        const QString text = button ? button->text() : label && label->buddy() ? label->text() : QString();
        if (widget->isVisible() && taken.contains(QKeySequence::mnemonic(text)) && !QKeySequence::mnemonic(text).isEmpty())
            twice += text;
    }
    return twice;
}

void TestAccessible::verify(const QWidget &root, int least)
{
    QCoreApplication::processEvents();
    if (&root == &window())
        QCOMPARE(mnemonicsOfMenusIn(root), QStringList());
    int counted = 0;
    const QStringList faults = faultsIn(root, &counted);
    QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    QVERIFY2(counted >= least, qPrintable(QStringLiteral("only %1 controls").arg(counted)));
}

void TestAccessible::namesTheControlsOfEveryDock_data()
{
    QTest::addColumn<QString>("dock");
    for (const QDockWidget *dock : bench().docks())
        QTest::newRow(qPrintable(dock->objectName())) << dock->objectName();
}

void TestAccessible::namesTheControlsOfEveryDock()
{
    QFETCH(QString, dock);
    auto *shown = bench().findChild<QDockWidget *>(dock);
    bench().goTo(shown);
    QTRY_VERIFY(shown->widget()->isVisible());
    verify(window(), 20);
}

void TestAccessible::namesTheControlsOfEveryPage_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("run") << QStringLiteral("run");
    QTest::newRow("compare") << QStringLiteral("compare");
    QTest::newRow("learn") << QStringLiteral("learn");
}

void TestAccessible::namesTheControlsOfEveryPage()
{
    QFETCH(QString, page);
    window().showPage(page);
    if (page == QLatin1String("learn"))
        QCOMPARE(window().openLesson(QStringLiteral("06")), QString());
    verify(window(), 12);
    window().showPage(QStringLiteral("run"));
}

void TestAccessible::namesTheControlsOfEveryDialog_data()
{
    QTest::addColumn<QString>("opener");
    QTest::newRow("fork") << QStringLiteral("fork");
    QTest::newRow("shortcuts") << QStringLiteral("showShortcuts");
    QTest::newRow("about") << QStringLiteral("about");
    QTest::newRow("table") << QStringLiteral("showTable");
}

void TestAccessible::namesTheControlsOfEveryDialog()
{
    QFETCH(QString, opener);
    if (opener == QLatin1String("showTable"))
        emit bench().views().front()->takeawayWanted(Takeaway::ShowTable);
    else if (opener == QLatin1String("fork"))
        window().actions().fork.trigger();
    else
        window().findChild<QAction *>(opener)->trigger();
    QTRY_VERIFY(!window().findChildren<QDialog *>().isEmpty());
    QDialog *dialog = nullptr;
    for (QDialog *each : window().findChildren<QDialog *>())
        if (each->isVisible())
            dialog = each;
    QVERIFY(dialog);
    QVERIFY(!dialog->windowTitle().isEmpty());
    verify(*dialog, 1);
    dialog->close();
    QTRY_VERIFY(!dialog || !dialog->isVisible());
}

void TestAccessible::namesTheControlsOfTheWelcomePage()
{
    window().showWelcome();
    verify(window(), 3);
    window().showPage(QStringLiteral("run"));
    window().showDraft(QStringLiteral("tiny"));
}

/// A plot is a picture: its name says what of, its description what is at the cursor, its table all of it.
void TestAccessible::everyViewTellsItsContent()
{
    QVERIFY(m_fixture->history());
    emit bench().views().front()->selectionPicked({0, 1});
    for (RunView *view : bench().views()) {
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(view);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(view->objectName()));
        QVERIFY2(!face->text(QAccessible::Description).isEmpty(), qPrintable(view->objectName()));
        QVERIFY2(!view->table().columns.empty(), qPrintable(view->objectName()));
    }
}

void TestAccessible::everyMenuEntryHasAName()
{
    for (QMenu *menu : window().menuBar()->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions()) {
            if (action->isSeparator())
                continue;
            QVERIFY2(!action->text().isEmpty(), qPrintable(menu->title()));
        }
    }
}

void TestAccessible::noticesWhatIsMissing()
{
    QWidget root;
    auto *button = new QPushButton(&root);
    auto *edit = new QLineEdit(&root);
    edit->setObjectName(QStringLiteral("edit"));
    edit->setAccessibleName(QStringLiteral("Name"));
    edit->setToolTip(QStringLiteral("What it is called"));
    root.show();
    const QStringList faults = faultsIn(root);
    QCOMPARE(faults.size(), 1);
    QVERIFY2(faults[0].endsWith(QLatin1String("lacks accessible name, object name, tooltip")), qPrintable(faults[0]));
    button->hide();
    edit->setFocusPolicy(Qt::ClickFocus);
    QCOMPARE(faultsIn(root).size(), 1);
}

QTEST_MAIN(TestAccessible)
#include "tst_accessible.moc"
