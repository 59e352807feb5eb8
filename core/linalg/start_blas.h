/// Starts a program anew with the BLAS kernels that are the fastest on this machine.
#pragma once

namespace adalora {

/// The first thing in main(). OpenBLAS reads OPENBLAS_CORETYPE and OPENBLAS_NUM_THREADS before main() only, so this sets
/// what is not set and executes the program again; with both set it returns. The core is the remembered one, else it is
/// measured (about 0.6 s) and remembered. Threads: 1, as whoever computes calls `setBlasThreads`, and idle ones spin.
void startWithFastestBlas(char **arguments);

}  // namespace adalora
