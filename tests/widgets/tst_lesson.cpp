#include "lessons/lesson.h"
#include "lessons/live_numbers.h"
#include "lessons/matrix_text.h"

#include <QtTest>

using namespace studio;

namespace {

QString good()
{
    return QStringLiteral("# Few numbers\n"
                          "> What it is about,\n"
                          "> in two lines.\n"
                          "\n"
                          "Before any heading: {p.low} numbers.\n"
                          "\n"
                          "## Count\n"
                          "\n"
                          "```part p parameter-count\n"
                          "d = 100\n"
                          "k = 100\n"
                          "r = 10\n"
                          "```\n"
                          "\n"
                          "```question\n"
                          "ask: How many?\n"
                          "part: p\n"
                          "with: d = 100; k = 100; r = 10\n"
                          "answer: low\n"
                          "choices: 1000 | A few more = 2000 | 10000\n"
                          "wrong 1000: P alone has {p.r} columns of {p.d}.\n"
                          "wrong: Count both.\n"
                          "explain: 10·(100 + 100).\n"
                          "```\n"
                          "\n"
                          "```\n"
                          "# code, as it stands\n"
                          "```\n");
}

Lesson lessonOf(const QString &text)
{
    const auto read = readLesson(text);
    if (const auto *error = std::get_if<LessonError>(&read))
        qWarning("line %d: %s", error->line, qPrintable(error->reason));
    return std::get<Lesson>(read);
}

}  // namespace

class TestLesson : public QObject {
    Q_OBJECT
private slots:
    void readsEverythingInItsOrder();
    void readsLinesThatEndAsOnWindows();
    void refusesWithLineAndReason_data();
    void refusesWithLineAndReason();
    void checksLinksWhereverTheyStand();
    void survivesAnyCut();
    void setsNumbersIntoText();
    void readsMatricesAsText();
};

void TestLesson::readsEverythingInItsOrder()
{
    const Lesson lesson = lessonOf(good());
    QCOMPARE(lesson.title, QStringLiteral("Few numbers"));
    QCOMPARE(lesson.summary, QStringLiteral("What it is about, in two lines."));
    QCOMPARE(lesson.sections.size(), std::size_t{2});
    QCOMPARE(lesson.sections[0].title, QString());
    QCOMPARE(std::get<LessonText>(lesson.sections[0].blocks.at(0)).markdown, QStringLiteral("Before any heading: {p.low} numbers."));
    QCOMPARE(lesson.sections[1].title, QStringLiteral("Count"));
    QCOMPARE(lesson.sections[1].blocks.size(), std::size_t{3});
    const auto &part = std::get<PartBlock>(lesson.sections[1].blocks[0]);
    QCOMPARE(part.id, QStringLiteral("p"));
    QCOMPARE(part.kind, QStringLiteral("parameter-count"));
    QCOMPARE(part.settings.value(QStringLiteral("r")), QStringLiteral("10"));
    const LessonQuestion &question = *lesson.questions().at(0);
    QCOMPARE(question.with.size(), 3);
    QCOMPARE(question.choices.size(), std::size_t{3});
    QCOMPARE(question.choices[1].text, QStringLiteral("A few more"));
    QCOMPARE(question.choices[1].value, 2000.0);
    QCOMPARE(question.wrong.size(), std::size_t{1});
    QCOMPARE(question.wrongElse, QStringLiteral("Count both."));
    QCOMPARE(std::get<LessonText>(lesson.sections[1].blocks[2]).markdown, QStringLiteral("```\n# code, as it stands\n```"));
}

void TestLesson::readsLinesThatEndAsOnWindows()
{
    QString text = good();
    text.replace(QLatin1String("\n"), QLatin1String("\r\n"));
    QCOMPARE(lessonOf(QChar(0xfeff) + text).sections.size(), std::size_t{2});
}

