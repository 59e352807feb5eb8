// What the importance view promises: the order of a naive sort, the mask of one allocation, and a reason where there is none.
#include "empty_state.h"
#include "importance_curve.h"
#include "importance_view.h"
#include "importance_words.h"
#include "runs/run_store.h"
#include "score_spread.h"
#include "shown_view.h"
#include "synthetic_run.h"
#include "what_if_map.h"
#include "what_if_panel.h"
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDoubleSpinBox>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPicture>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QToolTip>
#include <QtTest>
#include <limits>

using namespace studio;

class ImportanceViewTest : public QObject {
    Q_OBJECT

private slots:
    void sortsAsANaiveSortDoes();
    void equalScoresKeepTheirNumbers();
    void quartilesAreThoseOfASort();
    void groupsHoldEveryTripletOnce();
    void axesMakeRoomAndStay();
    void clickPicksMatrixAndTriplet();
    void arrowKeysWalkTheOrder();
    void pointingNamesTheTriplet();
    void theTableHoldsEveryTriplet();
    void theSliderMovesTheMask();
    void theMapPicksAMatrix();
    void resetAsksAsRecorded();
    void greyMetricsSayWhy();
    void slopesCanBeWeighedAnew();
    void theDraftCarriesTheQuestion();
    void theWarmUpKeepsAllWhateverTheTarget();
    void pinsThatDoNotFitSaySo();
    void saysWhyThereIsNothing_data();
    void saysWhyThereIsNothing();
    void survivesWhatRunsCanHold();
    void survivesThinnedStates();
    void restsWhileHidden();
    void followsAGrowingRunAtItsOwnPace();
    void paintsVectors();
    void menuHasItsSwitches();
    void draggingIsLive();
};

namespace {

const double missing = std::numeric_limits<double>::quiet_NaN();

void show(QWidget &widget, QSize size = {900, 420}) { shown::show(widget, size); }

/// A run of `scores.size()` triplets in matrices of four, at its first step.
adalora::RunHistory runWith(const std::vector<double> &scores)
{
    adalora::RunInfo info = synthetic::info(1, 4, 100, false);
    info.matrices.resize(scores.size() / 4);
    info.initialBudget = static_cast<int>(scores.size());
    info.targetBudget = info.initialBudget / 2;
    adalora::RunHistory run(info);
    auto state = std::make_shared<adalora::RankState>();
    state->lambda.assign(scores.size(), 0.5f);
    state->sigma.assign(scores.size(), 0.25f);
    state->score.assign(scores.begin(), scores.end());
    state->kept.assign(scores.size(), 1);
    run.append(state);
    return run;
}

ImportanceData dataOf(const adalora::RunHistory &run, const adalora::WhatIfQuestion *question = nullptr)
{
    return importanceData(run, *run.states().back(), run.info(), question);
}

/// The column of the view's table, by its head.
std::vector<QVariant> column(const RunView &view, const QString &head)
{
    const DataTable table = view.table();
    const auto index = static_cast<std::size_t>(table.columns.indexOf(head));
    std::vector<QVariant> values;
    for (const auto &row : table.rows)
        values.push_back(row.at(index));
    return values;
}

int sum(const std::vector<QVariant> &values)
{
    return std::accumulate(values.begin(), values.end(), 0, [](int all, const QVariant &each) { return all + each.toInt(); });
}

template <class Widget>
Widget *part(const QWidget &view, const char *name)
{
    return view.findChild<Widget *>(QLatin1String(name));
}

QStringList textsOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        texts << label->text();
    return texts;
}

QString toolTipAt(QWidget &widget, const QPoint &at)
{
    QHelpEvent help(QEvent::ToolTip, at, widget.mapToGlobal(at));
    QCoreApplication::sendEvent(&widget, &help);
    return QToolTip::text();
}

}  // namespace

