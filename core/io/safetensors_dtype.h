/// The element types of safetensors: their sizes and how their bytes become numbers.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace adalora {

/// Bytes of one element; 0 for a name that the format does not know.
std::size_t elementSize(std::string_view dtype);

bool isInteger(std::string_view dtype);
/// Whether `decode` knows it: all but the 8-bit floats and complex numbers.
bool isSupported(std::string_view dtype);

/// `count` elements at `bytes` (unaligned, little-endian) into `out`. Precondition: isSupported(dtype).
void decode(std::string_view dtype, const char *bytes, std::size_t count, double *out);
/// Precondition: isInteger(dtype).
void decode(std::string_view dtype, const char *bytes, std::size_t count, std::int64_t *out);

}  // namespace adalora
