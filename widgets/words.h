/// The words and numbers that several views say alike, translated.
#pragma once
#include "training/run_report.h"
#include <QString>

namespace studio {

QString phaseName(adalora::Phase phase);
QString methodName(adalora::Method method);
/// In a word or two, for lists.
QString shortMethodName(adalora::Method method);
/// "triplets" or "parameters", what budgets count.
QString unitName(adalora::BudgetUnit unit);
/// Why the run has no ranks: a title and a sentence; both empty for a method that has some.
struct NoRanks {
    QString title;
    QString text;
};
NoRanks whyNoRanks(adalora::Method method);
/// "3 · query": short enough for an axis. The full name is MatrixInfo::name.
QString matrixLabel(const adalora::MatrixInfo &matrix);
/// A kind such as "attention.output" as a column head.
QString kindLabel(const std::string &kind);

/// Steps and counts, with the locale's separators.
QString countText(long long count);
/// A measured value with `digits` significant digits; "not a number" and "∞" in words.
QString valueText(double value, int digits = 3);
/// 0.283 as 28.3 %.
QString percentText(double share, int decimals = 1);

}  // namespace studio
