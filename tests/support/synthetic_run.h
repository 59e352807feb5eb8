/// A made-up run for the tests of views: plausible losses, ranks that fall, triplets that die and come back.
#pragma once
#include "linalg/random.h"
#include "ranking/budget_schedule.h"
#include "runs/run_history.h"
#include <algorithm>
#include <cmath>
#include <memory>

namespace synthetic {

inline adalora::RunInfo info(int layers, int rank, int totalSteps, bool isPlanted)
{
    adalora::RunInfo info;
    info.config.total_step = totalSteps;
    info.config.init_r = rank;
    info.config.target_r = rank / 2.0;
    info.config.tinit = totalSteps / 10;
    info.config.tfinal = totalSteps / 2;
    info.config.deltaT = std::max(1, totalSteps / 150);
    info.metricName = isPlanted ? "relative error" : "accuracy";
    info.scale = info.config.lora_alpha / rank;
    int first = 0;
    for (int layer = 0; layer < layers; ++layer) {
        for (const std::string &kind : info.config.target_modules) {
            adalora::MatrixInfo matrix;
            matrix.name = "layer." + std::to_string(layer) + "." + kind;
            matrix.layer = layer;
            matrix.kind = kind;
            matrix.out = kind == "intermediate" ? 256 : 64;
            matrix.in = kind == "output" ? 256 : 64;
            matrix.rank = matrix.startRank = rank;
            matrix.first = first;
            matrix.plantedRank = isPlanted ? (layer * 5 + first / rank * 3) % rank : -1;
            first += rank;
            info.matrices.push_back(matrix);
        }
    }
    info.initialBudget = first;
    info.targetBudget = static_cast<int>(std::lround(info.config.target_r * static_cast<double>(info.matrices.size())));
    return info;
}

/// Grows a history step by step.
class Run {
public:
    explicit Run(adalora::RunInfo info)
        : m_random(7), m_schedule(adalora::scheduleOf(info.config, info.initialBudget, info.targetBudget)),
          m_history(std::move(info))
    {
        const auto count = static_cast<std::size_t>(m_history.info().initialBudget);
        m_kept.assign(count, 1);
        for (std::size_t i = 0; i < count; ++i) {
            const auto rank = static_cast<std::size_t>(m_history.info().matrices.front().rank);
            const double strength = 0.25 + m_random.uniform() * 0.3 + (i / rank % 6 >= 4 ? 0.5 : 0.0);
            m_size.push_back(strength * std::exp(-0.22 * static_cast<double>(i % rank)) * (0.6 + 0.8 * m_random.uniform()));
        }
        m_history.append(adalora::Evaluation{0, 2.31, 0.098});
        m_history.append(state(0));
    }

    const adalora::RunHistory &history() const { return m_history; }

    void grow(int steps, int stateEvery = 5)
    {
        for (int i = 0; i < steps; ++i)
            step(stateEvery);
    }

private:
    void step(int stateEvery)
    {
        const int t = m_history.steps();
        const auto &config = m_history.info().config;
        const double share = static_cast<double>(t) / config.total_step;
        adalora::StepReport report;
        report.step = t;
        report.taskLoss = 0.42 + 1.9 * std::exp(-7 * share) * (1 + 0.12 * m_random.normal()) + 0.05 * std::abs(m_random.normal());
        report.orthLoss = 0.4 * std::exp(-14 * share) + 0.0012 * (1 + 0.2 * m_random.uniform());
        report.learningRate = config.learning_rate * (1 - share);
        report.gradNorm = 1 + std::abs(m_random.normal());
        report.budget = m_schedule.budget(t);
        report.isAllocation = m_schedule.phase(t) == adalora::Phase::Reduction && t % config.deltaT == 0;
        if (t == 0 || m_schedule.phase(t) != m_schedule.phase(t - 1)) {
            adalora::Event begins;
            begins.step = t;
            begins.kind = adalora::EventKind::Phase;
            begins.phase = m_schedule.phase(t);
            report.events.push_back(begins);
        }
        if (report.isAllocation)
            allocate(report);
        if (t == config.total_step / 3) {
            adalora::Event alarm;
            alarm.step = t;
            alarm.kind = adalora::EventKind::Alarm;
            alarm.alarm = adalora::AlarmKind::EqualScores;
            alarm.detail = "0";
            report.events.push_back(alarm);
        }
        report.kept = static_cast<int>(std::count(m_kept.begin(), m_kept.end(), 1));
        report.seconds = 0.02;
        if ((t + 1) % std::max(1, config.total_step / 15) == 0)
            report.evaluation = adalora::Evaluation{t + 1, 0.5 + 1.6 * std::exp(-6 * share), 0.92 - 0.8 * std::exp(-6 * share)};
        m_history.append(report);
        if (t % stateEvery == 0 || report.isAllocation)
            m_history.append(state(t));
    }

    void allocate(adalora::StepReport &report)
    {
        const int kept = static_cast<int>(std::count(m_kept.begin(), m_kept.end(), 1));
        int due = kept - report.budget;
        const auto flip = [&](std::size_t i, adalora::EventKind kind) {
            m_kept[i] = kind == adalora::EventKind::Prune ? 0 : 1;
            adalora::Event event;
            event.step = report.step;
            event.kind = kind;
            const auto rank = static_cast<std::size_t>(m_history.info().matrices.front().rank);
            event.matrix = static_cast<int>(i / rank);
            event.index = static_cast<int>(i % rank);
            event.lambda = kind == adalora::EventKind::Prune ? -m_size[i] : m_size[i] * 0.1;
            event.score = m_size[i] * 1e-4;
            event.threshold = 2.5e-5;
            report.events.push_back(event);
        };
        if (report.step / m_history.info().config.deltaT % 4 == 0) {  // now and then one comes back, another pays
            const auto dead = std::find(m_kept.begin(), m_kept.end(), 0);
            if (dead != m_kept.end()) {
                flip(static_cast<std::size_t>(dead - m_kept.begin()), adalora::EventKind::Reactivate);
                ++due;
            }
        }
        while (due-- > 0) {
            std::size_t weakest = m_kept.size();
            for (std::size_t i = 0; i < m_kept.size(); ++i)
                if (m_kept[i] && (weakest == m_kept.size() || m_size[i] < m_size[weakest]))
                    weakest = i;
            if (weakest == m_kept.size())
                return;
            flip(weakest, adalora::EventKind::Prune);
        }
    }

    std::shared_ptr<const adalora::RankState> state(int t) const
    {
        auto made = std::make_shared<adalora::RankState>();
        const double grown = 1 - std::exp(-5.0 * t / m_history.info().config.total_step);
        made->step = t;
        made->threshold = 2.5e-5;
        made->kept = m_kept;
        for (std::size_t i = 0; i < m_size.size(); ++i) {
            const double size = m_kept[i] ? m_size[i] * grown : 0;
            made->lambda.push_back(static_cast<float>(i % 3 == 0 ? -size : size));
            made->sigma.push_back(static_cast<float>(size * 1.3));
            made->score.push_back(static_cast<float>(size * 1e-4));
        }
        for (const auto &matrix : m_history.info().matrices) {
            const auto first = made->sigma.begin() + matrix.first;
            std::sort(first, first + matrix.rank, std::greater<>());
        }
        return made;
    }

    adalora::Random m_random;
    adalora::BudgetSchedule m_schedule;
    adalora::RunHistory m_history;
    std::vector<unsigned char> m_kept;
    std::vector<double> m_size;
};

}  // namespace synthetic
