#include "training/checkpoint.h"

#include "error.h"
#include "io/strict_json.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace adalora {
namespace {

using nlohmann::ordered_json;

constexpr const char *versionKey = "adalora_checkpoint";

ordered_json toJson(const Evaluation &e) { return {{"step", e.step}, {"loss", e.loss}, {"value", e.value}}; }

Evaluation evaluationFrom(const nlohmann::json &json)
{
    // A loss that is not finite is null in JSON.
    const auto number = [](const nlohmann::json &value) { return value.is_null() ? NAN : value.get<double>(); };
    return {json.at("step").get<int>(), number(json.at("loss")), number(json.at("value"))};
}

ordered_json describe(const Checkpoint &checkpoint)
{
    ordered_json pending = ordered_json::array();
    for (const DatedEdit &dated : checkpoint.pending)
        pending.push_back({{"step", dated.step}, {"edit", ordered_json::parse(toJson(dated.edit))}});
    const RunSummary &p = checkpoint.progress;
    return {{"step", checkpoint.step},
            {"config", ordered_json::parse(toJson(checkpoint.config))},
            {"pending", pending},
            {"edits", checkpoint.edits},
            {"base", checkpoint.base},
            {"progress",
             {{"seconds", p.seconds},
              {"before", toJson(p.before)},
              {"after", toJson(p.after)},
              {"peak_parameters", p.peakParameters},
              {"final_parameters", p.finalParameters}}}};
}

Checkpoint checkpointFrom(const nlohmann::json &json, const std::string &source)
{
    Checkpoint checkpoint;
    checkpoint.step = json.at("step").get<int>();
    checkpoint.config = runConfigFromJson(json.at("config").dump(), source);
    for (const auto &dated : json.at("pending"))
        checkpoint.pending.push_back({dated.at("step").get<int>(), editFromJson(dated.at("edit").dump(), source)});
    checkpoint.edits = json.at("edits").get<int>();
    checkpoint.base = json.at("base").get<std::string>();
    const nlohmann::json &progress = json.at("progress");
    RunSummary &p = checkpoint.progress;
    p.steps = checkpoint.step;
    p.seconds = progress.at("seconds").get<double>();
    p.before = evaluationFrom(progress.at("before"));
    p.after = evaluationFrom(progress.at("after"));
    p.peakParameters = progress.at("peak_parameters").get<long long>();
    p.finalParameters = progress.at("final_parameters").get<long long>();
    return checkpoint;
}

class Fingerprint {
public:
    void add(const void *data, std::size_t size)
    {
        const auto *bytes = static_cast<const unsigned char *>(data);
        for (std::size_t i = 0; i < size; ++i)
            m_hash = (m_hash ^ bytes[i]) * 0x100000001b3ULL;
    }
    std::string text() const
    {
        char hex[17];
        std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(m_hash));
        return hex;
    }

private:
    std::uint64_t m_hash = 0xcbf29ce484222325ULL;
};

}  // namespace

std::string fingerprintOf(const std::vector<Parameter *> &parameters)
{
    Fingerprint fingerprint;
    for (const Parameter *parameter : parameters) {
        if (parameter->isTrainable)
            continue;
        fingerprint.add(parameter->name.data(), parameter->name.size());
        const Index shape[] = {parameter->value.rows(), parameter->value.cols()};
        fingerprint.add(shape, sizeof shape);
        fingerprint.add(parameter->value.data(), static_cast<std::size_t>(parameter->value.size()) * sizeof(Scalar));
    }
    return fingerprint.text();
}

void writeCheckpoint(const std::filesystem::path &path, const Checkpoint &checkpoint)
{
    const std::map<std::string, std::string> metadata{{versionKey, std::to_string(checkpointVersion)},
                                                      {"run", describe(checkpoint).dump()}};
    if (checkpoint.state.isRestoring())
        writeSafeTensors(path, checkpoint.state.storedTensors(), metadata);
    else
        writeSafeTensors(path, checkpoint.state.tensors(), metadata);
}

Checkpoint readCheckpoint(const std::filesystem::path &path)
{
    const auto file = std::make_shared<const SafeTensors>(SafeTensors::read(path));
    const auto refuse = [&](const std::string &reason) { throw Error(ErrorCode::FileDamaged, path.string(), reason); };
    const auto version = file->metadata().find(versionKey), run = file->metadata().find("run");
    if (version == file->metadata().end() || run == file->metadata().end())
        refuse("no checkpoint of AdaLoRA Studio");
    if (version->second != std::to_string(checkpointVersion)) {
        if (std::atoi(version->second.c_str()) > checkpointVersion)
            throw Error(ErrorCode::NewerVersion, path.string(), version->second + " > " + std::to_string(checkpointVersion));
        refuse("adalora_checkpoint = " + version->second);
    }
    const std::string source = path.string();
    try {
        Checkpoint checkpoint = checkpointFrom(parseStrictJson(run->second, source), source);
        if (checkpoint.step < 0 || checkpoint.edits < 0 || !problemsOf(checkpoint.config).empty())
            refuse("run: out of range");
        checkpoint.state = Archive(file, {});
        return checkpoint;
    } catch (const nlohmann::json::exception &broken) {
        refuse(broken.what());
    } catch (const Error &error) {
        if (error.code == ErrorCode::FileDamaged)
            throw;
        refuse(error.what());
    }
    return {};
}

}  // namespace adalora
