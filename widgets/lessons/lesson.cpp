#include "lessons/lesson.h"

#include "lessons/lesson_reader.h"

#include <cmath>

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

bool LessonQuestion::accepts(double given, double right) const
{
    constexpr double rounding = 1e-5;  // of what the engine computes in float
    return std::abs(given - right) <= tolerance * std::abs(right) + rounding;
}

std::variant<Lesson, LessonError> readLesson(const QString &markdown, const LinkCheck &problemOfLink)
{
    try {
        return LessonReader(markdown, problemOfLink).read();
    } catch (const LessonError &error) {
        return error;
    }
}

LessonOutline outlineOf(const QString &markdown)
{
    LessonOutline outline;
    QStringList summary;
    bool isHead = true;
    for (const QString &text : markdown.split(u'\n')) {
        const QString line = text.trimmed();
        if (line == QLatin1String("```question"))
            ++outline.questions;
        if (!isHead || line.isEmpty())
            continue;
        if (outline.title.isEmpty() && line.startsWith(QLatin1String("# ")))
            outline.title = line.mid(2).trimmed();
        else if (line.startsWith(u'>'))
            summary += line.mid(1).trimmed();
        else
            isHead = false;
    }
    outline.summary = summary.join(u' ');
    return outline;
}

}  // namespace studio
