/// When triplets were born, died and came back, by matrix: kept as events come, so that nobody searches all of them.
#pragma once
#include "training/run_report.h"
#include <span>
#include <vector>

namespace adalora { class RunHistory; }

namespace studio {

struct TripletEvent {
    int step = 0;
    int triplet = 0;  ///< within its matrix
    adalora::EventKind kind = adalora::EventKind::Prune;  ///< Prune: died; Grow: born; Reactivate: came back
};

class TripletEvents {
public:
    void reset(const adalora::RunHistory *run);
    /// Takes in the events that are new.
    void follow();
    /// In order of step; none for −1.
    std::span<const TripletEvent> of(int matrix) const;
    /// The last one of this triplet at or before `step`; null: none.
    const TripletEvent *lastAt(int matrix, int triplet, int step) const;

private:
    const adalora::RunHistory *m_run = nullptr;
    std::size_t m_seen = 0;
    std::vector<std::vector<TripletEvent>> m_events;  // by matrix
};

}  // namespace studio
