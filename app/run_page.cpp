#include "run_page.h"

#include "curve_plot.h"
#include "matrix_detail.h"
#include "rank_heatmap.h"
#include "sigma_heatmap.h"
#include "theme.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace studio {

RunPage::RunPage(QWidget *parent) : QWidget(parent)
{
    m_ranks = new RankHeatmap;
    m_ranks->setObjectName(QStringLiteral("rankHeatmap"));
    connect(m_ranks, &RankHeatmap::editWanted, this, &RunPage::editWanted);
    auto *sigma = new SigmaHeatmap;
    sigma->setObjectName(QStringLiteral("sigmaHeatmap"));
    auto *task = new CurvePlot(CurvePlot::Content::TaskLoss);
    task->setObjectName(QStringLiteral("taskLoss"));
    auto *orthogonality = new CurvePlot(CurvePlot::Content::OrthLoss);
    orthogonality->setObjectName(QStringLiteral("orthLoss"));
    auto *validation = new CurvePlot(CurvePlot::Content::Validation);
    validation->setObjectName(QStringLiteral("validation"));
    auto *detail = new MatrixDetail;
    m_views = {m_ranks, detail, sigma, task, orthogonality, validation};

    auto *curves = new QWidget;
    auto *row = new QHBoxLayout(curves);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridUnit);
    for (QWidget *curve : {static_cast<QWidget *>(task), static_cast<QWidget *>(orthogonality), static_cast<QWidget *>(validation)}) {
        curve->setMinimumSize(25 * gridUnit, 17 * gridUnit);  // three abreast in a window of 1100 × 700
        row->addWidget(curve, 1);
    }
    sigma->setMinimumHeight(16 * gridUnit);

    auto *rows = new QSplitter(Qt::Vertical, this);
    rows->setObjectName(QStringLiteral("runRows"));
    rows->setChildrenCollapsible(false);
    rows->setHandleWidth(gridUnit);
    auto *matrices = new QSplitter(Qt::Horizontal);
    matrices->setChildrenCollapsible(false);
    matrices->addWidget(m_ranks);
    matrices->addWidget(detail);
    matrices->setSizes({500, 500});
    rows->addWidget(matrices);
    rows->addWidget(sigma);
    rows->addWidget(curves);
    rows->setSizes({190, 230, 190});  // ratios: the splitter scales them
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, gridUnit / 2, 0, 0);
    column->addWidget(rows);
}

void RunPage::setSteering(const SteeringState &state) { m_ranks->setSteering(state); }

}  // namespace studio
