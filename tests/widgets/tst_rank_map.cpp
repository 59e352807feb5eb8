// What the rank map promises: its numbers are those of the states, every quantity has its colours, and all of it can be reached and read.
#include "color_legend.h"
#include "matrix_ranges.h"
#include "rank_grid.h"
#include "rank_heatmap.h"
#include "rank_words.h"
#include "shown_view.h"
#include "synthetic_run.h"
#include "theme.h"
#include <QAccessible>
#include <QComboBox>
#include <QHelpEvent>
#include <QPainter>
#include <QPicture>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QToolButton>
#include <QToolTip>
#include <QtTest>
#include <map>
#include <set>

using namespace studio;
using adalora::Method;

class RankMap : public QObject {
    Q_OBJECT

private slots:
    void numbersAreThoseOfTheState_data() { shown::methods(); }
    void numbersAreThoseOfTheState();
    void rangesOnlyGrow();
    void rangesSurviveThinning();
    void spectrumNumbersFollowTheirFormulas();
    void divergingColoursAreSymmetricAroundZero();
    void everyQuantityHasItsOwnColours();
    void scoresAreNotOfferedForLora();
    void differencesNeedAComparedRun();
    void changesAreCountedFromTheChosenStep();
    void legendNamesUnitAndRange();
    void layersLieBesideEachOtherWhereThatReadsBetter();
    void everyShapeFits_data();
    void everyShapeFits();
    void headsStayWhileCellsScroll();
    void escapeSelectsNothing();
    void keysWalkAsTheEyeSees();
    void hoverTellsAllNumbers();
    void tableHasEveryMatrixWithAllQuantities();
    void picturesAreVectors();
    void assistiveProgramsReadAndPressEveryCell();
    void restsWhileHidden();
};

namespace {

void show(QWidget &widget, QSize size = {900, 300}) { shown::show(widget, size); }

std::unique_ptr<synthetic::Run> grown(Method method = Method::AdaLora, int layers = 3, int steps = 250, int rank = 8)
{
    auto run = std::make_unique<synthetic::Run>(synthetic::info(layers, rank, 300, false, method));
    run->grow(steps);
    return run;
}

RankGrid &gridOf(const RankHeatmap &view) { return *view.findChild<RankGrid *>(); }

QColor colourOf(const RankHeatmap &view, int matrix) { return gridOf(view).scene().colour(matrix, false); }

}  // namespace

void RankMap::numbersAreThoseOfTheState()
{
    QFETCH(Method, method);
    const auto run = grown(method);
    const adalora::RunInfo &info = run->history().info();
    const adalora::RankState &state = *run->history().states().back();
    const std::vector<MatrixNumbers> all = numbersOf(state, info);
    double shares = 0;
    long long parameters = 0;
    for (const adalora::MatrixInfo &matrix : info.matrices)
        parameters += state.rankOf(matrix) * static_cast<long long>(matrix.out + matrix.in);
    for (std::size_t m = 0; m < all.size(); ++m) {
        const adalora::MatrixInfo &matrix = info.matrices[m];
        double energy = 0;
        double scores = 0;
        for (int i = matrix.first; i < matrix.first + matrix.rank; ++i) {
            energy += std::pow(static_cast<double>(state.sigma[static_cast<std::size_t>(i)]), 2);
            scores += state.kept[static_cast<std::size_t>(i)] ? static_cast<double>(state.score[static_cast<std::size_t>(i)]) : 0;
        }
        const int rank = state.rankOf(matrix);
        QCOMPARE(all[m].rank, rank);
        QCOMPARE(all[m].parameters, rank * static_cast<long long>(matrix.out + matrix.in + (method == Method::AdaLora ? 1 : 0)));
        QVERIFY(std::abs(all[m].energy - energy) < 1e-12);
        QCOMPARE(all[m].largest, static_cast<double>(state.sigma[static_cast<std::size_t>(matrix.first)]));
        if (method == Method::Lora || rank == 0)
            QVERIFY(std::isnan(all[m].meanScore));
        else
            QVERIFY(std::abs(all[m].meanScore - scores / rank) < 1e-15);
        if (method == Method::Merge)  // a budget of parameters
            QVERIFY(std::abs(all[m].share - static_cast<double>(rank) * (matrix.out + matrix.in) / static_cast<double>(parameters)) < 1e-12);
        else
            QVERIFY(std::abs(all[m].share - rank / static_cast<double>(std::count(state.kept.begin(), state.kept.end(), 1))) < 1e-12);
        shares += all[m].share;
    }
    QVERIFY(std::abs(shares - 1) < 1e-9);
}

