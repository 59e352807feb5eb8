#include "what_if_panel.h"

#include "importance_words.h"
#include "number_edit.h"
#include "ranking/budget_schedule.h"
#include "ranking/sigma_importance.h"
#include "section.h"
#include "theme.h"
#include "training/what_if_edit.h"
#include "what_if_map.h"
#include "words.h"
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <algorithm>
#include <array>
#include <cmath>

namespace studio {
namespace {

using adalora::WhatIfGap;
using adalora::WhatIfMetric;

constexpr std::array metrics{WhatIfMetric::AsRecorded, WhatIfMetric::Magnitude, WhatIfMetric::Sigma, WhatIfMetric::SigmaGradient};
constexpr int target = 0, atStep = 1;  // rows of the budget's kind
constexpr int perDecade = 50;          // ticks of the slider of μ
constexpr int decades = 3;             // to either side of the run's own

}  // namespace

WhatIfPanel::WhatIfPanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("whatIfPanel"));
    m_controls = new QWidget(this);
    auto *column = new QVBoxLayout(m_controls);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit / 2);
    makeBudgetRow();
    makeMetricRows();

    m_answer = new QLabel(m_controls);
    m_answer->setObjectName(QStringLiteral("whatIfAnswer"));
    m_answer->setTextFormat(Qt::RichText);
    m_answer->setWordWrap(true);
    m_caveat = sectionCaption(m_controls);
    m_caveat->setWordWrap(true);
    m_reset = new QPushButton(m_controls);
    m_reset->setObjectName(QStringLiteral("whatIfReset"));
    connect(m_reset, &QPushButton::clicked, this, &WhatIfPanel::reset);
    m_draft = new QPushButton(m_controls);
    m_draft->setObjectName(QStringLiteral("whatIfDraft"));
    connect(m_draft, &QPushButton::clicked, this, [this] { emit draftWanted(adalora::editAsking(m_data->plan, m_question)); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridUnit);
    buttons->addWidget(m_reset);
    buttons->addWidget(m_draft);
    buttons->addStretch();
    column->addWidget(m_answer);
    column->addLayout(buttons);
    column->addWidget(m_caveat);
    column->addStretch();

    m_map = new WhatIfMap(this);
    connect(m_map, &WhatIfMap::matrixPicked, this, &WhatIfPanel::matrixPicked);
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(gridUnit);
    m_layout->addWidget(m_controls, 3);
    m_layout->addWidget(m_map, 2);
    retranslate();
}

void WhatIfPanel::makeBudgetRow()
{
    m_budgetKind = new QComboBox(m_controls);
    m_budgetKind->setObjectName(QStringLiteral("whatIfBudgetKind"));
    m_budgetKind->addItems({QString(), QString()});
    connect(m_budgetKind, &QComboBox::activated, this, [this] {
        adalora::WhatIfQuestion question = m_question;
        question.target.reset();
        question.budget.reset();
        ask(question);
        showBudget();
    });
    m_budgetSlider = new QSlider(Qt::Horizontal, m_controls);
    m_budgetSlider->setObjectName(QStringLiteral("whatIfBudgetSlider"));
    connect(m_budgetSlider, &QSlider::valueChanged, this, &WhatIfPanel::askBudget);
    m_budget = new QSpinBox(m_controls);
    m_budget->setObjectName(QStringLiteral("whatIfBudget"));
    m_budget->setGroupSeparatorShown(true);
    connect(m_budget, &QSpinBox::valueChanged, this, &WhatIfPanel::askBudget);
    auto *row = new QHBoxLayout;
    row->setSpacing(gridUnit);
    row->addWidget(m_budgetKind);
    row->addWidget(m_budgetSlider, 1);
    row->addWidget(m_budget);
    static_cast<QVBoxLayout *>(m_controls->layout())->addLayout(row);
}

