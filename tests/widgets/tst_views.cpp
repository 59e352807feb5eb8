// What the views of a run promise: they survive every run, pick cursor and matrix, rest while hidden, and paint in time.
#include "budget_plot.h"
#include "color_legend.h"
#include "curve_board.h"
#include "curve_plot.h"
#include "event_table.h"
#include "importance_view.h"
#include "matrix_detail.h"
#include "phase_chip.h"
#include "rank_grid.h"
#include "rank_heatmap.h"
#include "shown_view.h"
#include "sigma_heatmap.h"
#include "synthetic_run.h"
#include "theme.h"
#include "timeline.h"
#include "timeline_track.h"
#include <QHelpEvent>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QToolTip>
#include <QtTest>
#include <ctime>
#include <functional>
#include <qcustomplot.h>

using namespace studio;
using shown::plotOf;
using shown::settle;

Q_DECLARE_METATYPE(std::function<RunView *()>)

class Views : public QObject {
    Q_OBJECT

private slots:
    void surviveEveryRun_data() { views(); }
    void surviveEveryRun();
    void surviveRunsOfEveryMethod_data() { views(); }
    void surviveRunsOfEveryMethod();
    void surviveEveryComparedRun_data() { views(); }
    void surviveEveryComparedRun();
    void readBothRunsAtTheCursor_data();
    void readBothRunsAtTheCursor();
    void compareOnlyWhatMeasuresTheSame();
    void reachTheEndOfTheLongerRun();
    void cellsShowTheDifferenceOfRanks();
    void sayWhyThereAreNoRanks();
    void sigmaRowsAreThoseEverUsed();
    void colourOfRanksReachesTheHighest();
    void timelineHasTheLanesOfTheMethod();
    void budgetSpeaksInTheUnitOfTheRun();
    void restWhileHidden();
    void dragInATimeAxisPicksTheCursor_data() { timePlots(); }
    void dragInATimeAxisPicksTheCursor();
    void wheelZoomsAndDoubleClickShowsAllSteps();
    void dragOnTheTimelinePicksTheCursor();
    void timelineKeysWalkStepsAndAllocations();
    void liveButtonTellsOnlyWhatThePersonDid();
    void clickInACellPicksItsMatrix();
    void arrowKeysWalkTheCells();
    void aMatrixIsPinnedByItsMenu();
    void budgetPlanNeedsNoRun();
    void choosingTheQuantityChangesThePicture();
    void describesItselfForScreenReaders_data() { views(); }
    void describesItselfForScreenReaders();
    void longRunsPaintInTime();
    void aBigRunRefreshesCheaply();

private:
    static void views();
    static void timePlots();
};

namespace {

using Make = std::function<RunView *()>;

template <class View, class... Arguments>
Make maker(Arguments... arguments)
{
    return [arguments...]() -> RunView * { return new View(arguments...); };
}

void show(QWidget &widget, QSize size = {700, 300}) { shown::show(widget, size); }

}  // namespace

void Views::timePlots()
{
    QTest::addColumn<Make>("make");
    QTest::newRow("task loss") << maker<CurvePlot>(CurvePlot::Content::TaskLoss);
    QTest::newRow("orthogonality loss") << maker<CurvePlot>(CurvePlot::Content::OrthLoss);
    QTest::newRow("validation") << maker<CurvePlot>(CurvePlot::Content::Validation);
    QTest::newRow("gradient norm") << maker<CurvePlot>(CurvePlot::Content::GradNorm);
    QTest::newRow("learning rate") << maker<CurvePlot>(CurvePlot::Content::LearningRate);
    QTest::newRow("steps per second") << maker<CurvePlot>(CurvePlot::Content::Speed);
    QTest::newRow("budget") << maker<BudgetPlot>();
    QTest::newRow("singular values") << maker<SigmaHeatmap>();
}

void Views::views()
{
    timePlots();
    QTest::newRow("curves") << maker<CurveBoard>();
    QTest::newRow("ranks") << maker<RankHeatmap>();
    QTest::newRow("importance") << maker<ImportanceView>();
    QTest::newRow("matrix") << maker<MatrixDetail>();
    QTest::newRow("events") << maker<EventTable>();
    QTest::newRow("timeline") << maker<Timeline>();
}

