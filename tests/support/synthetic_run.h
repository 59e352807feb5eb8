/// A made-up run for the tests of views: plausible losses, ranks that fall (and rise, with merge and reallocate),
/// triplets that die and come back.
#pragma once
#include "linalg/random.h"
#include "ranking/merge_rounds.h"
#include "runs/run_history.h"
#include <algorithm>
#include <cmath>
#include <memory>

namespace synthetic {

inline adalora::RunInfo info(int layers, int rank, int totalSteps, bool isPlanted, adalora::Method method = adalora::Method::AdaLora)
{
    adalora::RunInfo info;
    info.config.method = method;
    info.config.total_step = totalSteps;
    info.config.init_r = rank;
    info.config.target_r = rank / 2.0;
    info.config.tinit = totalSteps / 10;
    info.config.tfinal = totalSteps / 2;
    info.config.deltaT = std::max(1, totalSteps / (method == adalora::Method::Merge ? 30 : 150));
    info.metricName = isPlanted ? "relative error" : "accuracy";
    info.headParameters = 1000;
    if (method == adalora::Method::Full || method == adalora::Method::Head)
        return info;
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
            matrix.startRank = rank;
            matrix.rank = method == adalora::Method::Merge ? 64 : rank;
            matrix.first = first;
            matrix.plantedRank = isPlanted ? (layer * 5 + static_cast<int>(info.matrices.size()) * 3) % rank : -1;
            first += matrix.rank;
            info.matrices.push_back(matrix);
        }
    }
    if (method == adalora::Method::Merge) {
        info.config.metric = adalora::Metric::SigmaGradient;
        const adalora::BudgetSchedule schedule = adalora::mergeRoundsOf(info.config, info.matrices).schedule;
        info.budgetUnit = adalora::BudgetUnit::Parameters;
        info.initialBudget = schedule.initialBudget;
        info.targetBudget = schedule.targetBudget;
        return info;
    }
    info.initialBudget = info.targetBudget = first;
    if (method == adalora::Method::AdaLora)
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
        for (const adalora::MatrixInfo &matrix : matrices()) {
            for (int i = 0; i < matrix.rank; ++i) {
                const double strength = 0.25 + m_random.uniform() * 0.3 + (m_owner.size() / static_cast<std::size_t>(matrix.rank) % 6 >= 4 ? 0.5 : 0.0);
                m_size.push_back(strength * std::exp(-0.22 * (i % 12)) * (0.6 + 0.8 * m_random.uniform()));
                m_owner.push_back(static_cast<int>(&matrix - matrices().data()));
                m_kept.push_back(i < matrix.startRank ? 1 : 0);
            }
        }
        m_history.append(adalora::Evaluation{0, 2.31, 0.098});
        m_history.append(state(0));
    }

    const adalora::RunHistory &history() const { return m_history; }

    /// Something that happened between two steps, such as an edit; `grow` goes on along the schedule of the beginning.
    void append(const adalora::Event &event) { m_history.append(event); }

    void grow(int steps, int stateEvery = 5)
    {
        for (int i = 0; i < steps; ++i)
            step(stateEvery);
    }

