#include "bench_measurement.h"
#include "bench_replay.h"
#include "commands.h"
#include "error.h"

#include <charconv>
#include <iostream>

namespace adalora::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr double replayTolerance = 1e-4;

/// What was not given is −1.
struct Options {
    std::string size = "tiny", method = "adalora", pool = "mean", frozenDtype = "float32", recording;
    Index hidden = -1, layers = -1, heads = -1, ffn = -1, sequence = -1, batch = -1, vocab = 1000, classes = 2;
    int initRank = 12, tinit = -1, tfinal = -1, deltaT = 10, threads = 1, steps = 60, warm = 3;
    double targetRank = 8;
    bool json = false, serves = false;
};

BenchShape shapeOf(const Options &o)
{
    BenchShape shape = namedShape(o.size);
    const std::pair<Index BenchShape::*, Index> given[] = {
        {&BenchShape::hidden, o.hidden}, {&BenchShape::layers, o.layers},     {&BenchShape::heads, o.heads},
        {&BenchShape::ffn, o.ffn},       {&BenchShape::sequence, o.sequence}, {&BenchShape::batch, o.batch}};
    for (const auto &[field, value] : given)
        if (value > 0)
            shape.*field = value;
    shape.vocab = o.vocab;
    shape.classes = o.classes;
    shape.pooling = o.pool == "cls" ? Pooling::Cls : Pooling::Mean;
    return shape;
}

/// Phases as the peer's: a sixth of the steps to warm up, the last third with fixed ranks.
RunConfig configOf(const Options &o)
{
    RunConfig config = benchConfig();
    setField(config, "method", '"' + o.method + '"');
    setField(config, "frozen_dtype", '"' + o.frozenDtype + '"');
    if (config.method == Method::Merge)
        config.metric = Metric::SigmaGradient;
    config.threads = o.threads;
    config.total_step = o.steps + o.warm;
    config.warmup_steps = std::max(1, config.total_step / 10);
    config.tinit = o.tinit >= 0 ? o.tinit : config.total_step / 6;
    config.tfinal = o.tfinal >= 0 ? o.tfinal : config.total_step / 3;
    config.deltaT = o.deltaT;
    config.init_r = config.r = o.initRank;
    config.target_r = o.targetRank;
    return config;
}

/// What the engine says of a field, said of the flag that set it.
[[noreturn]] void refuse(const Error &error)
{
    static const std::map<std::string, std::string> flags{
        {"hidden", "--hidden"}, {"heads", "--heads"}, {"init_r", "--init-rank"}, {"r", "--init-rank"}, {"target_r", "--target-rank"},
        {"tinit", "--tinit"}, {"tfinal", "--tfinal"}, {"deltaT", "--delta-t"}, {"total_step", "--steps"}, {"frozen_dtype", "--frozen-dtype"}};
    const auto flag = flags.find(error.subject);
    if (flag == flags.end())
        throw error;
    throw CLI::ValidationError(flag->second, error.value + " breaks the rule " + error.detail);
}

std::unique_ptr<BenchMeasurement> measurementFor(const Options &o)
{
    const BenchShape shape = shapeOf(o);
    if (shape.vocab <= 4 * shape.classes)
        throw CLI::ValidationError("--vocab", std::to_string(shape.vocab) + " leaves no tokens beside the four markers of each class");
    try {
        auto measurement = std::make_unique<BenchMeasurement>(shape, configOf(o));
        for (int i = 0; i < o.warm; ++i)
            measurement->warmUp();
        return measurement;
    } catch (const Error &error) {
        refuse(error);
    }
}

/// One line when ready; per line "N" that many steps and one line with their times; "quit" or the end of the input: the
/// result. Returns the exit code.
int serve(BenchMeasurement &measurement)
{
    std::cout << Json{{"ready", true}} << std::endl;
    bool hasSteps = false;
    for (std::string line; std::getline(std::cin, line) && line != "quit";) {
        int steps = 0;
        const auto [end, problem] = std::from_chars(line.data(), line.data() + line.size(), steps);
        if (problem != std::errc{} || end != line.data() + line.size() || steps < 1) {
            std::cerr << "adalora: --serve reads a number of steps or quit, not \"" << line << "\"\n";
            return BadInput;
        }
        Json times = Json::array();
        for (int i = 0; i < steps; ++i)
            times.push_back(measurement.step());
        hasSteps = true;
        std::cout << Json{{"ms", times}} << std::endl;
    }
    if (hasSteps)
        std::cout << measurement.result() << std::endl;
    return Ok;
}

