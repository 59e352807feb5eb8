// The heatmap of triplets: nothing is lost at any zoom, rows can be sorted and zoomed, and a click tells which triplet it hit.
#include "color_map.h"
#include "heat_levels.h"
#include "row_map.h"
#include "shown_view.h"
#include "sigma_heatmap.h"
#include "synthetic_run.h"
#include "theme.h"
#include "triplet_events.h"
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QtTest>
#include <ctime>
#include <qcustomplot.h>

using namespace studio;
using shown::plotOf;

class SigmaHeatmapTest : public QObject {
    Q_OBJECT

private slots:
    void codesOrderLikeSizes();
    void poolsLoseNoSpikeAndInventNone();
    void poolsBeginAnewAfterThinning();
    void sortsRowsByValueAndBack();
    void knowsSinceWhenATripletIsKept();
    void clickSelectsMatrixAndTriplet();
    void ctrlWheelZoomsRowsAndDoubleClickShowsAll();
    void zoomsToTheSelectedMatrix();
    void logarithmicColoursTellSmallValuesApart();
    void saysAllAboutATriplet();
    void marksTheSelectedMatrixsEvents();
    void orderFollowsTheCursorButNotTheLiveEnd();
    void tableHasEveryStateAndTriplet();
    void fillsItsPlaceWhileThereIsNothing();
    void paintsOnPaper();
    void bigRunsOpenAndScrubInTime();
};

namespace {

void show(QWidget &widget, QSize size = {900, 420})
{
    shown::show(widget, size);
    shown::settle(20);
}

void settle() { shown::settle(4); }

QPoint at(const SigmaHeatmap &view, double step, double row)
{
    const QCustomPlot *plot = plotOf(view);
    return {static_cast<int>(std::lround(plot->xAxis->coordToPixel(step))), static_cast<int>(std::lround(plot->yAxis->coordToPixel(row)))};
}

QString hover(const SigmaHeatmap &view, const QPoint &where)
{
    QHelpEvent help(QEvent::ToolTip, where, plotOf(view)->mapToGlobal(where));
    QCoreApplication::sendEvent(plotOf(view), &help);
    return QToolTip::text();
}

}  // namespace

void SigmaHeatmapTest::codesOrderLikeSizes()
{
    QCOMPARE(HeatLevels::codeOf(NAN), HeatLevels::nothing);
    QVERIFY(HeatLevels::codeOf(0) > HeatLevels::nothing);
    QCOMPARE(HeatLevels::codeOf(-0.3F), HeatLevels::codeOf(0.3F));
    float before = 0;
    for (float value = 1e-7F; value < 1e4F; value *= 1.01F) {
        QVERIFY(HeatLevels::codeOf(value) > HeatLevels::codeOf(before));
        QVERIFY(std::abs(HeatLevels::sizeOf(HeatLevels::codeOf(value)) / value - 1) < 0.004F);
        before = value;
    }
    QVERIFY(HeatLevels::codeOf(INFINITY) > HeatLevels::codeOf(1e30F));
}

void SigmaHeatmapTest::poolsLoseNoSpikeAndInventNone()
{
    synthetic::Run run(synthetic::info(1, 4, 1000, false));
    run.grow(777, 1);
    HeatLevels levels;
    levels.reset(&run.history(), &adalora::RankState::sigma);
    while (levels.follow(50)) {}
    const auto states = run.history().states();
    QCOMPARE(levels.steps().size(), states.size());
    std::vector<std::uint16_t> codes(levels.rows());
    for (std::size_t count = 1; count < states.size(); count = count * 3 / 2 + 1) {
        for (std::size_t first = 0; first + count <= states.size(); first += 37) {
            levels.pool(first, first + count, codes);
            const std::size_t spill = count / 2;
            const std::size_t from = first > spill ? first - spill : 0;
            const std::size_t to = std::min(states.size(), first + count + spill);
            for (std::size_t slot = 0; slot < codes.size(); ++slot) {
                std::uint16_t least = 0;
                std::uint16_t most = 0;
                for (std::size_t i = from; i < to; ++i) {
                    const std::uint16_t code = HeatLevels::codeOf(states[i]->sigma[slot]);
                    most = std::max(most, code);
                    least = i >= first && i < first + count ? std::max(least, code) : least;
                }
                QVERIFY(codes[slot] >= least && codes[slot] <= most);
            }
        }
    }
}