void Views::surviveEveryRun()
{
    QFETCH(Make, make);
    const std::unique_ptr<RunView> view(make());
    show(*view);
    const auto look = [&] {
        settle();
        for (const int step : {-1, 0, 7, 1000000}) {
            view->setCursor(step);
            settle();
            QVERIFY(!view->grab().isNull());
        }
    };
    view->setRun(nullptr);
    view->runGrew();
    view->setSelection({3});
    look();

    const adalora::RunHistory nothing(synthetic::info(2, 4, 100, false));
    view->setRun(&nothing);
    look();

    synthetic::Run run(synthetic::info(2, 4, 100, true));
    view->setRun(&run.history());
    view->setSelection({3});
    view->setSelection({999});
    for (int i = 0; i < 5; ++i) {
        run.grow(20);
        view->runGrew();
        look();
    }

    adalora::RunHistory broken(synthetic::info(1, 4, 100, false));
    const double odd[] = {NAN, INFINITY, -INFINITY, -1, 0, 1e300};
    for (int step = 0; step < 60; ++step) {
        adalora::StepReport report;
        report.step = step;
        report.taskLoss = report.orthLoss = report.gradNorm = report.learningRate = odd[step % 6];
        report.evaluation = adalora::Evaluation{step + 1, NAN, odd[step % 6]};
        adalora::Event event;
        event.step = step;
        event.kind = adalora::EventKind::Alarm;
        event.alarm = adalora::AlarmKind::NotFinite;
        report.events = {event};
        broken.append(report);
    }
    auto state = std::make_shared<adalora::RankState>();
    state->lambda.assign(24, NAN);
    state->sigma.assign(24, INFINITY);
    state->score.assign(24, NAN);
    state->kept.assign(24, 0);
    broken.append(state);
    view->setRun(&broken);
    look();

    view->resize(view->minimumSizeHint());
    look();
    QEvent language(QEvent::LanguageChange);
    QCoreApplication::sendEvent(view.get(), &language);
    look();
    view->setRun(nullptr);
    look();
}

void Views::surviveRunsOfEveryMethod()
{
    QFETCH(Make, make);
    const std::unique_ptr<RunView> view(make());
    show(*view);
    for (const auto method : {adalora::Method::Merge, adalora::Method::Lora, adalora::Method::Full, adalora::Method::Head, adalora::Method::AdaLora}) {
        synthetic::Run run(synthetic::info(2, 6, 300, false, method));
        view->setRun(&run.history());
        view->setSelection({3});
        for (int i = 0; i < 4; ++i) {
            run.grow(60);
            view->runGrew();
            for (const int step : {-1, 0, 45, 1000000}) {
                view->setCursor(step);
                settle();
                QVERIFY(!view->grab().isNull());
            }
        }
        for (int x = 20; x < view->width(); x += 60) {  // hover texts of all kinds of places
            for (QWidget *widget : view->findChildren<QWidget *>()) {
                QHelpEvent help(QEvent::ToolTip, {x, widget->height() / 2}, widget->mapToGlobal(QPoint(x, widget->height() / 2)));
                QCoreApplication::sendEvent(widget, &help);
            }
        }
        QEvent language(QEvent::LanguageChange);
        QCoreApplication::sendEvent(view.get(), &language);
        settle();
        view->setRun(nullptr);
    }
}

void Views::sayWhyThereAreNoRanks()
{
    synthetic::Run run(synthetic::info(2, 6, 300, false, adalora::Method::Full));
    run.grow(100);
    const auto words = [](const QWidget &view) {
        QString all;
        for (const QLabel *label : view.findChildren<QLabel *>())
            if (label->isVisible())
                all += label->text() + QLatin1Char('\n');
        return all;
    };
    RankHeatmap ranks;
    SigmaHeatmap sigma;
    BudgetPlot budget;
    for (RunView *view : std::initializer_list<RunView *>{&ranks, &sigma, &budget}) {
        view->setRun(&run.history());
        show(*view);
        view->setCursor(50);
        settle();
        QVERIFY2(words(*view).contains(QStringLiteral("ull fine-tuning")), qPrintable(words(*view)));
    }
}

