#include "lessons/narrated_run.h"

#include "lessons/canvas.h"
#include "lessons/choice_row.h"
#include "lessons/rank_strips.h"
#include "lessons/rich_text.h"
#include "theme.h"
#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <algorithm>
#include <limits>

namespace studio {

using adalora::EventKind;
using adalora::Series;

namespace {

constexpr const char *keys[] = {"masking", "merge", "live"};
constexpr double liveSeconds = 20;
constexpr std::size_t listedMatrices = 12;
constexpr int fewestMoments = 5;  // room for them is always there: a story that grows moves nothing

const QString liveKey = QStringLiteral("live");
const double unknown = std::numeric_limits<double>::quiet_NaN();

}  // namespace

NarratedRun::NarratedRun(QWidget *parent) : RunPart(parent), m_key(QLatin1String(keys[0]))
{
    m_runs = new ChoiceRow(QStringLiteral("narratedRun"), 3);
    m_train = new QPushButton;
    m_train->setObjectName(QStringLiteral("trainLive"));
    m_train->setAutoDefault(false);
    m_canvas = new Canvas({46, RankStrips::emsFor(listedMatrices)});
    m_canvas->setGrowing();
    m_canvas->setObjectName(QStringLiteral("narratedRanks"));
    m_canvas->paint = [this](QPainter &painter, const QRectF &area) { paint(painter, area); };
    m_canvas->grabs = [this](const QPointF &) { return shown() && shown()->steps() > 0; };
    m_canvas->drags = [this](const QPointF &at) { turnTo(m_key, RankStrips(*shown(), QRectF(m_canvas->rect()), font()).stepAt(at.x())); };
    m_reading = new QLabel;
    m_reading->setObjectName(QStringLiteral("narratedReading"));
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("narratedMoments"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text = new RichText;
    m_text->setObjectName(QStringLiteral("narratedText"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    auto *top = new QHBoxLayout;
    top->setSpacing(2 * gridUnit);
    top->addWidget(m_runs);
    top->addWidget(m_train);
    top->addStretch();
    top->addSpacing(3 * gridUnit);  // for the menu of the frame
    column->addLayout(top);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_reading);
    auto *story = new QHBoxLayout;
    story->setSpacing(3 * gridUnit);
    story->addWidget(m_list, 1);
    story->addWidget(m_text, 1, Qt::AlignTop);
    column->addLayout(story);

    connect(m_runs, &ChoiceRow::picked, this, [this](int choice) { turnTo(QLatin1String(keys[choice]), -1); });
    connect(m_train, &QPushButton::clicked, this, [this] {
        if (isTraining(liveKey)) {
            emit stopWanted(liveKey);
        } else {
            turnTo(liveKey, -1);
            watch(liveKey, liveConfig(), liveSeconds);
        }
    });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && row < std::ssize(m_story))
            turnTo(m_key, m_story[static_cast<std::size_t>(row)].step);
        tellMoment();
    });
    connect(m_text, &QLabel::linkActivated, this, &NarratedRun::linkActivated);
    retranslate();
}

QStringList NarratedRun::quantityNames() const
{
    return {QStringLiteral("step"),         QStringLiteral("rank"),        QStringLiteral("kept"),        QStringLiteral("budget"),   QStringLiteral("error"),
            QStringLiteral("steps"),        QStringLiteral("cuts"),        QStringLiteral("revivals"),    QStringLiteral("growths"),  QStringLiteral("merges"),
            QStringLiteral("refusals"),     QStringLiteral("first_cut"),   QStringLiteral("final_begins"), QStringLiteral("final_error"), QStringLiteral("recovery"),
            QStringLiteral("allocations"),  QStringLiteral("over_budget"), QStringLiteral("has_revivals"), QStringLiteral("has_growths")};
}

