/// Edits by step, from a file.
#pragma once
#include "training/edit.h"

namespace adalora::cli {

/// [{"step": 100, "edit": {"set": {"tfinal": 700}}}, …], sorted by step. Throws Error: FileMissing, FileUnreadable,
/// FileDamaged.
std::vector<DatedEdit> readEditScript(const std::string &path);

}  // namespace adalora::cli
