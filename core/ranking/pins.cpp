#include "ranking/pins.h"
#include "error.h"
#include "nearest_name.h"
#include <algorithm>

namespace adalora {
namespace {

/// Which matrix has the name that `field` gives.
std::size_t indexOf(const std::string &name, const std::string &field, const std::vector<MatrixInfo> &matrices)
{
    std::vector<std::string> names;
    for (const MatrixInfo &matrix : matrices)
        names.push_back(matrix.name);
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
        const std::string nearest = nearestName(name, names);
        throw Error(ErrorCode::UnknownField, field + "." + name, nearest.empty() ? nearest : field + "." + nearest);
    }
    return static_cast<std::size_t>(found - names.begin());
}

}  // namespace

std::vector<Pin> pinsOf(const RunConfig &config, const std::vector<MatrixInfo> &matrices)
{
    std::vector<Pin> pins;
    for (const MatrixInfo &matrix : matrices)
        pins.push_back({matrix.first, matrix.rank, -1, false});
    for (const auto &[name, rank] : config.pinned_ranks)
        pins[indexOf(name, "pinned_ranks", matrices)].rank = rank;
    for (const std::string &name : config.never_prune)
        pins[indexOf(name, "never_prune", matrices)].isNeverPruned = true;
    return pins;
}

bool areAnySet(const std::vector<Pin> &pins)
{
    return std::any_of(pins.begin(), pins.end(), [](const Pin &pin) { return pin.isSet(); });
}

std::optional<ConfigProblem> pinProblem(const RunConfig &config, const std::vector<MatrixInfo> &matrices,
                                        const std::vector<PinGround> &grounds, long long smallestBudget,
                                        const std::string &costText)
{
    const std::vector<Pin> pins = pinsOf(config, matrices);
    long long held = 0;
    for (std::size_t m = 0; m < pins.size(); ++m) {
        const PinGround &ground = grounds[m];
        if (pins[m].rank > ground.most)
            return ConfigProblem{"pinned_ranks", matrices[m].name + ": " + std::to_string(pins[m].rank),
                                 std::string("pinned_ranks ≤ ") + ground.why + " = " + std::to_string(ground.most)};
        held += static_cast<long long>(pins[m].held(ground.now)) * ground.cost;
    }
    if (held <= smallestBudget)
        return {};
    return ConfigProblem{config.pinned_ranks.empty() ? "never_prune" : "pinned_ranks", std::to_string(held),
                         "Σ pinned ranks" + (costText.empty() ? "" : " · " + costText) + " ≤ b(t) = "
                             + std::to_string(smallestBudget)};
}

}  // namespace adalora
