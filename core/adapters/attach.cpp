#include "adapters/attach.h"
#include "error.h"
#include "nearest_name.h"
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

/// A stream of its own for each layer, so that one more target does not change the masks of the others.
Dropout dropoutFor(const Linear &layer, const RunConfig &config)
{
    return {config.lora_dropout, Random(config.seed, "dropout " + layer.name())};
}

/// Checked: every name of the pattern is one of `layers`, every rank fits its layer.
std::vector<int> loraRanks(const std::vector<Linear *> &layers, const RunConfig &config)
{
    std::vector<std::string> names;
    for (const Linear *layer : layers)
        names.push_back(layer->name());
    const std::string prefix = "rank_pattern.";
    for (const auto &[name, rank] : config.rank_pattern) {
        if (std::find(names.begin(), names.end(), name) != names.end())
            continue;
        const std::string nearest = nearestName(name, names);
        throw Error(ErrorCode::UnknownField, prefix + name, nearest.empty() ? nearest : prefix + nearest);
    }
    std::vector<int> ranks;
    for (const Linear *layer : layers) {
        const auto given = config.rank_pattern.find(layer->name());
        const bool isGiven = given != config.rank_pattern.end();
        ranks.push_back(isGiven ? given->second : config.r);
        checkRank(*layer, ranks.back(), isGiven ? prefix + layer->name() : "r");
    }
    return ranks;
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

void checkRank(const Linear &layer, int rank, const std::string &field)
{
    const Index limit = std::min(layer.out(), layer.in());
    if (rank > limit)
        throw Error(ErrorCode::RuleBroken, field,
                    field + " ≤ min(d, k) = " + std::to_string(limit) + " (" + layer.name() + ")", std::to_string(rank));
}

std::vector<SvdAdapter *> attachAdapters(Model &model, const RunConfig &config, Random &random)
{
    const std::vector<Linear *> layers = targetLayers(model, config.target_modules);
    for (const Linear *layer : layers)
        checkRank(*layer, config.init_r, "init_r");
    const double scale = adapterScale(config.lora_alpha, config.init_r);
    std::vector<SvdAdapter *> adapters;
    for (Linear *layer : layers) {
        auto adapter = std::make_unique<SvdAdapter>(layer->name(), layer->out(), layer->in(), config.init_r, scale);
        adapter->initialise(random);
        adapter->setDropout(dropoutFor(*layer, config));
        adapters.push_back(adapter.get());
        layer->setAdapter(std::move(adapter));
    }
    return adapters;
}

std::vector<LoraAdapter *> attachLora(Model &model, const RunConfig &config, Random &random)
{
    const std::vector<Linear *> layers = targetLayers(model, config.target_modules);
    const std::vector<int> ranks = loraRanks(layers, config);
    std::vector<LoraAdapter *> adapters;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        Linear &layer = *layers[i];
        const double scale = loraScale(config.lora_alpha, ranks[i], config.use_rslora);
        auto adapter = std::make_unique<LoraAdapter>(layer.name(), layer.out(), layer.in(), ranks[i], scale);
        adapter->initialise(random);
        adapter->setDropout(dropoutFor(layer, config));
        adapters.push_back(adapter.get());
        layer.setAdapter(std::move(adapter));
    }
    return adapters;
}

MatrixInfo describe(const std::string &layerName, Index out, Index in, int rank, int first)
{
    const LayerName name = parseLayerName(layerName);
    MatrixInfo info;
    info.name = layerName;
    info.layer = name.layer;
    info.kind = name.kind;
    info.out = static_cast<int>(out);
    info.in = static_cast<int>(in);
    info.rank = info.startRank = rank;
    info.first = first;
    return info;
}

}  // namespace adalora