private:
    adalora::Method method() const { return m_history.info().config.method; }
    const std::vector<adalora::MatrixInfo> &matrices() const { return m_history.info().matrices; }
    const adalora::MatrixInfo &ownerOf(std::size_t slot) const { return matrices()[static_cast<std::size_t>(m_owner[slot])]; }

    int costOf(std::size_t slot) const { return method() == adalora::Method::Merge ? ownerOf(slot).out + ownerOf(slot).in : 1; }

    int cost() const
    {
        int sum = 0;
        for (std::size_t i = 0; i < m_kept.size(); ++i)
            sum += m_kept[i] ? costOf(i) : 0;
        return sum;
    }

    int rankOf(int matrix) const
    {
        int rank = 0;
        for (std::size_t i = 0; i < m_kept.size(); ++i)
            rank += m_owner[i] == matrix && m_kept[i] ? 1 : 0;
        return rank;
    }

    void step(int stateEvery)
    {
        const int t = m_history.steps();
        const auto &config = m_history.info().config;
        const bool isScheduled = hasSchedule(method());
        const double share = static_cast<double>(t) / config.total_step;
        adalora::StepReport report;
        report.step = t;
        report.taskLoss = 0.42 + 1.9 * std::exp(-7 * share) * (1 + 0.12 * m_random.normal()) + 0.05 * std::abs(m_random.normal());
        report.orthLoss = 0.4 * std::exp(-14 * share) + 0.0012 * (1 + 0.2 * m_random.uniform());
        report.learningRate = config.learning_rate * (1 - share);
        report.gradNorm = 1 + std::abs(m_random.normal());
        report.budget = isScheduled ? m_schedule.budget(t) : m_history.info().initialBudget;
        report.isAllocation = isScheduled && m_schedule.phase(t) == adalora::Phase::Reduction && t % config.deltaT == 0;
        if (isScheduled && (t == 0 || m_schedule.phase(t) != m_schedule.phase(t - 1))) {
            adalora::Event begins;
            begins.step = t;
            begins.kind = adalora::EventKind::Phase;
            begins.phase = m_schedule.phase(t);
            report.events.push_back(begins);
        }
        if (report.isAllocation)
            method() == adalora::Method::Merge ? holdRound(report) : allocate(report);
        if (t == config.total_step / 3) {
            adalora::Event alarm;
            alarm.step = t;
            alarm.kind = adalora::EventKind::Alarm;
            alarm.alarm = adalora::AlarmKind::EqualScores;
            alarm.detail = "0";
            report.events.push_back(alarm);
        }
        report.kept = cost();
        report.seconds = 0.02;
        if ((t + 1) % std::max(1, config.total_step / 15) == 0)
            report.evaluation = adalora::Evaluation{t + 1, 0.5 + 1.6 * std::exp(-6 * share), 0.92 - 0.8 * std::exp(-6 * share)};
        m_history.append(report);
        if (t % stateEvery == 0 || report.isAllocation)
            m_history.append(state(t));
    }

    adalora::Event &enter(adalora::StepReport &report, adalora::EventKind kind, std::size_t slot) const
    {
        adalora::Event event;
        event.step = report.step;
        event.kind = kind;
        event.matrix = m_owner[slot];
        event.index = static_cast<int>(slot) - ownerOf(slot).first;
        event.lambda = kind == adalora::EventKind::Prune ? -m_size[slot] : m_size[slot] * 0.1;
        event.score = m_size[slot] * 1e-4;
        event.threshold = 2.5e-5;
        report.events.push_back(event);
        return report.events.back();
    }

    /// The slot of the least size among those taken, or their number.
    std::size_t weakest() const
    {
        std::size_t found = m_kept.size();
        for (std::size_t i = 0; i < m_kept.size(); ++i)
            if (m_kept[i] && (found == m_kept.size() || m_size[i] < m_size[found]))
                found = i;
        return found;
    }

    void allocate(adalora::StepReport &report)
    {
        const auto flip = [&](std::size_t i, adalora::EventKind kind) {
            m_kept[i] = kind == adalora::EventKind::Prune ? 0 : 1;
            enter(report, kind, i);
        };
        int due = cost() - report.budget;
        if (report.step / m_history.info().config.deltaT % 4 == 0) {  // now and then one comes back, another pays
            const auto dead = std::find(m_kept.begin(), m_kept.end(), 0);
            if (dead != m_kept.end()) {
                flip(static_cast<std::size_t>(dead - m_kept.begin()), adalora::EventKind::Reactivate);
                ++due;
            }
        }
        for (; due > 0 && weakest() < m_kept.size(); --due)
            flip(weakest(), adalora::EventKind::Prune);
    }

    /// Cuts the weakest to what the budget leaves with one column spare, which the second matrix or its neighbour takes.
    void holdRound(adalora::StepReport &report)
    {
        const auto book = [&](adalora::EventKind kind, std::size_t slot, int change) -> adalora::Event & {
            const int before = cost();
            const int rank = rankOf(m_owner[slot]);
            if (change != 0)
                m_kept[slot] = change > 0 ? 1 : 0;
            adalora::Event &event = enter(report, kind, slot);
            event.rankBefore = rank;
            event.rankAfter = rank + change;
            event.parametersBefore = before;
            event.parametersAfter = cost();
            event.slackBefore = report.budget - before;
            event.slackAfter = report.budget - cost();
            return event;
        };
        const auto grower = static_cast<std::size_t>(report.step / m_history.info().config.deltaT % 2 + 1);
        const adalora::MatrixInfo &matrix = matrices()[grower];
        int payer = -1;
        while (cost() + matrix.out + matrix.in > report.budget && weakest() < m_kept.size()) {
            const std::size_t slot = weakest();
            payer = m_owner[slot];
            book(adalora::EventKind::Prune, slot, -1);
        }
        if (payer >= 0)
            book(adalora::EventKind::Merge, static_cast<std::size_t>(matrices()[static_cast<std::size_t>(payer)].first), 0);
        const auto free = std::find(m_kept.begin() + matrix.first, m_kept.begin() + matrix.first + matrix.rank, 0);
        const auto slot = static_cast<std::size_t>(free - m_kept.begin());
        m_size[slot] = 0.6 + 0.3 * m_random.uniform();
        book(adalora::EventKind::Grow, slot, 1).payer = payer;
        book(adalora::EventKind::Refuse, 0, 0).reason = adalora::RefuseReason::Budget;
        book(adalora::EventKind::Refuse, static_cast<std::size_t>(matrices().back().first), 0).reason = adalora::RefuseReason::Dimension;
    }

    std::shared_ptr<const adalora::RankState> state(int t) const
    {
        auto made = std::make_shared<adalora::RankState>();
        const double grown = 1 - std::exp(-5.0 * t / m_history.info().config.total_step);
        const bool hasLambda = method() == adalora::Method::AdaLora;
        made->step = t;
        made->threshold = 2.5e-5;
        made->mu = method() == adalora::Method::Merge ? 120 : 0;
        made->kept = m_kept;
        for (std::size_t i = 0; i < m_size.size(); ++i) {
            const double size = m_kept[i] ? m_size[i] * grown : 0;
            made->lambda.push_back(static_cast<float>(hasLambda && i % 3 == 0 ? -size : size));
            made->sigma.push_back(static_cast<float>(size * (hasLambda ? 1.3 : 1)));
            made->score.push_back(static_cast<float>(size * 1e-4));
        }
        for (const adalora::MatrixInfo &matrix : matrices()) {
            const auto first = made->sigma.begin() + matrix.first;
            std::sort(first, first + matrix.rank, std::greater<>());
            if (hasSchedule(method()))
                made->defect.push_back(static_cast<float>(1.5 - 1.3 * grown + 0.01 * matrix.layer));
        }
        return made;
    }

    adalora::Random m_random;
    adalora::BudgetSchedule m_schedule;
    adalora::RunHistory m_history;
    std::vector<unsigned char> m_kept;
    std::vector<double> m_size;
    std::vector<int> m_owner;  // matrix, by slot
};

}  // namespace synthetic
