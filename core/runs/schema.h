/// The tables of a run store, as SQL whose comments are its documentation.
#pragma once

namespace adalora {

/// PRAGMA application_id: "AdaL" in ASCII.
inline constexpr int runStoreApplication = 0x4164614c;
/// PRAGMA user_version: raised with every change that an older reader would misread.
inline constexpr int runStoreVersion = 3;

/// Numbers that are not finite: NaN is NULL, infinities are stored as such. Steps are 0-based optimizer steps.
///
/// Python reads it with its standard library, also while the run is being written:
///
///     import sqlite3, struct
///     run = sqlite3.connect("file:DIR/run.sqlite?mode=ro", uri=True)
///     losses = run.execute("SELECT step, task_loss FROM step").fetchall()
///     step, blob = run.execute("SELECT step, sigma FROM state ORDER BY step DESC LIMIT 1").fetchone()
///     sigma = struct.unpack(f"<{len(blob) // 4}f", blob)          # or numpy.frombuffer(blob, "<f4")
///     for name, first, slots in run.execute("SELECT name, first, slots FROM matrix ORDER BY id"):
///         print(name, sigma[first:first + slots])
inline constexpr const char *runStoreSchema = R"sql(
-- What is fixed for the run: config (JSON), metric_name, budget_unit (triplets, parameters: of every budget and of what
-- is kept), initial_budget, target_budget, scale, adapter_parameters (trained besides the head, at the start),
-- head_parameters, frozen_parameters, tokens_per_step, started_at. Once it has ended also outcome (finished, stopped, diverged, failed),
-- steps, seconds, {before,after}_{step,loss,value}, {peak,final}_parameters (in effect besides the head) and, where they
-- apply, test_{step,loss,value}, recovery, uniform_recovery, failure. A fork has forked_from (the folder of its parent,
-- relative to its own) and forked_at (steps that both share). config is that before any edit.
CREATE TABLE run (key TEXT PRIMARY KEY, value);

-- The adapted matrices. Triplets are numbered through: a matrix owns [first, first + slots) in the arrays of state.
-- r_init is its rank before the first step; slots is the same, or with merge-and-reallocate the most it may reach.
-- planted_rank is the true rank where the task knows it, else NULL.
CREATE TABLE matrix (id INTEGER PRIMARY KEY, name TEXT, layer INTEGER, kind TEXT, d_out INTEGER, d_in INTEGER,
                     slots INTEGER, r_init INTEGER, first INTEGER, planted_rank INTEGER);

-- One row for every optimizer step. orth_loss is weighted, grad_norm is before clipping, budget is b(t),
-- kept what the kept triplets cost, both in run.budget_unit, is_allocation 1 where a new choice was made.
CREATE TABLE step (step INTEGER PRIMARY KEY, task_loss REAL, orth_loss REAL, learning_rate REAL, grad_norm REAL,
                   budget INTEGER, kept INTEGER, is_allocation INTEGER, seconds REAL);

-- Validations, taken after `step` steps; the first is before training. value is run.metric_name.
CREATE TABLE evaluation (id INTEGER PRIMARY KEY, step INTEGER, loss REAL, value REAL);

-- kind: prune, reactivate, phase, alarm, merge, grow, refuse, edit. what: the phase that begins (warmup, reduction,
-- final), the alarm (not_finite, equal_scores, budget_missed, no_allocation, orthogonality_rising, matrix_dead,
-- still_falling, checkpoint_failed), the reason why a matrix may not grow (dimension, budget), or what became of an edit
-- (applied, refused); its detail is the edit as JSON, refusal the rule that it would have broken. idx is the triplet
-- within its matrix, lambda its value before the cut, threshold the lowest score kept. payer is the matrix whose cut
-- triplet paid for growth, NULL where the slack did. rank is that of the matrix, parameters those of all adapters
-- together, slack = budget - parameters; all three only with merge-and-reallocate. noted is 1 for what
-- happened between two steps, before this one. What does not apply is NULL, but lambda, score and threshold are 0.
CREATE TABLE event (id INTEGER PRIMARY KEY, step INTEGER, kind TEXT, what TEXT, matrix INTEGER, idx INTEGER,
                    lambda REAL, score REAL, threshold REAL, detail TEXT, payer INTEGER,
                    rank_before INTEGER, rank_after INTEGER, parameters_before INTEGER, parameters_after INTEGER,
                    slack_before INTEGER, slack_after INTEGER, refusal TEXT, noted INTEGER);

-- All triplets, at allocations, every record_steps and at the end. lambda (as trained; with merge-and-reallocate the
-- singular value of the triplet that has this slot), sigma (singular values of the effective update, descending within
-- each matrix), score and slope are little-endian float32 arrays, as is defect, one for each matrix: how far its factors
-- are from orthonormal (the mean of |P'P - I|_F and |QQ' - I|_F), or with merge-and-reallocate from balanced
-- (|P'P - Q'Q|_F); kept is a text of 0 and 1. mu weighs slope, the
-- averaged |dL/dsigma|, in the score sigma + mu * slope; for other scores mu is 0 and slope empty.
CREATE TABLE state (step INTEGER PRIMARY KEY, threshold REAL, mu REAL, lambda BLOB, sigma BLOB, score BLOB, slope BLOB, kept TEXT, defect BLOB);

-- The rank of every matrix at every state.
CREATE VIEW rank AS
  SELECT state.step, matrix.id AS matrix, matrix.name,
         length(replace(substr(state.kept, matrix.first + 1, matrix.slots), '0', '')) AS rank
  FROM state, matrix;
)sql";

}  // namespace adalora
