#include "plan_figures.h"

#include "config_fields.h"
#include "phase_bands.h"
#include "section.h"
#include "theme.h"
#include "words.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace studio {

PlanFigures::PlanFigures(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit / 2);
    const auto gridOf = [](QWidget *owner) {
        auto *grid = new QGridLayout(owner);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(2 * gridUnit);
        grid->setVerticalSpacing(2);
        return grid;
    };
    m_phaseTitle = sectionTitle(this);
    m_phases = new QWidget(this);
    QGridLayout *phases = gridOf(m_phases);
    for (std::size_t row = 0; row < m_phaseCells.size(); ++row) {
        for (std::size_t c = 0; c < m_phaseCells[row].size(); ++c) {
            QLabel *cell = row == 0 ? sectionCaption(m_phases) : new QLabel(m_phases);
            if (row > 0)
                cell->setFont(tabular(cell->font()));
            cell->setAlignment((c == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            m_phaseCells[row][c] = cell;
            phases->addWidget(cell, static_cast<int>(row), static_cast<int>(c));
        }
    }
    phases->setColumnStretch(2, 1);
    column->addWidget(m_phaseTitle);
    column->addWidget(m_phases);
    column->addSpacing(gridUnit);

    m_sizeTitle = sectionTitle(this);
    auto *sizes = new QWidget(this);
    QGridLayout *grid = gridOf(sizes);
    for (std::size_t row = 0; row < m_sizeCells.size(); ++row) {
        for (std::size_t c = 0; c < 2; ++c) {
            auto *cell = new QLabel(sizes);
            cell->setFont(tabular(cell->font()));
            cell->setAlignment((c == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            m_sizeCells[row][c] = cell;
            grid->addWidget(cell, static_cast<int>(row), static_cast<int>(c));
        }
    }
    grid->setColumnStretch(2, 1);
    m_range = sectionCaption(this);
    m_range->setWordWrap(true);
    m_scale = new QLabel(this);
    m_scale->setObjectName(QStringLiteral("planScale"));
    m_scale->setTextFormat(Qt::PlainText);
    m_scale->setFont(tabular(m_scale->font()));
    column->addWidget(m_sizeTitle);
    column->addWidget(sizes);
    column->addWidget(m_range);
    column->addWidget(m_scale);
}

void PlanFigures::setPlan(const adalora::RunInfo &info, const adalora::PlannedSize &size)
{
    m_info = info;
    m_size = size;
    show();
}

QString PlanFigures::phaseText(int row, int column) const { return m_phaseCells[static_cast<std::size_t>(row + 1)][static_cast<std::size_t>(column)]->text(); }

void PlanFigures::show()
{
    const adalora::RunConfig &c = m_info.config;
    m_phaseTitle->setText(tr("Phases"));
    m_sizeTitle->setText(tr("Adapter parameters"));
    const std::vector<PhaseBand> bands = phaseBands(c);
    m_phaseTitle->setVisible(!bands.empty());
    m_phases->setVisible(!bands.empty());
    const std::array<QString, 4> heads{QString(), tr("steps"), tr("from – to"), tr("of T")};
    for (std::size_t i = 0; i < heads.size(); ++i)
        m_phaseCells[0][i]->setText(heads[i]);
    for (std::size_t i = 0; i < bands.size() && i < 3; ++i) {
        // The first step of a phase follows the last one of the phase before: t ≤ t_i, t ≤ T − t_f, t < T.
        const int first = i == 0 ? 0 : bands[i].from + 1;
        const int last = i == 2 ? bands[i].to - 1 : bands[i].to;
        const int steps = std::max(0, last - first + 1);
        m_phaseCells[i + 1][0]->setText(phaseName(bands[i].phase));
        m_phaseCells[i + 1][1]->setText(countText(steps));
        m_phaseCells[i + 1][2]->setText(steps > 0 ? tr("%1 – %2").arg(countText(first), countText(last)) : tr("none"));
        m_phaseCells[i + 1][3]->setText(percentText(c.total_step > 0 ? static_cast<double>(steps) / c.total_step : 0, 0));
    }
    const std::array<QString, 3> names{tr("At the start"), tr("At most"), tr("At the end")};
    const std::array<long long, 3> counts{m_size.start, m_size.peak, m_size.end};
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_sizeCells[i][0]->setText(names[i]);
        m_sizeCells[i][1]->setText(countText(counts[i]));
    }
    m_range->setVisible(m_size.endLeast != m_size.endMost);
    m_range->setText(tr("%1 to %2 at the end, as the allocation chooses.").arg(countText(m_size.endLeast), countText(m_size.endMost)));
    m_scale->setVisible(hasSchedule(c.method));
    m_scale->setText(tr("Scale s = α / r₀ = %1 / %2 = %3").arg(QLocale().toString(c.lora_alpha, 'g', 6), countText(c.init_r), valueText(m_info.scale, 4)));
}

void PlanFigures::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        show();
    QWidget::changeEvent(event);
}

}  // namespace studio
