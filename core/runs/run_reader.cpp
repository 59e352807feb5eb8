#include "error.h"
#include "runs/run_store.h"
#include "runs/store_reader.h"

#include <sqlite3.h>

namespace adalora {
namespace {

namespace fs = std::filesystem;

/// `read` gets the open database. A WAL store whose side files are gone cannot make new ones in a read-only folder, and
/// then needs none.
template <typename Read>
auto readFrom(const fs::path &store, Read read)
{
    try {
        Database database(store, Database::Mode::ReadOnly);
        return read(database);
    } catch (const SqlFailure &failure) {
        const bool isSideFiles = failure.code == SQLITE_CANTOPEN || failure.code == SQLITE_READONLY;
        if (!isSideFiles || fs::exists(store.string() + "-wal"))
            throw;
    }
    Database database(store, Database::Mode::Immutable);
    return read(database);
}

fs::path storeIn(const fs::path &folder)
{
    std::error_code failure;
    const auto status = fs::status(folder, failure);
    if (status.type() == fs::file_type::not_found)
        throw Error(ErrorCode::FileMissing, folder.string());
    const fs::path store = fs::is_directory(status) ? folder / runStoreFile : folder;
    const auto size = fs::file_size(store, failure);
    if (failure == std::errc::no_such_file_or_directory)
        throw Error(ErrorCode::NotARun, folder.string());
    if (failure)
        throw Error(ErrorCode::FileUnreadable, store.string(), failure.message());
    if (size == 0)
        throw Error(ErrorCode::NotARun, store.string(), "empty");
    return store;
}

[[noreturn]] void throwFor(const SqlFailure &e, const fs::path &store)
{
    switch (e.code) {
    case SQLITE_NOTADB: throw Error(ErrorCode::NotARun, store.string(), "not an SQLite database");
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_BUSY:
    case SQLITE_IOERR: throw Error(ErrorCode::FileUnreadable, store.string(), e.what());
    default: throw Error(ErrorCode::FileDamaged, store.string(), e.what());
    }
}

template <typename Read>
auto readStore(const fs::path &folder, Read read)
{
    const fs::path store = storeIn(folder);
    try {
        return readFrom(store, [&](Database &database) {
            StoreReader reader(store);
            return read(reader, database);
        });
    } catch (const SqlFailure &failure) {
        throwFor(failure, store);
    }
}

}  // namespace

RunHistory readRun(const fs::path &folder)
{
    std::shared_ptr<RunHistory> history;
    StorePlace beginning;
    readRunNews(folder, beginning).moveInto(history);
    return std::move(*history);
}

RunNews readRunNews(const fs::path &folder, StorePlace &place)
{
    return readStore(folder, [&](StoreReader &reader, Database &database) { return reader.readNews(database, place); });
}

RunInfo readRunInfo(const fs::path &folder)
{
    return readStore(folder, [](StoreReader &reader, Database &database) { return reader.readInfo(database); });
}

RunOutline readRunOutline(const fs::path &folder)
{
    return readStore(folder, [](StoreReader &reader, Database &database) { return reader.readOutline(database); });
}

}  // namespace adalora
