/// What the planner says: warnings with their reason and what to do, and what a published schedule sets.
#pragma once
#include "training/plan_warnings.h"
#include "training/published_schedules.h"
#include <QString>

namespace studio {

/// In two or three words.
QString warningTitle(adalora::PlanWarningKind kind);
/// Why it matters, and what to do: whole sentences.
QString warningSentence(const adalora::PlanWarning &warning, const adalora::RunInfo &info);

/// "MNLI · DeBERTaV3-base".
QString scheduleTitle(const adalora::PublishedSchedule &schedule);
/// "T 85,974 · t_i 8,000 · …", what it sets and nothing else.
QString scheduleValues(const adalora::PublishedSchedule &schedule);

/// 85,300,000 bytes as 85.3 MB.
QString bytesText(long long bytes);

}  // namespace studio