void RankMap::rangesOnlyGrow()
{
    synthetic::Run run(synthetic::info(2, 8, 300, false, Method::Merge));
    MatrixRanges ranges(run.history().info());
    QCOMPARE(ranges.highest(MatrixQuantity::Rank), 8.0);
    std::map<MatrixQuantity, double> before;
    for (int i = 0; i < 5; ++i) {
        run.grow(55);
        ranges.follow(run.history());
        for (const auto quantity : {MatrixQuantity::Rank, MatrixQuantity::Share, MatrixQuantity::Parameters, MatrixQuantity::MeanScore, MatrixQuantity::Energy}) {
            QVERIFY(ranges.highest(quantity) >= before[quantity]);
            before[quantity] = ranges.highest(quantity);
        }
    }
    int most = 0;
    int change = 1;
    const auto start = numbersOf(*run.history().states().front(), run.history().info());
    for (const auto &state : run.history().states())
        for (std::size_t m = 0; m < start.size(); ++m) {
            const int rank = state->rankOf(run.history().info().matrices[m]);
            most = std::max(most, rank);
            change = std::max(change, std::abs(rank - start[m].rank));
        }
    QCOMPARE(ranges.highest(MatrixQuantity::Rank), static_cast<double>(most));
    QCOMPARE(ranges.largestChange(start), change);
}

void RankMap::rangesSurviveThinning()
{
    adalora::RunHistory history(synthetic::info(12, 12, 100, false));
    MatrixRanges ranges(history.info());
    for (int step = 0; history.thinnings() == 0; ++step) {
        auto state = std::make_shared<adalora::RankState>();
        state->step = step;
        state->sigma.assign(864, step == 10 ? 2.0F : 1.0F);
        state->lambda = state->score = state->sigma;
        state->slope.assign(200000, 0.0F);  // so that few are many
        state->kept.assign(864, 1);
        history.append(state);
        ranges.follow(history);
    }
    QCOMPARE(ranges.highest(MatrixQuantity::Energy), 50.0);  // 12 · 2², rounded up
    auto state = std::make_shared<adalora::RankState>(*history.states().back());
    state->step += 1;
    state->sigma.assign(864, 3.0F);
    history.append(state);
    ranges.follow(history);
    QCOMPARE(ranges.highest(MatrixQuantity::Energy), 120.0);  // 12 · 3²
}

void RankMap::spectrumNumbersFollowTheirFormulas()
{
    const std::vector<float> sigma{4, 2, 2, 1};
    QCOMPARE(energyOf(sigma), 25.0);
    QCOMPARE(stableRankOf(sigma), 25.0 / 16);
    QCOMPARE(energyShareOf(sigma, 1), 16.0 / 25);
    QCOMPARE(energyShareOf(sigma, 3), 24.0 / 25);
    QCOMPARE(energyShareOf(sigma, 9), 1.0);
    QCOMPARE(energyShareOf(sigma, 0), 0.0);
    const std::vector<float> even(5, 0.3F);
    QVERIFY(std::abs(effectiveRankOf(even) - 5) < 1e-6);
    QVERIFY(std::abs(stableRankOf(even) - 5) < 1e-6);
    const std::vector<float> nothing(5, 0.0F);
    QCOMPARE(effectiveRankOf(nothing), 0.0);
    QCOMPARE(stableRankOf(nothing), 0.0);
    QCOMPARE(energyShareOf(nothing, 2), 0.0);
    QCOMPARE(stableRankOf({}), 0.0);
}

void RankMap::divergingColoursAreSymmetricAroundZero()
{
    for (const ColorMap map : {ColorMap::Diverging, ColorMap::DivergingOnDark}) {
        const auto &table = colorTable(map);
        for (std::size_t i = 0; i < 128; ++i) {
            const QColor less = QColor::fromRgb(table[i]);
            const QColor more = QColor::fromRgb(table[255 - i]);
            if (i < 120)
                QVERIFY(less.red() > less.blue() && more.blue() > more.red());
            QVERIFY(std::abs(qGray(table[i]) - qGray(table[255 - i])) < 24);
        }
        QVERIFY(std::abs(qRed(table[127]) - qBlue(table[128])) < 4);
    }
    QVERIFY(qGray(colorTable(ColorMap::Diverging)[127]) > 220);
    QVERIFY(qGray(colorTable(ColorMap::DivergingOnDark)[127]) < 80);
}

