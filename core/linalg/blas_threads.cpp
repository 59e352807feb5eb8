#include "linalg/blas_threads.h"
#include <cblas.h>

namespace adalora {

void setBlasThreads(int count) { openblas_set_num_threads(count); }

}  // namespace adalora
