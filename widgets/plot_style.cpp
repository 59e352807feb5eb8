#include "plot_style.h"

#include "theme.h"
#include <QFontInfo>
#include <QLocale>
#include <QPicture>
#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

namespace studio {
namespace {

/// 15,000, 150 k, 2.5 M: short enough for a margin.
QString shortNumber(double value, const QLocale &locale)
{
    if (std::abs(value) >= 1e6 && std::abs(value) < 1e9)
        return locale.toString(value / 1e6, 'g', 4) + QStringLiteral(" M");
    if (std::abs(value) >= 1e5 && std::abs(value) < 1e6)
        return locale.toString(value / 1e3, 'g', 4) + QStringLiteral(" k");
    if (std::abs(value) >= 1e3 && std::abs(value) < 1e5)
        return locale.toString(std::llround(value));
    return {};
}

/// As many ticks as the axis has room for, so that labels never touch.
class TimeTicker : public QCPAxisTicker {
public:
    TimeTicker(const QCPAxis *axis, TimeUnit unit) : m_axis(axis), m_unit(unit) {}

    TimeUnit unit() const { return m_unit; }

protected:
    double getTickStep(const QCPRange &range) override
    {
        const int count = std::clamp(m_axis->axisRect()->width() / 70, 2, 6);
        if (m_unit == TimeUnit::Seconds && range.size() > clockFrom) {
            const double exact = range.size() / count;
            for (const double step : {60.0, 120.0, 300.0, 600.0, 1200.0, 1800.0, 3600.0, 7200.0, 14400.0, 28800.0})
                if (step >= exact * 0.8)
                    return step;
            return 86400 * std::ceil(exact / 86400);
        }
        setTickCount(count);
        const double step = QCPAxisTicker::getTickStep(range);
        return m_unit == TimeUnit::Seconds ? step : std::max(1.0, step);
    }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale &locale, QChar, int) override
    {
        if (m_unit == TimeUnit::Steps)
            return locale.toString(std::llround(tick));
        if (m_unit == TimeUnit::Tokens) {
            const QString number = shortNumber(tick, locale);
            return number.isEmpty() ? locale.toString(std::llround(tick)) : number;
        }
        if (m_axis->range().size() <= clockFrom)
            return locale.toString(tick, 'g', 4);
        const long long seconds = std::llround(tick);
        return QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, QLatin1Char('0')).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    }

private:
    const QCPAxis *m_axis;
    const TimeUnit m_unit;
};

class ValueTicker : public QCPAxisTicker {
public:
    explicit ValueTicker(const QCPAxis *axis) : m_axis(axis) {}

protected:
    double getTickStep(const QCPRange &range) override
    {
        setTickCount(std::clamp(m_axis->axisRect()->height() / 36, 1, 4));
        return QCPAxisTicker::getTickStep(range);
    }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale &locale, QChar format, int precision) override
    {
        const QString number = shortNumber(tick, locale);
        if (!number.isEmpty())
            return number;
        return QCPAxisTicker::getTickLabel(tick, locale, format, precision);
    }

private:
    const QCPAxis *m_axis;
};

/// Powers of ten, with 2 and 5 between them where there are fewer than two decades: labels never crowd.
class RoundLogTicker : public QCPAxisTicker {
public:
    explicit RoundLogTicker(const QCPAxis *axis) : m_axis(axis) {}

protected:
    QVector<double> createTickVector(double, const QCPRange &range) override
    {
        QVector<double> ticks;
        if (range.lower <= 0 || range.upper <= range.lower)
            return ticks;
        const double decades = std::log10(range.upper / range.lower);
        const int room = std::max(2, m_axis->axisRect()->height() / 18);
        const int every = std::max(1, static_cast<int>(std::ceil(decades / std::min(5, room))));
        const int first = static_cast<int>(std::floor(std::log10(range.lower)));
        const int last = static_cast<int>(std::ceil(std::log10(range.upper)));
        for (int power = first; power <= last; power += every) {
            for (const double factor : {1.0, 2.0, 5.0})
                if (factor == 1.0 || (decades < 2 && 3 * decades <= room))
                    ticks.append(factor * std::pow(10.0, power));
        }
        return ticks;
    }
    QVector<double> createSubTickVector(int, const QVector<double> &) override { return {}; }

private:
    const QCPAxis *m_axis;
};

QCPRange roundRange(double low, double high)
{
    if (low >= 0 && low < 0.4 * high)
        low = 0;
    if (high - low <= 1e-9 * std::abs(high)) {  // equal but for rounding
        const double margin = low == 0 ? 1 : std::abs(low) * 0.1;
        low = low == 0 ? 0 : low - margin;
        high += margin;
    }
    const double step = roundUp((high - low) / 4);
    return {std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step};
}

