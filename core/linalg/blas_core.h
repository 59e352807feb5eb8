/// Which of OpenBLAS's sets of kernels ("core types") is the fastest on this processor.
#pragma once
#include <string>
#include <vector>

namespace adalora {

/// What OpenBLAS's faster kernels need of an x86-64 processor and its system.
struct VectorInstructions {
    bool avx2 = false;    ///< AVX2 and FMA
    bool avx512 = false;  ///< AVX-512 F, BW, CD, DQ and VL
};

/// Nothing on other processors.
VectorInstructions vectorInstructions();

/// The core type this process computes with, such as "Cooperlake".
std::string blasCore();

/// Processor, OpenBLAS and what it would choose itself: where they are the same, so are the speeds.
std::string blasMachine();

/// Core types worth a try beside `own`: only such as the processor has all instructions for.
std::vector<std::string> rivalsOf(const std::string &own, const VectorInstructions &has);

struct TimedCore {
    std::string name;
    double seconds;  ///< for the same work
};

/// `own`, unless a rival is faster by more than 2 %: less than that is noise.
std::string fastestCore(const TimedCore &own, const std::vector<TimedCore> &rivals);

/// CPU seconds of one thread for products of the kinds that training makes, about 10 ms of work.
double timedProducts();

}  // namespace adalora