void WhatIfPanel::makeMetricRows()
{
    m_metricName = new QLabel(m_controls);
    m_metric = new QComboBox(m_controls);
    m_metric->setObjectName(QStringLiteral("whatIfMetric"));
    m_metric->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_metric->setMinimumContentsLength(12);
    m_metricName->setBuddy(m_metric);
    for (const WhatIfMetric metric : metrics)
        m_metric->addItem(QString(), static_cast<int>(metric));
    connect(m_metric, &QComboBox::activated, this, &WhatIfPanel::askMetric);
    auto *row = new QHBoxLayout;
    row->setSpacing(gridUnit);
    row->addWidget(m_metricName);
    row->addWidget(m_metric, 1);

    m_muRow = new QWidget(m_controls);
    m_muName = new QLabel(QStringLiteral("μ"), m_muRow);
    m_muSlider = new QSlider(Qt::Horizontal, m_muRow);
    m_muSlider->setObjectName(QStringLiteral("whatIfMuSlider"));
    m_muSlider->setRange(-decades * perDecade, decades * perDecade);
    m_muSlider->setPageStep(perDecade / 2);
    connect(m_muSlider, &QSlider::valueChanged, this, [this](int position) { askMu(muUnit() * std::pow(10.0, static_cast<double>(position) / perDecade)); });
    m_mu = new NumberEdit(m_muRow);
    m_mu->setObjectName(QStringLiteral("whatIfMu"));
    m_mu->setMinimumWidth(12 * gridUnit);
    connect(m_mu, &QDoubleSpinBox::valueChanged, this, &WhatIfPanel::askMu);
    auto *muRow = new QHBoxLayout(m_muRow);
    muRow->setContentsMargins(0, 0, 0, 0);
    muRow->setSpacing(gridUnit);
    muRow->addWidget(m_muName);
    muRow->addWidget(m_muSlider, 1);
    muRow->addWidget(m_mu);
    auto *column = static_cast<QVBoxLayout *>(m_controls->layout());
    column->addLayout(row);
    column->addWidget(m_muRow);
}

void WhatIfPanel::ask(const adalora::WhatIfQuestion &question)
{
    if (question == m_question)
        return;
    m_question = question;
    emit questionChanged();
}

void WhatIfPanel::reset()
{
    ask({});
    showBudget();
    showMetrics();
}

bool WhatIfPanel::asksTarget() const { return m_budgetKind->currentIndex() == target; }

void WhatIfPanel::askBudget(int value)
{
    if (!m_data)
        return;
    adalora::WhatIfQuestion question = m_question;
    const int recorded = asksTarget() ? m_data->plan.targetBudget : m_data->record.budget;
    (asksTarget() ? question.target : question.budget) = value == recorded ? std::nullopt : std::optional(value);
    ask(question);
    showBudget();
}

void WhatIfPanel::askMetric(int row)
{
    adalora::WhatIfQuestion question = m_question;
    question.metric = static_cast<WhatIfMetric>(m_metric->itemData(row).toInt());
    if (question.metric == WhatIfMetric::SigmaGradient && question.mu == 0)
        question.mu = muUnit();
    ask(question);
    showMetrics();
}

void WhatIfPanel::askMu(double mu)
{
    adalora::WhatIfQuestion question = m_question;
    question.mu = mu;
    ask(question);
    showMetrics();
}

/// The run's own, or where it has none that which gives both terms equal medians.
double WhatIfPanel::muUnit() const
{
    if (m_data && m_data->record.mu > 0)
        return m_data->record.mu;
    std::vector<adalora::SigmaImportance> terms;
    for (std::size_t i = 0; m_data && i < m_data->record.slope.size(); ++i)
        terms.push_back({std::abs(static_cast<double>(m_data->record.lambda[i])), static_cast<double>(m_data->record.slope[i])});
    const double mu = adalora::balancingMu(terms);
    return mu > 0 ? mu : 1;
}

void WhatIfPanel::setData(const ImportanceData *shown)
{
    m_data = shown;
    m_map->setData(shown);
    setEnabled(shown);
    showBudget();
    showMetrics();
    showAnswer();
}

int WhatIfPanel::roomyHeight() const { return std::max(m_controls->sizeHint().height(), m_map->roomyHeight()); }

