/// The parts that a lesson may name.
#pragma once
#include "lessons/lesson_part.h"

namespace studio {

/// All names, sorted: ellipse, rank-one-sum, image …
QStringList lessonPartKinds();
/// Null for a name that is none.
LessonPart *makeLessonPart(const QString &kind, QWidget *parent);

}  // namespace studio
