/// What a run folder holds, as text that two runs can be compared by: all but what the wall clock decides.
#pragma once
#include "io/safetensors.h"
#include "io/strict_json.h"
#include "runs/run_folder.h"
#include <cstring>
#include <sqlite3.h>
#include <string>
#include <vector>

namespace adalora {

/// One line for each row of each table; doubles and blobs bit for bit. Mends what a kill has left, as any writer does.
inline std::vector<std::string> dumpOf(const std::filesystem::path &folder)
{
    static constexpr const char *queries[] = {
        "SELECT 'run', * FROM run WHERE key NOT IN ('started_at', 'seconds') ORDER BY key",
        "SELECT 'matrix', * FROM matrix ORDER BY id",
        "SELECT 'step', step, task_loss, orth_loss, learning_rate, grad_norm, budget, kept, is_allocation FROM step ORDER BY step",
        "SELECT 'evaluation', * FROM evaluation ORDER BY id",
        "SELECT 'event', * FROM event ORDER BY id",
        "SELECT 'state', * FROM state ORDER BY step"};
    std::vector<std::string> lines;
    sqlite3 *db = nullptr;
    sqlite3_open_v2((folder / runStoreFile).c_str(), &db, SQLITE_OPEN_READWRITE, nullptr);
    for (const char *query : queries) {
        sqlite3_stmt *rows = nullptr;
        if (sqlite3_prepare_v2(db, query, -1, &rows, nullptr) != SQLITE_OK)
            lines.emplace_back(sqlite3_errmsg(db));
        while (rows && sqlite3_step(rows) == SQLITE_ROW) {
            std::string line;
            for (int column = 0; column < sqlite3_column_count(rows); ++column) {
                if (sqlite3_column_type(rows, column) == SQLITE_FLOAT) {
                    char bits[40];
                    std::snprintf(bits, sizeof bits, "%a", sqlite3_column_double(rows, column));
                    line += bits;
                } else if (const void *bytes = sqlite3_column_blob(rows, column)) {
                    line.append(static_cast<const char *>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(rows, column)));
                }
                line += '|';
            }
            lines.push_back(std::move(line));
        }
        sqlite3_finalize(rows);
    }
    sqlite3_close(db);
    return lines;
}

/// Empty, or the first line that differs.
inline std::string storeDifference(const std::filesystem::path &a, const std::filesystem::path &b)
{
    const std::vector<std::string> x = dumpOf(a), y = dumpOf(b);
    for (std::size_t i = 0; i < std::max(x.size(), y.size()); ++i) {
        const std::string left = i < x.size() ? x[i] : "nothing", right = i < y.size() ? y[i] : "nothing";
        if (left != right)
            return left + "\n≠ " + right;
    }
    return {};
}

/// Empty, or the first difference between two checkpoints: tensors bit for bit, and the rest but for the seconds.
inline std::string checkpointDifference(const std::filesystem::path &a, const std::filesystem::path &b)
{
    const SafeTensors x = SafeTensors::read(a), y = SafeTensors::read(b);
    if (x.names() != y.names())
        return a.string() + ": names";
    for (const std::string &name : x.names()) {
        const std::vector<double> p = x.values(name), q = y.values(name);
        if (x.dtype(name) != y.dtype(name) || x.shape(name) != y.shape(name) || p.size() != q.size() ||
            std::memcmp(p.data(), q.data(), p.size() * sizeof(double)) != 0)
            return a.string() + ": " + name;
    }
    const auto rest = [](const SafeTensors &file) {
        nlohmann::json json = parseStrictJson(file.metadata().at("run"), file.path().string());
        json["progress"].erase("seconds");
        return json;
    };
    return rest(x) == rest(y) ? std::string() : a.string() + ": " + rest(x).dump() + "\n≠ " + rest(y).dump();
}

/// Empty, or the first difference between the checkpoints of two runs.
inline std::string checkpointsDifference(const std::filesystem::path &a, const std::filesystem::path &b)
{
    const auto x = checkpointsOf(a), y = checkpointsOf(b);
    if (x.size() != y.size())
        return std::to_string(x.size()) + " checkpoints ≠ " + std::to_string(y.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (x[i].step != y[i].step)
            return "checkpoint " + std::to_string(x[i].step) + " ≠ " + std::to_string(y[i].step);
        if (std::string difference = checkpointDifference(x[i].path, y[i].path); !difference.empty())
            return difference;
    }
    return {};
}

}  // namespace adalora
