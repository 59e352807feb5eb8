/// Matrices that allocations leave alone: held at a rank, or never pruned.
#pragma once
#include "training/edit.h"
#include <QRect>

class QPainter;

namespace studio {

enum class Pin { None, Held, Never };

Pin pinOf(const adalora::RunConfig &config, const std::string &matrix);
/// What makes the pin of one matrix another; `rank` is that of Held. Pins are whole fields: those of `wanted` stay.
adalora::Edit editPinning(const adalora::RunConfig &wanted, const std::string &matrix, Pin pin, int rank = 0);
/// A pin, or a lock, in the painter's colour. Hollow: not in effect yet.
void paintPin(QPainter &painter, const QRectF &box, Pin pin, bool isPending);

}  // namespace studio
