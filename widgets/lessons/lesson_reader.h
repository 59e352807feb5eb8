/// Turns the Markdown of a lesson into a value, line by line, and knows the line of everything that is wrong.
#pragma once
#include "lessons/lesson.h"
#include <functional>
#include <memory>

namespace studio {

/// For `readLesson` alone. Throws LessonError.
class LessonReader {
public:
    LessonReader(const QString &markdown, const LinkCheck &problemOfLink);
    ~LessonReader();

    Lesson read();

private:
    bool isAtEnd() const { return m_next >= m_lines.size(); }
    int number() const { return static_cast<int>(m_next); }  // of the line that was taken last, 1-based
    const QString &take() { return m_lines[m_next++]; }
    LessonSection &section();

    void readHead(Lesson &lesson);
    void readText();
    void readPart(const QString &info);
    void readQuestion();
    QStringList readFence();
    void readQuestionLine(const QString &key, const QString &value, int line, LessonQuestion &question);
    void noteText(const QString &text, int line);
    void checkLinks(const QString &text, int line) const;
    void checkNumbers(const QString &text, int line) const;
    void checkQuestion(const LessonQuestion &question, int line, int withLine, int answerLine) const;
    const LessonPart &part(const QString &id, int line) const;

    const LinkCheck m_problemOfLink;
    QStringList m_lines;
    qsizetype m_next = 0;
    Lesson m_lesson;
    struct KnownPart {
        QString kind;
        std::unique_ptr<LessonPart> part;  ///< as the lesson sets it up
    };
    std::map<QString, KnownPart> m_parts;
    std::vector<std::function<void()>> m_checks;  ///< of what may refer to a part that comes later
};

}  // namespace studio
