#include "lessons/schedule_variants.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace studio {

using adalora::EventKind;

bool ScheduleVariant::isOn(int which) const
{
    const bool all[] = {startsHigh, isOften, isSmooth, isRegularised};
    return all[which];
}

ScheduleVariant ScheduleVariant::turned(int which) const
{
    ScheduleVariant other = *this;
    bool *all[] = {&other.startsHigh, &other.isOften, &other.isSmooth, &other.isRegularised};
    *all[which] = !*all[which];
    return other;
}

adalora::RunConfig ScheduleVariant::config() const
{
    adalora::RunConfig config;
    config.name = "lesson";
    config.task = "planted";
    config.seed = 7;  // what the lesson says of it holds with every processor's rounding
    config.planted_layers = 1;
    config.planted_hidden = 16;
    config.total_step = 400;
    config.batch_size = 8;
    config.learning_rate = 0.02;
    config.warmup_steps = 20;
    config.init_r = startsHigh ? 8 : 4;
    config.lora_alpha = config.init_r;  // s = 1 for both
    config.target_r = 3;
    config.tinit = 40;
    config.tfinal = 100;
    config.deltaT = isOften ? 5 : 50;
    config.beta1 = config.beta2 = isSmooth ? 0.85 : 0.01;
    config.orth_reg_weight = isRegularised ? 0.1 : 0;
    config.eval_steps = 400;
    config.record_steps = 20;
    config.save_steps = 0;
    return config;
}

QString ScheduleVariant::key() const
{
    QString key;
    for (int i = 0; i < switches; ++i)
        key += isOn(i) ? u'1' : u'0';
    return key;
}

std::vector<ScheduleVariant> variantsFrom(const ScheduleVariant &present)
{
    std::vector<ScheduleVariant> all;
    for (int turns = 0; turns < 1 << ScheduleVariant::switches; ++turns) {
        ScheduleVariant variant = present;
        for (int i = 0; i < ScheduleVariant::switches; ++i)
            if (turns >> i & 1)
                variant = variant.turned(i);
        all.push_back(variant);
    }
    const auto distance = [&](const ScheduleVariant &v) {
        int switched = 0;
        for (int i = 0; i < ScheduleVariant::switches; ++i)
            switched += v.isOn(i) != present.isOn(i) ? 1 : 0;
        return switched;
    };
    std::stable_sort(all.begin(), all.end(), [&](const ScheduleVariant &a, const ScheduleVariant &b) { return distance(a) < distance(b); });
    return all;
}

namespace {

double lambdaGap(const adalora::RunHistory &run)
{
    if (run.states().empty())
        return 0;
    const adalora::RankState &state = *run.states().back();
    double difference = 0;
    double size = 0;
    for (const adalora::MatrixInfo &matrix : run.info().matrices) {
        std::vector<double> lambda;
        for (int i = matrix.first; i < matrix.first + matrix.rank; ++i)
            lambda.push_back(state.kept[static_cast<std::size_t>(i)] ? std::abs(state.lambda[static_cast<std::size_t>(i)]) * run.info().scale : 0);
        std::sort(lambda.begin(), lambda.end(), std::greater<>());
        for (int i = 0; i < matrix.rank; ++i) {
            const double sigma = state.sigma[static_cast<std::size_t>(matrix.first + i)];
            difference += std::pow(lambda[static_cast<std::size_t>(i)] - sigma, 2);
            size += sigma * sigma;
        }
    }
    return size > 0 ? 100 * std::sqrt(difference / size) : 0;
}

}  // namespace

QStringList ScheduleMeasures::names()
{
    return {QStringLiteral("allocations"), QStringLiteral("flicker"),     QStringLiteral("pruned"),   QStringLiteral("rank_changes"),
            QStringLiteral("settled"),     QStringLiteral("final_error"), QStringLiteral("recovery"), QStringLiteral("lambda_gap")};
}

double ScheduleMeasures::value(const QString &name) const
{
    const double all[] = {allocations, flicker, pruned, rankChanges, settled, finalError, recovery, lambdaGap};
    const qsizetype at = names().indexOf(name);
    return at < 0 ? std::numeric_limits<double>::quiet_NaN() : all[at];
}

ScheduleMeasures measure(const adalora::RunHistory &run)
{
    ScheduleMeasures m;
    for (const adalora::Event &event : run.events()) {
        m.flicker += event.kind == EventKind::Reactivate ? 1 : 0;
        m.pruned += event.kind == EventKind::Prune ? 1 : 0;
    }
    for (int step = run.nextAllocation(-1); step >= 0; step = run.nextAllocation(step))
        ++m.allocations;
    for (std::size_t i = 1; i < run.states().size(); ++i) {
        double changes = 0;
        for (const adalora::MatrixInfo &matrix : run.info().matrices)
            changes += std::abs(run.states()[i]->rankOf(matrix) - run.states()[i - 1]->rankOf(matrix));
        m.rankChanges += changes;
        if (changes > 0)
            m.settled = run.states()[i]->step;
    }
    if (run.summary()) {
        m.finalError = run.summary()->after.value;
        m.recovery = 100 * run.summary()->recovery.value_or(0);
    }
    m.lambdaGap = lambdaGap(run);
    return m;
}

}  // namespace studio
