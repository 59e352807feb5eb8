#include "diverging_map.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace studio {
namespace {

double gammaOf(double linear)
{
    const double c = std::clamp(linear, 0.0, 1.0);
    return c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
}

QRgb fromOklab(double lightness, double chroma, double hue)
{
    const double a = chroma * std::cos(hue);
    const double b = chroma * std::sin(hue);
    const auto cube = [](double x) { return x * x * x; };
    const double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    const double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    const double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    const auto byte = [](double linear) { return static_cast<int>(std::lround(255 * gammaOf(linear))); };
    return qRgb(byte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s), byte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                byte(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
}

}  // namespace

std::array<QRgb, 256> divergingTable(bool isOnDark)
{
    constexpr double degree = std::numbers::pi / 180;
    const double middle = isOnDark ? 0.32 : 0.95;
    const double end = isOnDark ? 0.74 : 0.50;
    constexpr double chroma = 0.12;  // what both hues have room for in sRGB
    std::array<QRgb, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double x = (static_cast<double>(i) - 127.5) / 127.5;
        const double strength = std::abs(x);
        table[i] = fromOklab(middle + (end - middle) * strength, chroma * strength, (x < 0 ? 55 : 250) * degree);
    }
    return table;
}

}  // namespace studio
