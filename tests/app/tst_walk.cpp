// One walk through the window with mouse and keys alone: configure, run, pause, steer, scrub, export, open again.
#include "budget_plot.h"
#include "event_model.h"
#include "run_page.h"
#include "schedule_handle.h"
#include "timeline.h"
#include "timeline_track.h"
#include "window_fixture.h"
#include "workbench.h"

#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QtTest>

using namespace studio;

namespace {
constexpr int patience = WindowFixture::patience;
}

/// The windows that come to be shown while this lives.
class Windows : public QObject {
public:
    Windows() { qApp->installEventFilter(this); }
    QStringList names;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && widget->isWindow() && event->type() == QEvent::Show)
            names += QLatin1String(widget->metaObject()->className());
        return false;
    }
};

class TestWalk : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_fixture = std::make_unique<WindowFixture>(QStringLiteral("tst_walk")); }
    void init()
    {
        m_fixture->open();
        m_fixture->window().activateWindow();  // keys go to the active window
        QVERIFY(QTest::qWaitForWindowActive(&m_fixture->window()));
    }
    void cleanup() { m_fixture->close(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void configuresRunsSteersScrubsExportsAndOpensAgain();
    void keepsItsDocksWhereTheyAreAcrossPages();
    void comesUpAsOneWindow();

private:
    MainWindow &window() { return m_fixture->window(); }
    Workbench &bench() { return window().findChild<RunPage *>()->bench(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window(), key, modifiers); }
    void type(const char *field, int value);
    void drag(QWidget &handle, const QPoint &by);
    int rowOfEdit() const;

    std::unique_ptr<WindowFixture> m_fixture;
};

/// Clicks into the field, and writes over what it says.
void TestWalk::type(const char *field, int value)
{
    auto *spin = m_fixture->child<QSpinBox>(field);
    QVERIFY(spin && spin->isVisible());
    auto *line = spin->findChild<QLineEdit *>();
    QTest::mouseClick(line, Qt::LeftButton);
    spin->selectAll();
    QTest::keyClicks(line, QString::number(value));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(spin->value(), value);
}

void TestWalk::drag(QWidget &handle, const QPoint &by)
{
    const QPoint middle = handle.rect().center();
    QTest::mousePress(&handle, Qt::LeftButton, {}, middle);
    const QPoint to = handle.mapToGlobal(middle) + by;
    QMouseEvent move(QEvent::MouseMove, middle + by, to, Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&handle, &move);
    QMouseEvent release(QEvent::MouseButtonRelease, middle + by, to, Qt::LeftButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(&handle, &release);
}

int TestWalk::rowOfEdit() const
{
    const QAbstractItemModel *model = m_fixture->child<QTableView>("events")->model();
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->index(row, EventModel::What).data().toString().contains(QStringLiteral("r_T")))
            return row;
    return -1;
}

void TestWalk::configuresRunsSteersScrubsExportsAndOpensAgain()
{
    // Configure: long enough to be paused on the way.
    type("total_step", 20'000);
    type("tfinal", 300);
    type("tinit", 60);
    QVERIFY(window().actions().run.isEnabled());

    // Run, and pause.
    press(Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->history() && m_fixture->history()->steps() > 70 && window().steering().state().isSteerable, patience);
    press(Qt::Key_F6);
    QTRY_VERIFY_WITH_TIMEOUT(window().actions().run.isEnabled() && !window().actions().pause.isEnabled(), patience);
    const int paused = m_fixture->history()->steps();

    // Drag the target of b(t): pending until the loop has taken it.
    const double before = m_fixture->history()->plan().config.target_r;
    auto *target = m_fixture->child<ScheduleHandle>("target_r_handle");
    QVERIFY(target && target->isVisible());
    drag(*target, {0, -12});
    QVERIFY(target->isPending());
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->history()->plan().config.target_r > before, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!target->isPending(), patience);

    // The event is in the table; a click on it brings the cursor there.
    bench().goTo(bench().dock(QStringLiteral("eventTable")));
    QTRY_VERIFY_WITH_TIMEOUT(rowOfEdit() >= 0, patience);
    auto *table = m_fixture->child<QTableView>("events");
    QTRY_VERIFY(table->isVisible());
    const QModelIndex index = table->model()->index(rowOfEdit(), EventModel::What);
    press(Qt::Key_F10);  // there is a step that has it
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->history()->steps(), paused + 1, patience);
    table->scrollTo(index);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
    QCOMPARE(window().views().cursor().step(), paused);

    // Scrub with the mouse, then step by step.
    auto *track = m_fixture->child<TimelineTrack>("timelineTrack");
    QTest::mouseClick(track, Qt::LeftButton, {}, {track->xOf(0) + 1, track->height() / 2});
    const int scrubbed = window().views().cursor().step();
    QVERIFY2(scrubbed < paused, qPrintable(QString::number(scrubbed)));
    QVERIFY(!window().views().cursor().isLive());
    QTest::keyClick(track, Qt::Key_Right);
    QCOMPARE(window().views().cursor().step(), std::min(scrubbed + 1, paused));

    // End it, and take a view away.
    QSignalSpy ended(&window().shelf(), &RunShelf::trainingEnded);
    press(Qt::Key_F5, Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    auto *budget = m_fixture->child<BudgetPlot>("budgetPlot");
    emit budget->takeawayWanted(Takeaway::SaveFile);
    auto *dialog = m_fixture->child<QFileDialog>("saveViewDialog");
    QVERIFY(dialog && dialog->isVisible());
    const QString picture = m_fixture->path("budget.svg");
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    QVERIFY(name);
    name->setText(picture);  // typed, its completions would be in front of the button
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(picture).size() > 1000, patience);

    // In a new window it is there as it was left.
    const int recorded = m_fixture->history()->steps();
    m_fixture->reopen();
    auto *list = m_fixture->child<QListView>("runList");
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, patience);
    QSignalSpy opened(&window(), &MainWindow::runOpened);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->history() && m_fixture->history()->steps() == recorded, patience);
    QVERIFY(m_fixture->history()->plan().config.target_r > before);
    QVERIFY(rowOfEdit() >= 0);
    QVERIFY(window().actions().run.isEnabled());  // to go on with
}

void TestWalk::keepsItsDocksWhereTheyAreAcrossPages()
{
    QCoreApplication::processEvents();
    const auto heights = [this] {
        QList<int> all;
        for (const QDockWidget *dock : bench().docks())
            if (dock->widget()->isVisible())
                all += dock->height();
        return all;
    };
    QTRY_VERIFY(heights().size() >= 4);
    QCoreApplication::processEvents();
    const QList<int> before = heights();
    QTabBar *pages = m_fixture->child<QTabWidget>("pages")->tabBar();
    for (const int page : {1, 2, 0}) {
        QTest::mouseClick(pages, Qt::LeftButton, {}, pages->tabRect(page).center());
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(heights(), before);
    for (const QSize size : {QSize(1280, 720), QSize(1440, 900)}) {  // the size that it opened with
        window().resize(size);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(heights(), before);
}

/// No part of it flashes up on its own before it has its place.
void TestWalk::comesUpAsOneWindow()
{
    m_fixture->close();
    Windows shown;
    m_fixture->open();
    QVERIFY(QTest::qWaitForWindowExposed(&window()));
    QCOMPARE(shown.names, QStringList{QStringLiteral("studio::MainWindow")});
}

QTEST_MAIN(TestWalk)
#include "tst_walk.moc"