void Views::sigmaRowsAreThoseEverUsed()
{
    synthetic::Run run(synthetic::info(2, 6, 300, false, adalora::Method::Merge));
    run.grow(160);
    int rows = 0;
    for (const auto &matrix : run.history().info().matrices) {
        int most = matrix.startRank;
        for (const auto &state : run.history().states())
            most = std::max(most, state->rankOf(matrix));
        rows += most;
    }
    QVERIFY(rows > 12 * 6);  // some matrix grew beyond its start
    SigmaHeatmap view;
    view.setRun(&run.history());
    show(view);
    settle();
    QCOMPARE(plotOf(view)->yAxis->range().upper, static_cast<double>(rows));
}

void Views::colourOfRanksReachesTheHighest()
{
    synthetic::Run run(synthetic::info(2, 6, 300, false, adalora::Method::Merge));
    RankHeatmap view;
    view.setRun(&run.history());
    show(view, {900, 300});
    const auto legend = [&] { return view.findChild<ColorLegend *>()->accessibleDescription(); };
    QVERIFY2(legend().contains(QStringLiteral("to 6")), qPrintable(legend()));
    run.grow(150);
    view.runGrew();
    int most = 0;
    for (const auto &matrix : run.history().info().matrices)
        for (const auto &state : run.history().states())
            most = std::max(most, state->rankOf(matrix));
    QVERIFY(most > 6);
    QVERIFY2(legend().contains(QStringLiteral("to %1").arg(most)), qPrintable(legend()));
}

void Views::timelineHasTheLanesOfTheMethod()
{
    Timeline timeline;
    show(timeline, {900, 120});
    const int height = timeline.minimumSizeHint().height();
    std::vector<QImage> pictures;
    for (const auto method : {adalora::Method::AdaLora, adalora::Method::Merge, adalora::Method::Lora}) {
        synthetic::Run run(synthetic::info(2, 6, 300, false, method));
        timeline.setRun(&run.history());
        settle();
        pictures.push_back(timeline.findChild<TimelineTrack *>()->grab(QRect(0, 0, 90, 80)).toImage());
        QCOMPARE(timeline.minimumSizeHint().height(), height);
        timeline.setRun(nullptr);
    }
    QVERIFY(pictures[0] != pictures[1] && pictures[1] != pictures[2] && pictures[0] != pictures[2]);
}

void Views::budgetSpeaksInTheUnitOfTheRun()
{
    BudgetPlot plot;
    show(plot);
    synthetic::Run merge(synthetic::info(2, 6, 300, false, adalora::Method::Merge));
    merge.grow(100);
    plot.setRun(&merge.history());
    plot.setCursor(80);
    settle();
    QCOMPARE(plotOf(plot)->yAxis->label(), QStringLiteral("Parameters"));
    QVERIFY2(plot.accessibleDescription().contains(QStringLiteral("parameters kept")), qPrintable(plot.accessibleDescription()));
    synthetic::Run lora(synthetic::info(2, 6, 300, false, adalora::Method::Lora));
    lora.grow(100);
    plot.setRun(&lora.history());
    plot.setCursor(80);
    settle();
    QCOMPARE(plotOf(plot)->yAxis->label(), QStringLiteral("Triplets"));
    QVERIFY2(plot.accessibleDescription().contains(QStringLiteral("72")), qPrintable(plot.accessibleDescription()));
    plot.setRun(nullptr);
}

void Views::restWhileHidden()
{
    synthetic::Run run(synthetic::info(2, 4, 100, false));
    run.grow(20);
    SigmaHeatmap view;
    settle();  // a new QCustomPlot asks for one picture by itself
    view.setRun(&run.history());
    QSignalSpy painted(plotOf(view), &QCustomPlot::afterReplot);
    settle();
    run.grow(20);
    view.runGrew();
    view.setCursor(30);
    settle();
    QCOMPARE(painted.count(), 0);
    show(view);
    settle();
    QVERIFY(painted.count() > 0);
    const auto shown = painted.count();
    run.grow(20);
    for (int i = 0; i < 50; ++i)
        view.runGrew();
    settle();
    QCOMPARE(painted.count(), shown + 1);  // fifty tellings, one picture
}