void RankMap::everyQuantityHasItsOwnColours()
{
    const auto run = grown();
    const auto other = grown(Method::AdaLora, 3, 100, 6);
    RankHeatmap view;
    view.setRun(&run->history());
    view.setCompared({{&other->history(), QStringLiteral("other"), 0}});
    show(view);
    view.setCursor(249);
    std::set<QString> pictures;
    const auto *combo = view.findChild<QComboBox *>(QStringLiteral("rankColouring"));
    for (int i = 0; i < combo->count(); ++i) {
        view.setColouring(static_cast<MatrixQuantity>(i));
        QCOMPARE(combo->currentIndex(), i);
        QStringList colours;
        for (int matrix = 0; matrix < 18; ++matrix)
            colours << colourOf(view, matrix).name() + noteText(gridOf(view).scene(), matrix);
        QVERIFY2(pictures.insert(colours.join(QLatin1Char(' '))).second, qPrintable(combo->currentText()));
        QVERIFY(!view.grab().isNull());
    }
    QCOMPARE(pictures.size(), std::size_t{7});
}

void RankMap::scoresAreNotOfferedForLora()
{
    const auto run = grown(Method::Lora);
    RankHeatmap view;
    view.setRun(&run->history());
    show(view);
    view.setColouring(MatrixQuantity::MeanScore);
    QCOMPARE(gridOf(view).scene().colouring(), MatrixQuantity::Rank);
    const auto *combo = view.findChild<QComboBox *>(QStringLiteral("rankColouring"));
    QVERIFY(!(combo->model()->index(static_cast<int>(MatrixQuantity::MeanScore), 0).flags() & Qt::ItemIsEnabled));
    QVERIFY(combo->model()->index(static_cast<int>(MatrixQuantity::Energy), 0).flags() & Qt::ItemIsEnabled);
}

void RankMap::differencesNeedAComparedRun()
{
    const auto run = grown();
    const auto other = grown(Method::AdaLora, 1, 100, 6);
    RankHeatmap view;
    view.setRun(&run->history());
    view.setColouring(MatrixQuantity::Difference);
    show(view);
    view.setCursor(60);
    QCOMPARE(gridOf(view).scene().colouring(), MatrixQuantity::Rank);
    view.setCompared({{&other->history(), QStringLiteral("other"), 2}});
    QCOMPARE(gridOf(view).scene().colouring(), MatrixQuantity::Difference);
    const RankScene &scene = gridOf(view).scene();
    for (int matrix = 0; matrix < 6; ++matrix) {
        const int mine = run->history().stateAt(60)->rankOf(run->history().info().matrices[static_cast<std::size_t>(matrix)]);
        const int theirs = other->history().stateAt(60)->rankOf(other->history().info().matrices[static_cast<std::size_t>(matrix)]);
        QCOMPARE(scene.difference(matrix), std::optional(mine - theirs));
    }
    QVERIFY(!scene.difference(6));
    QVERIFY(!colourOf(view, 6).isValid());  // the other has no such layer
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("other")));
    view.setCompared({});
    QCOMPARE(gridOf(view).scene().colouring(), MatrixQuantity::Rank);
}

void RankMap::changesAreCountedFromTheChosenStep()
{
    const auto run = grown();
    RankHeatmap view;
    view.setRun(&run->history());
    show(view);
    view.setCursor(100);
    auto *combo = view.findChild<QComboBox *>(QStringLiteral("rankColouring"));
    auto *since = view.findChild<QSpinBox *>(QStringLiteral("rankReference"));
    auto *here = view.findChild<QToolButton *>(QStringLiteral("sinceHere"));
    QVERIFY(!since->isVisible() && !here->isVisible());
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_End);  // the difference, which is not to be had, is passed over
    QCOMPARE(view.colouring(), MatrixQuantity::Change);
    QVERIFY(since->isVisible() && here->isVisible());
    QCOMPARE(view.reference(), 0);
    QTest::mouseClick(here, Qt::LeftButton);
    QCOMPARE(view.reference(), 100);
    QCOMPARE(since->value(), 100);
    for (int matrix = 0; matrix < 18; ++matrix)
        QCOMPARE(gridOf(view).scene().change(matrix), std::optional(0));
    view.setCursor(249);
    bool hasFallen = false;
    for (int matrix = 0; matrix < 18; ++matrix) {
        const auto &info = run->history().info().matrices[static_cast<std::size_t>(matrix)];
        const int change = run->history().stateAt(249)->rankOf(info) - run->history().stateAt(100)->rankOf(info);
        QCOMPARE(gridOf(view).scene().change(matrix), std::optional(change));
        const QColor colour = colourOf(view, matrix);
        if (change < 0) {
            hasFallen = true;
            QVERIFY(colour.red() > colour.blue());
        }
    }
    QVERIFY(hasFallen);
    since->setValue(0);
    QCOMPARE(view.reference(), 0);
    QCOMPARE(gridOf(view).scene().reference()->step, 0);
}

