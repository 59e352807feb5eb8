#include "run_page.h"

#include "budget_plot.h"
#include "curve_board.h"
#include "event_table.h"
#include "importance_view.h"
#include "matrix_detail.h"
#include "planner_page.h"
#include "rank_heatmap.h"
#include "run_form.h"
#include "shown_config.h"
#include "sigma_heatmap.h"
#include "theme.h"
#include "words.h"
#include "workbench.h"

#include <QDockWidget>
#include <QEvent>
#include <QSettings>
#include <QVBoxLayout>

namespace studio {
namespace {
const QString curvesKey = QStringLiteral("curves");
}  // namespace

RunPage::RunPage(const std::vector<adalora::Preset> &presets, QWidget *parent) : QWidget(parent)
{
    m_config = new ShownConfig(presets, this);
    m_ranks = new RankHeatmap;
    connect(m_ranks, &RankHeatmap::editWanted, this, &RunPage::editWanted);
    auto *sigma = new SigmaHeatmap;
    m_ranks->setMinimumHeight(15 * gridUnit);
    sigma->setMinimumHeight(15 * gridUnit);
    m_config->budget()->setMinimumHeight(18 * gridUnit);
    m_config->form()->setMinimumWidth(34 * gridUnit);

    m_bench = new Workbench;
    m_bench->addView(m_ranks, QStringLiteral("rankHeatmap"), Place::Top);
    m_bench->addView(sigma, QStringLiteral("sigmaHeatmap"), Place::Middle);
    auto *matrix = new MatrixDetail;
    matrix->setMinimumHeight(15 * gridUnit);
    m_bench->addView(matrix, QStringLiteral("matrixDetail"), Place::Middle);
    auto *importance = new ImportanceView;
    importance->setMinimumHeight(15 * gridUnit);
    connect(importance, &ImportanceView::draftWanted, this, &RunPage::draftWanted);
    m_bench->addView(importance, QStringLiteral("importanceView"), Place::Middle);
    m_curves = new CurveBoard;
    m_curves->setMinimumHeight(15 * gridUnit);
    m_curves->setChoices(CurveChoices::fromText(QSettings().value(curvesKey).toString()));
    connect(m_curves, &CurveBoard::choicesChanged, this, [](const CurveChoices &choices) { QSettings().setValue(curvesKey, choices.toText()); });
    m_bench->addView(m_curves, QStringLiteral("curveBoard"), Place::Bottom);
    m_bench->addView(m_config->budget(), QStringLiteral("budget"), Place::SideTop);
    m_bench->addView(m_config->form(), QStringLiteral("settings"), Place::Side, Titled::ByDock);
    m_bench->addView(m_config->plannerPage(), QStringLiteral("plan"), Place::Side, Titled::ByDock);
    m_bench->addView(new EventTable, QStringLiteral("eventTable"), Place::Side, Titled::ByDock);
    m_bench->resetLayout();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bench);
    connect(m_config, &ShownConfig::warningsChanged, this, &RunPage::namePlan);
    connect(m_config, &ShownConfig::kindChanged, this, [this](bool isDraft) { m_bench->bringForward(isDraft ? QStringLiteral("settings") : QStringLiteral("eventTable")); });
    retranslate();
}

std::vector<RunView *> RunPage::views() const { return m_bench->views(); }

void RunPage::setSteering(const SteeringState &state)
{
    m_ranks->setSteering(state);
    m_config->setSteering(state);
}

void RunPage::retranslate()
{
    m_config->retranslate();
    m_bench->setTitle(QStringLiteral("rankHeatmap"), tr("Ranks"));
    m_bench->setTitle(QStringLiteral("sigmaHeatmap"), tr("Singular values"));
    m_bench->setTitle(QStringLiteral("matrixDetail"), tr("Matrix"));
    m_bench->setTitle(QStringLiteral("importanceView"), tr("Importance"));
    m_bench->setTitle(QStringLiteral("curveBoard"), tr("Curves"));
    m_bench->setTitle(QStringLiteral("budget"), tr("Budget"));
    m_bench->setTitle(QStringLiteral("settings"), tr("Settings"));
    m_bench->setTitle(QStringLiteral("eventTable"), tr("Events"));
    namePlan();
}

void RunPage::namePlan()
{
    const int warnings = m_config->warnings();
    m_bench->setTitle(QStringLiteral("plan"), warnings > 0 ? tr("Plan (%1)").arg(countText(warnings)) : tr("Plan"));
}

void RunPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace studio
