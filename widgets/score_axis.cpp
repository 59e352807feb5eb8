#include "score_axis.h"

#include "plot_style.h"
#include "words.h"
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <limits>

namespace studio {
namespace {

/// Below so many under the largest there is nothing to tell apart.
constexpr double mostDecades = 10;

double decade(double exponent) { return std::pow(10.0, exponent); }

}  // namespace

void ScoreAxis::setLogarithmic(bool isLogarithmic)
{
    m_isLogarithmic = isLogarithmic;
    m_isFit = false;
}

void ScoreAxis::fit(const std::vector<double> &values)
{
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const double value : values)
        if (std::isfinite(value) && (!m_isLogarithmic || value > 0)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    if (low > high)
        low = high = m_isLogarithmic ? 1 : 0;
    if (m_isLogarithmic)
        fitLogarithmic(low, high);
    else
        fitLinear(low, high);
    m_isFit = true;
}

void ScoreAxis::fitLinear(double low, double high)
{
    const auto round = [](double value) { return value > 0 ? roundUp(value) : 0; };
    const bool fills = m_isFit && high <= m_high && low >= m_low && high > m_high / 3 && (m_low == 0 || low < m_low / 3);
    if (fills)
        return;
    m_low = -round(-low);
    m_high = round(high);
    if (m_low == m_high)
        m_high = 1;
}

void ScoreAxis::fitLogarithmic(double low, double high)
{
    low = std::max(low, high / decade(mostDecades));
    const bool fills = m_isFit && high <= m_high && high > m_high / 10 && low >= m_low && low < m_low * 100;
    if (fills)
        return;
    m_high = roundUp(high * 1.1);
    m_low = 1 / roundUp(1.2 / low);
}

double ScoreAxis::share(double value) const
{
    if (std::isnan(value) || (m_isLogarithmic && value <= 0))
        return 0;
    const double share = m_isLogarithmic ? std::log10(value / m_low) / std::log10(m_high / m_low) : (value - m_low) / (m_high - m_low);
    return std::clamp(share, 0.0, 1.0);
}

std::vector<ScoreAxis::Tick> ScoreAxis::ticks(int most) const
{
    std::vector<Tick> ticks;
    most = std::max(2, most);
    if (m_isLogarithmic) {
        const int bottom = static_cast<int>(std::floor(std::log10(m_low) + 1e-9)), top = static_cast<int>(std::floor(std::log10(m_high) + 1e-9));
        const int step = std::max(1, (top - bottom + most - 1) / most);
        const bool hasHalves = (top - bottom + 1) * 3 <= most;
        for (int exponent = bottom; exponent <= top; exponent += step)
            for (const int factor : {1, 2, 5}) {
                const double value = factor * decade(exponent);
                if ((factor > 1 && !hasHalves) || value < m_low * (1 - 1e-9) || value > m_high * (1 + 1e-9))
                    continue;
                ticks.push_back({share(value), std::abs(exponent) < 4 ? valueText(value, 1) : QStringLiteral("%1e%2").arg(factor).arg(exponent)});
            }
        return ticks;
    }
    const double step = roundUp((m_high - m_low) / std::min(most, 8));
    for (double i = std::ceil(m_low / step - 1e-9); i * step <= m_high * (1 + 1e-9); ++i) {
        const double value = i * step;
        const bool isPlain = value == 0 || (std::abs(value) < 1e6 && std::abs(value) >= 1e-4);
        ticks.push_back({share(value), isPlain ? QLocale().toString(value, 'g', 4) : QLocale().toString(value, 'e', 1)});
    }
    return ticks;
}

}  // namespace studio
