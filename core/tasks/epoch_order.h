/// Draws sample indices for batches: every sample once per epoch, in an order that the seed decides.
#pragma once
#include "linalg/random.h"
#include <cstddef>

namespace adalora {

class EpochOrder {
public:
    EpochOrder(int samples, Random random) : m_samples(samples), m_random(random) {}

    /// The next index; a new permutation begins when the last one is used up.
    int next()
    {
        if (m_at == m_order.size()) {
            m_order = m_random.permutation(m_samples);
            m_at = 0;
        }
        return m_order[m_at++];
    }

private:
    int m_samples;
    Random m_random;
    std::vector<int> m_order;
    std::size_t m_at = 0;
};

}  // namespace adalora
