#include "curve_plot.h"

#include "curve_line.h"
#include "plot_style.h"
#include "run_legend.h"
#include "runs/run_history.h"
#include "time_layers.h"
#include "words.h"
#include <QHBoxLayout>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace studio {

CurvePlot::CurvePlot(Content content, QWidget *parent) : TimePlot(parent), m_content(content)
{
    setObjectName(curveKey(content) + QStringLiteral("Plot"));
    m_isLogarithmic = content == Content::OrthLoss;
    m_logButton = new QToolButton(this);
    m_logButton->setObjectName(QStringLiteral("logButton"));
    m_logButton->setCheckable(true);
    m_logButton->setChecked(m_isLogarithmic);
    m_logButton->setAutoRaise(true);
    connect(m_logButton, &QToolButton::toggled, this, &CurvePlot::setLogarithmic);
    titleRow()->addWidget(m_logButton);
}

CurvePlot::~CurvePlot() = default;

QString CurvePlot::title() const { return curveTitle(shown(), info()); }

const adalora::RunInfo *CurvePlot::info() const { return run() ? &run()->info() : nullptr; }

CurvePlot::Content CurvePlot::shown() const
{
    return m_content == Content::OrthLoss && run() && !addsToTheLoss(run()->info().config) ? Content::GradNorm : m_content;
}

QString CurvePlot::textOf(double value, int digits) const { return curveText(shown(), run()->info(), value, digits); }

void CurvePlot::setLogarithmic(bool on)
{
    if (on == m_isLogarithmic)
        return;
    m_isLogarithmic = on;
    m_logButton->setChecked(on);
    forgetRange();  // it counts positive values only
    repaintSoon();
    emit logarithmicChanged(on);
}

void CurvePlot::setSmoothing(double weight)
{
    if (weight == m_smoothing)
        return;
    m_smoothing = weight;
    takeSmoothing();
    repaintSoon();
}

void CurvePlot::takeSmoothing()
{
    if (m_line)
        m_line->setWeight(m_smoothing);
    for (const auto &other : m_others)
        if (other)
            other->setWeight(m_smoothing);
}

void CurvePlot::forgetRange()
{
    m_low = INFINITY;
    m_high = -INFINITY;
    m_isNewRange = true;
    if (m_line)
        m_line->forgetRange();
    for (const auto &other : m_others)
        if (other)
            other->forgetRange();
}

void CurvePlot::runChanged() { m_line.reset(); }

void CurvePlot::comparedChanged()
{
    m_line.reset();
    m_others.clear();
    if (run()) {
        m_line = std::make_unique<CurveLine>(plot(), shown(), *run(), scale(), true);
        for (std::size_t i = 0; i < allCompared().size(); ++i) {
            const adalora::RunHistory &other = *allCompared()[i].run;
            const bool isSame = measureTheSame(shown(), run()->info(), other.info()) && StepScale::isKnown(scale().unit(), other);
            m_others.push_back(isSame ? std::make_unique<CurveLine>(plot(), shown(), other, scaleOf(i), false) : nullptr);
        }
    }
    takeSmoothing();
    restyle(colorsFor(palette()));
    forgetRange();
}

void CurvePlot::refresh()
{
    if (!m_line)
        return;
    m_line->follow();
    m_line->reach(m_low, m_high, m_isLogarithmic);
    for (const auto &other : m_others) {
        if (!other)
            continue;
        other->follow();
        other->reach(m_low, m_high, m_isLogarithmic);
    }
    if (m_content == Content::Validation && isShare(run()->info()) && !m_isLogarithmic) {  // an accuracy is read against 0 and 100 %
        m_low = 0;
        m_high = 100;
    }
    useRoundRange(plot()->yAxis, m_low, m_high, m_isLogarithmic, m_isNewRange);
    m_isNewRange = m_isNewRange && !(m_low <= m_high);
}

double CurvePlot::readAt(double step) const { return m_content == Content::Validation ? scale().after(step + 1) : scale().at(step); }

