/// Where the steps of a run lie on an axis of steps, of seconds of training or of tokens seen.
#pragma once
#include <cstddef>
#include <vector>

namespace adalora { class RunHistory; }

namespace studio {

/// Stored in settings by position: append only.
enum class TimeUnit { Steps, Seconds, Tokens };

/// Without a run, and in steps, it is the identity. Seconds beyond what is recorded go on at the mean pace.
class StepScale {
public:
    void set(TimeUnit unit, const adalora::RunHistory *run);
    /// Takes in the steps that are new.
    void follow();

    TimeUnit unit() const { return m_unit; }
    /// Where `step` is; of seconds and tokens: when it was done.
    double at(double step) const { return m_unit == TimeUnit::Steps ? step : after(step + 1); }
    /// Where what was measured after so many steps is.
    double after(double steps) const;
    /// The inverse of `at`.
    double stepAt(double position) const;
    /// Seconds so far; 0 with another unit.
    double elapsed() const { return m_seconds.empty() ? 0 : m_seconds.back(); }

    /// Whether the run has what the unit counts; a run without steps may still get it.
    static bool isKnown(TimeUnit unit, const adalora::RunHistory &run);

private:
    double meanPace() const;

    TimeUnit m_unit = TimeUnit::Steps;
    const adalora::RunHistory *m_run = nullptr;
    double m_tokens = 1;             // of a step
    std::vector<double> m_seconds;   // after so many steps; ascending
};

}  // namespace studio
