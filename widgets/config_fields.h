/// The fields of a RunConfig as a form shows them: which member, in which group, for which runs.
#pragma once
#include "training/run_config.h"
#include <map>
#include <span>
#include <variant>

namespace studio {

using adalora::RunConfig;
using FieldMember =
    std::variant<int RunConfig::*, double RunConfig::*, bool RunConfig::*, std::uint64_t RunConfig::*, std::string RunConfig::*,
                 std::map<std::string, int> RunConfig::*, std::vector<std::string> RunConfig::*, adalora::Method RunConfig::*, adalora::OrthForm RunConfig::*,
                 adalora::Metric RunConfig::*, adalora::Ties RunConfig::*, adalora::FinalPhase RunConfig::*,
                 adalora::BudgetUnit RunConfig::*, adalora::RankBy RunConfig::*, adalora::PruneBy RunConfig::*,
                 adalora::BudgetMode RunConfig::*, adalora::GrowInit RunConfig::*, adalora::Moments RunConfig::*,
                 adalora::FrozenDtype RunConfig::*>;

enum class FieldGroup { Method, Schedule, Growth, Training, Run, Ranking, More };

struct FieldSpec {
    const char *key;  ///< the config's own name
    FieldGroup group;
    FieldMember member;
    bool (*isUsedBy)(const RunConfig &);  ///< shown for these runs; the others do not read it
    bool isWide = false;                  ///< takes a row alone
    bool isDefaultElsewhere = false;      ///< the engine's rules ask for it, too, where it is not used: its default is there then
};

/// In the order of the form; two narrow neighbours of one group share a row.
std::span<const FieldSpec> configFields();

/// Whether the problem names this field or, as "rank_pattern.layer.0.query", a part of it.
bool isAbout(const adalora::ConfigProblem &problem, const FieldSpec &field);

}  // namespace studio
