/// A lesson as a value: text, interactive parts and questions in their order; and how it is read from Markdown.
#pragma once
#include "lessons/lesson_part.h"
#include <QString>
#include <functional>
#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace studio {

/// Markdown, with live numbers as {part.quantity} or {part.quantity:digits after the point}.
struct LessonText {
    QString markdown;
};

/// ```part ID NAME      the part NAME (see lesson_parts.h) under the name ID, by which text and questions refer to it;
/// setting = value       lines of its start state
/// ```
struct PartBlock {
    QString id;
    QString kind;
    PartState settings;
};

/// ```question
/// ask: …                Markdown on one line; the same holds for all texts here
/// part: ID              whose quantity is the answer
/// with: sigma2 = 0      settings under which the answer is computed, separated by ;  – none: as the reader has left it
/// answer: rank          a quantity; also `not_possible`-like ones that are 0 or 1
/// choices: 0 | 1 | 2    numbers, or text = number (Yes = 1 | No = 0); without choices a number is typed in
/// tolerance: 0.05       of the typed number, relative; 0.01 where nothing is said
/// wrong 2: …            the reason, for this choice (its number); `wrong: …` for every other
/// explain: …            shown once the answer is right; like the reasons, with live numbers, those of PART under `with`
/// ```
struct Choice {
    QString text;
    double value = 0;
};
struct LessonQuestion {
    QString ask;
    QString part;
    PartState with;
    QString answer;
    std::vector<Choice> choices;
    double tolerance = 0.01;
    std::map<double, QString> wrong;  ///< by choice
    QString wrongElse;
    QString explain;

    bool accepts(double given, double right) const;
};

struct LessonSection {
    QString title;  ///< of its ## heading; empty before the first
    std::vector<std::variant<LessonText, PartBlock, LessonQuestion>> blocks;
};

/// `# Title` first, then a summary as block quote (> …), then sections, each begun by `## Heading`: the steps of Present.
struct Lesson {
    QString title;
    QString summary;
    std::vector<LessonSection> sections;

    std::vector<const LessonQuestion *> questions() const;
};

/// Where a lesson is broken and why; `reason` is translated.
struct LessonError {
    int line = 0;  ///< 1-based
    QString reason;
};

/// What is wrong with the target of a link, as a sentence, translated; empty for nothing. Lessons, presets and runs are files,
/// which only the app knows.
using LinkCheck = std::function<QString(const QString &target)>;

/// Refuses: no title, an unknown part, a setting or quantity that the part does not know, an id twice, a question without
/// answer or whose choices hold no number, an open fence, a link that leads nowhere. What parts know is asked from freshly made ones, so this is to be
/// called in the UI thread.
std::variant<Lesson, LessonError> readLesson(const QString &markdown, const LinkCheck &problemOfLink = {});

/// What a list of lessons needs, without making any part: what is broken is found when the lesson is read.
struct LessonOutline {
    QString title;  ///< empty where the text has none
    QString summary;
    int questions = 0;
};
LessonOutline outlineOf(const QString &markdown);

}  // namespace studio
