/// Puts the values that a run emits into the tables of its store.
#pragma once
#include "runs/sqlite.h"
#include "training/run_report.h"

namespace adalora {

/// The statements that a running training needs, prepared once. Transactions are the caller's. Throws SqlFailure.
class StoreWriter {
public:
    /// Makes the tables of an empty database.
    static void create(Database &database);
    /// Gives an older store that goes on being written the columns it lacks.
    static void upgrade(Database &database);
    explicit StoreWriter(Database &database);

    void insert(const RunInfo &info);
    void insert(const StepReport &report);
    void insert(const Evaluation &evaluation) { m_evaluation.run(evaluation.step, evaluation.loss, evaluation.value); }
    /// `isNoted`: it happened between two steps.
    void insert(const Event &event, bool isNoted);
    /// Unless its step has one already.
    void insert(const RankState &state);
    void insert(const RunSummary &summary);

private:
    void insert(const std::string &prefix, const Evaluation &evaluation);

    Statement m_step, m_evaluation, m_event, m_state, m_run, m_matrix;
};

}  // namespace adalora