void Views::dragInATimeAxisPicksTheCursor()
{
    QFETCH(Make, make);
    synthetic::Run run(synthetic::info(2, 4, 100, false));
    run.grow(80);
    const std::unique_ptr<RunView> view(make());
    view->setRun(&run.history());
    show(*view);
    settle();
    QCustomPlot *plot = plotOf(*view);
    QSignalSpy picked(view.get(), &RunView::cursorPicked);
    const auto at = [&](double step) {
        return QPoint(static_cast<int>(std::lround(plot->xAxis->coordToPixel(step))), plot->axisRect()->center().y());
    };
    QTest::mousePress(plot, Qt::LeftButton, {}, at(10));
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked.last().first().toInt(), 10);
    QTest::mouseMove(plot, at(30));
    QTest::mouseMove(plot, at(95));  // beyond what is recorded
    QCOMPARE(picked.last().first().toInt(), 79);
    QTest::mouseRelease(plot, Qt::LeftButton, {}, at(95));
    const auto count = picked.count();
    QTest::mouseMove(plot, at(50));
    QCOMPARE(picked.count(), count);
}

void Views::wheelZoomsAndDoubleClickShowsAllSteps()
{
    synthetic::Run run(synthetic::info(2, 4, 1000, false));
    run.grow(500);
    CurvePlot view(CurvePlot::Content::TaskLoss);
    view.setRun(&run.history());
    show(view);
    settle();
    QCustomPlot *plot = plotOf(view);
    const QPointF center = plot->axisRect()->center();
    for (int i = 0; i < 3; ++i) {
        QWheelEvent turn(center, plot->mapToGlobal(center), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(plot, &turn);
    }
    QVERIFY(plot->xAxis->range().size() < 600);
    QVERIFY(plot->xAxis->range().contains(500));
    QTest::mouseDClick(plot, Qt::LeftButton, {}, center.toPoint());
    QCOMPARE(plot->xAxis->range().lower, 0.0);
    QCOMPARE(plot->xAxis->range().upper, 1000.0);
}

void Views::dragOnTheTimelinePicksTheCursor()
{
    synthetic::Run run(synthetic::info(2, 4, 100, false));
    run.grow(80);
    Timeline timeline;
    timeline.setRun(&run.history());
    show(timeline, {900, 100});
    auto *track = timeline.findChild<TimelineTrack *>();
    QSignalSpy picked(&timeline, &RunView::cursorPicked);
    QTest::mousePress(track, Qt::LeftButton, {}, {track->xOf(20), 20});
    QCOMPARE(picked.last().first().toInt(), 20);
    QTest::mouseMove(track, {track->xOf(40), 20});
    QTest::mouseMove(track, {track->xOf(60), 20});
    QCOMPARE(picked.last().first().toInt(), 60);
    QTest::mouseRelease(track, Qt::LeftButton, {}, {track->xOf(60), 20});
    for (int step = 0; step < 80; ++step)
        QCOMPARE(track->stepAt(track->xOf(step)), step);
}

void Views::timelineKeysWalkStepsAndAllocations()
{
    synthetic::Run run(synthetic::info(2, 4, 1500, false));  // allocations every 10 steps from 160 on
    run.grow(1000);
    Timeline timeline;
    timeline.setRun(&run.history());
    show(timeline, {900, 100});
    connect(&timeline, &RunView::cursorPicked, &timeline, &RunView::setCursor);
    QSignalSpy picked(&timeline, &RunView::cursorPicked);
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(timeline.findChild<TimelineTrack *>(), key, modifiers);
        return picked.last().first().toInt();
    };
    timeline.setCursor(200);
    QCOMPARE(press(Qt::Key_Right), 201);
    QCOMPARE(press(Qt::Key_Left), 200);
    QCOMPARE(press(Qt::Key_Left), 199);
    QCOMPARE(press(Qt::Key_Right, Qt::ControlModifier), 200);
    QCOMPARE(press(Qt::Key_Right, Qt::ControlModifier), 210);
    QCOMPARE(press(Qt::Key_Left, Qt::ControlModifier), 200);
    QCOMPARE(press(Qt::Key_Left, Qt::ControlModifier), 190);
    QCOMPARE(press(Qt::Key_End), 999);
    QCOMPARE(press(Qt::Key_Right), 999);
    QCOMPARE(press(Qt::Key_Home), 0);
    const auto count = picked.count();
    QTest::keyClick(timeline.findChild<TimelineTrack *>(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(picked.count(), count);  // nothing before the first
}

void Views::liveButtonTellsOnlyWhatThePersonDid()
{
    synthetic::Run run(synthetic::info(2, 4, 100, false));
    run.grow(20);
    Timeline timeline;
    timeline.setRun(&run.history());
    show(timeline, {900, 100});
    QSignalSpy toggled(&timeline, &Timeline::liveToggled);
    auto *live = timeline.findChild<QToolButton *>(QStringLiteral("liveButton"));
    timeline.setLive(true);
    QVERIFY(live->isChecked());
    QCOMPARE(toggled.count(), 0);
    QTest::mouseClick(live, Qt::LeftButton);
    QCOMPARE(toggled.count(), 1);
    QCOMPARE(toggled.last().first().toBool(), false);
}

void Views::clickInACellPicksItsMatrix()
{
    synthetic::Run run(synthetic::info(3, 4, 100, false));
    run.grow(20);
    RankHeatmap view;
    view.setRun(&run.history());
    show(view);
    auto *grid = view.findChild<RankGrid *>();
    QSignalSpy picked(&view, &RunView::selectionPicked);
    for (int matrix = 0; matrix < 18; ++matrix) {
        QTest::mouseClick(grid, Qt::LeftButton, {}, grid->cellOf(matrix).center());
        QCOMPARE(picked.count(), matrix + 1);
        QCOMPARE(picked.last().first().value<Selection>(), Selection{matrix});
    }
    QTest::mouseClick(grid, Qt::LeftButton, {}, {1, 1});
    QCOMPARE(picked.count(), 18);
}

void Views::aMatrixIsPinnedByItsMenu()
{
    synthetic::Run run(synthetic::info(3, 4, 100, false));
    run.grow(20);
    RankHeatmap view;
    view.setRun(&run.history());
    show(view);
    auto *grid = view.findChild<RankGrid *>();
    QSignalSpy edits(&view, &RankHeatmap::editWanted);
    const auto choose = [&](int matrix, const char *action) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, grid->cellOf(matrix).center(), grid->mapToGlobal(grid->cellOf(matrix).center()));
        QCoreApplication::sendEvent(grid, &event);
        auto *menu = view.findChild<QMenu *>(QStringLiteral("pinMenu"));
        if (!menu)
            return false;
        menu->findChild<QAction *>(QLatin1String(action))->trigger();
        menu->close();
        return true;
    };
    QVERIFY(!choose(1, "neverPrune"));  // a run that does not train

    SteeringState state{run.history().info().config, run.history().info().config, {}, {}, true};
    state.wanted.pinned_ranks["layer.2.key"] = 1;  // sent already: it stays
    view.setSteering(state);
    const QImage before = grid->grab().toImage();
    QVERIFY(choose(1, "holdHere"));
    adalora::Edit edit = edits.last()[0].value<adalora::Edit>();
    QCOMPARE(edit.fields.size(), std::size_t{1});
    adalora::applyFields(state.wanted, edit);
    const std::string name = run.history().info().matrices[1].name;
    QCOMPARE(state.wanted.pinned_ranks, (std::map<std::string, int>{{name, run.history().states().back()->rankOf(run.history().info().matrices[1])}, {"layer.2.key", 1}}));
    view.setSteering(state);
    QVERIFY(grid->grab().toImage() != before);

    QVERIFY(choose(1, "neverPrune"));
    adalora::applyFields(state.wanted, edits.last()[0].value<adalora::Edit>());
    QVERIFY(!state.wanted.pinned_ranks.contains(name));
    QCOMPARE(state.wanted.never_prune, std::vector<std::string>{name});
    view.setSteering(state);
    QVERIFY(choose(1, "free"));
    adalora::applyFields(state.wanted, edits.last()[0].value<adalora::Edit>());
    QVERIFY(state.wanted.never_prune.empty());
    QCOMPARE(edits.size(), 3);
}

