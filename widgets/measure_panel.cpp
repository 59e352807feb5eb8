#include "measure_panel.h"

#include "plan_words.h"
#include "progress_readout.h"
#include "section.h"
#include "theme.h"
#include "words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace studio {
namespace {

/// Steps take as long whatever the schedule lays out over them.
adalora::RunConfig withoutSchedule(adalora::RunConfig config)
{
    const adalora::RunConfig none;
    config.name = none.name;
    config.seed = none.seed;
    config.total_step = config.tinit = config.tfinal = config.warmup_steps = 0;
    config.deltaT = config.eval_steps = config.record_steps = config.save_steps = 1;
    config.target_r = none.target_r;
    config.learning_rate = none.learning_rate;
    return config;
}

QString milliseconds(double seconds) { return MeasurePanel::tr("%1 ms").arg(valueText(1000 * seconds)); }

}  // namespace

MeasurePanel::MeasurePanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("measure"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit / 2);
    m_title = sectionTitle(this);
    m_text = new QLabel(this);
    m_text->setObjectName(QStringLiteral("measured"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_measure = new QPushButton(this);
    m_measure->setObjectName(QStringLiteral("measureSteps"));
    m_bar = new QProgressBar(this);
    m_bar->setObjectName(QStringLiteral("measureProgress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(gridUnit);
    m_bar->setRange(0, 1000);
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(QStringLiteral("measureCancel"));
    auto *row = new QHBoxLayout;
    row->setSpacing(gridUnit);
    row->addWidget(m_measure);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    row->addStretch();
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(row);
    connect(m_measure, &QPushButton::clicked, this, [this] {
        m_measuredConfig = m_config;
        setProgress(0);
        emit measureWanted(m_config);
    });
    connect(m_cancel, &QPushButton::clicked, this, &MeasurePanel::cancelled);
    retranslate();
}

void MeasurePanel::setConfig(const adalora::RunConfig &config)
{
    m_config = config;
    if (m_measured && withoutSchedule(m_measuredConfig) != withoutSchedule(config))
        m_measured.reset();
    show();
}

void MeasurePanel::setRefusal(const QString &reason)
{
    m_refusal = reason;
    show();
}

void MeasurePanel::setProgress(double share)
{
    m_progress = share;
    show();
}

void MeasurePanel::setMeasured(const adalora::MeasuredStep &measured)
{
    m_measured = measured;
    m_failure.clear();
    m_progress.reset();
    setConfig(m_config);
}

void MeasurePanel::setFailed(const QString &sentence)
{
    m_failure = sentence;
    m_progress.reset();
    show();
}

void MeasurePanel::show()
{
    m_measure->setVisible(!m_progress);
    m_measure->setEnabled(m_refusal.isEmpty());
    m_measure->setText(m_measured ? tr("&Measure again") : tr("&Measure some steps"));
    m_bar->setVisible(m_progress.has_value());
    m_cancel->setVisible(m_progress.has_value());
    m_bar->setValue(static_cast<int>(m_progress.value_or(0) * 1000));
    if (!m_refusal.isEmpty() && !m_measured) {
        m_text->setText(m_refusal);
        return;
    }
    if (!m_failure.isEmpty()) {
        m_text->setText(m_failure);
        return;
    }
    if (!m_measured) {
        m_text->setText(tr("Trains 25 steps on this machine and forgets them."));
        return;
    }
    QStringList lines{tr("The whole run takes about %1.").arg(durationText(m_measured->secondsOf(m_config))),
                      tr("A step %1, an allocation %2 more, a validation %3.")
                          .arg(milliseconds(m_measured->stepSeconds), milliseconds(m_measured->allocationSeconds), milliseconds(m_measured->evaluationSeconds))};
    lines += m_measured->memoryBytes > 0 ? tr("Memory %1, a checkpoint %2.").arg(bytesText(m_measured->memoryBytes), bytesText(m_measured->checkpointBytes))
                                         : tr("A checkpoint %1.").arg(bytesText(m_measured->checkpointBytes));
    if (m_measuredConfig.frozen_dtype == adalora::FrozenDtype::BFloat16)
        lines += tr("Gradients are %1 from those of float32 weights.").arg(percentText(m_measured->gradientError, 2));
    m_text->setText(lines.join(QLatin1Char('\n')));
}

void MeasurePanel::retranslate()
{
    m_title->setText(tr("Time and memory"));
    m_measure->setToolTip(tr("Steps in the reduction, at the initial ranks, where they are dearest. On a busy machine they take longer."));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stops within a step."));
    m_bar->setAccessibleName(tr("Progress of the measurement"));
    show();
}

void MeasurePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace studio
