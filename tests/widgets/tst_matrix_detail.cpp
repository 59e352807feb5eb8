// What the detail of a matrix promises: numbers as in the states, for every method, linked by one selection, and nothing done in vain.
#include "defect_plot.h"
#include "matrix_detail.h"
#include "matrix_quantities.h"
#include "matrix_spectrum.h"
#include "matrix_trace.h"
#include "matrix_words.h"
#include "shown_view.h"
#include "spectrum_bars.h"
#include "synthetic_run.h"
#include <QAction>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QToolTip>
#include <QtTest>
#include <ctime>
#include <set>
#include <qcustomplot.h>

using namespace studio;
using adalora::Method;
using shown::plotOf;
using shown::settle;

class MatrixDetails : public QObject {
    Q_OBJECT

private slots:
    void historyIsThatOfTheStates_data() { shown::methods(); }
    void historyIsThatOfTheStates();
    void historyGrowsAsIfReadAtOnce_data() { shown::methods(); }
    void historyGrowsAsIfReadAtOnce();
    void historyIsReadAgainAfterThinning();
    void eventsAreThoseOfTheMatrix();
    void columnsPairPlacesOfTwoOrders();
    void columnsOfAProductAreItsTriplets();
    void columnsCompareByName();
    void headerAndFiguresAreThoseOfTheState_data() { shown::methods(); }
    void headerAndFiguresAreThoseOfTheState();
    void followsTheSelection_data() { shown::methods(); }
    void followsTheSelection();
    void offersTheStrongestMatrix();
    void saysWhyThereIsNothing_data();
    void saysWhyThereIsNothing();
    void loraExplainsItsMissingParts();
    void clickOnATripletsBarSelectsIt();
    void clickOnASigmaBarSetsTheTop();
    void keysWalkTheTriplets();
    void topKeepsItsShare();
    void clickOnALineSelectsItsTriplet();
    void dragStillPicksTheCursor();
    void theSelectedTripletIsReadAtTheCursor();
    void hoverNamesTheTriplet();
    void comparedSpectrumIsThere();
    void tableHasEveryStateOfTheMatrix();
    void paintsAtEverySize();
    void menuIsTheOneOfTheWhole();
    void restsWhileHidden();
    void paintsThePresentRunWhileHidden();
    void paintsOnlyForNewStates();
    void longRunsPaintInTime();
};

namespace {

void show(QWidget &widget, QSize size = {900, 600}) { shown::show(widget, size); }

std::unique_ptr<synthetic::Run> grown(Method method = Method::AdaLora, int steps = 250, int rank = 8)
{
    auto run = std::make_unique<synthetic::Run>(synthetic::info(2, rank, 300, false, method));
    run->grow(steps);
    return run;
}

template <class Part>
Part &partOf(const MatrixDetail &view)
{
    return *view.findChild<Part *>();
}

void look(MatrixDetail &view, const adalora::RunHistory *run, int step, Selection selection)
{
    view.setRun(run);
    view.setCursor(step);
    view.setSelection(selection);
    settle();
}

template <class T>
std::vector<T> copyOf(std::span<const T> values)
{
    return {values.begin(), values.end()};
}

bool areSame(std::span<const float> a, std::span<const float> b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](float x, float y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}

}  // namespace

void MatrixDetails::historyIsThatOfTheStates()
{
    QFETCH(Method, method);
    const auto run = grown(method);
    const adalora::RunHistory &history = run->history();
    MatrixHistory mine;
    mine.setRun(&history);
    mine.setMatrix(2);
    QVERIFY(mine.hasNews());
    QVERIFY(mine.follow());
    QVERIFY(!mine.hasNews());
    QVERIFY(!mine.follow());
    const adalora::MatrixInfo &info = history.info().matrices[2];
    QCOMPARE(mine.steps().size(), history.states().size());
    QCOMPARE(mine.slotCount(), info.rank);
    int highest = info.startRank;
    for (std::size_t at = 0; at < mine.steps().size(); ++at) {
        const adalora::RankState &state = *history.states()[at];
        QCOMPARE(mine.steps()[at], state.step);
        for (int slot = 0; slot < info.rank; ++slot) {
            const auto i = static_cast<std::size_t>(info.first + slot);
            QCOMPARE(mine.scores(slot)[at], state.score[i]);
            QCOMPARE(mine.kept(slot)[at], state.kept[i]);
            const double scale = method == Method::AdaLora ? history.info().scale : 1;
            QVERIFY(std::abs(static_cast<double>(mine.sizes(slot)[at]) - scale * std::abs(static_cast<double>(state.lambda[i]))) < 1e-6);
        }
        highest = std::max(highest, state.rankOf(info));
        const bool hasAllocated = history.lastAllocation(state.step) >= 0;
        QCOMPARE(std::isfinite(mine.thresholds()[at]), hasAllocated);
        QCOMPARE(std::isfinite(mine.defects()[at]), method != Method::Lora);
    }
    QCOMPARE(mine.highestRank(), highest);
    QCOMPARE(mine.indexAt(-1), -1);
    QCOMPARE(mine.indexAt(1e9), static_cast<int>(mine.steps().size()) - 1);
}

