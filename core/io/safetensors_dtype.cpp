#include "io/safetensors_dtype.h"

#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstring>
#include <limits>

namespace adalora {
namespace {

static_assert(std::endian::native == std::endian::little, "files are little-endian and copied as they are");

enum class Kind { Integer, Float, Opaque };
struct Type {
    std::string_view name;
    std::size_t size;
    Kind kind;
};
constexpr std::array types{
    Type{"BOOL", 1, Kind::Integer}, Type{"U8", 1, Kind::Integer},  Type{"I8", 1, Kind::Integer},
    Type{"U16", 2, Kind::Integer},  Type{"I16", 2, Kind::Integer}, Type{"U32", 4, Kind::Integer},
    Type{"I32", 4, Kind::Integer},  Type{"U64", 8, Kind::Integer}, Type{"I64", 8, Kind::Integer},
    Type{"F16", 2, Kind::Float},    Type{"BF16", 2, Kind::Float},  Type{"F32", 4, Kind::Float},
    Type{"F64", 8, Kind::Float},    Type{"F8_E4M3", 1, Kind::Opaque}, Type{"F8_E5M2", 1, Kind::Opaque},
    Type{"F8_E8M0", 1, Kind::Opaque}, Type{"C64", 8, Kind::Opaque},
};

const Type *typeNamed(std::string_view name)
{
    for (const Type &type : types)
        if (type.name == name)
            return &type;
    return nullptr;
}

float halfToFloat(std::uint16_t bits)
{
    const int exponent = (bits >> 10) & 31;
    const int fraction = bits & 1023;
    float magnitude = 0;
    if (exponent == 31)
        magnitude = fraction ? std::numeric_limits<float>::quiet_NaN() : std::numeric_limits<float>::infinity();
    else if (exponent == 0)
        magnitude = std::ldexp(static_cast<float>(fraction), -24);
    else
        magnitude = std::ldexp(static_cast<float>(fraction + 1024), exponent - 25);
    return bits & 0x8000 ? -magnitude : magnitude;
}

float brainToFloat(std::uint16_t bits) { return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16); }

template <typename In, typename Out, typename Convert>
void decodeAs(const char *bytes, std::size_t count, Out *out, Convert convert)
{
    for (std::size_t i = 0; i < count; ++i) {
        In element;
        std::memcpy(&element, bytes + i * sizeof(In), sizeof(In));
        out[i] = static_cast<Out>(convert(element));
    }
}

template <typename Out>
void decodeInteger(std::string_view dtype, const char *bytes, std::size_t count, Out *out)
{
    const auto as = [&]<typename In>(In) { decodeAs<In>(bytes, count, out, [](In v) { return v; }); };
    if (dtype == "BOOL" || dtype == "U8")
        as(std::uint8_t{});
    else if (dtype == "I8")
        as(std::int8_t{});
    else if (dtype == "U16")
        as(std::uint16_t{});
    else if (dtype == "I16")
        as(std::int16_t{});
    else if (dtype == "U32")
        as(std::uint32_t{});
    else if (dtype == "I32")
        as(std::int32_t{});
    else if (dtype == "U64")
        as(std::uint64_t{});
    else
        as(std::int64_t{});
}

}  // namespace

std::size_t elementSize(std::string_view dtype)
{
    const Type *type = typeNamed(dtype);
    return type ? type->size : 0;
}

bool isInteger(std::string_view dtype)
{
    const Type *type = typeNamed(dtype);
    return type && type->kind == Kind::Integer;
}

bool isSupported(std::string_view dtype)
{
    const Type *type = typeNamed(dtype);
    return type && type->kind != Kind::Opaque;
}

void decode(std::string_view dtype, const char *bytes, std::size_t count, double *out)
{
    assert(isSupported(dtype));
    if (dtype == "F64")
        decodeAs<double>(bytes, count, out, [](double v) { return v; });
    else if (dtype == "F32")
        decodeAs<float>(bytes, count, out, [](float v) { return v; });
    else if (dtype == "F16")
        decodeAs<std::uint16_t>(bytes, count, out, halfToFloat);
    else if (dtype == "BF16")
        decodeAs<std::uint16_t>(bytes, count, out, brainToFloat);
    else
        decodeInteger(dtype, bytes, count, out);
}

void decode(std::string_view dtype, const char *bytes, std::size_t count, std::int64_t *out)
{
    assert(isInteger(dtype));
    decodeInteger(dtype, bytes, count, out);
}

}  // namespace adalora
