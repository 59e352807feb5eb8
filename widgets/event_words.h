/// What views say about events: names, whole sentences, and which kinds a method can have.
#pragma once
#include "training/run_report.h"
#include <QString>
#include <vector>

namespace studio {

/// Pruned, Reactivated, Phase, Alarm, Merged, Grown, Refused.
QString eventName(adalora::EventKind kind);
/// What happened and what it means, a whole sentence; for every kind of event.
QString eventSentence(const adalora::Event &event, const adalora::RunInfo &info);
/// The kinds that a run of this method can have, in the order of its lanes; Phase, which has none, is last but Alarm.
std::vector<adalora::EventKind> eventKindsOf(adalora::Method method);

}  // namespace studio
