/// What a view shows, as a table: for CSV, for the clipboard and for those who cannot see the picture.
#pragma once
#include <QStringList>
#include <QVariant>
#include <vector>

namespace studio {

/// Numbers are numbers, at full precision; an invalid QVariant is an empty cell.
struct DataTable {
    QStringList columns;  ///< translated, with units
    std::vector<std::vector<QVariant>> rows;  ///< each as long as `columns`
};

}  // namespace studio