void MatrixDetails::historyGrowsAsIfReadAtOnce()
{
    QFETCH(Method, method);
    synthetic::Run run(synthetic::info(2, 8, 300, false, method));
    MatrixHistory growing;
    growing.setRun(&run.history());
    growing.setMatrix(1);
    for (int i = 0; i < 9; ++i) {
        run.grow(29);
        growing.follow();
    }
    MatrixHistory whole;
    whole.setRun(&run.history());
    whole.setMatrix(1);
    whole.follow();
    QCOMPARE(copyOf(growing.steps()), copyOf(whole.steps()));
    QCOMPARE(copyOf(growing.events()), copyOf(whole.events()));
    QVERIFY(areSame(growing.thresholds(), whole.thresholds()));
    for (int slot = 0; slot < whole.slotCount(); ++slot)
        QVERIFY(areSame(growing.scores(slot), whole.scores(slot)) && areSame(growing.sizes(slot), whole.sizes(slot)));
    QCOMPARE(growing.scoreExtent().high, whole.scoreExtent().high);
}

void MatrixDetails::historyIsReadAgainAfterThinning()
{
    adalora::RunHistory history(synthetic::info(1, 4, 100, false));
    MatrixHistory mine;
    mine.setRun(&history);
    mine.setMatrix(0);
    for (int step = 0; history.thinnings() == 0; ++step) {
        auto state = std::make_shared<adalora::RankState>();
        state->step = step;
        state->sigma.assign(24, static_cast<float>(step));
        state->lambda = state->score = state->sigma;
        state->slope.assign(400000, 0.0F);  // so that few are many
        state->kept.assign(24, 1);
        history.append(state);
        if (history.thinnings() == 0)
            mine.follow();
    }
    QVERIFY(mine.steps().size() > history.states().size());
    QVERIFY(mine.hasNews());
    QVERIFY(mine.follow());
    QCOMPARE(mine.steps().size(), history.states().size());
    for (std::size_t at = 0; at < mine.steps().size(); ++at) {
        QCOMPARE(mine.steps()[at], history.states()[at]->step);
        QCOMPARE(mine.scores(3)[at], history.states()[at]->score[3]);
    }
    MatrixDetail view;
    show(view);
    look(view, &history, 20, {0, 1});
    QVERIFY(!view.grab().isNull());
}

void MatrixDetails::eventsAreThoseOfTheMatrix()
{
    for (const Method method : {Method::AdaLora, Method::Merge}) {
        synthetic::Run run(synthetic::info(2, 8, 300, false, method));
        MatrixEvents events;
        events.setRun(&run.history());
        std::size_t found = 0;
        for (int i = 0; i < 5; ++i) {
            run.grow(55);
            events.follow();
        }
        const auto all = run.history().events();
        for (int matrix = 0; matrix < 12; ++matrix) {
            std::vector<int> expected;
            for (int i = 0; i < std::ssize(all); ++i) {
                const adalora::Event &event = all[static_cast<std::size_t>(i)];
                if (event.matrix == matrix && (event.kind == adalora::EventKind::Prune || event.kind == adalora::EventKind::Reactivate || event.kind == adalora::EventKind::Grow))
                    expected.push_back(i);
            }
            QCOMPARE(copyOf(events.of(matrix)), expected);
            found += expected.size();
        }
        QVERIFY(found > 10);
        QVERIFY(events.of(-1).empty() && events.of(99).empty());
    }
}