void WhatIfPanel::setSelected(int matrix) { m_map->setSelected(matrix); }

void WhatIfPanel::showBudget()
{
    if (!m_data)
        return;
    const QSignalBlocker slider(m_budgetSlider), box(m_budget);
    const adalora::RunInfo &plan = m_data->plan;
    const int value = asksTarget() ? m_question.target.value_or(plan.targetBudget) : m_question.budget.value_or(m_data->record.budget);
    const int low = std::min(value, std::max(1, adalora::smallestBudget(plan, m_data->record)));
    const int high = std::max({value, plan.initialBudget, m_data->record.budget});
    m_budgetSlider->setRange(low, high);
    m_budgetSlider->setPageStep(std::max(1, (high - low) / 20));
    m_budgetSlider->setSingleStep(std::max(1, (high - low) / 500));
    m_budgetSlider->setValue(value);
    m_budget->setRange(low, high);
    m_budget->setSingleStep(m_budgetSlider->singleStep());
    m_budget->setValue(value);
}

void WhatIfPanel::showMetrics()
{
    if (!m_data)
        return;
    const QSignalBlocker metric(m_metric), slider(m_muSlider), box(m_mu);
    auto *items = static_cast<QStandardItemModel *>(m_metric->model());
    for (int row = 0; row < std::ssize(metrics); ++row) {
        const WhatIfMetric each = metrics[static_cast<std::size_t>(row)];
        const WhatIfGap gap = adalora::gapOf(m_data->plan, m_data->record, each);
        m_metric->setItemText(row, metricChoice(m_data->plan.config, each));
        items->item(row)->setEnabled(gap == WhatIfGap::None || each == WhatIfMetric::AsRecorded);
        items->item(row)->setToolTip(gapText(gap));
        items->item(row)->setData(gapText(gap), Qt::AccessibleDescriptionRole);
        if (each == m_question.metric)
            m_metric->setCurrentIndex(row);
    }
    m_muRow->setVisible(m_question.metric == WhatIfMetric::SigmaGradient);
    m_mu->setValue(m_question.mu);
    if (m_question.mu > 0)
        m_muSlider->setValue(static_cast<int>(std::lround(perDecade * std::log10(m_question.mu / muUnit()))));
}

QString WhatIfPanel::budgetNote() const
{
    const adalora::RunInfo &plan = m_data->plan;
    if (!m_question.target || m_question.budget)
        return {};
    if (plan.config.method == adalora::Method::Merge)
        return m_data->record.chosenAt < 0 ? tr("No round has been held yet, whatever bT is: ask for another b(t) instead.") : QString();
    const bool isWarmup = adalora::scheduleOf(plan.config, plan.initialBudget, plan.targetBudget).phase(m_data->record.step) == adalora::Phase::Warmup;
    return isWarmup ? tr("In the warm-up everything is kept, whatever bT is: ask for another b(t) instead.") : QString();
}

QString WhatIfPanel::answerText() const
{
    if (!m_data || !m_data->answer)
        return {};
    const adalora::WhatIfAnswer &answer = *m_data->answer;
    if (answer.gap != WhatIfGap::None)
        return gapText(answer.gap);
    QString text = tr("%1 of %2 triplets kept: %3 gained, %4 lost.")
                       .arg(countText(m_data->keptCount()), countText(std::ssize(m_data->order)), countText(answer.gained), countText(answer.lost));
    text += QLatin1Char(' ')
        + tr("b(t) = %1, used %2 %3.").arg(countText(answer.budget), countText(answer.used), unitName(m_data->plan.budgetUnit));
    const QString note = budgetNote();
    return note.isEmpty() ? text : text + QLatin1Char(' ') + note;
}

QString WhatIfPanel::caveat() const
{
    QString text = tr("One allocation on the recorded scores, not a retrained run.");
    if (!m_data || m_data->plan.config.method != adalora::Method::Merge)
        return text;
    const int grown = m_data->record.grown;
    return text + QLatin1Char(' ')
        + (grown > 0 ? tr("Only the cuts of a round: what would grow needs gradients that are not recorded. Left out: %1 grown at this step.").arg(countText(grown))
                     : tr("Only the cuts of a round: what would grow needs gradients that are not recorded."));
}

