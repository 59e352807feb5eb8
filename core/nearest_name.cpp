#include "nearest_name.h"

#include <algorithm>

namespace adalora {
namespace {

std::size_t editDistance(const std::string &a, const std::string &b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

}  // namespace

std::string nearestName(const std::string &name, const std::vector<std::string> &valid)
{
    const auto nearest = std::min_element(valid.begin(), valid.end(), [&](const std::string &a, const std::string &b) {
        return editDistance(name, a) < editDistance(name, b);
    });
    if (nearest == valid.end() || editDistance(name, *nearest) > std::max<std::size_t>(2, name.size() / 2))
        return {};
    return *nearest;
}

}  // namespace adalora
