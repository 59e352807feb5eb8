// Renders every view with a plausible run, light and dark; writes pictures only where GALLERY_DIR says.
#include "budget_plot.h"
#include "curve_plot.h"
#include "event_table.h"
#include "phase_chip.h"
#include "rank_heatmap.h"
#include "run_form.h"
#include "shown_view.h"
#include "sigma_heatmap.h"
#include "synthetic_run.h"
#include "theme.h"
#include "timeline.h"
#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>
#include <QtTest>
#include <map>
#include <set>
#include <tuple>

using namespace studio;
using shown::settle;

class Gallery : public QObject {
    Q_OBJECT

private slots:
    void everyViewShowsSomething_data();
    void everyViewShowsSomething();
    void everyMethodHasItsForm_data();
    void everyMethodHasItsForm();
};

namespace {

std::unique_ptr<RunView> make(const QString &view)
{
    if (view.startsWith(QLatin1String("ranks"))) return std::make_unique<RankHeatmap>();
    if (view.startsWith(QLatin1String("sigma"))) return std::make_unique<SigmaHeatmap>();
    if (view.startsWith(QLatin1String("lambda"))) {
        auto heatmap = std::make_unique<SigmaHeatmap>();
        heatmap->setQuantity(SigmaHeatmap::Quantity::Lambda);
        return heatmap;
    }
    if (view.startsWith(QLatin1String("task"))) return std::make_unique<CurvePlot>(CurvePlot::Content::TaskLoss);
    if (view.startsWith(QLatin1String("orth"))) return std::make_unique<CurvePlot>(CurvePlot::Content::OrthLoss);
    if (view == QLatin1String("validation")) return std::make_unique<CurvePlot>(CurvePlot::Content::Validation);
    if (view.startsWith(QLatin1String("budget"))) return std::make_unique<BudgetPlot>();
    if (view.startsWith(QLatin1String("events"))) return std::make_unique<EventTable>();
    return std::make_unique<Timeline>();
}

/// Recorded up to step 1102 of 1500.
const adalora::RunHistory &sample(int layers, bool isPlanted, adalora::Method method)
{
    static std::map<std::tuple<int, bool, adalora::Method>, std::unique_ptr<synthetic::Run>> runs;
    auto &run = runs[{layers, isPlanted, method}];
    if (!run) {
        run = std::make_unique<synthetic::Run>(synthetic::info(layers, 12, 1500, isPlanted, method));
        run->grow(1103);
    }
    return run->history();
}

void keep(const QPixmap &picture, const QString &name)
{
    const QString folder = qEnvironmentVariable("GALLERY_DIR");
    if (!folder.isEmpty())
        QVERIFY(picture.save(folder + QLatin1Char('/') + name + QStringLiteral(".png")));
}

}  // namespace

void Gallery::everyViewShowsSomething_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isDark");
    const std::vector<std::pair<const char *, QSize>> views{
        {"ranks", {620, 260}}, {"ranks_planted", {620, 260}}, {"ranks_deep", {420, 300}}, {"ranks_small", {240, 160}}, {"sigma_deep", {640, 320}}, {"sigma", {900, 420}}, {"lambda", {900, 420}}, {"task", {420, 220}}, {"task_small", {220, 130}},
        {"orth", {420, 220}}, {"validation", {420, 220}}, {"budget", {480, 220}}, {"events", {820, 260}}, {"timeline", {1100, 96}},
        {"ranks_merge", {620, 260}}, {"sigma_merge", {900, 420}}, {"lambda_merge", {900, 420}}, {"budget_merge", {480, 220}}, {"events_merge", {1100, 260}}, {"timeline_merge", {1100, 120}},
        {"budget_lora", {480, 220}}, {"orth_lora", {420, 220}}};
    for (const bool isDark : {false, true})
        for (const auto &[view, size] : views)
            QTest::addRow("%s %s", view, isDark ? "dark" : "light") << QString::fromLatin1(view) << size << isDark;
}

void Gallery::everyViewShowsSomething()
{
    QFETCH(QString, view);
    QFETCH(QSize, size);
    QFETCH(bool, isDark);
    applyTheme(*qApp, isDark ? Theme::Dark : Theme::Light);
    const adalora::Method method = view.endsWith(QLatin1String("merge"))  ? adalora::Method::Merge
                                   : view.endsWith(QLatin1String("lora")) ? adalora::Method::Lora
                                                                          : adalora::Method::AdaLora;
    const adalora::RunHistory &run = sample(view.endsWith(QLatin1String("deep")) ? 12 : 4, view.endsWith(QLatin1String("planted")), method);
    const auto widget = make(view);
    widget->resize(size);
    widget->show();
    QVERIFY(QTest::qWaitForWindowExposed(widget.get()));
    settle();
    const QPixmap empty = widget->grab();
    widget->setRun(&run);
    widget->setCursor(view.startsWith(QLatin1String("events")) ? 500 : method == adalora::Method::Merge ? 400 : 903);
    widget->setSelection({10});
    if (auto *timeline = qobject_cast<Timeline *>(widget.get()))
        timeline->setLive(true);
    settle();
    const QPixmap full = widget->grab();
    QVERIFY(full.toImage() != empty.toImage());
    std::set<QRgb> colors;
    const QImage image = full.toImage();
    for (int y = 0; y < image.height(); y += 2)
        for (int x = 0; x < image.width(); x += 2)
            colors.insert(image.pixel(x, y));
    QVERIFY2(colors.size() > 20, "the picture is nearly blank");
    const QString theme = isDark ? QStringLiteral("dark") : QStringLiteral("light");
    keep(empty, view + QStringLiteral("_empty_") + theme);
    keep(full, view + QLatin1Char('_') + theme);
    widget->setRun(nullptr);
}

void Gallery::everyMethodHasItsForm_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<bool>("isDark");
    const char *names[] = {"adalora", "merge", "lora", "full", "head"};
    for (const bool isDark : {false, true})
        for (int method = 0; method < 5; ++method)
            QTest::addRow("%s %s", names[method], isDark ? "dark" : "light") << method << isDark;
}

void Gallery::everyMethodHasItsForm()
{
    QFETCH(int, method);
    QFETCH(bool, isDark);
    applyTheme(*qApp, isDark ? Theme::Dark : Theme::Light);
    RunForm form;
    form.resize(320, 1150);
    form.setConfig(synthetic::info(2, 6, 300, false, static_cast<adalora::Method>(method)).config);
    form.findChild<QToolButton *>(QStringLiteral("more"))->setChecked(true);
    form.show();
    QVERIFY(QTest::qWaitForWindowExposed(&form));
    settle();
    const auto *area = form.findChild<QScrollArea *>();
    QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(), "the fields are wider than the panel");
    keep(form.grab(), QStringLiteral("form_%1_%2").arg(QString::fromLatin1(QTest::currentDataTag()).section(QLatin1Char(' '), 0, 0),
                                                       isDark ? QStringLiteral("dark") : QStringLiteral("light")));
}

QTEST_MAIN(Gallery)
#include "tst_gallery.moc"
