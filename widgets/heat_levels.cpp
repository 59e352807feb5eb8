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
    if ((position >> m_levels.size()) >= 2 || m_levels.empty())
        m_levels.emplace_back();
    for (std::size_t k = 0; k < m_levels.size(); ++k) {
        std::vector<std::uint16_t> &level = m_levels[k];
        const std::size_t column = position >> (k + 1);
        if (k > 0 && level.empty()) {  // a new level begins with what the one below has
            const std::vector<std::uint16_t> &below = m_levels[k - 1];
            level.assign(m_slots, nothing);
            for (std::size_t first = 0; first < below.size() && first < 2 * m_slots; first += m_slots)
                keepLarger(level, below.data() + first);
        }
        if (level.size() <= column * m_slots)
            level.resize((column + 1) * m_slots, nothing);
        if (m_slots > 0)
            mergeState(state, std::span(level).subspan(column * m_slots, m_slots));
    }
}

void HeatLevels::pool(std::size_t first, std::size_t last, std::span<std::uint16_t> codes) const
{
    std::fill(codes.begin(), codes.end(), nothing);
    const std::size_t count = last - first;
    const std::size_t level = std::min(static_cast<std::size_t>(std::bit_width(count)), m_levels.size() + 2);  // 2^(level−2) states or fewer a column
    if (level < 3) {
        const auto states = m_run->states();
        for (std::size_t i = first; i < last; ++i)
            mergeState(*states[i], codes);
        return;
    }
    const std::size_t shift = level - 2;
    const std::vector<std::uint16_t> &columns = m_levels[shift - 1];
    for (std::size_t column = first >> shift; column <= (last - 1) >> shift; ++column)
        keepLarger(codes, columns.data() + column * m_slots);
}

}  // namespace studio
