/// Which events of a run are the life of which matrix's triplets: births, deaths and revivals, found without a search.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace adalora { class RunHistory; }

namespace studio {

class MatrixEvents {
public:
    /// Null: none. Nothing is read before `follow`.
    void setRun(const adalora::RunHistory *run);
    /// Looks at the events that are new since the last time. True: some are of triplets.
    bool follow();
    /// Positions in the run's events, ascending: kinds Prune, Reactivate and Grow.
    std::span<const int> of(int matrix) const;

private:
    const adalora::RunHistory *m_run = nullptr;
    std::size_t m_seen = 0;
    std::vector<std::vector<int>> m_events;  // by matrix
};

}  // namespace studio
