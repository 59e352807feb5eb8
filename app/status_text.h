/// The status line: where the shown run stands at the cursor, in one line.
#pragma once
#include <QString>

namespace adalora { class RunHistory; }

namespace studio {

/// "kept 612 / 864 triplets (71 %) · task loss 0.412 · orthogonality 0.003 · accuracy 91.2 %", in the unit and with the parts of its method; the result once the cursor is at the end of an ended run.
QString statusText(const adalora::RunHistory &run, int step);

}  // namespace studio
