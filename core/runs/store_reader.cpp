#include "runs/store_reader.h"

#include "error.h"
#include "runs/schema.h"
#include "runs/store_words.h"
#include "training/edit.h"

#include <cstring>

namespace adalora {
namespace {

constexpr int maxLayer = 4096;  // views draw a row for each

}  // namespace

void StoreReader::refuse(const std::string &reason) const { throw Error(ErrorCode::FileDamaged, m_store.string(), reason); }

void StoreReader::begin(Database &database)
{
    m_database = &database;
    database.execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; BEGIN");
    checkKind();
    m_value.emplace(database, "SELECT value FROM run WHERE key = ?");
}

RunInfo StoreReader::readInfo(Database &database)
{
    begin(database);
    RunInfo info = readInfo();
    m_value.reset();
    return info;
}

RunOutline StoreReader::readOutline(Database &database)
{
    begin(database);
    RunOutline outline;
    outline.info = readInfo();
    outline.config = outline.info.config;
    outline.steps = static_cast<int>(database.number("SELECT count(*) FROM step"));
    Statement evaluations(database, "SELECT step, loss, value FROM evaluation ORDER BY id DESC LIMIT 1");
    if (evaluations.step())
        outline.last = Evaluation{small(evaluations, 0, "evaluation.step"), evaluations.real(1), evaluations.real(2)};
    if (m_version >= 2) {
        Statement edits(database, "SELECT detail FROM event WHERE kind = 'edit' AND what = 'applied' ORDER BY id");
        while (edits.step())
            applyEdit(outline.config, std::string(edits.text(0)), "edit: ");
    }
    outline.summary = readSummary();
    m_value.reset();
    return outline;
}

RunHistory StoreReader::read(Database &database)
{
    begin(database);
    RunHistory history(readInfo());
    readSteps(history);
    readEvaluations(history);
    readStates(history);
    if (auto summary = readSummary())
        history.setSummary(std::move(*summary));
    m_value.reset();
    return history;
}

void StoreReader::checkKind()
{
    if (m_database->number("PRAGMA application_id") != runStoreApplication)
        throw Error(ErrorCode::NotARun, m_store.string(), "an SQLite database of another program");
    const auto version = m_database->number("PRAGMA user_version");
    if (version > runStoreVersion)
        throw Error(ErrorCode::NewerVersion, m_store.string(),
                    "version " + std::to_string(version) + ", known: " + std::to_string(runStoreVersion));
    if (version < 1)
        refuse("version " + std::to_string(version));
    m_version = static_cast<int>(version);
}

RunInfo StoreReader::readInfo()
{
    RunInfo info;
    const std::string config = text("config");
    try {
        info.config = runConfigFromJson(config, "run.config");
    } catch (const Error &e) {
        refuse(std::string("config: ") + e.what());
    }
    info.metricName = text("metric_name");
    if (find("budget_unit")) {  // older stores count triplets
        const auto unit = fromWord<BudgetUnit>(m_value->text(0), unitWords);
        if (!unit)
            refuse("unknown budget unit " + std::string(m_value->text(0)));
        info.budgetUnit = *unit;
    }
    info.initialBudget = integer("initial_budget");
    info.targetBudget = integer("target_budget");
    info.scale = real("scale");
    info.adapterParameters = count("adapter_parameters");
    info.headParameters = count("head_parameters");
    info.frozenParameters = count("frozen_parameters");
    if (find("tokens_per_step"))  // stores before version 3 have none
        info.tokensPerStep = count("tokens_per_step");
    info.startedAt = text("started_at");
    if (find("forked_from")) {
        info.forkedFrom = (std::filesystem::absolute(m_store).parent_path() / text("forked_from")).lexically_normal().string();
        info.forkedAt = integer("forked_at");
    }
    readMatrices(info);
    return info;
}

void StoreReader::readMatrices(RunInfo &info)
{
    Statement rows(*m_database, "SELECT name, layer, kind, d_out, d_in, slots, r_init, first, planted_rank FROM matrix ORDER BY id");
    while (rows.step()) {
        MatrixInfo m;
        m.name = rows.text(0);
        m.layer = small(rows, 1, "matrix.layer");
        if (m.layer < 0 || m.layer > maxLayer)
            refuse("matrix " + m.name + " lies in layer " + std::to_string(m.layer));
        m.kind = rows.text(2);
        m.out = small(rows, 3, "matrix.d_out");
        m.in = small(rows, 4, "matrix.d_in");
        m.rank = small(rows, 5, "matrix.slots");
        m.startRank = small(rows, 6, "matrix.r_init");
        m.first = small(rows, 7, "matrix.first");
        m.plantedRank = rows.isNull(8) ? -1 : small(rows, 8, "matrix.planted_rank");
        if (m.first != m_triplets || m.rank < 0 || __builtin_add_overflow(m_triplets, m.rank, &m_triplets))
            refuse("matrix " + m.name + " does not begin where the one before it ends");
        if (m.startRank < 0 || m.startRank > m.rank)
            refuse("matrix " + m.name + " begins with rank " + std::to_string(m.startRank) + " of " + std::to_string(m.rank));
        info.matrices.push_back(std::move(m));
    }
}

std::vector<StoreReader::StoredEvent> StoreReader::readEvents(const RunInfo &info)
{
    std::vector<StoredEvent> events;
    const std::string columns = m_version < 2 ? "NULL, 0" : "refusal, noted";  // version 1 knows no edits
    Statement rows(*m_database, "SELECT step, kind, what, matrix, idx, lambda, score, threshold, detail, payer, rank_before, rank_after, "
                                "parameters_before, parameters_after, slack_before, slack_after, " + columns + " FROM event ORDER BY id");
    while (rows.step()) {
        StoredEvent e;
        e.step = small(rows, 0, "event.step");
        const std::string where = "event at step " + std::to_string(e.step) + ": ";
        const auto kind = fromWord<EventKind>(rows.text(1), eventWords);
        if (!kind)
            refuse(where + "unknown kind " + std::string(rows.text(1)));
        e.kind = *kind;
        if (e.kind == EventKind::Phase) {
            const auto phase = fromWord<Phase>(rows.text(2), phaseWords);
            if (!phase)
                refuse(where + "unknown phase " + std::string(rows.text(2)));
            e.phase = *phase;
        }
        if (e.kind == EventKind::Alarm) {
            const auto alarm = fromWord<AlarmKind>(rows.text(2), alarmWords);
            if (!alarm)
                refuse(where + "unknown alarm " + std::string(rows.text(2)));
            e.alarm = *alarm;
        }
        if (e.kind == EventKind::Refuse) {
            const auto reason = fromWord<RefuseReason>(rows.text(2), refusalWords);
            if (!reason)
                refuse(where + "unknown reason " + std::string(rows.text(2)));
            e.reason = *reason;
        }
        e.matrix = rows.isNull(3) ? -1 : small(rows, 3, "event.matrix");
        e.index = rows.isNull(4) ? -1 : small(rows, 4, "event.idx");
        if (e.matrix < -1 || e.matrix >= static_cast<int>(info.matrices.size()))
            refuse(where + "matrix " + std::to_string(e.matrix) + " does not exist");
        if (e.index < -1 || (e.matrix >= 0 && e.index >= info.matrices[static_cast<std::size_t>(e.matrix)].rank))
            refuse(where + "triplet " + std::to_string(e.index) + " does not exist");
        e.lambda = rows.real(5);
        e.score = rows.real(6);
        e.threshold = rows.real(7);
        e.detail = rows.text(8);
        e.payer = rows.isNull(9) ? -1 : small(rows, 9, "event.payer");
        if (e.payer < -1 || e.payer >= static_cast<int>(info.matrices.size()))
            refuse(where + "payer " + std::to_string(e.payer) + " does not exist");
        if (!rows.isNull(10))
            readTotals(rows, e);
        e.refusal = rows.text(16);
        e.isNoted = rows.integer(17) != 0;
        events.push_back(std::move(e));
    }
    return events;
}

void StoreReader::readTotals(const Statement &rows, Event &e) const
{
    e.rankBefore = small(rows, 10, "event.rank_before");
    e.rankAfter = small(rows, 11, "event.rank_after");
    e.parametersBefore = rows.integer(12);
    e.parametersAfter = rows.integer(13);
    e.slackBefore = rows.integer(14);
    e.slackAfter = rows.integer(15);
}

void StoreReader::applyEdit(RunConfig &config, const std::string &edit, const std::string &where) const
{
    try {
        applyFields(config, editFromJson(edit, "detail"));
        requireValid(config);
    } catch (const Error &e) {
        refuse(where + e.what());
    }
}

void StoreReader::appendTo(RunHistory &history, const Event &event) const
{
    if (event.kind == EventKind::Edit) {
        const std::string where = "edit at step " + std::to_string(event.step) + ": ";
        RunConfig config = history.plan().config;
        if (event.refusal.empty()) {
            applyEdit(config, event.detail, where);
        } else {
            try {
                editFromJson(event.detail, "detail");
            } catch (const Error &e) {
                refuse(where + e.what());
            }
        }
    }
    history.append(event);
}

void StoreReader::readSteps(RunHistory &history)
{
    const std::vector<StoredEvent> events = readEvents(history.info());
    auto nextEvent = events.begin();
    const auto appendNoted = [&] {
        for (; nextEvent != events.end() && nextEvent->isNoted && nextEvent->step == history.steps(); ++nextEvent)
            appendTo(history, *nextEvent);
    };
    Statement rows(*m_database, "SELECT step, task_loss, orth_loss, learning_rate, grad_norm, budget, kept, is_allocation, seconds "
                                "FROM step ORDER BY step");
    while (rows.step()) {
        StepReport r;
        r.step = small(rows, 0, "step.step");
        if (r.step != history.steps())
            refuse("step " + std::to_string(history.steps()) + " is missing");
        r.taskLoss = rows.real(1);
        r.orthLoss = rows.real(2);
        r.learningRate = rows.real(3);
        r.gradNorm = rows.real(4);
        r.budget = small(rows, 5, "step.budget");
        r.kept = small(rows, 6, "step.kept");
        r.isAllocation = rows.integer(7) != 0;
        r.seconds = rows.real(8);
        appendNoted();
        while (nextEvent != events.end() && nextEvent->step <= r.step)
            r.events.push_back(*nextEvent++);
        history.append(r);
    }
    appendNoted();
    if (nextEvent != events.end())
        refuse("the event at step " + std::to_string(nextEvent->step) + " belongs to no step");
}

void StoreReader::readEvaluations(RunHistory &history)
{
    Statement rows(*m_database, "SELECT step, loss, value FROM evaluation ORDER BY id");
    while (rows.step())
        history.append(Evaluation{small(rows, 0, "evaluation.step"), rows.real(1), rows.real(2)});
}

void StoreReader::readStates(RunHistory &history)
{
    const std::string defect = m_version < 3 ? "NULL" : "defect";
    Statement rows(*m_database, "SELECT step, threshold, mu, lambda, sigma, score, kept, slope, " + defect + " FROM state ORDER BY step");
    const std::size_t matrices = history.info().matrices.size();
    const auto triplets = static_cast<std::size_t>(m_triplets);
    while (rows.step()) {
        auto state = std::make_shared<RankState>();
        state->step = small(rows, 0, "state.step");
        if (state->step < 0 || state->step > history.steps())
            refuse("there is a state at step " + std::to_string(state->step) + " of " + std::to_string(history.steps()));
        state->threshold = rows.real(1);
        state->mu = rows.real(2);
        state->lambda = floats(rows, 3, "lambda", triplets);
        state->sigma = floats(rows, 4, "sigma", triplets);
        state->score = floats(rows, 5, "score", triplets);
        if (!rows.blob(7).empty())
            state->slope = floats(rows, 7, "slope", triplets);
        if (!rows.blob(8).empty())
            state->defect = floats(rows, 8, "defect", matrices);
        const std::string_view kept = rows.text(6);
        if (kept.size() != static_cast<std::size_t>(m_triplets) || kept.find_first_not_of("01") != std::string_view::npos)
            refuse("state at step " + std::to_string(state->step) + ": kept is not " + std::to_string(m_triplets) + " times 0 or 1");
        for (const char c : kept)
            state->kept.push_back(c == '1');
        history.append(std::move(state));
    }
}

std::optional<RunSummary> StoreReader::readSummary()
{
    if (!find("outcome"))
        return std::nullopt;
    RunSummary s;
    const auto outcome = fromWord<Outcome>(m_value->text(0), outcomeWords);
    if (!outcome)
        refuse("unknown outcome " + std::string(m_value->text(0)));
    s.outcome = *outcome;
    s.steps = integer("steps");
    s.seconds = real("seconds");
    s.before = readEvaluation("before");
    s.after = readEvaluation("after");
    if (find("peak_parameters")) {  // older stores have neither
        s.peakParameters = count("peak_parameters");
        s.finalParameters = count("final_parameters");
    }
    if (find("test_step"))
        s.test = readEvaluation("test");
    if (find("recovery"))
        s.recovery = real("recovery");
    if (find("uniform_recovery"))
        s.uniformRecovery = real("uniform_recovery");
    if (find("failure"))
        s.failure = text("failure");
    return s;
}

Evaluation StoreReader::readEvaluation(const std::string &prefix)
{
    return {integer(prefix + "_step"), real(prefix + "_loss"), real(prefix + "_value")};
}

bool StoreReader::find(const std::string &key)
{
    m_value->reset();
    m_key = key;
    m_value->bind(0, m_key);
    return m_value->step();
}

void StoreReader::require(const std::string &key)
{
    if (!find(key))
        refuse("run." + key + " is missing");
}

int StoreReader::integer(const std::string &key)
{
    require(key);
    return small(*m_value, 0, key.c_str());
}

double StoreReader::real(const std::string &key)
{
    require(key);
    return m_value->real(0);
}

std::string StoreReader::text(const std::string &key)
{
    require(key);
    return std::string(m_value->text(0));
}

long long StoreReader::count(const std::string &key)
{
    require(key);
    return m_value->integer(0);
}

std::vector<float> StoreReader::floats(const Statement &row, int column, const char *what, std::size_t count) const
{
    const std::string_view bytes = row.blob(column);
    if (bytes.size() != count * sizeof(float))
        refuse("state at step " + std::to_string(row.integer(0)) + ": " + what + " has " + std::to_string(bytes.size()) +
               " bytes, not " + std::to_string(count * sizeof(float)));
    std::vector<float> values(count);
    if (!bytes.empty())
        std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
}

int StoreReader::small(const Statement &row, int column, const char *what) const
{
    const std::int64_t value = row.integer(column);
    if (value != static_cast<int>(value))
        refuse(std::string(what) + " = " + std::to_string(value));
    return static_cast<int>(value);
}

}  // namespace adalora
