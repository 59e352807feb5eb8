#include "lessons/importance_part.h"

#include "lessons/canvas.h"
#include "lessons/ink.h"
#include "lessons/live_numbers.h"
#include "lessons/slider_row.h"
#include "ranking/sigma_importance.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

namespace studio {
namespace {

constexpr double largestMu = 300;
constexpr int rank = MeasuredLayer::rank;
constexpr double headHeight = 3.2;  // lines
constexpr double rowHeight = 2.3;   // likewise

}  // namespace

ImportancePart::ImportancePart(QWidget *parent) : LessonPart(parent), m_lossPruned(m_layer.loss())
{
    m_canvas = new Canvas({44, headHeight + rank * rowHeight + 0.3});
    m_canvas->setGrowing();
    m_canvas->setObjectName(QStringLiteral("importanceCanvas"));
    m_canvas->paint = [this](QPainter &painter, const QRectF &area) { paint(painter, area); };
    m_canvas->setFocusPolicy(Qt::NoFocus);
    m_reading = new QLabel;
    m_reading->setObjectName(QStringLiteral("importanceReading"));
    m_reading->setWordWrap(true);
    m_reading->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_reading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_muRow = new SliderRow(QStringLiteral("mu"), 0, largestMu, 1);
    connect(m_muRow, &SliderRow::moved, this, [this](double value) { take(value, m_pruned); });
    m_balance = new QPushButton;
    m_balance->setObjectName(QStringLiteral("balance"));
    m_balance->setAutoDefault(false);
    connect(m_balance, &QPushButton::clicked, this, [this] { take(std::round(m_layer.balancingMu()), m_pruned); });
    auto *mu = new QHBoxLayout;
    mu->setSpacing(gridUnit);
    mu->addWidget(m_muRow, 1);
    mu->addWidget(m_balance);
    auto *toggles = new QHBoxLayout;
    toggles->setSpacing(gridUnit);
    for (int i = 0; i < rank; ++i) {
        m_toggles[i] = new QPushButton;
        m_toggles[i]->setObjectName(QStringLiteral("prune%1").arg(i + 1));
        m_toggles[i]->setAutoDefault(false);
        m_toggles[i]->setCheckable(true);
        connect(m_toggles[i], &QPushButton::clicked, this, [this, i](bool isPruned) {
            std::set<int> pruned = m_pruned;
            if (isPruned)
                pruned.insert(i);
            else
                pruned.erase(i);
            take(m_mu, pruned);
        });
        toggles->addWidget(m_toggles[i]);
    }
    toggles->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_reading);
    column->addLayout(mu);
    column->addLayout(toggles);
    retranslate();
}

void ImportancePart::take(double mu, const std::set<int> &pruned)
{
    const bool isOther = mu != m_mu || pruned != m_pruned;
    m_mu = mu;
    if (pruned != m_pruned) {
        m_pruned = pruned;
        std::vector<int> kept;
        for (int i = 0; i < rank; ++i)
            if (!pruned.count(i))
                kept.push_back(i);
        m_lossPruned = m_layer.lossWith(kept);
    }
    refresh();
    if (isOther)
        emit changed();
}

double ImportancePart::score(const TripletReading &reading) const { return adalora::SigmaImportance{reading.sigma, reading.slope}.score(m_mu); }

int ImportancePart::lowest(const Value &value) const
{
    const auto &readings = m_layer.readings();
    const auto found = std::min_element(readings.begin(), readings.end(), [&](const TripletReading &a, const TripletReading &b) { return value(a) < value(b); });
    return static_cast<int>(found - readings.begin());
}

