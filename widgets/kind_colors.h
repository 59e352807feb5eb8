/// A colour for each kind of matrix, told apart with every common colour blindness.
#pragma once
#include <QColor>
#include <string>
#include <vector>

namespace adalora { struct MatrixInfo; }

namespace studio {

/// `kind`: its place among the kinds of the run, by first appearance. Eight colours; then they begin again.
QColor kindColor(int kind, bool isDark);

/// The kinds of some matrices, by first appearance.
std::vector<std::string> kindsOf(const std::vector<adalora::MatrixInfo> &matrices);
/// Which of `kinds` each matrix is.
std::vector<int> kindIndices(const std::vector<adalora::MatrixInfo> &matrices, const std::vector<std::string> &kinds);

}  // namespace studio
