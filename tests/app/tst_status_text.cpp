// The status line speaks in the unit of the run, and of what its method has.
#include "status_text.h"
#include "synthetic_run.h"
#include <QtTest>

using adalora::Method;

class StatusTextTest : public QObject {
    Q_OBJECT

private slots:
    void countsTripletsWhereTheBudgetDoes();
    void countsParametersAndSlack();
    void saysWhatTrainsWithoutABudget_data();
    void saysWhatTrainsWithoutABudget();
    void saysPeakAndFinalParametersAtTheEnd();
};

namespace {

synthetic::Run made(Method method, int steps = 200)
{
    synthetic::Run run(synthetic::info(2, 6, 300, false, method));
    run.grow(steps);
    return run;
}

}  // namespace

void StatusTextTest::countsTripletsWhereTheBudgetDoes()
{
    const synthetic::Run run = made(Method::AdaLora);
    const QString text = studio::statusText(run.history(), 199);
    QVERIFY2(text.contains(QStringLiteral("/ 72 triplets")) && text.contains(QStringLiteral("orthogonality")), qPrintable(text));
}

void StatusTextTest::countsParametersAndSlack()
{
    const synthetic::Run run = made(Method::Merge);
    const QString text = studio::statusText(run.history(), 100);
    const auto at = [&](adalora::Series which) { return run.history().series(which)[100]; };
    const auto slack = std::llround(at(adalora::Series::Budget) - at(adalora::Series::Kept));
    QVERIFY2(text.contains(QStringLiteral("parameters")) && text.contains(QStringLiteral("slack %1").arg(QLocale().toString(slack))), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("μ 120")) && !text.contains(QStringLiteral("orthogonality")), qPrintable(text));
}

void StatusTextTest::saysWhatTrainsWithoutABudget_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<QString>("words");
    QTest::newRow("lora") << static_cast<int>(Method::Lora) << QStringLiteral("fixed");
    QTest::newRow("full") << static_cast<int>(Method::Full) << QStringLiteral("all 1,000 weights");
    QTest::newRow("head") << static_cast<int>(Method::Head) << QStringLiteral("1,000 weights of the head");
}

void StatusTextTest::saysWhatTrainsWithoutABudget()
{
    QFETCH(int, method);
    QFETCH(QString, words);
    const synthetic::Run run = made(static_cast<Method>(method));
    const QString text = studio::statusText(run.history(), 100);
    QVERIFY2(text.startsWith(words) || text.contains(words), qPrintable(text));
    QVERIFY2(!text.contains(QStringLiteral("orthogonality")) && !text.contains(QStringLiteral("triplets")), qPrintable(text));
}

void StatusTextTest::saysPeakAndFinalParametersAtTheEnd()
{
    adalora::RunHistory history = made(Method::Merge, 300).history();
    adalora::RunSummary summary;
    summary.steps = 300;
    summary.peakParameters = 24'576;
    summary.finalParameters = 12'288;
    history.setSummary(summary);
    QVERIFY(studio::statusText(history, 299).contains(QStringLiteral("24,576 parameters at the peak, 12,288 at the end")));
    QVERIFY(!studio::statusText(history, 100).contains(QStringLiteral("24,576")));
}

QTEST_GUILESS_MAIN(StatusTextTest)
#include "tst_status_text.moc"