void MatrixDetails::columnsPairPlacesOfTwoOrders()
{
    const auto run = grown();
    const adalora::RunInfo &info = run->history().info();
    const adalora::MatrixInfo &matrix = info.matrices[3];
    const adalora::RankState &state = *run->history().states().back();
    const auto columns = spectrumColumns(info, matrix, state, matrix.rank, nullptr, nullptr);
    QCOMPARE(columns.size(), std::size_t{8});
    std::set<int> triplets;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const SpectrumColumn &column = columns[i];
        QCOMPARE(column.sigma, static_cast<double>(state.sigma[static_cast<std::size_t>(matrix.first) + i]));
        const auto at = static_cast<std::size_t>(matrix.first + column.triplet);
        QCOMPARE(column.lambda, static_cast<double>(state.lambda[at]));
        QCOMPARE(column.size, info.scale * std::abs(column.lambda));
        QCOMPARE(column.isKept, state.kept[at] != 0);
        QVERIFY(i == 0 || columns[i - 1].size >= column.size);
        triplets.insert(column.triplet);
        QVERIFY(!column.compared);
    }
    QCOMPARE(triplets.size(), std::size_t{8});
    QVERIFY(std::any_of(columns.begin(), columns.end(), [](const SpectrumColumn &column) { return !column.isKept; }));
}

void MatrixDetails::columnsOfAProductAreItsTriplets()
{
    const auto run = grown(Method::Merge);
    const adalora::RunInfo &info = run->history().info();
    for (const adalora::MatrixInfo &matrix : info.matrices) {
        const adalora::RankState &state = *run->history().states().back();
        const auto columns = spectrumColumns(info, matrix, state, state.rankOf(matrix) + 2, nullptr, nullptr);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const bool isThere = static_cast<int>(i) < state.rankOf(matrix);
            QCOMPARE(columns[i].triplet >= 0, isThere);
            if (isThere)
                QVERIFY(std::abs(columns[i].size - columns[i].sigma) < 1e-6);  // one thing under two names
        }
    }
}

void MatrixDetails::columnsCompareByName()
{
    const auto run = grown();
    const auto other = grown(Method::Lora, 100, 5);
    const adalora::RunInfo &info = run->history().info();
    const adalora::RankState &state = *run->history().states().back();
    const adalora::RankState &theirs = *other->history().states().back();
    const auto columns = spectrumColumns(info, info.matrices[4], state, 8, &other->history().info(), &theirs);
    const adalora::MatrixInfo &counterpart = other->history().info().matrices[4];
    for (std::size_t i = 0; i < 8; ++i)
        QCOMPARE(columns[i].compared, std::optional(i < 5 ? static_cast<double>(theirs.sigma[static_cast<std::size_t>(counterpart.first) + i]) : 0.0));
}

void MatrixDetails::headerAndFiguresAreThoseOfTheState()
{
    QFETCH(Method, method);
    const auto run = grown(method);
    const adalora::RunInfo &info = run->history().info();
    const adalora::RankState &state = *run->history().states().back();
    const adalora::MatrixInfo &matrix = info.matrices[4];
    const int rank = state.rankOf(matrix);
    const QString header = headerTexts(info, matrix, state).front();
    QVERIFY2(header.contains(QStringLiteral("256 × 64")), qPrintable(header));
    QVERIFY2(header.contains(QStringLiteral("<b>%1</b> (at the start 8").arg(rank)), qPrintable(header));
    QVERIFY2(header.contains(QLocale().toString(rank * (256 + 64 + (method == Method::AdaLora ? 1 : 0)))), qPrintable(header));
    double energy = 0;
    double sum = 0;
    const auto sigma = sigmaOf(state, matrix);
    for (const float each : sigma) {
        energy += static_cast<double>(each) * static_cast<double>(each);
        sum += static_cast<double>(each);
    }
    double entropy = 0;
    for (const float each : sigma)
        if (each > 0)
            entropy -= static_cast<double>(each) / sum * std::log(static_cast<double>(each) / sum);
    const QString figures = figureTexts(info, 4, state).front();
    const double first = static_cast<double>(sigma.front());
    QVERIFY2(figures.contains(QStringLiteral("stable rank <b>%1</b>").arg(QLocale().toString(energy / (first * first), 'f', 2))), qPrintable(figures));
    QVERIFY2(figures.contains(QStringLiteral("effective rank <b>%1</b>").arg(QLocale().toString(std::exp(entropy), 'f', 2))), qPrintable(figures));
    QCOMPARE(figures.contains(QStringLiteral("‖PᵀP − I‖")), method == Method::AdaLora);
    QCOMPARE(figures.contains(QStringLiteral("‖PᵀP − QᵀQ‖")), method == Method::Merge);
}

