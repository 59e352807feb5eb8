/// Replays a recorded training of the peer: its first weights, its batches, and the losses that it had.
#pragma once
#include "bench_workload.h"
#include <filesystem>

namespace adalora::cli {

/// Losses of the peer and of the engine, step by step.
struct BenchReplay {
    std::vector<double> expected;
    std::vector<double> found;

    /// The largest |difference| of all steps; of a loss that is not finite it is infinite.
    double largestDifference() const;
};

/// Trains through the file's batches. It is a safetensors file: every parameter by its name in the engine, the method's
/// adapters included; `batches.ids` [steps, batch, seq] and `batches.labels` [steps, batch], integers; `losses` [steps];
/// metadata `bench`, a JSON object with the fields of the shape (hidden, layers, heads, ffn, seq, batch, vocab, classes,
/// pool) and `run`, the fields of a RunConfig. Sets the number of BLAS threads. Throws Error: FileMissing,
/// FileUnreadable, FileDamaged for whatever of this does not fit.
BenchReplay replayBench(const std::filesystem::path &path, int threads);

}  // namespace adalora::cli
