#include "lessons/slider_row.h"

#include "lessons/live_numbers.h"
#include "theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <algorithm>
#include <cmath>

namespace studio {

SliderRow::SliderRow(const QString &name, double low, double high, double step, QWidget *parent)
    : QWidget(parent), m_low(low), m_step(step)
{
    m_label = new QLabel;
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setObjectName(name);
    m_label->setBuddy(m_slider);
    m_value = new QLabel;
    m_value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridUnit);
    row->addWidget(m_label);
    row->addWidget(m_slider, 1);
    row->addWidget(m_value);
    const int decimals = std::max(0, static_cast<int>(std::lround(-std::log10(step))));
    m_writing = [decimals](double value) { return numberText(value, decimals); };
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        write();
        emit moved(value());
    });
    setRange(low, high);
}

void SliderRow::setTexts(const QString &label, const QString &description)
{
    m_label->setText(label);
    m_slider->setToolTip(description);
    m_slider->setAccessibleName(label);
    m_slider->setAccessibleDescription(description);
}

void SliderRow::setWriting(std::function<QString(double)> writing)
{
    m_writing = std::move(writing);
    reserveRoom();
    write();
}

void SliderRow::setRange(double low, double high)
{
    const double was = value();
    const QSignalBlocker block(m_slider);
    m_low = low;
    const int steps = static_cast<int>(std::lround((high - low) / m_step));
    m_slider->setRange(0, steps);
    m_slider->setPageStep(std::max(1, steps / 10));
    setValue(was);
    reserveRoom();
}

void SliderRow::align(const std::vector<SliderRow *> &rows)
{
    int label = 0;
    int value = 0;
    for (SliderRow *row : rows) {
        row->reserveRoom();
        label = std::max(label, row->m_label->sizeHint().width());
        value = std::max(value, row->m_value->minimumWidth());
    }
    for (SliderRow *row : rows) {
        row->m_label->setMinimumWidth(label);
        row->m_value->setMinimumWidth(value);
    }
}

double SliderRow::value() const { return m_low + m_slider->value() * m_step; }

double SliderRow::highest() const { return m_low + m_slider->maximum() * m_step; }

void SliderRow::setValue(double value)
{
    const QSignalBlocker block(m_slider);
    m_slider->setValue(static_cast<int>(std::lround((value - m_low) / m_step)));
    write();
}

void SliderRow::write() { m_value->setText(m_writing(value())); }

// The value may change without moving the slider.
void SliderRow::reserveRoom()
{
    const QFontMetrics metrics(font());
    int width = 0;
    const int steps = m_slider->maximum();
    for (int i = 0; i <= 8; ++i)
        width = std::max(width, metrics.horizontalAdvance(m_writing(m_low + std::lround(steps * (i / 8.0)) * m_step)));
    m_value->setMinimumWidth(width + gridUnit / 2);
    m_slider->setMinimumWidth(5 * metrics.height());  // shorter ones cannot be aimed with
}

void SliderRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange || event->type() == QEvent::LanguageChange) {
        reserveRoom();
        write();
    }
}

}  // namespace studio