double NarratedRun::quantity(const QString &name) const
{
    const adalora::RunHistory *run = shown();
    if (!run || run->steps() == 0)
        return unknown;
    const auto at = static_cast<std::size_t>(step());
    const auto kept = run->series(Series::Kept);
    const auto budget = run->series(Series::Budget);
    double rank = unknown;
    if (const adalora::RankState *state = run->stateAt(step()))
        rank = static_cast<double>(std::count(state->kept.begin(), state->kept.end(), 1));
    double error = unknown;
    for (const adalora::Evaluation &evaluation : run->evaluations())
        if (evaluation.step <= step() + 1)
            error = evaluation.value;
    double over = 0;
    double allocations = 0;
    for (int allocation = run->nextAllocation(-1); allocation >= 0; allocation = run->nextAllocation(allocation)) {
        ++allocations;
        over += kept[static_cast<std::size_t>(allocation)] > budget[static_cast<std::size_t>(allocation)] ? 1 : 0;
    }
    double firstCut = unknown;
    double finalBegins = unknown;
    for (const adalora::Event &event : run->events()) {
        if (event.kind == EventKind::Prune && std::isnan(firstCut))
            firstCut = event.step;
        if (event.kind == EventKind::Phase && event.phase == adalora::Phase::Final)
            finalBegins = event.step;
    }
    const auto &summary = run->summary();
    const std::pair<const char *, double> all[] = {
        {"step", step()}, {"rank", rank}, {"kept", kept[at]}, {"budget", budget[at]}, {"error", error},
        {"steps", run->steps()}, {"cuts", countOf(EventKind::Prune)}, {"revivals", countOf(EventKind::Reactivate)},
        {"growths", countOf(EventKind::Grow)}, {"merges", countOf(EventKind::Merge)}, {"refusals", countOf(EventKind::Refuse)},
        {"first_cut", firstCut}, {"final_begins", finalBegins}, {"final_error", summary ? summary->after.value : unknown},
        {"recovery", summary && summary->recovery ? 100 * *summary->recovery : unknown}, {"allocations", allocations}, {"over_budget", over},
        {"has_revivals", countOf(EventKind::Reactivate) > 0 ? 1 : 0}, {"has_growths", countOf(EventKind::Grow) > 0 ? 1 : 0}};
    for (const auto &[known, value] : all)
        if (name == QLatin1String(known))
            return value;
    return unknown;
}

double NarratedRun::countOf(EventKind kind) const
{
    const auto events = shown()->events();
    return static_cast<double>(std::count_if(events.begin(), events.end(), [kind](const adalora::Event &event) { return event.kind == kind; }));
}

int NarratedRun::step() const { return m_step < 0 ? shown()->steps() - 1 : std::min(m_step, shown()->steps() - 1); }

PartState NarratedRun::state() const { return {{QStringLiteral("run"), m_key}, {QStringLiteral("step"), QString::number(m_step)}}; }

QString NarratedRun::setState(const PartState &state)
{
    PartState all = this->state();
    all.insert(state);
    const QString key = all[QStringLiteral("run")];
    if (std::none_of(std::begin(keys), std::end(keys), [&](const char *known) { return key == QLatin1String(known); }))
        return tr("run = %1 is none of masking, merge and live.").arg(key);
    bool isNumber = false;
    const int wanted = all[QStringLiteral("step")].toInt(&isNumber);
    if (!isNumber || wanted < -1)
        return tr("step = %1 is no step: a whole number from 0 on, or -1 for the last one.").arg(all[QStringLiteral("step")]);
    turnTo(key, wanted);
    return {};
}

adalora::RunConfig NarratedRun::liveConfig()
{
    adalora::RunConfig config;  // the preset "planted"
    config.name = "planted";
    config.task = "planted";
    config.total_step = 1500;
    config.learning_rate = 0.01;
    config.warmup_steps = 75;
    config.target_r = 3;
    config.lora_alpha = 12;
    config.tinit = 150;
    config.tfinal = 750;
    config.deltaT = 20;
    return config;
}

void NarratedRun::begin()
{
    emit recordWanted(QLatin1String(keys[0]));
    emit recordWanted(QLatin1String(keys[1]));
}

void NarratedRun::turnTo(const QString &key, int wanted)
{
    const bool isOther = key != m_key || wanted != m_step;
    const bool isOtherRun = key != m_key;
    m_key = key;
    m_step = wanted;
    if (isOtherRun)
        m_story.clear();
    for (int i = 0; i < 3; ++i)
        if (key == QLatin1String(keys[i]))
            m_runs->choose(i);
    tellStory();
    showReading();
    m_canvas->update();
    if (isOther)
        emit changed();
}

void NarratedRun::runChanged(const QString &key)
{
    if (key == m_key) {
        tellStory();
        showReading();
        m_canvas->update();
    }
    emit changed();
}

