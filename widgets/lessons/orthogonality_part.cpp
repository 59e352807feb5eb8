#include "lessons/orthogonality_part.h"

#include "lessons/canvas.h"
#include "lessons/ink.h"
#include "lessons/live_numbers.h"
#include "lessons/slider_row.h"
#include "theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>

namespace studio {

using adalora::Matrix;

namespace {

struct Range {
    const char *name;
    double low, high, step;
};
constexpr Range ranges[] = {{"lambda1", -3, 3, 0.1}, {"lambda2", -3, 3, 0.1}, {"angle_p", 10, 170, 1}, {"angle_q", 10, 170, 1}, {"gamma", 0, 0.5, 0.01}, {"steps", 0, 100, 1}};

}  // namespace

OrthogonalityPart::OrthogonalityPart(QWidget *parent) : LessonPart(parent), m_triplets(ObliqueSettings{})
{
    m_canvas = new Canvas({44, 13.5});
    m_canvas->setObjectName(QStringLiteral("orthogonalityCanvas"));
    m_canvas->paint = [this](QPainter &painter, const QRectF &area) { paint(painter, area); };
    m_reading = new QLabel;
    m_reading->setObjectName(QStringLiteral("orthogonalityReading"));
    m_reading->setWordWrap(true);
    m_reading->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_reading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(3 * gridUnit);
    grid->setVerticalSpacing(gridUnit / 2);
    for (int i = 0; i < RowCount; ++i) {
        m_rows[i] = new SliderRow(QLatin1String(ranges[i].name), ranges[i].low, ranges[i].high, ranges[i].step);
        grid->addWidget(m_rows[i], i % 2, i / 2);
        grid->setColumnStretch(i / 2, 1);
        connect(m_rows[i], &SliderRow::moved, this, [this] {
            ObliqueSettings settings;
            settings.lambda[0] = m_rows[Lambda1]->value();
            settings.lambda[1] = m_rows[Lambda2]->value();
            settings.angleP = m_rows[AngleP]->value();
            settings.angleQ = m_rows[AngleQ]->value();
            settings.gamma = m_rows[Gamma]->value();
            settings.steps = static_cast<int>(std::lround(m_rows[Steps]->value()));
            take(settings);
        });
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_reading);
    column->addLayout(grid);
    retranslate();
}

void OrthogonalityPart::take(const ObliqueSettings &settings)
{
    const bool isOther = !(settings == m_triplets.settings());
    m_triplets = ObliqueTriplets(settings);
    refresh();
    if (isOther)
        emit changed();
}

void OrthogonalityPart::refresh()
{
    const ObliqueSettings &settings = m_triplets.settings();
    const double values[] = {settings.lambda[0], settings.lambda[1], settings.angleP, settings.angleQ, settings.gamma, static_cast<double>(settings.steps)};
    for (int i = 0; i < RowCount; ++i)
        m_rows[i]->setValue(values[i]);
    const bool isSigma = quantity(QStringLiteral("lambda_is_sigma")) > 0;
    m_reading->setText(
        (isSigma ? tr("P and Q are orthogonal: |λ| are the singular values of ΔW.")
                 : tr("P or Q is not orthogonal: |λ| and σ differ by up to %1.").arg(numberText(m_triplets.gap(), 2)))
        + u' '
        + tr("Taking away the smaller |λ| changes ΔW by %1; rank 1 could be had for %2. Penalty %3.")
              .arg(numberText(m_triplets.pruneError(), 2), numberText(m_triplets.bestError(), 2), numberText(m_triplets.loss(), 3)));
    m_reading->setMinimumHeight(QFontMetrics(font()).lineSpacing() * 2);
    m_canvas->update();
}

QStringList OrthogonalityPart::quantityNames() const
{
    QStringList names;
    for (const char *name : {"lambda1", "lambda2", "sigma1", "sigma2", "defect_p", "defect_q", "turned_p", "turned_q", "gap", "lambda_is_sigma", "prune_error", "best_error", "penalty"})
        names += QLatin1String(name);
    return names;
}

double OrthogonalityPart::quantity(const QString &name) const
{
    const std::pair<const char *, double> all[] = {
        {"lambda1", m_triplets.lambda(0)},
        {"lambda2", m_triplets.lambda(1)},
        {"sigma1", m_triplets.sigma(0)},
        {"sigma2", m_triplets.sigma(1)},
        {"defect_p", m_triplets.defectP()},
        {"defect_q", m_triplets.defectQ()},
        {"turned_p", m_triplets.angleP()},
        {"turned_q", m_triplets.angleQ()},
        {"gap", m_triplets.gap()},
        {"lambda_is_sigma", m_triplets.gap() <= 0.01 * m_triplets.sigma(0) ? 1 : 0},
        {"prune_error", m_triplets.pruneError()},
        {"best_error", m_triplets.bestError()},
        {"penalty", m_triplets.loss()}};
    for (const auto &[known, value] : all)
        if (name == QLatin1String(known))
            return value;
    return std::numeric_limits<double>::quiet_NaN();
}

PartState OrthogonalityPart::state() const
{
    const ObliqueSettings &settings = m_triplets.settings();
    return {{QStringLiteral("lambda1"), QString::number(settings.lambda[0])}, {QStringLiteral("lambda2"), QString::number(settings.lambda[1])},
            {QStringLiteral("angle_p"), QString::number(settings.angleP)},    {QStringLiteral("angle_q"), QString::number(settings.angleQ)},
            {QStringLiteral("gamma"), QString::number(settings.gamma)},       {QStringLiteral("steps"), QString::number(settings.steps)}};
}

QString OrthogonalityPart::setState(const PartState &given)
{
    PartState all = state();
    all.insert(given);
    double values[RowCount];
    for (int i = 0; i < RowCount; ++i) {
        const Range &range = ranges[i];
        const QString name = QLatin1String(range.name);
        bool isNumber = false;
        values[i] = all[name].toDouble(&isNumber);
        const bool isWhole = i != Steps || values[i] == std::round(values[i]);
        if (!isNumber || !isWhole || !(values[i] >= range.low) || values[i] > range.high)
            return isWhole ? tr("%1 = %2 is no number from %3 to %4.").arg(name, all[name]).arg(range.low).arg(range.high)
                           : tr("%1 = %2 is no whole number from %3 to %4.").arg(name, all[name]).arg(range.low).arg(range.high);
    }
    ObliqueSettings settings;
    settings.lambda[0] = values[Lambda1];
    settings.lambda[1] = values[Lambda2];
    settings.angleP = values[AngleP];
    settings.angleQ = values[AngleQ];
    settings.gamma = values[Gamma];
    settings.steps = static_cast<int>(values[Steps]);
    take(settings);
    return {};
}

QImage OrthogonalityPart::picture(qreal scale) const { return m_canvas->picture(scale); }

void OrthogonalityPart::paint(QPainter &painter, const QRectF &area) const
{
    const double em = QFontMetricsF(painter.font()).height();
    const double side = std::min(area.height(), area.width() * 0.29);
    paintArrows(painter, {area.left(), area.top(), side, area.height()}, tr("Columns of P"), QStringLiteral("p"), m_triplets.startP(), m_triplets.adapter().P.value,
                m_triplets.defectP());
    paintArrows(painter, {area.left() + side + em, area.top(), side, area.height()}, tr("Rows of Q"), QStringLiteral("q"), m_triplets.startQ().transpose(),
                m_triplets.adapter().Q.value.transpose(), m_triplets.defectQ());
    paintBars(painter, area.adjusted(2 * side + 3 * em, 0, 0, 0));
}

void OrthogonalityPart::paintArrows(QPainter &painter, const QRectF &square, const QString &title, const QString &name, const Matrix &start, const Matrix &now, double defect) const
{
    const Colors colors = colorsFor(palette());
    const double em = QFontMetricsF(painter.font()).height();
    const QPointF centre(square.center().x(), square.top() + (square.height() + 0.5 * em) / 2);
    const double radius = std::min(square.width() / 2 - 1.2 * em, (square.height() - 5.6 * em) / 2);
    painter.setPen(colors.text);
    painter.drawText(QRectF(square.left(), square.top(), square.width(), 1.4 * em), Qt::AlignCenter, title);
    painter.drawText(QRectF(square.left(), square.bottom() - 1.4 * em, square.width(), 1.4 * em), Qt::AlignCenter,
                     (name == u'p' ? QStringLiteral("‖PᵀP − I‖ = %1") : QStringLiteral("‖QQᵀ − I‖ = %1")).arg(numberText(defect < 5e-6 ? 0 : defect, 2)));
    painter.setPen(QPen(colors.grid, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, radius, radius);
    const QColor inks[] = {colors.of(adalora::EventKind::Prune), colors.series};
    const auto arrow = [&](const Matrix &columns, int i, const QColor &ink, double width) {
        const QPointF along(static_cast<double>(columns(0, i)) * radius, -static_cast<double>(columns(1, i)) * radius);
        const double length = std::max(1e-6, std::hypot(along.x(), along.y()));
        const QPointF unit = along / length;
        const QPointF side(-unit.y(), unit.x());
        const double head = std::min(0.6 * em, length);
        painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(centre, centre + along - unit * head * 0.8);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawPolygon(QPolygonF({centre + along, centre + along - unit * head + side * head * 0.45, centre + along - unit * head - side * head * 0.45}));
        return centre + along + unit * 0.9 * em;
    };
    for (int i = 0; i < 2; ++i) {
        arrow(start, i, faint(inks[i], 0.25F), em / 10);
        const QPointF label = arrow(now, i, inks[i], em / 6);
        painter.setPen(inks[i]);
        painter.drawText(QRectF(label - QPointF(em, 0.8 * em), QSizeF(2 * em, 1.6 * em)), Qt::AlignCenter, indexed(name, i + 1));
    }
}

/// λ and σ as pairs, the larger first.
void OrthogonalityPart::paintBars(QPainter &painter, const QRectF &area) const
{
    const Colors colors = colorsFor(palette());
    const double em = QFontMetricsF(painter.font()).height();
    const int first = std::abs(m_triplets.lambda(0)) >= std::abs(m_triplets.lambda(1)) ? 0 : 1;
    const double names = 3 * em;
    const double numbers = 3.5 * em;
    const double room = area.width() - names - numbers;
    const double range = std::max({3.0, m_triplets.sigma(0)});
    painter.setPen(colors.text);
    painter.drawText(QRectF(area.left(), area.top(), area.width(), 1.4 * em), Qt::AlignLeft | Qt::AlignVCenter, tr("λ and the true σ of ΔW"));
    double y = area.top() + 2.2 * em;
    const auto bar = [&](const QString &name, double value, const QString &text, const QColor &ink) {
        painter.setPen(colors.text);
        painter.drawText(QRectF(area.left(), y, names - em / 2, 1.6 * em), Qt::AlignRight | Qt::AlignVCenter, name);
        const double length = std::max(1.0, value / range * room);
        painter.fillRect(QRectF(area.left() + names, y + 0.2 * em, length, 1.2 * em), faint(ink, 0.8F));
        painter.drawText(QRectF(area.left() + names + length + em / 3, y, numbers + em, 1.6 * em), Qt::AlignLeft | Qt::AlignVCenter, text);
        y += 1.9 * em;
    };
    for (int i = 0; i < 2; ++i) {
        const int triplet = i == 0 ? first : 1 - first;
        const double lambda = m_triplets.lambda(triplet);
        bar(QStringLiteral("|%1|").arg(indexed(QStringLiteral("λ"), triplet + 1)), std::abs(lambda), numberText(std::abs(lambda), 2) + (lambda < 0 ? QStringLiteral(" (−)") : QString()),
            colors.muted);
        bar(indexed(QStringLiteral("σ"), i + 1), m_triplets.sigma(i), numberText(m_triplets.sigma(i), 2), colors.series);
        y += 0.8 * em;
    }
}

void OrthogonalityPart::retranslate()
{
    const auto degrees = [](double value) { return QStringLiteral("%1°").arg(numberText(value, 0)); };
    m_rows[Lambda1]->setTexts(QStringLiteral("λ₁"), tr("First entry of the diagonal Λ; may be negative."));
    m_rows[Lambda2]->setTexts(QStringLiteral("λ₂"), tr("Second entry of the diagonal Λ; may be negative."));
    m_rows[AngleP]->setTexts(tr("Angle in P"), tr("Degrees between the two columns of P; 90 is orthogonal."));
    m_rows[AngleQ]->setTexts(tr("Angle in Q"), tr("Degrees between the two rows of Q; 90 is orthogonal."));
    m_rows[AngleP]->setWriting(degrees);
    m_rows[AngleQ]->setWriting(degrees);
    m_rows[Gamma]->setTexts(QStringLiteral("γ"), tr("Weight of the penalty γ(‖PᵀP − I‖² + ‖QQᵀ − I‖²)."));
    m_rows[Steps]->setTexts(tr("Steps"), tr("Gradient steps on the penalty alone, from the angles that were set."));
    for (int column = 0; column < RowCount; column += 2)
        SliderRow::align({m_rows[column], m_rows[column + 1]});
    m_canvas->setToolTip(tr("Left: columns of P and rows of Q, faint where they began. Right: λ, and the singular values of their ΔW."));
    m_canvas->setAccessibleName(tr("Two triplets, λ and σ"));
    refresh();
}

}  // namespace studio