int check(const Options &o)
{
    const BenchReplay replay = replayBench(o.recording, o.threads);
    const double largest = replay.largestDifference();
    const bool isEqual = largest <= replayTolerance;
    if (o.json)
        std::cout << Json{{"steps", replay.expected.size()}, {"peer_loss", replay.expected.back()}, {"loss", replay.found.back()},
                          {"largest_difference", largest}, {"tolerance", replayTolerance}, {"equal", isEqual}}.dump(2) << '\n';
    else
        std::cout << "steps                 " << replay.expected.size() << '\n'
                  << "loss of the last      " << replay.found.back() << ", the peer's " << replay.expected.back() << '\n'
                  << "largest difference    " << largest << (isEqual ? ", within " : ", more than ") << replayTolerance << '\n';
    return isEqual ? Ok : RunFailed;
}

int bench(const Options &o)
{
    if (!o.recording.empty())
        return check(o);
    const std::unique_ptr<BenchMeasurement> measurement = measurementFor(o);
    if (o.serves)
        return serve(*measurement);
    for (int i = 0; i < o.steps; ++i)
        measurement->step();
    const Json result = measurement->result();
    if (o.json)
        std::cout << result.dump(2) << '\n';
    else
        printBench(std::cout, result);
    return Ok;
}

}  // namespace

void addBench(CLI::App &app, int &exitCode)
{
    CLI::App *command = app.add_subcommand("bench", "Time training steps of a text classifier at random weights, beside what this machine's\n"
                                                    "matrix multiplication allows");
    auto o = std::make_shared<Options>();
    const CLI::Range aDimension(1, 1 << 16);
    command->add_option("--size", o->size, "shape of model and batch; each of the next options overrides one of its numbers")
        ->check(CLI::IsMember(shapeNames()))->capture_default_str();
    command->add_option("--hidden", o->hidden, "width of the layers")->check(aDimension);
    command->add_option("--layers", o->layers, "number of layers")->check(CLI::Range(1, 256));
    command->add_option("--heads", o->heads, "attention heads; divides --hidden")->check(aDimension);
    command->add_option("--ffn", o->ffn, "width between the two matrices of the feed-forward part")->check(aDimension);
    command->add_option("--seq", o->sequence, "tokens a sequence")->check(aDimension);
    command->add_option("--batch", o->batch, "sequences a batch")->check(aDimension);
    command->add_option("--vocab", o->vocab, "tokens known")->check(CLI::Range(1, 1 << 20))->capture_default_str();
    command->add_option("--classes", o->classes, "classes to tell apart")->check(CLI::Range(2, 1000))->capture_default_str();
    command->add_option("--pool", o->pool, "what the head reads: the mean of all tokens or the first")->check(CLI::IsMember({"mean", "cls"}))->capture_default_str();
    command->add_option("--method", o->method, "what is trained")->check(CLI::IsMember({"adalora", "merge", "lora", "full", "head"}))->capture_default_str();
    command->add_option("--frozen-dtype", o->frozenDtype, "what frozen weights are multiplied in; bfloat16 approximates, and how closely is measured")->check(CLI::IsMember({"float32", "bfloat16"}))->capture_default_str();
    command->add_option("--init-rank,--init-r", o->initRank, "rank of every matrix at the start")->check(aDimension)->capture_default_str();
    command->add_option("--target-rank,--target-r", o->targetRank, "average rank at the end")->check(CLI::PositiveNumber)->capture_default_str();
    command->add_option("--tinit", o->tinit, "steps before the first cut (default: a sixth)")->check(CLI::NonNegativeNumber);
    command->add_option("--tfinal", o->tfinal, "last steps, with fixed ranks (default: a third)")->check(CLI::NonNegativeNumber);
    command->add_option("--delta-t", o->deltaT, "steps between allocations")->check(CLI::PositiveNumber)->capture_default_str();
    command->add_option("--threads", o->threads, "threads of the engine")->check(CLI::Range(1, 64))->capture_default_str();
    command->add_option("--steps", o->steps, "steps that count")->check(CLI::Range(1, 100'000'000))->capture_default_str();
    command->add_option("--warm", o->warm, "steps before them, trained and not timed")->check(CLI::Range(0, 1'000'000))->capture_default_str();
    CLI::Option *serves = command->add_flag("--serve", o->serves, "read numbers of steps from standard input, a line each, and answer each with a line of times; quit ends with the result");
    command->add_option("--check", o->recording, "replay a recording of the peer (tests/bench/record_peer.py), which says everything but --threads; exit code 1 where a loss differs by more than 1e-4")
        ->excludes(serves);
    command->add_flag("--json", o->json, "print as JSON");
    command->callback([o, &exitCode] { exitCode = bench(*o); });
}

}  // namespace adalora::cli