void Views::arrowKeysWalkTheCells()
{
    synthetic::Run run(synthetic::info(3, 4, 100, false));
    run.grow(20);
    RankHeatmap view;
    view.setRun(&run.history());
    show(view);
    connect(&view, &RunView::selectionPicked, &view, &RunView::setSelection);
    QSignalSpy picked(&view, &RunView::selectionPicked);
    auto *grid = view.findChild<RankGrid *>();
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(grid, key);
        return picked.last().first().value<Selection>().matrix;
    };
    QCOMPARE(press(Qt::Key_Down), 0);
    QCOMPARE(press(Qt::Key_Down), 6);
    QCOMPARE(press(Qt::Key_Right), 7);
    QCOMPARE(press(Qt::Key_Up), 1);
    QCOMPARE(press(Qt::Key_Left), 0);
    const auto count = picked.count();
    QTest::keyClick(grid, Qt::Key_Left);
    QCOMPARE(picked.count(), count);
}

void Views::surviveEveryComparedRun()
{
    QFETCH(Make, make);
    const std::unique_ptr<RunView> view(make());
    show(*view);
    synthetic::Run run(synthetic::info(2, 4, 100, true));
    run.grow(50);
    const auto look = [&](const adalora::RunHistory *other) {
        view->setCompared(other ? std::vector<ComparedRun>{{other, {}, 0}} : std::vector<ComparedRun>{});
        for (const int step : {-1, 7, 1000}) {
            view->setCursor(step);
            settle();
            QVERIFY(!view->grab().isNull());
        }
    };
    for (const adalora::RunHistory *shown : {static_cast<const adalora::RunHistory *>(nullptr), &run.history()}) {
        view->setRun(shown);
        for (const adalora::Method method : {adalora::Method::AdaLora, adalora::Method::Merge, adalora::Method::Lora, adalora::Method::Full}) {
            synthetic::Run other(synthetic::info(method == adalora::Method::Lora ? 1 : 3, 4, 200, false, method));
            look(&other.history());
            other.grow(70);
            view->runGrew();
            look(&other.history());
            view->setCompared({});
        }
    }
    view->setRun(nullptr);
    look(nullptr);
}

