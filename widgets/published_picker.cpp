#include "published_picker.h"

#include "plan_words.h"
#include "section.h"
#include "source_words.h"
#include "theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace studio {

PublishedPicker::PublishedPicker(std::vector<adalora::PublishedSchedule> schedules, QWidget *parent) : QWidget(parent), m_schedules(std::move(schedules))
{
    setObjectName(QStringLiteral("published"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit / 2);
    m_title = sectionTitle(this);
    m_source = sectionCaption(this);
    m_source->setObjectName(QStringLiteral("presetSource"));
    m_source->setWordWrap(true);
    m_choice = new QComboBox(this);
    m_choice->setObjectName(QStringLiteral("publishedChoice"));
    m_choice->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    for (const adalora::PublishedSchedule &schedule : m_schedules)
        m_choice->addItem(scheduleTitle(schedule));
    m_choice->setCurrentIndex(-1);
    m_use = new QPushButton(this);
    m_use->setObjectName(QStringLiteral("usePublished"));
    m_values = sectionCaption(this);
    m_values->setObjectName(QStringLiteral("publishedValues"));
    m_values->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(gridUnit);
    row->addWidget(m_choice, 1);
    row->addWidget(m_use);
    column->addWidget(m_title);
    column->addWidget(m_source);
    column->addLayout(row);
    column->addWidget(m_values);
    if (m_schedules.empty())
        hide();
    connect(m_choice, &QComboBox::currentIndexChanged, this, &PublishedPicker::show);
    connect(m_use, &QPushButton::clicked, this, [this] { emit scheduleWanted(m_schedules[static_cast<std::size_t>(m_choice->currentIndex())]); });
    retranslate();
}

void PublishedPicker::setSource(const QString &source)
{
    m_source->setText(source);
    m_source->setVisible(!source.isEmpty());
}

void PublishedPicker::show()
{
    const int index = m_choice->currentIndex();
    m_use->setEnabled(index >= 0);
    m_values->setVisible(index >= 0);
    if (index < 0)
        return;
    const adalora::PublishedSchedule &schedule = m_schedules[static_cast<std::size_t>(index)];
    m_values->setText(scheduleValues(schedule) + QLatin1Char('\n') + sourceWords(schedule.source));
}

void PublishedPicker::retranslate()
{
    m_title->setText(tr("Where values come from"));
    m_choice->setPlaceholderText(tr("Published schedules"));
    m_choice->setAccessibleName(tr("Published schedules"));
    m_choice->setToolTip(tr("Schedules of the paper's runs and PEFT's defaults, to start from."));
    m_use->setText(tr("Use"));
    m_use->setToolTip(tr("Takes over what the source gives, and nothing else."));
    show();
}

void PublishedPicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace studio
