#include "config_files.h"
#include "drop_target.h"
#include "recent_files.h"
#include "recent_menu.h"
#include "lesson_runs.h"
#include "run_form.h"
#include "window_fixture.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

using namespace studio;

class TestWindowFiles : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_fixture = std::make_unique<WindowFixture>(QStringLiteral("tst_window_files")); }
    void init() { m_fixture->open(); }
    void cleanup() { m_fixture->close(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void savesAndOpensConfigurations();
    void saysWhatIsWrongWithAConfiguration_data();
    void saysWhatIsWrongWithAConfiguration();
    void saysWhyAConfigurationCannotBeSaved();
    void opensADroppedRun_data();
    void opensADroppedRun();
    void makesADraftOfADroppedConfiguration();
    void opensTheFirstOfManyAndSaysSo();
    void refusesWhatItCannotOpen();
    void showsWhatADropWillDoAndCleansUp();
    void remembersRunsAndConfigurations();
    void greysWhatIsGoneAndForgetsAll();

private:
    static QList<QUrl> urls(const QStringList &paths)
    {
        QList<QUrl> all;
        for (const QString &path : paths)
            all += QUrl::fromLocalFile(path);
        return all;
    }
    bool drag(const QStringList &paths);
    void drop(const QStringList &paths);
    QString config(const char *name, const QByteArray &text);
    DropTarget &target() { return *m_fixture->child<DropTarget>("dropTarget"); }

    std::unique_ptr<WindowFixture> m_fixture;
};

QString TestWindowFiles::config(const char *name, const QByteArray &text)
{
    QFile file(m_fixture->path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write the test's file");
    return file.fileName();
}

/// Whether the window would take them.
bool TestWindowFiles::drag(const QStringList &paths)
{
    QMimeData data;
    data.setUrls(urls(paths));
    QDragEnterEvent event({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_fixture->window(), &event);
    QDragMoveEvent move({120, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_fixture->window(), &move);
    return move.isAccepted();
}

void TestWindowFiles::drop(const QStringList &paths)
{
    QMimeData data;
    data.setUrls(urls(paths));
    QDropEvent event({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_fixture->window(), &event);
}

void TestWindowFiles::savesAndOpensConfigurations()
{
    MainWindow &window = m_fixture->window();
    m_fixture->child<QSpinBox>("total_step")->setValue(777);
    const adalora::RunConfig saved = window.shelf().run(0).config;
    window.saveConfig(m_fixture->path("mine.json"));
    window.showDraft(QStringLiteral("merge"));
    window.openConfig(m_fixture->path("mine.json"));
    QVERIFY(window.shelf().run(0).config == saved);
    QVERIFY(m_fixture->child<RunForm>("runForm")->config() == saved);
    QVERIFY(window.shelf().run(1).isDraft && window.shelf().run(1).config == saved);  // the one that was changed by hand was not replaced
}

void TestWindowFiles::saysWhatIsWrongWithAConfiguration_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("field") << QByteArray(R"({"total_stepp": 5})") << QStringLiteral("total_step");
    QTest::newRow("type") << QByteArray(R"({"total_step": "many"})") << QStringLiteral("total_step");
    QTest::newRow("no JSON") << QByteArray("{") << QStringLiteral("damaged");
    QTest::newRow("a list") << QByteArray("[1, 2]") << QStringLiteral("broken.json");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("broken.json");
}

void TestWindowFiles::saysWhatIsWrongWithAConfiguration()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, said);
    MainWindow &window = m_fixture->window();
    const adalora::RunConfig before = window.shelf().run(0).config;
    QSignalSpy shown(&window, &MainWindow::problemShown);
    window.openConfig(config("broken.json", text));
    QCOMPARE(shown.size(), 1);
    const QString sentence = shown.first().first().toString();
    QVERIFY2(sentence.contains(said) && sentence.contains(QStringLiteral("broken.json")), qPrintable(sentence));
    QVERIFY(window.shelf().run(0).config == before);
    QVERIFY(recentFiles().empty());
}

void TestWindowFiles::saysWhyAConfigurationCannotBeSaved()
{
    QSignalSpy shown(&m_fixture->window(), &MainWindow::problemShown);
    m_fixture->window().saveConfig(m_fixture->path("nowhere/mine.json"));
    QCOMPARE(shown.size(), 1);
    QVERIFY(shown.first().first().toString().contains(QStringLiteral("mine.json")));
}

void TestWindowFiles::opensADroppedRun_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("folder") << QString();
    QTest::newRow("store") << QStringLiteral("/run.sqlite");
}

void TestWindowFiles::opensADroppedRun()
{
    QFETCH(QString, file);
    const QStringList paths{LessonRuns::folderOf(QStringLiteral("masking")) + file};
    QVERIFY(drag(paths));
    QSignalSpy opened(&m_fixture->window(), &MainWindow::runOpened);
    drop(paths);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, WindowFixture::patience);
    QCOMPARE(m_fixture->history()->info().config.name, std::string("masking"));
}

