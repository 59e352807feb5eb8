#include "runs/store_writer.h"

#include "runs/schema.h"
#include "runs/store_words.h"

#include <bit>

namespace adalora {

static_assert(std::endian::native == std::endian::little, "arrays are stored little-endian, as they are in memory");

void StoreWriter::create(Database &database)
{
    database.execute("PRAGMA application_id = " + std::to_string(runStoreApplication));
    database.execute("PRAGMA user_version = " + std::to_string(runStoreVersion));
    database.execute(runStoreSchema);
}

void StoreWriter::upgrade(Database &database)
{
    if (database.number("PRAGMA user_version") < 3)
        database.execute("ALTER TABLE state ADD COLUMN defect BLOB");
    database.execute("PRAGMA user_version = " + std::to_string(runStoreVersion));
}

StoreWriter::StoreWriter(Database &db)
    : m_step(db, "INSERT INTO step VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      m_evaluation(db, "INSERT INTO evaluation VALUES (NULL, ?, ?, ?)"),
      m_event(db, "INSERT INTO event VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      m_state(db, "INSERT OR IGNORE INTO state VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      m_run(db, "INSERT OR REPLACE INTO run VALUES (?, ?)"),
      m_matrix(db, "INSERT INTO matrix VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
{
}

void StoreWriter::insert(const StepReport &r)
{
    m_step.run(r.step, r.taskLoss, r.orthLoss, r.learningRate, r.gradNorm, r.budget, r.kept, int{r.isAllocation}, r.seconds);
    if (r.evaluation)
        insert(*r.evaluation);
    for (const Event &event : r.events)
        insert(event, false);
}

void StoreWriter::insert(const RunInfo &info)
{
    Statement &run = m_run;
    run.run("config", toJson(info.config));
    run.run("metric_name", info.metricName);
    run.run("budget_unit", wordFor(info.budgetUnit, unitWords));
    run.run("initial_budget", info.initialBudget);
    run.run("target_budget", info.targetBudget);
    run.run("scale", info.scale);
    run.run("adapter_parameters", std::int64_t{info.adapterParameters});
    run.run("head_parameters", std::int64_t{info.headParameters});
    run.run("frozen_parameters", std::int64_t{info.frozenParameters});
    run.run("tokens_per_step", std::int64_t{info.tokensPerStep});
    run.run("started_at", info.startedAt);
    if (!info.forkedFrom.empty()) {
        run.run("forked_from", info.forkedFrom);
        run.run("forked_at", info.forkedAt);
    }
    int id = 0;
    for (const MatrixInfo &m : info.matrices) {
        const auto planted = m.plantedRank < 0 ? std::nullopt : std::optional(m.plantedRank);
        m_matrix.run(id++, m.name, m.layer, m.kind, m.out, m.in, m.rank, m.startRank, m.first, planted);
    }
}

void StoreWriter::insert(const Event &event, bool isNoted)
{
    std::optional<std::string_view> what;
    if (event.kind == EventKind::Phase)
        what = wordFor(event.phase, phaseWords);
    if (event.kind == EventKind::Alarm)
        what = wordFor(event.alarm, alarmWords);
    if (event.kind == EventKind::Refuse)
        what = wordFor(event.reason, refusalWords);
    if (event.kind == EventKind::Edit)
        what = event.refusal.empty() ? "applied" : "refused";
    const auto known = [](int index) { return index < 0 ? std::nullopt : std::optional(index); };
    const bool hasTotals = event.rankBefore >= 0;
    const auto totals = [&](long long value) { return hasTotals ? std::optional(std::int64_t{value}) : std::nullopt; };
    const auto text = [](const std::string &value) { return value.empty() ? std::nullopt : std::optional(std::string_view(value)); };
    m_event.run(event.step, wordFor(event.kind, eventWords), what, known(event.matrix), known(event.index),
                       event.lambda, event.score, event.threshold, text(event.detail), known(event.payer), totals(event.rankBefore),
                       totals(event.rankAfter), totals(event.parametersBefore), totals(event.parametersAfter),
                       totals(event.slackBefore), totals(event.slackAfter), text(event.refusal), int{isNoted});
}

void StoreWriter::insert(const RankState &state)
{
    std::string kept(state.kept.size(), '0');
    for (std::size_t i = 0; i < kept.size(); ++i)
        kept[i] = state.kept[i] ? '1' : '0';
    m_state.run(state.step, state.threshold, state.mu, std::span(state.lambda), std::span(state.sigma), std::span(state.score),
                std::span(state.slope), kept, std::span(state.defect));
}

void StoreWriter::insert(const std::string &prefix, const Evaluation &evaluation)
{
    m_run.run(prefix + "_step", evaluation.step);
    m_run.run(prefix + "_loss", evaluation.loss);
    m_run.run(prefix + "_value", evaluation.value);
}

void StoreWriter::insert(const RunSummary &summary)
{
    Statement &run = m_run;
    run.run("outcome", wordFor(summary.outcome, outcomeWords));
    run.run("steps", summary.steps);
    run.run("seconds", summary.seconds);
    insert("before", summary.before);
    insert("after", summary.after);
    run.run("peak_parameters", std::int64_t{summary.peakParameters});
    run.run("final_parameters", std::int64_t{summary.finalParameters});
    if (summary.test)
        insert("test", *summary.test);
    if (summary.recovery)
        run.run("recovery", *summary.recovery);
    if (summary.uniformRecovery)
        run.run("uniform_recovery", *summary.uniformRecovery);
    if (!summary.failure.empty())
        run.run("failure", summary.failure);
}

}  // namespace adalora
