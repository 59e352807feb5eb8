/// What is selected in all views at once: a matrix, and perhaps one of its triplets.
#pragma once

namespace studio {

struct Selection {
    int matrix = -1;   ///< into RunInfo::matrices; -1: none
    int triplet = -1;  ///< slot within the matrix, [0, MatrixInfo::rank); -1: the matrix as a whole

    bool operator==(const Selection &) const = default;
};

}  // namespace studio
