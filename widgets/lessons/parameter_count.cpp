#include "lessons/parameter_count.h"

#include "lessons/canvas.h"
#include "lessons/live_numbers.h"
#include "lessons/slider_row.h"
#include "theme.h"
#include "words.h"

#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

namespace studio {
namespace {

constexpr int largestSide = 4096;

QColor faint(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

}  // namespace

ParameterCount::ParameterCount(QWidget *parent) : LessonPart(parent)
{
    m_canvas = new Canvas({44, 19});
    m_canvas->setGrowing();
    m_canvas->setObjectName(QStringLiteral("parameterCanvas"));
    m_canvas->paint = [this](QPainter &painter, const QRectF &area) { paint(painter, area); };
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addWidget(m_canvas, 1);
    const char *names[] = {"d", "k", "r"};
    for (int i = 0; i < 3; ++i) {
        m_rows[i] = new SliderRow(QLatin1String(names[i]), 1, largestSide, 1);
        column->addWidget(m_rows[i]);
        connect(m_rows[i], &SliderRow::moved, this, [this] {
            take(static_cast<int>(m_rows[0]->value()), static_cast<int>(m_rows[1]->value()), static_cast<int>(m_rows[2]->value()));
        });
    }
    retranslate();
    take(m_d, m_k, m_r);
}

QStringList ParameterCount::quantityNames() const
{
    return {QStringLiteral("d"),     QStringLiteral("k"),          QStringLiteral("r"),     QStringLiteral("full"),   QStringLiteral("low"),
            QStringLiteral("percent"), QStringLiteral("break_even"), QStringLiteral("saved"), QStringLiteral("largest")};
}

double ParameterCount::quantity(const QString &name) const
{
    const std::pair<const char *, double> all[] = {
        {"d", m_d},           {"k", m_k},           {"r", m_r},
        {"full", full()},     {"low", low()},       {"percent", 100 * low() / full()},
        {"saved", full() - low()}, {"break_even", full() / (m_d + m_k)}, {"largest", std::min(m_d, m_k)}};
    for (const auto &[known, value] : all)
        if (name == QLatin1String(known))
            return value;
    return std::numeric_limits<double>::quiet_NaN();
}

PartState ParameterCount::state() const
{
    return {{QStringLiteral("d"), QString::number(m_d)}, {QStringLiteral("k"), QString::number(m_k)}, {QStringLiteral("r"), QString::number(m_r)}};
}

QString ParameterCount::setState(const PartState &state)
{
    PartState all = this->state();
    all.insert(state);
    int values[3];
    const char *names[] = {"d", "k", "r"};
    for (int i = 0; i < 3; ++i) {
        const QString name = QLatin1String(names[i]);
        bool isNumber = false;
        values[i] = all[name].toInt(&isNumber);
        if (!isNumber || values[i] < 1 || values[i] > largestSide)
            return tr("%1 = %2 is no whole number from 1 to %3.").arg(name, all[name]).arg(largestSide);
    }
    if (values[2] > std::min(values[0], values[1])) {
        if (state.contains(QStringLiteral("r")))
            return tr("r = %1 is more than d = %2 or k = %3 allow.").arg(values[2]).arg(values[0]).arg(values[1]);
        values[2] = std::min(values[0], values[1]);
    }
    take(values[0], values[1], values[2]);
    return {};
}

void ParameterCount::take(int d, int k, int r)
{
    const int highest = std::min(d, k);
    const bool isOther = d != m_d || k != m_k || std::min(r, highest) != m_r;
    m_d = d;
    m_k = k;
    m_r = std::min(r, highest);
    m_rows[0]->setValue(m_d);
    m_rows[1]->setValue(m_k);
    m_rows[2]->setRange(1, highest);
    m_rows[2]->setValue(m_r);
    m_canvas->update();
    if (isOther)
        emit changed();
}

QImage ParameterCount::picture(qreal scale) const { return m_canvas->picture(scale); }

void ParameterCount::paint(QPainter &painter, const QRectF &area) const
{
    const double em = QFontMetricsF(font()).height();
    paintMatrices(painter, area.adjusted(0, 0, 0, -6 * em));
    paintBars(painter, QRectF(area.left(), area.bottom() - 5.4 * em, area.width(), 5.4 * em));
}

/// W₀ + P · Qᵀ, all at one scale.
void ParameterCount::paintMatrices(QPainter &painter, const QRectF &area) const
{
    const Colors colors = colorsFor(palette());
    const double em = QFontMetricsF(font()).height();
    const double gap = 2.2 * em;
    // Width in weights: W₀ and Qᵀ are k wide, P is r wide.
    const double wide = 2.0 * m_k + m_r;
    const double scale = std::min((area.height() - 1.6 * em) / m_d, (area.width() - 2 * gap - 3 * em) / wide);
    const auto side = [&](int weights) { return std::max(2.0, weights * scale); };
    const double width = side(m_k) * 2 + side(m_r) + 2 * gap;
    double x = area.center().x() - width / 2;
    const double top = area.top() + (area.height() - 1.6 * em - side(m_d)) / 2;
    const double middle = top + side(m_d) / 2;
    const auto box = [&](double w, double h, double y, const QColor &color, const QString &caption) {
        const QRectF rect(x, y, w, h);
        painter.setPen(QPen(color, 1.5));
        painter.setBrush(faint(color, 0.22F));
        painter.drawRect(rect);
        painter.setPen(colors.text);
        painter.setFont(font());
        painter.drawText(QRectF(rect.center().x() - 8 * em, area.bottom() - 1.5 * em, 16 * em, 1.4 * em), Qt::AlignCenter, caption);
        x += w;
    };
    const auto sign = [&](const QString &text) {
        painter.setPen(colors.text);
        QFont large = font();
        large.setPointSizeF(large.pointSizeF() * 1.4);
        painter.setFont(large);
        painter.drawText(QRectF(x, middle - em, gap, 2 * em), Qt::AlignCenter, text);
        painter.setFont(font());
        x += gap;
    };
    box(side(m_k), side(m_d), top, colors.muted, tr("W₀, frozen"));
    sign(QStringLiteral("+"));
    box(side(m_r), side(m_d), top, colors.of(adalora::EventKind::Prune), QStringLiteral("P"));
    sign(QStringLiteral("·"));
    box(side(m_k), side(m_r), middle - side(m_r) / 2, colors.series, QStringLiteral("Qᵀ"));
}

void ParameterCount::paintBars(QPainter &painter, const QRectF &area) const
{
    const Colors colors = colorsFor(palette());
    const QFontMetricsF metrics(font());
    const double em = metrics.height();
    const QString labels[] = {tr("All weights, d·k"), tr("P and Q, r(d + k)")};
    const double values[] = {full(), low()};
    const QString texts[] = {countText(static_cast<long long>(full())),
                             tr("%1 = %2 %").arg(countText(static_cast<long long>(low())), numberText(100 * low() / full(), low() < full() / 10 ? 2 : 1))};
    const QColor inks[] = {colors.muted, low() > full() ? colors.of(adalora::EventKind::Alarm) : colors.accent};
    const double left = area.left() + std::max(metrics.horizontalAdvance(labels[0]), metrics.horizontalAdvance(labels[1])) + em;
    const double room = area.right() - left - metrics.horizontalAdvance(QStringLiteral("00,000,000 = 200.0 %")) - em;
    const double most = std::max(values[0], values[1]);
    for (int i = 0; i < 2; ++i) {
        const double y = area.top() + i * 1.8 * em;
        painter.setPen(colors.text);
        painter.drawText(QRectF(area.left(), y, left - area.left(), 1.4 * em), Qt::AlignLeft | Qt::AlignVCenter, labels[i]);
        const double width = std::max(1.5, room * values[i] / most);
        painter.fillRect(QRectF(left, y + 0.15 * em, width, 1.1 * em), faint(inks[i], 0.75F));
        painter.drawText(QRectF(left + width + em / 2, y, area.right() - left - width, 1.4 * em), Qt::AlignLeft | Qt::AlignVCenter, texts[i]);
    }
    painter.setPen(colors.muted);
    painter.setFont(smallFont(font()));
    painter.drawText(QRectF(area.left(), area.top() + 3.8 * em, area.width(), 1.4 * em), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Level at r = d·k/(d + k) = %1; here r = %2.").arg(numberText(full() / (m_d + m_k), 1)).arg(m_r));
    painter.setFont(font());
}

void ParameterCount::retranslate()
{
    m_rows[0]->setTexts(QStringLiteral("d"), tr("Rows of the matrix: how many numbers come out of the layer."));
    m_rows[1]->setTexts(QStringLiteral("k"), tr("Columns of the matrix: how many numbers go into the layer."));
    m_rows[2]->setTexts(QStringLiteral("r"), tr("Rank: how many columns P and Q have."));
    SliderRow::align({m_rows[0], m_rows[1], m_rows[2]});
    m_canvas->setToolTip(tr("The areas of W₀, P and Qᵀ are to scale: one unit of area is one number."));
    m_canvas->setAccessibleName(tr("Parameters of a matrix and of its low-rank change"));
    m_canvas->update();
}

}  // namespace studio
