/// Everything that decides a run, with the names of PEFT's AdaLoraConfig and Transformers' TrainingArguments.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace adalora {

/// The two forms of the orthogonality regulariser (REFERENCE: official code; PAPER: as printed).
enum class OrthForm { Reference, Paper };
/// How equal scores at the cut are treated.
enum class Ties { Exact, Reference };
/// What is trained: AdaLoRA by masking; merge and reallocate; LoRA; all weights; the head alone.
enum class Method { AdaLora, Merge, Lora, Full, Head };
/// What triplets are ranked by: Ī·Ū, Ī alone, |λ| (the paper's ablation); |σ| + μ|∂L/∂σ|; random as a control; one's
/// own `metric_expression`.
enum class Metric { SmoothedProduct, SmoothedSensitivity, Magnitude, SigmaGradient, Random, Expression };
/// How the final phase of masking fixes the mask: frozen scores re-ranked (official code), or forced at T − t_f (PEFT).
enum class FinalPhase { Official, Peft };
/// What a budget counts: triplets (the paper), or parameters, d + k + 1 (masking) or d + k (merge) for each.
enum class BudgetUnit { Triplets, Parameters };
/// With a budget in parameters: the best by score, or by score per parameter.
enum class RankBy { Score, ScorePerParameter };
/// Merge: what is cut in a round: down to b(t), or every σ-score below τ, or below τ·σ₁ of its matrix.
enum class PruneBy { Count, Threshold, RelativeThreshold };
/// Merge: whether the budget falls along b(t) or stays at its start.
enum class BudgetMode { Schedule, Constant };
/// Merge: what a new column starts as.
enum class GrowInit { Zero, Random, Gradient };
/// Merge: what becomes of the optimizer's moments when factors are merged.
enum class Moments { Transport, Reset };

/// What frozen weights are multiplied in. BFloat16 rounds them and what they are multiplied with, in training alone.
enum class FrozenDtype { Float32, BFloat16 };

/// Plain values; JSON keys are the member names. Steps are optimizer steps.
struct RunConfig {
    std::string name = "run";
    std::string task = "fashion";  ///< fashion | planted
    Method method = Method::AdaLora;
    std::uint64_t seed = 1;
    int threads = 1;  ///< that share a step; results are reproducible for a fixed count
    FrozenDtype frozen_dtype = FrozenDtype::Float32;  ///< bfloat16: an approximation, for about twice the rate of products

    int total_step = 0;  ///< T; has no default that suits every run
    int batch_size = 32;
    int gradient_accumulation_steps = 1;  ///< batches whose gradients one optimizer step averages
    double learning_rate = 1e-3;
    int warmup_steps = 0;  ///< linear learning-rate warm-up, then linear decay to 0 at T
    double weight_decay = 0.0;
    double max_grad_norm = 1.0;  ///< 0: no clipping

    std::vector<std::string> target_modules = {"query", "key", "value", "attention.output", "intermediate", "output"};
    int init_r = 12;
    double target_r = 8;  ///< average final rank per matrix; the budget is round(target_r · matrices)
    double lora_alpha = 16;
    int tinit = 0;   ///< t_i: warm-up steps at the full budget
    int tfinal = 0;  ///< t_f: last steps with the final ranks fixed
    int deltaT = 1;  ///< steps between allocations
    double beta1 = 0.85;
    double beta2 = 0.85;
    double orth_reg_weight = 0.1;  ///< γ
    OrthForm orth_form = OrthForm::Reference;
    Metric metric = Metric::SmoothedProduct;
    Ties ties = Ties::Exact;
    std::string metric_expression;  ///< metric = expression: over lambda, sigma, dsigma, I, U, d, k
    FinalPhase final_phase = FinalPhase::Official;
    BudgetUnit budget_unit = BudgetUnit::Triplets;
    RankBy rank_by = RankBy::Score;
    std::map<std::string, int> pinned_ranks;  ///< rank that each allocation gives a matrix, by name; it need not compete
    std::vector<std::string> never_prune;     ///< matrices that lose no triplet which they have
    bool compact_final = false;  ///< drop pruned triplets physically; exactly equal only for γ = 0 without clipping

