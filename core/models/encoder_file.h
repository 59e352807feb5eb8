/// An encoder in one safetensors file that says its own shape: metadata `encoder` holds the config as JSON.
#pragma once
#include "models/encoder.h"
#include <filesystem>
#include <string_view>

namespace adalora {

/// Writes all parameters but the head's; the encoder carries no adapters. Atomic.
/// Throws Error{FileUnwritable}.
void saveEncoder(Encoder &encoder, const std::filesystem::path &path);

/// Builds the encoder a file describes, with a zero head of `outputs` rows, everything frozen.
/// Throws Error: FileMissing, FileUnreadable, FileDamaged (also for a missing or misshapen tensor).
std::unique_ptr<Encoder> loadEncoder(const std::filesystem::path &path, Index outputs);

}  // namespace adalora
