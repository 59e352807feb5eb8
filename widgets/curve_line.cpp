#include "curve_line.h"

#include "curve_plottable.h"
#include "runs/run_history.h"
#include <algorithm>
#include <cmath>

namespace studio {
namespace {

adalora::Series seriesOf(CurveContent content)
{
    switch (content) {
    case CurveContent::OrthLoss: return adalora::Series::OrthLoss;
    case CurveContent::LearningRate: return adalora::Series::LearningRate;
    case CurveContent::GradNorm: return adalora::Series::GradNorm;
    case CurveContent::TaskLoss:
    case CurveContent::Validation:
    case CurveContent::Speed: break;
    }
    return adalora::Series::TaskLoss;
}

/// A layer for the runs beside the shown one, whose own line is to lie on top.
QString layerOf(QCustomPlot *plot, bool isShown)
{
    const QString beneath = QStringLiteral("beside");
    if (!plot->layer(beneath))
        plot->addLayer(beneath, plot->layer(QStringLiteral("main")), QCustomPlot::limBelow);
    return isShown ? QStringLiteral("main") : beneath;
}

}  // namespace

CurveLine::CurveLine(QCustomPlot *plot, CurveContent content, const adalora::RunHistory &run, const StepScale &scale, bool hasRaw)
    : m_plot(plot), m_content(content), m_run(run), m_scale(scale)
{
    const QString layer = layerOf(plot, hasRaw);
    if (content == CurveContent::Validation) {
        m_graph = new QCPGraph(plot->xAxis, plot->yAxis);
        m_graph->removeFromLegend();
        m_graph->setSelectable(QCP::stNone);
        m_graph->setLayer(layer);
        return;
    }
    if (hasRaw && isNoisy(content)) {
        m_rawLine = new CurvePlottable(plot->xAxis, plot->yAxis, [this] { return values(); }, &scale);
        m_rawLine->setAntialiased(false);  // noise needs none, and costs much with it
    }
    m_line = new CurvePlottable(plot->xAxis, plot->yAxis, [this] { return mean(); }, &scale);
    m_line->setLayer(layer);
}

CurveLine::~CurveLine()
{
    for (QCPAbstractPlottable *part : std::initializer_list<QCPAbstractPlottable *>{m_rawLine, m_line, m_graph})
        if (part)
            m_plot->removePlottable(part);
}

void CurveLine::setWeight(double weight)
{
    m_weight = isNoisy(m_content) ? weight : 0;
    m_mean.setWeight(m_weight);
}

void CurveLine::setPens(const QPen &line, const QColor &raw, const QColor &surface)
{
    if (m_graph) {
        m_graph->setPen(line);
        m_graph->setScatterStyle(line.style() == Qt::SolidLine ? QCPScatterStyle(QCPScatterStyle::ssDisc, line.color(), line.color(), 5)
                                                               : QCPScatterStyle(QCPScatterStyle::ssCircle, line.color(), surface, 5));
        return;
    }
    m_line->setPen(line);
    if (m_rawLine)
        m_rawLine->setPen(QPen(raw, 1));
}

double CurveLine::unit() const { return m_content == CurveContent::Validation && isShare(m_run.info()) ? 100 : 1; }

void CurveLine::follow()
{
    if (m_graph) {
        const auto evaluations = m_run.evaluations();
        for (; m_points < evaluations.size(); ++m_points)
            if (std::isfinite(evaluations[m_points].value))
                m_graph->addData(m_scale.after(evaluations[m_points].step), evaluations[m_points].value * unit());
        return;
    }
    if (m_content == CurveContent::Speed) {
        const auto seconds = m_run.series(adalora::Series::Seconds);
        while (m_speed.size() < seconds.size()) {
            const double each = seconds[m_speed.size()];
            m_speed.push_back(each > 0 ? 1 / each : NAN);
        }
    }
    if (m_weight > 0)
        m_mean.follow(values());
    if (m_rawLine)
        m_rawLine->setVisible(m_weight > 0);
}

void CurveLine::reach(double &low, double &high, bool positive)
{
    const auto take = [&](double value) {
        if (!std::isfinite(value) || (positive && value <= 0))
            return;
        low = std::min(low, value);
        high = std::max(high, value);
    };
    if (m_graph) {
        const auto evaluations = m_run.evaluations();
        for (; m_reached < evaluations.size(); ++m_reached)
            take(evaluations[m_reached].value * unit());
        return;
    }
    const auto drawn = m_rawLine ? values() : mean();
    for (; m_reached < drawn.size(); ++m_reached)
        take(drawn[m_reached]);
}

std::span<const double> CurveLine::values() const
{
    if (m_graph)
        return {};
    return m_content == CurveContent::Speed ? std::span<const double>(m_speed) : m_run.series(seriesOf(m_content));
}

std::span<const double> CurveLine::mean() const { return m_weight > 0 ? m_mean.values() : values(); }

double CurveLine::at(double position) const
{
    if (m_graph) {
        const adalora::Evaluation *evaluation = evaluationAt(position);
        return evaluation ? evaluation->value : NAN;
    }
    const auto line = mean();
    const auto step = std::lround(std::clamp(m_scale.stepAt(position), -1.0, 2e9));
    return step >= 0 && step < std::ssize(line) ? line[static_cast<std::size_t>(step)] : NAN;
}

const adalora::Evaluation *CurveLine::evaluationAt(double position) const
{
    if (!m_graph)
        return nullptr;
    const auto evaluations = m_run.evaluations();
    const auto after = std::upper_bound(evaluations.begin(), evaluations.end(), position * (1 + 1e-12), [this](double at, const adalora::Evaluation &e) { return at < m_scale.after(e.step); });
    return after == evaluations.begin() ? nullptr : &*std::prev(after);
}

}  // namespace studio
