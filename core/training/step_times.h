/// Where the time of a training step goes, for measurements.
#pragma once
#include <chrono>

namespace adalora {

/// Seconds. What lies between the parts (choosing the batch, the report) belongs to none.
struct StepTimes {
    double forward = 0;      ///< model and loss
    double backward = 0;     ///< gradients, zeroing them included
    double regulariser = 0;  ///< of the method, with what it measures of the gradients
    double optimizer = 0;    ///< norm, clipping, AdamW, the check that weights are finite
    double allocation = 0;   ///< of the method before and after all that: scores, and the mask or round where one is due
};

/// Tells how long it was since it was last asked.
class LapClock {
public:
    double lap()
    {
        const auto now = std::chrono::steady_clock::now();
        const double seconds = std::chrono::duration<double>(now - m_last).count();
        m_last = now;
        return seconds;
    }

private:
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

}  // namespace adalora
