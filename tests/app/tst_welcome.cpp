#include "learn_space.h"
#include "lesson_runs.h"
#include "welcome_page.h"
#include "window_fixture.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QtTest>

using namespace studio;

class TestWelcome : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_fixture = std::make_unique<WindowFixture>(QStringLiteral("tst_welcome")); }
    void init()
    {
        m_fixture->open();
        m_fixture->window().showWelcome();
        QTRY_VERIFY(page().isVisible());
    }
    void cleanup() { m_fixture->close(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void trainsTheDemo();
    void looksAtARecordedRun();
    void opensTheFirstUnfinishedLesson();
    void walksThroughTheDoorsByKey();
    void closesAndComesBackFromTheHelpMenu();
    void givesWayToWhateverIsOpened();
    void saysWhyTheDemoCannotBeTrained();
    void fitsASmallWindow();

private:
    WelcomePage &page() { return *m_fixture->child<WelcomePage>("welcomePage"); }
    QPushButton *button(const char *name) { return m_fixture->child<QPushButton>(name); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestWelcome::trainsTheDemo()
{
    MainWindow &window = m_fixture->window();
    QTest::mouseClick(button("welcomeTrain"), Qt::LeftButton);
    QVERIFY(!page().isVisible());
    QTRY_VERIFY(window.shelf().session());
    QCOMPARE(QString::fromStdString(window.shelf().run(window.shelf().trainingRow()).config.task), QStringLiteral("fashion"));
    QSignalSpy ended(&window.shelf(), &RunShelf::trainingEnded);
    window.shelf().session()->stop();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, WindowFixture::patience);
}

void TestWelcome::looksAtARecordedRun()
{
    for (const char *name : {"masking", "merge"}) {
        m_fixture->window().showWelcome();
        QSignalSpy opened(&m_fixture->window(), &MainWindow::runOpened);
        auto *run = button(qPrintable(QStringLiteral("welcomeRun_") + QLatin1String(name)));
        QVERIFY(!run->accessibleDescription().isEmpty());
        run->click();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, WindowFixture::patience);
        QCOMPARE(QString::fromStdString(m_fixture->history()->info().config.name), QLatin1String(name));
        QVERIFY(!page().isVisible());
    }
}

void TestWelcome::opensTheFirstUnfinishedLesson()
{
    auto *learn = m_fixture->window().findChild<LearnSpace *>();
    const QString first = learn->nextLesson().id;
    QVERIFY(!first.isEmpty());
    button("welcomeLearn")->click();
    QCOMPARE(learn->openId(), first);
    QVERIFY(learn->isVisible());
    QVERIFY(!page().isVisible());
}

void TestWelcome::walksThroughTheDoorsByKey()
{
    m_fixture->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_fixture->window()));
    button("welcomeTrain")->setFocus();
    for (const char *next : {"welcomeRun_masking", "welcomeRun_merge", "welcomeLearn", "welcomeClose"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QLatin1String(next));
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!page().isVisible());
}

void TestWelcome::closesAndComesBackFromTheHelpMenu()
{
    button("welcomeClose")->click();
    QVERIFY(!page().isVisible());
    m_fixture->child<QAction>("showWelcome")->trigger();
    QVERIFY(page().isVisible());
}

void TestWelcome::givesWayToWhateverIsOpened()
{
    m_fixture->window().actions().newRun.trigger();
    QVERIFY(!page().isVisible());
    m_fixture->window().showWelcome();
    QVERIFY(m_fixture->window().openLesson(QStringLiteral("02")).isEmpty());
    QVERIFY(!page().isVisible());
}

void TestWelcome::saysWhyTheDemoCannotBeTrained()
{
    MainWindow &window = m_fixture->window();
    window.runShown();
    QTRY_VERIFY(window.shelf().session());
    window.showWelcome();
    QVERIFY(!button("welcomeTrain")->isEnabled());
    QVERIFY(!button("welcomeTrain")->toolTip().isEmpty());
    QSignalSpy ended(&window.shelf(), &RunShelf::trainingEnded);
    window.shelf().session()->stop();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, WindowFixture::patience);
    QTRY_VERIFY(button("welcomeTrain")->isEnabled());
}

void TestWelcome::fitsASmallWindow()
{
    QVERIFY(page().minimumSizeHint().width() <= 1100);
    QVERIFY2(page().minimumSizeHint().height() <= 600, qPrintable(QString::number(page().minimumSizeHint().height())));
    m_fixture->appearance().setTheme(ThemeChoice::Dark);
    QCoreApplication::processEvents();
    QVERIFY(!page().grab().isNull());
    m_fixture->appearance().setTheme(ThemeChoice::Light);
}

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