void ImportanceViewTest::sortsAsANaiveSortDoes()
{
    adalora::Random random(11, "importance");
    for (int round = 0; round < 50; ++round) {
        std::vector<double> scores(24);
        for (double &score : scores)
            score = random.below(6) == 0 ? missing : random.below(4) == 0 ? 1.0 : random.normal();
        const ImportanceData data = dataOf(runWith(scores));
        std::vector<int> left(24), naive;
        std::iota(left.begin(), left.end(), 0);
        while (!left.empty()) {
            auto best = left.begin();
            for (auto each = left.begin(); each != left.end(); ++each) {
                const float a = static_cast<float>(scores[static_cast<std::size_t>(*each)]), b = static_cast<float>(scores[static_cast<std::size_t>(*best)]);
                if (a > b || (std::isnan(b) && !std::isnan(a)))
                    best = each;
            }
            naive.push_back(*best);
            left.erase(best);
        }
        QCOMPARE(data.order, naive);
        for (int place = 0; place < 24; ++place)
            QCOMPARE(data.place[static_cast<std::size_t>(naive[static_cast<std::size_t>(place)])], place);
    }
}

void ImportanceViewTest::equalScoresKeepTheirNumbers()
{
    const adalora::RunHistory run = runWith(std::vector<double>(8, 2.0));
    adalora::WhatIfQuestion question;
    question.budget = 5;
    const ImportanceData data = dataOf(run, &question);
    QCOMPARE(data.order, (std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7}));
    QCOMPARE(data.kept, (std::vector<unsigned char>{1, 1, 1, 1, 1, 0, 0, 0}));
}

void ImportanceViewTest::quartilesAreThoseOfASort()
{
    const std::vector<ScoreGroup> groups = scoreGroups(dataOf(runWith({4, 1, 3, 2, missing, 7, missing, 5})), GroupBy::Kind);
    QCOMPARE(groups.size(), std::size_t{2});
    QCOMPARE(groups[0].scores, (std::vector<double>{1, 2, 3, 4}));
    QCOMPARE(groups[0].quantile(0), 1.0);
    QCOMPARE(groups[0].quantile(0.25), 1.75);
    QCOMPARE(groups[0].quantile(0.5), 2.5);
    QCOMPARE(groups[0].quantile(1), 4.0);
    QCOMPARE(groups[1].scores, (std::vector<double>{5, 7}));
    QCOMPARE(groups[1].triplets, 4);
    QVERIFY(std::isnan(ScoreGroup().quantile(0.5)));
}

void ImportanceViewTest::groupsHoldEveryTripletOnce()
{
    for (const adalora::Method method : {adalora::Method::AdaLora, adalora::Method::Merge}) {
        synthetic::Run run(synthetic::info(3, 4, 100, false, method));
        run.grow(40);
        const ImportanceData data = dataOf(run.history());
        for (const auto &[by, count] : {std::pair{GroupBy::Kind, 6}, {GroupBy::Layer, 3}}) {
            int triplets = 0, kept = 0;
            const std::vector<ScoreGroup> groups = scoreGroups(data, by);
            QCOMPARE(std::ssize(groups), count);
            for (const ScoreGroup &group : groups) {
                triplets += group.triplets;
                kept += group.kept;
                QVERIFY(std::is_sorted(group.scores.begin(), group.scores.end()));
            }
            QCOMPARE(triplets, static_cast<int>(data.order.size()));
            QCOMPARE(kept, data.keptCount());
        }
    }
}

void ImportanceViewTest::axesMakeRoomAndStay()
{
    for (const bool isLogarithmic : {true, false}) {
        ScoreAxis axis;
        axis.setLogarithmic(isLogarithmic);
        axis.fit({3e-6, 2e-5, missing, std::numeric_limits<double>::infinity(), 0});
        QVERIFY(axis.low() <= 3e-6 && axis.high() >= 2e-5);
        QVERIFY(axis.share(2e-5) > axis.share(3e-6));
        QCOMPARE(axis.share(missing), 0.0);
        QCOMPARE(axis.share(1e9), 1.0);
        const double high = axis.high();
        axis.fit({2.5e-6, 1.5e-5});
        QCOMPARE(axis.high(), high);  // a little less: nothing jumps
        axis.fit({1e-3});
        QVERIFY(axis.high() >= 1e-3);
        const auto ticks = axis.ticks(6);
        QVERIFY(ticks.size() >= 2 && ticks.size() <= 12);
        for (const ScoreAxis::Tick &tick : ticks)
            QVERIFY(tick.share >= 0 && tick.share <= 1);
        axis.fit({});
        QVERIFY(axis.low() < axis.high());
        axis.fit({-4, -1});
        QVERIFY(axis.low() < axis.high());
    }
}

