#include "rank_heatmap.h"
#include "table_dialog.h"
#include "window_fixture.h"
#include "window_texts.h"
#include "workbench.h"

#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QtTest>
#include <algorithm>
#include <functional>

using namespace studio;

namespace {

constexpr int patience = WindowFixture::patience;

QString resource(const char *path) { return QStringLiteral(TEST_DATA_DIR "/../../resources/") + QLatin1String(path); }

bool hasChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

/// Chinese readers want these as they are: names of things, keys, files, matrices and published models, and formulas.
QString withoutNames(QString text)
{
    static const QRegularExpression names(QStringLiteral(
        "AdaLoRA Studio|AdaLoRA|LoRA|PEFT|SVD|Transformer|json|max|Zhang|ICLR|r_init|[\\w/ .-]+ · \\w+-(?:base|large)|English|"
        "Ctrl|Shift|Alt|Tab|Home|End|Esc|Page Up|Page Down|Delete|"
        "layer\\.\\d|attention\\.output|query|key|value|intermediate|output|[\\w.]+…|min\\(d, k\\)|masking|merge|tiny"));
    return text.remove(names);
}

bool isEnglish(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
    static const QRegularExpression phrase(QStringLiteral("[A-Za-z]{2,} [A-Za-z]{2,}"));
    return withoutNames(text).contains(hasChinese(text) ? phrase : word);
}

/// Qt's own dock bars and scroll buttons of tabs keep their names; the former are never seen, the program's are in their place.
bool isOurs(const WindowText &text)
{
    return !text.where.startsWith(QLatin1String("QDockWidgetTitleButton")) && !text.where.startsWith(QLatin1String("QToolButton Scroll"));
}

}  // namespace

class TestLanguage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void leavesNoEnglishBehind_data();
    void leavesNoEnglishBehind();
    void leavesNoChineseBehind_data() { leavesNoEnglishBehind_data(); }
    void leavesNoChineseBehind();
    void renamesAnOpenTable();

private:
    void open();
    void settle();
    void switchTo(const char *language);
    void verifyNone(const std::function<bool(const QString &)> &isForeign);

    WindowFixture m_fixture{QStringLiteral("tst_language")};
};

void TestLanguage::initTestCase()
{
    QVERIFY2(QFile::exists(QStringLiteral(":/i18n/studio_zh_CN.qm")), "the translations are not built in");
}

void TestLanguage::cleanup()
{
    m_fixture.close();
    m_fixture.appearance().setLanguage(QStringLiteral("en"));
}

void TestLanguage::leavesNoEnglishBehind_data()
{
    QTest::addColumn<QString>("run");
    QTest::addColumn<QString>("page");
    QTest::addRow("masking") << "masking" << "run";
    QTest::addRow("merge, hidden") << "merge" << "learn";
    QTest::addRow("welcome") << QString() << "welcome";
}

/// A run with another beside it, or a draft, and the page that is seen when the language changes.
void TestLanguage::open()
{
    QFETCH(QString, run);
    QFETCH(QString, page);
    MainWindow &window = m_fixture.open();
    window.resize(1440, 900);
    if (!run.isEmpty()) {
        QSignalSpy opened(&window, &MainWindow::runOpened);
        window.openRun(resource("runs/") + run);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
        QSignalSpy compared(&window, &MainWindow::comparisonShown);
        window.compareWith(resource(run == QLatin1String("merge") ? "runs/masking" : "runs/merge"));
        QTRY_COMPARE_WITH_TIMEOUT(compared.size(), 1, patience);
    }
    window.showPage(page);
    if (page == QLatin1String("welcome"))
        window.showWelcome();
    settle();
}

/// Views draw in the event loop's next turns.
void TestLanguage::settle()
{
    for (int turn = 0; turn < 5; ++turn)
        QCoreApplication::processEvents();
}

void TestLanguage::switchTo(const char *language)
{
    m_fixture.appearance().setLanguage(QLatin1String(language));
    settle();
}

/// Looks at every page, every view and every menu.
void TestLanguage::verifyNone(const std::function<bool(const QString &)> &isForeign)
{
    MainWindow &window = m_fixture.window();
    QSet<QString> left;
    std::size_t looked = 0;
    const auto look = [&] {
        settle();
        const WindowTexts texts(window);
        looked += texts.all().size();
        for (const WindowText &each : texts.all())
            if (isOurs(each) && isForeign(each.text))
                left += each.where + QStringLiteral(": ") + each.text.simplified();
    };
    look();
    if (auto *close = window.findChild<QPushButton *>(QStringLiteral("welcomeClose")); close->isVisible())
        close->click();
    window.showPage(QStringLiteral("run"));
    auto *bench = window.findChild<Workbench *>();
    for (const QDockWidget *dock : bench->docks()) {
        bench->bringForward(dock->objectName().chopped(int(qstrlen("Dock"))));
        look();
    }
    for (const char *page : {"compare", "learn"}) {
        window.showPage(QLatin1String(page));
        look();
    }
    window.showWelcome();
    look();
    QVERIFY(looked > 3000);
    for (const QString &each : left)
        qWarning("%s", qPrintable(each));
    QVERIFY2(left.isEmpty(), "the texts above stayed in the language before");
}

void TestLanguage::leavesNoEnglishBehind()
{
    open();
    switchTo("zh_CN");
    verifyNone(isEnglish);
}

void TestLanguage::leavesNoChineseBehind()
{
    m_fixture.appearance().setLanguage(QStringLiteral("zh_CN"));
    open();
    switchTo("en");
    verifyNone([](const QString &text) { return hasChinese(text) && !text.startsWith(QStringLiteral("简体中文")); });
}

void TestLanguage::renamesAnOpenTable()
{
    MainWindow &window = m_fixture.open();
    QSignalSpy opened(&window, &MainWindow::runOpened);
    window.openRun(resource("runs/masking"));
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    emit window.findChild<RankHeatmap *>()->takeawayWanted(Takeaway::ShowTable);
    auto *dialog = window.findChild<TableDialog *>();
    QVERIFY(dialog);
    const DataTable before = dialog->table();
    switchTo("zh_CN");
    QVERIFY2(hasChinese(dialog->windowTitle()), qPrintable(dialog->windowTitle()));
    QVERIFY(dialog->table().columns != before.columns);
    QCOMPARE(dialog->table().rows, before.rows);
    QVERIFY(hasChinese(dialog->table().columns.front()));
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
