/// The little of SQLite that the run store needs, with destructors and exceptions.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace adalora {

/// A path, percent-encoded, as SQLite opens and ATTACHes it, with `query` (?mode=ro) behind it.
std::string sqliteUri(const std::filesystem::path &path, const char *query);

/// What SQLite or the system below it said. The store turns it into an Error that names the file.
class SqlFailure : public std::runtime_error {
public:
    SqlFailure(int primaryCode, const std::string &reason) : std::runtime_error(reason), code(primaryCode) {}
    const int code;  ///< SQLITE_CORRUPT, SQLITE_FULL …
};

/// One connection, used by one thread at a time.
class Database {
public:
    enum class Mode { ReadOnly, Immutable, ReadWrite };

    /// Throws SqlFailure, as everything here. Never creates a file.
    Database(const std::filesystem::path &path, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    void execute(const std::string &sql);
    /// The one number that a PRAGMA or SELECT answers.
    std::int64_t number(const std::string &sql);
    /// Makes durable what is committed, whatever `synchronous` says; for a database in WAL.
    void sync();
    [[noreturn]] void fail(int code) const;
    sqlite3 *handle() const { return m_handle; }

private:
    sqlite3 *m_handle = nullptr;
};

/// A prepared statement; parameters and columns are numbered from 0. NaN is stored as NULL and read back as NaN.
class Statement {
public:
    Statement(Database &database, std::string_view sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Binds the arguments, runs to the end, makes it ready for the next time.
    template <typename... Args>
    void run(const Args &...args)
    {
        int place = 0;
        (bind(place++, args), ...);
        while (step()) { }
        reset();
    }

    void bind(int place, std::int64_t value);
    void bind(int place, int value) { bind(place, std::int64_t{value}); }
    void bind(int place, double value);
    /// Text and blobs are not copied: they must live until the statement is reset.
    void bind(int place, std::string_view value);
    void bind(int place, const std::string &value) { bind(place, std::string_view(value)); }
    void bind(int place, const char *value) { bind(place, std::string_view(value)); }
    void bind(int place, std::span<const float> value);
    void bind(int place, std::nullopt_t);
    template <typename T>
    void bind(int place, const std::optional<T> &value)
    {
        value ? bind(place, *value) : bind(place, std::nullopt);
    }

    bool step();  ///< true: there is a row
    void reset();

    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const;  ///< valid until the next step
    std::string_view blob(int column) const;  ///< valid until the next step
    bool isNull(int column) const;

private:
    void check(int code) const;

    Database *m_database;
    sqlite3_stmt *m_statement = nullptr;
};

}  // namespace adalora
