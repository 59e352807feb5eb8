/// The triplets of one matrix over all states of a run, column by column, so that lines over time need no search.
#pragma once
#include "matrix_events.h"
#include "training/run_report.h"
#include <limits>

namespace studio {

/// What values reach; of those that are finite.
struct Extent {
    double low = std::numeric_limits<double>::infinity();
    double lowPositive = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void take(double value);
};

/// Spans run over states, ascending in step, and are valid until the next `follow`.
class MatrixHistory {
public:
    void setRun(const adalora::RunHistory *run);
    void setMatrix(int matrix);  ///< < 0 or unknown: none
    /// Takes the states and events that are new; all again when states were thinned out. True: something is new.
    bool follow();
    /// Whether `follow` would have something to do. Cheap.
    bool hasNews() const;

    const adalora::RunHistory *run() const { return m_run; }
    int matrix() const { return m_matrix; }
    bool isEmpty() const { return !info() || m_steps.empty(); }
    /// Null: no matrix.
    const adalora::MatrixInfo *info() const;

    std::span<const int> steps() const { return m_steps; }
    int slotCount() const { return static_cast<int>(m_slots.size()); }
    std::span<const float> scores(int slot) const { return m_slots[static_cast<std::size_t>(slot)].scores; }
    /// As sizeOfTriplet; of LoRA the slot-th largest σ.
    std::span<const float> sizes(int slot) const { return m_slots[static_cast<std::size_t>(slot)].sizes; }
    std::span<const unsigned char> kept(int slot) const { return m_slots[static_cast<std::size_t>(slot)].kept; }
    std::span<const float> thresholds() const { return m_thresholds; }  ///< NaN before the first allocation
    std::span<const float> defects() const { return m_defects; }        ///< NaN where a state has none
    std::span<const int> events() const { return m_events.of(m_matrix); }
    /// The state at or before `step`, as an index of the spans; -1: none.
    int indexAt(double step) const;

    const Extent &scoreExtent() const { return m_scoreExtent; }
    const Extent &sizeExtent() const { return m_sizeExtent; }
    const Extent &sigmaExtent() const { return m_sigmaExtent; }
    const Extent &defectExtent() const { return m_defectExtent; }
    /// The highest rank so far, and at least that of the start.
    int highestRank() const { return m_highestRank; }
    /// The last slot that was ever taken; -1: none.
    int highestSlot() const { return m_highestSlot; }

private:
    struct Slot {
        std::vector<float> scores;
        std::vector<float> sizes;
        std::vector<unsigned char> kept;
    };
    void clear();
    void take(const adalora::RankState &state);

    const adalora::RunHistory *m_run = nullptr;
    int m_matrix = -1;
    int m_thinnings = 0;
    int m_highestRank = 0;
    int m_highestSlot = -1;
    std::vector<int> m_steps;
    std::vector<Slot> m_slots;
    std::vector<float> m_thresholds;
    std::vector<float> m_defects;
    std::size_t m_eventsSeen = 0;
    MatrixEvents m_events;
    Extent m_scoreExtent;
    Extent m_sizeExtent;
    Extent m_sigmaExtent;
    Extent m_defectExtent;
};

}  // namespace studio
