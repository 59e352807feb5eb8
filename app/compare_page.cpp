#include "compare_page.h"

#include "curve_plot.h"
#include "rank_difference.h"
#include "run_table.h"
#include "setting_differences.h"
#include "theme.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace studio {

ComparePage::ComparePage(QWidget *parent) : QWidget(parent)
{
    m_runs = new RunTable;
    auto *settings = new SettingDifferences;
    auto *validation = new CurvePlot(CurvePlot::Content::Validation);
    validation->setObjectName(QStringLiteral("comparedValidation"));
    auto *loss = new CurvePlot(CurvePlot::Content::TaskLoss);
    loss->setObjectName(QStringLiteral("comparedLoss"));
    auto *ranks = new RankDifference;
    ranks->setObjectName(QStringLiteral("comparedRanks"));
    m_views = {m_runs, settings, validation, loss, ranks};

    const auto splitter = [](Qt::Orientation orientation, std::initializer_list<QWidget *> parts, const QString &name) {
        auto *split = new QSplitter(orientation);
        split->setObjectName(name);
        split->setChildrenCollapsible(false);
        split->setHandleWidth(gridUnit);
        for (QWidget *part : parts)
            split->addWidget(part);
        return split;
    };
    QSplitter *upper = splitter(Qt::Horizontal, {m_runs, settings}, QStringLiteral("compareUpper"));
    upper->setSizes({700, 280});  // ratios: splitters scale them
    QSplitter *curves = splitter(Qt::Vertical, {validation, loss}, QStringLiteral("compareCurves"));
    QSplitter *lower = splitter(Qt::Horizontal, {curves, ranks}, QStringLiteral("compareLower"));
    lower->setSizes({480, 480});
    QSplitter *rows = splitter(Qt::Vertical, {upper, lower}, QStringLiteral("compareRows"));
    rows->setSizes({220, 440});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, gridUnit / 2, 0, 0);
    column->addWidget(rows);
}

}  // namespace studio
