#include "runs/sqlite.h"

#include <cctype>
#include <cstring>
#include <limits>
#include <sqlite3.h>

namespace adalora {
namespace {

/// The errno of the last failed call on the log or the database; sqlite3_system_errno() is blank after a failed step.
int lastErrno(sqlite3 *handle)
{
    for (const int which : {SQLITE_FCNTL_JOURNAL_POINTER, SQLITE_FCNTL_FILE_POINTER}) {
        sqlite3_file *file = nullptr;
        int error = 0;
        if (sqlite3_file_control(handle, "main", which, &file) == SQLITE_OK && file && file->pMethods)
            file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &error);
        if (error != 0)
            return error;
    }
    return 0;
}

}  // namespace

std::string sqliteUri(const std::filesystem::path &path, const char *query)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(path).string()) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isPlain = std::isalnum(byte) || std::strchr("/-_.~", c);
        if (isPlain && c)
            uri += c;
        else
            uri.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
    return uri + query;
}

Database::Database(const std::filesystem::path &path, Mode mode)
{
    const char *query = mode == Mode::Immutable ? "?mode=ro&immutable=1" : mode == Mode::ReadOnly ? "?mode=ro" : "?mode=rw";
    const int access = mode == Mode::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    const int code = sqlite3_open_v2(sqliteUri(path, query).c_str(), &m_handle, access | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK) {
        const SqlFailure failure(code & 0xff, m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code));
        sqlite3_close(m_handle);
        throw failure;
    }
    sqlite3_busy_timeout(m_handle, 5000);
}

Database::~Database() { sqlite3_close(m_handle); }

void Database::execute(const std::string &sql)
{
    const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code);
}

std::int64_t Database::number(const std::string &sql)
{
    Statement statement(*this, sql);
    if (!statement.step())
        throw SqlFailure(SQLITE_ERROR, sql + " answers nothing");
    return statement.integer(0);
}

void Database::sync()
{
    sqlite3_file *log = nullptr;
    int code = sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    if (code == SQLITE_OK && log && log->pMethods)
        code = log->pMethods->xSync(log, SQLITE_SYNC_NORMAL);
    if (code != SQLITE_OK)
        fail(code);
}

void Database::fail(int code) const
{
    const int primary = code & 0xff;
    const int systemError = primary == SQLITE_IOERR ? lastErrno(m_handle) : 0;
    throw SqlFailure(primary, systemError ? std::strerror(systemError) : sqlite3_errmsg(m_handle));
}

Statement::Statement(Database &database, std::string_view sql) : m_database(&database)
{
    check(sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &m_statement, nullptr));
}

Statement::~Statement() { sqlite3_finalize(m_statement); }

void Statement::bind(int place, std::int64_t value) { check(sqlite3_bind_int64(m_statement, place + 1, value)); }

void Statement::bind(int place, double value) { check(sqlite3_bind_double(m_statement, place + 1, value)); }

void Statement::bind(int place, std::string_view value)
{
    check(sqlite3_bind_text64(m_statement, place + 1, value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bind(int place, std::span<const float> value)
{
    check(sqlite3_bind_blob64(m_statement, place + 1, value.data(), value.size_bytes(), SQLITE_STATIC));
}

void Statement::bind(int place, std::nullopt_t) { check(sqlite3_bind_null(m_statement, place + 1)); }

bool Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        m_database->fail(code);
    return code == SQLITE_ROW;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

double Statement::real(int column) const
{
    return isNull(column) ? std::numeric_limits<double>::quiet_NaN() : sqlite3_column_double(m_statement, column);
}

std::string_view Statement::text(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {data, data ? static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)) : 0};
}

std::string_view Statement::blob(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {data, data ? static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)) : 0};
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        m_database->fail(code);
}

}  // namespace adalora
