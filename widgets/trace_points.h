/// The points of a line over states: each of them while there is room, else what every pixel column reaches.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

class QCPAxis;

namespace studio {

struct TracePoint {
    double x = 0;  ///< pixels
    double y = 0;  ///< NaN: the line is interrupted
    std::size_t index = 0;  ///< of the state
};

/// `steps` ascending, one value for each; only what the key axis shows and one state on either side. NaN, infinite values,
/// and values ≤ 0 on a logarithmic axis interrupt. `points` is overwritten; it is handed in for its memory.
void tracePoints(const QCPAxis &key, const QCPAxis &value, std::span<const int> steps, std::span<const float> values, std::vector<TracePoint> &points);

}  // namespace studio
