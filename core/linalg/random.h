/// Seeded random numbers that are the same on every platform and standard library.
#pragma once
#include "linalg/types.h"
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace adalora {

/// xoshiro256** (Blackman and Vigna, 2018), seeded through splitmix64, with own distributions.
class Random {
public:
    explicit Random(std::uint64_t seed);
    /// An independent stream: the same seed and purpose give the same numbers, whatever else was drawn.
    Random(std::uint64_t seed, std::string_view purpose);

    /// Where the stream is; whoever is given it continues with the same numbers.
    struct State {
        std::array<std::uint64_t, 4> words;
        double spare;  ///< the second of a pair of normal numbers
        bool hasSpare;
    };
    State state() const { return {m_state, m_spare, m_hasSpare}; }
    explicit Random(const State &state) : m_state(state.words), m_spare(state.spare), m_hasSpare(state.hasSpare) {}

    std::uint64_t next();
    double uniform();  ///< [0, 1), 53 bits
    double normal();   ///< mean 0, variance 1 (Marsaglia's polar method)
    std::uint64_t below(std::uint64_t bound);  ///< uniform in [0, bound), bound ≥ 1, without bias

    void fillNormal(Matrix &m, double deviation);  ///< column by column
    std::vector<int> permutation(int n);           ///< Fisher-Yates of 0 … n−1

private:
    std::array<std::uint64_t, 4> m_state;
    double m_spare = 0;
    bool m_hasSpare = false;
};

}  // namespace adalora