void TestLesson::refusesWithLineAndReason_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *text, int line, const char *reason) {
        QTest::newRow(name) << QString::fromUtf8(text) << line << QString::fromUtf8(reason);
    };
    const auto replaced = [](const char *name, const char *from, const char *to, int line, const char *reason) {
        QString text = good();
        QVERIFY2(text.contains(QString::fromUtf8(from)), name);
        text.replace(QString::fromUtf8(from), QString::fromUtf8(to));
        QTest::newRow(name) << text << line << QString::fromUtf8(reason);
    };
    row("empty", "", 1, "begins with its title");
    row("text before the title", "\nText.\n# Title\n", 2, "begins with its title");
    row("empty title", "#   \n", 1, "begins with its title");
    row("two titles", "# A\n\n# B\n", 3, "one title");
    row("open code", "# A\n\n```\ncode\n", 3, "never closed");
    row("open part", "# A\n```part p parameter-count\nd = 10\n", 2, "never closed");
    row("open part before another block", "# A\n```part p parameter-count\n```question\n```\n", 2, "never closed");
    row("open question", "# A\n```question\nask: What?\n", 2, "never closed");
    row("part without name", "# A\n```part p\n```\n", 2, "ID NAME");
    row("part with a number as ID", "# A\n```part 1 parameter-count\n```\n", 2, "ID NAME");
    row("part with more words", "# A\n```part p parameter-count now\n```\n", 2, "ID NAME");
    row("an ID twice", "# A\n```part p parameter-count\n```\n\n```part p parameter-count\n```\n", 5, "two parts");
    replaced("unknown part", "part p parameter-count", "part p parametercount", 9, "no part named parametercount");
    replaced("setting without =", "k = 100\nr", "k 100\nr", 11, "name = value");
    replaced("unknown setting", "k = 100\nr", "q = 100\nr", 11, "no setting q");
    replaced("setting that is no number", "k = 100\nr", "k = many\nr", 11, "k = many");
    replaced("setting out of range", "r = 10\n```", "r = 101\n```", 12, "r = 101");
    replaced("unknown part in text", "{p.low}", "{q.low}", 5, "no part with the ID q");
    replaced("unknown quantity in text", "{p.low}", "{p.lower}", 5, "no quantity lower");
    replaced("unknown quantity in a reason", "{p.d}", "{p.rows}", 21, "no quantity rows");
    replaced("question about no part", "part: p\n", "part: q\n", 15, "no part with the ID q");
    replaced("question without part", "part: p\n", "", 15, "part: …");
    replaced("question without text", "ask: How many?\n", "", 15, "ask: …");
    replaced("question without answer", "answer: low\n", "", 15, "answer: …");
    replaced("unknown answer", "answer: low", "answer: high", 19, "no quantity high");
    replaced("unknown setting of a question", "with: d = 100", "with: e = 100", 18, "no setting e");
    replaced("setting of a question out of range", "r = 10\nanswer", "r = 1000\nanswer", 18, "r = 1000");
    replaced("setting of a question without =", "with: d = 100", "with: d", 18, "“;”");
    replaced("choice without number", "10000\n", "ten thousand\n", 20, "holds no number");
    replaced("choice without text", "choices: 1000", "choices: = 1000", 20, "holds no number");
    replaced("empty choice", "| 10000", "|", 20, "holds no number");
    replaced("the same choice twice", "| 10000", "| Many = 1000", 20, "Two choices");
    replaced("one choice", "1000 | A few more = 2000 | 10000", "2000", 20, "at least two");
    replaced("no right choice", "A few more = 2000", "A few more = 3000", 19, "answer is 2000");
    replaced("reason for no choice", "wrong 1000:", "wrong 5:", 15, "choice 5");
    replaced("reason for no number", "wrong 1000:", "wrong few:", 21, "names no choice");
    replaced("unknown key", "explain:", "explanation:", 23, "explanation");
    replaced("line without key", "explain: 10·(100 + 100).", "10·(100 + 100).", 23, "key: text");
    replaced("key without text", "answer: low", "answer:", 19, "Nothing stands");
    replaced("a key twice", "explain:", "answer:", 23, "stands twice");
    replaced("tolerance that is no number", "explain: 10·(100 + 100).", "tolerance: 5 %", 23, "tolerance");
    replaced("tolerance below zero", "explain: 10·(100 + 100).", "tolerance: -0.1", 23, "tolerance");
}

