#include "bench_menu.h"
#include "dock_title_bar.h"
#include "mnemonic.h"
#include "run_view.h"
#include "workbench.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace studio;

namespace {

/// A view of nothing.
class Card : public RunView {
public:
    explicit Card(const QString &title) { setAccessibleName(title); }
    void setRun(const adalora::RunHistory *) override {}
    void runGrew() override {}
    void setCursor(int) override {}
    QSize minimumSizeHint() const override { return {60, 60}; }
};

}  // namespace

class TestWorkbench : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void laysTheViewsOutInTwoColumns();
    void givesAllTheirRoomAtAnySize_data();
    void givesAllTheirRoomAtAnySize();
    void putsTheBottomAmongTheTabsWhereItIsLow();
    void keepsItsSharesAsTheWindowShrinksAndGrows();
    void remembersWhatWasMovedFloatedTabbedAndHidden();
    void refusesADamagedLayout_data();
    void refusesADamagedLayout();
    void refusesTheLayoutOfOtherViews();
    void resetsTheLayout();
    void bringsATabForwardUnlessItIsHidden();
    void bringsATabForwardBeforeItIsShown();
    void hasBarsThatFloatAndClose();
    void saysEachNameOnce();
    void goesToAViewByKey();
    void listsEveryViewInTheMenu();
    void floatsAndHidesTheViewInFocus();
    void givesEveryEntryAMnemonicOfItsOwn();

private:
    std::unique_ptr<Workbench> make();
    QDockWidget *dock(const char *name) { return m_bench->dock(QLatin1String(name)); }
    QRect place(const char *name) { return {dock(name)->mapTo(m_bench.get(), QPoint()), dock(name)->size()}; }
    void show(const QSize &size = {1000, 600});

    std::unique_ptr<Workbench> m_bench;
};

std::unique_ptr<Workbench> TestWorkbench::make()
{
    auto bench = std::make_unique<Workbench>();
    bench->addView(new Card(QStringLiteral("Map")), QStringLiteral("map"), Place::Top);
    bench->addView(new Card(QStringLiteral("Heat")), QStringLiteral("heat"), Place::Middle);
    bench->addView(new Card(QStringLiteral("Lines")), QStringLiteral("lines"), Place::Bottom);
    bench->addView(new Card(QStringLiteral("Plan")), QStringLiteral("plan"), Place::SideTop);
    auto *notes = new QWidget;
    auto *column = new QVBoxLayout(notes);
    column->addWidget(new QLineEdit);
    bench->addView(notes, QStringLiteral("notes"), Place::Side, Titled::ByDock);
    bench->addView(new Card(QStringLiteral("Log")), QStringLiteral("log"), Place::Side, Titled::ByDock);
    bench->setTitle(QStringLiteral("notes"), QStringLiteral("Notes"));
    return bench;
}

void TestWorkbench::init()
{
    m_bench = make();
    m_bench->resetLayout();
}

void TestWorkbench::show(const QSize &size)
{
    m_bench->resize(size);
    m_bench->show();
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
}

void TestWorkbench::laysTheViewsOutInTwoColumns()
{
    show();
    QVERIFY(place("map").bottom() < place("heat").top());
    QVERIFY(place("heat").bottom() < place("lines").top());
    QCOMPARE(place("map").left(), place("lines").left());
    QVERIFY(place("map").right() < place("plan").left());
    QVERIFY(place("plan").bottom() < place("notes").top());
    QVERIFY(place("map").width() > 2 * place("plan").width());
    QVERIFY(m_bench->tabifiedDockWidgets(dock("notes")).contains(dock("log")));
    QVERIFY(dock("notes")->widget()->isVisible());
    QVERIFY(!dock("log")->widget()->isVisible());  // what is not seen computes nothing
    QCOMPARE(m_bench->views().size(), std::size_t(5));
}

void TestWorkbench::givesAllTheirRoomAtAnySize_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << QSize(900, 560);
    QTest::newRow("usual") << QSize(1400, 800);
    QTest::newRow("large") << QSize(2500, 1300);
}

void TestWorkbench::givesAllTheirRoomAtAnySize()
{
    QFETCH(QSize, size);
    show(size);
    QCOMPARE(m_bench->size(), size);
    for (const QDockWidget *each : m_bench->docks()) {
        if (!each->widget()->isVisible())
            continue;
        QVERIFY(each->height() >= each->minimumSizeHint().height());
        QVERIFY(each->width() >= each->minimumSizeHint().width());
    }
    QVERIFY(place("lines").height() > size.height() / 5);
    QVERIFY(place("notes").bottom() >= size.height() - 8);
    QVERIFY(place("lines").bottom() >= size.height() - 8);
}

