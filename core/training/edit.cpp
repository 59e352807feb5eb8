#include "training/edit.h"

#include "error.h"
#include "io/strict_json.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace adalora {
namespace {

constexpr std::array<std::string_view, 15> steerable{
    "total_step", "learning_rate", "target_r", "tinit",        "tfinal",      "deltaT", "beta1", "beta2",
    "orth_reg_weight", "metric",   "metric_expression", "pinned_ranks", "never_prune", "mu",     "tau"};

void requireSteerable(const std::string &field)
{
    fieldJson(RunConfig{}, field);  // throws for a name that is no field at all
    if (!isSteerable(field)) {
        std::string all;
        for (const std::string &name : steerableFields())
            all.append(all.empty() ? "" : " | ").append(name);
        throw Error(ErrorCode::RuleBroken, field, "steerable: " + all, field);
    }
}

}  // namespace

bool isSteerable(const std::string &field)
{
    return std::find(steerable.begin(), steerable.end(), field) != steerable.end();
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
        requireSteerable(field);
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