void TestLesson::refusesWithLineAndReason()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(QString, reason);
    const auto read = readLesson(text);
    const auto *error = std::get_if<LessonError>(&read);
    QVERIFY(error);
    QCOMPARE(error->line, line);
    QVERIFY2(error->reason.contains(reason), qPrintable(error->reason));
    QVERIFY(!error->reason.contains(u'\n'));
}

void TestLesson::checksLinksWhereverTheyStand()
{
    const auto check = [](const QString &target) { return target == QLatin1String("good:1") ? QString() : QStringLiteral("%1 is bad.").arg(target); };
    const QString start = QStringLiteral("# T\n\nA [good](good:1) one, `[code](bad:0)`.\n\n```\n[code](bad:0)\n```\n");
    QVERIFY(std::holds_alternative<Lesson>(readLesson(start, check)));
    const auto text = readLesson(start + QStringLiteral("\nTwo: [good](good:1), [bad](bad:2 \"title\").\n"), check);
    QVERIFY(std::holds_alternative<LessonError>(text));
    QCOMPARE(std::get<LessonError>(text).line, 9);
    QCOMPARE(std::get<LessonError>(text).reason, QStringLiteral("bad:2 is bad."));
    const QString question = QStringLiteral("```part p parameter-count\n```\n```question\nask: What?\npart: p\nanswer: low\nexplain: See [this](bad:3).\n```\n");
    const auto explained = readLesson(start + question, check);
    QVERIFY(std::holds_alternative<LessonError>(explained));
    QCOMPARE(std::get<LessonError>(explained).line, 14);
    QVERIFY(std::holds_alternative<Lesson>(readLesson(start + question)));  // nobody to ask
}

void TestLesson::survivesAnyCut()
{
    const QString text = good();
    const int lines = static_cast<int>(text.count(u'\n')) + 1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const auto read = readLesson(text.left(i));
        if (const auto *error = std::get_if<LessonError>(&read)) {
            QVERIFY(error->line >= 1 && error->line <= lines);
            QVERIFY(!error->reason.isEmpty());
        }
    }
}

void TestLesson::setsNumbersIntoText()
{
    QLocale::setDefault(QLocale::c());
    const auto source = [](const QString &part, const QString &quantity) {
        return part == QLatin1String("a") && quantity == QLatin1String("x") ? -1.23456 : std::nan("");
    };
    QCOMPARE(withNumbers(QStringLiteral("{a.x}, {a.x:1}, {a.y}; {b}, {a.}, {}"), source), QStringLiteral("−1.23, −1.2, –; {b}, {a.}, {}"));
    QCOMPARE(numberText(2.0000001), QStringLiteral("2"));
    QCOMPARE(numberText(0.5), QStringLiteral("0.500"));
}

void TestLesson::readsMatricesAsText()
{
    const auto matrix = matrixFromText(QStringLiteral(" 2 1; 0 -1.5 ;3 0"));
    QVERIFY(matrix);
    QCOMPARE(matrix->rows(), 3);
    QCOMPARE(matrix->cols(), 2);
    QCOMPARE(textFromMatrix(*matrix), QStringLiteral("2 1; 0 -1.5; 3 0"));
    for (const char *broken : {"", ";", "1 2; 3", "1 x", "1 nan", "1 2;"})
        QVERIFY2(!matrixFromText(QLatin1String(broken)), broken);
}

QTEST_MAIN(TestLesson)
#include "tst_lesson.moc"