void MatrixDetails::followsTheSelection()
{
    QFETCH(Method, method);
    const auto run = grown(method);
    MatrixDetail view;
    show(view);
    look(view, &run->history(), 249, {4, -1});
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("layer.0.intermediate")));
    const QImage four = view.grab().toImage();
    view.setSelection({1, -1});
    settle();
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("layer.0.key")));
    QVERIFY(view.grab().toImage() != four);
    view.setSelection({99, -1});
    settle();
    QVERIFY(partOf<QPushButton>(view).isVisible());
    for (int matrix = 0; matrix < 12; ++matrix)
        for (const int step : {-1, 0, 33, 100000}) {
            view.setSelection({matrix, matrix % 3 - 1});
            view.setCursor(step);
            settle();
            QVERIFY(!view.grab().isNull());
        }
}

void MatrixDetails::offersTheStrongestMatrix()
{
    const auto run = grown();
    MatrixDetail view;
    show(view);
    look(view, &run->history(), 249, {});
    auto &offer = partOf<QPushButton>(view);
    QVERIFY(offer.isVisible());
    QSignalSpy picked(&view, &RunView::selectionPicked);
    QTest::mouseClick(&offer, Qt::LeftButton);
    const int matrix = picked.last().first().value<Selection>().matrix;
    const adalora::RankState &state = *run->history().stateAt(249);
    for (const adalora::MatrixInfo &each : run->history().info().matrices)
        QVERIFY(state.rankOf(each) <= state.rankOf(run->history().info().matrices[static_cast<std::size_t>(matrix)]));
    QVERIFY(offer.text().contains(QString::fromStdString(run->history().info().matrices[static_cast<std::size_t>(matrix)].name)));
    offer.setFocus();
    QTest::keyClick(&offer, Qt::Key_Space);
    QCOMPARE(picked.count(), 2);
}

void MatrixDetails::saysWhyThereIsNothing_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<QString>("why");
    QTest::newRow("full") << Method::Full << QStringLiteral("ull fine-tuning");
    QTest::newRow("head") << Method::Head << QStringLiteral("Only the classifier");
}

void MatrixDetails::saysWhyThereIsNothing()
{
    QFETCH(Method, method);
    QFETCH(QString, why);
    const auto run = grown(method);
    MatrixDetail view;
    show(view);
    settle();
    QVERIFY(!partOf<QPushButton>(view).isVisible());
    look(view, &run->history(), 100, {0, 0});
    QString words;
    for (const QLabel *label : view.findChildren<QLabel *>())
        if (label->isVisible())
            words += label->text();
    QVERIFY2(words.contains(why), qPrintable(words));
    QVERIFY(!partOf<QPushButton>(view).isVisible());
    QVERIFY(view.table().rows.empty());
}

void MatrixDetails::loraExplainsItsMissingParts()
{
    const auto run = grown(Method::Lora);
    MatrixDetail view;
    show(view);
    look(view, &run->history(), 249, {2, -1});
    const auto words = [&] {
        QString all;
        for (const QLabel *label : view.findChildren<QLabel *>())
            if (label->isVisible())
                all += label->text();
        return all;
    };
    QVERIFY2(words().contains(QStringLiteral("No scores with LoRA")), qPrintable(words()));
    QVERIFY2(words().contains(QStringLiteral("No defect with LoRA")), qPrintable(words()));
    auto *combo = view.findChild<QComboBox *>(QStringLiteral("traceQuantity"));
    QVERIFY(combo->isVisible());
    partOf<MatrixTrace>(view).setQuantity(MatrixTrace::Quantity::Size);
    settle();
    QVERIFY(!words().contains(QStringLiteral("No scores with LoRA")));
    QCOMPARE(plotOf(partOf<MatrixTrace>(view))->yAxis->label(), QStringLiteral("σ"));
}

