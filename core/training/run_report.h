/// The values that a run emits: what a step did, what happened, and the state of all triplets.
#pragma once
#include "training/run_config.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace adalora {

/// One adapted matrix. Triplets of all matrices are numbered through: this one owns [first, first + rank).
struct MatrixInfo {
    std::string name;  ///< layer.3.attention.output
    int layer = 0;
    std::string kind;  ///< query | key | value | attention.output | intermediate | output | fc
    int out = 0;       ///< d
    int in = 0;        ///< k
    int rank = 0;      ///< slots it has in RankState: the initial rank; with merge-and-reallocate the most it may reach
    int startRank = 0; ///< rank before the first step
    int first = 0;     ///< index of its first triplet in the arrays of RankState
    int plantedRank = -1;  ///< true rank r* where the task knows it, else -1
};

/// What is fixed for the run's whole life.
struct RunInfo {
    RunConfig config;
    std::vector<MatrixInfo> matrices;
    std::string metricName;     ///< of Evaluation::value: accuracy | relative error
    BudgetUnit budgetUnit = BudgetUnit::Triplets;  ///< of all budgets and of what is kept
    int initialBudget = 0;      ///< b0 = Σ r_init triplets, or what they cost; 0 for methods without adapters
    int targetBudget = 0;       ///< bT; fixed ranks: b0
    double scale = 0;           ///< s = α / (r_init + 1e-5); LoRA: of a matrix of rank r; 0 without adapters
    /// Trained besides the head, at the start: Σ r_init (d + k + 1), merge and LoRA Σ r (d + k), full fine-tuning the
    /// whole base.
    long long adapterParameters = 0;
    long long headParameters = 0;     ///< trained beside them
    long long frozenParameters = 0;
    long long tokensPerStep = 0;  ///< that one optimizer step sees, padding included; a sample without a sequence counts one; 0: not recorded
    std::string startedAt;      ///< ISO 8601, UTC
    std::string forkedFrom = {};  ///< folder of the run that this one is a fork of; empty: none
    int forkedAt = -1;            ///< steps that both share
};

enum class Phase { Warmup, Reduction, Final };

/// Order is the storage format: append only.
enum class EventKind { Prune, Reactivate, Phase, Alarm, Merge, Grow, Refuse, Edit };
/// Why a matrix may not grow. Order is the storage format: append only.
enum class RefuseReason { None, Dimension, Budget };
/// Order is the storage format: append only.
enum class AlarmKind {
    None,
    NotFinite,        ///< detail: the tensor, or the loss
    EqualScores,      ///< detail: the score that all have
    BudgetMissed,     ///< detail: kept ≠ budget
    NoAllocation,     ///< none by t_i + 2ΔT; detail: the next step with one, or empty
    OrthogonalityRising,  ///< detail: the defect then → now
    MatrixDead,       ///< matrix: which
    StillFalling,     ///< at the end; detail: by how much
    CheckpointFailed  ///< detail: the reason
};

/// Something that happened at a step boundary. Fields that do not apply keep their defaults.
struct Event {
    int step = 0;
    EventKind kind = EventKind::Prune;
    int matrix = -1;  ///< into RunInfo::matrices
    int index = -1;   ///< triplet within its matrix
    double lambda = 0;     ///< before the cut
    double score = 0;
    double threshold = 0;  ///< lowest score that was kept
    Phase phase = Phase::Warmup;         ///< kind Phase: the one that begins
    AlarmKind alarm = AlarmKind::None;   ///< kind Alarm
    std::string detail;    ///< kind Alarm: see there; kind Phase: "mu = …" once μ is set; kind Edit: the edit as JSON; untranslated
    std::string refusal = {};  ///< kind Edit: the rule that it would break; empty: applied before this step
    long long ticket = 0;  ///< kind Edit: the sender's, where this is the answer to an edit just sent
    RefuseReason reason = RefuseReason::None;  ///< kind Refuse
    int payer = -1;        ///< kind Grow: the matrix whose pruned triplet paid for it, -1: slack paid
    int rankBefore = -1, rankAfter = -1;               ///< of the matrix; kinds Prune, Merge, Grow, Refuse of merge
    long long parametersBefore = -1, parametersAfter = -1;  ///< of all adapters together
    long long slackBefore = -1, slackAfter = -1;            ///< budget − parameters
};

/// A measurement on held-out data, taken after `step` steps (0: before the first).
struct Evaluation {
    int step = 0;
    double loss = 0;
    double value = 0;  ///< RunInfo::metricName
};

/// What one optimizer step did; small, built every step. `step` is 0-based.
struct StepReport {
    int step = 0;
    double taskLoss = 0;
    double orthLoss = 0;  ///< weighted by γ, as added to the task loss
    double learningRate = 0;
    double gradNorm = 0;  ///< before clipping
    int budget = 0;       ///< b(t), in RunInfo::budgetUnit; with merge that of the last round
    int kept = 0;         ///< what the kept triplets cost, in the same unit
    bool isAllocation = false;  ///< a new mask was chosen in this step
    double seconds = 0;
    std::optional<Evaluation> evaluation;
    std::vector<Event> events;
};

/// All triplets at one step; immutable once built. Arrays run over the triplets of all matrices (MatrixInfo::first).
struct RankState {
    int step = 0;
    double threshold = 0;       ///< of the last allocation
    double mu = 0;              ///< μ where scores are |σ| + μ |∂L/∂σ|, else 0; so is it until it has been chosen
    std::vector<float> lambda;  ///< signed, as trained; of a product P Qᵀ the σ of the triplet in that slot
    std::vector<float> sigma;   ///< true singular values of s·PΛQ, descending within each matrix
    std::vector<float> score;
    std::vector<float> slope;   ///< averaged |∂L/∂σ| (masking: |∂L/∂λ|), which μ weighs; empty for scores without it
    /// Of each matrix how far its factors are from what they should be: the mean of ‖PᵀP − I‖_F and ‖QQᵀ − I‖_F; of a
    /// product P Qᵀ ‖PᵀP − QᵀQ‖_F, its imbalance. Empty for LoRA and for stores that do not have it.
    std::vector<float> defect;
    std::vector<unsigned char> kept;  ///< 1: in the mask of the last allocation; of a product: the slot is taken

    /// Σ kept over one matrix.
    int rankOf(const MatrixInfo &matrix) const;
};

enum class Outcome { Finished, Stopped, Diverged, Failed };

/// How a run ended.
struct RunSummary {
    Outcome outcome = Outcome::Finished;
    int steps = 0;
    double seconds = 0;        ///< in training steps
    Evaluation before;         ///< validation before the first step
    Evaluation after;          ///< validation at the end
    std::optional<Evaluation> test;  ///< test data, used once, for finished runs of tasks that have some
    std::optional<double> recovery;         ///< planted: Σ min(r̂, r*) / Σ r*
    std::optional<double> uniformRecovery;  ///< planted: what the same budget spread evenly scores
    long long peakParameters = 0;   ///< trained and in effect besides the head (as RunInfo::adapterParameters): the most
    long long finalParameters = 0;  ///< and at the end: of AdaLoRA Σ (d + k + 1) over the kept triplets
    std::string failure;       ///< outcome Diverged or Failed: English, untranslated
};

}  // namespace adalora
