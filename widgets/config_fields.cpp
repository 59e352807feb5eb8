#include "config_fields.h"

namespace studio {
namespace {

using adalora::Method;
using adalora::Metric;

bool always(const RunConfig &) { return true; }
bool masks(const RunConfig &c) { return c.method == Method::AdaLora; }
bool merges(const RunConfig &c) { return c.method == Method::Merge; }
bool isLora(const RunConfig &c) { return c.method == Method::Lora; }
bool schedules(const RunConfig &c) { return hasSchedule(c.method); }
bool adapts(const RunConfig &c) { return hasAdapters(c.method); }
bool dropsOut(const RunConfig &c) { return masks(c) || isLora(c); }
bool hasCosts(const RunConfig &c) { return merges(c) || (masks(c) && c.budget_unit == adalora::BudgetUnit::Parameters); }
bool weighsSlopes(const RunConfig &c) { return schedules(c) && c.metric == Metric::SigmaGradient; }
bool hasExpression(const RunConfig &c) { return masks(c) && c.metric == Metric::Expression; }
bool aimsLower(const RunConfig &c) { return masks(c) || (merges(c) && c.budget_mode == adalora::BudgetMode::Schedule); }
bool hasThreshold(const RunConfig &c) { return merges(c) && c.prune_by != adalora::PruneBy::Count; }
bool hasFrozenWeights(const RunConfig &c) { return c.method != Method::Full; }
bool isFashion(const RunConfig &c) { return c.task == "fashion"; }
bool isPlanted(const RunConfig &c) { return c.task == "planted"; }

constexpr FieldSpec fields[] = {
    {"method", FieldGroup::Method, &RunConfig::method, always, true},

    {"total_step", FieldGroup::Schedule, &RunConfig::total_step, always},
    {"deltaT", FieldGroup::Schedule, &RunConfig::deltaT, schedules},
    {"tinit", FieldGroup::Schedule, &RunConfig::tinit, schedules},
    {"tfinal", FieldGroup::Schedule, &RunConfig::tfinal, schedules},
    {"init_r", FieldGroup::Schedule, &RunConfig::init_r, schedules},
    {"target_r", FieldGroup::Schedule, &RunConfig::target_r, aimsLower},
    {"budget_mode", FieldGroup::Schedule, &RunConfig::budget_mode, merges},
    {"r", FieldGroup::Schedule, &RunConfig::r, isLora},
    {"rank_pattern", FieldGroup::Schedule, &RunConfig::rank_pattern, isLora, true},

    {"grow_limit", FieldGroup::Growth, &RunConfig::grow_limit, merges},
    {"max_r", FieldGroup::Growth, &RunConfig::max_r, merges},
    {"grow_hysteresis", FieldGroup::Growth, &RunConfig::grow_hysteresis, merges},
    {"grow_protect", FieldGroup::Growth, &RunConfig::grow_protect, merges},
    {"grow_init", FieldGroup::Growth, &RunConfig::grow_init, merges},
    {"progressive", FieldGroup::Growth, &RunConfig::progressive, merges},

    {"learning_rate", FieldGroup::Training, &RunConfig::learning_rate, always},
    {"warmup_steps", FieldGroup::Training, &RunConfig::warmup_steps, always},
    {"batch_size", FieldGroup::Training, &RunConfig::batch_size, always},
    {"gradient_accumulation_steps", FieldGroup::Training, &RunConfig::gradient_accumulation_steps, always},
    {"lora_alpha", FieldGroup::Training, &RunConfig::lora_alpha, adapts},
    {"use_rslora", FieldGroup::Training, &RunConfig::use_rslora, isLora},
    {"lora_dropout", FieldGroup::Training, &RunConfig::lora_dropout, dropsOut},

    {"name", FieldGroup::Run, &RunConfig::name, always},
    {"task", FieldGroup::Run, &RunConfig::task, always},

    {"metric", FieldGroup::Ranking, &RunConfig::metric, schedules},
    {"mu", FieldGroup::Ranking, &RunConfig::mu, weighsSlopes, false, true},
    {"metric_expression", FieldGroup::Ranking, &RunConfig::metric_expression, hasExpression, true, true},
    {"beta1", FieldGroup::Ranking, &RunConfig::beta1, schedules},
    {"beta2", FieldGroup::Ranking, &RunConfig::beta2, masks},
    {"measure_steps", FieldGroup::Ranking, &RunConfig::measure_steps, merges},
    {"prune_by", FieldGroup::Ranking, &RunConfig::prune_by, merges},
    {"tau", FieldGroup::Ranking, &RunConfig::tau, hasThreshold, false, true},
    {"budget_unit", FieldGroup::Ranking, &RunConfig::budget_unit, masks},
    {"rank_by", FieldGroup::Ranking, &RunConfig::rank_by, hasCosts},
    {"ties", FieldGroup::Ranking, &RunConfig::ties, masks, false, true},
    {"final_phase", FieldGroup::Ranking, &RunConfig::final_phase, masks},
    {"compact_final", FieldGroup::Ranking, &RunConfig::compact_final, masks},
    {"orth_reg_weight", FieldGroup::Ranking, &RunConfig::orth_reg_weight, masks},
    {"orth_form", FieldGroup::Ranking, &RunConfig::orth_form, masks},
    {"balance_weight", FieldGroup::Ranking, &RunConfig::balance_weight, merges},
    {"moments", FieldGroup::Ranking, &RunConfig::moments, merges},
    {"pinned_ranks", FieldGroup::Ranking, &RunConfig::pinned_ranks, schedules, true},
    {"never_prune", FieldGroup::Ranking, &RunConfig::never_prune, schedules, true},

    {"weight_decay", FieldGroup::More, &RunConfig::weight_decay, always},
    {"max_grad_norm", FieldGroup::More, &RunConfig::max_grad_norm, always},
    {"eval_steps", FieldGroup::More, &RunConfig::eval_steps, always},
    {"record_steps", FieldGroup::More, &RunConfig::record_steps, always},
    {"save_steps", FieldGroup::More, &RunConfig::save_steps, always},
    {"save_total_limit", FieldGroup::More, &RunConfig::save_total_limit, always},
    {"seed", FieldGroup::More, &RunConfig::seed, always},
    {"threads", FieldGroup::More, &RunConfig::threads, always},
    {"frozen_dtype", FieldGroup::More, &RunConfig::frozen_dtype, hasFrozenWeights, false, true},
    {"data_dir", FieldGroup::More, &RunConfig::data_dir, isFashion, true},
    {"base_model", FieldGroup::More, &RunConfig::base_model, isFashion, true},
    {"planted_layers", FieldGroup::More, &RunConfig::planted_layers, isPlanted, false, true},
    {"planted_hidden", FieldGroup::More, &RunConfig::planted_hidden, isPlanted, false, true},
};

}  // namespace

std::span<const FieldSpec> configFields() { return fields; }

bool isAbout(const adalora::ConfigProblem &problem, const FieldSpec &field)
{
    return problem.field == field.key || problem.field.starts_with(std::string(field.key) + '.');
}

}  // namespace studio
