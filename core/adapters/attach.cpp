#include "adapters/attach.h"
#include "error.h"
#include <algorithm>
#include <charconv>
#include <optional>

namespace adalora {
namespace {

std::vector<std::string> splitAtDots(const std::string &name)
{
    std::vector<std::string> parts(1);
    for (const char c : name) {
        if (c == '.')
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

std::string joined(std::vector<std::string>::const_iterator begin, std::vector<std::string>::const_iterator end)
{
    std::string all;
    for (auto part = begin; part != end; ++part)
        all += (part == begin ? "" : ".") + *part;
    return all;
}

std::optional<int> asNumber(const std::string &text)
{
    int number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// Each once, in order of appearance, separated by commas.
std::string kindsOf(const std::vector<Linear *> &layers)
{
    std::vector<std::string> kinds;
    for (const Linear *linear : layers) {
        const std::string kind = parseLayerName(linear->name()).kind;
        if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
            kinds.push_back(kind);
    }
    std::string all;
    for (const std::string &kind : kinds)
        all += (all.empty() ? "" : ", ") + kind;
    return all;
}

bool isTargetedBy(const std::string &name, const std::string &target)
{
    return name == target || parseLayerName(name).kind == target;
}

}  // namespace

LayerName parseLayerName(const std::string &name)
{
    const std::vector<std::string> parts = splitAtDots(name);
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (const std::optional<int> number = asNumber(*part)) {
            const bool isLast = std::next(part) == parts.end();
            return {*number, isLast ? joined(parts.begin(), part) : joined(std::next(part), parts.end())};
        }
    }
    return {0, name};
}

std::vector<Linear *> targetLayers(Model &model, const std::vector<std::string> &targets)
{
    const std::vector<Linear *> all = model.adaptable();
    for (const std::string &target : targets) {
        const bool isThere = std::any_of(
            all.begin(), all.end(), [&](const Linear *linear) { return isTargetedBy(linear->name(), target); });
        if (!isThere)
            throw Error(ErrorCode::RuleBroken, "target_modules", "target_modules ⊆ {" + kindsOf(all) + "}", target);
    }
    std::vector<Linear *> chosen;
    std::copy_if(all.begin(), all.end(), std::back_inserter(chosen), [&](const Linear *linear) {
        return std::any_of(targets.begin(), targets.end(),
                           [&](const std::string &target) { return isTargetedBy(linear->name(), target); });
    });
    return chosen;
}

void checkRanks(const std::vector<Linear *> &layers, int initialRank)
{
    for (const Linear *linear : layers) {
        const Index limit = std::min(linear->out(), linear->in());
        if (initialRank > limit)
            throw Error(ErrorCode::RuleBroken, "init_r",
                        "init_r ≤ min(d, k) = " + std::to_string(limit) + " (" + linear->name() + ")",
                        std::to_string(initialRank));
    }
}

std::vector<SvdAdapter *> attachAdapters(Model &model, const RunConfig &config, Random &random)
{
    const std::vector<Linear *> layers = targetLayers(model, config.target_modules);
    checkRanks(layers, config.init_r);
    const double scale = adapterScale(config.lora_alpha, config.init_r);
    std::vector<SvdAdapter *> adapters;
    for (Linear *linear : layers) {
        auto adapter = std::make_unique<SvdAdapter>(linear->name(), linear->out(), linear->in(), config.init_r, scale);
        adapter->initialise(random);
        adapters.push_back(adapter.get());
        linear->setAdapter(std::move(adapter));
    }
    return adapters;
}

std::vector<MatrixInfo> describe(const std::vector<SvdAdapter *> &adapters)
{
    std::vector<MatrixInfo> infos;
    int first = 0;
    for (const SvdAdapter *adapter : adapters) {
        const LayerName name = parseLayerName(adapter->linearName());
        MatrixInfo info;
        info.name = adapter->linearName();
        info.layer = name.layer;
        info.kind = name.kind;
        info.out = static_cast<int>(adapter->out());
        info.in = static_cast<int>(adapter->in());
        info.rank = info.startRank = adapter->rank();
        info.first = first;
        infos.push_back(info);
        first += info.rank;
    }
    return infos;
}

}  // namespace adalora