void TestWorkbench::putsTheBottomAmongTheTabsWhereItIsLow()
{
    show({900, 400});
    QVERIFY(m_bench->tabifiedDockWidgets(dock("heat")).contains(dock("lines")));
    QVERIFY(dock("heat")->widget()->isVisible());
    QVERIFY(place("map").bottom() < place("heat").top());
    QVERIFY(place("heat").bottom() >= 400 - 8);
    m_bench->resize(900, 800);
    m_bench->resetLayout();
    QCoreApplication::processEvents();
    QVERIFY(m_bench->tabifiedDockWidgets(dock("heat")).empty());
    QVERIFY(place("heat").bottom() < place("lines").top());
}

void TestWorkbench::keepsItsSharesAsTheWindowShrinksAndGrows()
{
    show({1200, 800});
    const std::vector<QRect> before{place("map"), place("heat"), place("lines"), place("plan"), place("notes")};
    m_bench->resize(900, 560);
    QCoreApplication::processEvents();
    m_bench->resize(1200, 800);
    QCoreApplication::processEvents();
    const std::vector<QRect> after{place("map"), place("heat"), place("lines"), place("plan"), place("notes")};
    QVERIFY(after == before);
}

void TestWorkbench::remembersWhatWasMovedFloatedTabbedAndHidden()
{
    show();
    dock("plan")->hide();
    m_bench->tabifyDockWidget(dock("heat"), dock("lines"));
    dock("log")->setFloating(true);
    dock("log")->resize(333, 222);
    m_bench->splitDockWidget(dock("map"), dock("notes"), Qt::Horizontal);
    m_bench->resizeDocks({dock("map"), dock("notes")}, {300, 600}, Qt::Horizontal);
    QCoreApplication::processEvents();
    const QByteArray layout = m_bench->layout();
    const QRect map = place("map");

    m_bench = make();
    m_bench->resize(100, 100);  // as it is before a window has laid it out
    QVERIFY(m_bench->restoreLayout(layout));
    show();
    QVERIFY(dock("plan")->isHidden());
    QVERIFY(m_bench->tabifiedDockWidgets(dock("heat")).contains(dock("lines")));
    QVERIFY(dock("log")->isFloating());
    QCOMPARE(dock("log")->size(), QSize(333, 222));
    QCOMPARE(place("map"), map);
    QVERIFY(place("notes").left() > map.right());
}

void TestWorkbench::refusesADamagedLayout_data()
{
    QTest::addColumn<int>("kept");
    QTest::newRow("nothing") << 0;
    QTest::newRow("a little") << 9;
    QTest::newRow("half") << -2;
    QTest::newRow("all but the end") << -1;
}

void TestWorkbench::refusesADamagedLayout()
{
    QFETCH(int, kept);
    show();
    const QRect map = place("map");
    const QByteArray whole = m_bench->layout();
    m_bench = make();
    QVERIFY(!m_bench->restoreLayout(whole.left(kept >= 0 ? kept : kept == -1 ? whole.size() - 1 : whole.size() / 2)));
    show();
    QCOMPARE(place("map"), map);
    for (const QDockWidget *each : m_bench->docks())
        QVERIFY(!each->isHidden());
}

void TestWorkbench::refusesTheLayoutOfOtherViews()
{
    const QByteArray old = m_bench->layout();
    m_bench = make();
    m_bench->addView(new Card(QStringLiteral("New")), QStringLiteral("new"), Place::Middle);
    QVERIFY(!m_bench->restoreLayout(old));
    show();
    QVERIFY(m_bench->tabifiedDockWidgets(dock("heat")).contains(dock("new")));
}

void TestWorkbench::resetsTheLayout()
{
    show();
    const QRect map = place("map");
    dock("map")->setFloating(true);
    dock("lines")->close();
    m_bench->tabifyDockWidget(dock("plan"), dock("heat"));
    QCoreApplication::processEvents();
    m_bench->resetLayout();
    QTRY_COMPARE(place("map"), map);
    QVERIFY(!dock("map")->isFloating());
    QVERIFY(dock("lines")->isVisible());
    QVERIFY(dock("notes")->widget()->isVisible());
}

void TestWorkbench::bringsATabForwardUnlessItIsHidden()
{
    show();
    m_bench->bringForward(QStringLiteral("log"));
    QTRY_VERIFY(dock("log")->widget()->isVisible());
    QVERIFY(!dock("notes")->widget()->isVisible());
    dock("notes")->hide();
    m_bench->bringForward(QStringLiteral("notes"));
    QVERIFY(dock("notes")->isHidden());
}

void TestWorkbench::bringsATabForwardBeforeItIsShown()
{
    m_bench->bringForward(QStringLiteral("log"));
    show();
    QTRY_VERIFY(dock("log")->widget()->isVisible());
}

