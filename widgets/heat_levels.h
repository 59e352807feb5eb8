/// The size of every triplet at every state of a run, pooled by maximum into ever coarser columns: any zoom paints alike fast.
#pragma once
#include "runs/run_history.h"
#include <cstdint>
#include <span>
#include <vector>

namespace studio {

/// Sizes are |value| as 16-bit codes: the exponent and eight bits of the fraction of a float. They order like the sizes.
class HeatLevels {
public:
    using Field = std::vector<float> adalora::RankState::*;
    /// Of NaN and of what a state does not have; every size, 0 too, has a higher one.
    static constexpr std::uint16_t nothing = 0;
    static std::uint16_t codeOf(float value);
    static float sizeOf(std::uint16_t code);

    void reset(const adalora::RunHistory *run, Field field);
    /// Takes in at most so many states that are new; true: more wait. After states were thinned out it begins anew.
    bool follow(int most);
    /// Steps of the states taken in, ascending.
    std::span<const int> steps() const { return m_steps; }
    /// The largest finite size so far; 0 without any. It stays when states are thinned out.
    double highest() const { return m_highest; }
    /// Slots that a state has.
    std::size_t rows() const { return m_slots; }
    /// The largest code of every slot over the states [first, last), last > first; where there are many, those of neighbours
    /// less than half as many states away may count, too. `codes` has `rows()` places.
    void pool(std::size_t first, std::size_t last, std::span<std::uint16_t> codes) const;

private:
    void take(const adalora::RankState &state);
    void mergeState(const adalora::RankState &state, std::span<std::uint16_t> codes) const;

    const adalora::RunHistory *m_run = nullptr;
    Field m_field = nullptr;
    int m_thinnings = 0;
    std::size_t m_slots = 0;
    double m_highest = 0;
    std::vector<int> m_steps;
    std::vector<std::vector<std::uint16_t>> m_levels;  // [k]: columns of 2^(k+1) states, slot by slot
};

}  // namespace studio
