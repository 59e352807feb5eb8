#include "lessons/lesson.h"

#include "lessons/lesson_reader.h"

namespace studio {

std::vector<const LessonQuestion *> Lesson::questions() const
{
    std::vector<const LessonQuestion *> all;
    for (const LessonSection &section : sections)
        for (const auto &block : section.blocks)
            if (const auto *question = std::get_if<LessonQuestion>(&block))
                all.push_back(question);
    return all;
}

std::variant<Lesson, LessonError> readLesson(const QString &markdown)
{
    try {
        return LessonReader(markdown).read();
    } catch (const LessonError &error) {
        return error;
    }
}

}  // namespace studio