void TestWorkbench::hasBarsThatFloatAndClose()
{
    show();
    auto *toFloat = dock("map")->findChild<QToolButton *>(QStringLiteral("floatDock"));
    auto *toClose = dock("map")->findChild<QToolButton *>(QStringLiteral("closeDock"));
    QVERIFY(toFloat->toolTip().contains(QStringLiteral("Map")));
    QVERIFY(toClose->toolTip().contains(QStringLiteral("Map")));
    QTest::mouseClick(toFloat, Qt::LeftButton);
    QVERIFY(dock("map")->isFloating());
    QVERIFY(toFloat->toolTip().contains(QStringLiteral("again")));
    QTest::mouseClick(toFloat, Qt::LeftButton);
    QVERIFY(!dock("map")->isFloating());
    QTest::mouseClick(toClose, Qt::LeftButton);
    QVERIFY(dock("map")->isHidden());
}

void TestWorkbench::saysEachNameOnce()
{
    show();
    const auto isNamed = [this](const char *name) { return static_cast<DockTitleBar *>(dock(name)->titleBarWidget())->isNamed(); };
    QTRY_VERIFY(!isNamed("map"));  // it says so itself
    QVERIFY(!isNamed("notes"));    // its tab does
    dock("log")->hide();
    QTRY_VERIFY(isNamed("notes"));
    dock("map")->setFloating(true);
    QTRY_VERIFY(isNamed("map"));
}

void TestWorkbench::goesToAViewByKey()
{
    QMenu menu(m_bench.get());
    BenchMenu entries(menu, *m_bench);
    m_bench->addActions(menu.findChild<QMenu *>(QStringLiteral("goToMenu"))->actions());
    dock("notes")->hide();
    show();
    m_bench->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bench.get()));
    QTest::keyClick(m_bench.get(), Qt::Key_5, Qt::AltModifier);
    QTRY_VERIFY(dock("notes")->widget()->isVisible());
    QCOMPARE(m_bench->focusedDock(), dock("notes"));
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
}

void TestWorkbench::listsEveryViewInTheMenu()
{
    QMenu menu;
    BenchMenu entries(menu, *m_bench);
    show();
    for (QDockWidget *each : m_bench->docks()) {
        QAction *action = each->toggleViewAction();
        QVERIFY(menu.actions().contains(action));
        QVERIFY(action->isChecked());
        QVERIFY2(action->text().contains(u'&'), qPrintable(action->text()));
        action->trigger();
        QVERIFY(each->isHidden());
        QVERIFY(!action->isChecked());
        action->trigger();
        QVERIFY(!each->isHidden());
        QTRY_VERIFY(each->widget()->isVisible());  // also where other tabs were in front
    }
    m_bench->setTitle(QStringLiteral("notes"), QStringLiteral("Jottings"));
    QCOMPARE(dock("notes")->toggleViewAction()->text().remove(u'&'), QStringLiteral("Jottings"));
}

void TestWorkbench::floatsAndHidesTheViewInFocus()
{
    QMenu menu(m_bench.get());
    BenchMenu entries(menu, *m_bench);
    show();
    m_bench->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bench.get()));
    m_bench->goTo(dock("notes"));
    QAction *toFloat = nullptr, *toHide = nullptr;
    for (QAction *action : menu.actions()) {
        toFloat = action->objectName() == QLatin1String("floatView") ? action : toFloat;
        toHide = action->objectName() == QLatin1String("hideView") ? action : toHide;
    }
    toFloat->trigger();
    QVERIFY(dock("notes")->isFloating());
    dock("notes")->setFloating(false);
    m_bench->activateWindow();
    m_bench->goTo(dock("notes"));
    QTRY_COMPARE(m_bench->focusedDock(), dock("notes"));
    toHide->trigger();
    QVERIFY(dock("notes")->isHidden());
}

void TestWorkbench::givesEveryEntryAMnemonicOfItsOwn()
{
    QString taken = QStringLiteral("r");
    QCOMPARE(withMnemonic(QStringLiteral("Ranks"), taken), QStringLiteral("R&anks"));
    QCOMPARE(withMnemonic(QStringLiteral("Ran"), taken), QStringLiteral("Ra&n"));
    QCOMPARE(withMnemonic(QStringLiteral("ran"), taken), QStringLiteral("ran(&1)"));
    QCOMPARE(withMnemonic(QStringLiteral("秩"), taken), QStringLiteral("秩(&2)"));
    QCOMPARE(withMnemonic(QStringLiteral("P & Q"), taken), QStringLiteral("&P && Q"));
}

QTEST_MAIN(TestWorkbench)
#include "tst_workbench.moc"
