#include "importance_view.h"

#include "empty_state.h"
#include "importance_curve.h"
#include "importance_words.h"
#include "kind_colors.h"
#include "reading_label.h"
#include "score_spread.h"
#include "theme.h"
#include "what_if_panel.h"
#include "words.h"
#include <QAction>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace studio {
namespace {

constexpr int growthInterval = 250;  // milliseconds

}  // namespace

ImportanceView::ImportanceView(QWidget *parent) : RunView(parent)
{
    setObjectName(QStringLiteral("importanceView"));
    m_title = new QLabel(this);
    m_reading = new ReadingLabel(this);
    auto *head = new QHBoxLayout;
    head->setSpacing(gridUnit);
    head->addWidget(m_title);
    head->addWidget(m_reading, 1);
    m_logarithmic = addSwitch(QStringLiteral("importanceLogarithmic"), true);
    m_byLayer = addSwitch(QStringLiteral("importanceByLayer"), false);
    m_whatIf = addSwitch(QStringLiteral("importanceWhatIf"), true);
    for (QToolButton *button : m_switches)
        head->addWidget(button);

    m_body = new QWidget(this);
    m_plots = new QWidget(m_body);
    m_curve = new ImportanceCurve(m_axis, m_plots);
    m_spread = new ScoreSpread(m_axis, m_plots);
    m_panel = new WhatIfPanel;
    m_panelArea = new QScrollArea(m_body);
    m_panelArea->setObjectName(QStringLiteral("whatIfArea"));
    m_panelArea->setFrameShape(QFrame::NoFrame);
    m_panelArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panelArea->setWidgetResizable(true);
    m_panelArea->setFocusPolicy(Qt::NoFocus);
    m_panelArea->setBackgroundRole(QPalette::Base);
    m_panelArea->setWidget(m_panel);
    auto *plots = new QHBoxLayout(m_plots);
    plots->setContentsMargins(0, 0, 0, 0);
    plots->setSpacing(2 * gridUnit);
    plots->addWidget(m_curve, 6);
    plots->addWidget(m_spread, 4);
    m_bodyLayout = new QBoxLayout(QBoxLayout::TopToBottom, m_body);
    m_bodyLayout->setContentsMargins(0, 0, 0, 0);
    m_bodyLayout->setSpacing(gridUnit);
    m_bodyLayout->addWidget(m_plots, 3);
    m_bodyLayout->addWidget(m_panelArea, 2);
    m_empty = new EmptyState(m_body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gridUnit, gridUnit, gridUnit, gridUnit);
    layout->setSpacing(gridUnit);
    layout->addLayout(head);
    layout->addWidget(m_body, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusProxy(m_curve);

    connect(m_curve, &ImportanceCurve::picked, this, &ImportanceView::selectionPicked);
    connect(m_panel, &WhatIfPanel::matrixPicked, this, [this](int matrix) { emit selectionPicked({matrix, -1}); });
    connect(m_panel, &WhatIfPanel::draftWanted, this, &ImportanceView::draftWanted);
    const auto renew = [this] {
        m_isStale = true;
        refresh();
    };
    connect(m_panel, &WhatIfPanel::questionChanged, this, renew);
    connect(m_whatIf, &QAction::toggled, this, renew);
    connect(m_byLayer, &QAction::toggled, this, renew);
    connect(m_logarithmic, &QAction::toggled, this, [this, renew](bool isOn) {
        m_axis.setLogarithmic(isOn);
        renew();
    });
    m_pace = new QTimer(this);
    m_pace->setSingleShot(true);
    m_pace->setInterval(growthInterval);
    connect(m_pace, &QTimer::timeout, this, &ImportanceView::follow);
    retranslate();
    refresh();
}

QAction *ImportanceView::addSwitch(const QString &name, bool isOn)
{
    auto *action = new QAction(this);
    action->setObjectName(name);
    action->setCheckable(true);
    action->setChecked(isOn);
    auto *button = new QToolButton(this);
    button->setObjectName(name + QStringLiteral("Button"));
    button->setFocusPolicy(Qt::TabFocus);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    m_switches.push_back(button);
    return action;
}

void ImportanceView::setRun(const adalora::RunHistory *run)
{
    m_run = run;
    m_cursor = -1;
    m_selection = {};
    m_trail = {};
    m_data.reset();
    m_curve->setData(nullptr);
    m_panel->setData(nullptr);
    m_panel->reset();
    m_isStale = true;
    m_pace->stop();
    describeEmpty();
    refresh();
}

/// At a cursor that stands, a run that grows changes nothing, until there is a state nearer to it.
void ImportanceView::runGrew()
{
    const adalora::RankState *state = shownState();
    m_isStale = m_isStale || (state != nullptr) != m_data.has_value() || (state && state->step != m_data->record.step);
    follow();
}

void ImportanceView::setCursor(int step)
{
    m_cursor = step;
    const adalora::RankState *state = shownState();
    if (state && m_data && !m_isStale && state->step == m_data->record.step) {
        if (isVisible())
            describe();
        return;
    }
    m_isStale = true;
    const bool isLed = m_run && m_run->steps() > m_seenSteps && m_cursor >= m_run->steps() - 1;  // by growth, not by a person
    isLed ? follow() : refresh();
}

void ImportanceView::setSelection(const Selection &selection)
{
    m_selection = selection;
    showSelection();
}

const adalora::RankState *ImportanceView::shownState() const
{
    if (!m_run || !hasSchedule(m_run->info().config.method) || m_run->info().matrices.empty())
        return nullptr;
    return m_run->stateAt(std::max(0, std::min(m_cursor, m_run->steps() - 1)));
}

const adalora::WhatIfQuestion *ImportanceView::question() const { return m_whatIf->isChecked() ? &m_panel->question() : nullptr; }

std::optional<ImportanceData> ImportanceView::dataAtCursor() const
{
    const adalora::RankState *state = shownState();
    if (!state)
        return {};
    m_trail.follow(*m_run);
    return importanceData(*m_run, *state, m_trail.at(state->step), question());
}

void ImportanceView::refresh()
{
    if (!isVisible() || !m_isStale)
        return;
    m_isStale = false;
    m_seenSteps = m_run ? m_run->steps() : 0;
    m_data = dataAtCursor();
    showData();
}

/// Each state of a run in training is another one, and all of it is sorted, laid out and painted anew.
void ImportanceView::follow()
{
    if (!isVisible() || !m_isStale || m_pace->isActive())
        return;
    m_pace->start();
    refresh();
}

void ImportanceView::showData()
{
    const bool hasData = m_data.has_value();
    m_empty->setVisible(!hasData);
    for (QToolButton *button : m_switches)
        button->setVisible(hasData);
    m_panelArea->setVisible(hasData && m_whatIf->isChecked());
    std::vector<ScoreGroup> groups;
    if (hasData) {
        m_axis.fit(m_data->score);
        const adalora::WhatIfQuestion asked = question() ? *question() : adalora::WhatIfQuestion();
        m_curve->setMetric(shownMetric(m_data->plan.config, asked.metric, asked.mu));
        groups = scoreGroups(*m_data, m_byLayer->isChecked() ? GroupBy::Layer : GroupBy::Kind);
    }
    m_curve->setData(hasData ? &*m_data : nullptr);
    m_spread->setGroups(std::move(groups), hasData ? m_data->cut : std::nan(""));
    m_panel->setData(hasData ? &*m_data : nullptr);
    arrange();
    showSelection();
    describe();
}

void ImportanceView::showSelection()
{
    m_curve->setSelected(m_selection);
    m_panel->setSelected(m_selection.matrix);
    int group = -1;
    if (m_data && m_selection.matrix >= 0 && m_selection.matrix < std::ssize(m_data->plan.matrices)) {
        const adalora::MatrixInfo &matrix = m_data->plan.matrices[static_cast<std::size_t>(m_selection.matrix)];
        const auto &groups = m_spread->groups();
        const auto mine = std::find_if(groups.begin(), groups.end(), [&](const ScoreGroup &each) { return each.layer >= 0 ? each.layer == matrix.layer : each.kind == matrix.kind; });
        group = mine == groups.end() ? -1 : static_cast<int>(mine - groups.begin());
    }
    m_spread->setSelected(group);
}

QString ImportanceView::readingText() const
{
    const int step = m_run ? std::min(m_cursor, m_run->steps() - 1) : -1;
    const int of = m_data->record.step;
    return of < step ? tr("at step %1 (state of step %2)").arg(countText(step), countText(of)) : tr("at step %1").arg(countText(of));
}

void ImportanceView::describe()
{
    if (!m_data) {
        m_reading->setReadings({});
        setAccessibleDescription(tr("No scores."));
        m_curve->setAccessibleDescription(tr("No scores."));
        return;
    }
    const bool isAsked = m_data->answer && m_data->answer->gap == adalora::WhatIfGap::None;
    const QString reading = readingText();
    m_reading->setReadings({reading});
    QString text = tr("At step %1 the mask keeps %2 of %3 triplets.")
                       .arg(countText(m_data->record.step), countText(std::count(m_data->record.kept.begin(), m_data->record.kept.end(), 1)), countText(std::ssize(m_data->order)));
    if (!std::isnan(m_data->cut))
        text += QLatin1Char(' ') + tr("The cut lies at score %1.").arg(valueText(m_data->cut));
    if (!m_data->order.empty())
        text += QLatin1Char(' ') + tr("Best: %1.").arg(tripletLines(*m_data, m_data->order.front()).mid(0, 2).join(QStringLiteral(", ")));
    if (isAsked)
        text += QLatin1Char(' ') + tr("One allocation as asked: %1").arg(m_panel->answerText());
    setAccessibleDescription(text);
    m_curve->setAccessibleDescription(text);
    QStringList spread;
    for (const ScoreGroup &group : m_spread->groups())
        spread << groupLines(group).join(QStringLiteral(", "));
    m_spread->setAccessibleDescription(spread.join(QStringLiteral("; ")));
}

/// Shallow docks put the question beside the plots, tall ones below.
void ImportanceView::arrange()
{
    const bool isShallow = m_body->width() > 2 * m_body->height();
    m_bodyLayout->setDirection(isShallow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_bodyLayout->setStretch(0, isShallow ? 6 : 3);
    m_bodyLayout->setStretch(1, isShallow ? 5 : 2);
    // What it has no use for is the plots'.
    m_panelArea->setMaximumHeight(isShallow ? QWIDGETSIZE_MAX : m_panel->roomyHeight());
    m_panelArea->setMinimumWidth(m_panel->minimumSizeHint().width());
    m_bodyLayout->setSpacing(isShallow ? 2 * gridUnit : gridUnit);
}

void ImportanceView::describeEmpty()
{
    const adalora::Method method = m_run ? m_run->info().config.method : adalora::Method::AdaLora;
    const NoRanks none = whyNoRanks(method);
    if (!none.title.isEmpty())
        m_empty->setText(none.title, none.text);
    else if (method == adalora::Method::Lora)
        m_empty->setText(tr("No importance in LoRA"), tr("LoRA keeps every triplet of its fixed ranks: nothing is scored and nothing is cut. AdaLoRA and merge and reallocate rank their triplets here."));
    else
        m_empty->setText(tr("No scores yet"), tr("All triplets appear here, from the most to the least important, with the line below which they are cut. Press Run, or open a run."));
}

void ImportanceView::retranslate()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setText(tr("Importance"));
    m_reading->setFont(tabular(font()));
    setAccessibleName(tr("Importance"));
    m_logarithmic->setText(tr("&Logarithmic"));
    m_logarithmic->setIconText(tr("log"));
    m_logarithmic->setToolTip(tr("A logarithmic axis of scores: every step is a factor of ten. Off: a linear one."));
    m_byLayer->setText(tr("By la&yer"));
    m_byLayer->setIconText(tr("by layer"));
    m_byLayer->setToolTip(tr("Spread the scores by layer instead of by kind of matrix."));
    m_whatIf->setText(tr("&What if"));
    m_whatIf->setIconText(tr("what if"));
    m_whatIf->setToolTip(tr("Ask for another budget or another metric, and see the mask that one allocation on these scores would give."));
    for (QToolButton *button : m_switches)
        button->setAccessibleName(button->defaultAction()->iconText());
    m_curve->setAccessibleName(tr("Triplets by importance"));
    m_curve->setToolTip(tr("Each bar is a triplet, the most important first: its height is the score, its colour the kind of its matrix. Pale ones are cut. Click or use the arrow keys to select one."));
    m_spread->setAccessibleName(tr("Spread of scores"));
    m_spread->setToolTip(tr("From the least to the largest score of each kind of matrix; the box holds the middle half, the thick line is the median, the dashed one the cut."));
    describeEmpty();
}

void ImportanceView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_data) {
        menu->addActions({m_logarithmic, m_byLayer, m_whatIf});
        menu->addSeparator();
    }
    menu->addActions(commonActions());
    menu->popup(event->globalPos());
}

void ImportanceView::showEvent(QShowEvent *event)
{
    RunView::showEvent(event);
    refresh();
}

void ImportanceView::resizeEvent(QResizeEvent *event)
{
    RunView::resizeEvent(event);
    layout()->activate();
    arrange();
}

void ImportanceView::changeEvent(QEvent *event)
{
    RunView::changeEvent(event);
    const auto type = event->type();
    if (type != QEvent::LanguageChange && type != QEvent::FontChange && type != QEvent::PaletteChange)
        return;
    retranslate();
    m_isStale = true;
    refresh();
}

}  // namespace studio
