#include "matrix_spectrum.h"

#include "matrix_quantities.h"
#include "plot_style.h"
#include "reading_label.h"
#include "runs/run_history.h"
#include "spectrum_bars.h"
#include "words.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSpinBox>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace studio {

MatrixSpectrum::MatrixSpectrum(MatrixHistory &history, QWidget *parent) : QWidget(parent), m_history(history)
{
    setObjectName(QStringLiteral("matrixSpectrum"));
    m_title = new QLabel(this);
    m_reading = new ReadingLabel(this);
    m_topBox = new QSpinBox(this);
    m_topBox->setObjectName(QStringLiteral("topCount"));
    m_topBox->setMinimum(1);
    connect(m_topBox, &QSpinBox::valueChanged, this, &MatrixSpectrum::setTop);
    m_logButton = new QToolButton(this);
    m_logButton->setObjectName(QStringLiteral("spectrumLog"));
    m_logButton->setCheckable(true);
    m_logButton->setAutoRaise(true);
    connect(m_logButton, &QToolButton::toggled, this, &MatrixSpectrum::setLogarithmic);
    m_bars = new SpectrumBars(this);
    connect(m_bars, &SpectrumBars::tripletPicked, this, &MatrixSpectrum::tripletPicked);
    connect(m_bars, &SpectrumBars::topPicked, this, &MatrixSpectrum::setTop);
    setFocusProxy(m_bars);

    auto *head = new QHBoxLayout;
    head->setSpacing(gridUnit);
    head->addWidget(m_title);
    head->addStrut(3 * gridUnit + gridUnit / 2);  // as the plots beside it
    head->addWidget(m_topBox);
    head->addWidget(m_reading, 1);
    head->addWidget(m_logButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gridUnit, gridUnit, gridUnit, gridUnit);
    layout->setSpacing(gridUnit / 2);
    layout->addLayout(head);
    layout->addWidget(m_bars, 1);
    retranslate();
}

void MatrixSpectrum::show(int step, const Selection &selection, const std::vector<ComparedRun> &compared)
{
    m_history.follow();
    const adalora::RunInfo &info = m_history.run()->info();
    const adalora::MatrixInfo &matrix = *m_history.info();
    const adalora::RankState *state = m_history.run()->stateAt(std::max(0, step));
    if (!state)
        return;
    const bool isMerge = info.config.method == adalora::Method::Merge;
    const int count = isMerge ? m_history.highestRank() : matrix.rank;
    const ComparedRun *other = compared.empty() ? nullptr : &compared.front();
    const double highest = std::max(m_history.sigmaExtent().high, m_history.sizeExtent().high);
    m_bars->setCompared(other ? other->name.isEmpty() ? QString::fromStdString(other->run->info().config.name) : other->name : QString(), other ? other->ink : 0);
    m_bars->setSizeName(info.config.method == adalora::Method::AdaLora ? QStringLiteral("s·|λ|") : QString());
    m_bars->setColumns(spectrumColumns(info, matrix, *state, count, other ? &other->run->info() : nullptr, other ? other->run->stateAt(std::max(0, step)) : nullptr),
                       highest > 0 && std::isfinite(highest) ? roundUp(highest) : 1);
    m_bars->setSelected(selection.triplet);
    if (m_matrix != m_history.matrix()) {
        m_matrix = m_history.matrix();
        m_top = std::max(1, std::min(m_top, count));
    }
    {
        const QSignalBlocker blocker(m_topBox);
        m_topBox->setMaximum(std::max(1, count));
        m_topBox->setValue(m_top);
    }
    showTop();
}

void MatrixSpectrum::setTop(int count)
{
    m_top = std::max(1, count);
    const QSignalBlocker blocker(m_topBox);
    m_topBox->setValue(m_top);
    showTop();
}

double MatrixSpectrum::topShare() const
{
    std::vector<float> sigma;
    for (const SpectrumColumn &column : m_bars->columns())
        sigma.push_back(static_cast<float>(column.sigma));
    return energyShareOf(sigma, m_top);
}

void MatrixSpectrum::showTop()
{
    m_bars->setTop(m_top);
    const QString share = percentText(topShare());
    m_reading->setReadings({tr("keep <b>%1</b> of Σσ²").arg(share), tr("keep <b>%1</b>").arg(share), QStringLiteral("<b>%1</b>").arg(share)});
    QString description = tr("The top %1 keep %2 of the energy.").arg(countText(m_top), share);
    for (int i = 0; i < std::ssize(m_bars->columns()); ++i) {
        const SpectrumColumn &column = m_bars->columns()[static_cast<std::size_t>(i)];
        description += QLatin1Char(' ') + tr("σ %1: %2.").arg(countText(i + 1), valueText(column.sigma));
    }
    m_bars->setAccessibleDescription(description);
}

void MatrixSpectrum::setLogarithmic(bool on)
{
    m_isLogarithmic = on;
    m_logButton->setChecked(on);
    m_bars->setLogarithmic(on);
}

/// The value axis says what this is where the title would take the room of the numbers.
void MatrixSpectrum::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_title->setVisible(width() >= 40 * gridUnit);
}

void MatrixSpectrum::paintInto(QPainter &painter, const QSize &size) const
{
    const int head = m_title->sizeHint().height();
    painter.save();
    painter.translate(gridUnit, gridUnit);
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(m_title->font());
    painter.drawText(QRect(0, 0, size.width(), head), Qt::AlignLeft | Qt::AlignVCenter, m_title->text() + tr(", top %1 keep %2 of Σσ²").arg(countText(m_top), percentText(topShare())));
    painter.translate(0, head + gridUnit);
    m_bars->paintInto(painter, {size.width() - 2 * gridUnit, size.height() - head - 3 * gridUnit});
    painter.restore();
}

void MatrixSpectrum::retranslate()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setText(tr("Spectrum"));
    m_reading->setFont(tabular(font()));
    m_topBox->setPrefix(tr("top "));
    m_topBox->setAccessibleName(tr("How many singular values count as the top"));
    m_topBox->setToolTip(tr("k: what the k largest singular values keep of the energy, Σ of the top k σ² / Σσ². A click on a bar of σ sets it, too."));
    m_logButton->setText(tr("log"));
    m_logButton->setAccessibleName(tr("Logarithmic axis of the spectrum"));
    m_logButton->setToolTip(tr("Switches the vertical axis between linear and logarithmic, five decades deep."));
    m_bars->setAccessibleName(tr("Singular values and triplets, largest first"));
    m_bars->setToolTip(tr("Blue: the true singular values of ΔW. Grey: the triplets by s·|λ|, hollow when masked; both would be equal if P and Q were orthonormal. "
                          "Click a triplet, or use the arrow keys, to select it in all views."));
    if (!m_bars->columns().empty())
        showTop();
}

}  // namespace studio