void ImportanceViewTest::clickPicksMatrixAndTriplet()
{
    const adalora::RunHistory run = runWith({1, 8, 3, 6, 5, 4, 7, 2});
    ImportanceView view;
    view.setRun(&run);
    show(view);
    auto *curve = view.findChild<ImportanceCurve *>();
    QSignalSpy picked(&view, &RunView::selectionPicked);
    double left = -1;
    for (const int triplet : {1, 6, 3, 4, 5, 2, 7, 0}) {
        const QRectF bar = curve->barOf(triplet);
        QVERIFY(bar.left() > left);
        left = bar.left();
        QTest::mouseClick(curve, Qt::LeftButton, {}, {static_cast<int>(bar.center().x()), static_cast<int>(bar.bottom()) - 2});
        QCOMPARE(picked.last().first().value<Selection>(), (Selection{triplet / 4, triplet % 4}));
    }
    QTest::mouseClick(curve, Qt::LeftButton, {}, {1, 1});
    QCOMPARE(picked.count(), 8);
}

void ImportanceViewTest::arrowKeysWalkTheOrder()
{
    const adalora::RunHistory run = runWith({1, 8, 3, 6, 5, 4, 7, 2});
    ImportanceView view;
    view.setRun(&run);
    show(view);
    connect(&view, &RunView::selectionPicked, &view, &RunView::setSelection);
    QSignalSpy picked(&view, &RunView::selectionPicked);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(view.findChild<ImportanceCurve *>(), key);
        return picked.last().first().value<Selection>();
    };
    QCOMPARE(press(Qt::Key_Right), (Selection{0, 1}));
    QCOMPARE(press(Qt::Key_Right), (Selection{1, 2}));
    QCOMPARE(press(Qt::Key_End), (Selection{0, 0}));
    const auto count = picked.count();
    press(Qt::Key_Right);
    QCOMPARE(picked.count(), count);
    QCOMPARE(press(Qt::Key_Left), (Selection{1, 3}));
    QCOMPARE(press(Qt::Key_PageUp), (Selection{0, 1}));
}

void ImportanceViewTest::pointingNamesTheTriplet()
{
    const adalora::RunHistory run = runWith({1, 8, 3, 6, 5, 4, 7, 2});
    ImportanceView view;
    view.setRun(&run);
    show(view);
    auto *curve = view.findChild<ImportanceCurve *>();
    const QString text = toolTipAt(*curve, curve->barOf(6).center().toPoint());
    for (const char *part : {"layer.0.key, triplet 2", "Score 7.00: number 2 of 8", "λ = 0.500", "0.250", "Kept."})
        QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(text));
    auto *spread = view.findChild<ScoreSpread *>();
    const QString group = toolTipAt(*spread, {spread->width() / 2, spread->height() / 4});
    QVERIFY2(group.contains(QStringLiteral("query")) && group.contains(QStringLiteral("median 4.50")), qPrintable(group));
}

void ImportanceViewTest::theTableHoldsEveryTriplet()
{
    for (const adalora::Method method : {adalora::Method::AdaLora, adalora::Method::Merge}) {
        synthetic::Run run(synthetic::info(2, 4, 100, false, method));
        run.grow(50);
        ImportanceView view;  // never shown
        view.setRun(&run.history());
        view.setCursor(33);
        const ImportanceData data = importanceData(run.history(), *run.history().stateAt(33), run.history().info(), nullptr);
        const auto scores = column(view, QStringLiteral("Score"));
        QCOMPARE(scores.size(), data.order.size());
        for (std::size_t i = 1; i < scores.size(); ++i)
            QVERIFY(scores[i - 1].toDouble() >= scores[i].toDouble());
        QCOMPARE(sum(column(view, QStringLiteral("Kept"))), data.keptCount());
        QCOMPARE(column(view, QStringLiteral("Matrix")).front().toString(), QString::fromStdString(data.matrixOf(data.order.front()).name));
    }
}