void SigmaHeatmapTest::poolsBeginAnewAfterThinning()
{
    adalora::RunHistory history(synthetic::info(12, 12, 100000, false));
    HeatLevels levels;
    levels.reset(&history, &adalora::RankState::sigma);
    adalora::StepReport report;
    for (int step = 0; history.thinnings() == 0; ++step) {
        report.step = step;
        history.append(report);
        auto state = std::make_shared<adalora::RankState>();
        state->step = step;
        for (auto *field : {&state->lambda, &state->sigma, &state->score})
            field->assign(864, static_cast<float>(step));
        state->kept.assign(864, 1);
        history.append(state);
        levels.follow(1000);
    }
    while (levels.follow(1000)) {}
    QCOMPARE(levels.steps().size(), history.states().size());
    std::vector<std::uint16_t> codes(levels.rows());
    levels.pool(0, levels.steps().size(), codes);
    QCOMPARE(codes[500], HeatLevels::codeOf(static_cast<float>(history.states().back()->step)));
}

void SigmaHeatmapTest::sortsRowsByValueAndBack()
{
    const adalora::RunInfo info = synthetic::info(1, 2, 100, false);  // 12 triplets
    RowMap map(info);
    const std::vector<float> values{0.1F, -9, NAN, 3, 0, 0, 0, 0, 0, 0, 0, 4};
    map.sort(values);
    QCOMPARE(map.entries()[0], 1);
    QCOMPARE(map.entries()[1], 11);
    QCOMPARE(map.entries()[2], 3);
    QCOMPARE(map.entries()[11], 2);
    QCOMPARE(map.matrixAt(1), 5);
    QCOMPARE(map.tripletAt(1), 1);
    QCOMPARE(map.rowOf(5, 1), 1);
    QCOMPARE(map.rowOf(5, 2), -1);
    QCOMPARE(map.rowOf(-1, 0), -1);
    map.unsort();
    for (int row = 0; row < 12; ++row)
        QCOMPARE(map.rowOf(map.matrixAt(row), map.tripletAt(row)), row);
    QCOMPARE(map.rowOf(2, 1), 5);
}

void SigmaHeatmapTest::knowsSinceWhenATripletIsKept()
{
    synthetic::Run run(synthetic::info(2, 8, 600, false));
    run.grow(500);
    TripletEvents events;
    events.reset(&run.history());
    events.follow();
    std::size_t count = 0;
    for (int matrix = 0; matrix < 12; ++matrix)
        count += events.of(matrix).size();
    const auto all = run.history().events();
    QCOMPARE(count, static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const adalora::Event &e) { return e.index >= 0; })));
    const auto &event = *std::find_if(all.begin(), all.end(), [](const adalora::Event &e) { return e.kind == adalora::EventKind::Prune; });
    QCOMPARE(events.lastAt(event.matrix, event.index, event.step)->kind, adalora::EventKind::Prune);
    QCOMPARE(events.lastAt(event.matrix, event.index, event.step)->step, event.step);
    QVERIFY(!events.lastAt(event.matrix, event.index, event.step - 1));
    QVERIFY(events.of(-1).empty());
}

void SigmaHeatmapTest::clickSelectsMatrixAndTriplet()
{
    synthetic::Run run(synthetic::info(2, 4, 100, false));
    run.grow(90);
    SigmaHeatmap view;
    view.setRun(&run.history());
    view.setQuantity(SigmaHeatmap::Quantity::Lambda);
    show(view);
    QSignalSpy picked(&view, &RunView::selectionPicked);
    QTest::mouseClick(plotOf(view), Qt::LeftButton, {}, at(view, 50, 4 * 7 + 2.5));
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked.last().first().value<Selection>(), (Selection{7, 2}));
    view.setQuantity(SigmaHeatmap::Quantity::Sigma);  // whose rows are no triplets
    settle();
    QTest::mouseClick(plotOf(view), Qt::LeftButton, {}, at(view, 50, 4 * 7 + 2.5));
    QCOMPARE(picked.last().first().value<Selection>(), (Selection{7, -1}));
}