void TestWindowFiles::makesADraftOfADroppedConfiguration()
{
    const QStringList paths{config("short.json", R"({"total_step": 123})")};
    QVERIFY(drag(paths));
    QVERIFY2(target().promise().contains(QStringLiteral("short.json")), qPrintable(target().promise()));
    drop(paths);
    QCOMPARE(m_fixture->child<RunForm>("runForm")->config().total_step, 123);
}

void TestWindowFiles::opensTheFirstOfManyAndSaysSo()
{
    QMimeData data;
    data.setUrls(urls({LessonRuns::folderOf(QStringLiteral("merge")), LessonRuns::folderOf(QStringLiteral("masking")), config("a.json", "{}"), config("b.json", "{}"), m_fixture->path("picture.png")}));
    const DroppedFiles files = droppedFiles(data);
    QVERIFY(files.run.endsWith(QStringLiteral("merge")));
    QVERIFY(files.config.endsWith(QStringLiteral("a.json")));
    QCOMPARE(files.leftOut, 2);
    QCOMPARE(files.foreign, QStringLiteral("picture.png"));
    QVERIFY(remarkOn(files).contains(u'2'));
    DroppedFiles one = files;
    one.leftOut = 0;
    QVERIFY(remarkOn(one).contains(QStringLiteral("picture.png")));
    one.foreign.clear();
    QVERIFY(remarkOn(one).isEmpty());
}

void TestWindowFiles::refusesWhatItCannotOpen()
{
    QVERIFY(!drag({m_fixture->path("picture.png")}));
    QVERIFY(target().isVisible());  // and says so
    QVERIFY(target().promise().contains(QStringLiteral(".json")));
    QSignalSpy dropped(&target(), &DropTarget::dropped);
    drop({m_fixture->path("picture.png")});
    QCOMPARE(dropped.size(), 0);
    QVERIFY(!target().isVisible());

    // An empty folder may be a run until it is read.
    QDir().mkpath(m_fixture->path("empty"));
    QSignalSpy shown(&m_fixture->window(), &MainWindow::problemShown);
    QVERIFY(drag({m_fixture->path("empty")}));
    drop({m_fixture->path("empty")});
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, WindowFixture::patience);
    QVERIFY(shown.first().first().toString().contains(QStringLiteral("run.sqlite")));
}

void TestWindowFiles::showsWhatADropWillDoAndCleansUp()
{
    QVERIFY(!target().isVisible());
    QVERIFY(drag({LessonRuns::folderOf(QStringLiteral("merge"))}));
    QVERIFY(target().isVisible());
    QCOMPARE(target().size(), m_fixture->window().size());
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(&m_fixture->window(), &leave);
    QTRY_VERIFY(!target().isVisible());
}

void TestWindowFiles::remembersRunsAndConfigurations()
{
    const QString run = LessonRuns::folderOf(QStringLiteral("merge"));
    QSignalSpy opened(&m_fixture->window(), &MainWindow::runOpened);
    m_fixture->window().openRun(run);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, WindowFixture::patience);
    const QString file = config("mine & yours.json", R"({"total_step": 321})");
    m_fixture->window().openConfig(file);
    const std::vector<RecentFile> files = recentFiles();
    QCOMPARE(files.size(), std::size_t(2));
    QCOMPARE(files[0].path, file);
    QVERIFY(files[0].isConfig && !files[1].isConfig);

    m_fixture->reopen();
    auto *menu = m_fixture->child<RecentMenu>("recentMenu");
    emit menu->aboutToShow();
    QVERIFY(menu->actions().first()->text().contains(QStringLiteral("mine && yours.json")));
    menu->actions().first()->trigger();
    QCOMPARE(m_fixture->child<RunForm>("runForm")->config().total_step, 321);
}

void TestWindowFiles::greysWhatIsGoneAndForgetsAll()
{
    rememberFile(config("gone.json", "{}"));
    QFile::remove(m_fixture->path("gone.json"));
    auto *menu = m_fixture->child<RecentMenu>("recentMenu");
    emit menu->aboutToShow();
    QVERIFY(!menu->actions().first()->isEnabled());
    QVERIFY(menu->actions().first()->text().contains(QStringLiteral("no longer there")));
    m_fixture->child<QAction>("clearRecent")->trigger();
    QVERIFY(recentFiles().empty());
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 1);
    QVERIFY(!menu->actions().first()->isEnabled());
}

QTEST_MAIN(TestWindowFiles)
#include "tst_window_files.moc"