void Views::readBothRunsAtTheCursor_data()
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<QString>("reading");
    QTest::newRow("task loss") << maker<CurvePlot>(CurvePlot::Content::TaskLoss) << QStringLiteral("other: ");
    QTest::newRow("orthogonality loss") << maker<CurvePlot>(CurvePlot::Content::OrthLoss) << QStringLiteral("other: ");
    QTest::newRow("validation") << maker<CurvePlot>(CurvePlot::Content::Validation) << QStringLiteral("other: ");
    QTest::newRow("budget") << maker<BudgetPlot>() << QStringLiteral("other: 48 kept.");
}

void Views::readBothRunsAtTheCursor()
{
    QFETCH(Make, make);
    QFETCH(QString, reading);
    synthetic::Run run(synthetic::info(2, 8, 100, false));
    run.grow(100);
    adalora::RunInfo info = synthetic::info(2, 4, 150, false);  // slower, so that no line hides another
    info.config.name = "other";
    synthetic::Run other(info);
    other.grow(20);
    const std::unique_ptr<RunView> view(make());
    view->setRun(&run.history());
    view->setCursor(9);
    show(*view);
    const QColor colour = colorsFor(view->palette()).comparedInk(0);
    const auto painted = [&] {
        settle();
        const QImage image = plotOf(*view)->grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (const QColor at = image.pixelColor(x, y); std::abs(at.red() - colour.red()) + std::abs(at.green() - colour.green()) + std::abs(at.blue() - colour.blue()) < 40)
                    ++count;  // a thin line is nowhere quite of its colour
        return count;
    };
    QCOMPARE(painted(), 0);
    QVERIFY(!view->accessibleDescription().contains(QStringLiteral("other")));

    view->setCompared({{&other.history(), {}, 0}});
    const int shortLine = painted();
    QVERIFY(shortLine > 0);
    QVERIFY2(view->accessibleDescription().contains(reading), qPrintable(view->accessibleDescription()));
    other.grow(80);
    view->runGrew();
    QVERIFY(painted() > shortLine);

    view->setCompared({});
    QCOMPARE(painted(), 0);
    QVERIFY(!view->accessibleDescription().contains(QStringLiteral("other")));
}

