// The board of curves: what is picked is shown, on one time axis of steps, seconds or tokens, with one crosshair.
#include "curve_board.h"
#include "curve_plot.h"
#include "smoothed_series.h"
#include "step_scale.h"
#include "shown_view.h"
#include "synthetic_run.h"
#include "theme.h"
#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QSlider>
#include <QStandardItemModel>
#include <QSvgGenerator>
#include <QtTest>
#include <qcustomplot.h>

using namespace studio;

class CurveBoardTest : public QObject {
    Q_OBJECT

private slots:
    void weighsLikeAnUnbiasedMean();
    void scalesAreInversesOfThemselves();
    void showsWhatIsPicked();
    void choicesSurviveAsText();
    void timeCountsSecondsOfTheSteps();
    void tokensAreGreyWhereUnknown();
    void zoomIsShared();
    void hoverIsShared();
    void reflowsWhenNarrow();
    void tableHasEveryStepOfEveryRun();
    void paintsVectorsOfAnySize();
    void looksWell_data();
    void looksWell();
};

namespace {

void show(QWidget &widget, QSize size)
{
    shown::show(widget, size);
    shown::settle();
}

QCustomPlot *plotOf(const CurveBoard &board, CurveContent content)
{
    return board.findChild<CurvePlot *>(curveKey(content))->findChild<QCustomPlot *>();
}

std::vector<CurveContent> visible(const CurveBoard &board)
{
    std::vector<CurveContent> shown;
    for (const auto *curve : board.findChildren<CurvePlot *>())
        if (curve->isVisible())
            shown.push_back(curve->content());
    return shown;
}

}  // namespace

void CurveBoardTest::weighsLikeAnUnbiasedMean()
{
    SmoothedSeries series;
    series.setWeight(0.5);
    const std::vector<double> values{4, 8, NAN, 2};
    series.follow(std::span(values).first(1));
    series.follow(values);
    QCOMPARE(series.values()[0], 4.0);
    QCOMPARE(series.values()[1], (0.25 * 4 + 0.5 * 8) / 0.75);
    QCOMPARE(series.values()[2], series.values()[1]);
    QCOMPARE(series.values()[3], (0.125 * 4 + 0.25 * 8 + 0.5 * 2) / 0.875);
}

void CurveBoardTest::scalesAreInversesOfThemselves()
{
    adalora::RunInfo info = synthetic::info(1, 4, 200, false);
    info.tokensPerStep = 4096;
    synthetic::Run run(info);
    run.grow(100);
    for (const TimeUnit unit : {TimeUnit::Steps, TimeUnit::Seconds, TimeUnit::Tokens}) {
        StepScale scale;
        scale.set(unit, &run.history());
        for (const double step : {0.0, 0.5, 17.25, 99.0, 150.0})
            QVERIFY(std::abs(scale.stepAt(scale.at(step)) - step) < 1e-9);
    }
    StepScale seconds;
    seconds.set(TimeUnit::Seconds, &run.history());
    QVERIFY(std::abs(seconds.at(9) - 0.2) < 1e-12);
    StepScale tokens;
    tokens.set(TimeUnit::Tokens, &run.history());
    QCOMPARE(tokens.at(9), 40960.0);
}

void CurveBoardTest::showsWhatIsPicked()
{
    synthetic::Run run(synthetic::info(2, 4, 100, false));
    run.grow(50);
    CurveBoard board;
    board.setRun(&run.history());
    show(board, {900, 240});
    QCOMPARE(visible(board), (std::vector{CurveContent::TaskLoss, CurveContent::OrthLoss, CurveContent::Validation}));
    QSignalSpy changed(&board, &CurveBoard::choicesChanged);
    auto *menu = board.findChild<QMenu *>(QStringLiteral("curveMenu"));
    menu->findChild<QAction *>(QStringLiteral("show_speed"))->trigger();
    menu->findChild<QAction *>(QStringLiteral("show_orthLoss"))->trigger();
    QCOMPARE(visible(board), (std::vector{CurveContent::TaskLoss, CurveContent::Validation, CurveContent::Speed}));
    QCOMPARE(changed.count(), 2);
    menu->findChild<QAction *>(QStringLiteral("show_taskLoss"))->trigger();
    menu->findChild<QAction *>(QStringLiteral("show_validation"))->trigger();
    menu->findChild<QAction *>(QStringLiteral("show_speed"))->trigger();
    QCOMPARE(visible(board), std::vector{CurveContent::Speed});  // the last one stays
    QVERIFY(menu->findChild<QAction *>(QStringLiteral("show_speed"))->isChecked());
}

