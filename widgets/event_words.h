/// What views say about events: names, whole sentences, and which kinds a method can have.
#pragma once
#include "training/run_report.h"
#include <QString>
#include <vector>

namespace studio {

/// Pruned, Reactivated, Phase, Alarm, Merged, Grown, Refused, Edited.
QString eventName(adalora::EventKind kind);
/// What happened and what it means, a whole sentence or two; for every kind of event. An alarm says what to do, too.
/// `before`: the config in effect before the event, which lets an edit name the old values.
QString eventSentence(const adalora::Event &event, const adalora::RunInfo &info, const adalora::RunConfig *before = nullptr);
/// The edit of an event of that kind in a few words: "t_f 500 → 700"; refused: "t_f 500 → 700 refused".
QString editEventText(const adalora::Event &event, const adalora::RunConfig &before);
/// The kinds that a run of this method can have, in the order of its lanes; Phase, which has none, is last but Alarm.
std::vector<adalora::EventKind> eventKindsOf(adalora::Method method);

}  // namespace studio
