/// Alarms as events: made and recognised in one place.
#pragma once
#include "training/run_report.h"

namespace adalora {

/// What `detail` and `matrix` hold: see AlarmKind.
inline Event alarm(int step, AlarmKind kind, std::string detail, int matrix = -1)
{
    Event event;
    event.step = step;
    event.kind = EventKind::Alarm;
    event.alarm = kind;
    event.detail = std::move(detail);
    event.matrix = matrix;
    return event;
}

inline bool isNotFinite(const Event &event)
{
    return event.kind == EventKind::Alarm && event.alarm == AlarmKind::NotFinite;
}

}  // namespace adalora