void CurveBoardTest::choicesSurviveAsText()
{
    CurveChoices choices;
    choices.shown = {CurveContent::Speed, CurveContent::GradNorm};
    choices.logarithmic = {};
    choices.smoothing = 0.37;
    choices.unit = TimeUnit::Tokens;
    QCOMPARE(CurveChoices::fromText(choices.toText()), choices);
    QCOMPARE(CurveChoices::fromText(QString()), CurveChoices());
    QCOMPARE(CurveChoices::fromText(QStringLiteral("shown=nothing;unit=moons;smoothing=7")).smoothing, 0.99);
    CurveBoard board;
    QSignalSpy changed(&board, &CurveBoard::choicesChanged);
    board.setChoices(choices);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(board.choices(), choices);
    QCOMPARE(board.findChild<QSlider *>(QStringLiteral("curveSmoothing"))->value(), 37);
    board.findChild<QSlider *>(QStringLiteral("curveSmoothing"))->setValue(50);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(board.choices().smoothing, 0.5);
}

void CurveBoardTest::timeCountsSecondsOfTheSteps()
{
    synthetic::Run run(synthetic::info(2, 4, 1000, false));  // 0.02 s a step
    run.grow(500);
    synthetic::Run slower(synthetic::info(2, 4, 1000, false));
    slower.grow(800);
    CurveBoard board;
    board.setRun(&run.history());
    board.setCompared({{&slower.history(), QStringLiteral("slower"), 1}});
    show(board, {900, 240});
    CurveChoices choices;
    choices.unit = TimeUnit::Seconds;
    board.setChoices(choices);
    QCoreApplication::processEvents();
    const QCPAxis *axis = plotOf(board, CurveContent::TaskLoss)->xAxis;
    QCOMPARE(axis->range().upper, 20.0);  // 16 s, in a round number
    QVERIFY(axis->label().contains(QStringLiteral("in s")));
    QSignalSpy picked(&board, &RunView::cursorPicked);
    QCustomPlot *plot = plotOf(board, CurveContent::TaskLoss);
    QTest::mouseClick(plot, Qt::LeftButton, {}, {static_cast<int>(std::lround(axis->coordToPixel(5))), plot->axisRect()->center().y()});
    QVERIFY(std::abs(picked.last().first().toInt() - 249) <= 2);
}

void CurveBoardTest::tokensAreGreyWhereUnknown()
{
    synthetic::Run run(synthetic::info(2, 4, 100, false));
    run.grow(50);
    CurveBoard board;
    CurveChoices choices;
    choices.unit = TimeUnit::Tokens;
    board.setChoices(choices);
    board.setRun(&run.history());
    const auto *axis = board.findChild<QComboBox *>(QStringLiteral("curveAxis"));
    const auto *item = qobject_cast<QStandardItemModel *>(axis->model())->item(2);
    QVERIFY(!item->isEnabled());
    QVERIFY(!item->toolTip().isEmpty());
    QCOMPARE(axis->currentIndex(), 0);
    QCOMPARE(board.choices().unit, TimeUnit::Tokens);  // for the next run
    adalora::RunInfo info = synthetic::info(2, 4, 100, false);
    info.tokensPerStep = 128;
    synthetic::Run knowing(info);
    knowing.grow(50);
    board.setRun(&knowing.history());
    QVERIFY(item->isEnabled());
    QCOMPARE(axis->currentIndex(), 2);
    QCOMPARE(plotOf(board, CurveContent::TaskLoss)->xAxis->range().upper, 12800.0);
    board.setRun(nullptr);
}