    int r = 8;  ///< LoRA: the rank of every matrix that `rank_pattern` does not name
    std::map<std::string, int> rank_pattern;  ///< LoRA: rank by matrix name, e.g. {"layer.0.query": 4}
    bool use_rslora = false;    ///< LoRA: scale α/√r instead of α/r
    double lora_dropout = 0;    ///< probability with which an adapter's inputs are zeroed in training

    double mu = 0;            ///< μ; 0: set at the end of warm-up so that both terms have equal medians
    int measure_steps = 5;    ///< merge: steps between measurements of |∂L/∂σ|
    PruneBy prune_by = PruneBy::Count;
    double tau = 0;           ///< merge: τ of the two thresholds
    BudgetMode budget_mode = BudgetMode::Schedule;
    int max_r = 0;            ///< merge: rank no matrix grows past; 0: min(d, k)
    GrowInit grow_init = GrowInit::Zero;
    bool progressive = false;  ///< merge: ρ ramps from 0 to 1 over new columns until the next merge
    double grow_hysteresis = 0.1;  ///< merge: h, a candidate must beat (1 + h) · incumbent
    int grow_limit = 4;       ///< merge: swaps a round, c
    int grow_protect = 2;     ///< merge: rounds in which newcomers are safe
    double balance_weight = 0;  ///< merge: γ_b of ‖PᵀP − QᵀQ‖²_F
    Moments moments = Moments::Transport;

    int eval_steps = 100;  ///< steps between validations
    int record_steps = 10;  ///< steps between stored states (λ, σ, scores), besides those at allocations
    int save_steps = 200;   ///< steps between checkpoints; 0: only at the end and on Stop
    int save_total_limit = 0;  ///< checkpoints kept, the newest ones; 0: all

    std::string data_dir = "/usr/share/datasets/fashion-mnist";  ///< fashion only
    std::string base_model;  ///< fashion only: safetensors of the pretrained base; empty: the one that ships
    int planted_layers = 2;  ///< planted only
    int planted_hidden = 32;  ///< planted only

    bool operator==(const RunConfig &) const = default;
};

/// Whether matrices get adapters, so that there are ranks, a scale and target modules.
bool hasAdapters(Method method);
/// Whether ranks change along a schedule, so that there are phases and allocations.
bool hasSchedule(Method method);

/// One broken rule. `rule` is a formula, the same in every language.
struct ConfigProblem {
    std::string field;
    std::string value;
    std::string rule;
};

/// All rules that `config` breaks by itself, in field order; empty when it may start. Rules that need the model
/// (init_r ≤ min(d, k)) are checked where it is built, by `checkRank` in adapters/.
std::vector<ConfigProblem> problemsOf(const RunConfig &config);

/// Throws Error{RuleBroken} for the first problem.
void requireValid(const RunConfig &config);

/// JSON text with every field, two-space indented, stable order.
std::string toJson(const RunConfig &config);
/// Missing fields keep their defaults. Throws Error: FileDamaged (not JSON; subject = `source`), UnknownField, WrongType.
RunConfig runConfigFromJson(const std::string &text, const std::string &source);
/// Reads a file. Throws Error, also FileMissing and FileUnreadable.
RunConfig readRunConfig(const std::string &path);

/// The names of all fields, in the order of the JSON.
std::vector<std::string> fieldNames();
/// One field as JSON text: 12, 0.85, "exact", ["query"]. Throws Error{UnknownField}.
std::string fieldJson(const RunConfig &config, const std::string &field);
/// Sets one field from JSON text. Throws Error: UnknownField, WrongType (also for text that is not JSON).
void setField(RunConfig &config, const std::string &field, const std::string &json);

}  // namespace adalora