void RankMap::legendNamesUnitAndRange()
{
    const auto run = grown();
    RankHeatmap view;
    view.setRun(&run->history());
    show(view, {1000, 300});
    auto *legend = view.findChild<ColorLegend *>();
    const auto text = [&] { return legend->accessibleName() + QLatin1Char(' ') + legend->accessibleDescription(); };
    QVERIFY2(text().contains(QStringLiteral("rank From 0 (dark) to 8")), qPrintable(text()));
    view.setColouring(MatrixQuantity::Share);
    QVERIFY2(text().contains(QStringLiteral("0 % (dark)")), qPrintable(text()));
    view.setColouring(MatrixQuantity::Change);
    QVERIFY2(text().contains(QStringLiteral("(orange) over 0 to +")), qPrintable(text()));
    const QString before = text();
    for (int step = 0; step < 250; step += 10) {
        view.setCursor(step);
        QCOMPARE(text(), before);  // it does not jump with the cursor
    }
}

void RankMap::layersLieBesideEachOtherWhereThatReadsBetter()
{
    RankLayout layout(synthetic::info(12, 8, 300, false).matrices);
    layout.fit({600, 600}, QApplication::font());
    QVERIFY(!layout.hasLayersBeside());
    QCOMPARE(layout.rows(), 12);
    layout.fit({900, 120}, QApplication::font());
    QVERIFY(layout.hasLayersBeside());
    QCOMPARE(layout.rows(), 6);
    QCOMPARE(layout.size(), QSize(900, 120));
    layout.fit({100, 100}, QApplication::font());
    QVERIFY(layout.size().height() > 100 || layout.size().width() > 100);
}

void RankMap::everyShapeFits_data()
{
    QTest::addColumn<int>("layers");
    QTest::addColumn<int>("kinds");
    QTest::addColumn<QSize>("size");
    for (const auto &[layers, kinds] : {std::pair(1, 1), std::pair(1, 3), std::pair(12, 6), std::pair(32, 7)})
        for (const QSize size : {QSize(240, 160), QSize(600, 400), QSize(900, 260), QSize(1400, 900)})
            QTest::addRow("%d x %d in %d x %d", layers, kinds, size.width(), size.height()) << layers << kinds << size;
}

void RankMap::everyShapeFits()
{
    QFETCH(int, layers);
    QFETCH(int, kinds);
    QFETCH(QSize, size);
    const std::vector<std::string> names{"query", "key", "value", "attention.output", "intermediate", "output", "fc"};
    adalora::RunInfo whole = synthetic::info(1, 8, 300, false);
    whole.config.target_modules.assign(names.end() - kinds, names.end());
    whole.matrices.clear();
    int first = 0;
    for (int layer = 0; layer < layers; ++layer)
        for (const std::string &kind : whole.config.target_modules) {
            adalora::MatrixInfo matrix;
            matrix.name = "layer." + std::to_string(layer) + "." + kind;
            matrix.layer = layer;
            matrix.kind = kind;
            matrix.out = matrix.in = 64;
            matrix.rank = matrix.startRank = 8;
            matrix.first = first;
            first += 8;
            whole.matrices.push_back(matrix);
        }
    whole.initialBudget = first;
    whole.targetBudget = first / 2;
    synthetic::Run run(whole);
    run.grow(120);
    RankHeatmap view;
    view.setRun(&run.history());
    show(view, size);
    view.setCursor(100);
    RankGrid &grid = gridOf(view);
    QRegion cells;
    const int least = QFontMetrics(smallFont(grid.font())).ascent();
    for (int matrix = 0; matrix < layers * kinds; ++matrix) {
        const QRect cell = grid.cellOf(matrix);
        QVERIFY(grid.rect().contains(cell));
        QVERIFY2(cell.height() >= least, qPrintable(QString::number(cell.height())));
        QVERIFY(!cells.intersects(cell));
        cells += cell;
        QCOMPARE(grid.matrixAt(cell.center()), matrix);
    }
    auto *scroll = view.findChild<QScrollArea *>();
    const bool fits = grid.cells().size().width() <= scroll->maximumViewportSize().width() && grid.cells().size().height() <= scroll->maximumViewportSize().height();
    QCOMPARE(scroll->verticalScrollBar()->maximum() == 0 && scroll->horizontalScrollBar()->maximum() == 0, fits);
    view.setSelection({layers * kinds - 1, -1});
    QVERIFY(!(grid.visibleRegion() & grid.cellOf(layers * kinds - 1)).isEmpty());  // scrolled there
    QVERIFY(!view.grab().isNull());
}