void CurveBoardTest::zoomIsShared()
{
    synthetic::Run run(synthetic::info(2, 4, 1000, false));
    run.grow(500);
    CurveBoard board;
    board.setRun(&run.history());
    show(board, {900, 240});
    QCustomPlot *first = plotOf(board, CurveContent::TaskLoss);
    QCustomPlot *second = plotOf(board, CurveContent::Validation);
    const QPointF center = first->axisRect()->center();
    QWheelEvent turn(center, first->mapToGlobal(center), {}, {0, 360}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(first, &turn);
    QVERIFY(first->xAxis->range().size() < 600);
    QCOMPARE(second->xAxis->range(), first->xAxis->range());
    const double before = first->xAxis->range().lower;
    QTest::mousePress(first, Qt::MiddleButton, {}, center.toPoint());
    QTest::mouseMove(first, center.toPoint() + QPoint(40, 0));
    QTest::mouseRelease(first, Qt::MiddleButton, {}, center.toPoint() + QPoint(40, 0));
    QVERIFY(first->xAxis->range().lower < before);
    QCOMPARE(second->xAxis->range(), first->xAxis->range());
    QTest::mouseDClick(second, Qt::LeftButton, {}, second->axisRect()->center());
    QCOMPARE(first->xAxis->range(), QCPRange(0, 1000));
}

void CurveBoardTest::hoverIsShared()
{
    synthetic::Run run(synthetic::info(2, 4, 1000, false));
    run.grow(500);
    CurveBoard board;
    board.setRun(&run.history());
    show(board, {900, 240});
    QCustomPlot *first = plotOf(board, CurveContent::TaskLoss);
    QCustomPlot *second = plotOf(board, CurveContent::OrthLoss);
    QSignalSpy hovered(&board, &RunView::stepHovered);
    QSignalSpy repainted(second, &QCustomPlot::afterReplot);
    const QImage before = second->grab().toImage();
    const QPointF over(first->xAxis->coordToPixel(300), first->axisRect()->center().y());
    QMouseEvent move(QEvent::MouseMove, over, first->mapToGlobal(over), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(first, &move);
    QCoreApplication::processEvents();
    QVERIFY(!hovered.isEmpty());
    QVERIFY(std::abs(hovered.last().first().toInt() - 300) < 5);
    QVERIFY(second->grab().toImage() != before);
    QCOMPARE(repainted.count(), 0);  // the crosshair alone
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(first, &leave);
    QCoreApplication::processEvents();
    QCOMPARE(hovered.last().first().toInt(), -1);
    QCOMPARE(second->grab().toImage(), before);
}

void CurveBoardTest::reflowsWhenNarrow()
{
    CurveBoard board;
    CurveChoices choices;
    choices.shown = {allCurves.begin(), allCurves.end()};
    board.setChoices(choices);
    show(board, {1300, 500});
    const auto rows = [&] {
        std::set<int> tops;
        for (const auto *curve : board.findChildren<CurvePlot *>())
            tops.insert(curve->y());
        return tops.size();
    };
    QCOMPARE(rows(), std::size_t{1});
    board.resize(700, 500);
    QCoreApplication::processEvents();
    QCOMPARE(rows(), std::size_t{2});
}

void CurveBoardTest::tableHasEveryStepOfEveryRun()
{
    synthetic::Run run(synthetic::info(2, 4, 150, false));
    run.grow(50);
    synthetic::Run other(synthetic::info(2, 4, 150, false));
    other.grow(70);
    CurveBoard board;
    board.setRun(&run.history());
    board.setCompared({{&other.history(), QStringLiteral("other"), 1}});
    const DataTable table = board.table();
    QCOMPARE(table.rows.size(), std::size_t{120});
    for (const auto &row : table.rows)
        QCOMPARE(static_cast<int>(row.size()), static_cast<int>(table.columns.size()));
    QCOMPARE(table.rows[60][0].toString(), QStringLiteral("other"));
    QCOMPARE(table.rows[60][4].toDouble(), other.history().series(adalora::Series::TaskLoss)[10]);
    QCOMPARE(table.rows[9][10].toDouble(), run.history().evaluations()[1].value);  // after ten steps
    const DataTable loss = board.findChild<CurvePlot *>(QStringLiteral("taskLoss"))->table();
    QCOMPARE(loss.rows.size(), std::size_t{70});
    QVERIFY(!loss.rows[69][1].isValid());
    QVERIFY(loss.rows[69][3].isValid());
}

void CurveBoardTest::paintsVectorsOfAnySize()
{
    synthetic::Run run(synthetic::info(2, 4, 150, false));
    run.grow(100);
    synthetic::Run other(synthetic::info(2, 4, 150, false));
    other.grow(140);
    CurveBoard board;
    board.setRun(&run.history());
    board.setCompared({{&other.history(), QStringLiteral("another one"), 1}});
    board.setCursor(60);
    const QString folder = qEnvironmentVariable("GALLERY_DIR");
    for (const QSize size : {QSize(900, 300), QSize(300, 700)}) {
        QByteArray svg;
        QBuffer buffer(&svg);
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(size);
        generator.setViewBox(QRect(QPoint(), size));
        QPainter painter(&generator);
        board.paintTo(painter, size);
        painter.end();
        QVERIFY(svg.contains("another one"));
        QVERIFY(svg.contains(">Step<"));
        QVERIFY(svg.count("<polyline") + svg.count("<path") > 10);
        QVERIFY(!svg.contains("<image"));
        if (!folder.isEmpty()) {
            QFile file(folder + QStringLiteral("/board_%1.svg").arg(size.width()));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(svg);
        }
    }
    QImage image(900, 300, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    board.paintTo(painter, image.size());
    painter.end();
    if (!folder.isEmpty())
        QVERIFY(image.save(folder + QStringLiteral("/board_paper.png")));
    for (int y = 0; y < 300; y += 7)
        for (int x = 0; x < 900; x += 7)
            QVERIFY(image.pixelColor(x, y) != QColor(Qt::magenta));
}

void CurveBoardTest::looksWell_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

/// With two runs beside the shown one and the crosshair: every line has its ink.
void CurveBoardTest::looksWell()
{
    QFETCH(bool, isDark);
    applyTheme(*qApp, isDark ? Theme::Dark : Theme::Light);
    std::vector<std::unique_ptr<synthetic::Run>> runs;
    for (const int steps : {1100, 1500, 700}) {
        adalora::RunInfo info = synthetic::info(2, steps == 700 ? 4 : 8, 1500 + steps, false);
        info.config.name = "run of " + std::to_string(steps);
        info.tokensPerStep = 4096;
        runs.push_back(std::make_unique<synthetic::Run>(info));
        runs.back()->grow(steps);
    }
    CurveBoard board;
    CurveChoices choices;
    choices.shown = {allCurves.begin(), allCurves.end()};
    choices.unit = TimeUnit::Seconds;
    board.setChoices(choices);
    board.setRun(&runs[0]->history());
    board.setCompared({{&runs[1]->history(), QStringLiteral("longer"), 0}, {&runs[2]->history(), QStringLiteral("shorter"), 1}});
    board.setCursor(900);
    show(board, {1000, 520});
    board.setHover(400);
    QCoreApplication::processEvents();
    const QImage image = board.grab().toImage();
    const QString folder = qEnvironmentVariable("GALLERY_DIR");
    if (!folder.isEmpty())
        QVERIFY(image.save(folder + (isDark ? QStringLiteral("/board_dark.png") : QStringLiteral("/board_light.png"))));
    for (const int ink : {0, 1}) {
        const QColor wanted = colorsFor(board.palette()).comparedInk(ink);
        int found = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                found += image.pixelColor(x, y) == wanted ? 1 : 0;
        QVERIFY(found > 20);
    }
}

QTEST_MAIN(CurveBoardTest)
#include "tst_curve_board.moc"
