/// Times BLAS core types against each other, each in a short process of its own.
#pragma once
#include "linalg/blas_core.h"

namespace adalora {

/// Fastest `timedProducts` of every core, in turns within about half a second. `program` calls `serveTrials` first in its
/// main(). A core is left out that OpenBLAS does not know, or whose process fails.
std::vector<TimedCore> timeCores(const std::string &program, const std::vector<std::string> &cores);

/// In a process that `timeCores` has started: does what it is asked to and ends the process. In any other: returns.
void serveTrials();

}  // namespace adalora