void WhatIfPanel::showAnswer()
{
    const Colors colors = colorsFor(palette());
    QString rich = answerText().toHtmlEscaped();
    if (m_data && m_data->answer && m_data->answer->gap == WhatIfGap::None) {
        const adalora::WhatIfAnswer &answer = *m_data->answer;
        const auto spaced = [](QString text) { return text.replace(QLatin1Char(' '), QChar(QChar::Nbsp)); };
        const auto inked = [](const QColor &color, const QString &text) { return QStringLiteral("<b style=\"color:%1\">%2</b>").arg(color.name(), text); };
        rich = tr("<b>%1</b> of %2 triplets kept: %3, %4.")
                   .arg(countText(m_data->keptCount()), countText(std::ssize(m_data->order)),
                        inked(colors.of(adalora::EventKind::Reactivate), spaced(tr("▲ %1 gained").arg(countText(answer.gained)))),
                        inked(colors.of(adalora::EventKind::Prune), spaced(tr("▼ %1 lost").arg(countText(answer.lost)))));
        rich += QLatin1Char(' ') + tr("b(t) = %1, used %2 %3.").arg(countText(answer.budget), countText(answer.used), unitName(m_data->plan.budgetUnit));
        rich += QLatin1Char(' ') + budgetNote().toHtmlEscaped();
    }
    m_answer->setText(rich);
    m_caveat->setText(caveat());
    m_map->setAccessibleDescription(answerText());
    m_reset->setEnabled(m_question != adalora::WhatIfQuestion());
    m_draft->setEnabled(m_data && m_data->answer && m_data->answer->gap == WhatIfGap::None && !adalora::editAsking(m_data->plan, m_question).fields.empty());
}

void WhatIfPanel::retranslate()
{
    m_budgetKind->setItemText(target, tr("bT"));
    m_budgetKind->setItemText(atStep, tr("b(t)"));
    m_budgetKind->setAccessibleName(tr("Which budget"));
    m_budgetKind->setToolTip(tr("bT: another target, from which the budget at this step follows by the schedule. b(t): another budget at this step itself."));
    m_budgetSlider->setAccessibleName(tr("What-if budget"));
    m_budget->setAccessibleName(tr("What-if budget as a number"));
    for (QWidget *widget : {static_cast<QWidget *>(m_budgetSlider), static_cast<QWidget *>(m_budget)})
        widget->setToolTip(tr("From what pins hold to everything that the run began with, in the unit of its budget."));
    m_metricName->setText(tr("&Metric"));
    m_metric->setAccessibleName(tr("What-if metric"));
    m_metric->setToolTip(tr("What triplets are ranked by. What this record cannot answer is grey; pointing at it says why."));
    m_muSlider->setAccessibleName(tr("What-if μ"));
    m_mu->setAccessibleName(tr("What-if μ as a number"));
    for (QWidget *widget : {static_cast<QWidget *>(m_muSlider), static_cast<QWidget *>(m_mu)})
        widget->setToolTip(tr("The weight of the slope beside the size, around the run's own."));
    m_reset->setText(tr("Rese&t"));
    m_reset->setAccessibleName(tr("Reset the question"));
    m_reset->setToolTip(tr("Ask as recorded again."));
    m_draft->setText(tr("Use in a new &draft"));
    m_draft->setAccessibleName(tr("Use these settings in a new draft"));
    m_draft->setToolTip(tr("Use these settings in a new draft: the configuration of this run with another target, metric or μ."));
    m_map->setAccessibleName(tr("Ranks after this allocation"));
    m_map->setToolTip(tr("The rank of each matrix after this allocation, and how far it is from the record: blue won, orange lost."));
    showMetrics();
    showAnswer();
}

void WhatIfPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_layout->setDirection(width() >= 45 * gridUnit ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void WhatIfPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        showAnswer();
}

}  // namespace studio
