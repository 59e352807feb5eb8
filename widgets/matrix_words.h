/// What the detail of a matrix says in words and as a table.
#pragma once
#include "data_table.h"
#include "training/run_report.h"

namespace studio {

class MatrixHistory;

/// "768 × 3,072 · rank 5 (at the start 12, true 4) · 19,205 parameters", longest first, for a line that says less in less room.
QStringList headerTexts(const adalora::RunInfo &info, const adalora::MatrixInfo &matrix, const adalora::RankState &state);
/// Stable rank, effective rank, energy and defect, longest first; rich text. `matrixIndex` into RunInfo::matrices.
QStringList figureTexts(const adalora::RunInfo &info, int matrixIndex, const adalora::RankState &state);
/// The formulas of these.
QString figureTip(const adalora::RunInfo &info);
/// Every recorded state of the matrix: a row for each triplet, with the singular value of the same place.
DataTable matrixTable(const MatrixHistory &history);

}  // namespace studio