void Views::compareOnlyWhatMeasuresTheSame()
{
    synthetic::Run run(synthetic::info(2, 8, 100, false));
    run.grow(50);
    adalora::RunInfo info = synthetic::info(2, 8, 100, true, adalora::Method::Merge);  // relative errors, parameters, another regulariser
    info.config.name = "other";
    synthetic::Run other(info);
    other.grow(50);
    const Make makers[] = {maker<CurvePlot>(CurvePlot::Content::OrthLoss), maker<CurvePlot>(CurvePlot::Content::Validation), maker<BudgetPlot>()};
    for (const Make &make : makers) {
        const std::unique_ptr<RunView> view(make());
        view->setRun(&run.history());
        view->setCompared({{&other.history(), {}, 0}});
        view->setCursor(20);
        show(*view);
        settle();
        QVERIFY2(!view->accessibleDescription().contains(QStringLiteral("other")), qPrintable(view->accessibleDescription()));
    }
}

void Views::reachTheEndOfTheLongerRun()
{
    synthetic::Run run(synthetic::info(2, 8, 100, false));
    run.grow(100);
    synthetic::Run other(synthetic::info(2, 8, 250, false));
    other.grow(250);
    CurvePlot view(CurvePlot::Content::TaskLoss);
    view.setRun(&run.history());
    show(view);
    QCOMPARE(plotOf(view)->xAxis->range().upper, 100.0);
    view.setCompared({{&other.history(), {}, 0}});
    QCOMPARE(plotOf(view)->xAxis->range().upper, 250.0);
    view.setCompared({});
    QCOMPARE(plotOf(view)->xAxis->range().upper, 100.0);
}

void Views::cellsShowTheDifferenceOfRanks()
{
    synthetic::Run run(synthetic::info(2, 8, 100, false));
    run.grow(5);
    adalora::RunInfo info = synthetic::info(1, 6, 100, false);  // the second layer has no counterpart
    info.config.name = "other";
    synthetic::Run other(info);
    other.grow(5);
    RankHeatmap view;
    view.setRun(&run.history());
    view.setCursor(4);
    show(view);
    auto *grid = view.findChild<RankGrid *>();
    const QImage alone = grid->grab().toImage();
    view.setCompared({{&other.history(), {}, 0}});
    const QImage both = grid->grab().toImage();
    QVERIFY(both.copy(grid->cellOf(0)) != alone.copy(grid->cellOf(0)));
    QCOMPARE(both.copy(grid->cellOf(6)), alone.copy(grid->cellOf(6)));
    QVERIFY2(grid->accessibleDescription().contains(QStringLiteral("6 of them differ from those of other.")), qPrintable(grid->accessibleDescription()));
    const QPoint middle = grid->cellOf(0).center();
    QHelpEvent help(QEvent::ToolTip, middle, grid->mapToGlobal(middle));
    QCoreApplication::sendEvent(grid, &help);
    QVERIFY2(QToolTip::text().contains(QStringLiteral("other: rank 6 (state of step 0)")), qPrintable(QToolTip::text()));
    view.setCompared({});
    QCOMPARE(grid->grab().toImage(), alone);
}

void Views::budgetPlanNeedsNoRun()
{
    BudgetPlot plot;
    show(plot);
    settle();
    const QImage empty = plot.grab().toImage();
    adalora::RunInfo info = synthetic::info(4, 12, 3000, false);
    plot.setPlan(info);
    settle();
    QVERIFY(plot.grab().toImage() != empty);
    QVERIFY(plot.accessibleDescription().contains(QStringLiteral("288")));
    QCOMPARE(plotOf(plot)->xAxis->range().upper, 3000.0);
    info.config.tinit = info.config.total_step;  // breaks a rule while someone types
    plot.setPlan(info);
    settle();
    QVERIFY(!plot.accessibleDescription().contains(QStringLiteral("288")));
}

void Views::choosingTheQuantityChangesThePicture()
{
    synthetic::Run run(synthetic::info(2, 4, 100, false));
    run.grow(80);
    SigmaHeatmap view;
    view.setRun(&run.history());
    show(view);
    settle();
    const QImage sigma = plotOf(view)->grab().toImage();
    view.setQuantity(SigmaHeatmap::Quantity::Lambda);
    settle();
    QVERIFY(plotOf(view)->grab().toImage() != sigma);
}

