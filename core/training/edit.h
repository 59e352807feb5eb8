/// A change to a run while it trains, as a value: sent, applied or refused at a step boundary, recorded, replayed.
#pragma once
#include "training/run_config.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace adalora {

/// Takes effect before a step, all of it or nothing: new values, or one allocation out of turn.
/// An edit that asks for both is refused.
struct Edit {
    std::map<std::string, std::string> fields;  ///< new values as JSON text, by steerable field
    bool allocates = false;   ///< the next step chooses a mask (holds a round) whatever ΔT says
    long long ticket = 0;     ///< of whoever sent it, to know the answer by; not recorded, not compared

    bool operator==(const Edit &other) const { return fields == other.fields && allocates == other.allocates; }
};

/// An edit that takes effect before step `step`.
struct DatedEdit {
    int step = 0;
    Edit edit;

    bool operator==(const DatedEdit &) const = default;
};

/// Whether a running training can change this field: t_i, t_f, T, ΔT, target, β1, β2, γ, learning rate, metric and its
/// expression, μ, τ, and which matrices are pinned.
bool isSteerable(const std::string &field);
/// Whether training by `method` reads a steerable field; to edit any other would do nothing.
bool isReadBy(const std::string &field, Method method);
/// The first field of `edit` that `method` does not read, with the methods that do as the rule.
std::optional<ConfigProblem> unreadProblem(const Edit &edit, Method method);
/// Those fields, in the order of the config.
std::vector<std::string> steerableFields();

/// What turns `before` into `after`, in steerable fields alone.
Edit editBetween(const RunConfig &before, const RunConfig &after);
/// Sets the fields of `edit`. Throws Error: UnknownField, WrongType, RuleBroken{field, "steerable while training"}; then
/// `config` is as before. Rules of the config are not checked.
void applyFields(RunConfig &config, const Edit &edit);

/// {"set": {"tfinal": 700}, "allocate": true} on one line; what is empty is left out.
std::string toJson(const Edit &edit);
/// Whatever the fields are called: an edit that was refused for its fields is recorded, too. Throws Error{FileDamaged}
/// (subject = `source`).
Edit editFromJson(const std::string &text, const std::string &source);

}  // namespace adalora
