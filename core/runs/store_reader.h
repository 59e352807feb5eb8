/// Reads the tables of a store back into values.
#pragma once
#include "runs/run_news.h"
#include "runs/run_store.h"
#include "runs/sqlite.h"
#include <filesystem>
#include <optional>

namespace adalora {

/// How far a store was read, and by what one knows that it has not been taken back since.
struct StorePlace {
    std::optional<RunInfo> info;  ///< none: nothing was read
    RunConfig config;             ///< in effect there
    int steps = 0;
    double lastLoss = 0, lastSeconds = 0;  ///< of the last step
    std::int64_t event = 0, evaluation = 0;  ///< the last ids
    int state = -1;                          ///< the last one's step
    bool hasEnded = false;
};

/// Opens the store in `folder` for StoreReader::readNews. Throws Error as readRun.
RunNews readRunNews(const std::filesystem::path &folder, StorePlace &place);

/// Reads one store, in one transaction, and trusts nothing that views would index with.
class StoreReader {
public:
    explicit StoreReader(std::filesystem::path store) : m_store(std::move(store)) {}

    /// What lies behind `place`, which moves on; from the beginning where the store was taken back meanwhile. Of states
    /// as many as fit into half of `RunHistory::stateMemory`: allocations first, the others evenly spread, always the last.
    RunNews readNews(Database &database, StorePlace &place);
    RunInfo readInfo(Database &database);
    RunOutline readOutline(Database &database);

private:
    void begin(Database &database);
    void checkKind();
    RunInfo readInfo();
    void readMatrices(RunInfo &info);
    std::optional<RunSummary> readSummary();
    Evaluation readEvaluation(const std::string &prefix);

    // store_news.cpp
    struct StoredEvent : Event {
        bool isNoted = false;  ///< between two steps
    };
    bool isStillThere(const StorePlace &place);
    void readSteps(RunNews &news, StorePlace &place);
    std::vector<StoredEvent> readEvents(StorePlace &place);
    void readTotals(const Statement &rows, Event &e) const;
    void check(const Event &event, StorePlace &place) const;
    /// Throws Error{FileDamaged} for one that cannot have been applied.
    void applyEdit(RunConfig &config, const std::string &edit, const std::string &where) const;
    void readEvaluations(RunNews &news, StorePlace &place);
    void readStates(RunNews &news, StorePlace &place);
    std::shared_ptr<const RankState> readState(const Statement &row, const StorePlace &place) const;

    /// The statement stands on the row of `key` in table run; false when there is none.
    bool find(const std::string &key);
    void require(const std::string &key);
    int integer(const std::string &key);
    double real(const std::string &key);
    std::string text(const std::string &key);
    long long count(const std::string &key);
    std::vector<float> floats(const Statement &row, int column, const char *what, std::size_t count) const;
    int small(const Statement &row, int column, const char *what) const;
    [[noreturn]] void refuse(const std::string &reason) const;

    const std::filesystem::path m_store;
    Database *m_database = nullptr;
    std::string m_key;  // bound to m_value, which keeps no copy
    std::optional<Statement> m_value;
    int m_triplets = 0;  // of all matrices
    int m_version = 0;
};

}  // namespace adalora