void MatrixDetails::clickOnATripletsBarSelectsIt()
{
    for (const Method method : {Method::AdaLora, Method::Merge}) {
        const auto run = grown(method);
        MatrixDetail view;
        show(view);
        look(view, &run->history(), 249, {1, -1});
        auto &bars = partOf<SpectrumBars>(view);
        QSignalSpy picked(&view, &RunView::selectionPicked);
        for (int column = 0; column < std::ssize(bars.columns()); ++column) {
            const SpectrumColumn values = bars.columns()[static_cast<std::size_t>(column)];
            if (values.triplet < 0)
                continue;
            const QRectF bar = method == Method::AdaLora ? bars.sizeBar(column) : bars.sigmaBar(column);
            QTest::mouseClick(&bars, Qt::LeftButton, {}, QPointF(bar.center().x(), bar.bottom() - 1).toPoint());
            QCOMPARE(picked.last().first().value<Selection>(), (Selection{1, values.triplet}));
        }
        QVERIFY(picked.count() >= 2);
    }
}

void MatrixDetails::clickOnASigmaBarSetsTheTop()
{
    const auto run = grown();
    MatrixDetail view;
    show(view);
    look(view, &run->history(), 249, {1, -1});
    auto &bars = partOf<SpectrumBars>(view);
    QSignalSpy picked(&view, &RunView::selectionPicked);
    QTest::mouseClick(&bars, Qt::LeftButton, {}, QPointF(bars.sigmaBar(4).center().x(), bars.height() / 2.0).toPoint());
    QCOMPARE(picked.count(), 0);
    QCOMPARE(partOf<MatrixSpectrum>(view).top(), 5);
    QCOMPARE(view.findChild<QSpinBox *>(QStringLiteral("topCount"))->value(), 5);
}

void MatrixDetails::keysWalkTheTriplets()
{
    const auto run = grown();
    MatrixDetail view;
    show(view);
    look(view, &run->history(), 249, {1, -1});
    connect(&view, &RunView::selectionPicked, &view, &RunView::setSelection);
    QSignalSpy picked(&view, &RunView::selectionPicked);
    auto &bars = partOf<SpectrumBars>(view);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(&bars, key);
        return picked.last().first().value<Selection>().triplet;
    };
    QCOMPARE(press(Qt::Key_Right), bars.columns()[0].triplet);
    QCOMPARE(press(Qt::Key_Right), bars.columns()[1].triplet);
    QCOMPARE(press(Qt::Key_Right), bars.columns()[2].triplet);
    QCOMPARE(press(Qt::Key_Left), bars.columns()[1].triplet);
    QCOMPARE(press(Qt::Key_Left), bars.columns()[0].triplet);
    const auto count = picked.count();
    QTest::keyClick(&bars, Qt::Key_Left);
    QCOMPARE(picked.count(), count);
}

void MatrixDetails::topKeepsItsShare()
{
    const auto run = grown();
    MatrixDetail view;
    show(view);
    look(view, &run->history(), 249, {1, -1});
    const auto sigma = sigmaOf(*run->history().stateAt(249), run->history().info().matrices[1]);
    auto *box = view.findChild<QSpinBox *>(QStringLiteral("topCount"));
    for (int k = 1; k <= 8; ++k) {
        box->setValue(k);
        double kept = 0;
        for (int i = 0; i < k; ++i)
            kept += std::pow(static_cast<double>(sigma[static_cast<std::size_t>(i)]), 2);
        const QString share = QLocale().toString(100 * kept / energyOf(sigma), 'f', 1);
        const QString text = partOf<SpectrumBars>(view).accessibleDescription();
        QVERIFY2(text.contains(QStringLiteral("The top %1 keep %2 %").arg(k).arg(share)), qPrintable(text));
    }
    QCOMPARE(box->maximum(), 8);
    auto *log = view.findChild<QToolButton *>(QStringLiteral("spectrumLog"));
    const QImage linear = partOf<SpectrumBars>(view).grab().toImage();
    QTest::mouseClick(log, Qt::LeftButton);
    QVERIFY(partOf<MatrixSpectrum>(view).isLogarithmic());
    QVERIFY(partOf<SpectrumBars>(view).grab().toImage() != linear);
}

