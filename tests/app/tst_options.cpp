#include "options.h"

#include <QtTest>

using namespace studio;

namespace {
ParsedOptions parse(QStringList arguments)
{
    arguments.prepend(QStringLiteral("adalora-studio"));
    return parseOptions(arguments);
}
}  // namespace

class TestOptions : public QObject {
    Q_OBJECT
private slots:
    void readsAll();
    void refusesInOneSentence_data();
    void refusesInOneSentence();
    void explainsItself();
};

void TestOptions::readsAll()
{
    const ParsedOptions parsed = parse({QStringLiteral("some/run"), QStringLiteral("--runs"), QStringLiteral("r"), QStringLiteral("--theme"), QStringLiteral("dark"),
                                        QStringLiteral("--language"), QStringLiteral("zh_CN"), QStringLiteral("--render"), QStringLiteral("a.png"), QStringLiteral("--size"),
                                        QStringLiteral("1100x700"), QStringLiteral("--compare"), QStringLiteral("other")});
    QVERIFY2(parsed.options, qPrintable(parsed.problem));
    QCOMPARE(parsed.options->folder, QStringLiteral("some/run"));
    QCOMPARE(parsed.options->runsFolder, QStringLiteral("r"));
    QCOMPARE(parsed.options->theme, QStringLiteral("dark"));
    QCOMPARE(parsed.options->language, QStringLiteral("zh_CN"));
    QCOMPARE(parsed.options->renderTo, QStringLiteral("a.png"));
    QCOMPARE(parsed.options->compared, QStringList{QStringLiteral("other")});
    QCOMPARE(parsed.options->size, QSize(1100, 700));
}

void TestOptions::refusesInOneSentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{QStringLiteral("--colour")};
    QTest::newRow("two folders") << QStringList{QStringLiteral("a"), QStringLiteral("b")};
    QTest::newRow("theme") << QStringList{QStringLiteral("--theme"), QStringLiteral("pink")};
    QTest::newRow("language") << QStringList{QStringLiteral("--language"), QStringLiteral("fr")};
    QTest::newRow("size") << QStringList{QStringLiteral("--size"), QStringLiteral("big")};
    QTest::newRow("picture of nothing") << QStringList{QStringLiteral("--render"), QStringLiteral("a.png")};
    QTest::newRow("lesson of a run") << QStringList{QStringLiteral("--lesson"), QStringLiteral("a.md"), QStringLiteral("run")};
    QTest::newRow("slide of nothing") << QStringList{QStringLiteral("--slide"), QStringLiteral("2")};
    QTest::newRow("slide") << QStringList{QStringLiteral("--lesson"), QStringLiteral("a.md"), QStringLiteral("--slide"), QStringLiteral("0")};
    QTest::newRow("nothing to compare") << QStringList{QStringLiteral("--compare"), QStringLiteral("a")};
    QTest::newRow("a run with itself") << QStringList{QStringLiteral("a"), QStringLiteral("--compare"), QStringLiteral("./a")};
    QTest::newRow("start of a recorded run") << QStringList{QStringLiteral("--start"), QStringLiteral("a")};
}

void TestOptions::refusesInOneSentence()
{
    QFETCH(QStringList, arguments);
    const ParsedOptions parsed = parse(arguments);
    QVERIFY(!parsed.options);
    QVERIFY(parsed.problem.endsWith(u'.'));
    QVERIFY(!parsed.problem.contains(u'\n'));
}

void TestOptions::explainsItself()
{
    const ParsedOptions parsed = parse({QStringLiteral("--help")});
    for (const char *option : {"--runs", "--theme", "--language", "--preset", "--start", "--render", "--size"})
        QVERIFY2(parsed.helpText.contains(QLatin1String(option)), option);
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
