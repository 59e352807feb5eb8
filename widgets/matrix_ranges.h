/// How far the numbers of all matrices have reached in a run so far: scales of colours that grow and never shrink.
#pragma once
#include "matrix_quantities.h"

namespace adalora { class RunHistory; }

namespace studio {

class MatrixRanges {
public:
    MatrixRanges() = default;
    /// Ranks reach the start ranks before the first state.
    explicit MatrixRanges(const adalora::RunInfo &info);

    /// Takes the states that are new since the last time.
    void follow(const adalora::RunHistory &run);
    /// The end of the scale that begins at 0, round for what is measured; 1 when nothing is larger than 0. Not for changes.
    double highest(MatrixQuantity quantity) const;
    /// The most that any matrix's rank has been away from its rank in `reference`; at least 1.
    int largestChange(const std::vector<MatrixNumbers> &reference) const;

private:
    struct Ranks {
        int least = 0;
        int most = 0;
    };
    int m_seen = -1;  // step of the newest state
    int m_highestRank = 1;
    double m_share = 0;
    double m_parameters = 0;
    double m_meanScore = 0;
    double m_energy = 0;
    std::vector<Ranks> m_ranks;  // by matrix
};

}  // namespace studio