void SigmaHeatmapTest::ctrlWheelZoomsRowsAndDoubleClickShowsAll()
{
    synthetic::Run run(synthetic::info(4, 8, 100, false));
    run.grow(90);
    SigmaHeatmap view;
    view.setRun(&run.history());
    show(view);
    QCustomPlot *plot = plotOf(view);
    const QImage before = plot->grab().toImage();
    const QPointF where = at(view, 50, 100);
    QWheelEvent turn(where, plot->mapToGlobal(where), {}, {0, 600}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(plot, &turn);
    settle();
    QVERIFY(plot->yAxis->range().size() < 100 && plot->yAxis->range().contains(100));
    QCOMPARE(plot->xAxis->range(), QCPRange(0, 100));
    QVERIFY(plot->grab().toImage() != before);
    const double top = plot->yAxis->range().lower;
    QTest::mousePress(plot, Qt::MiddleButton, {}, where.toPoint());
    QTest::mouseMove(plot, where.toPoint() + QPoint(0, 30));
    QTest::mouseRelease(plot, Qt::MiddleButton, {}, where.toPoint() + QPoint(0, 30));
    QVERIFY(plot->yAxis->range().lower < top);
    QTest::mouseDClick(plot, Qt::LeftButton, {}, where.toPoint());
    QCOMPARE(plot->yAxis->range(), QCPRange(0, 192));
    settle();
    QCOMPARE(plot->grab().toImage().size(), before.size());
}

void SigmaHeatmapTest::zoomsToTheSelectedMatrix()
{
    synthetic::Run run(synthetic::info(4, 8, 100, false));
    run.grow(90);
    SigmaHeatmap view;
    view.setRun(&run.history());
    show(view);
    auto *zoom = view.findChild<QAction *>(QStringLiteral("zoomMatrix"));
    QVERIFY(!zoom->isEnabled());
    view.setSelection({10, -1});
    QVERIFY(zoom->isEnabled());
    zoom->trigger();
    QCOMPARE(plotOf(view)->yAxis->range(), QCPRange(80, 88));
}

void SigmaHeatmapTest::logarithmicColoursTellSmallValuesApart()
{
    adalora::RunHistory history(synthetic::info(1, 2, 10, false));
    auto state = std::make_shared<adalora::RankState>();
    for (auto *field : {&state->lambda, &state->sigma, &state->score})
        *field = {1, 0.002F, 0.0002F, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    state->kept.assign(12, 1);
    history.append(state);
    for (int step = 0; step < 10; ++step) {
        adalora::StepReport report;
        report.step = step;
        history.append(report);
    }
    SigmaHeatmap view;
    view.setRun(&history);
    show(view);
    const auto colour = [&](int row) { return plotOf(view)->grab().toImage().pixelColor(at(view, 3, row + 0.5)); };
    QCOMPARE(colour(1), colour(2));
    view.setLogarithmic(true);
    settle();
    QVERIFY(colour(1) != colour(2));
    QCOMPARE(colour(0), colorAt(ColorMap::Viridis, 1));
}

void SigmaHeatmapTest::saysAllAboutATriplet()
{
    synthetic::Run run(synthetic::info(2, 8, 600, false));
    run.grow(500);
    SigmaHeatmap view;
    view.setRun(&run.history());
    view.setQuantity(SigmaHeatmap::Quantity::Lambda);
    show(view);
    const auto events = run.history().events();
    const auto &event = *std::find_if(events.begin(), events.end(), [](const adalora::Event &e) { return e.kind == adalora::EventKind::Prune; });
    const QString text = hover(view, at(view, event.step + 3, event.matrix * 8 + event.index + 0.5));
    QVERIFY2(text.contains(QString::fromStdString(run.history().info().matrices[static_cast<std::size_t>(event.matrix)].name)), qPrintable(text));
    for (const QString &part : {QStringLiteral("Triplet %1").arg(event.index), QStringLiteral("λ = "), QStringLiteral("σ = "), QStringLiteral("score "), QStringLiteral("runed since step %1").arg(event.step)})
        QVERIFY2(text.contains(part), qPrintable(text));
}

void SigmaHeatmapTest::marksTheSelectedMatrixsEvents()
{
    synthetic::Run run(synthetic::info(2, 8, 600, false));
    run.grow(500);
    const auto events = run.history().events();
    const auto &event = *std::find_if(events.begin(), events.end(), [](const adalora::Event &e) { return e.kind == adalora::EventKind::Prune; });
    SigmaHeatmap view;
    view.setRun(&run.history());
    view.setQuantity(SigmaHeatmap::Quantity::Lambda);
    show(view);
    view.setSelection({event.matrix, -1});
    view.findChild<QAction *>(QStringLiteral("zoomMatrix"))->trigger();
    settle();
    const QColor ink = colorsFor(view.palette()).of(adalora::EventKind::Prune);
    const QPoint where = at(view, event.step, event.index + event.matrix * 8 + 0.5);
    const QColor found = plotOf(view)->grab().toImage().pixelColor(where);
    QVERIFY2(std::abs(found.red() - ink.red()) + std::abs(found.green() - ink.green()) + std::abs(found.blue() - ink.blue()) < 30, qPrintable(found.name()));
}

void SigmaHeatmapTest::orderFollowsTheCursorButNotTheLiveEnd()
{
    adalora::RunHistory history(synthetic::info(1, 2, 100, false));
    const auto append = [&](int step, std::vector<float> values) {
        adalora::StepReport report;
        for (report.step = history.steps(); report.step <= step; ++report.step)
            history.append(report);
        auto state = std::make_shared<adalora::RankState>();
        state->step = step;
        values.resize(12);
        state->lambda = state->sigma = state->score = values;
        state->kept.assign(12, 1);
        history.append(state);
    };
    append(0, {1, 2});
    append(10, {2, 1});
    append(20, {2, 1});
    SigmaHeatmap view;
    view.setQuantity(SigmaHeatmap::Quantity::Lambda);
    view.setRun(&history);
    view.setOrder(SigmaHeatmap::Order::Value);
    view.setCursor(20);
    show(view);
    QSignalSpy picked(&view, &RunView::selectionPicked);
    const auto top = [&] {
        settle();
        QTest::mouseClick(plotOf(view), Qt::LeftButton, {}, at(view, 5, 0.5));
        return picked.last().first().value<Selection>().triplet;
    };
    QCOMPARE(top(), 0);
    append(30, {1, 2});
    view.runGrew();
    view.setCursor(30);
    QCOMPARE(top(), 0);  // nothing jumps while the run grows
    view.setCursor(5);
    QCOMPARE(top(), 1);
    view.setOrder(SigmaHeatmap::Order::Matrix);
    QCOMPARE(top(), 0);
}

void SigmaHeatmapTest::tableHasEveryStateAndTriplet()
{
    synthetic::Run run(synthetic::info(1, 4, 100, false));
    run.grow(90);
    SigmaHeatmap view;
    view.setRun(&run.history());
    show(view);
    const DataTable table = view.table();
    QCOMPARE(table.rows.size(), run.history().states().size());
    QCOMPARE(table.columns.size(), 25);
    QCOMPARE(table.rows[7][3].toFloat(), run.history().states()[7]->sigma[2]);
    QVERIFY2(table.columns[3].contains(QStringLiteral("layer.0.query")), qPrintable(table.columns[3]));
}

void SigmaHeatmapTest::fillsItsPlaceWhileThereIsNothing()
{
    SigmaHeatmap view;
    show(view);
    QVERIFY2(plotOf(view)->height() > 420 - 60, qPrintable(QString::number(plotOf(view)->height())));  // all but the title
}

void SigmaHeatmapTest::paintsOnPaper()
{
    synthetic::Run run(synthetic::info(2, 8, 100, false));
    run.grow(90);
    SigmaHeatmap view;
    view.setRun(&run.history());
    view.setCursor(50);
    view.setSelection({3, -1});
    QImage image(1000, 500, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    view.paintTo(painter, image.size());
    painter.end();
    const QString folder = qEnvironmentVariable("GALLERY_DIR");
    if (!folder.isEmpty())
        QVERIFY(image.save(folder + QStringLiteral("/sigma_paper.png")));
    QCOMPARE(image.pixelColor(500, 2), colorsFor(view.palette()).surface);
    QVERIFY(image.pixelColor(500, 250) != colorsFor(view.palette()).surface);
}

void SigmaHeatmapTest::bigRunsOpenAndScrubInTime()
{
    synthetic::Run run(synthetic::info(12, 12, 20000, false));
    run.grow(19000, 3);
    qInfo("%d states, %d events", static_cast<int>(run.history().states().size()), static_cast<int>(run.history().events().size()));
    SigmaHeatmap view;
    view.setQuantity(SigmaHeatmap::Quantity::Lambda);
    const auto milliseconds = [](auto &&act) {
        const std::clock_t start = std::clock();
        act();
        return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    };
    const double opened = milliseconds([&] {
        view.setRun(&run.history());
        view.setCursor(18999);
        show(view, {1200, 500});
    });
    double worst = 0;
    double total = 0;
    constexpr int frames = 20;
    for (int frame = 0; frame < frames; ++frame) {
        run.grow(10, 3);
        const double each = milliseconds([&] {
            view.runGrew();
            view.setCursor(run.history().steps() - 1);
            settle();
        });
        worst = std::max(worst, each);
        total += each;
    }
    double scrubbed = 0;
    for (int frame = 0; frame < frames; ++frame)
        scrubbed += milliseconds([&] {
            view.setCursor(frame * 700);
            settle();
        });
    view.setOrder(SigmaHeatmap::Order::Value);
    double sorted = 0;
    for (int frame = 0; frame < frames; ++frame)
        sorted += milliseconds([&] {
            view.setCursor(1000 + frame * 700);
            settle();
        });
    qInfo("CPU: open %.1f ms; growing %.2f ms a frame, worst %.2f; scrubbing %.2f, sorted by value %.2f", opened, total / frames, worst, scrubbed / frames, sorted / frames);
    QVERIFY2(total / frames < 16 && scrubbed / frames < 16 && sorted / frames < 33, "the heatmap is too slow for the screen");
}

QTEST_MAIN(SigmaHeatmapTest)
#include "tst_sigma_heatmap.moc"
