/// What tests of lesson parts share: an oracle for singular values, closeness, quantities and settings by name.
#pragma once
#include "lessons/lesson_part.h"
#include "linalg/random.h"
#include <Eigen/SVD>
#include <algorithm>
#include <cmath>

namespace studio::test {

/// Eigen's JacobiSVD in double, independent of the engine's LAPACK.
inline Eigen::VectorXd oracle(const adalora::Matrix &a)
{
    const Eigen::MatrixXd wide = a.cast<double>();
    return Eigen::JacobiSVD<Eigen::MatrixXd>(wide).singularValues();
}

inline adalora::Matrix randomMatrix(adalora::Random &random, adalora::Index rows, adalora::Index columns, double deviation)
{
    adalora::Matrix matrix(rows, columns);
    random.fillNormal(matrix, deviation);
    return matrix;
}

/// What float arithmetic on numbers of the size of ten leaves.
inline constexpr double tiny = 2e-5;

inline bool isNear(double a, double b, double margin = tiny) { return std::abs(a - b) <= margin * std::max(1.0, std::abs(b)); }

/// Of a part, or of a model that has quantities.
template <typename Part>
double value(const Part &part, const char *name) { return part.quantity(QLatin1String(name)); }

inline QString set(LessonPart &part, std::initializer_list<std::pair<const char *, const char *>> settings)
{
    PartState state;
    for (const auto &[name, text] : settings)
        state[QLatin1String(name)] = QLatin1String(text);
    return part.setState(state);
}

}  // namespace studio::test
