#include "training/run_config.h"

#include "error.h"
#include "io/file_bytes.h"
#include "io/strict_json.h"
#include "nearest_name.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>

namespace adalora {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

template <typename Enum>
struct Word {
    Enum value;
    const char *text;
};
constexpr std::array orthForms{Word{OrthForm::Reference, "reference"}, Word{OrthForm::Paper, "paper"}};
constexpr std::array tieRules{Word{Ties::Exact, "exact"}, Word{Ties::Reference, "reference"}};
constexpr std::array metrics{Word{Metric::SmoothedProduct, "smoothed_product"},
                             Word{Metric::SmoothedSensitivity, "smoothed_sensitivity"},
                             Word{Metric::Magnitude, "magnitude"},
                             Word{Metric::SigmaGradient, "sigma_gradient"},
                             Word{Metric::Random, "random"},
                             Word{Metric::Expression, "expression"}};
constexpr std::array methods{Word{Method::AdaLora, "adalora"}, Word{Method::Merge, "merge"}, Word{Method::Lora, "lora"},
                             Word{Method::Full, "full"}, Word{Method::Head, "head"}};
constexpr std::array finalPhases{Word{FinalPhase::Official, "official"}, Word{FinalPhase::Peft, "peft"}};
constexpr std::array budgetUnits{Word{BudgetUnit::Triplets, "triplets"}, Word{BudgetUnit::Parameters, "parameters"}};
constexpr std::array rankings{Word{RankBy::Score, "score"}, Word{RankBy::ScorePerParameter, "score_per_parameter"}};
constexpr std::array pruneRules{Word{PruneBy::Count, "count"}, Word{PruneBy::Threshold, "threshold"},
                                Word{PruneBy::RelativeThreshold, "relative_threshold"}};
constexpr std::array budgetModes{Word{BudgetMode::Schedule, "schedule"}, Word{BudgetMode::Constant, "constant"}};
constexpr std::array growInits{Word{GrowInit::Zero, "zero"}, Word{GrowInit::Random, "random"},
                               Word{GrowInit::Gradient, "gradient"}};
constexpr std::array momentRules{Word{Moments::Transport, "transport"}, Word{Moments::Reset, "reset"}};
constexpr std::array dtypes{Word{FrozenDtype::Float32, "float32"}, Word{FrozenDtype::BFloat16, "bfloat16"}};
std::span<const Word<OrthForm>> wordsOf(OrthForm) { return orthForms; }
std::span<const Word<Ties>> wordsOf(Ties) { return tieRules; }
std::span<const Word<Metric>> wordsOf(Metric) { return metrics; }
std::span<const Word<Method>> wordsOf(Method) { return methods; }
std::span<const Word<FinalPhase>> wordsOf(FinalPhase) { return finalPhases; }
std::span<const Word<BudgetUnit>> wordsOf(BudgetUnit) { return budgetUnits; }
std::span<const Word<RankBy>> wordsOf(RankBy) { return rankings; }
std::span<const Word<PruneBy>> wordsOf(PruneBy) { return pruneRules; }
std::span<const Word<BudgetMode>> wordsOf(BudgetMode) { return budgetModes; }
std::span<const Word<GrowInit>> wordsOf(GrowInit) { return growInits; }
std::span<const Word<Moments>> wordsOf(Moments) { return momentRules; }
std::span<const Word<FrozenDtype>> wordsOf(FrozenDtype) { return dtypes; }

template <typename T>
ordered_json write(const T &value)
{
    if constexpr (std::is_enum_v<T>) {
        for (const auto &word : wordsOf(value))
            if (word.value == value)
                return word.text;
    }
    return value;
}

// Each `read` returns the type it wants when it is not given it, else an empty string.

std::string read(const json &from, std::string &to)
{
    if (!from.is_string())
        return "string";
    to = from.get<std::string>();
    return {};
}

std::string read(const json &from, int &to)
{
    using Limits = std::numeric_limits<int>;
    if (!from.is_number_integer())
        return "integer";
    const bool isHuge = from.is_number_unsigned() && from.get<std::uint64_t>() > std::uint64_t{Limits::max()};
    if (isHuge || from.get<std::int64_t>() < Limits::min())
        return "integer, 32 bit";
    to = from.get<int>();
    return {};
}

std::string read(const json &from, std::uint64_t &to)
{
    if (!from.is_number_unsigned())
        return "integer ≥ 0";
    to = from.get<std::uint64_t>();
    return {};
}

std::string read(const json &from, double &to)
{
    if (!from.is_number())
        return "number";
    to = from.get<double>();
    return {};
}

std::string read(const json &from, std::vector<std::string> &to)
{
    if (!from.is_array() || !std::all_of(from.begin(), from.end(), [](const json &item) { return item.is_string(); }))
        return "list of strings";
    to = from.get<std::vector<std::string>>();
    return {};
}

std::string read(const json &from, bool &to)
{
    if (!from.is_boolean())
        return "true | false";
    to = from.get<bool>();
    return {};
}

std::string read(const json &from, std::map<std::string, int> &to)
{
    std::map<std::string, int> ranks;
    if (!from.is_object())
        return "object of integers";
    for (const auto &[name, rank] : from.items())
        if (!read(rank, ranks[name]).empty())
            return "object of integers";
    to = std::move(ranks);
    return {};
}

template <typename Enum>
    requires std::is_enum_v<Enum>
std::string read(const json &from, Enum &to)
{
    std::string wanted;
    for (const auto &word : wordsOf(to)) {
        if (from == word.text) {
            to = word.value;
            return {};
        }
        wanted.append(wanted.empty() ? "" : " | ").append(word.text);
    }
    return wanted;
}

struct Field {
    const char *name;
    ordered_json (*write)(const RunConfig &);
    std::string (*read)(RunConfig &, const json &);
};

template <auto Member>
constexpr Field field(const char *name)
{
    return {name, [](const RunConfig &config) { return write(config.*Member); },
            [](RunConfig &config, const json &value) { return read(value, config.*Member); }};
}

#define ADALORA_FIELD(name) field<&RunConfig::name>(#name)
constexpr std::array fields{
    ADALORA_FIELD(name),          ADALORA_FIELD(task),           ADALORA_FIELD(method),
    ADALORA_FIELD(seed),           ADALORA_FIELD(threads),        ADALORA_FIELD(frozen_dtype),
    ADALORA_FIELD(total_step),    ADALORA_FIELD(batch_size), ADALORA_FIELD(gradient_accumulation_steps),     ADALORA_FIELD(learning_rate),  ADALORA_FIELD(warmup_steps),
    ADALORA_FIELD(weight_decay),  ADALORA_FIELD(max_grad_norm),  ADALORA_FIELD(target_modules), ADALORA_FIELD(init_r),
    ADALORA_FIELD(target_r),      ADALORA_FIELD(lora_alpha),     ADALORA_FIELD(tinit),          ADALORA_FIELD(tfinal),
    ADALORA_FIELD(deltaT),        ADALORA_FIELD(beta1),          ADALORA_FIELD(beta2),          ADALORA_FIELD(orth_reg_weight),
    ADALORA_FIELD(orth_form),     ADALORA_FIELD(metric),         ADALORA_FIELD(ties),
    ADALORA_FIELD(metric_expression), ADALORA_FIELD(final_phase), ADALORA_FIELD(budget_unit), ADALORA_FIELD(rank_by),
    ADALORA_FIELD(pinned_ranks), ADALORA_FIELD(never_prune), ADALORA_FIELD(compact_final), ADALORA_FIELD(r),              ADALORA_FIELD(rank_pattern),   ADALORA_FIELD(use_rslora),
    ADALORA_FIELD(lora_dropout),  ADALORA_FIELD(mu),             ADALORA_FIELD(measure_steps),  ADALORA_FIELD(prune_by),
    ADALORA_FIELD(tau),           ADALORA_FIELD(budget_mode),    ADALORA_FIELD(max_r),          ADALORA_FIELD(grow_init),
    ADALORA_FIELD(progressive),   ADALORA_FIELD(grow_hysteresis), ADALORA_FIELD(grow_limit),    ADALORA_FIELD(grow_protect),
    ADALORA_FIELD(balance_weight), ADALORA_FIELD(moments),       ADALORA_FIELD(eval_steps),
    ADALORA_FIELD(record_steps), ADALORA_FIELD(save_steps), ADALORA_FIELD(save_total_limit),  ADALORA_FIELD(data_dir),       ADALORA_FIELD(base_model),     ADALORA_FIELD(planted_layers),
    ADALORA_FIELD(planted_hidden),
};
#undef ADALORA_FIELD

const Field &fieldNamed(const std::string &name)
{
    const auto *found = std::find_if(fields.begin(), fields.end(), [&](const Field &f) { return f.name == name; });
    if (found == fields.end())
        throw Error(ErrorCode::UnknownField, name, nearestName(name, fieldNames()));
    return *found;
}

/// Never throws, also for strings that are not UTF-8 (paths may be anything).
template <typename Json>
std::string text(const Json &value, int indent = -1)
{
    return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

void setFromJson(RunConfig &config, const std::string &name, const json &value)
{
    const std::string wanted = fieldNamed(name).read(config, value);
    if (!wanted.empty())
        throw Error(ErrorCode::WrongType, name, wanted, text(value));
}

}  // namespace

std::string toJson(const RunConfig &config)
{
    ordered_json all;
    for (const Field &f : fields)
        all[f.name] = f.write(config);
    return text(all, 2) + "\n";
}

RunConfig runConfigFromJson(const std::string &text, const std::string &source)
{
    const json all = parseStrictJson(text, source);
    if (!all.is_object())
        throw Error(ErrorCode::FileDamaged, source, "JSON: not an object");
    RunConfig config;
    for (const auto &[name, value] : all.items())
        setFromJson(config, name, value);
    return config;
}

RunConfig readRunConfig(const std::string &path) { return runConfigFromJson(readFile(path), path); }

std::vector<std::string> fieldNames()
{
    std::vector<std::string> names;
    for (const Field &f : fields)
        names.emplace_back(f.name);
    return names;
}

std::string fieldJson(const RunConfig &config, const std::string &field) { return text(fieldNamed(field).write(config)); }

void setField(RunConfig &config, const std::string &field, const std::string &value)
{
    const json parsed = json::parse(value, nullptr, false);
    if (parsed.is_discarded())
        throw Error(ErrorCode::WrongType, field, fieldNamed(field).read(config, parsed), value);
    setFromJson(config, field, parsed);
}

}  // namespace adalora
