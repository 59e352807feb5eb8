#include "io/archive.h"
#include "error.h"
#include <cmath>
#include <limits>

namespace adalora {

Archive::Archive(std::shared_ptr<const SafeTensors> file, std::string prefix)
    : m_file(std::move(file)), m_prefix(std::move(prefix))
{
}

std::vector<StoredTensor> Archive::storedTensors() const
{
    std::vector<StoredTensor> tensors;
    for (const std::string &name : m_file->names())
        tensors.push_back({name, m_file->shape(name), m_file->values(name), m_file->dtype(name)});
    return tensors;
}

void Archive::require(bool holds, const std::string &name, const std::string &reason) const
{
    if (!holds)
        throw Error(ErrorCode::FileDamaged, m_file ? m_file->path().string() : std::string(), m_prefix + name + ": " + reason);
}

void Archive::field(const std::string &name, Matrix &matrix) { resizable(name, matrix, matrix.rows(), matrix.cols()); }

void Archive::resizable(const std::string &name, Matrix &matrix, Index rows, Index cols)
{
    if (!m_file) {
        m_tensors.push_back(storedMatrix(m_prefix + name, matrix));
        return;
    }
    Matrix stored = m_file->matrix(m_prefix + name);
    require((rows < 0 || stored.rows() == rows) && (cols < 0 || stored.cols() == cols), name,
            std::to_string(stored.rows()) + " × " + std::to_string(stored.cols()));
    matrix = std::move(stored);
}

void Archive::resizable(const std::string &name, Vector &vector)
{
    Matrix column = vector;
    resizable(name, column, -1, 1);
    vector = column.col(0);
}

template <typename Number>
void Archive::numbers(const std::string &name, std::vector<Number> &values, const char *dtype, bool isFixed)
{
    if (!m_file) {
        m_tensors.push_back({m_prefix + name, {static_cast<std::int64_t>(values.size())}, {values.begin(), values.end()}, dtype});
        return;
    }
    const std::vector<double> stored = m_file->values(m_prefix + name);
    require(!isFixed || stored.size() == values.size(), name, std::to_string(stored.size()) + " values");
    if constexpr (std::is_integral_v<Number>)
        for (const double value : stored)
            require(value == std::floor(value) && value >= static_cast<double>(std::numeric_limits<Number>::min())
                        && value <= static_cast<double>(std::numeric_limits<Number>::max()),
                    name, "not an integer in range");
    values.resize(stored.size());
    for (std::size_t i = 0; i < stored.size(); ++i)
        values[i] = static_cast<Number>(stored[i]);
}

void Archive::field(const std::string &name, std::vector<double> &values) { numbers(name, values, "F64", true); }

void Archive::field(const std::string &name, std::vector<unsigned char> &values)
{
    std::vector<int> flags(values.begin(), values.end());
    numbers(name, flags, "I64", true);
    for (std::size_t i = 0; i < flags.size(); ++i) {
        require(flags[i] == 0 || flags[i] == 1, name, "neither 0 nor 1");
        values[i] = static_cast<unsigned char>(flags[i]);
    }
}

void Archive::resizable(const std::string &name, std::vector<double> &values) { numbers(name, values, "F64", false); }
void Archive::resizable(const std::string &name, std::vector<int> &values) { numbers(name, values, "I64", false); }

void Archive::field(const std::string &name, double &value)
{
    std::vector<double> one{value};
    numbers(name, one, "F64", true);
    value = one[0];
}

void Archive::field(const std::string &name, int &value)
{
    std::vector<int> one{value};
    numbers(name, one, "I64", true);
    value = one[0];
}

void Archive::field(const std::string &name, long long &value)
{
    std::vector<double> one{static_cast<double>(value)};
    numbers(name, one, "I64", true);
    require(std::abs(one[0]) <= 0x1p53, name, "out of range");
    value = static_cast<long long>(one[0]);
}

void Archive::field(const std::string &name, bool &value)
{
    std::vector<unsigned char> one{static_cast<unsigned char>(value)};
    field(name, one);
    value = one[0] != 0;
}

void Archive::field(const std::string &name, Random &random)
{
    const Group group(*this, name);
    Random::State state = random.state();
    std::vector<int> parts;  // 16 bits each: a double holds no 64
    for (const std::uint64_t word : state.words)
        for (int shift = 0; shift < 64; shift += 16)
            parts.push_back(static_cast<int>(word >> shift & 0xffff));
    numbers("words", parts, "I64", true);
    state.words = {};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        require(parts[i] >= 0 && parts[i] <= 0xffff, "words", "not 16 bits");
        state.words[i / 4] |= static_cast<std::uint64_t>(parts[i]) << 16 * (i % 4);
    }
    field("spare", state.spare);
    field("has_spare", state.hasSpare);
    random = Random(state);
}

}  // namespace adalora
