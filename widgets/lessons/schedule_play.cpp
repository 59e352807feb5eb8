#include "lessons/schedule_play.h"

#include "lessons/canvas.h"
#include "lessons/choice_row.h"
#include "lessons/live_numbers.h"
#include "lessons/rank_strips.h"
#include "theme.h"

#include <QGridLayout>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>

namespace studio {
namespace {

constexpr int switches = ScheduleVariant::switches;
constexpr const char *settingNames[switches] = {"init", "interval", "smoothing", "regularisation"};
constexpr const char *settingValues[switches][2] = {{"4", "8"}, {"50", "5"}, {"off", "on"}, {"off", "on"}};  // [isOn]
/// The button at the left: the start of the lesson.
constexpr bool leftIsOn[switches] = {true, false, true, true};

const double unknown = std::numeric_limits<double>::quiet_NaN();

}  // namespace

SchedulePlay::SchedulePlay(QWidget *parent) : RunPart(parent)
{
    m_canvas = new Canvas({46, RankStrips::emsFor(6)});
    m_canvas->setGrowing();
    m_canvas->setObjectName(QStringLiteral("scheduleRanks"));
    m_canvas->paint = [this](QPainter &painter, const QRectF &area) { paintRun(painter, area); };
    m_table = new Canvas({46, 9.4});
    m_table->setObjectName(QStringLiteral("scheduleTable"));
    m_table->paint = [this](QPainter &painter, const QRectF &area) { paintTable(painter, area); };
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(gridUnit);
    grid->setHorizontalSpacing(3 * gridUnit);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < switches; ++i) {
        m_rows[i] = new ChoiceRow(QLatin1String(settingNames[i]), 2);
        grid->addWidget(m_rows[i], i / 2, i % 2);
        connect(m_rows[i], &ChoiceRow::picked, this, [this, i](int choice) {
            const bool isOn = (choice == 0) == leftIsOn[i];
            turnTo(m_variant.isOn(i) == isOn ? m_variant : m_variant.turned(i));
        });
    }
    grid->addWidget(m_canvas, 2, 0, 1, 2);
    grid->addWidget(m_table, 3, 0, 1, 2);
    grid->setRowStretch(2, 1);
    retranslate();
    turnTo(m_variant);
}

QStringList SchedulePlay::quantityNames() const
{
    QStringList names = ScheduleMeasures::names();
    for (const QString &measure : ScheduleMeasures::names())
        for (const char *setting : settingNames)
            names += {QLatin1String(setting) + u'_' + measure, QStringLiteral("sign_") + QLatin1String(setting) + u'_' + measure};
    return names;
}

double SchedulePlay::quantity(const QString &name) const
{
    const auto present = measured(m_variant);
    if (ScheduleMeasures::names().contains(name))
        return present ? present->value(name) : unknown;
    const bool isSign = name.startsWith(QLatin1String("sign_"));
    const QString rest = isSign ? name.mid(5) : name;
    for (int i = 0; i < switches; ++i) {
        if (!rest.startsWith(QLatin1String(settingNames[i]) + u'_'))
            continue;
        const QString which = rest.mid(static_cast<qsizetype>(qstrlen(settingNames[i])) + 1);
        const auto other = measured(m_variant.turned(i));
        if (!other || !present)
            return unknown;
        const double turned = other->value(which);
        if (!isSign)
            return turned;
        const bool isMeasured = which == QLatin1String("final_error") || which == QLatin1String("lambda_gap");
        const double margin = isMeasured ? 0.1 * std::max(turned, present->value(which)) : 0;
        const double difference = turned - present->value(which);
        return std::isnan(difference) ? unknown : difference > margin ? 1 : difference < -margin ? -1 : 0;
    }
    return unknown;
}

PartState SchedulePlay::state() const
{
    PartState state;
    for (int i = 0; i < switches; ++i)
        state[QLatin1String(settingNames[i])] = QLatin1String(settingValues[i][m_variant.isOn(i)]);
    return state;
}

