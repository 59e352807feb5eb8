/// A pattern of ranks as one line of text: "layer.0.query=4, layer.1.value=2".
#pragma once
#include <QString>
#include <map>
#include <optional>
#include <string>

namespace studio {

using RankPattern = std::map<std::string, int>;

QString rankPatternText(const RankPattern &pattern);
/// Reads that form, and the JSON that PEFT writes: {"layer.0.query": 4}. None when it is neither, or names a matrix twice.
std::optional<RankPattern> rankPatternFromText(const QString &text);

}  // namespace studio
