/// What the cells of the rank map show at one step, as values: ranks, what colours them, and what they are compared with.
#pragma once
#include "color_map.h"
#include "compared_run.h"
#include "matrix_ranges.h"
#include "rank_changes.h"
#include "steering_state.h"
#include <optional>

namespace studio {

class RankScene {
public:
    /// Runs and states are held by pointer; the owner sets null before they go.
    void setRun(const adalora::RunHistory *run);
    void setCompared(const std::optional<ComparedRun> &other);
    void setColouring(MatrixQuantity colouring) { m_colouring = colouring; }
    /// At the cursor, at the step that changes are counted from, and of the compared run; null: nothing known.
    /// Takes what the run has that is new into the scale. False: all is as it was.
    bool setStates(const adalora::RankState *state, const adalora::RankState *reference, const adalora::RankState *compared);

    const adalora::RunHistory *run() const { return m_run; }
    const adalora::RankState *state() const { return m_state; }
    const adalora::RankState *reference() const { return m_reference; }
    const adalora::RankState *comparedState() const { return m_comparedState; }
    const std::optional<ComparedRun> &compared() const { return m_compared; }
    /// Empty without a compared run.
    QString comparedName() const;
    bool isEmpty() const { return !m_run || !m_state || m_numbers.empty(); }
    /// What was asked for; Rank while that is not to be had.
    MatrixQuantity colouring() const;
    bool has(MatrixQuantity quantity) const;

    int count() const { return static_cast<int>(m_numbers.size()); }
    const adalora::MatrixInfo &matrix(int index) const;
    const MatrixNumbers &numbers(int matrix) const { return m_numbers[static_cast<std::size_t>(matrix)]; }
    /// What the last allocation did.
    const RankChange &lastChange(int matrix) const { return m_changes[static_cast<std::size_t>(matrix)]; }
    /// Of the rank since the reference step; empty without one.
    std::optional<int> change(int matrix) const;
    /// The compared run's rank, where it has that matrix.
    std::optional<int> comparedRank(int matrix) const;
    std::optional<int> difference(int matrix) const;

    /// Of any quantity that the scene has; NaN where the matrix has none.
    double value(int matrix, MatrixQuantity quantity) const;
    double low() const { return isDiverging(map(false)) ? -m_high : 0; }
    double high() const { return m_high; }
    ColorMap map(bool isDark) const;
    /// Invalid where the matrix has no value.
    QColor colour(int matrix, bool isDark) const;

    /// What is wanted of pins beside those in effect.
    SteeringState steering;

private:
    double highest() const;

    const adalora::RunHistory *m_run = nullptr;
    const adalora::RankState *m_state = nullptr;
    const adalora::RankState *m_reference = nullptr;
    const adalora::RankState *m_comparedState = nullptr;
    std::optional<ComparedRun> m_compared;
    std::vector<int> m_counterparts;  // in the compared run, by matrix; -1: none
    MatrixQuantity m_colouring = MatrixQuantity::Rank;
    MatrixRanges m_ranges;
    std::vector<MatrixNumbers> m_numbers;
    std::vector<MatrixNumbers> m_referenceNumbers;
    std::vector<MatrixNumbers> m_comparedNumbers;  // by matrix of the compared run
    std::vector<RankChange> m_changes;
    int m_largestDifference = 1;  // that has been seen with this compared run
    double m_high = 1;
};

}  // namespace studio
