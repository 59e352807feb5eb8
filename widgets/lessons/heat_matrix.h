/// Draws a small matrix as squares, each with its number: orange below zero, blue above, the deeper the larger.
#pragma once
#include "linalg/types.h"
#include "theme.h"
#include <QRectF>

class QPainter;

namespace studio {

/// The colour of `value` on a scale that ends at ±`full`; zero is the surface itself.
QColor signedColor(double value, double full, const Colors &colors);

struct HeatStyle {
    double full = 1;       ///< the value of the deepest colour
    int decimals = 1;
    bool isFaded = false;  ///< switched off
};

/// Squares of `side` pixels from `topLeft` on; returns what it covers. Numbers where they fit.
QRectF paintHeatMatrix(QPainter &painter, const QPointF &topLeft, double side, const adalora::Matrix &matrix, const HeatStyle &style, const Colors &colors);

}  // namespace studio
