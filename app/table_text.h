/// A table as text for other programs.
#pragma once
#include "data_table.h"
#include <QByteArray>

namespace studio {

/// Comma-separated, UTF-8, as RFC 4180 has it, with a line of column names; numbers with a decimal point and all digits that
/// a double needs. What is not finite is nan, inf or -inf.
QByteArray csvOf(const DataTable &table);
/// Tab-separated with the names first, for pasting into spreadsheets; numbers as in CSV.
QString tabbedOf(const DataTable &table);

}  // namespace studio