/// Lists the moments, and marks the one at the cursor; while a run is watched, the newest.
void NarratedRun::tellStory()
{
    const QSignalBlocker blocker(m_list);
    m_story = shown() ? storyOf(*shown()) : std::vector<Moment>();
    while (m_list->count() > std::ssize(m_story))
        delete m_list->takeItem(m_list->count() - 1);
    int current = -1;
    for (int i = 0; i < std::ssize(m_story); ++i) {
        const Moment &moment = m_story[static_cast<std::size_t>(i)];
        const QString title = momentTitle(moment);
        if (i < m_list->count())
            m_list->item(i)->setText(title);
        else
            m_list->addItem(title);
        if (moment.step <= step())
            current = i;
        if (moment.step == m_step && m_list->currentRow() == i) {  // of two at one step the one that was chosen
            current = i;
            break;
        }
    }
    m_list->setCurrentRow(current);
    const int rowHeight = std::max(m_list->sizeHintForRow(0), QFontMetrics(font()).height());
    m_list->setFixedHeight(rowHeight * std::max(fewestMoments, m_list->count()) + gridUnit);
    tellMoment();
    m_train->setText(isTraining(liveKey) ? tr("Ca&ncel") : run(liveKey) ? tr("&Train again, 20 seconds") : tr("&Train now, 20 seconds"));
    m_train->setVisible(m_key == liveKey);
}

void NarratedRun::tellMoment()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= std::ssize(m_story)) {
        m_text->setMarkdown({});
        return;
    }
    const Moment &moment = m_story[static_cast<std::size_t>(row)];
    const QString view = momentView(moment);
    const std::pair<const char *, QString> names[] = {{"ranks", tr("See it in the ranks of all matrices")},
                                                      {"sigma", tr("See it in the singular values")},
                                                      {"curves", tr("See it in the curves")},
                                                      {"events", tr("See it among the events")}};
    QString link;
    for (const auto &[known, text] : names)
        if (view == QLatin1String(known))
            link = m_key == liveKey ? QStringLiteral("[%1](run:planted)").arg(tr("Open this run in the window")) : QStringLiteral("[%1](view:%2?run=%3&step=%4)").arg(text, view, m_key).arg(moment.step);
    m_text->setMarkdown(QStringLiteral("%1\n\n%2").arg(momentText(moment, *shown()), link));
}

void NarratedRun::showReading()
{
    if (!shown() || shown()->steps() == 0) {
        m_reading->setText(QStringLiteral(" "));
        return;
    }
    const adalora::RunHistory &run = *shown();
    const auto at = static_cast<std::size_t>(step());
    m_reading->setText(tr("Step %1 of %2 · %3 %4 kept, the budget is %5 · error %6")
                           .arg(countText(step()), countText(run.plan().config.total_step), countText(static_cast<long long>(run.series(Series::Kept)[at])),
                                unitName(run.info().budgetUnit), countText(static_cast<long long>(run.series(Series::Budget)[at])),
                                valueText(quantity(QStringLiteral("error")))));
}

void NarratedRun::paint(QPainter &painter, const QRectF &area) const
{
    const Colors colors = colorsFor(palette());
    if (shown() && shown()->steps() > 0) {
        RankStrips(*shown(), area, font()).paint(painter, colors, step());
        return;
    }
    QString text = problem(m_key);
    if (text.isEmpty())
        text = isTraining(m_key) ? tr("The training is being prepared.") : m_key == liveKey ? tr("Press “Train now”: the ranks appear here while they form.") : tr("The recorded run is being read.");
    painter.setPen(colors.muted);
    painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, text);
}

QImage NarratedRun::picture(qreal scale) const { return m_canvas->picture(scale); }

void NarratedRun::retranslate()
{
    m_runs->setTexts(tr("Run"), {tr("masking, recorded"), tr("merge and reallocate, recorded"), tr("live")}, tr("Which run is told. All are on the same task."));
    m_train->setToolTip(tr("Train the preset “planted” and watch it; the training takes 20 seconds and can be cancelled."));
    m_train->setAccessibleName(tr("Train or cancel the live run"));
    m_canvas->setToolTip(tr("The rank of each matrix over the steps. Drag to move through the run."));
    m_canvas->setAccessibleName(tr("Ranks of all matrices over the steps of the run"));
    m_list->setToolTip(tr("Choose a moment to go there."));
    m_list->setAccessibleName(tr("Moments of the run"));
    m_text->setAccessibleName(tr("What happened at this moment"));
    turnTo(m_key, m_step);
}

}  // namespace studio
