/// Small things that layers made of layers do with lists of parameters.
#pragma once
#include "nn/parameter.h"
#include <algorithm>
#include <vector>

namespace adalora {

inline void append(std::vector<Parameter *> &all, const std::vector<Parameter *> &more)
{
    all.insert(all.end(), more.begin(), more.end());
}

/// Whether a backward pass has anything to do here.
inline bool anyTrainable(const std::vector<Parameter *> &parameters)
{
    return std::any_of(parameters.begin(), parameters.end(), [](const Parameter *p) { return p->isTrainable; });
}

}  // namespace adalora
