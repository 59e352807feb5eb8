/// Five common beliefs about ranks, each put to the engine's own functions on small numbers.
#pragma once
#include "linalg/types.h"
#include "training/run_report.h"
#include <array>
#include <vector>

namespace studio {

/// "Merging raises the rank." ΔW = P · Qᵀ, 6 × 5 with 4 columns; the best `kept` triplets are merged into new factors.
struct MergeTruth {
    adalora::Vector before;  ///< σ of P · Qᵀ
    adalora::Vector after;   ///< σ of P' · Q'ᵀ
    int rankBefore = 0;
    int rankAfter = 0;
    double drift = 0;  ///< ‖P'Q'ᵀ − what was kept of ΔW‖ / ‖ΔW‖
};
MergeTruth mergeTruth(int kept);

/// "A rank rises by itself." Three matrices with d + k = 100; B has a direction to grow in, of this score.
struct GrowthTruth {
    static constexpr std::array<int, 3> before{8, 6, 4};
    std::array<int, 3> after{};
    int cuts = 0;
    int growths = 0;
    bool isRefused = false;  ///< for the budget
    long long budget = 0;
    long long usedBefore = 0;
    long long usedAfter = 0;
    double weakest = 0;  ///< lowest score of all triplets
    double needed = 0;   ///< (1 + h) times that
};
/// `free`: parameters of the budget that nobody uses.
GrowthTruth growthTruth(double score, int free);

/// "A rank can pass min(d, k)." P is 10 × columns, Q is 20 × columns, all random.
struct LimitTruth {
    static constexpr int out = 10;
    static constexpr int in = 20;
    int rank = 0;  ///< of P · Qᵀ, counted from its σ
    int limit = 0;
    adalora::RefuseReason refusal = adalora::RefuseReason::None;  ///< what a matrix of this rank is told that wants one more
};
LimitTruth limitTruth(int columns);

/// "λ is the singular value." λ = (3, −2); the columns of P enclose `degrees`, the first one has this length.
struct LambdaTruth {
    static constexpr std::array<double, 2> lambda{3, -2};
    std::array<double, 2> sigma{};
    double gap = 0;  ///< ‖ |λ| − σ ‖ / ‖σ‖
};
LambdaTruth lambdaTruth(double degrees, double length);

/// "What is pruned is gone for good." Three triplets of which two may stay; the third was pruned, though the task asks for a
/// λ of `wanted` there. One optimizer step and one allocation later, with masking and after a merge.
struct ForgottenTruth {
    double gradient = 0;              ///< ∂L/∂λ₃ at λ₃ = 0
    double lambda = 0;                ///< λ₃ after the step
    std::array<double, 3> score{};    ///< |λ · ∂L/∂λ|
    bool isRevived = false;
    int mergedColumns = 0;            ///< that have a gradient after the merge
    int mergedRank = 0;               ///< after the step
};
ForgottenTruth forgottenTruth(double wanted);

}  // namespace studio