void MatrixDetails::clickOnALineSelectsItsTriplet()
{
    const auto run = grown();
    MatrixDetail view;
    show(view, {900, 700});
    look(view, &run->history(), 249, {1, -1});
    auto &trace = partOf<MatrixTrace>(view);
    trace.setQuantity(MatrixTrace::Quantity::Size);
    settle();
    QCustomPlot *plot = plotOf(trace);
    QSignalSpy picked(&view, &RunView::selectionPicked);
    const adalora::RankState &state = *run->history().stateAt(200);
    const auto columns = spectrumColumns(run->history().info(), run->history().info().matrices[1], state, 2, nullptr, nullptr);
    for (const SpectrumColumn &column : columns) {
        const QPoint at = QPointF(plot->xAxis->coordToPixel(state.step), plot->yAxis->coordToPixel(column.size)).toPoint();
        const int triplet = trace.tripletAt(at);
        QVERIFY(triplet >= 0);
        const auto own = static_cast<std::size_t>(run->history().info().matrices[1].first + triplet);
        const double size = sizeOfTriplet(run->history().info(), static_cast<double>(state.lambda[own]));
        QVERIFY(std::abs(plot->yAxis->coordToPixel(size) - at.y()) < 2);  // two may be as near
        QTest::mouseClick(plot, Qt::LeftButton, {}, at);
        QCOMPARE(picked.last().first().value<Selection>(), (Selection{1, triplet}));
    }
    const auto count = picked.count();
    QTest::mouseClick(plot, Qt::LeftButton, {}, {plot->axisRect()->right() - 5, plot->axisRect()->top() + 3});
    QCOMPARE(picked.count(), count);  // beside all lines
}

void MatrixDetails::dragStillPicksTheCursor()
{
    const auto run = grown();
    MatrixDetail view;
    show(view, {900, 700});
    look(view, &run->history(), 249, {1, -1});
    for (const QWidget *part : {static_cast<QWidget *>(&partOf<MatrixTrace>(view)), static_cast<QWidget *>(&partOf<DefectPlot>(view))}) {
        QCustomPlot *plot = plotOf(*part);
        QSignalSpy picked(&view, &RunView::cursorPicked);
        QTest::mouseClick(plot, Qt::LeftButton, {}, {static_cast<int>(plot->xAxis->coordToPixel(50)), plot->axisRect()->center().y()});
        QCOMPARE(picked.count(), 1);
        QVERIFY(std::abs(picked.last().first().toInt() - 50) <= 1);
    }
}

void MatrixDetails::theSelectedTripletIsReadAtTheCursor()
{
    const auto run = grown();
    MatrixDetail view;
    show(view, {1200, 700});
    look(view, &run->history(), 120, {1, 5});
    const adalora::RankState &state = *run->history().stateAt(120);
    const auto i = static_cast<std::size_t>(run->history().info().matrices[1].first + 5);
    const QString text = partOf<MatrixTrace>(view).accessibleDescription();
    QVERIFY2(text.contains(QStringLiteral("step %1").arg(state.step)), qPrintable(text));
    QVERIFY2(text.contains(state.kept[i] ? QStringLiteral("triplet 5, kept") : QStringLiteral("triplet 5, not kept")), qPrintable(text));
    const QString defect = partOf<DefectPlot>(view).accessibleDescription();
    QVERIFY2(defect.contains(QLocale().toString(static_cast<double>(state.defect[1]), 'f', state.defect[1] < 1 ? 3 : 2)), qPrintable(defect));
    const QImage selected = partOf<MatrixTrace>(view).grab().toImage();
    view.setSelection({1, -1});
    settle();
    QVERIFY(partOf<MatrixTrace>(view).grab().toImage() != selected);
}

void MatrixDetails::hoverNamesTheTriplet()
{
    const auto run = grown();
    MatrixDetail view;
    show(view, {900, 700});
    look(view, &run->history(), 249, {1, -1});
    auto &bars = partOf<SpectrumBars>(view);
    const QPoint first = bars.sizeBar(0).center().toPoint();
    QHelpEvent help(QEvent::ToolTip, first, bars.mapToGlobal(first));
    QCoreApplication::sendEvent(&bars, &help);
    QVERIFY2(QToolTip::text().contains(QStringLiteral("triplet %1, kept").arg(bars.columns()[0].triplet)), qPrintable(QToolTip::text()));
    auto &trace = partOf<MatrixTrace>(view);
    trace.setQuantity(MatrixTrace::Quantity::Size);
    settle();
    QCustomPlot *plot = plotOf(trace);
    const QPoint line = QPointF(plot->xAxis->coordToPixel(245), plot->yAxis->coordToPixel(bars.columns()[0].size)).toPoint();
    QHelpEvent over(QEvent::ToolTip, line, plot->mapToGlobal(line));
    QCoreApplication::sendEvent(plot, &over);
    QVERIFY2(QToolTip::text().contains(QStringLiteral("Triplet %1, step ").arg(bars.columns()[0].triplet)), qPrintable(QToolTip::text()));
    QVERIFY2(QToolTip::text().contains(QStringLiteral("Lowest score kept")), qPrintable(QToolTip::text()));
}

