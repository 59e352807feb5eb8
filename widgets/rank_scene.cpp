#include "rank_scene.h"

#include "runs/run_history.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace studio {

void RankScene::setRun(const adalora::RunHistory *run)
{
    m_run = run;
    m_state = m_reference = m_comparedState = nullptr;
    m_numbers.clear();
    m_referenceNumbers.clear();
    m_changes.clear();
    steering = {};
    m_ranges = run ? MatrixRanges(run->info()) : MatrixRanges();
    setCompared(m_compared);
}

void RankScene::setCompared(const std::optional<ComparedRun> &other)
{
    m_compared = other;
    m_comparedState = nullptr;
    m_comparedNumbers.clear();
    m_counterparts.clear();
    m_largestDifference = 1;
    if (!m_run || !other)
        return;
    const auto &others = other->run->info().matrices;
    for (const adalora::MatrixInfo &matrix : m_run->info().matrices) {
        const auto found = std::find_if(others.begin(), others.end(), [&](const adalora::MatrixInfo &each) { return each.name == matrix.name; });
        m_counterparts.push_back(found == others.end() ? -1 : static_cast<int>(found - others.begin()));
    }
}

bool RankScene::setStates(const adalora::RankState *state, const adalora::RankState *reference, const adalora::RankState *compared)
{
    const double before = m_high;
    const bool isSame = state == m_state && reference == m_reference && compared == m_comparedState;
    if (state != m_state) {
        m_numbers = m_run && state ? numbersOf(*state, m_run->info()) : std::vector<MatrixNumbers>();
        m_changes = m_run && state ? rankChangesAt(*m_run, state->step) : std::vector<RankChange>();
    }
    if (reference != m_reference)
        m_referenceNumbers = m_run && reference ? numbersOf(*reference, m_run->info()) : std::vector<MatrixNumbers>();
    if (compared != m_comparedState)
        m_comparedNumbers = m_compared && compared ? numbersOf(*compared, m_compared->run->info()) : std::vector<MatrixNumbers>();
    m_state = state;
    m_reference = reference;
    m_comparedState = compared;
    if (m_run && state)
        m_ranges.follow(*m_run);
    for (int matrix = 0; matrix < count(); ++matrix)
        m_largestDifference = std::max(m_largestDifference, std::abs(difference(matrix).value_or(0)));
    m_high = highest();
    return !isSame || before != m_high;
}

QString RankScene::comparedName() const
{
    if (!m_compared)
        return {};
    return m_compared->name.isEmpty() ? QString::fromStdString(m_compared->run->info().config.name) : m_compared->name;
}

bool RankScene::has(MatrixQuantity quantity) const
{
    switch (quantity) {
    case MatrixQuantity::MeanScore: return !m_run || hasScores(m_run->info());
    case MatrixQuantity::Difference: return m_compared.has_value();
    default: return true;
    }
}

MatrixQuantity RankScene::colouring() const { return has(m_colouring) ? m_colouring : MatrixQuantity::Rank; }

double RankScene::highest() const
{
    switch (colouring()) {
    case MatrixQuantity::Change: return m_ranges.largestChange(m_referenceNumbers);
    case MatrixQuantity::Difference: return m_largestDifference;
    default: return m_ranges.highest(colouring());
    }
}

const adalora::MatrixInfo &RankScene::matrix(int index) const { return m_run->info().matrices[static_cast<std::size_t>(index)]; }

std::optional<int> RankScene::change(int matrix) const
{
    if (m_referenceNumbers.empty())
        return {};
    return numbers(matrix).rank - m_referenceNumbers[static_cast<std::size_t>(matrix)].rank;
}

std::optional<int> RankScene::comparedRank(int matrix) const
{
    const int other = m_counterparts.empty() ? -1 : m_counterparts[static_cast<std::size_t>(matrix)];
    if (other < 0 || m_comparedNumbers.empty())
        return {};
    return m_comparedNumbers[static_cast<std::size_t>(other)].rank;
}

std::optional<int> RankScene::difference(int matrix) const
{
    const auto other = comparedRank(matrix);
    return other ? std::optional(numbers(matrix).rank - *other) : std::nullopt;
}

double RankScene::value(int matrix, MatrixQuantity quantity) const
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const MatrixNumbers &all = numbers(matrix);
    const auto orNone = [](std::optional<int> count) { return count ? static_cast<double>(*count) : none; };
    switch (quantity) {
    case MatrixQuantity::Rank: return all.rank;
    case MatrixQuantity::Share: return all.share;
    case MatrixQuantity::Parameters: return static_cast<double>(all.parameters);
    case MatrixQuantity::MeanScore: return all.meanScore;
    case MatrixQuantity::Energy: return all.energy;
    case MatrixQuantity::Change: return orNone(change(matrix));
    case MatrixQuantity::Difference: return orNone(difference(matrix));
    }
    return none;
}

ColorMap RankScene::map(bool isDark) const
{
    if (colouring() != MatrixQuantity::Change && colouring() != MatrixQuantity::Difference)
        return ColorMap::Cividis;
    return isDark ? ColorMap::DivergingOnDark : ColorMap::Diverging;
}

QColor RankScene::colour(int matrix, bool isDark) const
{
    const double shown = value(matrix, colouring());
    return std::isnan(shown) ? QColor() : colorAt(map(isDark), (shown - low()) / (m_high - low()));
}

}  // namespace studio
