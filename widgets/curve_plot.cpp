#include "curve_plot.h"

#include "curve_plottable.h"
#include "plot_style.h"
#include "runs/run_history.h"
#include "words.h"
#include <QHBoxLayout>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace studio {
namespace {

adalora::Series seriesOf(CurvePlot::Content content)
{
    switch (content) {
    case CurvePlot::Content::OrthLoss: return adalora::Series::OrthLoss;
    case CurvePlot::Content::LearningRate: return adalora::Series::LearningRate;
    case CurvePlot::Content::GradNorm: return adalora::Series::GradNorm;
    default: return adalora::Series::TaskLoss;
    }
}

const char *nameOf(CurvePlot::Content content)
{
    switch (content) {
    case CurvePlot::Content::TaskLoss: return "taskLossPlot";
    case CurvePlot::Content::OrthLoss: return "orthLossPlot";
    case CurvePlot::Content::LearningRate: return "learningRatePlot";
    case CurvePlot::Content::GradNorm: return "gradNormPlot";
    case CurvePlot::Content::Validation: return "validationPlot";
    }
    return "";
}

bool addsToTheLoss(const adalora::RunConfig &config)
{
    return config.method == adalora::Method::AdaLora || (config.method == adalora::Method::Merge && config.balance_weight > 0);
}

/// The last one at or before `step`.
const adalora::Evaluation *evaluationAt(const adalora::RunHistory &run, double step)
{
    const auto evaluations = run.evaluations();
    const auto after = std::upper_bound(evaluations.begin(), evaluations.end(), step,
                                        [](double s, const adalora::Evaluation &e) { return s < e.step; });
    return after == evaluations.begin() ? nullptr : &*std::prev(after);
}

}  // namespace

CurvePlot::CurvePlot(Content content, QWidget *parent) : TimePlot(parent), m_content(content)
{
    setObjectName(QLatin1String(nameOf(content)));
    if (content == Content::Validation) {
        for (QCPGraph **points : {&m_comparedPoints, &m_points}) {
            *points = new QCPGraph(plot()->xAxis, plot()->yAxis);
            (*points)->removeFromLegend();
        }
    } else {
        m_raw = new CurvePlottable(plot()->xAxis, plot()->yAxis, [this] { return values(); });
        m_comparedLine = new CurvePlottable(plot()->xAxis, plot()->yAxis, [this] { return comparedLine(); });
        m_smoothLine = new CurvePlottable(plot()->xAxis, plot()->yAxis, [this] { return m_smooth.values(); });
        m_raw->setAntialiased(content == Content::LearningRate);  // noise needs none, and costs much with it
        m_isLogarithmic = content == Content::OrthLoss;
        m_logButton = new QToolButton(this);
        m_logButton->setObjectName(QStringLiteral("logButton"));
        m_logButton->setCheckable(true);
        m_logButton->setChecked(m_isLogarithmic);
        m_logButton->setAutoRaise(true);
        connect(m_logButton, &QToolButton::toggled, this, &CurvePlot::setLogarithmic);
        titleRow()->addWidget(m_logButton);
    }
}

void CurvePlot::setLogarithmic(bool on)
{
    if (on == m_isLogarithmic || !m_logButton)
        return;
    m_isLogarithmic = on;
    m_logButton->setChecked(on);
    runChanged();  // the range counts positive values only
    runGrew();
}

std::span<const double> CurvePlot::valuesOf(const adalora::RunHistory *run) const
{
    return run ? run->series(seriesOf(shown())) : std::span<const double>();
}

const adalora::RunHistory *CurvePlot::comparable() const
{
    if (!compared())
        return nullptr;
    const adalora::RunInfo &mine = run()->info();
    const adalora::RunInfo &its = compared()->info();
    const bool isSame = m_content == Content::Validation ? mine.metricName == its.metricName
        : shown() == Content::OrthLoss ? mine.config.method == its.config.method && addsToTheLoss(its.config) : true;
    return isSame ? compared() : nullptr;
}

void CurvePlot::runChanged()
{
    m_seen = 0;
    m_smooth.clear();
    m_comparedSeen = 0;
    m_comparedSmooth.clear();
    m_low = INFINITY;
    m_high = -INFINITY;
    m_isNewRange = true;
    if (m_points) {
        m_points->data()->clear();
        m_comparedPoints->data()->clear();
    }
}

void CurvePlot::takeIn(double value)
{
    if (!std::isfinite(value) || (m_isLogarithmic && value <= 0))
        return;
    m_low = std::min(m_low, value);
    m_high = std::max(m_high, value);
}

