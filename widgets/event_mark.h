/// The one shape and colour of each kind of event: prune ×, reactivate ●, phase ▮, alarm ▲, merge ⧓, grow ✚, refuse ⊘, edit ◆.
#pragma once
#include "training/run_report.h"
#include <QPixmap>

class QPainter;
class QRectF;

namespace studio {

struct Colors;

/// Fills the middle of `box`; about 10 px are enough to tell the shapes apart.
void paintEventMark(QPainter &painter, adalora::EventKind kind, const QRectF &box, const Colors &colors);
/// The same as an icon of `size` device-independent pixels.
QPixmap eventMark(adalora::EventKind kind, int size, const Colors &colors, double pixelRatio);

}  // namespace studio
