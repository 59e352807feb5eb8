/// Draws sample indices for batches: every sample once per epoch, in an order that the seed decides.
#pragma once
#include "io/archive.h"
#include <cstddef>

namespace adalora {

class EpochOrder {
public:
    EpochOrder(int samples, Random random) : m_samples(samples), m_epochRandom(random), m_random(random) {}

    /// The next index; a new permutation begins when the last one is used up.
    int next()
    {
        if (m_at == m_order.size()) {
            m_epochRandom = m_random;
            m_order = m_random.permutation(m_samples);
            m_at = 0;
        }
        return m_order[m_at++];
    }

    void archive(Archive &a)
    {
        int at = static_cast<int>(m_at);
        a.field("random", m_epochRandom);
        a.field("at", at);
        a.require(at >= 0 && at <= m_samples, "at", "out of range");
        if (a.isRestoring()) {
            m_random = m_epochRandom;
            if (at > 0)
                m_order = m_random.permutation(m_samples);
            m_at = static_cast<std::size_t>(at);
        }
    }

private:
    int m_samples;
    Random m_epochRandom;  ///< before it drew the present order
    Random m_random;
    std::vector<int> m_order;
    std::size_t m_at = 0;
};

}  // namespace adalora
