#include "kind_colors.h"

#include "training/run_report.h"
#include <algorithm>
#include <array>

namespace studio {

QColor kindColor(int kind, bool isDark)
{
    // After Okabe and Ito; on white the light ones are darker, on black the dark ones lighter.
    static const std::array light{QColor(0x0072b2), QColor(0xd98a00), QColor(0x009e73), QColor(0xc46299),
                                  QColor(0x3aa0dc), QColor(0xd55e00), QColor(0x8a7f12), QColor(0x6b6f76)};
    static const std::array dark{QColor(0x4a9fe0), QColor(0xe69f00), QColor(0x1fb88d), QColor(0xd98ab8),
                                 QColor(0x8fd0f5), QColor(0xe8743b), QColor(0xd2c441), QColor(0xa9b0ba)};
    const auto index = static_cast<std::size_t>(kind) % light.size();
    return isDark ? dark[index] : light[index];
}

std::vector<std::string> kindsOf(const std::vector<adalora::MatrixInfo> &matrices)
{
    std::vector<std::string> kinds;
    for (const adalora::MatrixInfo &matrix : matrices)
        if (std::find(kinds.begin(), kinds.end(), matrix.kind) == kinds.end())
            kinds.push_back(matrix.kind);
    return kinds;
}

std::vector<int> kindIndices(const std::vector<adalora::MatrixInfo> &matrices, const std::vector<std::string> &kinds)
{
    std::vector<int> indices;
    for (const adalora::MatrixInfo &matrix : matrices)
        indices.push_back(static_cast<int>(std::find(kinds.begin(), kinds.end(), matrix.kind) - kinds.begin()));
    return indices;
}

}  // namespace studio
