/// The fields of a RunConfig as a form shows them: which member, in which group, within which limits, in which words.
#pragma once
#include "training/run_config.h"
#include <QString>
#include <span>
#include <variant>

namespace studio {

using FieldMember = std::variant<int adalora::RunConfig::*, double adalora::RunConfig::*, std::uint64_t adalora::RunConfig::*,
                                 std::string adalora::RunConfig::*, adalora::OrthForm adalora::RunConfig::*,
                                 adalora::Metric adalora::RunConfig::*, adalora::Ties adalora::RunConfig::*>;

enum class FieldGroup { Run, Schedule, Training, More };

struct FieldSpec {
    const char *key;  ///< the config's own name
    FieldGroup group;
    FieldMember member;
    bool isWide = false;         ///< takes a row alone
    const char *task = nullptr;  ///< shown for this task only
};

/// In the order of the form; two narrow neighbours of one group share a row.
std::span<const FieldSpec> configFields();

/// Translated. `symbol` is rich text and may be empty, like `unit`.
struct FieldText {
    QString name;
    QString symbol;
    QString unit;
    QString help;  ///< rich text: what it does, formula, range, what the paper uses
};
FieldText fieldText(const FieldSpec &field);
QString groupText(FieldGroup group);

}  // namespace studio
