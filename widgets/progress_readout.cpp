#include "progress_readout.h"

#include "theme.h"
#include "words.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <algorithm>
#include <cmath>

namespace studio {

ProgressReadout::ProgressReadout(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, gridUnit, 0);
    row->setSpacing(gridUnit);
    m_step = new QLabel(this);
    m_step->setObjectName(QStringLiteral("stepText"));
    m_step->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_bar = new QProgressBar(this);
    m_bar->setObjectName(QStringLiteral("progress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(gridUnit);
    m_bar->setMinimumWidth(8 * gridUnit);
    m_speed = new QLabel(this);
    m_speed->setObjectName(QStringLiteral("speedText"));
    row->addWidget(m_step);
    row->addWidget(m_bar, 1);
    row->addWidget(m_speed);
    showValues();
}

void ProgressReadout::setProgress(const Progress &progress)
{
    if (m_busy.isEmpty() && m_progress == progress)
        return;
    m_progress = progress;
    m_busy.clear();
    showValues();
}

void ProgressReadout::setBusy(const QString &what)
{
    m_busy = what;
    showValues();
}

void ProgressReadout::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        showValues();
    QWidget::changeEvent(event);
}

void ProgressReadout::showValues()
{
    m_step->setFont(tabular(font()));
    m_speed->setFont(tabular(font()));
    const auto widthFor = [this](const QString &text) { return QFontMetrics(m_step->font()).horizontalAdvance(text); };
    m_step->setMinimumWidth(widthFor(tr("step %1 / %2").arg(QStringLiteral("99,999"), QStringLiteral("99,999"))));
    m_speed->setMinimumWidth(widthFor(tr("%1 steps/s, %2 left").arg(QStringLiteral("999"), durationText(59 * 60))));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setToolTip(tr("How many of the run's optimizer steps are done."));
    m_speed->setToolTip(tr("Training speed over the last seconds, and the time that the remaining steps take at it."));

    if (!m_busy.isEmpty()) {
        m_step->setText(m_busy);
        m_bar->setRange(0, 0);
        m_speed->clear();
        return;
    }
    m_bar->setRange(0, std::max(1, m_progress.total));
    m_bar->setValue(m_progress.step);
    m_step->setText(m_progress.total > 0 ? tr("step %1 / %2").arg(countText(m_progress.step), countText(m_progress.total)) : QString());
    const bool isRunning = m_progress.stepsPerSecond > 0 && m_progress.step < m_progress.total;
    if (!isRunning) {
        m_speed->clear();
        return;
    }
    const double left = (m_progress.total - m_progress.step) / m_progress.stepsPerSecond;
    m_speed->setText(tr("%1 steps/s, %2 left").arg(valueText(m_progress.stepsPerSecond, 2), durationText(left)));
}

QString durationText(double seconds)
{
    const auto whole = static_cast<long long>(std::ceil(seconds));
    if (whole < 60)
        return ProgressReadout::tr("%1 s").arg(whole);
    if (whole < 3600)
        return ProgressReadout::tr("%1 min").arg((whole + 30) / 60);
    return ProgressReadout::tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60, 2, 10, QLatin1Char('0'));
}

}  // namespace studio
