// What the planner's page promises: the core's numbers, T from the data, warnings with reasons, and edits of the draft.
#include "allocation_model.h"
#include "data_size_form.h"
#include "measure_panel.h"
#include "plan_figures.h"
#include "plan_words.h"
#include "planner_page.h"
#include "progress_readout.h"
#include "published_picker.h"
#include "synthetic_run.h"
#include "words.h"
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QtTest>

using namespace studio;

namespace {

adalora::RunInfo plan(adalora::Method method = adalora::Method::AdaLora) { return synthetic::info(2, 12, 3000, false, method); }

PlanPicture pictureOf(const adalora::RunInfo &info, std::optional<int> steps = {})
{
    return {info, adalora::plannedAllocations(info), adalora::plannedSize(info), adalora::warningsFor(info, steps)};
}

QString textOf(const QWidget &page, const char *name) { return page.findChild<QLabel *>(QLatin1String(name))->text(); }

}  // namespace

class PlannerTest : public QObject {
    Q_OBJECT

private slots:
    void tableHasTheAllocationsOfTheCore();
    void phasesAddUpToT();
    void stepsFollowFromTheData();
    void usingTheDataLaysTheScheduleOut();
    void batchAndAccumulationEditTheDraft();
    void publishedScheduleIsTakenWithItsSource();
    void everyWarningHasAReason();
    void warningsAreThoseOfThePlan();
    void aRunThatExistsIsShownNotEdited();
    void measurementSaysTimeAndMemory();
    void measurementOfAnotherModelIsForgotten();
    void tellsWhatRoundingDoesToGradients();
};

void PlannerTest::tableHasTheAllocationsOfTheCore()
{
    AllocationModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const adalora::Method method : {adalora::Method::AdaLora, adalora::Method::Merge, adalora::Method::Lora}) {
        const adalora::RunInfo info = plan(method);
        const auto expected = adalora::plannedAllocations(info);
        model.setAllocations(expected, info.initialBudget, info.budgetUnit);
        QCOMPARE(model.rowCount(), static_cast<int>(expected.size()));
        for (int row = 0; row < model.rowCount(); row += 7) {
            const auto &each = expected[static_cast<std::size_t>(row)];
            QCOMPARE(model.index(row, AllocationModel::Step).data().toString(), countText(each.step));
            QCOMPARE(model.index(row, AllocationModel::Budget).data().toString(), countText(each.budget));
        }
        if (!expected.empty())
            QCOMPARE(model.index(0, AllocationModel::Cut).data().toString(), countText(info.initialBudget - expected.front().budget));
    }
}

void PlannerTest::phasesAddUpToT()
{
    const adalora::RunInfo info = plan();
    PlanFigures figures;
    figures.setPlan(info, adalora::plannedSize(info));
    const adalora::BudgetSchedule schedule = adalora::scheduleOf(info.config, info.initialBudget, info.targetBudget);
    std::array<int, 3> steps{};
    for (int step = 0; step < info.config.total_step; ++step)
        ++steps[static_cast<std::size_t>(schedule.phase(step))];
    for (int phase = 0; phase < 3; ++phase)
        QCOMPARE(figures.phaseText(phase, 1), countText(steps[static_cast<std::size_t>(phase)]));
    QCOMPARE(figures.phaseText(1, 2), QStringLiteral("301 – 1,500"));
}

void PlannerTest::stepsFollowFromTheData()
{
    PlannerPage page({});
    adalora::RunInfo info = plan();
    info.config.batch_size = 32;
    page.setPlan(pictureOf(info), true);
    QVERIFY(!page.dataSteps());
    QSignalSpy changed(&page, &PlannerPage::dataChanged);
    page.findChild<QSpinBox *>(QStringLiteral("data_samples"))->setValue(3668);
    page.findChild<QDoubleSpinBox *>(QStringLiteral("data_epochs"))->setValue(30);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(page.dataSteps(), std::optional(adalora::dataSizeOf(info.config, 3668, 30).optimizerSteps()));
    QVERIFY2(textOf(page, "dataSteps").contains(QStringLiteral("3,450")), qPrintable(textOf(page, "dataSteps")));
    page.setPlan(pictureOf(info), true);  // what a person said stays
    QCOMPARE(page.dataSteps(), std::optional(3450));
}

void PlannerTest::usingTheDataLaysTheScheduleOut()
{
    PlannerPage page({});
    const adalora::RunInfo info = plan();
    page.setPlan(pictureOf(info), true);
    page.findChild<QSpinBox *>(QStringLiteral("data_samples"))->setValue(6000);
    QSignalSpy wanted(&page, &PlannerPage::configWanted);
    page.findChild<QPushButton *>(QStringLiteral("useDataSteps"))->click();
    QCOMPARE(wanted.size(), 1);
    const auto config = wanted[0][0].value<adalora::RunConfig>();
    QVERIFY(config == adalora::fittedTo(info.config, *page.dataSteps()));
    QCOMPARE(config.total_step, 188);
}

void PlannerTest::batchAndAccumulationEditTheDraft()
{
    PlannerPage page({});
    const adalora::RunInfo info = plan();
    page.setPlan(pictureOf(info), true);
    QSignalSpy wanted(&page, &PlannerPage::configWanted);
    page.findChild<QSpinBox *>(QStringLiteral("data_accumulation"))->setValue(4);
    QCOMPARE(wanted.size(), 1);
    adalora::RunConfig expected = info.config;
    expected.gradient_accumulation_steps = 4;
    QVERIFY(wanted[0][0].value<adalora::RunConfig>() == expected);
}