QString SchedulePlay::setState(const PartState &state)
{
    ScheduleVariant wanted = m_variant;
    for (int i = 0; i < switches; ++i) {
        const auto set = state.find(QLatin1String(settingNames[i]));
        if (set == state.end())
            continue;
        const auto *values = settingValues[i];
        if (*set != QLatin1String(values[0]) && *set != QLatin1String(values[1]))
            return tr("%1 = %2 is neither %3 nor %4.").arg(set.key(), *set, QLatin1String(values[0]), QLatin1String(values[1]));
        if (wanted.isOn(i) != (*set == QLatin1String(values[1])))
            wanted = wanted.turned(i);
    }
    turnTo(wanted);
    return {};
}

void SchedulePlay::turnTo(const ScheduleVariant &variant)
{
    const bool isOther = variant != m_variant;
    m_variant = variant;
    for (int i = 0; i < switches; ++i)
        m_rows[i]->choose(variant.isOn(i) == leftIsOn[i] ? 0 : 1);
    m_canvas->update();
    m_table->update();
    if (isOther)
        emit changed();
}

/// All of them: a question may ask about any, and each takes a fraction of a second.
void SchedulePlay::begin()
{
    for (const ScheduleVariant &variant : variantsFrom(m_variant))
        want(variant.key(), variant.config());
}

void SchedulePlay::shareData(const LessonPart &other)
{
    RunPart::shareData(other);
    if (const auto *same = qobject_cast<const SchedulePlay *>(&other))
        m_measures = same->m_measures;
}

void SchedulePlay::runChanged(const QString &key)
{
    const adalora::RunHistory *trained = run(key);
    if (trained && trained->summary())
        m_measures[key] = measure(*trained);
    m_canvas->update();
    m_table->update();
    emit changed();
}

std::optional<ScheduleMeasures> SchedulePlay::measured(const ScheduleVariant &variant) const
{
    const auto found = m_measures.find(variant.key());
    return found == m_measures.end() ? std::nullopt : std::optional(found->second);
}

QImage SchedulePlay::picture(qreal scale) const
{
    const QImage runs = m_canvas->picture(scale);
    const QImage table = m_table->picture(scale);
    QImage both(QSize(std::max(runs.width(), table.width()), runs.height() + table.height()), QImage::Format_ARGB32_Premultiplied);
    both.fill(palette().color(QPalette::Base));
    QPainter painter(&both);
    painter.drawImage(QRect(QPoint(), runs.size()), runs);
    painter.drawImage(QRect(QPoint(0, runs.height()), table.size()), table);
    painter.end();
    both.setDevicePixelRatio(scale);
    return both;
}

void SchedulePlay::paintRun(QPainter &painter, const QRectF &area) const
{
    const Colors colors = colorsFor(palette());
    if (const adalora::RunHistory *shown = run(m_variant.key())) {
        RankStrips(*shown, area, font()).paint(painter, colors, -1);
        return;
    }
    const QString problem = this->problem(m_variant.key());
    painter.setPen(colors.muted);
    painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, problem.isEmpty() ? tr("This run is being trained; it takes a fraction of a second.") : problem);
}