void CurvePlot::describe()
{
    QStringList readings;
    QStringList beside;
    if (m_line && !isEmpty() && cursor() >= 0) {
        const double at = readAt(cursor());
        if (const auto *evaluation = m_line->evaluationAt(at)) {
            readings = {tr("<b>%1</b> after %2 steps, loss %3").arg(textOf(evaluation->value), countText(evaluation->step), valueText(evaluation->loss)),
                        QStringLiteral("<b>%1</b>").arg(textOf(evaluation->value))};
        } else if (m_content != Content::Validation) {
            const double value = m_line->values()[static_cast<std::size_t>(cursor())];
            readings = {QStringLiteral("<b>%1</b>").arg(textOf(value))};
            const double mean = m_line->at(at);
            if (isNoisy(shown()) && m_smoothing > 0 && !std::isnan(mean))
                readings.prepend(tr("<b>%1</b>, smoothed %2").arg(textOf(value), textOf(mean)));
        }
        for (const auto &other : m_others) {
            const double value = other && !readings.isEmpty() ? other->at(at) : NAN;
            beside += std::isnan(value) ? QString() : textOf(value);
        }
    }
    const bool isAlone = std::all_of(beside.begin(), beside.end(), [](const QString &value) { return value.isEmpty(); });
    QFont bold = font();
    bold.setBold(true);
    const bool isWide = QFontMetrics(bold).horizontalAdvance(title()) + 11 * gridUnit < width();  // room for a number and the button
    setTitle(isAlone && isWide ? title() : curveShortTitle(shown(), info()), besideCompared(readings, beside));
    setAccessibleName(title());
    QString plain = readings.value(0);
    plain.remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>"));
    QString description = readings.isEmpty() ? tr("Nothing measured yet.") : tr("At step %1: %2.").arg(countText(std::max(0, cursor())), plain);
    for (int i = 0; i < beside.size(); ++i)
        if (!beside[i].isEmpty())
            description += QLatin1Char(' ') + tr("%1: %2.").arg(nameOf(allCompared()[static_cast<std::size_t>(i)]), beside[i]);
    setAccessibleDescription(description);
}

void CurvePlot::restyle(const Colors &colors)
{
    if (m_line)
        m_line->setPens(QPen(colors.series, 1.5), colors.raw, colors.surface);
    for (std::size_t i = 0; i < m_others.size(); ++i)
        if (m_others[i])
            m_others[i]->setPens(comparedPen(colors, allCompared()[i].ink), colors.raw, colors.surface);
}

void CurvePlot::retranslate()
{
    plot()->yAxis->setLabel(curveAxis(shown(), info()));
    const QString hand = tr("Click or drag: move the cursor. Wheel: zoom, with Shift move. Middle button: take it along. Double click: all of it.");
    if (m_content == Content::Validation) {
        plot()->setToolTip(tr("Measured on held-out data.") + QLatin1Char('\n') + hand);
        setEmptyText(tr("No validation yet"), tr("Points appear here whenever the run measures itself on held-out data. Press Run."));
    } else {
        const QString instead = shown() == m_content ? QString() : tr("This run adds nothing to its task loss, so the norm of the gradient is shown here.") + QLatin1Char('\n');
        const QString lines = isNoisy(shown()) ? tr("Faint: every step. Bold: smoothed.") : tr("One value for every step.");
        plot()->setToolTip(instead + lines + QLatin1Char('\n') + hand);
        setEmptyText(tr("No steps yet"), tr("The curve grows here while a run trains. Press Run, or open a run."));
    }
    m_logButton->setText(tr("log"));
    m_logButton->setToolTip(tr("Switches the vertical axis between linear and logarithmic."));
    m_logButton->setAccessibleName(tr("Logarithmic axis"));
    plot()->setAccessibleName(curveAxis(shown(), info()));
}

