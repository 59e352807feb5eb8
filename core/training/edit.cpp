#include "training/edit.h"

#include "error.h"
#include "io/strict_json.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace adalora {
namespace {

enum class Readers { All, Scheduled, Masking, Merging };

struct Steerable {
    std::string_view field;
    Readers readers;
};

constexpr std::array<Steerable, 15> steerable{{{"total_step", Readers::All},
                                               {"learning_rate", Readers::All},
                                               {"target_r", Readers::Scheduled},
                                               {"tinit", Readers::Scheduled},
                                               {"tfinal", Readers::Scheduled},
                                               {"deltaT", Readers::Scheduled},
                                               {"beta1", Readers::Scheduled},
                                               {"beta2", Readers::Masking},
                                               {"orth_reg_weight", Readers::Masking},
                                               {"metric", Readers::Scheduled},
                                               {"metric_expression", Readers::Masking},
                                               {"pinned_ranks", Readers::Scheduled},
                                               {"never_prune", Readers::Scheduled},
                                               {"mu", Readers::Scheduled},
                                               {"tau", Readers::Merging}}};

/// None: not steerable.
const Steerable *find(const std::string &field)
{
    const auto found = std::find_if(steerable.begin(), steerable.end(), [&](const Steerable &s) { return s.field == field; });
    return found != steerable.end() ? &*found : nullptr;
}

void requireSteerable(const std::string &field, const std::string &value)
{
    fieldJson(RunConfig{}, field);  // throws for a name that is no field at all
    if (!isSteerable(field)) {
        std::string all;
        for (const std::string &name : steerableFields())
            all.append(all.empty() ? "" : " | ").append(name);
        throw Error(ErrorCode::RuleBroken, field, "steerable: " + all, value);
    }
}

}  // namespace

bool isSteerable(const std::string &field)
{
    return find(field) != nullptr;
}

bool isReadBy(const std::string &field, Method method)
{
    const Steerable *found = find(field);
    if (!found)
        return false;
    switch (found->readers) {
    case Readers::All: return true;
    case Readers::Scheduled: return hasSchedule(method);
    case Readers::Masking: return method == Method::AdaLora;
    case Readers::Merging: return method == Method::Merge;
    }
    return false;
}

std::optional<ConfigProblem> unreadProblem(const Edit &edit, Method method)
{
    for (const auto &[field, value] : edit.fields) {
        if (!isSteerable(field) || isReadBy(field, method))
            continue;
        std::string readers;
        for (const Method reader : {Method::AdaLora, Method::Merge})
            if (isReadBy(field, reader))
                readers += (readers.empty() ? "method = " : " | ") + std::string(reader == Method::AdaLora ? "adalora" : "merge");
        return ConfigProblem{field, value, readers};
    }
    return {};
}

std::vector<std::string> steerableFields()
{
    std::vector<std::string> names = fieldNames();
    std::erase_if(names, [](const std::string &name) { return !isSteerable(name); });
    return names;
}

Edit editBetween(const RunConfig &before, const RunConfig &after)
{
    Edit edit;
    for (const std::string &field : steerableFields()) {
        const std::string value = fieldJson(after, field);
        if (value != fieldJson(before, field))
            edit.fields[field] = value;
    }
    return edit;
}

void applyFields(RunConfig &config, const Edit &edit)
{
    RunConfig next = config;
    for (const auto &[field, value] : edit.fields) {
        requireSteerable(field, value);
        setField(next, field, value);
    }
    config = std::move(next);
}

std::string toJson(const Edit &edit)
{
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    for (const auto &[field, value] : edit.fields)  // what is no JSON is refused as the text that it is
        json["set"][field] = nlohmann::ordered_json::accept(value) ? nlohmann::ordered_json::parse(value) : nlohmann::ordered_json(value);
    if (edit.allocates)
        json["allocate"] = true;
    return json.dump();
}

Edit editFromJson(const std::string &text, const std::string &source)
{
    const nlohmann::json json = parseStrictJson(text, source);
    const auto refuse = [&](const std::string &reason) { throw Error(ErrorCode::FileDamaged, source, reason); };
    if (!json.is_object())
        refuse("JSON: not an object");
    Edit edit;
    for (const auto &[key, value] : json.items()) {
        if (key == "set" && value.is_object()) {
            for (const auto &[field, wanted] : value.items())
                edit.fields[field] = wanted.dump();
        } else if (key == "allocate" && value.is_boolean()) {
            edit.allocates = value.get<bool>();
        } else {
            refuse(key + " = " + value.dump());
        }
    }
    return edit;
}

}  // namespace adalora
