#include "error.h"
#include "ranking/metric_expression.h"
#include "training/run_config.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace adalora {
namespace {

constexpr std::array<std::string_view, 7> knownModules{"query",        "key",    "value", "attention.output",
                                                       "intermediate", "output", "fc"};
constexpr const char *knownModulesRule = "target_modules ⊆ {query, key, value, attention.output, intermediate, output, fc}";

std::string shown(const std::string &value) { return value; }
std::string shown(int value) { return std::to_string(value); }
std::string shown(double value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

class Rules {
public:
    template <typename T>
    void require(bool holds, const char *field, const T &value, const std::string &rule)
    {
        if (!holds)
            m_broken.push_back({field, shown(value), rule});
    }
    /// A number that is not finite breaks this rule alone.
    void requireFinite(bool holds, const char *field, double value, const std::string &rule)
    {
        const bool isFinite = std::isfinite(value);
        require(isFinite && holds, field, value, isFinite ? rule : std::string("|").append(field).append("| < ∞"));
    }
    std::vector<ConfigProblem> broken() { return std::move(m_broken); }

private:
    std::vector<ConfigProblem> m_broken;
};

void requireSchedule(Rules &rules, const RunConfig &c)
{
    rules.require(c.tinit >= 0, "tinit", c.tinit, "tinit ≥ 0");
    if (c.total_step >= 1 && c.tfinal >= 0) {
        const int reductionEnd = c.total_step - c.tfinal;
        rules.require(c.tinit < reductionEnd, "tinit", c.tinit, "tinit < total_step − tfinal = " + shown(reductionEnd));
    }
    rules.require(c.tfinal >= 0, "tfinal", c.tfinal, "tfinal ≥ 0");
    rules.require(c.deltaT >= 1, "deltaT", c.deltaT, "deltaT ≥ 1");
}

void requireModules(Rules &rules, const std::vector<std::string> &modules)
{
    rules.require(!modules.empty(), "target_modules", std::string("∅"), "target_modules ≠ ∅");
    for (const auto &name : modules)
        rules.require(std::find(knownModules.begin(), knownModules.end(), name) != knownModules.end(), "target_modules",
                      name, knownModulesRule);
}

void requireGrowth(Rules &rules, const RunConfig &c)
{
    rules.require(c.max_r == 0 || c.max_r >= c.init_r, "max_r", c.max_r, "max_r = 0 | max_r ≥ init_r = " + shown(c.init_r));
    rules.requireFinite(c.grow_hysteresis >= 0, "grow_hysteresis", c.grow_hysteresis, "grow_hysteresis ≥ 0");
    rules.require(c.grow_limit >= 0, "grow_limit", c.grow_limit, "grow_limit ≥ 0");
    rules.require(c.grow_protect >= 0, "grow_protect", c.grow_protect, "grow_protect ≥ 0");
    rules.require(c.grow_limit == 0 || c.deltaT >= 2, "deltaT", c.deltaT,
                  "deltaT ≥ 2 (method = merge, grow_limit > 0: directions from one half of the batches, slopes from the other)");
    rules.require(c.grow_limit == 0 || c.metric != Metric::Magnitude, "grow_limit", c.grow_limit,
                  "grow_limit = 0 (metric = magnitude: nothing to score a candidate by)");
}

/// What merge and reallocate asks of its own fields, and of those it shares.
void requireMerge(Rules &rules, const RunConfig &c)
{
    const bool isKnown = c.metric == Metric::SigmaGradient || c.metric == Metric::Magnitude || c.metric == Metric::Random;
    rules.require(isKnown, "metric", fieldJson(c, "metric"),
                  "metric = sigma_gradient | magnitude | random (method = merge)");
    rules.require(c.beta1 > 0 && c.beta1 < 1, "beta1", c.beta1, "0 < beta1 < 1");
    rules.requireFinite(c.mu >= 0, "mu", c.mu, "mu ≥ 0");
    rules.require(!(c.mu > 0) || c.metric == Metric::SigmaGradient, "mu", c.mu, "mu = 0 (metric ≠ sigma_gradient)");
    rules.require(c.measure_steps >= 1, "measure_steps", c.measure_steps, "measure_steps ≥ 1");
    rules.requireFinite(c.tau >= 0, "tau", c.tau, "tau ≥ 0");
    rules.require(!(c.tau > 0) || c.prune_by != PruneBy::Count, "tau", c.tau, "tau = 0 (prune_by = count)");
    rules.require(c.budget_mode == BudgetMode::Schedule || c.target_r == c.init_r, "target_r", c.target_r,
                  "target_r = init_r = " + shown(c.init_r) + " (budget_mode = constant)");
    requireGrowth(rules, c);
    rules.requireFinite(c.balance_weight >= 0, "balance_weight", c.balance_weight, "balance_weight ≥ 0");
    if (c.deltaT >= 1 && c.tinit >= 0 && c.tfinal >= 0 && c.total_step >= 1) {
        const int last = std::min(c.total_step - c.tfinal, c.total_step - 1);
        rules.require(last / c.deltaT * c.deltaT > c.tinit, "deltaT", c.deltaT,
                      "a multiple of deltaT in (tinit, total_step − tfinal] (method = merge)");
    }
}

void requireTraining(Rules &rules, const RunConfig &c)
{
    rules.require(c.task == "fashion" || c.task == "planted", "task", c.task, "task = fashion | planted");
    rules.require(c.threads >= 1 && c.threads <= 64, "threads", c.threads, "1 ≤ threads ≤ 64");
    rules.require(c.total_step >= 1, "total_step", c.total_step, "total_step ≥ 1");
    rules.require(c.batch_size >= 1 && c.batch_size <= 65536, "batch_size", c.batch_size, "1 ≤ batch_size ≤ 65536");
    rules.require(c.gradient_accumulation_steps >= 1 && c.gradient_accumulation_steps <= 65536, "gradient_accumulation_steps",
                  c.gradient_accumulation_steps, "1 ≤ gradient_accumulation_steps ≤ 65536");
    rules.requireFinite(c.learning_rate > 0, "learning_rate", c.learning_rate, "learning_rate > 0");
    rules.require(c.warmup_steps >= 0, "warmup_steps", c.warmup_steps, "warmup_steps ≥ 0");
    if (c.total_step >= 1)
        rules.require(c.warmup_steps <= c.total_step, "warmup_steps", c.warmup_steps,
                      "warmup_steps ≤ total_step = " + shown(c.total_step));
    rules.requireFinite(c.weight_decay >= 0, "weight_decay", c.weight_decay, "weight_decay ≥ 0");
    rules.requireFinite(c.max_grad_norm >= 0, "max_grad_norm", c.max_grad_norm, "max_grad_norm ≥ 0");
}

void requireRanks(Rules &rules, const RunConfig &c)
{
    rules.require(c.init_r >= 1, "init_r", c.init_r, "init_r ≥ 1");
    rules.requireFinite(c.target_r > 0, "target_r", c.target_r, "target_r > 0");
    if (std::isfinite(c.target_r) && c.init_r >= 1)
        rules.require(c.target_r <= c.init_r, "target_r", c.target_r, "target_r ≤ init_r = " + shown(c.init_r));
}

/// What the ranks of the model allow is checked where it is built.
void requirePins(Rules &rules, const RunConfig &c)
{
    for (const auto &[name, rank] : c.pinned_ranks)
        rules.require(rank >= 0, "pinned_ranks", name + ": " + shown(rank), "pinned_ranks ≥ 0");
    for (const std::string &name : c.never_prune)
        rules.require(!c.pinned_ranks.contains(name), "never_prune", name, "never_prune ∩ pinned_ranks = ∅");
    const bool hasPins = !c.pinned_ranks.empty() || !c.never_prune.empty();
    rules.require(!hasPins || c.ties == Ties::Exact, "ties", std::string("reference"), "ties = exact (pinned_ranks | never_prune)");
}

void requireExpression(Rules &rules, const RunConfig &c)
{
    if (c.metric != Metric::Expression) {
        rules.require(c.metric_expression.empty(), "metric_expression", c.metric_expression,
                      "metric_expression = ∅ (metric ≠ expression)");
        return;
    }
    try {
        MetricExpression{c.metric_expression};
    } catch (const Error &error) {
        rules.require(false, "metric_expression", c.metric_expression, error.detail);
    }
}

void requireMasking(Rules &rules, const RunConfig &c)
{
    rules.require(c.beta1 > 0 && c.beta1 < 1, "beta1", c.beta1, "0 < beta1 < 1");
    rules.require(c.beta2 > 0 && c.beta2 < 1, "beta2", c.beta2, "0 < beta2 < 1");
    rules.requireFinite(c.orth_reg_weight >= 0, "orth_reg_weight", c.orth_reg_weight, "orth_reg_weight ≥ 0");
    rules.require(c.ties == Ties::Exact || c.budget_unit == BudgetUnit::Triplets, "ties", std::string("reference"),
                  "ties = exact (budget_unit = parameters)");
    requireExpression(rules, c);
}

/// A rounded weight has its adapter beside it, on paths without dropout.
void requireRounding(Rules &rules, const RunConfig &c)
{
    const bool isRounded = c.frozen_dtype == FrozenDtype::BFloat16;
    rules.require(!isRounded || c.method != Method::Full, "frozen_dtype", fieldJson(c, "frozen_dtype"),
                  "frozen_dtype = float32 (method = full: no weight is frozen)");
    const bool canDrop = c.method == Method::Lora || c.method == Method::AdaLora;
    rules.require(!isRounded || !canDrop || !(c.lora_dropout > 0), "frozen_dtype", fieldJson(c, "frozen_dtype"),
                  "frozen_dtype = float32 (lora_dropout > 0)");
}

void requireLora(Rules &rules, const RunConfig &c)
{
    rules.require(c.r >= 1, "r", c.r, "r ≥ 1");
    for (const auto &[name, rank] : c.rank_pattern)
        rules.require(rank >= 0, "rank_pattern", name + ": " + shown(rank), "rank_pattern ≥ 0");
}

void requireRecordAndTask(Rules &rules, const RunConfig &c)
{
    rules.require(c.eval_steps >= 1, "eval_steps", c.eval_steps, "eval_steps ≥ 1");
    rules.require(c.record_steps >= 1, "record_steps", c.record_steps, "record_steps ≥ 1");
    rules.require(c.save_steps >= 0, "save_steps", c.save_steps, "save_steps ≥ 0");
    rules.require(c.save_total_limit >= 0, "save_total_limit", c.save_total_limit, "save_total_limit ≥ 0");
    rules.require(c.planted_layers >= 1 && c.planted_layers <= 12, "planted_layers", c.planted_layers,
                  "1 ≤ planted_layers ≤ 12");
    rules.require(c.planted_hidden >= 8 && c.planted_hidden <= 1024, "planted_hidden", c.planted_hidden,
                  "8 ≤ planted_hidden ≤ 1024");
    rules.require(c.planted_hidden % 4 == 0, "planted_hidden", c.planted_hidden, "planted_hidden mod 4 = 0");
}

}  // namespace

bool hasAdapters(Method method) { return method != Method::Full && method != Method::Head; }
bool hasSchedule(Method method) { return method == Method::AdaLora || method == Method::Merge; }

std::vector<ConfigProblem> problemsOf(const RunConfig &c)
{
    Rules rules;
    requireTraining(rules, c);
    if (hasAdapters(c.method))
        requireModules(rules, c.target_modules);
    if (hasSchedule(c.method))
        requireRanks(rules, c);
    if (hasAdapters(c.method))
        rules.requireFinite(c.lora_alpha > 0, "lora_alpha", c.lora_alpha, "lora_alpha > 0");
    if (hasSchedule(c.method))
        requireSchedule(rules, c);
    if (hasSchedule(c.method))
        requirePins(rules, c);
    if (c.method == Method::AdaLora)
        requireMasking(rules, c);
    if (c.method == Method::Merge)
        requireMerge(rules, c);
    if (c.method == Method::Lora)
        requireLora(rules, c);
    if (c.method == Method::Lora || c.method == Method::AdaLora)
        rules.require(c.lora_dropout >= 0 && c.lora_dropout < 1, "lora_dropout", c.lora_dropout, "0 ≤ lora_dropout < 1");
    if (c.method == Method::AdaLora && c.metric == Metric::SigmaGradient)
        rules.requireFinite(c.mu >= 0, "mu", c.mu, "mu ≥ 0");
    requireRounding(rules, c);
    requireRecordAndTask(rules, c);
    return rules.broken();
}

void requireValid(const RunConfig &config)
{
    const auto problems = problemsOf(config);
    if (!problems.empty())
        throw Error(ErrorCode::RuleBroken, problems[0].field, problems[0].rule, problems[0].value);
}

}  // namespace adalora
