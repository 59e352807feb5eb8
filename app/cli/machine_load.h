/// CPU time and memory as the system counts them, to tell one's own share of a busy machine.
#pragma once

namespace adalora::cli {

/// Seconds that all threads of this process have run.
double ownCpuSeconds();
/// Seconds that the calling thread has run.
double threadCpuSeconds();
/// Seconds that all processors together have been busy, time stolen by a host included; in ticks of a hundredth. 0: unknown.
double machineCpuSeconds();
/// Most memory this process ever had resident, in bytes (VmHWM). 0: unknown.
long long peakMemoryBytes();

}  // namespace adalora::cli
