#include "phase_bands.h"

#include "config_fields.h"
#include <algorithm>

namespace studio {

std::vector<PhaseBand> phaseBands(const adalora::RunConfig &config)
{
    if (!hasSchedule(config.method))
        return {};
    const int last = std::max(0, config.total_step);
    const int warm = std::clamp(config.tinit, 0, last);
    const int final = std::clamp(config.total_step - config.tfinal, warm, last);
    return {{{adalora::Phase::Warmup, 0, warm}, {adalora::Phase::Reduction, warm, final}, {adalora::Phase::Final, final, last}}};
}

}  // namespace studio
