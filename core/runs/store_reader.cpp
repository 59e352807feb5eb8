#include "runs/store_reader.h"

#include "error.h"
#include "runs/schema.h"
#include "runs/store_words.h"

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
