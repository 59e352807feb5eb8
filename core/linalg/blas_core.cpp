#include "linalg/blas_core.h"

#include <cblas.h>
#include <ctime>
#include <fstream>

namespace adalora {
namespace {

constexpr double leastGain = 1.02;

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Model and revision of the first processor, as the system tells them.
std::string processorName()
{
    std::ifstream file("/proc/cpuinfo");
    std::string name;
    for (std::string line; std::getline(file, line) && !line.empty();)
        for (const char *told : {"model name\t", "cpu family\t", "model\t", "stepping\t", "CPU part\t"})
            if (line.starts_with(told))
                name += line.substr(line.find(':') + 1);
    return name.empty() ? name : name.substr(1);
}

}  // namespace

VectorInstructions vectorInstructions()
{
    VectorInstructions has;
#ifdef __x86_64__
    has.avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    has.avx512 = has.avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512cd")
        && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
#endif
    return has;
}

std::string blasCore() { return openblas_get_corename(); }
std::string blasMachine() { return processorName() + ", " + openblas_get_config(); }

std::vector<std::string> rivalsOf(const std::string &own, const VectorInstructions &has)
{
    std::vector<std::string> rivals;
    const auto add = [&](const char *name) {
        if (own != name)
            rivals.emplace_back(name);
    };
    if (has.avx2) {
        add("Haswell");
        add("Zen");
    }
    if (has.avx512)
        add("SkylakeX");
    return rivals;
}

std::string fastestCore(const TimedCore &own, const std::vector<TimedCore> &rivals)
{
    const TimedCore *best = &own;
    for (const TimedCore &rival : rivals)
        if (rival.seconds * leastGain < own.seconds && rival.seconds < best->seconds)
            best = &rival;
    return best->name;
}

double timedProducts()
{
    struct Shape {
        int out, in, tokens;
        CBLAS_TRANSPOSE transposed;
    };
    constexpr Shape shapes[] = {{768, 768, 256, CblasNoTrans}, {768, 768, 256, CblasTrans},  {1024, 256, 256, CblasNoTrans},
                                {256, 1024, 256, CblasTrans},  {256, 256, 512, CblasNoTrans}, {256, 256, 512, CblasTrans}};
    constexpr std::size_t most = 768 * 768;
    static const std::vector<float> weight(most, 0.5f), x(most, 0.25f);
    static std::vector<float> y(most);
    const double start = cpuSeconds();
    for (const Shape &s : shapes)
        cblas_sgemm(CblasColMajor, s.transposed, CblasNoTrans, s.out, s.tokens, s.in, 1, weight.data(),
                    s.transposed == CblasTrans ? s.in : s.out, x.data(), s.in, 0, y.data(), s.out);
    return cpuSeconds() - start;
}

}  // namespace adalora
