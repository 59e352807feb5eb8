#include "data_size_form.h"

#include "number_edit.h"
#include "section.h"
#include "theme.h"
#include "words.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace studio {

DataSizeForm::DataSizeForm(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("dataSize"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit / 2);
    m_title = sectionTitle(this);
    column->addWidget(m_title);

    const auto spin = [this](const char *name, int least, int most) {
        auto *box = new QSpinBox(this);
        box->setObjectName(QLatin1String(name));
        box->setRange(least, most);
        box->setKeyboardTracking(false);
        box->setGroupSeparatorShown(true);
        connect(box, &QSpinBox::valueChanged, this, &DataSizeForm::take);
        return box;
    };
    m_samples = spin("data_samples", 0, 1'000'000'000);
    m_epochs = new NumberEdit(this);
    m_epochs->setObjectName(QStringLiteral("data_epochs"));
    m_epochs->setKeyboardTracking(false);
    m_epochs->setValue(1);
    connect(m_epochs, &NumberEdit::valueChanged, this, &DataSizeForm::take);
    m_batch = spin("data_batch", 1, 65536);
    m_accumulation = spin("data_accumulation", 1, 65536);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(gridUnit);
    grid->setVerticalSpacing(2);
    const std::array<QWidget *, 4> fields{m_samples, m_epochs, m_batch, m_accumulation};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const int row = 2 * static_cast<int>(i / 2);
        m_labels[i] = sectionCaption(this);
        m_labels[i]->setBuddy(fields[i]);
        fields[i]->setMinimumWidth(64);
        fields[i]->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        fields[i]->setFocusPolicy(Qt::StrongFocus);
        grid->addWidget(m_labels[i], row, static_cast<int>(i % 2));
        grid->addWidget(fields[i], row + 1, static_cast<int>(i % 2));
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    m_result = new QLabel(this);
    m_result->setObjectName(QStringLiteral("dataSteps"));
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    column->addWidget(m_result);
    m_use = new QPushButton(this);
    m_use->setObjectName(QStringLiteral("useDataSteps"));
    connect(m_use, &QPushButton::clicked, this, [this] { emit configWanted(adalora::fittedTo(m_config, *steps())); });
    column->addWidget(m_use, 0, Qt::AlignLeft);
    retranslate();
}

void DataSizeForm::setConfig(const adalora::RunConfig &config)
{
    m_config = config;
    const QSignalBlocker quietBatch(m_batch), quietAccumulation(m_accumulation);
    m_batch->setValue(config.batch_size);
    m_accumulation->setValue(config.gradient_accumulation_steps);
    show();
}

void DataSizeForm::setEpochs(double epochs) { m_epochs->setValue(epochs); }

adalora::DataSize DataSizeForm::size() const { return adalora::dataSizeOf(m_config, m_samples->value(), m_epochs->value()); }

std::optional<int> DataSizeForm::steps() const
{
    const int steps = size().optimizerSteps();
    return steps > 0 ? std::optional(steps) : std::nullopt;
}

void DataSizeForm::take()
{
    const bool isOther = m_config.batch_size != m_batch->value() || m_config.gradient_accumulation_steps != m_accumulation->value();
    m_config.batch_size = m_batch->value();
    m_config.gradient_accumulation_steps = m_accumulation->value();
    show();
    emit stepsChanged();
    if (isOther)
        emit configWanted(m_config);
}

void DataSizeForm::show()
{
    const std::optional<int> all = steps();
    m_use->setVisible(all.has_value());
    if (!all) {
        m_result->setText(tr("With the size of your training set, T in optimizer steps follows from it."));
        return;
    }
    adalora::DataSize epoch = size();
    epoch.epochs = 1;
    m_result->setText(tr("The data give %1 optimizer steps, %2 in an epoch; T is %3.").arg(countText(*all), countText(epoch.optimizerSteps()), countText(m_config.total_step)));
    m_use->setText(tr("Use T = %1").arg(countText(*all)));
    m_use->setEnabled(*all != m_config.total_step);
}

void DataSizeForm::retranslate()
{
    m_title->setText(tr("T from the data"));
    const std::array<QString, 4> names{tr("Training samples"), tr("Epochs"), tr("Batch size"), tr("Accumulation")};
    const std::array<QString, 4> helps{tr("Samples in your training set."), tr("Times that the training goes through them; a fraction is allowed."),
                                       tr("Samples in one batch, on one device."), tr("Batches whose gradients one optimizer step averages.")};
    const std::array<QWidget *, 4> fields{m_samples, m_epochs, m_batch, m_accumulation};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        m_labels[i]->setText(names[i]);
        fields[i]->setAccessibleName(names[i]);
        fields[i]->setToolTip(helps[i]);
    }
    m_samples->setSpecialValueText(tr("unknown"));
    m_use->setToolTip(tr("Lays the schedule out over that T: tᵢ, t_f and the rate's warm-up keep their shares of it, and the allocations their number as nearly as they can."));
    show();
}

void DataSizeForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace studio
