/// The words by which the store writes enumerations, so that people can read them in plain SQL.
#pragma once
#include "training/run_report.h"
#include <array>
#include <optional>
#include <string_view>

namespace adalora {

inline constexpr std::array<std::string_view, 8> eventWords{"prune", "reactivate", "phase",  "alarm",
                                                            "merge", "grow",       "refuse", "edit"};             ///< EventKind
inline constexpr std::array<std::string_view, 3> refusalWords{"none", "dimension", "budget"};             ///< RefuseReason
inline constexpr std::array<std::string_view, 3> phaseWords{"warmup", "reduction", "final"};              ///< Phase
inline constexpr std::array<std::string_view, 9> alarmWords{
    "none",          "not_finite",           "equal_scores", "budget_missed",
    "no_allocation", "orthogonality_rising", "matrix_dead",  "still_falling", "checkpoint_failed"};  ///< AlarmKind
inline constexpr std::array<std::string_view, 4> outcomeWords{"finished", "stopped", "diverged", "failed"};  ///< Outcome
inline constexpr std::array<std::string_view, 2> unitWords{"triplets", "parameters"};                     ///< BudgetUnit

template <typename Enum, std::size_t n>
std::string_view wordFor(Enum value, const std::array<std::string_view, n> &words)
{
    return words.at(static_cast<std::size_t>(value));
}

template <typename Enum, std::size_t n>
std::optional<Enum> fromWord(std::string_view word, const std::array<std::string_view, n> &words)
{
    for (std::size_t i = 0; i < n; ++i)
        if (words[i] == word)
            return static_cast<Enum>(i);
    return std::nullopt;
}

}  // namespace adalora