/// The run as it is set and those with one switch turned, with bars for what differs.
void SchedulePlay::paintTable(QPainter &painter, const QRectF &area) const
{
    const Colors colors = colorsFor(palette());
    const double em = QFontMetricsF(font()).height();
    const QString measures[] = {QStringLiteral("flicker"), QStringLiteral("rank_changes"), QStringLiteral("final_error"), QStringLiteral("lambda_gap")};
    const QString heads[] = {tr("revived"), tr("rank changes"), tr("final error"), tr("|λ| against σ")};
    const QString turnedOn[] = {tr("start at rank 8"), tr("every 5 steps"), tr("with smoothing"), tr("with γ")};
    const QString turnedOff[] = {tr("start at rank 4"), tr("every 50 steps"), tr("without smoothing"), tr("without γ")};
    std::vector<std::pair<QString, ScheduleVariant>> rows = {{tr("as set above"), m_variant}};
    for (int i = 0; i < switches; ++i)
        rows.push_back({m_variant.isOn(i) ? turnedOff[i] : turnedOn[i], m_variant.turned(i)});

    const double names = 9.6 * em;
    const double width = (area.width() - names) / 4;
    const double line = 1.55 * em;
    painter.setFont(smallFont(font()));
    painter.setPen(colors.muted);
    painter.drawText(QRectF(area.left(), area.top(), names, line), Qt::AlignLeft | Qt::AlignVCenter, tr("with one switch turned"));
    for (int c = 0; c < 4; ++c) {
        const double left = area.left() + names + c * width;
        painter.setPen(colors.muted);
        painter.setFont(smallFont(font()));
        painter.drawText(QRectF(left, area.top(), width, line), Qt::AlignLeft | Qt::AlignVCenter, heads[c]);
        double most = 1e-9;
        for (const auto &row : rows)
            if (const auto m = measured(row.second))
                most = std::max(most, m->value(measures[c]));
        painter.setFont(tabular(font()));
        for (std::size_t r = 0; r < rows.size(); ++r) {
            const QRectF cell(left, area.top() + line * (static_cast<double>(r) + 1), width, line);
            const auto m = measured(rows[r].second);
            const double value = m ? m->value(measures[c]) : unknown;
            const bool isBar = !std::isnan(value);
            const double bar = isBar ? (width - 4.6 * em) * value / most : 0;
            QColor ink = r == 0 ? colors.accent : colors.series;
            ink.setAlphaF(0.7F);
            painter.fillRect(QRectF(cell.left(), cell.center().y() - 0.36 * em, std::max(1.0, bar), 0.72 * em), ink);
            painter.setPen(colors.text);
            const QString text = c < 2 || !isBar ? numberText(value) : c == 2 ? numberText(value, 3) : tr("%1 %").arg(numberText(value, 1));
            painter.drawText(QRectF(cell.left() + std::max(1.0, bar) + 0.4 * em, cell.top(), 5 * em, line), Qt::AlignLeft | Qt::AlignVCenter, text);
        }
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
        QFont bold = font();
        bold.setBold(r == 0);
        painter.setFont(bold);
        painter.setPen(colors.text);
        painter.drawText(QRectF(area.left(), area.top() + line * (static_cast<double>(r) + 1), names, line), Qt::AlignLeft | Qt::AlignVCenter, rows[r].first);
    }
    painter.setFont(font());
}

void SchedulePlay::retranslate()
{
    m_rows[0]->setTexts(tr("Initial rank"), {tr("high, 8"), tr("low, 4")}, tr("Rank of every matrix at the start; at the end it is 3 on average."));
    m_rows[1]->setTexts(tr("Allocation"), {tr("every 50 steps"), tr("every 5 steps")}, tr("Steps between two decisions about who is kept."));
    m_rows[2]->setTexts(tr("Smoothing β"), {tr("on, 0.85"), tr("off, 0.01")}, tr("How much of the earlier importance a new measurement leaves in place."));
    m_rows[3]->setTexts(tr("Regularisation γ"), {tr("on, 0.1"), tr("off, 0")}, tr("Weight of the term that keeps P and Q near orthonormal."));
    m_canvas->setToolTip(tr("One strip a matrix: its rank over the steps. The dashed line is the rank that was planted and that a good allocation finds."));
    m_canvas->setAccessibleName(tr("Ranks of all matrices over the steps of the run"));
    m_table->setToolTip(tr("What turning one switch changes. All runs were trained just now, from the same seed."));
    m_table->setAccessibleName(tr("Comparison with one switch turned"));
    m_canvas->update();
    m_table->update();
}

}  // namespace studio
