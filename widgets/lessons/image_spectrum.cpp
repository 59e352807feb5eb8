#include "lessons/image_spectrum.h"

#include "lessons/live_numbers.h"
#include "plot_style.h"
#include "theme.h"
#include "words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

namespace studio {
namespace {

constexpr double lowestShare = 1e-6;  // of σ₁: below it everything is rounding
constexpr double closest = 1.008;  // ratio of neighbouring numbers that are drawn

}  // namespace

ImageSpectrum::ImageSpectrum(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    m_plot = new QCustomPlot;
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setCursor(Qt::PointingHandCursor);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    m_cut = m_plot->addGraph();
    m_kept = m_plot->addGraph();
    m_line = new QCPItemStraightLine(m_plot);
    m_plot->xAxis->setScaleType(QCPAxis::stLogarithmic);
    m_plot->xAxis->setTicker(QSharedPointer<QCPAxisTickerLog>(new QCPAxisTickerLog));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);
    retranslate();
    restyle();
}

void ImageSpectrum::setSigma(const adalora::Vector &sigma, adalora::Index full)
{
    m_sigma = sigma;
    m_plot->xAxis->setRange(0.8, std::max(2.0, static_cast<double>(full) * 1.15));
    const double high = sigma.size() > 0 ? std::max(1e-3, static_cast<double>(sigma(0))) : 1;
    const double low = sigma.size() > 0 ? static_cast<double>(sigma(sigma.size() - 1)) : 1;
    useRoundRange(m_plot->yAxis, std::max(low, high * lowestShare), high, true, true);
    split();
}

void ImageSpectrum::setK(adalora::Index k)
{
    m_k = static_cast<int>(k);
    split();
}

void ImageSpectrum::split()
{
    const auto count = static_cast<int>(m_sigma.size());
    const double floor = m_plot->yAxis->range().lower;  // zeros lie on the axis
    QVector<double> x[2];
    QVector<double> y[2];
    double next = 0;
    for (int i = 0; i < count; ++i) {
        if (i + 1 < next && i + 1 < count)
            continue;  // it would lie on the one before
        next = (i + 1) * closest;
        const int side = i < m_k ? 0 : 1;
        x[side].append(i + 1);
        y[side].append(std::max(floor, static_cast<double>(m_sigma(i))));
    }
    m_kept->setData(x[0], y[0], true);
    m_cut->setData(x[1], y[1], true);
    m_line->point1->setCoords(m_k + 0.5, 1);
    m_line->point2->setCoords(m_k + 0.5, 10);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

int ImageSpectrum::kAt(double x) const
{
    // Nearest on the logarithmic axis.
    return std::clamp(static_cast<int>(std::lround(m_plot->xAxis->pixelToCoord(x))), 1, std::max(1, static_cast<int>(m_sigma.size())));
}

bool ImageSpectrum::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    const bool isMove = event->type() == QEvent::MouseMove;
    if (watched != m_plot || m_sigma.size() == 0 || (!isPress && !isMove))
        return QWidget::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const int k = kAt(mouse->position().x());
    if (mouse->buttons() & Qt::LeftButton) {
        if (isPress)
            setFocus(Qt::MouseFocusReason);
        emit picked(k);
    } else if (isMove) {
        const double energy = m_sigma.cast<double>().squaredNorm();
        const double sigma = static_cast<double>(m_sigma(k - 1));
        QToolTip::showText(mouse->globalPosition().toPoint(),
                           tr("Piece %1: σ = %2, %3 of the energy. Click to keep the first %1.")
                               .arg(countText(k), valueText(sigma, 4), percentText(energy > 0 ? sigma * sigma / energy : 0, 3)),
                           m_plot);
    }
    return QWidget::eventFilter(watched, event);
}

void ImageSpectrum::keyPressEvent(QKeyEvent *event)
{
    const int count = static_cast<int>(m_sigma.size());
    int k = m_k;
    switch (event->key()) {
    case Qt::Key_Left: --k; break;
    case Qt::Key_Right: ++k; break;
    case Qt::Key_Home: k = 1; break;
    case Qt::Key_End: k = count; break;
    default: QWidget::keyPressEvent(event); return;
    }
    if (count > 0)
        emit picked(std::clamp(k, 1, count));
}

QSize ImageSpectrum::sizeHint() const
{
    const int em = fontMetrics().height();
    return {24 * em, 10 * em};
}

QSize ImageSpectrum::minimumSizeHint() const
{
    const int em = fontMetrics().height();
    return {14 * em, 9 * em};
}

void ImageSpectrum::restyle()
{
    const Colors colors = colorsFor(palette());
    m_plot->setFont(font());
    stylePlot(m_plot, palette());
    m_plot->yAxis->setNumberPrecision(7);  // 100,000 rather than a power
    const double dot = std::max(4.0, fontMetrics().height() / 4.0);
    QColor cut = colors.muted;
    cut.setAlphaF(0.6F);
    m_kept->setPen(QPen(colors.series, 1.5));
    m_kept->setScatterStyle({QCPScatterStyle::ssDisc, colors.series, colors.series, dot});
    m_cut->setPen(Qt::NoPen);
    m_cut->setScatterStyle({QCPScatterStyle::ssDisc, cut, cut, dot * 0.7});
    m_line->setPen(QPen(colors.accent, 1, Qt::DashLine));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ImageSpectrum::retranslate()
{
    setAccessibleName(tr("Singular values"));
    setToolTip(tr("All singular values in their order, both axes logarithmic. Click or drag to choose how many are kept."));
    m_plot->xAxis->setLabel(tr("number i of the piece"));
    m_plot->yAxis->setLabel(tr("singular value σᵢ"));
    restyle();
}

void ImageSpectrum::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

}  // namespace studio