void RankMap::headsStayWhileCellsScroll()
{
    const auto run = grown(Method::AdaLora, 40);
    RankHeatmap view;
    view.setRun(&run->history());
    show(view, {300, 400});
    auto *scroll = view.findChild<QScrollArea *>();
    QVERIFY(scroll->verticalScrollBar()->maximum() > 0);
    const int head = gridOf(view).cells().cells().top() - 4;
    const QImage before = scroll->viewport()->grab(QRect(60, 0, 200, head)).toImage();
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum() / 2);
    QCoreApplication::processEvents();
    QCOMPARE(scroll->viewport()->grab(QRect(60, 0, 200, head)).toImage(), before);
}

void RankMap::escapeSelectsNothing()
{
    const auto run = grown();
    RankHeatmap view;
    view.setRun(&run->history());
    show(view);
    connect(&view, &RunView::selectionPicked, &view, &RunView::setSelection);
    QSignalSpy picked(&view, &RunView::selectionPicked);
    QTest::mouseClick(&gridOf(view), Qt::LeftButton, {}, gridOf(view).cellOf(4).center());
    QCOMPARE(gridOf(view).selected(), 4);
    QTest::keyClick(&gridOf(view), Qt::Key_Escape);
    QCOMPARE(picked.last().first().value<Selection>(), Selection());
    QCOMPARE(gridOf(view).selected(), -1);
}

void RankMap::keysWalkAsTheEyeSees()
{
    const auto run = grown(Method::AdaLora, 12);
    RankHeatmap view;
    view.setRun(&run->history());
    connect(&view, &RunView::selectionPicked, &view, &RunView::setSelection);
    show(view, {900, 190});
    RankGrid &grid = gridOf(view);
    QVERIFY(grid.cells().hasLayersBeside());
    view.setSelection({0, -1});
    QTest::keyClick(&grid, Qt::Key_Right);
    QCOMPARE(grid.selected(), 6);  // the next layer
    QTest::keyClick(&grid, Qt::Key_Down);
    QCOMPARE(grid.selected(), 7);  // its next kind
    view.resize(600, 600);
    QVERIFY(!grid.cells().hasLayersBeside());
    QTest::keyClick(&grid, Qt::Key_Down);
    QCOMPARE(grid.selected(), 13);
}

void RankMap::hoverTellsAllNumbers()
{
    const auto run = grown();
    const auto other = grown(Method::AdaLora, 3, 250, 6);
    RankHeatmap view;
    view.setRun(&run->history());
    view.setCompared({{&other->history(), QStringLiteral("<other>"), 0}});
    show(view);
    view.setCursor(249);
    RankGrid &grid = gridOf(view);
    const QPoint middle = grid.cellOf(3).center();
    QHelpEvent help(QEvent::ToolTip, middle, grid.mapToGlobal(middle));
    QCoreApplication::sendEvent(&grid, &help);
    for (const char *part : {"layer.0.attention.output", "64 × 64 weights", "Rank ", "of the budget in use", "Mean score of the kept", "Σσ² = ", "largest σ", "Since step 0", "&lt;other&gt;: rank "})
        QVERIFY2(QToolTip::text().contains(QString::fromUtf8(part)), qPrintable(QToolTip::text()));
}

