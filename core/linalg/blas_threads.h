/// The one place that sets how many threads BLAS uses.
#pragma once

namespace adalora {

/// For the whole process. Sums are split by thread, so the last bits depend on the count: same count, same bits.
void setBlasThreads(int count);

}  // namespace adalora
