/// Reads and writes safetensors files: named tensors behind a JSON header, row-major and little-endian.
#pragma once
#include "linalg/types.h"
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace adalora {

/// A whole file in memory, checked. Throws Error: FileMissing, FileUnreadable (also for a dtype that is known but not
/// supported), FileDamaged (also for a tensor that is not there or has another rank). Values may be NaN.
class SafeTensors {
public:
    /// Strict: every byte after the header belongs to exactly one tensor, shapes fit their bytes, no key twice.
    static SafeTensors read(const std::filesystem::path &path);

    const std::filesystem::path &path() const { return m_path; }
    std::vector<std::string> names() const;  ///< sorted
    bool contains(const std::string &name) const { return m_tensors.contains(name); }
    const std::vector<std::int64_t> &shape(const std::string &name) const { return find(name).shape; }
    const std::string &dtype(const std::string &name) const { return find(name).dtype; }  ///< F32, BF16, I64 …
    const std::map<std::string, std::string> &metadata() const { return m_metadata; }

    /// [m, n] as m × n, [n] as n × 1, [] as 1 × 1.
    Matrix matrix(const std::string &name) const;
    /// As `matrix`, refused unless it is rows × cols.
    Matrix matrix(const std::string &name, Index rows, Index cols) const;
    /// Any rank, row-major.
    std::vector<double> values(const std::string &name) const;
    /// Integer dtypes only, any rank, row-major.
    std::vector<std::int64_t> integers(const std::string &name) const;

private:
    struct Tensor {
        std::string dtype;
        std::vector<std::int64_t> shape;
        std::size_t begin = 0;  ///< in m_bytes
        std::size_t size = 0;   ///< bytes
    };

    const Tensor &find(const std::string &name) const;
    void readHeader(std::size_t length);
    void checkCoverage(std::size_t dataStart) const;
    template <typename Out>
    std::vector<Out> converted(const std::string &name) const;
    [[noreturn]] void refuse(const std::string &reason) const;

    std::filesystem::path m_path;
    std::string m_bytes;
    std::map<std::string, Tensor> m_tensors;
    std::map<std::string, std::string> m_metadata;
};

/// A tensor on its way into a file.
struct StoredTensor {
    std::string name;
    std::vector<std::int64_t> shape;
    std::vector<double> values;  ///< row-major, one per element
    std::string dtype = "F32";   ///< F32 | F64 | I64
};

/// [rows, cols], in Scalar's dtype.
StoredTensor storedMatrix(std::string name, const Eigen::Ref<const Matrix> &matrix);
/// [n] from n × 1, in Scalar's dtype.
StoredTensor storedVector(std::string name, const Eigen::Ref<const Vector> &vector);

/// Writes atomically; tensors keep their order in the data. Throws Error{FileUnwritable}.
void writeSafeTensors(const std::filesystem::path &path, const std::vector<StoredTensor> &tensors,
                      const std::map<std::string, std::string> &metadata = {});

}  // namespace adalora