void ImportanceViewTest::theSliderMovesTheMask()
{
    const adalora::RunHistory run = adalora::readRun(TEST_DATA_DIR "/../../resources/runs/masking");
    ImportanceView view;
    view.setRun(&run);
    view.setCursor(399);
    show(view);
    auto *slider = part<QSlider>(view, "whatIfBudgetSlider");
    const std::vector<QVariant> recorded = column(view, QStringLiteral("Kept"));
    QCOMPARE(column(view, QStringLiteral("What-if kept")), recorded);
    for (const int target : {10, 36, 77, 144}) {
        slider->setValue(target);
        QCOMPARE(part<QSpinBox>(view, "whatIfBudget")->value(), target);
        QCOMPARE(sum(column(view, QStringLiteral("What-if kept"))), target);
        const QString answer = view.findChild<WhatIfPanel *>()->answerText();
        QVERIFY2(answer.contains(QStringLiteral("%1 gained, %2 lost").arg(std::max(0, target - 36)).arg(std::max(0, 36 - target))), qPrintable(answer));
        QVERIFY(view.accessibleDescription().contains(answer));
    }
    QTest::keyClick(slider, Qt::Key_Left);
    QCOMPARE(sum(column(view, QStringLiteral("What-if kept"))), 143);
    part<QAction>(view, "importanceWhatIf")->trigger();
    QVERIFY(!column(view, QStringLiteral("What-if kept")).front().isValid());
    QCOMPARE(column(view, QStringLiteral("Kept")).size(), recorded.size());
    QVERIFY(!view.findChild<WhatIfPanel *>()->isVisible());
}

void ImportanceViewTest::theMapPicksAMatrix()
{
    synthetic::Run run(synthetic::info(3, 4, 100, false));
    run.grow(20);
    ImportanceView view;
    view.setRun(&run.history());
    show(view);
    connect(&view, &RunView::selectionPicked, &view, &RunView::setSelection);
    QSignalSpy picked(&view, &RunView::selectionPicked);
    auto *map = view.findChild<WhatIfMap *>();
    for (int matrix = 0; matrix < 18; ++matrix) {
        QTest::mouseClick(map, Qt::LeftButton, {}, map->cellOf(matrix).center());
        QCOMPARE(picked.last().first().value<Selection>(), Selection{matrix});
        QVERIFY(toolTipAt(*map, map->cellOf(matrix).center()).contains(QString::fromStdString(run.history().info().matrices[static_cast<std::size_t>(matrix)].name)));
    }
    QTest::keyClick(map, Qt::Key_Up);
    QCOMPARE(picked.last().first().value<Selection>(), Selection{11});
    QTest::keyClick(map, Qt::Key_Left);
    QCOMPARE(picked.last().first().value<Selection>(), Selection{10});
}

void ImportanceViewTest::resetAsksAsRecorded()
{
    synthetic::Run run(synthetic::info(2, 4, 100, false));
    run.grow(60);
    ImportanceView view;
    view.setRun(&run.history());
    view.setCursor(59);
    show(view);
    auto *panel = view.findChild<WhatIfPanel *>();
    auto *reset = part<QPushButton>(view, "whatIfReset");
    QVERIFY(!reset->isEnabled());
    part<QSlider>(view, "whatIfBudgetSlider")->setValue(9);
    auto *metric = part<QComboBox>(view, "whatIfMetric");
    metric->setCurrentIndex(1);
    emit metric->activated(1);
    QCOMPARE(panel->question().metric, adalora::WhatIfMetric::Magnitude);
    QCOMPARE(panel->question().target, std::optional(9));
    reset->click();
    QCOMPARE(panel->question(), adalora::WhatIfQuestion());
    QCOMPARE(part<QSlider>(view, "whatIfBudgetSlider")->value(), run.history().info().targetBudget);
    QCOMPARE(metric->currentIndex(), 0);
    part<QSlider>(view, "whatIfBudgetSlider")->setValue(9);
    view.setRun(&run.history());  // another run asks anew
    QCOMPARE(panel->question(), adalora::WhatIfQuestion());
}

void ImportanceViewTest::greyMetricsSayWhy()
{
    for (const adalora::Method method : {adalora::Method::AdaLora, adalora::Method::Merge}) {
        synthetic::Run run(synthetic::info(2, 4, 100, false, method));
        ImportanceView view;
        view.setRun(&run.history());
        show(view);
        auto *metric = part<QComboBox>(view, "whatIfMetric");
        const auto *items = static_cast<QStandardItemModel *>(metric->model());
        int grey = 0;
        for (int row = 0; row < metric->count(); ++row) {
            QCOMPARE(items->item(row)->isEnabled(), items->item(row)->toolTip().isEmpty());
            grey += items->item(row)->isEnabled() ? 0 : 1;
        }
        QCOMPARE(grey, 2);  // one of |λ| and |σ|, and that with slopes
    }
}