void MatrixDetails::comparedSpectrumIsThere()
{
    const auto run = grown();
    const auto other = grown(Method::Merge, 200, 6);
    MatrixDetail view;
    show(view);
    look(view, &run->history(), 249, {1, -1});
    const QImage alone = partOf<SpectrumBars>(view).grab().toImage();
    view.setCompared({{&other->history(), QStringLiteral("other"), 1}});
    settle();
    QVERIFY(partOf<SpectrumBars>(view).columns()[0].compared.has_value());
    QVERIFY(partOf<SpectrumBars>(view).grab().toImage() != alone);
    view.setCompared({});
    settle();
    QCOMPARE(partOf<SpectrumBars>(view).grab().toImage(), alone);
}

void MatrixDetails::tableHasEveryStateOfTheMatrix()
{
    const auto run = grown();
    MatrixDetail view;  // never shown: tables do not need that
    look(view, &run->history(), 249, {1, -1});
    const DataTable table = view.table();
    QCOMPARE(table.rows.size(), run->history().states().size() * 8);
    const adalora::MatrixInfo &matrix = run->history().info().matrices[1];
    for (std::size_t row = 0; row < table.rows.size(); row += 7) {
        const adalora::RankState &state = *run->history().states()[row / 8];
        const std::size_t i = static_cast<std::size_t>(matrix.first) + row % 8;
        QCOMPARE(table.rows[row].size(), static_cast<std::size_t>(table.columns.size()));
        QCOMPARE(table.rows[row][1].toInt(), state.step);
        QCOMPARE(table.rows[row][3].toDouble(), static_cast<double>(state.sigma[i]));
        QCOMPARE(table.rows[row][5].toInt(), static_cast<int>(state.kept[i]));
        QCOMPARE(table.rows[row][6].toDouble(), static_cast<double>(state.lambda[i]));
        QCOMPARE(table.rows[row][7].toDouble(), static_cast<double>(state.score[i]));
    }
}

void MatrixDetails::paintsAtEverySize()
{
    const auto run = grown();
    MatrixDetail view;
    show(view);
    look(view, &run->history(), 249, {1, 2});
    for (const QSize size : {QSize(240, 160), QSize(240, 200), QSize(600, 400), QSize(900, 260), QSize(320, 800), QSize(1400, 900)}) {
        view.resize(size);
        settle();
        const QList<QWidget *> parts{&partOf<MatrixSpectrum>(view), &partOf<MatrixTrace>(view), &partOf<DefectPlot>(view)};
        QRegion taken;
        for (const QWidget *part : parts) {
            QVERIFY(part->parentWidget()->rect().contains(part->geometry()));
            QVERIFY(!taken.intersects(part->geometry()));
            taken += part->geometry();
        }
        const QRect before = parts[1]->geometry();
        QImage image(700, 500, QImage::Format_RGB32);
        QPainter painter(&image);
        view.paintTo(painter, image.size());
        painter.end();
        QCOMPARE(parts[1]->geometry(), before);
    }
}

void MatrixDetails::menuIsTheOneOfTheWhole()
{
    const auto run = grown();
    MatrixDetail view;
    show(view);
    look(view, &run->history(), 249, {1, 2});
    QSignalSpy wanted(&view, &RunView::takeawayWanted);
    QCustomPlot *plot = plotOf(partOf<MatrixTrace>(view));
    QContextMenuEvent event(QContextMenuEvent::Mouse, {30, 30}, plot->mapToGlobal(QPoint(30, 30)));
    QCoreApplication::sendEvent(plot, &event);
    auto *menu = view.findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->parentWidget(), &view);
    menu->actions().front()->trigger();
    menu->close();
    QCOMPARE(wanted.count(), 1);
}

