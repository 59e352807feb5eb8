#include "lessons/image_picture.h"
#include "linalg/random.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numbers>

namespace studio {

using adalora::Index;
using adalora::Matrix;
using adalora::Random;
using adalora::Scalar;

namespace {

constexpr int side = 256;
constexpr int noiseRows = 192;  // not square: the last σ of a square random matrix lies within the rounding
constexpr int landscapeRows = 384;
constexpr int landscapeCols = 512;
constexpr double lake = 0.66;  // where the water begins, from the top
constexpr double sunX = 0.66;
constexpr double sunY = 0.46;

using Color = std::array<double, 3>;

Color mix(const Color &a, const Color &b, double share)
{
    const double t = std::clamp(share, 0.0, 1.0);
    return {a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t};
}

double smoothStep(double t)
{
    t = std::clamp(t, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

/// Random heights on a grid of whole numbers, smooth between them, in octaves; about −1 … 1.
class Noise {
public:
    explicit Noise(std::string_view purpose) : m_values(period, period)
    {
        Random random(5, purpose);
        for (Index i = 0; i < m_values.size(); ++i)
            m_values.data()[i] = 2 * random.uniform() - 1;
    }
    double operator()(double x, double y, int octaves) const
    {
        double sum = 0;
        double weight = 0.5;
        for (int i = 0; i < octaves; ++i, x *= 2, y *= 2, weight /= 2)
            sum += weight * one(x + 17 * i, y + 31 * i);
        return sum;
    }

private:
    static constexpr Index period = 64;
    double at(Index x, Index y) const { return m_values(((x % period) + period) % period, ((y % period) + period) % period); }
    double one(double x, double y) const
    {
        const auto x0 = static_cast<Index>(std::floor(x));
        const auto y0 = static_cast<Index>(std::floor(y));
        const double tx = smoothStep(x - std::floor(x));
        const double ty = smoothStep(y - std::floor(y));
        const double top = at(x0, y0) + (at(x0 + 1, y0) - at(x0, y0)) * tx;
        const double bottom = at(x0, y0 + 1) + (at(x0 + 1, y0 + 1) - at(x0, y0 + 1)) * tx;
        return top + (bottom - top) * ty;
    }
    Eigen::MatrixXd m_values;
};

/// A mountain lake at sunset; x 0 … 4/3 from the left, y 0 … 1 from the top.
class Landscape {
public:
    Color at(double x, double y) const
    {
        if (isFir(x, y))
            return mix({14, 26, 28}, {30, 46, 40}, 0.5 + 0.5 * m_grain(x * 90, y * 90, 2));
        const double shore = 0.9 + 0.05 * m_ridges(x * 2.2, 9, 4);
        if (y > shore)
            return mix({26, 38, 34}, {74, 84, 52}, 0.5 + 0.9 * m_grain(x * 70, y * 26, 3));
        if (y < lake)
            return above(x, y);
        return water(x, y);
    }

private:
    Color sky(double x, double y) const
    {
        const Color high = {52, 84, 142};
        const Color low = {252, 196, 138};
        Color color = mix(high, low, std::pow(y / 0.6, 1.3));
        const double cloud = m_clouds(x * 2.6, y * 11, 5);
        color = mix(color, {255, 226, 204}, 1.6 * (cloud - 0.08) * (1 - y));
        const double distance = std::hypot(x - sunX, y - sunY);
        color = mix(color, {255, 236, 190}, 0.75 * std::exp(-distance * distance / 0.02));
        return mix({255, 250, 226}, color, smoothStep((distance - 0.045) / 0.006));
    }
    Color above(double x, double y) const
    {
        static constexpr std::array<Color, 3> rock = {{{136, 138, 166}, {88, 98, 130}, {44, 62, 78}}};
        static constexpr std::array<double, 3> base = {0.44, 0.54, 0.64};
        static constexpr std::array<double, 3> height = {0.30, 0.20, 0.10};
        for (int i = 2; i >= 0; --i) {
            const double top = base[i] - height[i] * (0.25 + m_ridges(x * (1.4 + i), 3.0 * i, 6));
            if (y > top) {
                const double light = 0.5 + 0.8 * m_grain(x * 22 + 9 * i, (y - top) * 30, 4);
                const Color lit = mix(rock[i], {250, 214, 184}, 0.22 * light * (3 - i));
                // Snow where it is high, haze where it is low.
                const Color capped = i == 0 ? mix(lit, {244, 238, 240}, 1.4 * (0.14 - (y - top)) / 0.14 * light) : lit;
                return mix(capped, {226, 186, 160}, 0.55 * (y - top) / (lake - top) * (i == 2 ? 0.3 : 1));
            }
        }
        return sky(x, y);
    }
    Color water(double x, double y) const
    {
        const double depth = (y - lake) / (1 - lake);
        const double ripple = m_ripples(x * 7, y * 90, 3);
        const double mirrored = std::clamp(lake - (y - lake) * 1.5 + 0.05 * depth * ripple, 0.0, lake);
        const Color shown = mix(above(x + 0.02 * depth * ripple, mirrored), {34, 64, 96}, 0.25 + 0.3 * depth);
        const double streak = std::exp(-std::pow((x - sunX) / (0.03 + 0.1 * depth), 2));
        return mix(shown, {255, 232, 184}, streak * (0.35 + 0.9 * ripple));
    }
    static bool isFir(double x, double y)
    {
        static constexpr std::array<std::array<double, 3>, 6> firs
            = {{{0.07, 0.52, 0.99}, {0.17, 0.62, 1.01}, {0.26, 0.74, 1.0}, {1.12, 0.7, 1.0}, {1.21, 0.56, 1.02}, {1.29, 0.66, 1.0}}};
        return std::any_of(firs.begin(), firs.end(), [&](const auto &fir) {
            const double along = (y - fir[1]) / (fir[2] - fir[1]);
            if (along < 0 || along > 1)
                return false;
            const double tier = along * 7 - std::floor(along * 7);
            const double halfWidth = 0.075 * (fir[2] - fir[1]) / 0.45 * along * (0.55 + 0.45 * tier) + 0.002;
            return std::abs(x - fir[0]) < halfWidth;
        });
    }

    Noise m_clouds{"clouds"};
    Noise m_ridges{"ridges"};
    Noise m_grain{"grain"};
    Noise m_ripples{"ripples"};
};

Picture landscape()
{
    const Landscape scene;
    Random random(5, "sensor noise");
    std::vector<Matrix> channels(3, Matrix(landscapeRows, landscapeCols));
    for (Index row = 0; row < landscapeRows; ++row) {
        for (Index col = 0; col < landscapeCols; ++col) {
            const Color color = scene.at((static_cast<double>(col) + 0.5) / landscapeRows, (static_cast<double>(row) + 0.5) / landscapeRows);
            for (std::size_t i = 0; i < 3; ++i)  // whole numbers, as a camera gives
                channels[i](row, col) = static_cast<Scalar>(std::round(std::clamp(color[i] + 2.5 * random.normal(), 0.0, 255.0)));
        }
    }
    return {std::move(channels), {landscapeCols, landscapeRows}};
}

template <class Value>
Picture grey(Value valueAt, int rows = side)
{
    Matrix values(rows, side);
    for (Index row = 0; row < rows; ++row)
        for (Index col = 0; col < side; ++col)
            values(row, col) = static_cast<Scalar>(valueAt(row, col));
    return {{std::move(values)}, {side, rows}};
}

/// Three products of a wave down and a wave across: rank 3, not rounded, or it would be no more.
Picture waves()
{
    return grey([](Index row, Index col) {
        constexpr double pi = std::numbers::pi;
        const double x = (static_cast<double>(col) + 0.5) / side;
        const double y = (static_cast<double>(row) + 0.5) / side;
        return 128 + 62 * std::cos(pi * x) * std::cos(pi * y) + 52 * std::sin(2 * pi * x) * std::sin(pi * y);
    });
}

}  // namespace

QStringList builtInPictures()
{
    return {QStringLiteral("landscape"), QStringLiteral("smooth"), QStringLiteral("checkerboard"), QStringLiteral("diagonal"), QStringLiteral("noise")};
}

Picture builtInPicture(const QString &name)
{
    assert(builtInPictures().contains(name));
    if (name == QLatin1String("smooth"))
        return waves();
    if (name == QLatin1String("checkerboard"))
        return grey([](Index row, Index col) { return (row / 32 + col / 32) % 2 == 0 ? 48 : 216; });
    if (name == QLatin1String("diagonal"))
        return grey([](Index row, Index col) { return row >= col ? 48 : 216; });
    if (name == QLatin1String("noise"))
        return grey([random = Random(5, "noise")](Index, Index) mutable { return std::floor(256 * random.uniform()); }, noiseRows);
    static const Picture painted = landscape();  // takes a tenth of a second, and a lesson has it in several parts
    return painted;
}

}  // namespace studio