void ImportanceViewTest::slopesCanBeWeighedAnew()
{
    const adalora::RunHistory run = adalora::readRun(TEST_DATA_DIR "/../../resources/runs/merge");
    ImportanceView view;
    view.setRun(&run);
    view.setCursor(399);
    show(view);
    auto *mu = part<QDoubleSpinBox>(view, "whatIfMu");
    QVERIFY(!mu->isVisible());
    auto *metric = part<QComboBox>(view, "whatIfMetric");
    metric->setCurrentIndex(3);
    emit metric->activated(3);
    QVERIFY(mu->isVisible());
    const double recorded = run.states().back()->mu;
    QCOMPARE(mu->value(), recorded);
    QCOMPARE(column(view, QStringLiteral("What-if score")), column(view, QStringLiteral("Score")));
    part<QSlider>(view, "whatIfMuSlider")->setValue(50);
    QVERIFY(std::abs(mu->value() / recorded - 10) < 0.01);
    mu->setValue(0);
    QCOMPARE(view.findChild<WhatIfPanel *>()->question().mu, 0.0);
    const auto sigmas = column(view, QStringLiteral("σ")), scores = column(view, QStringLiteral("What-if score"));
    for (std::size_t i = 0; i < scores.size(); ++i)
        QVERIFY(std::abs(scores[i].toDouble() - sigmas[i].toDouble()) < 1e-4);
}

void ImportanceViewTest::theDraftCarriesTheQuestion()
{
    synthetic::Run run(synthetic::info(2, 4, 100, false));
    run.grow(60);
    ImportanceView view;
    view.setRun(&run.history());
    view.setCursor(59);
    show(view);
    auto *draft = part<QPushButton>(view, "whatIfDraft");
    QVERIFY(!draft->isEnabled());
    QSignalSpy wanted(&view, &ImportanceView::draftWanted);
    part<QSlider>(view, "whatIfBudgetSlider")->setValue(18);
    auto *metric = part<QComboBox>(view, "whatIfMetric");
    metric->setCurrentIndex(1);
    emit metric->activated(1);
    QTest::mouseClick(draft, Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    adalora::RunConfig config = run.history().info().config;
    adalora::applyFields(config, wanted.first().first().value<adalora::Edit>());
    QCOMPARE(config.metric, adalora::Metric::Magnitude);
    QCOMPARE(adalora::targetBudget(config, 12), 18);
}

void ImportanceViewTest::theWarmUpKeepsAllWhateverTheTarget()
{
    synthetic::Run run(synthetic::info(2, 4, 100, false));
    run.grow(8);
    ImportanceView view;
    view.setRun(&run.history());
    view.setCursor(5);
    show(view);
    part<QSlider>(view, "whatIfBudgetSlider")->setValue(12);
    const auto *panel = view.findChild<WhatIfPanel *>();
    QVERIFY2(panel->answerText().contains(QStringLiteral("warm-up")), qPrintable(panel->answerText()));
    QCOMPARE(sum(column(view, QStringLiteral("What-if kept"))), 48);
    auto *kind = part<QComboBox>(view, "whatIfBudgetKind");
    kind->setCurrentIndex(1);
    emit kind->activated(1);
    part<QSlider>(view, "whatIfBudgetSlider")->setValue(12);
    QCOMPARE(sum(column(view, QStringLiteral("What-if kept"))), 12);
    QVERIFY(!panel->answerText().contains(QStringLiteral("warm-up")));
}

void ImportanceViewTest::pinsThatDoNotFitSaySo()
{
    adalora::RunInfo info = synthetic::info(1, 4, 100, false);
    info.config.pinned_ranks = {{"layer.0.query", 4}, {"layer.0.key", 4}};
    adalora::RunHistory run(info);
    auto state = std::make_shared<adalora::RankState>();
    state->lambda.assign(24, 1.0f);
    state->sigma = state->score = state->lambda;
    state->kept.assign(24, 1);
    run.append(state);
    ImportanceView view;
    view.setRun(&run);
    show(view);
    QCOMPARE(part<QSlider>(view, "whatIfBudgetSlider")->minimum(), 8);
    adalora::WhatIfQuestion question;
    question.target = 7;
    const ImportanceData data = dataOf(run, &question);
    QCOMPARE(data.answer->gap, adalora::WhatIfGap::PinsExceedBudget);
    QCOMPARE(data.kept, state->kept);  // as recorded then
    QVERIFY(!gapText(data.answer->gap).isEmpty());
}

void ImportanceViewTest::saysWhyThereIsNothing_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<QString>("words");
    QTest::newRow("lora") << static_cast<int>(adalora::Method::Lora) << QStringLiteral("No importance in LoRA");
    QTest::newRow("full") << static_cast<int>(adalora::Method::Full) << QStringLiteral("No ranks in full fine-tuning");
    QTest::newRow("head") << static_cast<int>(adalora::Method::Head) << QStringLiteral("No ranks with the head only");
    QTest::newRow("none") << -1 << QStringLiteral("No scores yet");
}