void PlannerTest::publishedScheduleIsTakenWithItsSource()
{
    const auto all = adalora::publishedSchedules();
    PlannerPage page(all);
    const adalora::RunInfo info = plan();
    page.setPlan(pictureOf(info), true);
    auto *choice = page.findChild<QComboBox *>(QStringLiteral("publishedChoice"));
    auto *use = page.findChild<QPushButton *>(QStringLiteral("usePublished"));
    QCOMPARE(choice->count(), static_cast<int>(all.size()));
    QVERIFY(!use->isEnabled());
    QSignalSpy wanted(&page, &PlannerPage::configWanted);
    for (int i = 0; i < choice->count(); ++i) {
        choice->setCurrentIndex(i);
        const auto &schedule = all[static_cast<std::size_t>(i)];
        QVERIFY(textOf(page, "publishedValues").contains(QString::fromStdString(schedule.source)));
        use->click();
        QVERIFY(wanted.last()[0].value<adalora::RunConfig>() == adalora::applied(info.config, schedule));
        if (schedule.epochs)
            QCOMPARE(page.findChild<QDoubleSpinBox *>(QStringLiteral("data_epochs"))->value(), *schedule.epochs);
    }
}

void PlannerTest::everyWarningHasAReason()
{
    using adalora::PlanWarningKind;
    QSet<QString> titles;
    int count = 0;
    for (const auto kind : {PlanWarningKind::NoAllocation, PlanWarningKind::FewAllocations, PlanWarningKind::ShortReduction, PlanWarningKind::LongerThanData,
                            PlanWarningKind::FinalNotReached, PlanWarningKind::ShorterThanData, PlanWarningKind::NoOrthogonality, PlanWarningKind::UnusualScale}) {
        const QString sentence = warningSentence({kind, 2, 3, "MNLI"}, plan());
        QVERIFY2(sentence.size() > 40 && sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
        titles += warningTitle(kind);
        ++count;
    }
    QCOMPARE(titles.size(), count);
}

void PlannerTest::warningsAreThoseOfThePlan()
{
    PlannerPage page({});
    adalora::RunInfo info = plan();
    info.config.orth_reg_weight = 0;
    info.config.deltaT = 2500;
    page.setPlan(pictureOf(info), true);
    const QString text = textOf(page, "planWarnings");
    QVERIFY(text.contains(warningTitle(adalora::PlanWarningKind::NoAllocation)) && text.contains(QStringLiteral("γ = 0")));
    page.setPlan(pictureOf(plan()), true);
    QVERIFY(!textOf(page, "planWarnings").contains(QStringLiteral("γ = 0")));
}

void PlannerTest::aRunThatExistsIsShownNotEdited()
{
    PlannerPage page({});
    page.setPlan(pictureOf(plan()), false);
    QVERIFY(page.findChild<DataSizeForm *>()->isHidden());
    QVERIFY(page.measure()->isHidden());
    QVERIFY(!page.findChild<QTableView *>(QStringLiteral("planTable"))->isHidden());
}

void PlannerTest::measurementSaysTimeAndMemory()
{
    MeasurePanel panel;
    panel.setConfig(plan().config);
    QSignalSpy wanted(&panel, &MeasurePanel::measureWanted);
    QSignalSpy cancelled(&panel, &MeasurePanel::cancelled);
    panel.findChild<QPushButton *>(QStringLiteral("measureSteps"))->click();
    QCOMPARE(wanted.size(), 1);
    QVERIFY(wanted[0][0].value<adalora::RunConfig>() == plan().config);
    panel.setProgress(0.5);
    QCOMPARE(panel.findChild<QProgressBar *>()->value(), 500);
    panel.findChild<QPushButton *>(QStringLiteral("measureCancel"))->click();
    QCOMPARE(cancelled.size(), 1);
    adalora::MeasuredStep step;
    step.stepSeconds = 0.04;
    step.memoryBytes = 85'300'000;
    panel.setMeasured(step);
    const QString text = textOf(panel, "measured");
    QVERIFY2(text.contains(durationText(step.secondsOf(plan().config))) && text.contains(QStringLiteral("85.3 MB")), qPrintable(text));
    panel.setFailed(QStringLiteral("No data."));
    QCOMPARE(textOf(panel, "measured"), QStringLiteral("No data."));
}

void PlannerTest::measurementOfAnotherModelIsForgotten()
{
    MeasurePanel panel;
    adalora::RunConfig config = plan().config;
    panel.setConfig(config);
    panel.findChild<QPushButton *>(QStringLiteral("measureSteps"))->click();
    adalora::MeasuredStep step;
    step.stepSeconds = 0.04;
    step.memoryBytes = 85'300'000;
    panel.setMeasured(step);
    config.total_step = 6000;  // the same steps, more of them
    panel.setConfig(config);
    QVERIFY(textOf(panel, "measured").contains(durationText(step.secondsOf(config))));
    config.batch_size *= 2;
    panel.setConfig(config);
    QVERIFY(!textOf(panel, "measured").contains(QStringLiteral("MB")));
}

void PlannerTest::tellsWhatRoundingDoesToGradients()
{
    MeasurePanel panel;
    adalora::RunConfig config = plan().config;
    adalora::MeasuredStep step;
    step.gradientError = 0.00375;
    const auto measure = [&] {
        panel.setConfig(config);
        panel.findChild<QPushButton *>(QStringLiteral("measureSteps"))->click();
        panel.setMeasured(step);
        return textOf(panel, "measured");
    };
    const QString exact = measure(), error = percentText(step.gradientError, 2);
    QVERIFY(!exact.contains(error));
    config.frozen_dtype = adalora::FrozenDtype::BFloat16;
    panel.setConfig(config);
    QVERIFY(textOf(panel, "measured") != exact);  // another step: forgotten
    QVERIFY2(measure().contains(error), qPrintable(textOf(panel, "measured")));
}

QTEST_MAIN(PlannerTest)
#include "tst_planner.moc"
