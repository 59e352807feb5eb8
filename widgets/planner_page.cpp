#include "planner_page.h"

#include "allocation_model.h"
#include "config_fields.h"
#include "data_size_form.h"
#include "measure_panel.h"
#include "plan_figures.h"
#include "plan_words.h"
#include "published_picker.h"
#include "section.h"
#include "theme.h"
#include "words.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace studio {

PlannerPage::PlannerPage(std::vector<adalora::PublishedSchedule> published, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("plannerPage"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, gridUnit, gridUnit, gridUnit);
    column->setSpacing(2 * gridUnit);

    m_problemText = new QLabel;
    m_problemText->setWordWrap(true);
    column->addWidget(m_problemText);
    auto *warnings = new QVBoxLayout;
    warnings->setSpacing(gridUnit / 2);
    m_warningTitle = sectionTitle(content);
    m_warnings = new QLabel;
    m_warnings->setObjectName(QStringLiteral("planWarnings"));
    m_warnings->setTextFormat(Qt::RichText);
    m_warnings->setWordWrap(true);
    warnings->addWidget(m_warningTitle);
    warnings->addWidget(m_warnings);
    column->addLayout(warnings);

    m_data = new DataSizeForm;
    connect(m_data, &DataSizeForm::stepsChanged, this, &PlannerPage::dataChanged);
    connect(m_data, &DataSizeForm::configWanted, this, &PlannerPage::configWanted);
    column->addWidget(m_data);
    m_published = new PublishedPicker(std::move(published));
    connect(m_published, &PublishedPicker::scheduleWanted, this, [this](const adalora::PublishedSchedule &schedule) {
        if (schedule.epochs)
            m_data->setEpochs(*schedule.epochs);
        emit configWanted(adalora::applied(m_plan.info.config, schedule));
    });
    column->addWidget(m_published);

    m_known = new QWidget;
    auto *known = new QVBoxLayout(m_known);
    known->setContentsMargins(0, 0, 0, 0);
    known->setSpacing(gridUnit);
    m_figures = new PlanFigures;
    known->addWidget(m_figures);
    known->addSpacing(gridUnit);
    m_tableTitle = sectionTitle(m_known);
    known->addWidget(m_tableTitle);
    m_model = new AllocationModel(this);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("planTable"));
    m_table->setModel(m_model);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + gridUnit / 2);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setFont(tabular(m_table->font()));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    known->addWidget(m_table);
    column->addWidget(m_known);
    m_measure = new MeasurePanel;
    column->addWidget(m_measure);
    column->addStretch(1);

    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("plannerScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    retranslate();
}

std::optional<int> PlannerPage::dataSteps() const { return m_data->steps(); }

void PlannerPage::setPlan(PlanPicture plan, bool isDraft)
{
    m_plan = std::move(plan);
    m_isDraft = isDraft;
    m_problem.clear();
    m_data->setConfig(m_plan.info.config);
    m_measure->setConfig(m_plan.info.config);
    m_figures->setPlan(m_plan.info, m_plan.size);
    m_model->setAllocations(m_plan.allocations, m_plan.info.initialBudget, m_plan.info.budgetUnit);
    show();
}

void PlannerPage::setProblem(const QString &sentence)
{
    m_problem = sentence;
    show();
}

void PlannerPage::show()
{
    const bool isKnown = m_problem.isEmpty();
    m_problemText->setVisible(!isKnown);
    m_problemText->setText(isKnown ? QString() : tr("There is no plan yet. %1").arg(m_problem));
    m_known->setVisible(isKnown);
    m_measure->setVisible(isKnown && m_isDraft);
    m_data->setVisible(m_isDraft);
    m_published->setVisible(m_isDraft && hasSchedule(m_plan.info.config.method));
    const int rows = m_model->rowCount();
    m_tableTitle->setVisible(rows > 0);
    m_table->setVisible(rows > 0);
    m_tableTitle->setText(tr("%n allocation(s)", nullptr, rows));
    const int shown = std::min(rows, 8);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + shown * m_table->verticalHeader()->defaultSectionSize() + 2 * m_table->frameWidth());
    showWarnings();
}

void PlannerPage::showWarnings()
{
    const bool isKnown = m_problem.isEmpty();
    m_warningTitle->setVisible(isKnown);
    m_warnings->setVisible(isKnown);
    if (m_plan.warnings.empty()) {
        m_warningTitle->setText(tr("Nothing to warn of"));
        m_warnings->setText(hasSchedule(m_plan.info.config.method) ? tr("The schedule prunes in many small steps and leaves time to settle.").toHtmlEscaped()
                                                                   : tr("There is no schedule that could go wrong.").toHtmlEscaped());
        return;
    }
    m_warningTitle->setText(tr("%n warning(s)", nullptr, static_cast<int>(m_plan.warnings.size())));
    QString text;
    for (const adalora::PlanWarning &warning : m_plan.warnings)
        text += QStringLiteral("<p style=\"margin-top:0;margin-bottom:6px\">%1</p>")
                    .arg(tr("<b>%1.</b> %2").arg(warningTitle(warning.kind).toHtmlEscaped(), warningSentence(warning, m_plan.info).toHtmlEscaped()));
    m_warnings->setText(text);
}

void PlannerPage::retranslate()
{
    m_scroll->setAccessibleName(tr("Plan"));
    m_table->setAccessibleName(tr("Planned allocations"));
    m_model->retranslate();
    show();
}

void PlannerPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace studio
