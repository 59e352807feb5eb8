/// Reads the reference data that the official code made (tests/data/golden, or the folder in ADALORA_GOLDEN_DIR).
#pragma once
#include "io/safetensors.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <type_traits>

namespace adalora::test {

/// The folder of one family: allocator, svdlinear or train.
inline std::filesystem::path goldenFolder(const std::string &family)
{
    const char *overridden = std::getenv("ADALORA_GOLDEN_DIR");
    return std::filesystem::path(overridden && *overridden ? overridden : GOLDEN_DIR) / family;
}

inline nlohmann::json readJson(const std::filesystem::path &path)
{
    std::ifstream file(path);
    return nlohmann::json::parse(file);
}

/// The manifests (.json with .safetensors beside them) of a family, sorted.
inline std::vector<std::filesystem::path> goldenManifests(const std::string &family)
{
    std::vector<std::filesystem::path> manifests;
    if (!std::filesystem::is_directory(goldenFolder(family)))
        return manifests;
    for (const auto &entry : std::filesystem::directory_iterator(goldenFolder(family))) {
        std::filesystem::path tensors = entry.path();
        if (tensors.extension() == ".json" && std::filesystem::exists(tensors.replace_extension(".safetensors")))
            manifests.push_back(entry.path());
    }
    std::sort(manifests.begin(), manifests.end());
    return manifests;
}

/// One manifest and its tensors.
class Golden {
public:
    explicit Golden(const std::filesystem::path &manifestPath)
        : manifest(readJson(manifestPath))
        , tensors(SafeTensors::read(std::filesystem::path(manifestPath).replace_extension(".safetensors")))
    {
    }

    bool contains(const std::string &name) const { return tensors.contains(name); }
    /// All values, row-major.
    const std::vector<double> &values(const std::string &name)
    {
        const auto [entry, isNew] = m_values.try_emplace(name);
        if (isNew)
            entry->second = tensors.values(name);
        return entry->second;
    }
    double value(const std::string &name, int t) { return values(name).at(static_cast<std::size_t>(t)); }
    int integer(const std::string &name, int t) { return static_cast<int>(value(name, t)); }

    /// [rows, cols] as it is, [n] as n × 1, more dimensions folded into the rows.
    Matrix matrix(const std::string &name)
    {
        const std::vector<std::int64_t> &shape = tensors.shape(name);
        const Index cols = shape.size() < 2 ? 1 : static_cast<Index>(shape.back());
        return fold(name, 0, static_cast<Index>(values(name).size()), cols);
    }
    /// Entry t of the first dimension, folded like `matrix`.
    Matrix slice(const std::string &name, int t)
    {
        const std::vector<std::int64_t> &shape = tensors.shape(name);
        const Index cols = shape.size() < 3 ? 1 : static_cast<Index>(shape.back());
        const Index size = static_cast<Index>(values(name).size()) / static_cast<Index>(shape.front());
        return fold(name, t * size, size, cols);
    }

    const nlohmann::json manifest;
    const SafeTensors tensors;

private:
    Matrix fold(const std::string &name, Index begin, Index size, Index cols)
    {
        const std::vector<double> &all = values(name);
        Matrix m(size / cols, cols);
        for (Index i = 0; i < size; ++i)
            m(i / cols, i % cols) = static_cast<Scalar>(all.at(static_cast<std::size_t>(begin + i)));
        return m;
    }

    std::map<std::string, std::vector<double>> m_values;  ///< converted once
};

/// Doubles replaying a case made in double must agree to 1e-9; whatever float touched only to float's tolerance.
inline double toleranceFor(const std::string &caseType, double inFloat)
{
    return std::is_same_v<Scalar, double> && caseType == "f64" ? 1e-9 : inFloat;
}

/// |a − b| relative to b, where NaN equals NaN; infinite where only one of them is NaN.
inline double relativeError(double a, double b)
{
    if (std::isnan(a) || std::isnan(b))
        return std::isnan(a) && std::isnan(b) ? 0 : std::numeric_limits<double>::infinity();
    return a == b ? 0 : std::abs(a - b) / std::max(std::abs(b), std::numeric_limits<double>::min());
}

/// The largest difference relative to the largest entry of `expected`; NaN must stand where NaN is expected.
inline double relativeError(const Matrix &actual, const Matrix &expected)
{
    if (actual.rows() != expected.rows() || actual.cols() != expected.cols())
        return std::numeric_limits<double>::infinity();
    double worst = 0, scale = 0;
    for (Index i = 0; i < expected.size(); ++i) {
        const double a = static_cast<double>(actual.data()[i]), b = static_cast<double>(expected.data()[i]);
        if (std::isnan(a) || std::isnan(b)) {
            if (std::isnan(a) != std::isnan(b))
                return std::numeric_limits<double>::infinity();
            continue;
        }
        worst = std::max(worst, std::abs(a - b));
        scale = std::max(scale, std::abs(b));
    }
    return worst == 0 ? 0 : worst / std::max(scale, std::numeric_limits<double>::min());
}

}  // namespace adalora::test