void MatrixDetails::restsWhileHidden()
{
    const auto run = grown();
    MatrixDetail view;
    settle();
    QSignalSpy painted(plotOf(partOf<MatrixTrace>(view)), &QCustomPlot::afterReplot);
    look(view, &run->history(), 100, {1, 2});
    for (int i = 0; i < 10; ++i)
        view.runGrew();
    settle();
    QCOMPARE(painted.count(), 0);
    QVERIFY(partOf<SpectrumBars>(view).columns().empty());
    show(view);
    settle();
    QVERIFY(painted.count() > 0);
    QVERIFY(!partOf<SpectrumBars>(view).columns().empty());
}

void MatrixDetails::paintsThePresentRunWhileHidden()
{
    const auto paper = [](MatrixDetail &view) {
        QImage image(700, 500, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        view.paintTo(painter, image.size());
        return image;
    };
    const auto run = grown();
    MatrixDetail view;
    look(view, &run->history(), 100, {1, 2});
    const QImage one = paper(view);
    QVERIFY(!partOf<SpectrumBars>(view).columns().empty());
    look(view, &run->history(), 100, {0, 2});
    QVERIFY(paper(view) != one);
    view.setSelection({});
    const QImage none = paper(view);
    QVERIFY(none != one);
    view.setRun(nullptr);
    QVERIFY(paper(view) != one);
}

void MatrixDetails::paintsOnlyForNewStates()
{
    synthetic::Run run(synthetic::info(2, 8, 3000, false));
    run.grow(40, 1000);
    MatrixDetail view;
    show(view);
    look(view, &run.history(), 30, {1, 2});
    QSignalSpy painted(plotOf(partOf<MatrixTrace>(view)), &QCustomPlot::afterReplot);
    for (int i = 0; i < 20; ++i) {
        run.grow(2, 1000);
        view.runGrew();
        settle();
    }
    QCOMPARE(painted.count(), 0);
    run.grow(1, 1);
    view.runGrew();
    settle();
    QCOMPARE(painted.count(), 1);
}

void MatrixDetails::longRunsPaintInTime()
{
    synthetic::Run run(synthetic::info(12, 12, 20000, false));
    run.grow(19000, 3);
    qInfo("%d states, %d events", static_cast<int>(run.history().states().size()), static_cast<int>(run.history().events().size()));
    MatrixDetail view;
    show(view, {1000, 700});
    view.setRun(&run.history());
    view.setCursor(18999);
    std::clock_t start = std::clock();
    MatrixHistory alone;
    alone.setRun(&run.history());
    alone.setMatrix(5);
    alone.follow();
    qInfo("history alone: %.1f ms of CPU", 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    start = std::clock();
    const auto milliseconds = [&] { return 1000.0 * static_cast<double>(std::clock() - std::exchange(start, std::clock())) / CLOCKS_PER_SEC; };
    view.setSelection({5, -1});
    settle();
    qInfo("first matrix: %.1f ms of CPU", milliseconds());
    view.setSelection({30, 2});
    settle();
    qInfo("another one: %.1f ms of CPU", milliseconds());
    plotOf(partOf<MatrixTrace>(view))->replot();
    qInfo("triplets: %.1f ms of CPU", milliseconds());
    plotOf(partOf<DefectPlot>(view))->replot();
    qInfo("defect: %.1f ms of CPU", milliseconds());
    partOf<SpectrumBars>(view).repaint();
    qInfo("bars: %.1f ms of CPU", milliseconds());
    constexpr int frames = 20;
    for (int frame = 0; frame < frames; ++frame) {
        view.setCursor(500 + frame * 700);
        settle();
        view.repaint();
    }
    const double scrubbing = milliseconds() / frames;
    for (int frame = 0; frame < frames; ++frame) {
        run.grow(3, 3);
        view.runGrew();
        view.setCursor(run.history().steps() - 1);
        settle();
        view.repaint();
    }
    const double growing = milliseconds() / frames;
    qInfo("a frame of CPU: scrubbing %.2f ms, with a new state %.2f ms", scrubbing, growing);
    QVERIFY2(std::max(scrubbing, growing) < 50, "a frame takes longer than the pace of 20 Hz allows");
}

QTEST_MAIN(MatrixDetails)
#include "tst_matrix_detail.moc"
