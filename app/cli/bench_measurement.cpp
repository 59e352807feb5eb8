#include "bench_measurement.h"
#include "linalg/blas_core.h"
#include "machine_load.h"
#include "ranking/sigma_importance.h"
#include "training/rounding_error.h"

#include <algorithm>
#include <numeric>

namespace adalora::cli {
namespace {

using Json = nlohmann::ordered_json;

/// Of what `part` says of each step for which `counts`, in milliseconds; 0 where there is none.
template <typename Part, typename Counts>
double medianMs(const std::deque<TimedStep> &steps, const Part &part, const Counts &counts)
{
    std::vector<double> values;
    for (const TimedStep &step : steps)
        if (counts(step))
            values.push_back(1e3 * part(step));
    return values.empty() ? 0 : median(std::move(values));
}

template <typename Part>
double medianMs(const std::deque<TimedStep> &steps, const Part &part)
{
    return medianMs(steps, part, [](const TimedStep &) { return true; });
}

template <typename Values>
double meanOf(const Values &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Forgets the oldest where there are more than `limit`.
template <typename T>
void append(std::deque<T> &values, const T &value, std::size_t limit)
{
    values.push_back(value);
    if (values.size() > limit)
        values.pop_front();
}

const char *nameOf(Pooling pooling) { return pooling == Pooling::Cls ? "cls" : "mean"; }

}  // namespace

BenchMeasurement::BenchMeasurement(const BenchShape &shape, const RunConfig &config)
    : m_shape(shape), m_config(config), m_workload(shape, config)
{
}

StepReport BenchMeasurement::train()
{
    const StepReport report = m_workload.trainer().step(m_workload.nextBatch());
    if (m_firstLosses.size() < 5)
        m_firstLosses.push_back(report.taskLoss);
    append(m_lastLosses, report.taskLoss, 10);
    return report;
}

void BenchMeasurement::warmUp() { train(); }

double BenchMeasurement::step()
{
    const double cpu = ownCpuSeconds(), machine = machineCpuSeconds();
    const StepReport report = train();
    append(m_steps, {report.seconds, ownCpuSeconds() - cpu, m_workload.trainer().times(), report.step, report.isAllocation}, 10'000);
    m_wallSeconds += report.seconds;
    m_foreignSeconds += machineCpuSeconds() - machine - m_steps.back().cpu;
    return 1e3 * report.seconds;
}

/// In the reduction phase. What merge and reallocate sketches of gradients belongs to the backward pass.
Json BenchMeasurement::allocationResult() const
{
    const auto reduces = [this](const TimedStep &s) { return s.step > m_config.tinit && s.step < m_config.total_step - m_config.tfinal; };
    const auto isPlain = [&](const TimedStep &s) { return reduces(s) && !s.isAllocation; };
    const auto isRound = [&](const TimedStep &s) { return reduces(s) && s.isAllocation; };
    const auto allocation = [](const TimedStep &s) { return s.parts.allocation; };
    double sum = 0, whole = 0;
    int rounds = 0;
    for (const TimedStep &step : m_steps) {
        if (!reduces(step))
            continue;
        sum += step.parts.allocation;
        whole += step.wall;
        rounds += step.isAllocation ? 1 : 0;
    }
    return {{"rounds", rounds},
            {"round_ms", medianMs(m_steps, allocation, isRound)},
            {"between_ms", medianMs(m_steps, allocation, isPlain)},
            {"share", whole > 0 ? sum / whole : 0}};
}

Json BenchMeasurement::workResult() const
{
    return {{"engine", "adalora"}, {"method", Json::parse(fieldJson(m_config, "method"))}, {"pool", nameOf(m_shape.pooling)},
            {"hidden", m_shape.hidden}, {"layers", m_shape.layers}, {"heads", m_shape.heads}, {"ffn", m_shape.ffn},
            {"vocab", m_shape.vocab}, {"seq", m_shape.sequence}, {"batch", m_shape.batch}, {"classes", m_shape.classes},
            {"init_rank", m_config.init_r}, {"target_rank", m_config.target_r}, {"tinit", m_config.tinit},
            {"tfinal", m_config.tfinal}, {"delta_t", m_config.deltaT}, {"threads", m_config.threads}, {"blas_core", blasCore()},
            {"frozen_dtype", Json::parse(fieldJson(m_config, "frozen_dtype"))}};
}

void BenchMeasurement::addTimes(Json &json) const
{
    std::vector<double> sorted;
    for (const TimedStep &step : m_steps)
        sorted.push_back(1e3 * step.wall);
    std::sort(sorted.begin(), sorted.end());
    const std::size_t count = sorted.size();
    json["timed_steps"] = count;
    json["step_ms_median"] = median(sorted);
    json["step_ms_min"] = sorted.front();
    json["step_ms_p25"] = sorted[count / 4];
    json["step_ms_p75"] = sorted[3 * count / 4];
    json["cpu_ms_per_step_median"] = medianMs(m_steps, [](const TimedStep &s) { return s.cpu; });
    const std::pair<const char *, double StepTimes::*> parts[] = {{"forward", &StepTimes::forward}, {"backward", &StepTimes::backward},
                                                                  {"regulariser", &StepTimes::regulariser}, {"optimizer", &StepTimes::optimizer},
                                                                  {"allocation", &StepTimes::allocation}};
    for (const auto &[name, part] : parts)
        json["phase_ms_median"][name] = medianMs(m_steps, [part = part](const TimedStep &s) { return s.parts.*part; });
    json["foreign_cores"] = std::max(0.0, m_foreignSeconds / m_wallSeconds);
}

/// What the step, whose times are in `json`, comes to beside the machine's matrix products.
void BenchMeasurement::addSpeed(Json &json) const
{
    const std::vector<ProductRate> rates = measureProducts(m_shape.hidden, m_shape.ffn, m_shape.tokens(), m_config.threads, 0.3);
    const double peak = peakOf(rates);
    const StepCost cost = costOf(m_shape, m_config);
    const double floor = 1e3 * cost.total() / peak;
    const double step = json["step_ms_median"], cpu = json["cpu_ms_per_step_median"];
    json["steps_per_s"] = 1e3 / step;
    json["tokens_per_s"] = 1e3 / step * static_cast<double>(m_shape.tokens());
    json["gflop_per_step"] = {{"total", 1e-9 * cost.total()}, {"weights", 1e-9 * cost.weights}, {"attention", 1e-9 * cost.attention},
                              {"adapters", 1e-9 * cost.adapters}, {"merging", 1e-9 * cost.merging}};
    json["gflop_per_s"] = 1e-6 * cost.total() / step;
    json["peak_gflop_per_s"] = 1e-9 * peak;
    for (const ProductRate &rate : rates)
        json["products"].push_back({{"name", rate.name}, {"out", rate.out}, {"in", rate.in}, {"tokens", rate.tokens},
                                    {"gflop_per_s", 1e-9 * rate.flopsPerSecond}});
    json["floor_ms"] = floor;
    json["step_over_floor"] = step / floor;
    if (m_config.threads == 1)
        json["cpu_over_floor"] = cpu / floor;
    json["peak_share"] = floor / step;
}

Json BenchMeasurement::result()
{
    const double memory = static_cast<double>(peakMemoryBytes());  // before the products add theirs
    Json json = workResult();
    addTimes(json);
    if (hasAdapters(m_config.method)) {
        double best = 1e30;
        LapClock watch;
        for (int i = 0; i < 3; ++i) {
            m_workload.trainer().state();
            best = std::min(best, 1e3 * watch.lap());
        }
        json["state_ms"] = best;
    }
    if (hasSchedule(m_config.method))
        json["allocation"] = allocationResult();
    addSpeed(json);
    json["peak_rss_mb"] = memory / (1024 * 1024);
    long long trained = 0, total = 0;
    for (const Parameter *parameter : m_workload.model().parameters()) {
        total += parameter->value.size();
        trained += parameter->isTrainable ? parameter->value.size() : 0;
    }
    json["trainable_params"] = trained;
    json["total_params"] = total;
    if (m_config.frozen_dtype == FrozenDtype::BFloat16)
        json["gradient_error"] = gradientError(m_workload.model(), Loss::CrossEntropy, m_workload.nextBatch(), m_config.threads);
    json["first_loss"] = meanOf(m_firstLosses);
    json["final_loss"] = meanOf(m_lastLosses);
    return json;
}

}  // namespace adalora::cli
