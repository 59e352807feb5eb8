// What the handles on b(t) promise: one edit for a drag or for some keys, valid values only, and the look of what is not in effect.
#include "budget_plot.h"
#include "schedule_handle.h"
#include "schedule_knob.h"
#include "shown_view.h"
#include "synthetic_run.h"
#include "training/run_plan.h"
#include <QAccessible>
#include <QLabel>
#include <QtTest>
#include <qcustomplot.h>

using namespace studio;

namespace {

adalora::RunInfo plan(adalora::Method method = adalora::Method::AdaLora) { return synthetic::info(2, 12, 3000, false, method); }

ScheduleHandle *handleOf(const QWidget &plot, Knob knob) { return plot.findChild<ScheduleHandle *>(QLatin1String(fieldOf(knob)) + QStringLiteral("_handle")); }

void settle() { shown::settle(4); }

void show(QWidget &widget)
{
    shown::show(widget, {600, 260});
    settle();
}

/// Presses on the handle, moves, and lets go.
void drag(ScheduleHandle &handle, const QPoint &by)
{
    const QPoint middle = handle.rect().center();
    QTest::mousePress(&handle, Qt::LeftButton, {}, middle);
    const QPoint from = handle.mapToGlobal(middle);
    QMouseEvent move(QEvent::MouseMove, middle + by, from + by, Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&handle, &move);
    QMouseEvent release(QEvent::MouseButtonRelease, middle + by, from + by, Qt::LeftButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(&handle, &release);
}

adalora::Edit onlyEdit(const QSignalSpy &spy) { return spy.size() == 1 ? spy[0][0].value<adalora::Edit>() : adalora::Edit(); }

/// A training run of which 400 steps are recorded, and its plot.
struct Training {
    Training() : run(plan())
    {
        run.grow(400);
        view.setRun(&run.history());
        show(view);
        state.applied = state.wanted = run.history().info().config;
        state.isSteerable = true;
        view.setSteering(state);
        settle();
    }
    synthetic::Run run;
    BudgetPlot view;
    SteeringState state;
};

}  // namespace

class ScheduleHandlesTest : public QObject {
    Q_OBJECT

private slots:
    void aDragIsOneEditOfOneField_data();
    void aDragIsOneEditOfOneField();
    void keysInARowAreOneEdit();
    void escapeTakesItBack();
    void aHandleCannotLeaveWhatIsValid();
    void theRunCannotEndBeforeNow();
    void targetSnapsToWholeTriplets();
    void mergeKeepsARoundInTheReduction();
    void whatIsSentLooksPendingUntilItIsApplied();
    void aRefusalPutsItBackAndSaysWhy();
    void onlyWhatCanBeSteeredHasHandles();
    void pastBudgetsStayAsTheyWere();
    void screenReadersMoveThem();
};

void ScheduleHandlesTest::aDragIsOneEditOfOneField_data()
{
    QTest::addColumn<Knob>("knob");
    QTest::addColumn<QPoint>("by");
    QTest::newRow("warm-up") << Knob::Warmup << QPoint(30, 5);
    QTest::newRow("interval") << Knob::Interval << QPoint(30, 0);
    QTest::newRow("final phase") << Knob::FinalPhase << QPoint(-40, 3);
    QTest::newRow("target") << Knob::Target << QPoint(4, -15);
    QTest::newRow("total") << Knob::Total << QPoint(-25, 0);
}

void ScheduleHandlesTest::aDragIsOneEditOfOneField()
{
    QFETCH(Knob, knob);
    QFETCH(QPoint, by);
    Training training;
    QSignalSpy edits(&training.view, &BudgetPlot::editWanted);
    QSignalSpy plans(&training.view, &BudgetPlot::planShown);
    ScheduleHandle *handle = handleOf(training.view, knob);
    QVERIFY(handle && handle->isVisible());
    drag(*handle, by);
    const adalora::Edit edit = onlyEdit(edits);
    QCOMPARE(edit.fields.size(), std::size_t{1});
    QVERIFY(edit.fields.contains(fieldOf(knob)));
    QVERIFY(!plans.isEmpty());  // the preview, as it was dragged
    adalora::RunConfig config = training.state.wanted;
    adalora::applyFields(config, edit);
    QVERIFY(adalora::problemsOf(config).empty());
    const double stepsPerPixel = 3000.0 / training.view.findChild<QCustomPlot *>(QStringLiteral("plot"))->axisRect()->width();
    if (knob == Knob::Warmup)
        QVERIFY(std::abs(config.tinit - (300 + 30 * stepsPerPixel)) <= stepsPerPixel + 1);
    if (knob == Knob::FinalPhase)
        QVERIFY(std::abs(config.tfinal - (1500 + 40 * stepsPerPixel)) <= stepsPerPixel + 1);
    drag(*handle, {});  // let go where it was taken
    QCOMPARE(edits.size(), 1);
}

void ScheduleHandlesTest::keysInARowAreOneEdit()
{
    Training training;
    QSignalSpy edits(&training.view, &BudgetPlot::editWanted);
    ScheduleHandle *handle = handleOf(training.view, Knob::FinalPhase);
    handle->setFocus();
    QTest::keyClick(handle, Qt::Key_Right);  // forward in time: the phase is shorter
    QTest::keyClick(handle, Qt::Key_Right);
    QTest::keyClick(handle, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(edits.size(), 0);
    QVERIFY(QTest::qWaitFor([&] { return edits.size() == 1; }, 3000));
    QCOMPARE(onlyEdit(edits).fields.at("tfinal"), std::to_string(1500 - 2 + training.state.wanted.deltaT));
    QTest::keyClick(handle, Qt::Key_Left);
    QTest::keyClick(handle, Qt::Key_Return);  // at once
    QCOMPARE(edits.size(), 2);
}

void ScheduleHandlesTest::escapeTakesItBack()
{
    Training training;
    QSignalSpy edits(&training.view, &BudgetPlot::editWanted);
    ScheduleHandle *handle = handleOf(training.view, Knob::Warmup);
    const QPoint before = handle->centre();
    handle->setFocus();
    QTest::keyClick(handle, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(handle->centre() != before);
    QTest::keyClick(handle, Qt::Key_Escape);
    QCOMPARE(handle->centre(), before);
    handle->clearFocus();
    QCOMPARE(edits.size(), 0);
}

void ScheduleHandlesTest::aHandleCannotLeaveWhatIsValid()
{
    const adalora::RunInfo info = plan();
    QCOMPARE(turned(Knob::Warmup, info, 2999, 0).config.tinit, 1499);  // t_i < T − t_f
    QCOMPARE(turned(Knob::Warmup, info, -5, 0).config.tinit, 0);
    QCOMPARE(turned(Knob::FinalPhase, info, 5000, 0).config.tfinal, 2699);
    QCOMPARE(turned(Knob::Interval, info, 0, 0).config.deltaT, 1);
    QCOMPARE(turned(Knob::Total, info, 10, 0).config.total_step, 1801);
    QCOMPARE(turned(Knob::Target, info, 1'000'000, 0).config.target_r, 12.0);
    for (const Knob knob : allKnobs) {
        const KnobPlace place = placeOf(knob, info);
        QCOMPARE(valueAt(knob, info, place), knobValue(knob, info));
    }
}

void ScheduleHandlesTest::theRunCannotEndBeforeNow()
{
    QCOMPARE(turned(Knob::Total, plan(), 10, 2000).config.total_step, 2001);
}

void ScheduleHandlesTest::targetSnapsToWholeTriplets()
{
    const adalora::RunInfo info = plan();
    for (const int triplets : {1, 71, 72, 100}) {
        const adalora::RunInfo turnedTo = turned(Knob::Target, info, triplets, 0);
        QCOMPARE(turnedTo.targetBudget, triplets);
        QCOMPARE(adalora::steered(info, turnedTo.config).targetBudget, triplets);
    }
}

void ScheduleHandlesTest::mergeKeepsARoundInTheReduction()
{
    const adalora::RunInfo info = plan(adalora::Method::Merge);
    for (const int interval : {1, 50, 1400, 1600, 3000}) {
        const adalora::RunInfo turnedTo = turned(Knob::Interval, info, interval, 0);
        QVERIFY(adalora::problemsOf(turnedTo.config).empty());
    }
    QCOMPARE(turned(Knob::Interval, info, 1, 0).config.deltaT, 2);
    QVERIFY(hasKnob(Knob::Target, info));
    adalora::RunInfo constant = info;
    constant.config.budget_mode = adalora::BudgetMode::Constant;
    QVERIFY(!hasKnob(Knob::Target, constant));
}

void ScheduleHandlesTest::whatIsSentLooksPendingUntilItIsApplied()
{
    Training training;
    ScheduleHandle *handle = handleOf(training.view, Knob::FinalPhase);
    const QPoint before = handle->centre();
    QVERIFY(!handle->isPending());
    training.state.wanted.tfinal = 1000;
    training.view.setSteering(training.state);
    QVERIFY(handle->isPending());
    QVERIFY(handle->centre().x() > before.x());
    QVERIFY(!handleOf(training.view, Knob::Warmup)->isPending());
    adalora::Event answer;
    answer.step = 400;
    answer.kind = adalora::EventKind::Edit;
    answer.detail = R"({"set": {"tfinal": 1000}})";
    training.run.append(answer);
    training.state.applied = training.run.history().plan().config;
    training.view.runGrew();
    training.view.setSteering(training.state);
    settle();
    QVERIFY(!handle->isPending());
    QVERIFY(handle->centre().x() > before.x());
}

void ScheduleHandlesTest::aRefusalPutsItBackAndSaysWhy()
{
    Training training;
    ScheduleHandle *handle = handleOf(training.view, Knob::Target);
    const QPoint before = handle->centre();
    const auto *note = training.view.findChild<QLabel *>(QStringLiteral("handleNote"));
    training.state.wanted.target_r = 3;
    training.view.setSteering(training.state);
    QVERIFY(handle->centre() != before && note->isHidden());
    training.state.wanted = training.state.applied;
    training.state.refusal = QStringLiteral("The pins hold more than the target.");
    training.state.refusedField = QStringLiteral("target_r");
    training.view.setSteering(training.state);
    QCOMPARE(handle->centre(), before);
    QVERIFY(!handle->isPending());
    QVERIFY(note->isVisible());
    QCOMPARE(note->text(), training.state.refusal);
    QVERIFY(training.view.findChild<QCustomPlot *>(QStringLiteral("plot"))->rect().contains(note->geometry()));
}

void ScheduleHandlesTest::onlyWhatCanBeSteeredHasHandles()
{
    const auto shown = [](const BudgetPlot &view) {
        return std::count_if(allKnobs.begin(), allKnobs.end(), [&](Knob knob) { return handleOf(view, knob)->isVisible(); });
    };
    Training training;
    QCOMPARE(shown(training.view), 5);
    training.state.isSteerable = false;
    training.view.setSteering(training.state);
    QCOMPARE(shown(training.view), 0);

    BudgetPlot draft;
    show(draft);
    draft.setPlan(plan());
    settle();
    QCOMPARE(shown(draft), 5);
    draft.setPlan(plan(adalora::Method::Merge));
    settle();
    QCOMPARE(shown(draft), 5);
    draft.setPlan(plan(adalora::Method::Lora));
    settle();
    QCOMPARE(shown(draft), 0);
}

void ScheduleHandlesTest::pastBudgetsStayAsTheyWere()
{
    Training training;
    const QString before = training.view.accessibleDescription();
    adalora::Event answer;
    answer.step = 400;
    answer.kind = adalora::EventKind::Edit;
    answer.detail = R"({"set": {"tinit": 1000}})";
    training.run.append(answer);
    training.view.runGrew();
    training.view.setCursor(399);
    settle();
    QHelpEvent help(QEvent::ToolTip, {}, {});
    const auto budget = static_cast<int>(training.run.history().series(adalora::Series::Budget)[399]);
    QVERIFY(budget < training.run.history().info().initialBudget);  // although it is warm-up now
    QVERIFY(training.view.accessibleDescription().contains(QString::number(budget)));
    QCOMPARE(training.run.history().plan().config.tinit, 1000);
}

void ScheduleHandlesTest::screenReadersMoveThem()
{
    Training training;
    QSignalSpy edits(&training.view, &BudgetPlot::editWanted);
    QSet<QString> names;
    for (const Knob knob : allKnobs) {
        ScheduleHandle *handle = handleOf(training.view, knob);
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(handle);
        QCOMPARE(reader->role(), QAccessible::Slider);
        QVERIFY(!handle->toolTip().isEmpty());
        names += reader->text(QAccessible::Name);
    }
    QCOMPARE(names.size(), 5);
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(handleOf(training.view, Knob::Warmup));
    QCOMPARE(reader->valueInterface()->currentValue().toInt(), 300);
    reader->valueInterface()->setCurrentValue(350);
    QCOMPARE(onlyEdit(edits).fields.at("tinit"), std::string("350"));
}

QTEST_MAIN(ScheduleHandlesTest)
#include "tst_schedule_handles.moc"
