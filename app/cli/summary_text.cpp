#include "summary_text.h"

#include <algorithm>
#include <iomanip>
#include <ostream>

namespace adalora::cli {
namespace {

const char *nameOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Finished: return "finished";
    case Outcome::Stopped: return "stopped";
    case Outcome::Diverged: return "diverged";
    case Outcome::Failed: return "failed";
    }
    return "";
}

void printEvaluation(std::ostream &out, const char *label, const std::string &metric, const Evaluation &e)
{
    out << std::left << std::setw(22) << label << metric << ' ' << std::setprecision(4) << e.value << ", loss " << e.loss
        << '\n';
}

}  // namespace

nlohmann::ordered_json toJson(const Evaluation &e)
{
    return {{"step", e.step}, {"loss", e.loss}, {"value", e.value}};
}

nlohmann::ordered_json toJson(const RunSummary &s)
{
    nlohmann::ordered_json json = {{"outcome", nameOf(s.outcome)}, {"steps", s.steps}, {"seconds", s.seconds},
                                   {"before", toJson(s.before)}, {"after", toJson(s.after)}};
    json["peak_parameters"] = s.peakParameters;
    json["final_parameters"] = s.finalParameters;
    if (s.test)
        json["test"] = toJson(*s.test);
    if (s.recovery)
        json["recovery"] = *s.recovery;
    if (s.uniformRecovery)
        json["uniform_recovery"] = *s.uniformRecovery;
    if (!s.failure.empty())
        json["failure"] = s.failure;
    return json;
}

nlohmann::ordered_json ranksToJson(const RunInfo &info, const RankState &state)
{
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    for (const MatrixInfo &m : info.matrices)
        json[m.name] = state.rankOf(m);
    return json;
}

void printRanks(std::ostream &out, const RunInfo &info, const RankState &state)
{
    if (info.matrices.empty())
        return;
    if (state.mu > 0)
        out << std::left << std::setw(22) << "mu" << std::setprecision(4) << state.mu << '\n';
    std::vector<std::string> kinds;
    int layers = 0;
    for (const MatrixInfo &m : info.matrices) {
        if (std::find(kinds.begin(), kinds.end(), m.kind) == kinds.end())
            kinds.push_back(m.kind);
        layers = std::max(layers, m.layer + 1);
    }
    out << "layer";
    for (const std::string &kind : kinds)
        out << "  " << std::right << std::setw(std::max<int>(6, static_cast<int>(kind.size()))) << kind;
    out << '\n';
    for (int layer = layers - 1; layer >= 0; --layer) {
        out << std::right << std::setw(5) << layer;
        for (const std::string &kind : kinds) {
            const auto m = std::find_if(info.matrices.begin(), info.matrices.end(), [&](const MatrixInfo &x) {
                return x.layer == layer && x.kind == kind;
            });
            std::string cell = "-";
            if (m != info.matrices.end()) {
                cell = std::to_string(state.rankOf(*m));
                if (m->plantedRank >= 0)
                    cell += '/' + std::to_string(m->plantedRank);
            }
            out << "  " << std::setw(std::max<int>(6, static_cast<int>(kind.size()))) << cell;
        }
        out << '\n';
    }
}

void printSummary(std::ostream &out, const RunInfo &info, const RunSummary &s)
{
    out << std::left << std::setw(22) << "outcome" << nameOf(s.outcome) << " after " << s.steps << " of "
        << info.config.total_step << " steps";
    if (!s.failure.empty())
        out << ": " << s.failure;
    out << '\n';
    if (s.steps > 0)
        out << std::setw(22) << "time per step" << std::setprecision(3) << 1000 * s.seconds / s.steps << " ms\n";
    out << std::setw(22) << "parameters" << "peak " << s.peakParameters << ", final " << s.finalParameters << ", head "
        << info.headParameters << '\n';
    printEvaluation(out, "validation before", info.metricName, s.before);
    printEvaluation(out, "validation after", info.metricName, s.after);
    if (s.test)
        printEvaluation(out, "test", info.metricName, *s.test);
    if (s.recovery)
        out << std::setw(22) << "planted ranks found" << std::setprecision(3) << *s.recovery << "  (uniform ranks: "
            << s.uniformRecovery.value_or(0) << ")\n";
}

}  // namespace adalora::cli