void ImportancePart::refresh()
{
    m_muRow->setValue(m_mu);
    QStringList names;
    for (int i = 0; i < rank; ++i) {
        m_toggles[i]->setChecked(m_pruned.count(i) > 0);
        if (m_pruned.count(i))
            names += indexed(QStringLiteral("σ"), i + 1);
    }
    const int byScore = lowest([this](const TripletReading &r) { return score(r); });
    const int cheapest = lowest([](const TripletReading &r) { return r.lossWithout; });
    const QString who = indexed(QStringLiteral("σ"), byScore + 1);
    const QString cost = numberText(m_layer.readings()[static_cast<std::size_t>(byScore)].lossWithout, 3);
    QString text = byScore == cheapest
        ? tr("With this μ the score prunes %1 first, whose loss is felt least: %2 → %3.").arg(who, numberText(m_layer.loss(), 3), cost)
        : tr("With this μ the score prunes %1 first: loss %2 → %3. Without %4 it would be only %5.")
              .arg(who, numberText(m_layer.loss(), 3), cost, indexed(QStringLiteral("σ"), cheapest + 1),
                   numberText(m_layer.readings()[static_cast<std::size_t>(cheapest)].lossWithout, 3));
    if (!names.isEmpty())
        text += u' ' + tr("Pruned now: %1; loss %2.").arg(names.join(QStringLiteral(", ")), numberText(m_lossPruned, 3));
    m_reading->setText(text);
    m_reading->setMinimumHeight(QFontMetrics(font()).lineSpacing() * 2);
    m_canvas->update();
}

QStringList ImportancePart::quantityNames() const
{
    QStringList names;
    for (const char *name : {"mu", "balancing_mu", "loss", "loss_pruned", "lowest_sigma", "lowest_score", "lowest_product", "cheapest", "loss_by_sigma", "loss_by_score",
                             "loss_by_product", "score_is_right"})
        names += QLatin1String(name);
    for (const char *name : {"sigma", "slope", "score", "smoothed", "uncertainty", "product", "loss"})
        for (int i = 1; i <= rank; ++i)
            names += QLatin1String(name) + QString::number(i);
    return names;
}

double ImportancePart::quantity(const QString &name) const
{
    if (!quantityNames().contains(name))
        return std::numeric_limits<double>::quiet_NaN();
    const auto &readings = m_layer.readings();
    if (name.back().isDigit()) {
        const TripletReading &r = readings[static_cast<std::size_t>(name.back().digitValue() - 1)];
        const std::pair<const char *, double> all[] = {{"sigma", r.sigma},       {"slope", r.slope},     {"score", score(r)},  {"smoothed", r.smoothed},
                                                       {"uncertainty", r.uncertainty}, {"product", r.product}, {"loss", r.lossWithout}};
        for (const auto &[known, value] : all)
            if (name.chopped(1) == QLatin1String(known))
                return value;
    }
    const int bySigma = lowest([](const TripletReading &r) { return r.sigma; });
    const int byScore = lowest([this](const TripletReading &r) { return score(r); });
    const int byProduct = lowest([](const TripletReading &r) { return r.product; });
    const int cheapest = lowest([](const TripletReading &r) { return r.lossWithout; });
    const auto lossWithout = [&](int i) { return readings[static_cast<std::size_t>(i)].lossWithout; };
    const std::pair<const char *, double> all[] = {
        {"mu", m_mu},
        {"balancing_mu", m_layer.balancingMu()},
        {"loss", m_layer.loss()},
        {"loss_pruned", m_lossPruned},
        {"lowest_sigma", bySigma + 1},
        {"lowest_score", byScore + 1},
        {"lowest_product", byProduct + 1},
        {"cheapest", cheapest + 1},
        {"loss_by_sigma", lossWithout(bySigma)},
        {"loss_by_score", lossWithout(byScore)},
        {"loss_by_product", lossWithout(byProduct)},
        {"score_is_right", byScore == cheapest ? 1 : 0}};
    for (const auto &[known, value] : all)
        if (name == QLatin1String(known))
            return value;
    return std::numeric_limits<double>::quiet_NaN();
}

PartState ImportancePart::state() const
{
    QStringList pruned;
    for (const int i : m_pruned)
        pruned += QString::number(i + 1);
    return {{QStringLiteral("mu"), QString::number(m_mu)}, {QStringLiteral("pruned"), pruned.isEmpty() ? QStringLiteral("0") : pruned.join(u' ')}};
}

