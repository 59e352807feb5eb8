#include "machine_load.h"

#include <ctime>
#include <fstream>
#include <string>
#include <unistd.h>

namespace adalora::cli {

namespace {

double secondsOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

}  // namespace

double ownCpuSeconds() { return secondsOf(CLOCK_PROCESS_CPUTIME_ID); }
double threadCpuSeconds() { return secondsOf(CLOCK_THREAD_CPUTIME_ID); }

double machineCpuSeconds()
{
    std::ifstream file("/proc/stat");
    std::string name;
    double user = 0, nice = 0, system = 0, idle = 0, waiting = 0, interrupts = 0, soft = 0, stolen = 0;
    if (!(file >> name >> user >> nice >> system >> idle >> waiting >> interrupts >> soft >> stolen))
        return 0;
    return (user + nice + system + interrupts + soft + stolen) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

long long peakMemoryBytes()
{
    std::ifstream file("/proc/self/status");
    for (std::string word; file >> word;) {
        long long kibibytes = 0;
        if (word == "VmHWM:" && file >> kibibytes)
            return 1024 * kibibytes;
    }
    return 0;
}

}  // namespace adalora::cli
