/// Reads the tables of a store back into a history.
#pragma once
#include "runs/run_store.h"
#include "runs/sqlite.h"
#include <filesystem>
#include <optional>

namespace adalora {

/// Reads one store, in one transaction, and trusts nothing that views would index with.
class StoreReader {
public:
    explicit StoreReader(std::filesystem::path store) : m_store(std::move(store)) {}

    RunHistory read(Database &database);
    RunInfo readInfo(Database &database);
    RunOutline readOutline(Database &database);

private:
    void begin(Database &database);
    void checkKind();
    RunInfo readInfo();
    void readMatrices(RunInfo &info);
    struct StoredEvent : Event {
        bool isNoted = false;  ///< between two steps
    };
    std::vector<StoredEvent> readEvents(const RunInfo &info);
    void readTotals(const Statement &rows, Event &e) const;
    /// Throws Error{FileDamaged} for one that cannot have been applied.
    void applyEdit(RunConfig &config, const std::string &edit, const std::string &where) const;
    /// Checks an edit first.
    void appendTo(RunHistory &history, const Event &event) const;
    void readSteps(RunHistory &history);
    void readEvaluations(RunHistory &history);
    void readStates(RunHistory &history);
    std::optional<RunSummary> readSummary();
    Evaluation readEvaluation(const std::string &prefix);

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
