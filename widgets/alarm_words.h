/// What is said about an alarm: what it means, and what to do.
#pragma once
#include "training/run_report.h"
#include <QString>

namespace studio {

/// Whole sentences, for every AlarmKind.
QString alarmSentence(const adalora::Event &event, const adalora::RunInfo &info);

}  // namespace studio