QCPRange roundLogRange(double low, double high)
{
    high = std::max(high, 1e-12);
    low = std::clamp(low, high * 1e-8, high * 0.5);
    const double lowPower = std::pow(10.0, std::floor(std::log10(low)));
    double rounded = lowPower;
    for (const double factor : {2.0, 5.0})
        if (factor * lowPower <= low)
            rounded = factor * lowPower;
    return {rounded, roundUp(high)};
}

}  // namespace

double roundUp(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (value <= factor * power * (1 + 1e-9))
            return factor * power;
    return 10 * power;
}

void stylePlot(QCustomPlot *plot, const QPalette &palette)
{
    const Colors colors = colorsFor(palette);
    const QFont small = tabular(smallFont(plot->font()));
    plot->setLocale(QLocale());
    plot->setBackground(QBrush(colors.surface));
    for (QCPAxis *axis : {plot->xAxis, plot->yAxis}) {
        axis->setBasePen(QPen(colors.grid));
        axis->setTickPen(QPen(colors.grid));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLength(0, 4);
        axis->setTickLabelFont(small);
        axis->setLabelFont(small);
        axis->setTickLabelColor(colors.muted);
        axis->setLabelColor(colors.muted);
        axis->setTickLabelPadding(4);
        axis->setLabelPadding(4);
        axis->setNumberFormat(QStringLiteral("g"));
        axis->setNumberPrecision(4);
        axis->grid()->setPen(QPen(colors.grid, 0));
        axis->grid()->setZeroLinePen(QPen(colors.grid, 0));
        axis->grid()->setSubGridVisible(false);
    }
    plot->xAxis->grid()->setVisible(false);
}

QPen comparedPen(const Colors &colors, int ink)
{
    static const QVector<qreal> dashes[] = {{5, 3}, {2, 2}, {8, 3, 2, 3}, {10, 4}, {1, 3}, {6, 2, 2, 2, 2, 2}};
    QPen pen(colors.comparedInk(ink), 1.5, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern(dashes[static_cast<std::size_t>(ink) % std::size(dashes)]);
    return pen;
}

QFont inPixels(const QFont &font)
{
    QFont sized = font;
    sized.setPixelSize(QFontInfo(font).pixelSize());
    return sized;
}

void useTimeTicks(QCPAxis *axis, TimeUnit unit)
{
    const auto present = axis->ticker().dynamicCast<TimeTicker>();
    if (!present || present->unit() != unit)
        axis->setTicker(QSharedPointer<QCPAxisTicker>(new TimeTicker(axis, unit)));
}

void useRoundRange(QCPAxis *axis, double low, double high, bool isLogarithmic, bool mayShrink)
{
    const auto wanted = isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear;
    const bool isNew = axis->scaleType() != wanted || mayShrink;
    if (isNew) {
        axis->setScaleType(wanted);
        axis->setTicker(QSharedPointer<QCPAxisTicker>(isLogarithmic ? new RoundLogTicker(axis) : static_cast<QCPAxisTicker *>(new ValueTicker(axis))));
    }
    if (!(low <= high))
        return;
    QCPRange range = isLogarithmic ? roundLogRange(low, high) : roundRange(low, high);
    if (!isNew) {
        range.lower = std::min(range.lower, axis->range().lower);
        range.upper = std::max(range.upper, axis->range().upper);
    }
    axis->setRange(range);
}

void paintPlot(QCustomPlot &plot, QPainter &painter, const QSize &size, const std::function<void()> &fit)
{
    const QRect before = plot.viewport();
    plot.setViewport(QRect(QPoint(), size));
    for (const auto phase : {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins, QCPLayoutElement::upLayout})
        plot.plotLayout()->update(phase);
    fit();
    QPicture picture;  // a plot paints with a painter of its own kind
    QCPPainter recorder(&picture);
    recorder.setMode(QCPPainter::pmVectorized);
    plot.toPainter(&recorder, size.width(), size.height());
    recorder.end();
    plot.setViewport(before);
    painter.save();
    painter.setClipRect(QRect(QPoint(), size), Qt::IntersectClip);
    const double x = static_cast<double>(picture.logicalDpiX()) / painter.device()->logicalDpiX();  // it would keep its inches
    const double y = static_cast<double>(picture.logicalDpiY()) / painter.device()->logicalDpiY();
    painter.scale(x, y);
    painter.drawPicture(0, 0, picture);
    painter.restore();
}

}  // namespace studio
