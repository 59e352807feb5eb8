/// The numbers of one matrix at one step, from a state of its run: what the rank map colours and what a spectrum says.
#pragma once
#include "training/run_report.h"
#include <span>
#include <vector>

namespace studio {

/// What the rank map can colour.
enum class MatrixQuantity { Rank, Share, Parameters, MeanScore, Energy, Change, Difference };

struct MatrixNumbers {
    int rank = 0;
    double share = 0;          ///< of what all kept triplets cost, in the unit of the budget; 0 when none is kept
    long long parameters = 0;  ///< of the kept triplets
    double meanScore = 0;      ///< of the kept triplets; NaN: none kept, or a method without scores
    double energy = 0;         ///< Σσ²
    double largest = 0;        ///< σ₁
};

/// Whether triplets are scored; LoRA's are not.
bool hasScores(const adalora::RunInfo &info);
/// What one triplet of it trains: d + k + 1 with masking, else d + k.
long long parametersOfTriplet(const adalora::RunInfo &info, const adalora::MatrixInfo &matrix);
/// What a triplet contributes to ΔW, comparable with σ: s·|λ| with masking, equal to a σ if P and Q were orthonormal; else
/// |λ|, which is a σ already.
double sizeOfTriplet(const adalora::RunInfo &info, double lambda);
/// One entry per matrix.
std::vector<MatrixNumbers> numbersOf(const adalora::RankState &state, const adalora::RunInfo &info);

std::span<const float> sigmaOf(const adalora::RankState &state, const adalora::MatrixInfo &matrix);
/// Σσ².
double energyOf(std::span<const float> sigma);
/// Σσ²/σ₁², the stable rank: how many directions as strong as the first the energy would fill; 0 without any.
double stableRankOf(std::span<const float> sigma);
/// exp of the entropy of σ/Σσ (Roy and Vetterli, 2007): how many directions share ΔW evenly; 0 without any.
double effectiveRankOf(std::span<const float> sigma);
/// What the `k` largest keep of Σσ², in [0, 1]; 0 without any. `sigma` is descending.
double energyShareOf(std::span<const float> sigma, int k);

}  // namespace studio
