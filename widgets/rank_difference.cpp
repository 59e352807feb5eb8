#include "rank_difference.h"

#include "matrix_quantities.h"
#include "rank_heatmap.h"
#include "theme.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace studio {

RankDifference::RankDifference(QWidget *parent) : RunView(parent)
{
    m_map = new RankHeatmap;
    m_map->setColouring(MatrixQuantity::Difference);
    m_label = new QLabel;
    m_other = new QComboBox;
    m_other->setObjectName(QStringLiteral("rankDifferenceOther"));
    m_label->setBuddy(m_other);
    m_row = new QWidget;
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins(gridUnit, gridUnit / 2, gridUnit, 0);
    row->setSpacing(gridUnit);
    row->addWidget(m_label);
    row->addWidget(m_other, 1);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_row);
    column->addWidget(m_map, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_row->hide();
    connect(m_other, &QComboBox::currentIndexChanged, this, &RankDifference::choose);
    connect(m_map, &RunView::selectionPicked, this, &RunView::selectionPicked);
    connect(m_map, &RunView::takeawayWanted, this, &RunView::takeawayWanted);
    retranslate();
}

void RankDifference::setRun(const adalora::RunHistory *run) { m_map->setRun(run); }

void RankDifference::setCompared(const std::vector<ComparedRun> &others)
{
    const adalora::RunHistory *before = m_other->currentIndex() < 0 ? nullptr : m_compared[static_cast<std::size_t>(m_other->currentIndex())].run;
    m_compared = others;
    const auto same = std::find_if(others.begin(), others.end(), [&](const ComparedRun &other) { return other.run == before; });
    {
        const QSignalBlocker quiet(m_other);
        m_other->clear();
        for (const ComparedRun &other : others)
            m_other->addItem(other.name);
        m_other->setCurrentIndex(others.empty() ? -1 : same == others.end() ? 0 : static_cast<int>(same - others.begin()));
    }
    m_row->setVisible(others.size() > 1);  // the map names a single one itself
    choose();
}

/// The map shows the first of those that it is given.
void RankDifference::choose()
{
    const int chosen = m_other->currentIndex();
    m_map->setCompared(chosen < 0 ? std::vector<ComparedRun>() : std::vector{m_compared[static_cast<std::size_t>(chosen)]});
}

void RankDifference::runGrew() { m_map->runGrew(); }

void RankDifference::setCursor(int step) { m_map->setCursor(step); }

void RankDifference::setSelection(const Selection &selection) { m_map->setSelection(selection); }

void RankDifference::paintTo(QPainter &painter, const QSize &size) { m_map->paintTo(painter, size); }

DataTable RankDifference::table() const { return m_map->table(); }

void RankDifference::retranslate()
{
    setAccessibleName(title());
    m_label->setText(tr("Ranks beside those &of"));
    m_other->setAccessibleName(tr("The run whose ranks are compared"));
    m_other->setToolTip(tr("Colours say how many ranks more or fewer the shown run has, at the cursor, than this one."));
}

void RankDifference::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    RunView::changeEvent(event);
}

}  // namespace studio
