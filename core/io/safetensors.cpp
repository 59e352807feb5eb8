#include "io/safetensors.h"

#include "error.h"
#include "io/file_bytes.h"
#include "io/safetensors_dtype.h"
#include "io/strict_json.h"

#include <algorithm>
#include <cstring>

namespace adalora {
namespace {

constexpr std::size_t lengthField = 8;
constexpr std::uint64_t maxHeader = 100'000'000;  // the reference implementation's limit

std::string shapeText(const std::vector<std::int64_t> &shape)
{
    std::string text = "[";
    for (const auto extent : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(extent);
    return text + "]";
}

/// A JSON number that is a whole one, not negative and below 2^63.
bool isCount(const nlohmann::json &value)
{
    return value.is_number_unsigned() && value.get<std::uint64_t>() <= std::uint64_t{INT64_MAX};
}

/// Bytes of a tensor; false when the product does not fit into 63 bits.
bool byteCount(const std::vector<std::int64_t> &shape, std::size_t elementBytes, std::int64_t &bytes)
{
    bytes = static_cast<std::int64_t>(elementBytes);
    for (const auto extent : shape)
        if (__builtin_mul_overflow(bytes, extent, &bytes))
            return false;
    return true;
}

}  // namespace

SafeTensors SafeTensors::read(const std::filesystem::path &path)
{
    SafeTensors file;
    file.m_path = path;
    file.m_bytes = readFile(path);
    if (file.m_bytes.size() < lengthField)
        file.refuse("it has " + std::to_string(file.m_bytes.size()) + " bytes, too few for a header length");
    std::uint64_t length = 0;
    std::memcpy(&length, file.m_bytes.data(), lengthField);
    if (length > maxHeader || length > file.m_bytes.size() - lengthField)
        file.refuse("the header claims " + std::to_string(length) + " bytes of a file of " +
                    std::to_string(file.m_bytes.size()));
    file.readHeader(static_cast<std::size_t>(length));
    file.checkCoverage(lengthField + static_cast<std::size_t>(length));
    return file;
}

void SafeTensors::readHeader(std::size_t length)
{
    const nlohmann::json header = parseStrictJson(std::string_view(m_bytes).substr(lengthField, length), m_path.string());
    if (!header.is_object())
        refuse("the header is not a JSON object");
    const std::size_t dataStart = lengthField + length;
    const std::size_t dataSize = m_bytes.size() - dataStart;

    for (const auto &[name, entry] : header.items()) {
        const std::string where = "tensor " + name + ": ";
        if (!entry.is_object())
            refuse(name + " is not a JSON object");
        if (name == "__metadata__") {
            for (const auto &[key, value] : entry.items()) {
                if (!value.is_string())
                    refuse("metadata " + key + " is not a string");
                m_metadata[key] = value.get<std::string>();
            }
            continue;
        }
        for (const char *field : {"dtype", "shape", "data_offsets"})
            if (!entry.contains(field))
                refuse(where + field + " is missing");
        const auto &shape = entry["shape"];
        const auto &offsets = entry["data_offsets"];

        Tensor tensor;
        if (!entry["dtype"].is_string() || elementSize(entry["dtype"].get<std::string>()) == 0)
            refuse(where + "unknown dtype " + entry["dtype"].dump());
        tensor.dtype = entry["dtype"].get<std::string>();
        if (!shape.is_array() || !std::all_of(shape.begin(), shape.end(), isCount))
            refuse(where + "shape " + shape.dump() + " is not a list of sizes");
        tensor.shape = shape.get<std::vector<std::int64_t>>();
        if (!offsets.is_array() || offsets.size() != 2 || !isCount(offsets[0]) || !isCount(offsets[1]))
            refuse(where + "data_offsets " + offsets.dump() + " are not two positions");

        const auto begin = offsets[0].get<std::uint64_t>();
        const auto end = offsets[1].get<std::uint64_t>();
        if (begin > end || end > dataSize)
            refuse(where + "data_offsets " + offsets.dump() + " lie outside the " + std::to_string(dataSize) + " data bytes");
        std::int64_t bytes = 0;
        if (!byteCount(tensor.shape, elementSize(tensor.dtype), bytes) || static_cast<std::uint64_t>(bytes) != end - begin)
            refuse(where + tensor.dtype + " of shape " + shape.dump() + " does not take the " + std::to_string(end - begin) +
                   " bytes it has");
        tensor.begin = dataStart + static_cast<std::size_t>(begin);
        tensor.size = static_cast<std::size_t>(bytes);
        m_tensors.emplace(name, std::move(tensor));
    }
}

void SafeTensors::checkCoverage(std::size_t dataStart) const
{
    std::vector<std::pair<const Tensor *, const std::string *>> inOrder;
    for (const auto &[name, tensor] : m_tensors)
        inOrder.emplace_back(&tensor, &name);
    std::sort(inOrder.begin(), inOrder.end(), [](const auto &a, const auto &b) {
        return std::pair(a.first->begin, a.first->size) < std::pair(b.first->begin, b.first->size);
    });
    std::size_t next = dataStart;
    for (const auto &[tensor, name] : inOrder) {
        if (tensor->begin != next)
            refuse("tensor " + *name + " begins at data byte " + std::to_string(tensor->begin - dataStart) + ", not at " +
                   std::to_string(next - dataStart));
        next += tensor->size;
    }
    if (next != m_bytes.size())
        refuse("the last " + std::to_string(m_bytes.size() - next) + " bytes belong to no tensor");
}

std::vector<std::string> SafeTensors::names() const
{
    std::vector<std::string> all;
    for (const auto &[name, tensor] : m_tensors)
        all.push_back(name);
    return all;
}

const SafeTensors::Tensor &SafeTensors::find(const std::string &name) const
{
    const auto found = m_tensors.find(name);
    if (found == m_tensors.end())
        refuse("tensor " + name + " is missing");
    return found->second;
}

template <typename Out>
std::vector<Out> SafeTensors::converted(const std::string &name) const
{
    const Tensor &tensor = find(name);
    std::vector<Out> out(tensor.size / elementSize(tensor.dtype));
    decode(tensor.dtype, m_bytes.data() + tensor.begin, out.size(), out.data());
    return out;
}

std::vector<double> SafeTensors::values(const std::string &name) const
{
    if (!isSupported(dtype(name)))
        throw Error(ErrorCode::FileUnreadable, m_path.string(), "tensor " + name + ": dtype " + dtype(name) + " is not supported");
    return converted<double>(name);
}

std::vector<std::int64_t> SafeTensors::integers(const std::string &name) const
{
    if (!isInteger(dtype(name)))
        refuse("tensor " + name + " has dtype " + dtype(name) + ", not an integer one");
    return converted<std::int64_t>(name);
}

Matrix SafeTensors::matrix(const std::string &name) const
{
    const auto &extents = shape(name);
    if (extents.size() > 2)
        refuse("tensor " + name + " has shape " + shapeText(extents) + ", not that of a matrix");
    const Index rows = extents.empty() ? 1 : static_cast<Index>(extents[0]);
    const Index cols = extents.size() < 2 ? 1 : static_cast<Index>(extents[1]);
    const std::vector<double> rowMajor = values(name);
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    return Eigen::Map<const RowMajor>(rowMajor.data(), rows, cols).cast<Scalar>();
}

Matrix SafeTensors::matrix(const std::string &name, Index rows, Index cols) const
{
    Matrix read = matrix(name);
    if (read.rows() != rows || read.cols() != cols)
        refuse("tensor " + name + " has shape " + shapeText(shape(name)) + ", expected " + shapeText({rows, cols}));
    return read;
}

void SafeTensors::refuse(const std::string &reason) const { throw Error(ErrorCode::FileDamaged, m_path.string(), reason); }

}  // namespace adalora
