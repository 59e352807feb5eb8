/// Alarms in English: what happened, what it means, what to do.
#pragma once
#include "training/run_report.h"

namespace adalora::cli {

/// `alarm` is an Event of kind Alarm.
std::string textOf(const Event &alarm, const RunInfo &info);

}  // namespace adalora::cli