void CurvePlot::takeInEvaluations(const adalora::RunHistory &run, QCPGraph &points, std::size_t &seen)
{
    const auto evaluations = run.evaluations();
    const double unit = metric() == QLatin1String("accuracy") ? 100 : 1;
    for (; seen < evaluations.size(); ++seen) {
        const auto &evaluation = evaluations[seen];
        if (!std::isfinite(evaluation.value))
            continue;
        points.addData(evaluation.step, evaluation.value * unit);
        takeIn(evaluation.value * unit);
    }
}

void CurvePlot::refresh()
{
    if (!run())
        return;
    const adalora::RunHistory *other = comparable();
    if (m_points) {
        takeInEvaluations(*run(), *m_points, m_seen);
        if (other)
            takeInEvaluations(*other, *m_comparedPoints, m_comparedSeen);
        if (metric() == QLatin1String("accuracy")) {  // the whole scale: an accuracy is read against 0 and 100 %
            m_low = 0;
            m_high = 100;
        }
    } else {
        const int totalSteps = run()->info().config.total_step;
        const auto all = values();
        std::for_each(all.begin() + static_cast<std::ptrdiff_t>(m_seen), all.end(), [this](double value) { takeIn(value); });
        m_seen = all.size();
        m_smooth.follow(all, totalSteps);
        m_comparedSmooth.follow(valuesOf(other), totalSteps);  // like with like
        const auto line = comparedLine();
        std::for_each(line.begin() + static_cast<std::ptrdiff_t>(m_comparedSeen), line.end(), [this](double value) { takeIn(value); });
        m_comparedSeen = line.size();
    }
    useRoundRange(plot()->yAxis, m_low, m_high, m_isLogarithmic, m_isNewRange);
    m_isNewRange = m_isNewRange && !(m_low <= m_high);
}

QString CurvePlot::metric() const { return run() ? QString::fromStdString(run()->info().metricName) : QString(); }

QString CurvePlot::metricText(double value) const
{
    return metric() == QLatin1String("accuracy") ? percentText(value) : valueText(value);
}

std::span<const double> CurvePlot::comparedLine() const
{
    return isSmoothed() ? m_comparedSmooth.values() : valuesOf(comparable());
}

QString CurvePlot::comparedText(double step) const
{
    const adalora::RunHistory *other = comparable();
    if (!other)
        return {};
    if (m_points) {
        const auto *evaluation = evaluationAt(*other, step);
        return evaluation ? metricText(evaluation->value) : QString();
    }
    const auto line = comparedLine();
    const auto index = std::lround(step);
    return index >= 0 && index < std::ssize(line) ? valueText(line[static_cast<std::size_t>(index)]) : QString();
}

CurvePlot::Content CurvePlot::shown() const
{
    if (m_content != Content::OrthLoss || !run())
        return m_content;
    return addsToTheLoss(run()->info().config) ? Content::OrthLoss : Content::GradNorm;
}

/// Where two readings need the room: the value axis says the rest.
QString CurvePlot::shortTitle() const
{
    switch (shown()) {
    case Content::TaskLoss: return tr("Task loss");
    case Content::OrthLoss: return run()->info().config.method == adalora::Method::Merge ? tr("Balance") : tr("Orth. loss");
    case Content::LearningRate: return tr("Learning rate");
    case Content::GradNorm: return tr("Gradient norm");
    case Content::Validation: return tr("Validation");
    }
    return {};
}

void CurvePlot::describe()
{
    const bool isMerge = run() && run()->info().config.method == adalora::Method::Merge;
    QString title;
    switch (shown()) {
    case Content::TaskLoss: title = tr("Task loss"); break;
    case Content::OrthLoss: title = isMerge ? tr("Balance loss") : tr("Orthogonality loss"); break;
    case Content::LearningRate: title = tr("Learning rate"); break;
    case Content::GradNorm: title = tr("Gradient norm"); break;
    case Content::Validation:
        title = metric() == QLatin1String("accuracy") ? tr("Validation accuracy")
            : metric() == QLatin1String("relative error") ? tr("Validation: relative error") : tr("Validation");
        break;
    }
    QStringList readings;
    if (m_points && !isEmpty()) {
        const int at = cursor() + 1;  // after the cursor's step
        if (const auto *evaluation = evaluationAt(*run(), at))
            readings = {tr("<b>%1</b> after %2 steps, loss %3")
                            .arg(metricText(evaluation->value), countText(evaluation->step), valueText(evaluation->loss)),
                        QStringLiteral("<b>%1</b>").arg(metricText(evaluation->value))};
    } else if (!isEmpty() && cursor() >= 0) {
        const auto i = static_cast<std::size_t>(cursor());
        const double value = values()[i];
        readings = {QStringLiteral("<b>%1</b>").arg(valueText(value))};
        const auto smooth = m_smooth.values();
        if (i < smooth.size() && isSmoothed())
            readings.prepend(tr("<b>%1</b>, smoothed %2").arg(valueText(value), valueText(smooth[i])));
    }
    const QString beside = readings.isEmpty() ? QString() : comparedText(m_points ? cursor() + 1 : cursor());
    setTitle(beside.isEmpty() ? title : shortTitle(), besideCompared(readings, beside));
    setAccessibleName(title);
    QString plain = readings.value(0);
    plain.remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>"));
    QString description = readings.isEmpty() ? tr("Nothing measured yet.") : tr("At step %1: %2.").arg(countText(std::max(0, cursor())), plain);
    if (!beside.isEmpty())
        description += QLatin1Char(' ') + tr("%1: %2.").arg(QString::fromStdString(compared()->info().config.name), beside);
    setAccessibleDescription(description);
}

