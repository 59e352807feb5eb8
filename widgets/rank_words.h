/// What the rank map says in words: about one matrix, about its colours, and as a table.
#pragma once
#include "data_table.h"
#include "matrix_quantities.h"
#include <QString>

namespace adalora { class RunHistory; }

namespace studio {

class RankScene;

/// For lists: "share of the budget". `other` is the name of the compared run; empty: none.
QString quantityName(MatrixQuantity quantity, const QString &other);
/// For the legend, with the unit: "share of the budget in %".
QString quantityTitle(MatrixQuantity quantity);
/// Its formula and what it tells, a sentence or two.
QString quantityTip(MatrixQuantity quantity);
/// "+2" with a true minus, "0" as it is.
QString signedText(int count);
/// What the matrix has of the quantity that colours the map; empty: nothing, or its rank, which is there anyway.
QString noteText(const RankScene &scene, int matrix);
/// All numbers, as lines of plain text.
QStringList numberLines(const RankScene &scene, int matrix);
/// The same with what the last allocation did, as rich text.
QString hoverText(const RankScene &scene, int matrix);
/// In one line, for screen readers.
QString cellText(const RankScene &scene, int matrix);
/// Every matrix with all quantities.
DataTable rankTable(const RankScene &scene);

}  // namespace studio
