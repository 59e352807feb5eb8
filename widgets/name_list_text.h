/// Names of matrices as one line of text: "layer.0.query, layer.1.value".
#pragma once
#include <QString>
#include <string>
#include <vector>

namespace studio {

QString nameListText(const std::vector<std::string> &names);
/// Names between commas, in order, each once; empty ones are left out.
std::vector<std::string> nameListFromText(const QString &text);

}  // namespace studio
