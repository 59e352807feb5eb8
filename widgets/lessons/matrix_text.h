/// Small matrices as text: "2 1; 0 1", rows separated by semicolons.
#pragma once
#include "linalg/types.h"
#include <QString>
#include <optional>

namespace studio {

/// Nothing where a row is ragged or empty, or a number is none or not finite. Decimal points in every language.
std::optional<adalora::Matrix> matrixFromText(const QString &text);
/// The shortest text that reads back as the same number.
QString textFromNumber(adalora::Scalar number);
QString textFromMatrix(const adalora::Matrix &matrix);

}  // namespace studio
