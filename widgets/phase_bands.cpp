#include "phase_bands.h"

#include <algorithm>

namespace studio {

std::array<PhaseBand, 3> phaseBands(const adalora::RunConfig &config)
{
    const int last = std::max(0, config.total_step);
    const int warm = std::clamp(config.tinit, 0, last);
    const int final = std::clamp(config.total_step - config.tfinal, warm, last);
    return {{{adalora::Phase::Warmup, 0, warm}, {adalora::Phase::Reduction, warm, final}, {adalora::Phase::Final, final, last}}};
}

}  // namespace studio
