#include "window_fixture.h"
#include "window_texts.h"

#include <QSet>
#include <QSignalSpy>
#include <QtTest>
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
        "AdaLoRA Studio|AdaLoRA|LoRA|PEFT|[\\w/ .-]+ · \\w+-(?:base|large)|English|"
        "Ctrl|Shift|Alt|Tab|Home|End|Esc|Page Up|Page Down|Delete|"
        "attention\\.output|query|key|value|intermediate|output|\\w+…|min\\(d, k\\)|masking|merge|tiny"));
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

private:
    void open();
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
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("page");
    for (const char *page : {"run", "compare", "learn", "welcome"}) {
        QTest::addRow("masking, %s", page) << "masking" << "merge" << page;
        QTest::addRow("merge, %s", page) << "merge" << "masking" << page;
    }
    QTest::addRow("draft, run") << QString() << QString() << "run";
}

void TestLanguage::open()
{
    QFETCH(QString, run);
    QFETCH(QString, other);
    QFETCH(QString, page);
    MainWindow &window = m_fixture.open();
    window.resize(1440, 900);
    if (!run.isEmpty()) {
        QSignalSpy opened(&window, &MainWindow::runOpened);
        window.openRun(resource("runs/") + run);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
        QSignalSpy compared(&window, &MainWindow::comparisonShown);
        window.compareWith(resource("runs/") + other);
        QTRY_COMPARE_WITH_TIMEOUT(compared.size(), 1, patience);
    }
    if (page == QLatin1String("welcome"))
        window.showWelcome();
    else
        window.showPage(page);
    QCoreApplication::processEvents();
}

void TestLanguage::switchTo(const char *language)
{
    m_fixture.appearance().setLanguage(QLatin1String(language));
    for (int turn = 0; turn < 5; ++turn)  // views draw in the event loop's next turns
        QCoreApplication::processEvents();
}

void TestLanguage::verifyNone(const std::function<bool(const QString &)> &isForeign)
{
    const WindowTexts texts(m_fixture.window());
    QVERIFY(texts.all().size() > 300);
    QSet<QString> left;
    for (const WindowText &each : texts.all())
        if (isOurs(each) && isForeign(each.text))
            left += each.where + QStringLiteral(": ") + each.text;
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
    verifyNone([](const QString &text) { return hasChinese(text) && text != QStringLiteral("中文"); });
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
