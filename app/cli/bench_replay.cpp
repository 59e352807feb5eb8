#include "bench_replay.h"
#include "error.h"
#include "io/safetensors.h"
#include "io/strict_json.h"

#include <cmath>
#include <limits>

namespace adalora::cli {
namespace {

constexpr Index largestSize = 1 << 16;  // more would exhaust memory before a tensor is missed

struct Recording {
    BenchShape shape;
    RunConfig run;
};

[[noreturn]] void refuse(const SafeTensors &file, const std::string &reason)
{
    throw Error(ErrorCode::FileDamaged, file.path().string(), reason);
}

Recording describedBy(const SafeTensors &file)
{
    const auto text = file.metadata().find("bench");
    if (text == file.metadata().end())
        refuse(file, "its metadata has no entry bench");
    const nlohmann::json json = parseStrictJson(text->second, file.path().string());
    Recording r;
    try {
        const std::string pool = json.at("pool").get<std::string>();
        if (pool != "mean" && pool != "cls")
            throw std::invalid_argument("pool is " + pool + ", neither mean nor cls");
        const auto size = [&](const char *field) {
            const Index value = json.at(field).get<Index>();
            if (value < 1 || value > largestSize)
                throw std::invalid_argument(std::string(field) + " is " + std::to_string(value) + ", not 1 to " + std::to_string(largestSize));
            return value;
        };
        r.shape = {size("hidden"), size("layers"), size("heads"), size("ffn"), size("seq"), size("batch"), size("vocab"), size("classes"),
                   pool == "cls" ? Pooling::Cls : Pooling::Mean};
        r.run = runConfigFromJson(json.at("run").dump(), "metadata bench.run");
    } catch (const std::exception &e) {  // Error among them
        refuse(file, std::string("metadata bench: ") + e.what());
    }
    return r;
}

/// The integers of a tensor of this shape, each in [0, bound).
std::vector<int> integers(const SafeTensors &file, const std::string &name, const std::vector<std::int64_t> &shape, Index bound)
{
    const std::vector<std::int64_t> values = file.integers(name);
    if (file.shape(name) != shape)
        refuse(file, "tensor " + name + " has another shape than the steps, the batch and the sequence say");
    for (const std::int64_t value : values)
        if (value < 0 || value >= bound)
            refuse(file, "tensor " + name + " holds " + std::to_string(value) + ", which is not in [0, " + std::to_string(bound) + ")");
    return {values.begin(), values.end()};
}

}  // namespace

double BenchReplay::largestDifference() const
{
    double largest = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const double difference = std::abs(expected[i] - found[i]);
        largest = std::isfinite(difference) ? std::max(largest, difference) : std::numeric_limits<double>::infinity();
    }
    return largest;
}

BenchReplay replayBench(const std::filesystem::path &path, int threads)
{
    const SafeTensors file = SafeTensors::read(path);
    Recording recording = describedBy(file);
    const BenchShape &shape = recording.shape;
    recording.run.threads = threads;
    std::unique_ptr<BenchWorkload> workload;
    try {
        workload = std::make_unique<BenchWorkload>(shape, recording.run);
    } catch (const Error &e) {
        refuse(file, std::string("metadata bench: ") + e.what());
    }
    for (Parameter *parameter : workload->model().parameters())
        parameter->value = file.matrix(parameter->name, parameter->value.rows(), parameter->value.cols());

    BenchReplay replay;
    replay.expected = file.values("losses");
    const auto steps = static_cast<std::int64_t>(replay.expected.size());
    if (steps == 0)
        refuse(file, "tensor losses is empty");
    const std::vector<int> ids = integers(file, "batches.ids", {steps, shape.batch, shape.sequence}, shape.vocab);
    const std::vector<int> labels = integers(file, "batches.labels", {steps, shape.batch}, shape.classes);
    Batch batch;
    batch.samples = shape.batch;
    batch.sequence = shape.sequence;
    for (std::int64_t i = 0; i < steps; ++i) {
        batch.tokenIds.assign(ids.begin() + i * shape.tokens(), ids.begin() + (i + 1) * shape.tokens());
        batch.labels.assign(labels.begin() + i * shape.batch, labels.begin() + (i + 1) * shape.batch);
        replay.found.push_back(workload->trainer().step(batch).taskLoss);
    }
    return replay;
}

}  // namespace adalora::cli
