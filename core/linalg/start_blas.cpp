#include "linalg/start_blas.h"

#include "linalg/core_trials.h"
#include "linalg/remembered_core.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <unistd.h>

namespace adalora {
namespace {

constexpr char coreVariable[] = "OPENBLAS_CORETYPE", threadsVariable[] = "OPENBLAS_NUM_THREADS";

std::string thisProgram()
{
    std::error_code failure;
    return std::filesystem::read_symlink("/proc/self/exe", failure).string();
}

/// Remembered or measured. This process's own where nothing else can run here.
std::string chosenCore()
{
    const std::string own = blasCore();
    std::vector<std::string> cores = rivalsOf(own, vectorInstructions());
    if (cores.empty())
        return own;
    cores.insert(cores.begin(), own);
    const std::filesystem::path file = rememberedCoresFile();
    const std::string machine = blasMachine();
    const auto remembered = rememberedCore(file, machine);
    if (remembered && std::find(cores.begin(), cores.end(), *remembered) != cores.end())
        return *remembered;
    if (!canRemember(file))  // else every start would measure, and might choose another one
        return own;
    const std::vector<TimedCore> timed = timeCores(thisProgram(), cores);
    if (timed.empty() || timed.front().name != own)
        return own;
    const std::string fastest = fastestCore(timed.front(), {timed.begin() + 1, timed.end()});
    return rememberCore(file, machine, fastest) ? fastest : own;
}

}  // namespace

void startWithFastestBlas(char **arguments)
{
    serveTrials();
    const bool isCoreSet = std::getenv(coreVariable), areThreadsSet = std::getenv(threadsVariable);
    if (isCoreSet && areThreadsSet)
        return;
    if (!isCoreSet)
        ::setenv(coreVariable, chosenCore().c_str(), 0);
    if (!areThreadsSet)
        ::setenv(threadsVariable, "1", 0);
    ::execv(thisProgram().c_str(), arguments);
    ::execv("/proc/self/exe", arguments);  // whose file has been replaced meanwhile
}

}  // namespace adalora
