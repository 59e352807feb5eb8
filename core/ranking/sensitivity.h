/// How much the loss feels each triplet: smoothed sensitivities of P, Λ and Q and the score made of them.
#pragma once
#include "io/archive.h"
#include "training/run_config.h"
#include <vector>

namespace adalora {

/// Ī and Ū of one parameter, both of its shape; they start at 0.
struct Sensitivity {
    Sensitivity(Index rows, Index cols);

    /// I = |w ∘ ∂L/∂w|; Ī ← β1 Ī + (1−β1) I; Ū ← β2 Ū + (1−β2) |I − Ī| with the new Ī. (Zhang et al., Eq. 8–10)
    void update(const Matrix &value, const Matrix &gradient, double beta1, double beta2);

    void archive(Archive &a)
    {
        a.field("smoothed", smoothed);
        a.field("uncertainty", uncertainty);
    }

    Matrix smoothed;     ///< Ī
    Matrix uncertainty;  ///< Ū
};

/// The sensitivities of one adapted matrix: P out × r, Λ r × 1, Q r × in.
struct TripletSensitivity {
    TripletSensitivity(Index out, Index in, Index rank);

    void archive(Archive &a)
    {
        a.part("P", P);
        a.part("lambda", lambda);
        a.part("Q", Q);
    }

    Sensitivity P;
    Sensitivity lambda;
    Sensitivity Q;
};

/// Appends one score per triplet: s(λ_i) + (mean_j s(Q_ij) + mean_j s(P_ji)), where s is Ī·Ū or Ī; or |λ_i| alone.
/// Sums run in double and in a fixed order, so equal triplets get equal scores.
void appendScores(const TripletSensitivity &sensitivity, const Matrix &lambda, Metric metric,
                  std::vector<double> &scores);

/// Appends for each triplet the sum x(λ_i) + (mean_j x(Q_ij) + mean_j x(P_ji)) of Ī (`smoothed`) or Ū (`uncertainty`).
void appendMeans(const TripletSensitivity &sensitivity, Matrix Sensitivity::*which, std::vector<double> &means);

}  // namespace adalora
