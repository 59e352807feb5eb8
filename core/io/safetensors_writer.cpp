#include "io/atomic_file.h"
#include "io/safetensors.h"
#include "io/safetensors_dtype.h"

#include <cassert>
#include <cstring>
#include <nlohmann/json.hpp>

namespace adalora {
namespace {

constexpr const char *scalarType = sizeof(Scalar) == sizeof(float) ? "F32" : "F64";

template <typename Element>
void appendAs(std::string &data, const std::vector<double> &values)
{
    const std::size_t start = data.size();
    data.resize(start + values.size() * sizeof(Element));
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto element = static_cast<Element>(values[i]);
        std::memcpy(data.data() + start + i * sizeof(Element), &element, sizeof(Element));
    }
}

void append(std::string &data, const StoredTensor &tensor)
{
    if (tensor.dtype == "F32")
        appendAs<float>(data, tensor.values);
    else if (tensor.dtype == "F64")
        appendAs<double>(data, tensor.values);
    else {
        assert(tensor.dtype == "I64");
        appendAs<std::int64_t>(data, tensor.values);
    }
}

[[maybe_unused]] bool fitsItsShape(const StoredTensor &tensor)
{
    std::int64_t count = 1;
    for (const auto extent : tensor.shape)
        count *= extent;
    return count == static_cast<std::int64_t>(tensor.values.size());
}

}  // namespace

StoredTensor storedMatrix(std::string name, const Eigen::Ref<const Matrix> &matrix)
{
    StoredTensor tensor{std::move(name), {matrix.rows(), matrix.cols()}, {}, scalarType};
    tensor.values.reserve(static_cast<std::size_t>(matrix.size()));
    for (Index row = 0; row < matrix.rows(); ++row)
        for (Index col = 0; col < matrix.cols(); ++col)
            tensor.values.push_back(static_cast<double>(matrix(row, col)));
    return tensor;
}

StoredTensor storedVector(std::string name, const Eigen::Ref<const Vector> &vector)
{
    return {std::move(name), {vector.size()}, {vector.begin(), vector.end()}, scalarType};
}

void writeSafeTensors(const std::filesystem::path &path, const std::vector<StoredTensor> &tensors,
                      const std::map<std::string, std::string> &metadata)
{
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::string data;
    for (const StoredTensor &tensor : tensors) {
        assert(fitsItsShape(tensor) && !header.contains(tensor.name));
        const std::size_t begin = data.size();
        append(data, tensor);
        header[tensor.name] = {{"dtype", tensor.dtype}, {"shape", tensor.shape}, {"data_offsets", {begin, data.size()}}};
    }
    std::string text = header.dump();
    text.append((8 - text.size() % 8) % 8, ' ');  // data aligned for readers that map the file
    const std::uint64_t length = text.size();
    std::string bytes(sizeof(length), '\0');
    std::memcpy(bytes.data(), &length, sizeof(length));
    writeFileAtomically(path, bytes + text + data);
}

}  // namespace adalora