std::vector<CrossReading> CurvePlot::readingsAt(double position) const
{
    std::vector<CrossReading> readings;
    const Colors colors = colorsFor(palette());
    const double unit = run() && m_content == Content::Validation && isShare(run()->info()) ? 100 : 1;
    const double at = m_content == Content::Validation ? readAt(scale().stepAt(position)) : position;
    const auto read = [&](const CurveLine &line, const QColor &ink) {
        const double value = line.at(at);
        if (!std::isnan(value))
            readings.push_back({value * unit, textOf(value), ink});
    };
    if (m_line)
        read(*m_line, colors.series);
    for (std::size_t i = 0; i < m_others.size(); ++i)
        if (m_others[i])
            read(*m_others[i], colors.comparedInk(allCompared()[i].ink));
    return readings;
}

QString CurvePlot::hoverText(double position, double) const
{
    QString text;
    double at = position;
    if (m_content == Content::Validation) {
        const auto evaluations = run()->evaluations();
        const auto nearest = std::min_element(evaluations.begin(), evaluations.end(), [&](const auto &a, const auto &b) {
            return std::abs(scale().after(a.step) - position) < std::abs(scale().after(b.step) - position);
        });
        if (nearest == evaluations.end())
            return {};
        at = scale().after(nearest->step);
        text = tr("After %1 steps: %2, loss %3").arg(countText(nearest->step), textOf(nearest->value), valueText(nearest->loss));
    } else {
        const auto step = std::lround(scale().stepAt(position));
        if (step >= 0 && step < std::ssize(m_line->values()))
            text = tr("Step %1: %2").arg(countText(step), textOf(m_line->values()[static_cast<std::size_t>(step)], 4));
    }
    for (std::size_t i = 0; i < m_others.size(); ++i) {
        const double value = m_others[i] ? m_others[i]->at(at) : NAN;
        if (!std::isnan(value))
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + tr("%1: %2.").arg(nameOf(allCompared()[i]), textOf(value));
    }
    return text;
}

void CurvePlot::setFurnitureVisible(bool visible)
{
    m_logButton->setVisible(visible && !(m_content == Content::Validation && run() && isShare(run()->info())));
}

bool CurvePlot::isEmpty() const { return m_content == Content::Validation ? !run() || run()->evaluations().empty() : TimePlot::isEmpty(); }

DataTable CurvePlot::table() const
{
    DataTable table;
    if (!m_line)
        return table;
    std::vector<CurveLine *> lines{m_line.get()};
    QStringList names{QString::fromStdString(run()->info().config.name)};
    for (std::size_t i = 0; i < m_others.size(); ++i) {
        if (m_others[i]) {
            lines.push_back(m_others[i].get());
            names += nameOf(allCompared()[i]);
        }
    }
    const auto number = [](double value) { return std::isnan(value) ? QVariant() : QVariant(value); };
    if (m_content == Content::Validation) {
        table.columns = {tr("Run"), tr("Steps done"), title(), tr("Validation loss")};
        for (std::size_t i = 0; i < lines.size(); ++i)
            for (const adalora::Evaluation &evaluation : lines[i]->run().evaluations())
                table.rows.push_back({names[static_cast<int>(i)], evaluation.step, number(evaluation.value), number(evaluation.loss)});
        return table;
    }
    table.columns = {tr("Step")};
    std::size_t steps = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i]->follow();
        steps = std::max(steps, lines[i]->values().size());
        table.columns += tr("%1, %2").arg(title(), names[static_cast<int>(i)]);
        if (isNoisy(shown()) && m_smoothing > 0)
            table.columns += tr("%1, %2, smoothed").arg(title(), names[static_cast<int>(i)]);
    }
    table.rows.reserve(steps);
    for (std::size_t step = 0; step < steps; ++step) {
        std::vector<QVariant> row{static_cast<int>(step)};
        for (const CurveLine *line : lines) {
            row.push_back(step < line->values().size() ? number(line->values()[step]) : QVariant());
            if (isNoisy(shown()) && m_smoothing > 0)
                row.push_back(step < line->mean().size() ? number(line->mean()[step]) : QVariant());
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace studio