void RankMap::tableHasEveryMatrixWithAllQuantities()
{
    const auto run = grown();
    const auto other = grown(Method::AdaLora, 2, 250, 6);
    RankHeatmap view;  // never shown: tables do not need that
    view.setRun(&run->history());
    view.setCompared({{&other->history(), QStringLiteral("other"), 0}});
    view.setCursor(200);
    view.setReference(100);
    const DataTable table = view.table();
    QCOMPARE(table.rows.size(), std::size_t{18});
    const auto numbers = numbersOf(*run->history().stateAt(200), run->history().info());
    const auto column = [&](const char *name) {
        const auto found = table.columns.indexOf(QString::fromUtf8(name));
        return found < 0 ? std::size_t{999} : static_cast<std::size_t>(found);
    };
    for (std::size_t m = 0; m < 18; ++m) {
        const auto &row = table.rows[m];
        QCOMPARE(row.size(), static_cast<std::size_t>(table.columns.size()));
        QCOMPARE(row.at(column("Matrix")).toString(), QString::fromStdString(run->history().info().matrices[m].name));
        QCOMPARE(row.at(column("Rank")).toInt(), numbers[m].rank);
        QCOMPARE(row.at(column("Parameters")).toLongLong(), numbers[m].parameters);
        QCOMPARE(row.at(column("Share of the budget in %")).toDouble(), numbers[m].share * 100);
        QCOMPARE(row.at(column("Σσ²")).toDouble(), numbers[m].energy);
        QCOMPARE(row.at(column("Change since step 100")).toInt(), numbers[m].rank - run->history().stateAt(100)->rankOf(run->history().info().matrices[m]));
        QCOMPARE(row.at(column("Rank of other")).isValid(), m < 12);
    }
    view.setRun(nullptr);
    QVERIFY(view.table().rows.empty());
}

void RankMap::picturesAreVectors()
{
    const auto run = grown();
    RankHeatmap view;
    view.setRun(&run->history());
    view.setCursor(100);
    QPicture picture;
    QPainter painter(&picture);
    view.paintTo(painter, {800, 400});
    painter.end();
    const QByteArray data(picture.data(), static_cast<int>(picture.size()));
    QVERIFY(data.size() > 2000);
    QVERIFY(!data.contains("PNG"));
    QImage image(800, 400, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter onImage(&image);
    view.paintTo(onImage, image.size());
    onImage.end();
    QSet<QRgb> colours;
    for (int y = 0; y < 400; y += 3)
        for (int x = 0; x < 800; x += 3)
            colours.insert(image.pixel(x, y));
    QVERIFY(colours.size() > 5);
}

void RankMap::assistiveProgramsReadAndPressEveryCell()
{
    const auto run = grown();
    RankHeatmap view;
    view.setRun(&run->history());
    show(view);
    view.setCursor(249);
    QSignalSpy picked(&view, &RunView::selectionPicked);
    connect(&view, &RunView::selectionPicked, &view, &RunView::setSelection);
    QAccessibleInterface *grid = QAccessible::queryAccessibleInterface(&gridOf(view));
    QVERIFY(grid);
    QCOMPARE(grid->childCount(), 18);
    QVERIFY(!grid->text(QAccessible::Name).isEmpty());
    QVERIFY(grid->text(QAccessible::Description).contains(QStringLiteral("249")) || grid->text(QAccessible::Description).contains(QStringLiteral("245")));
    for (int matrix = 0; matrix < 18; ++matrix) {
        QAccessibleInterface *cell = grid->child(matrix);
        QVERIFY(cell && cell->isValid());
        const auto &info = run->history().info().matrices[static_cast<std::size_t>(matrix)];
        QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("%1, rank %2").arg(QString::fromStdString(info.name)).arg(run->history().stateAt(249)->rankOf(info)));
        QCOMPARE(grid->indexOfChild(cell), matrix);
        QCOMPARE(grid->childAt(cell->rect().center().x(), cell->rect().center().y()), cell);
        cell->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(picked.last().first().value<Selection>(), Selection{matrix});
        QVERIFY(cell->state().selected);
    }
    QAccessibleInterface *last = grid->child(17);
    view.setRun(nullptr);
    QVERIFY(!last->isValid());
    QCOMPARE(grid->childCount(), 0);
}

void RankMap::restsWhileHidden()
{
    const auto run = grown();
    RankHeatmap view;
    view.setRun(&run->history());
    view.setCursor(100);
    view.runGrew();
    view.setColouring(MatrixQuantity::Energy);
    QVERIFY(gridOf(view).scene().isEmpty());  // nothing was computed
    show(view);
    QVERIFY(!gridOf(view).scene().isEmpty());
    QCOMPARE(gridOf(view).scene().state(), run->history().stateAt(100));
}

QTEST_MAIN(RankMap)
#include "tst_rank_map.moc"