void ImportanceViewTest::saysWhyThereIsNothing()
{
    QFETCH(int, method);
    QFETCH(QString, words);
    std::optional<synthetic::Run> run;
    ImportanceView view;
    if (method >= 0) {
        run.emplace(synthetic::info(2, 4, 100, false, static_cast<adalora::Method>(method)));
        run->grow(20);
        view.setRun(&run->history());
    }
    show(view);
    const auto *empty = view.findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QVERIFY2(textsOf(*empty).contains(words), qPrintable(textsOf(*empty).join(u'|')));
    QVERIFY(!view.findChild<WhatIfPanel *>()->isVisible());
    QVERIFY(view.table().rows.empty());
    QVERIFY(!view.table().columns.isEmpty());
}

void ImportanceViewTest::survivesWhatRunsCanHold()
{
    ImportanceView view;
    show(view);
    const double infinity = std::numeric_limits<double>::infinity();
    const std::vector<std::vector<double>> all{{}, {missing, missing, missing, missing}, {0, 0, 0, 0}, {infinity, -infinity, missing, 1}, {-1, -2, -3, -4}, {1e-300, 1e30, 1, 0}};
    for (const auto &scores : all) {
        const adalora::RunHistory run = runWith(scores);
        view.setRun(&run);
        for (const char *name : {"importanceLogarithmic", "importanceByLayer", "importanceWhatIf", "importanceLogarithmic"}) {
            part<QAction>(view, name)->trigger();
            view.setCursor(0);
            view.setSelection({0, 2});
            QVERIFY(!view.grab().isNull());
        }
        view.setSelection({1000, 1000});
        QVERIFY(!view.grab().isNull());
        QCOMPARE(view.table().rows.size(), scores.size());
        view.setRun(nullptr);
    }
    const adalora::RunHistory nothing(synthetic::info(2, 4, 100, false));
    view.setRun(&nothing);
    QVERIFY(!view.grab().isNull());
    view.setRun(nullptr);
}

void ImportanceViewTest::survivesThinnedStates()
{
    adalora::RunHistory run(synthetic::info(1, 4, 100, false));
    ImportanceView view;
    view.setRun(&run);
    show(view);
    for (int step = 0; step < 12; ++step) {
        auto state = std::make_shared<adalora::RankState>();
        state->step = step;
        state->lambda.assign(24, 1.0f);
        state->sigma = state->score = state->lambda;
        state->score[static_cast<std::size_t>(step)] = 2;
        state->defect.assign(4 << 20, 0.0f);  // heavy
        state->kept.assign(24, 1);
        run.append(adalora::StepReport{step, 0, 0, 0, 0, 24, 24, false, 0, {}, {}});
        run.append(std::move(state));
        view.runGrew();
        view.setCursor(step);
        QCOMPARE(column(view, QStringLiteral("Triplet")).front().toInt() + 4 * static_cast<int>(step / 4), step);
    }
    QVERIFY(run.thinnings() > 0);
    for (int step = 0; step < 12; ++step) {
        view.setCursor(step);
        QVERIFY(!view.grab().isNull());
        QVERIFY2(view.accessibleDescription().contains(QStringLiteral("At step %1 ").arg(run.stateAt(step)->step)), qPrintable(view.accessibleDescription()));
    }
}

void ImportanceViewTest::restsWhileHidden()
{
    synthetic::Run run(synthetic::info(2, 4, 100, false));
    run.grow(60);
    ImportanceView view;
    view.setRun(&run.history());
    show(view);
    view.setCursor(20);
    const QString before = view.accessibleDescription();
    view.hide();
    view.setCursor(50);
    view.runGrew();
    QCOMPARE(view.accessibleDescription(), before);
    view.show();
    QTRY_VERIFY(view.accessibleDescription() != before);
}

