#include "timeline.h"

#include "event_words.h"
#include "runs/run_history.h"
#include "theme.h"
#include "timeline_track.h"
#include "words.h"
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <algorithm>

namespace studio {
namespace {

const PlaybackSpeed speeds[] = {{1, 0}, {5, 0}, {20, 0}, {100, 0}, {1, 30}, {1, 10}};
constexpr int usualSpeed = 5;  // all of it in ten seconds: what suits every run

}  // namespace

Timeline::Timeline(QWidget *parent) : RunView(parent)
{
    setObjectName(QStringLiteral("timeline"));
    const auto button = [this](const QString &name, const QString &sign) {
        auto *made = new QToolButton(this);
        made->setObjectName(name);
        made->setText(sign);
        made->setAutoRaise(true);
        made->setAutoRepeat(true);
        return made;
    };
    m_previousAllocation = button(QStringLiteral("previousAllocation"), QStringLiteral("|◄"));
    m_back = button(QStringLiteral("stepBack"), QStringLiteral("◄"));
    m_forward = button(QStringLiteral("stepForward"), QStringLiteral("►"));
    m_nextAllocation = button(QStringLiteral("nextAllocation"), QStringLiteral("►|"));
    m_step = new QSpinBox(this);
    m_step->setObjectName(QStringLiteral("cursorStep"));
    m_step->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_step->setAlignment(Qt::AlignCenter);
    m_step->setGroupSeparatorShown(true);
    m_step->setKeyboardTracking(false);
    m_live = new QToolButton(this);
    m_live->setObjectName(QStringLiteral("liveButton"));
    m_live->setCheckable(true);
    m_play = button(QStringLiteral("playButton"), QStringLiteral("▶"));
    m_play->setAutoRepeat(false);
    m_speed = new QComboBox(this);
    m_speed->setObjectName(QStringLiteral("playSpeed"));
    for (std::size_t i = 0; i < std::size(speeds); ++i)
        m_speed->addItem(QString());
    m_speed->setCurrentIndex(usualSpeed);
    m_playback.setSpeed(speeds[usualSpeed]);
    m_track = new TimelineTrack(this);
    setFocusProxy(m_track);

    connect(m_back, &QToolButton::clicked, this, [this] { moveTo(m_cursor - 1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { moveTo(m_cursor + 1); });
    connect(m_previousAllocation, &QToolButton::clicked, this, [this] { moveTo(previousAllocation()); });
    connect(m_nextAllocation, &QToolButton::clicked, this, [this] { moveTo(nextAllocation()); });
    connect(m_step, &QSpinBox::valueChanged, this, &Timeline::moveTo);
    connect(m_track, &TimelineTrack::stepPicked, this, &Timeline::cursorPicked);
    connect(m_live, &QToolButton::toggled, this, [this](bool on) {
        showLive();
        emit liveToggled(on);
    });

    connect(m_play, &QToolButton::clicked, this, &Timeline::playOrPause);
    connect(m_speed, &QComboBox::activated, this, [this](int index) { m_playback.setSpeed(speeds[index]); });
    connect(&m_playback, &Playback::stepWanted, this, &Timeline::cursorPicked);
    connect(&m_playback, &Playback::playingChanged, this, &Timeline::showPlaying);
    connect(m_track, &TimelineTrack::stepHovered, this, &Timeline::stepHovered);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(gridUnit, gridUnit / 2, gridUnit, gridUnit / 2);
    layout->setHorizontalSpacing(gridUnit / 2);
    layout->setVerticalSpacing(gridUnit / 2);
    auto *steps = new QHBoxLayout;
    steps->setSpacing(0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_previousAllocation, m_back, m_step, m_forward, m_nextAllocation})
        steps->addWidget(part);
    layout->addLayout(steps, 0, 0, Qt::AlignBottom);
    auto *playing = new QHBoxLayout;
    playing->setSpacing(gridUnit / 2);
    playing->addWidget(m_play);
    playing->addWidget(m_speed, 1);
    playing->addWidget(m_live);
    layout->addLayout(playing, 1, 0, Qt::AlignTop);
    layout->addWidget(m_track, 0, 1, 2, 1);
    layout->setColumnStretch(1, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    restyle();
    retranslate();
    refresh();
}

void Timeline::setRun(const adalora::RunHistory *run)
{
    m_run = run;
    m_cursor = -1;
    m_track->setRun(run);
    m_playback.setRun(run);
    refresh();
}

QString Timeline::title() const { return tr("Timeline"); }

void Timeline::paintTo(QPainter &painter, const QSize &size) { m_track->paintTo(painter, size); }

DataTable Timeline::table() const
{
    DataTable table;
    table.columns = {tr("Step"), tr("Event"), tr("What happened")};
    if (!m_run)
        return table;
    for (const adalora::Event &event : m_run->events())
        table.rows.push_back({event.step, eventName(event.kind), eventSentence(event, m_run->info())});
    return table;
}

void Timeline::runGrew()
{
    if (!isVisible())
        return;
    m_track->update();
    refresh();
}

void Timeline::setCursor(int step)
{
    m_cursor = step;
    m_playback.follow(step);
    m_track->setCursor(step);
    if (isVisible())
        refresh();
}

void Timeline::setHover(int step) { m_track->setHover(step); }

void Timeline::playOrPause()
{
    if (m_playback.isPlaying())
        m_playback.stop();
    else
        m_playback.play(m_cursor);
}

void Timeline::showPlaying()
{
    m_play->setText(m_playback.isPlaying() ? QStringLiteral("▮▮") : QStringLiteral("▶"));
    m_play->setAccessibleName(m_playback.isPlaying() ? tr("Pause playback") : tr("Play back"));
}

void Timeline::setLive(bool live)
{
    const QSignalBlocker blocker(m_live);
    m_live->setChecked(live);
    showLive();
}

void Timeline::showLive()
{
    m_live->setText(m_live->isChecked() ? tr("● Live") : tr("○ Live"));
    QPalette colors = palette();
    if (m_live->isChecked())
        colors.setColor(QPalette::ButtonText, colorsFor(colors).accent);
    m_live->setPalette(colors);
}

void Timeline::moveTo(int step)
{
    if (m_run && m_run->steps() > 0 && step >= 0)
        emit cursorPicked(std::min(step, m_run->steps() - 1));
}

int Timeline::nextAllocation() const { return m_run ? m_run->nextAllocation(m_cursor) : -1; }

int Timeline::previousAllocation() const { return m_run ? m_run->lastAllocation(m_cursor - 1) : -1; }

void Timeline::refresh()
{
    const int steps = m_run ? m_run->steps() : 0;
    const int at = std::min(m_cursor, steps - 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_back, m_forward, m_previousAllocation, m_nextAllocation, m_step, m_live, m_play, m_speed})
        part->setEnabled(steps > 0);
    if (!m_step->hasFocus()) {
        const QSignalBlocker blocker(m_step);
        m_step->setRange(0, std::max(0, steps - 1));
        m_step->setValue(std::max(0, at));
    } else {
        const QSignalBlocker blocker(m_step);
        m_step->setMaximum(std::max(0, steps - 1));
    }
    m_track->setAccessibleDescription(steps == 0 ? tr("No steps yet.")
                                                 : tr("Step %1 of %2 recorded; the run has %3.")
                                                       .arg(countText(std::max(0, at)), countText(steps), countText(m_run->plan().config.total_step)));
    setAccessibleDescription(m_track->accessibleDescription());
}

void Timeline::keyPressEvent(QKeyEvent *event)
{
    const bool byAllocation = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Left: moveTo(byAllocation ? previousAllocation() : m_cursor - 1); break;
    case Qt::Key_Right: moveTo(byAllocation ? nextAllocation() : m_cursor + 1); break;
    case Qt::Key_BracketLeft: moveTo(previousAllocation()); break;
    case Qt::Key_BracketRight: moveTo(nextAllocation()); break;
    case Qt::Key_Space: playOrPause(); break;
    case Qt::Key_Home: moveTo(0); break;
    case Qt::Key_End: moveTo(m_run ? m_run->steps() - 1 : -1); break;
    default: RunView::keyPressEvent(event);
    }
}

void Timeline::restyle()
{
    m_step->setFont(tabular(font()));
    m_step->setFixedSize(QFontMetrics(m_step->font()).horizontalAdvance(QStringLiteral("1,000,000")) + 2 * gridUnit, m_step->sizeHint().height());
    for (QToolButton *button : {m_previousAllocation, m_back, m_forward, m_nextAllocation})
        button->setFixedSize(3 * gridUnit + gridUnit / 2, m_step->sizeHint().height());
    m_play->setFixedSize(3 * gridUnit + gridUnit / 2, m_step->sizeHint().height());
}

void Timeline::retranslate()
{
    const auto name = [](QWidget *widget, const QString &accessible, const QString &tip) {
        widget->setAccessibleName(accessible);
        widget->setToolTip(tip);
    };
    name(m_back, tr("One step back"), tr("One step back (Left)."));
    name(m_forward, tr("One step forward"), tr("One step forward (Right)."));
    name(m_previousAllocation, tr("Previous allocation"), tr("Back to the previous allocation ([ or Ctrl+Left)."));
    name(m_nextAllocation, tr("Next allocation"), tr("On to the next allocation (] or Ctrl+Right)."));
    name(m_step, tr("Step shown"), tr("The step that all views show. Type one to go there."));
    name(m_track, tr("Timeline"), tr("Click or drag to move through the run. Left and Right: one step. Ctrl: to the allocations. Home and End: to the ends. Space: play."));
    for (std::size_t i = 0; i < std::size(speeds); ++i)
        m_speed->setItemText(static_cast<int>(i), speeds[i].seconds > 0 ? tr("all in %1 s").arg(countText(static_cast<long long>(speeds[i].seconds)))
                                                                       : tr("%1×").arg(countText(static_cast<long long>(speeds[i].times))));
    name(m_speed, tr("Speed of playback"), tr("1× is the pace at which the run trained; or all recorded steps in so many seconds."));
    setAccessibleName(title());
    showPlaying();
    m_play->setToolTip(tr("Plays the run back from the cursor on (Space)."));
    showLive();
    name(m_live, tr("Live"), tr("Keeps the cursor at the newest step while the run trains."));
    refresh();
}

void Timeline::changeEvent(QEvent *event)
{
    RunView::changeEvent(event);
    if (!m_track || !layout())
        return;
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        restyle();
    else if (event->type() == QEvent::PaletteChange)
        showLive();
}

void Timeline::showEvent(QShowEvent *event)
{
    RunView::showEvent(event);
    refresh();
}

}  // namespace studio