QString ImportancePart::setState(const PartState &given)
{
    PartState all = state();
    all.insert(given);
    bool isNumber = false;
    const double mu = all[QStringLiteral("mu")].toDouble(&isNumber);
    if (!isNumber || !(mu >= 0) || mu > largestMu)
        return tr("%1 = %2 is no number from 0 to %3.").arg(QStringLiteral("mu"), all[QStringLiteral("mu")]).arg(largestMu);
    std::set<int> pruned;
    for (const QString &number : all[QStringLiteral("pruned")].simplified().split(u' ', Qt::SkipEmptyParts)) {
        const int i = number.toInt(&isNumber);
        if (!isNumber || i < 0 || i > rank)
            return tr("pruned = %1 does not list triplets from 1 to %2, such as “2 5”; 0 is none.").arg(all[QStringLiteral("pruned")]).arg(rank);
        if (i > 0)
            pruned.insert(i - 1);
    }
    take(mu, pruned);
    return {};
}

QImage ImportancePart::picture(qreal scale) const { return m_canvas->picture(scale); }

void ImportancePart::paint(QPainter &painter, const QRectF &area) const
{
    const Colors colors = colorsFor(palette());
    const QFont body = painter.font();
    const QFontMetricsF metrics(body);
    const double em = metrics.height();
    const QColor inks[] = {colors.series, colors.of(adalora::EventKind::Merge)};
    const QColor cut = colors.of(adalora::EventKind::Prune);
    const QColor good = colors.of(adalora::EventKind::Reactivate);
    const double names = 2 * em;
    const double gap = 1.5 * em;
    const double width = area.width() - names - 2 * gap;
    const QRectF columns[] = {QRectF(area.left() + names, area.top(), width * 0.44, area.height()),
                              QRectF(area.left() + names + width * 0.44 + gap, area.top(), width * 0.25, area.height()),
                              QRectF(area.left() + names + width * 0.69 + 2 * gap, area.top(), width * 0.31, area.height())};
    const double stretch = std::max(1.0, (area.height() / em - headHeight - 0.3) / (rank * rowHeight));  // over a larger area
    const double row = stretch * rowHeight * em;
    const double high = stretch * 1.7 * em;
    const auto &readings = m_layer.readings();
    paintHead(painter, columns[0], tr("Importance"), {{QStringLiteral("|σ|"), inks[0]}, {QStringLiteral(" + "), colors.text}, {QStringLiteral("μ·|∂L/∂σ|"), inks[1]}});
    paintHead(painter, columns[1], QStringLiteral("Ī·Ū"), {{tr("smoothed"), colors.muted}});
    paintHead(painter, columns[2], tr("Loss without it"), {{tr("with all: %1").arg(numberText(m_layer.loss(), 3)), colors.muted}});

    const double number = metrics.horizontalAdvance(QStringLiteral("0.00000")) + em / 2;
    // Grows in steps, so that sliding μ does not move what does not change.
    double most = 0;
    double mostProduct = 0;
    double mostLoss = 0;
    for (const TripletReading &r : readings) {
        most = std::max(most, score(r));
        mostProduct = std::max(mostProduct, r.product);
        mostLoss = std::max(mostLoss, r.lossWithout);
    }
    double range = 3.2;
    while (range < most)
        range *= 1.5;
    const int byScore = lowest([this](const TripletReading &r) { return score(r); });
    const int byProduct = lowest([](const TripletReading &r) { return r.product; });
    const int cheapest = lowest([](const TripletReading &r) { return r.lossWithout; });
    for (int i = 0; i < rank; ++i) {
        const TripletReading &r = readings[static_cast<std::size_t>(i)];
        const double y = area.top() + headHeight * em + i * row;
        const QRectF line(area.left(), y, area.width(), high);
        const bool isPruned = m_pruned.count(i) > 0;
        painter.setOpacity(isPruned ? 0.35 : 1);
        painter.setPen(colors.text);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, indexed(QStringLiteral("σ"), i + 1));
        const auto bar = [&](double x, double length, const QColor &ink) {
            painter.fillRect(QRectF(x, y + 0.12 * high, std::max(1.0, length), 0.76 * high), faint(ink, 0.75F));
            return x + std::max(1.0, length);
        };
        const auto note = [&](double x, const QString &text, bool isMarked, const QColor &mark) {
            const QString full = isMarked ? text + QStringLiteral(" ◂") : text;
            painter.setPen(isMarked ? mark : colors.text);
            painter.drawText(QRectF(x + em / 3, y, 12 * em, high), Qt::AlignLeft | Qt::AlignVCenter, full);
        };
        const double room = columns[0].width() - number - em;
        double x = bar(columns[0].left(), r.sigma / range * room, inks[0]);
        if (m_mu > 0)
            x = bar(x, m_mu * r.slope / range * room, inks[1]);
        note(x, numberText(score(r), 2), i == byScore, cut);
        x = bar(columns[1].left(), r.product / mostProduct * (columns[1].width() - number - em), colors.muted);
        note(x, QString::number(r.product * 1e4, 'f', 2) + QStringLiteral("·10⁻⁴"), i == byProduct, cut);
        x = bar(columns[2].left(), r.lossWithout / mostLoss * (columns[2].width() - number - em), i == cheapest ? good : colors.muted);
        note(x, numberText(r.lossWithout, 3), i == cheapest, good);
        painter.setOpacity(1);
        if (isPruned) {
            painter.setPen(QPen(cut, em / 10));
            painter.drawLine(QPointF(area.left(), line.center().y()), QPointF(area.left() + 1.3 * em, line.center().y()));
        }
    }
    const double all = columns[2].left() + m_layer.loss() / mostLoss * (columns[2].width() - number - em);
    painter.setPen(QPen(colors.text, 1, Qt::DashLine));
    painter.drawLine(QPointF(all, area.top() + headHeight * em - em / 4), QPointF(all, area.top() + headHeight * em + rank * row - em / 2));
}

