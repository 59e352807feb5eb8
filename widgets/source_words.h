/// Where published values and presets come from: the sentences of resources/published in the window's language.
#pragma once
#include <QString>
#include <string>

namespace studio {

/// `english` as it is where there are no words for it.
QString sourceWords(const std::string &english);

}  // namespace studio
