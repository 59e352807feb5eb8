#include "run_page.h"

#include "curve_board.h"
#include "rank_heatmap.h"
#include "sigma_heatmap.h"
#include "theme.h"

#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace studio {
namespace {
const QString curvesKey = QStringLiteral("curves");
}

RunPage::RunPage(QWidget *parent) : QWidget(parent)
{
    m_ranks = new RankHeatmap;
    m_ranks->setObjectName(QStringLiteral("rankHeatmap"));
    connect(m_ranks, &RankHeatmap::editWanted, this, &RunPage::editWanted);
    auto *sigma = new SigmaHeatmap;
    sigma->setObjectName(QStringLiteral("sigmaHeatmap"));
    m_curves = new CurveBoard;
    m_curves->setChoices(CurveChoices::fromText(QSettings().value(curvesKey).toString()));
    connect(m_curves, &CurveBoard::choicesChanged, this, [](const CurveChoices &choices) { QSettings().setValue(curvesKey, choices.toText()); });
    m_views = {m_ranks, sigma, m_curves};

    sigma->setMinimumHeight(16 * gridUnit);

    auto *rows = new QSplitter(Qt::Vertical, this);
    rows->setObjectName(QStringLiteral("runRows"));
    rows->setChildrenCollapsible(false);
    rows->setHandleWidth(gridUnit);
    rows->addWidget(m_ranks);
    rows->addWidget(sigma);
    rows->addWidget(m_curves);
    rows->setSizes({190, 230, 190});  // ratios: the splitter scales them
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, gridUnit / 2, 0, 0);
    column->addWidget(rows);
}

void RunPage::setSteering(const SteeringState &state) { m_ranks->setSteering(state); }

}  // namespace studio