void ImportanceViewTest::followsAGrowingRunAtItsOwnPace()
{
    synthetic::Run run(synthetic::info(2, 4, 400, false));
    run.grow(60, 1);
    ImportanceView view;
    view.setRun(&run.history());
    view.setCursor(59);
    show(view);
    int readings = 0;
    QString last = view.accessibleDescription();
    QElapsedTimer time;
    time.start();
    for (int step = 60; step < 100; ++step) {
        run.grow(1, 1);
        view.runGrew();
        view.setCursor(step);
        QCoreApplication::processEvents();
        readings += view.accessibleDescription() == last ? 0 : 1;
        last = view.accessibleDescription();
    }
    QVERIFY2(readings <= 2 + time.elapsed() / 200, qPrintable(QString::number(readings)));
    QTRY_VERIFY(view.accessibleDescription().contains(QStringLiteral("step 99")));
    view.setCursor(30);  // where someone looks is there at once
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("step 30")));
}

void ImportanceViewTest::paintsVectors()
{
    synthetic::Run run(synthetic::info(2, 4, 100, false));
    run.grow(60);
    ImportanceView view;  // never shown
    view.setRun(&run.history());
    view.setCursor(40);
    for (const QSize size : {QSize(900, 260), QSize(700, 700)}) {
        QPicture picture;
        QPainter recorder(&picture);
        view.paintTo(recorder, size);
        recorder.end();
        QVERIFY(QRect(QPoint(-2, -2), size + QSize(4, 4)).contains(picture.boundingRect()));
        QVERIFY(picture.boundingRect().height() > size.height() * 3 / 4);
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        view.paintTo(painter, size);
        painter.end();
        QVERIFY(image.pixelColor(size.width() - 1, size.height() - 1) != QColor(Qt::magenta));
    }
    view.setRun(nullptr);
    QImage image(100, 100, QImage::Format_RGB32);
    QPainter painter(&image);
    view.paintTo(painter, image.size());
}

void ImportanceViewTest::menuHasItsSwitches()
{
    synthetic::Run run(synthetic::info(2, 4, 100, false));
    run.grow(20);
    ImportanceView view;
    view.setRun(&run.history());
    show(view);
    QContextMenuEvent event(QContextMenuEvent::Mouse, {200, 200}, view.mapToGlobal(QPoint(200, 200)));
    QCoreApplication::sendEvent(&view, &event);
    auto *menu = view.findChild<QMenu *>();
    QVERIFY(menu);
    for (const QAction *action : view.commonActions())
        QVERIFY(menu->actions().contains(const_cast<QAction *>(action)));
    for (const char *name : {"importanceLogarithmic", "importanceByLayer", "importanceWhatIf"})
        QVERIFY(menu->actions().contains(part<QAction>(view, name)));
    const QImage byKind = view.findChild<ScoreSpread *>()->grab().toImage();
    part<QAction>(view, "importanceByLayer")->trigger();
    QVERIFY(view.findChild<ScoreSpread *>()->grab().toImage() != byKind);
    menu->close();
}

void ImportanceViewTest::draggingIsLive()
{
    for (const adalora::Method method : {adalora::Method::AdaLora, adalora::Method::Merge}) {
        synthetic::Run run(synthetic::info(12, 12, 3000, false, method));
        run.grow(1200, 50);
        ImportanceView view;
        view.setRun(&run.history());
        view.setCursor(1100);
        show(view, {1400, 900});
        auto *slider = part<QSlider>(view, "whatIfBudgetSlider");
        double best = std::numeric_limits<double>::infinity(), painting = best;
        for (int i = 1; i <= 20; ++i) {
            QElapsedTimer timer;
            timer.start();
            slider->setValue(slider->value() - 7 * slider->singleStep());
            best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e6);
            timer.restart();
            view.repaint();
            painting = std::min(painting, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        double frame = std::numeric_limits<double>::infinity();
        for (int i = 0; i < 20; ++i) {
            QElapsedTimer timer;
            timer.start();
            view.setCursor(50 * i);
            frame = std::min(frame, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        qInfo("72 matrices of 12 triplets, %s: %.2f ms from the slider to the answer, %.2f ms for a new state, %.2f ms to paint all",
              method == adalora::Method::Merge ? "merge" : "masking", best, frame, painting);
        QVERIFY(best < 5);
    }
}

QTEST_MAIN(ImportanceViewTest)
#include "tst_importance_view.moc"
