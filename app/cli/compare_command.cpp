#include "commands.h"
#include "comparison_table.h"
#include "config_changes.h"
#include "error.h"
#include "interruption.h"
#include "training/comparison.h"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <mutex>

namespace adalora::cli {
namespace {

struct Options {
    std::string config, out;
    std::vector<std::string> changes, methods{"adalora", "lora", "full", "head"};
    std::vector<double> learningRates;
    int seeds = 5, jobs = 1;
    bool json = false;
};

/// One method with one learning rate: its runs by seed.
struct Candidate {
    std::string method;
    RunConfig config;
    std::vector<ComparedRun> runs;
};

std::string shortText(double value)
{
    char text[40];
    std::snprintf(text, sizeof text, "%g", value);
    return text;
}

class Comparison {
public:
    explicit Comparison(const Options &o);
    std::vector<MethodResult> run();

private:
    void trainSeeds(const std::vector<Candidate *> &candidates, int from, int to);
    void tell(const Candidate &candidate, const ComparedRun &run);

    const Options &m_options;
    std::vector<std::vector<Candidate>> m_methods;  ///< a list of learning rates for each
    std::mutex m_mutex;
};

Comparison::Comparison(const Options &o) : m_options(o)
{
    RunConfig base = withChanges(readRunConfig(o.config), o.changes);
    base.save_steps = 0;  // what is not finished is begun anew
    base.threads = 1;  // the count is the whole process's, and it must not depend on how many runs share that
    for (const std::string &method : o.methods) {
        RunConfig named = base;
        setField(named, "method", '"' + method + '"');
        named = comparable(base, named.method);
        m_methods.emplace_back();
        for (const double rate : o.learningRates.empty() ? std::vector{base.learning_rate} : o.learningRates) {
            named.learning_rate = rate;
            requireValid(named);
            m_methods.back().push_back({method, named, std::vector<ComparedRun>(static_cast<std::size_t>(o.seeds))});
        }
    }
}

/// Seeds [from, to), counted from the config's own.
void Comparison::trainSeeds(const std::vector<Candidate *> &candidates, int from, int to)
{
    std::vector<std::function<void()>> jobs;
    for (int s = from; s < to; ++s) {
        for (Candidate *candidate : candidates) {
            jobs.emplace_back([this, candidate, s] {
                RunConfig config = candidate->config;
                config.seed += static_cast<std::uint64_t>(s);
                config.name = candidate->method + "-lr" + shortText(config.learning_rate) + "-seed" + std::to_string(config.seed);
                ComparedRun run = trainOrFind(config, std::filesystem::path(m_options.out) / config.name);
                tell(*candidate, run);
                candidate->runs[static_cast<std::size_t>(s)] = std::move(run);
            });
        }
    }
    runJobs(jobs, m_options.jobs);
}

void Comparison::tell(const Candidate &candidate, const ComparedRun &run)
{
    const std::lock_guard lock(m_mutex);
    std::cerr << candidate.method << "  learning rate " << candidate.config.learning_rate << "  seed "
              << run.info.config.seed << "  validation " << run.info.metricName << ' ' << run.summary.after.value
              << (run.summary.outcome == Outcome::Diverged ? "  diverged" : "")
              << (run.summary.outcome == Outcome::Stopped ? "  stopped" : "")
              << (run.wasThere ? "  (was there)" : "") << std::endl;
}

/// Better on validation data; a run that did not finish is worse than any.
bool isBetter(const Candidate &a, const Candidate &b)
{
    const ComparedRun &x = a.runs.front(), &y = b.runs.front();
    const bool xFinished = x.summary.outcome == Outcome::Finished, yFinished = y.summary.outcome == Outcome::Finished;
    if (xFinished != yFinished)
        return xFinished;
    const double difference = x.summary.after.value - y.summary.after.value;
    return x.info.metricName == "accuracy" ? difference > 0 : difference < 0;
}

std::vector<MethodResult> Comparison::run()
{
    std::vector<Candidate *> all, best;
    for (std::vector<Candidate> &method : m_methods)
        for (Candidate &candidate : method)
            all.push_back(&candidate);
    trainSeeds(all, 0, 1);
    if (wasInterrupted())
        return {};
    for (std::vector<Candidate> &method : m_methods)
        best.push_back(&*std::min_element(method.begin(), method.end(), isBetter));
    trainSeeds(best, 1, m_options.seeds);
    if (wasInterrupted())
        return {};
    std::vector<MethodResult> results;
    for (Candidate *candidate : best)
        results.push_back({candidate->method, candidate->config.learning_rate, std::move(candidate->runs)});
    return results;
}

int compare(const Options &o)
{
    catchInterrupts();
    const std::vector<MethodResult> results = Comparison(o).run();
    if (results.empty()) {
        std::cerr << "interrupted; the same command goes on from here\n";
        return RunFailed;
    }
    if (o.json)
        std::cout << toJson(results).dump(2) << '\n';
    else
        printTable(std::cout, results);
    return Ok;
}

}  // namespace

void addCompare(CLI::App &app, int &exitCode)
{
    CLI::App *command = app.add_subcommand(
        "compare", "Train several methods over several seeds and print a table. The learning rate of each is the best on\n"
                   "validation data at the first seed; LoRA gets the rank of as many final parameters as AdaLoRA. Runs that\n"
                   "an earlier call has finished are not trained again. Every run uses one BLAS thread.");
    auto o = std::make_shared<Options>();
    command->add_option("CONFIG", o->config, "JSON file as for train")->required();
    command->add_option("--out", o->out, "folder of all the runs")->required();
    command->add_option("--methods", o->methods, "adalora, merge, lora, full, head")->delimiter(',')->capture_default_str();
    command->add_option("--learning-rates", o->learningRates, "to choose from; default: the config's")->delimiter(',');
    command->add_option("--seeds", o->seeds, "how many, from the config's seed on")
        ->check(CLI::Range(1, 1000))->capture_default_str();
    command->add_option("--jobs", o->jobs, "runs at the same time; times per step are then less exact")
        ->check(CLI::Range(1, 64))->capture_default_str();
    command->add_option("--set", o->changes, "field=value, overrides the config; may be repeated");
    command->add_flag("--json", o->json, "print as JSON");
    command->callback([o, &exitCode] { exitCode = compare(*o); });
}

}  // namespace adalora::cli
