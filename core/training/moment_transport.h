/// What becomes of AdamW's moments when a factor gets other columns.
#pragma once
#include "training/adamw.h"

namespace adalora {

/// Moments of a factor whose gradient has become dP' = dP · C (C: columns before × columns after): the first moment
/// exactly, the second as if the gradients of different columns were uncorrelated (squared coefficients). Columns with
/// a step count of their own get the one of the others, with moments that are corrected to the same values.
AdamW::Moments transported(const AdamW::Moments &moments, int optimizerSteps, const Matrix &C);

/// Moments of `columns` columns that begin anew.
AdamW::Moments freshMoments(Index rows, Index columns);

/// Appends `columns` columns that begin anew; the others keep their step counts.
AdamW::Moments withNewColumns(AdamW::Moments moments, int optimizerSteps, Index columns);

}  // namespace adalora