void ImportancePart::paintHead(QPainter &painter, const QRectF &head, const QString &title, const std::vector<std::pair<QString, QColor>> &runs) const
{
    const Colors colors = colorsFor(palette());
    const double em = QFontMetricsF(painter.font()).height();
    const QFont body = painter.font();
    QFont bold = body;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(colors.text);
    painter.drawText(QRectF(head.left(), head.top(), head.width(), 1.3 * em), Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.setFont(body);
    double x = head.left();
    for (const auto &[text, ink] : runs) {
        painter.setPen(ink);
        const double width = QFontMetricsF(body).horizontalAdvance(text);
        painter.drawText(QRectF(x, head.top() + 1.4 * em, width + em, 1.3 * em), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += width;
    }
}

void ImportancePart::retranslate()
{
    m_muRow->setTexts(QStringLiteral("μ"), tr("How much the slope |∂L/∂σ| counts beside |σ|. The guide writes λ for it."));
    m_balance->setText(tr("&Balance: μ = %1").arg(numberText(std::round(m_layer.balancingMu()))));
    m_balance->setToolTip(tr("The μ at which both terms have equal medians; the engine's default."));
    m_balance->setAccessibleName(tr("Balance μ"));
    for (int i = 0; i < rank; ++i) {
        m_toggles[i]->setText(tr("Prune %1").arg(indexed(QStringLiteral("σ"), i + 1)));
        m_toggles[i]->setToolTip(tr("Take this triplet out and see the loss; press again to put it back."));
        m_toggles[i]->setAccessibleName(m_toggles[i]->text());
    }
    m_canvas->setToolTip(tr("A row is a triplet. ◂ marks the lowest of each column: who would be pruned first, and whose pruning costs least."));
    m_canvas->setAccessibleName(tr("Importance, sensitivity and loss of five triplets"));
    refresh();
}

}  // namespace studio