void CurvePlot::restyle(const Colors &colors)
{
    const QPen other(colors.comparedInk(0), 1.5, Qt::DashLine);
    if (m_points) {
        m_comparedPoints->setPen(other);
        m_comparedPoints->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, colors.comparedInk(0), colors.surface, 5));
        m_points->setPen(QPen(colors.series, 1.5));
        m_points->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, colors.series, colors.series, 5));
        return;
    }
    m_comparedLine->setPen(other);
    m_raw->setPen(isSmoothed() ? QPen(colors.raw, 1) : QPen(colors.series, 1.5));
    m_smoothLine->setPen(QPen(colors.series, 1.5));
    m_smoothLine->setVisible(isSmoothed());
}

void CurvePlot::retranslate()
{
    const bool isMerge = run() && run()->info().config.method == adalora::Method::Merge;
    QString axis;
    switch (shown()) {
    case Content::TaskLoss: axis = tr("Loss"); break;
    case Content::OrthLoss: axis = isMerge ? tr("Loss × γ_b") : tr("Loss × γ"); break;
    case Content::LearningRate: axis = tr("Learning rate"); break;
    case Content::GradNorm: axis = tr("Norm"); break;
    case Content::Validation: axis = metric() == QLatin1String("accuracy") ? tr("Accuracy in %") : tr("Error"); break;
    }
    plot()->yAxis->setLabel(axis);
    if (m_content == Content::Validation) {
        plot()->setToolTip(tr("Measured on held-out data. Click or drag: move the cursor. Wheel: zoom. Double click: all steps."));
        setEmptyText(tr("No validation yet"), tr("Points appear here whenever the run measures itself on held-out data. Press Run."));
    } else {
        const QString instead = shown() == m_content ? QString() : tr("This run adds nothing to its task loss, so the norm of the gradient is shown here.") + QLatin1Char('\n');
        plot()->setToolTip(instead + tr("Faint: every step. Bold: smoothed. Click or drag: move the cursor. Wheel: zoom. Double click: all steps."));
        setEmptyText(tr("No steps yet"), tr("The curve grows here while a run trains. Press Run, or open a run."));
        m_logButton->setText(tr("log"));
        m_logButton->setToolTip(tr("Switches the vertical axis between linear and logarithmic."));
        m_logButton->setAccessibleName(tr("Logarithmic axis"));
    }
    plot()->setAccessibleName(axis);
}

QString CurvePlot::hoverText(double step, double) const
{
    if (m_points) {
        const auto evaluations = run()->evaluations();
        const auto nearest = std::min_element(evaluations.begin(), evaluations.end(), [step](const auto &a, const auto &b) {
            return std::abs(a.step - step) < std::abs(b.step - step);
        });
        return nearest == evaluations.end() ? QString()
                                            : hoverBeside(tr("After %1 steps: %2, loss %3")
                                                              .arg(countText(nearest->step), metricText(nearest->value), valueText(nearest->loss)),
                                                          nearest->step);
    }
    const auto index = std::lround(step);
    if (index < 0 || index >= std::ssize(values()))
        return {};
    return hoverBeside(tr("Step %1: %2").arg(countText(index), valueText(values()[static_cast<std::size_t>(index)], 4)), step);
}

QString CurvePlot::hoverBeside(const QString &text, double step) const
{
    const QString beside = comparedText(step);
    return beside.isEmpty() ? text : QStringLiteral("%1\n%2").arg(text, tr("%1: %2.").arg(QString::fromStdString(compared()->info().config.name), beside));
}

void CurvePlot::setFurnitureVisible(bool visible)
{
    if (m_logButton)
        m_logButton->setVisible(visible);
}

bool CurvePlot::isEmpty() const { return m_points ? !run() || run()->evaluations().empty() : TimePlot::isEmpty(); }

}  // namespace studio
