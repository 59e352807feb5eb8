#include "schedule_handles.h"

#include "schedule_handle.h"
#include "theme.h"
#include "training/run_plan.h"
#include "words.h"
#include <QLabel>
#include <algorithm>
#include <cmath>
#include <utility>
#include <qcustomplot.h>

namespace studio {
namespace {

constexpr int keyPause = 700;         // ms after the last key
constexpr int refusalShown = 10'000;  // ms

}  // namespace

ScheduleHandles::ScheduleHandles(QCustomPlot *plot) : QObject(plot), m_plot(plot)
{
    m_note = new QLabel(plot);
    m_note->setObjectName(QStringLiteral("handleNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setAutoFillBackground(true);
    m_note->setFrameShape(QFrame::Box);
    m_note->setMargin(3);
    m_note->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_note->hide();
    for (const Knob knob : allKnobs) {
        auto *handle = new ScheduleHandle(knob, plot);
        handle->hide();
        connect(handle, &ScheduleHandle::taken, this, [this, knob] { take(knob); });
        connect(handle, &ScheduleHandle::dragged, this, [this, knob](const QPoint &by) { drag(knob, by); });
        connect(handle, &ScheduleHandle::nudged, this, [this, knob](int steps, bool isLong) { nudge(knob, steps, isLong); });
        connect(handle, &ScheduleHandle::wanted, this, [this, knob](int value) {
            take(knob);
            turnTo(knob, value);
            release();
        });
        connect(handle, &ScheduleHandle::released, this, &ScheduleHandles::release);
        connect(handle, &ScheduleHandle::givenUp, this, &ScheduleHandles::giveUp);
        m_handles.push_back(handle);
    }
    m_note->raise();
    m_keyTimer.setSingleShot(true);
    m_keyTimer.setInterval(keyPause);
    connect(&m_keyTimer, &QTimer::timeout, this, &ScheduleHandles::release);
    m_noteTimer.setSingleShot(true);
    m_noteTimer.setInterval(refusalShown);
    connect(&m_noteTimer, &QTimer::timeout, m_note, &QWidget::hide);
    connect(plot, &QCustomPlot::afterReplot, this, &ScheduleHandles::place);
}

void ScheduleHandles::setPlans(const adalora::RunInfo &applied, const adalora::RunInfo &wanted, int recorded)
{
    m_applied = applied;
    m_wanted = wanted;
    m_recorded = recorded;
    update();
}

void ScheduleHandles::clear()
{
    m_keyTimer.stop();
    m_noteTimer.stop();
    m_note->hide();
    m_applied.reset();
    m_wanted.reset();
    m_moved.reset();
    update();
}

const adalora::RunInfo *ScheduleHandles::preview() const
{
    if (!m_wanted)
        return nullptr;
    return shown().config == m_applied->config ? nullptr : &shown();
}

void ScheduleHandles::take(Knob knob)
{
    release();  // of another one
    if (!m_wanted)
        return;
    m_knob = knob;
    m_moved = m_wanted;
    m_takenAt = centreOf(knob, *m_moved);
    m_stepsPerPixel = m_plot->xAxis->range().size() / std::max(1, m_plot->axisRect()->width());
    note(handleOf(knob), valueText(knob, *m_moved));
}

void ScheduleHandles::drag(Knob knob, const QPoint &by)
{
    if (!m_moved || m_knob != knob)
        return;
    if (knob == Knob::Total) {  // beyond the axis there is little room: a pixel counts four times there
        const double steps = by.x() * m_stepsPerPixel * (by.x() > 0 ? 4 : 1);
        turnTo(knob, static_cast<int>(std::lround(std::clamp(m_wanted->config.total_step + steps, 0.0, static_cast<double>(mostSteps)))));
        return;
    }
    const QPoint at = m_takenAt + by;
    turnTo(knob, valueAt(knob, *m_wanted, {m_plot->xAxis->pixelToCoord(at.x()), m_plot->yAxis->pixelToCoord(at.y())}));
}

void ScheduleHandles::nudge(Knob knob, int steps, bool isLong)
{
    if (!m_wanted)
        return;
    if (!m_moved || m_knob != knob)
        take(knob);
    const adalora::RunInfo &from = shown();
    const int far = knob == Knob::Target ? static_cast<int>(from.matrices.size()) : knob == Knob::Interval ? 10 : from.config.deltaT;
    const int by = steps * (isLong ? std::max(1, far) : 1);
    turnTo(knob, knobValue(knob, from) + (knob == Knob::FinalPhase ? -by : by));  // forward in time is a shorter final phase
    m_keyTimer.start();
}

void ScheduleHandles::turnTo(Knob knob, int value)
{
    if (!m_moved)
        return;
    m_moved = turned(knob, *m_wanted, value, m_recorded);
    update();
    note(handleOf(knob), valueText(knob, *m_moved));
}

void ScheduleHandles::release()
{
    m_keyTimer.stop();
    if (!m_moved)
        return;
    const adalora::RunInfo moved = *std::exchange(m_moved, std::nullopt);
    m_note->hide();
    const adalora::Edit edit = adalora::editBetween(m_wanted->config, moved.config);
    if (!edit.fields.empty()) {
        m_wanted = moved;
        emit editWanted(edit);
    }
    update();
}

void ScheduleHandles::giveUp()
{
    m_keyTimer.stop();
    m_note->hide();
    m_moved.reset();
    update();
}

void ScheduleHandles::refuse(const QString &field, const QString &reason)
{
    for (const ScheduleHandle *handle : m_handles) {
        if (field != QLatin1String(fieldOf(handle->knob())) || handle->isHidden() || m_moved)
            continue;
        note(*handle, reason);
        m_noteTimer.start();
    }
}

void ScheduleHandles::update()
{
    place();
    describe();
    emit previewChanged();
}

void ScheduleHandles::describe()
{
    for (ScheduleHandle *handle : m_handles) {
        if (!m_wanted || !hasKnob(handle->knob(), shown()))
            continue;
        const Knob knob = handle->knob();
        const bool isMoving = m_moved && m_knob == knob;
        handle->setKnob(knobValue(knob, shown()), knobRange(knob, shown(), m_recorded));
        handle->setPending(!isMoving && knobValue(knob, *m_applied) != knobValue(knob, *m_wanted));
        describe(*handle);
    }
}

QPoint ScheduleHandles::centreOf(Knob knob, const adalora::RunInfo &plan) const
{
    const KnobPlace place = placeOf(knob, plan);
    return {static_cast<int>(std::lround(m_plot->xAxis->coordToPixel(place.step))), static_cast<int>(std::lround(m_plot->yAxis->coordToPixel(place.budget)))};
}

void ScheduleHandles::place()
{
    const QRect area = m_plot->axisRect()->rect();
    for (ScheduleHandle *handle : m_handles) {
        const Knob knob = handle->knob();
        if (!m_wanted || !hasKnob(knob, shown())) {
            handle->hide();
            continue;
        }
        const adalora::RunInfo &plan = shown();
        QPoint centre = centreOf(knob, plan);
        const bool isMoving = m_moved && m_knob == knob;
        if (isMoving)
            centre = {std::clamp(centre.x(), area.left(), m_plot->width() - 8), std::clamp(centre.y(), area.top(), area.bottom())};
        const QRect reach = area.adjusted(-1, -1, 2, 2);
        handle->setVisible(isMoving || reach.contains(centre));  // not where the zoom has left it
        handle->setCentre(centre);
    }
}

QString ScheduleHandles::valueText(Knob knob, const adalora::RunInfo &plan) const
{
    const adalora::RunConfig &c = plan.config;
    switch (knob) {
    case Knob::Warmup: return tr("t_i = %1").arg(countText(c.tinit));
    case Knob::Interval:
        return tr("ΔT = %1: %2 allocations").arg(countText(c.deltaT), countText(std::ssize(adalora::plannedAllocations(plan))));
    case Knob::FinalPhase: return tr("t_f = %1, from step %2").arg(countText(c.tfinal), countText(c.total_step - c.tfinal));
    case Knob::Target:
        return tr("b_T = %1 %2, rank %3").arg(countText(plan.targetBudget), unitName(plan.budgetUnit), QLocale().toString(c.target_r, 'g', 3));
    case Knob::Total: return tr("T = %1").arg(countText(c.total_step));
    }
    return {};
}

void ScheduleHandles::describe(ScheduleHandle &handle) const
{
    const Knob knob = handle.knob();
    const QString value = valueText(knob, shown());
    QString name;
    QString how = tr("Drag it, or use the arrow keys; with Shift they go ΔT steps.");
    switch (knob) {
    case Knob::Warmup: name = tr("End of the warm-up, t_i"); break;
    case Knob::Interval:
        name = tr("Time between allocations, ΔT");
        how = tr("Drag it, or use the arrow keys; with Shift they go 10 steps.");
        break;
    case Knob::FinalPhase: name = tr("Start of the final phase, T − t_f"); break;
    case Knob::Target:
        name = tr("Target budget, b_T");
        how = tr("Drag it, or use the arrow keys; with Shift they go one rank of every matrix.");
        break;
    case Knob::Total: name = tr("End of the run, T"); break;
    }
    handle.setAccessibleName(name);
    handle.setAccessibleDescription(value);
    const QString state = handle.isPending() ? tr("Sent; in effect from the next step on.") + QLatin1Char('\n') : QString();
    handle.setToolTip(QStringLiteral("%1\n%2\n%3%4").arg(name, value, state, how));
}

void ScheduleHandles::note(const ScheduleHandle &handle, const QString &text)
{
    m_noteTimer.stop();
    const int widest = m_plot->width() - 2 * gridUnit;
    m_note->setWordWrap(false);
    m_note->setText(text);
    if (m_note->sizeHint().width() > widest) {
        m_note->setWordWrap(true);
        m_note->resize(widest, m_note->heightForWidth(widest));
    } else {
        m_note->resize(m_note->sizeHint());
    }
    const QPoint centre = handle.centre();
    const int above = centre.y() - handle.height() / 2 - m_note->height() - 2;
    const int y = above >= 0 ? above : centre.y() + handle.height() / 2 + 2;
    m_note->move(std::clamp(centre.x() - m_note->width() / 2, gridUnit, std::max(gridUnit, m_plot->width() - gridUnit - m_note->width())),
                 std::min(y, m_plot->height() - m_note->height()));
    m_note->show();
}

void ScheduleHandles::retranslate()
{
    m_note->hide();
    describe();
}

void ScheduleHandles::restyle()
{
    const Colors colors = colorsFor(m_plot->palette());
    QPalette palette = m_plot->palette();
    palette.setColor(QPalette::Window, colors.surface);
    palette.setColor(QPalette::WindowText, colors.text);
    m_note->setPalette(palette);
    m_note->setFont(tabular(smallFont(m_plot->font())));
}

}  // namespace studio
