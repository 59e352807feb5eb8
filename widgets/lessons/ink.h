/// What the pictures of lessons share: faint colours and symbols with an index.
#pragma once
#include <QColor>
#include <QString>

namespace studio {

/// `color` at `alpha`, 0 … 1.
QColor faint(QColor color, float alpha);
/// σ and 12 as σ₁₂.
QString indexed(const QString &symbol, int index);

}  // namespace studio