void Views::describesItselfForScreenReaders()
{
    QFETCH(Make, make);
    synthetic::Run run(synthetic::info(2, 4, 100, false));
    run.grow(80);
    const std::unique_ptr<RunView> view(make());
    view->setRun(&run.history());
    show(*view);
    view->setCursor(40);
    settle();
    QVERIFY(!view->objectName().isEmpty());
    QStringList descriptions{view->accessibleDescription()};
    for (const QWidget *child : view->findChildren<QWidget *>()) {
        descriptions << child->accessibleDescription();
        const bool isInteractive = child->focusPolicy() != Qt::NoFocus && child->isVisible() && child->objectName() != QLatin1String("qt_spinbox_lineedit");
        if (isInteractive)
            QVERIFY2(!child->accessibleName().isEmpty(), qPrintable(child->objectName() + QLatin1Char(' ') + QLatin1String(child->metaObject()->className())));
    }
    QVERIFY(std::any_of(descriptions.begin(), descriptions.end(), [](const QString &text) { return text.contains(QRegularExpression(QStringLiteral("\\d"))); }));
}

void Views::longRunsPaintInTime()
{
    synthetic::Run run(synthetic::info(4, 12, 100000, false));
    run.grow(99000, 100);
    qInfo("%d steps, %d states, %d events", run.history().steps(), static_cast<int>(run.history().states().size()),
          static_cast<int>(run.history().events().size()));
    CurvePlot curve(CurvePlot::Content::TaskLoss);
    SigmaHeatmap heatmap;
    BudgetPlot budget;
    Timeline timeline;
    for (RunView *view : std::initializer_list<RunView *>{&curve, &heatmap, &budget, &timeline}) {
        view->setRun(&run.history());
        show(*view, {1200, view == &timeline ? 100 : 500});
        view->setCursor(run.history().steps() - 1);
        settle();
    }
    double worst = 0;
    for (RunView *view : std::initializer_list<RunView *>{&curve, &heatmap, &budget, &timeline}) {
        constexpr int frames = 10;
        double total = 0;
        for (int frame = 0; frame < frames; ++frame) {
            run.grow(10, 100);
            const std::clock_t start = std::clock();  // of the processor: other programs may be busy
            view->runGrew();
            view->setCursor(run.history().steps() - 1);
            settle();
            view->repaint();
            total += 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        }
        qInfo("%s: %.2f ms of CPU a frame", view->metaObject()->className(), total / frames);
        worst = std::max(worst, total / frames);
    }
    QVERIFY2(worst < 50, "a frame takes longer than the pace of 20 Hz allows");
}

/// What a frame costs while a run of 72 matrices × 12 triplets × 20,000 steps trains.
void Views::aBigRunRefreshesCheaply()
{
    synthetic::Run run(synthetic::info(12, 12, 20000, false));
    run.grow(18000, 10);
    CurveBoard curves;
    SigmaHeatmap heatmap;
    BudgetPlot budget;
    Timeline timeline;
    EventTable events;
    const std::pair<RunView *, QSize> sizes[] = {{&curves, {1000, 260}}, {&heatmap, {1000, 360}}, {&budget, {420, 200}}, {&timeline, {1400, 130}}, {&events, {420, 400}}};
    double together = 0;
    for (const auto &[view, size] : sizes) {
        view->setRun(&run.history());
        show(*view, size);
        view->setCursor(run.history().steps() - 1);
        for (int i = 0; i < 20; ++i)
            settle();
        constexpr int frames = 40;
        double total = 0;
        for (int frame = 0; frame < frames; ++frame) {
            run.grow(2, 10);
            const std::clock_t start = std::clock();
            view->runGrew();
            view->setCursor(run.history().steps() - 1);
            settle();
            total += 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        }
        qInfo("%s: %.2f ms of CPU a frame", view->metaObject()->className(), total / frames);
        together += total / frames;
        view->hide();
    }
    qInfo("together %.2f ms, which at 20 Hz is %.1f %% of a core", together, together * 2);
    QVERIFY2(together < 30, "the views together cost more than half the time there is");
}

QTEST_MAIN(Views)
#include "tst_views.moc"
