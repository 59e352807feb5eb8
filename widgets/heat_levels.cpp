#include "heat_levels.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace studio {
namespace {

void keepLarger(std::span<std::uint16_t> codes, const std::uint16_t *others)
{
    for (std::size_t i = 0; i < codes.size(); ++i)
        codes[i] = std::max(codes[i], others[i]);
}

}  // namespace

std::uint16_t HeatLevels::codeOf(float value)
{
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(value) & 0x7fffffffU;
    const std::uint32_t code = std::max(1U, bits >> 15);
    return static_cast<std::uint16_t>(bits > 0x7f800000U ? nothing : code);
}

float HeatLevels::sizeOf(std::uint16_t code) { return code <= 1 ? 0 : std::bit_cast<float>(static_cast<std::uint32_t>(code) << 15); }

void HeatLevels::reset(const adalora::RunHistory *run, Field field)
{
    m_run = run;
    m_field = field;
    m_thinnings = run ? run->thinnings() : 0;
    m_slots = run && !run->info().matrices.empty() ? static_cast<std::size_t>(run->info().matrices.back().first + run->info().matrices.back().rank) : 0;
    m_highest = 0;
    m_steps.clear();
    m_levels.clear();
}

bool HeatLevels::follow(int most)
{
    if (!m_run)
        return false;
    if (m_thinnings != m_run->thinnings()) {
        const double highest = m_highest;
        reset(m_run, m_field);
        m_highest = highest;
    }
    const auto states = m_run->states();
    const std::size_t end = std::min(states.size(), m_steps.size() + static_cast<std::size_t>(most));
    while (m_steps.size() < end)
        take(*states[m_steps.size()]);
    return end < states.size();
}

void HeatLevels::mergeState(const adalora::RankState &state, std::span<std::uint16_t> codes) const
{
    const std::vector<float> &values = state.*m_field;
    const std::size_t count = std::min(values.size(), codes.size());
    for (std::size_t i = 0; i < count; ++i)
        codes[i] = std::max(codes[i], codeOf(values[i]));
}

void HeatLevels::take(const adalora::RankState &state)
{
    const std::size_t position = m_steps.size();
    m_steps.push_back(state.step);
    for (const float value : state.*m_field)
        if (std::isfinite(value))
            m_highest = std::max(m_highest, std::abs(static_cast<double>(value)));
    if (m_slots == 0)
        return;
    if (m_levels.empty())
        m_levels.emplace_back();
    const std::size_t first = position >> 1;
    m_levels[0].resize((first + 1) * m_slots, nothing);
    mergeState(state, std::span(m_levels[0]).subspan(first * m_slots, m_slots));
    for (std::size_t k = 1; (position + 1) % (std::size_t{1} << k) == 0 && position >> k >= 1; ++k) {  // a column of the level below is complete
        if (k == m_levels.size())
            m_levels.emplace_back();
        const std::size_t below = position >> k;
        std::vector<std::uint16_t> &level = m_levels[k];
        const bool isNew = level.size() <= (below >> 1) * m_slots;
        level.resize(((below >> 1) + 1) * m_slots, nothing);
        const auto column = std::span(level).subspan((below >> 1) * m_slots, m_slots);
        if (isNew && below % 2 == 1)  // a new level begins with what is there
            keepLarger(column, m_levels[k - 1].data() + (below - 1) * m_slots);
        keepLarger(column, m_levels[k - 1].data() + below * m_slots);
    }
}

void HeatLevels::pool(std::size_t first, std::size_t last, std::span<std::uint16_t> codes) const
{
    std::fill(codes.begin(), codes.end(), nothing);
    const std::size_t count = last - first;
    if (count < 4) {
        const auto states = m_run->states();
        for (std::size_t i = first; i < last; ++i)
            mergeState(*states[i], codes);
        return;
    }
    std::size_t shift = static_cast<std::size_t>(std::bit_width(count)) - 2;  // columns of at most half as many states
    for (std::size_t at = first >> shift << shift; at < last;) {
        while (shift > 1 && at + (std::size_t{1} << shift) > m_steps.size())  // the last column may be incomplete: what it has so far
            --shift;
        keepLarger(codes, m_levels[shift - 1].data() + (at >> shift) * m_slots);
        at += std::size_t{1} << shift;
    }
}

}  // namespace studio
