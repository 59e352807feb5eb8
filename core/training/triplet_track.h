/// The triplets of one matrix under names that outlive the SVD: slots, running slopes, and who is still safe.
#pragma once
#include "io/archive.h"
#include "linalg/svd.h"
#include "ranking/score_transport.h"

namespace adalora {

/// A value; vectors run over the triplets in order of falling σ, columns that have not begun to train last.
class TripletTrack {
public:
    struct Triplet {
        double sigma = 0;
        double slope = 0;    ///< running mean of |∂L/∂σ|
        int slot = 0;        ///< its name: unique within the matrix, < slotCount
        int safeRounds = 0;  ///< rounds in which it may not be cut
    };

    /// `rank` triplets of which nothing is known, in the first of `slotCount` slots.
    TripletTrack(Index out, Index in, int rank, int slotCount);

    const std::vector<Triplet> &triplets() const { return m_triplets; }
    const SingularBasis &basis() const { return m_basis; }

    /// Takes the triplets of a new SVD, as many as before, in place of the old ones. Who continues an old triplet keeps
    /// its slot; the others take what is left, those of newcomers first, with their safety. Slopes are carried over by
    /// overlap.
    void follow(const ThinSvd &svd);
    /// The same, and averages the slopes with new ones by β; NaN: not measured.
    void follow(const ThinSvd &svd, const std::vector<double> &slopes, double beta);

    /// Ends a round: only the triplets listed stay, in this order, and safety runs down.
    void keep(const std::vector<int> &triplets);
    /// A newcomer in the lowest free slot.
    void add(const Vector &u, const Vector &v, double slope, int safeRounds);

    void archive(Archive &a);

private:
    std::vector<CarriedScore> replace(const ThinSvd &svd);

    int m_slotCount;
    SingularBasis m_basis;
    std::vector<Triplet> m_triplets;
};

}  // namespace adalora
