#include "error_text.h"

#include <QtTest>

using namespace studio;
using adalora::Error;
using adalora::ErrorCode;

class TestErrorText : public QObject {
    Q_OBJECT
private slots:
    void namesTheFileAndWhatToDo_data();
    void namesTheFileAndWhatToDo();
    void namesFieldValueAndRule();
    void quotesWhatIsNoErrorOfOurs();
};

void TestErrorText::namesTheFileAndWhatToDo_data()
{
    QTest::addColumn<int>("code");
    for (int code = static_cast<int>(ErrorCode::FileMissing); code <= static_cast<int>(ErrorCode::NewerVersion); ++code)
        QTest::addRow("code %d", code) << code;
}

void TestErrorText::namesTheFileAndWhatToDo()
{
    QFETCH(int, code);
    const QString sentence = sentenceFor(Error(static_cast<ErrorCode>(code), "some/file", "header at 7"));
    QVERIFY2(sentence.startsWith(QStringLiteral("some/file ")), qPrintable(sentence));
    QVERIFY2(sentence.contains(QStringLiteral("header at 7")), qPrintable(sentence));
    QVERIFY2(sentence.count(u'.') >= 2, qPrintable(sentence));  // what happened, and what to do
}

void TestErrorText::namesFieldValueAndRule()
{
    const Error error(ErrorCode::RuleBroken, "beta1", "0 < beta1 < 1", "1.5");
    QVERIFY(sentenceFor(error).contains(QStringLiteral("beta1 = 1.5")));
    QVERIFY(sentenceFor(error).contains(QStringLiteral("0 < beta1 < 1")));
    const adalora::ConfigProblem problem = problemIn(std::make_exception_ptr(error));
    QCOMPARE(problem.field, std::string("beta1"));
    QCOMPARE(problem.rule, std::string("0 < beta1 < 1"));
}

void TestErrorText::quotesWhatIsNoErrorOfOurs()
{
    const std::exception_ptr other = std::make_exception_ptr(std::runtime_error("out of luck"));
    QVERIFY(sentenceFor(other).contains(QStringLiteral("out of luck")));
    QVERIFY(problemIn(other).field.empty());
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_error_text.moc"
