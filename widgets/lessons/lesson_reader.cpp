#include "lessons/lesson_reader.h"

#include "lessons/lesson_parts.h"
#include "lessons/live_numbers.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace studio {
namespace {

struct Lessons {
    Q_DECLARE_TR_FUNCTIONS(Lessons)
};

[[noreturn]] void fail(int line, const QString &reason) { throw LessonError{line, reason}; }

bool isFence(const QString &line) { return line.startsWith(QLatin1String("```")); }

/// "name = value" into the setting; false where there is no "=" or no name.
bool readSetting(const QString &text, PartState &settings, QString &name)
{
    const qsizetype equals = text.indexOf(u'=');
    name = text.left(std::max<qsizetype>(equals, 0)).trimmed();
    if (name.isEmpty())
        return false;
    settings[name] = text.mid(equals + 1).trimmed();
    return true;
}

/// Sets a part or fails with the reason why it cannot be set.
void apply(LessonPart &part, const QString &id, const PartState &settings, int line)
{
    const QStringList known = part.state().keys();
    for (const QString &name : settings.keys())
        if (!known.contains(name))
            fail(line, Lessons::tr("The part %1 has no setting %2. It has: %3.").arg(id, name, known.join(QStringLiteral(", "))));
    const QString problem = part.setState(settings);
    if (!problem.isEmpty())
        fail(line, problem);
}

std::vector<Choice> readChoices(const QString &value, int line)
{
    std::vector<Choice> choices;
    for (const QString &piece : value.split(u'|')) {
        const QString text = piece.trimmed();
        const qsizetype equals = text.lastIndexOf(u'=');
        bool isNumber = false;
        const double number = text.mid(equals + 1).trimmed().toDouble(&isNumber);
        const QString shown = (equals < 0 ? text : text.left(equals)).trimmed();
        if (!isNumber || shown.isEmpty() || !std::isfinite(number))
            fail(line, Lessons::tr("The choice “%1” holds no number. Write it as “text = number”, with a decimal point.").arg(text));
        if (std::any_of(choices.begin(), choices.end(), [&](const Choice &c) { return c.value == number; }))
            fail(line, Lessons::tr("Two choices have the number %1.").arg(number));
        choices.push_back({shown, number});
    }
    if (choices.size() < 2)
        fail(line, Lessons::tr("A question needs at least two choices, separated by |."));
    return choices;
}

}  // namespace

LessonReader::LessonReader(const QString &markdown, const LinkCheck &problemOfLink) : m_problemOfLink(problemOfLink)
{
    QString text = markdown;
    text.remove(u'\r');
    if (text.startsWith(QChar(0xfeff)))
        text.remove(0, 1);
    m_lines = text.split(u'\n');
}

LessonReader::~LessonReader() = default;

LessonSection &LessonReader::section()
{
    if (m_lesson.sections.empty())
        m_lesson.sections.emplace_back();
    return m_lesson.sections.back();
}

Lesson LessonReader::read()
{
    readHead(m_lesson);
    while (!isAtEnd()) {
        const QString &line = m_lines[m_next];
        if (line.startsWith(QLatin1String("## "))) {
            m_lesson.sections.push_back({take().mid(3).trimmed(), {}});
        } else if (line.startsWith(QLatin1String("# "))) {
            fail(number() + 1, Lessons::tr("A lesson has one title. Begin a section with ##."));
        } else if (isFence(line) && line.mid(3).trimmed().section(u' ', 0, 0) == QLatin1String("part")) {
            readPart(take().mid(3).trimmed());
        } else if (isFence(line) && line.mid(3).trimmed() == QLatin1String("question")) {
            readQuestion();
        } else {
            readText();
        }
    }
    for (const auto &check : m_checks)
        check();
    return std::move(m_lesson);
}

void LessonReader::readHead(Lesson &lesson)
{
    while (!isAtEnd() && m_lines[m_next].trimmed().isEmpty())
        ++m_next;
    if (isAtEnd() || !m_lines[m_next].startsWith(QLatin1String("# ")) || m_lines[m_next].mid(2).trimmed().isEmpty())
        fail(std::min(number() + 1, static_cast<int>(m_lines.size())), Lessons::tr("A lesson begins with its title: “# Title”."));
    lesson.title = take().mid(2).trimmed();
    while (!isAtEnd() && m_lines[m_next].trimmed().isEmpty())
        ++m_next;
    QStringList summary;
    while (!isAtEnd() && m_lines[m_next].startsWith(u'>'))
        summary += take().mid(1).trimmed();
    lesson.summary = summary.join(u' ');
}

void LessonReader::readText()
{
    QStringList text;
    const auto endsText = [](const QString &line) {
        static const QRegularExpression block(QStringLiteral("^(#{1,2} |```\\s*(part\\b|question\\s*$))"));
        return block.match(line).hasMatch();
    };
    while (!isAtEnd() && (text.isEmpty() || !endsText(m_lines[m_next]))) {
        if (isFence(m_lines[m_next])) {  // a block of code, as it stands
            text += take();
            text += readFence();
            text += QStringLiteral("```");
            continue;
        }
        text += take();
        noteText(text.back(), number());
    }
    const QString markdown = text.join(u'\n').trimmed();
    if (!markdown.isEmpty())
        section().blocks.push_back(LessonText{markdown});
}

QStringList LessonReader::readFence()
{
    const int opened = number();
    QStringList inside;
    while (!isAtEnd()) {
        if (m_lines[m_next].trimmed() == QLatin1String("```")) {
            ++m_next;
            return inside;
        }
        if (isFence(m_lines[m_next]))
            break;
        inside += take();
    }
    fail(opened, Lessons::tr("The block that begins here is never closed. End it with a line of three backticks."));
}

void LessonReader::readPart(const QString &info)
{
    const int opened = number();
    const QStringList words = info.simplified().split(u' ');
    static const QRegularExpression idForm(QStringLiteral("^[A-Za-z][\\w-]*$"));
    if (words.size() != 3 || !idForm.match(words[1]).hasMatch())
        fail(opened, Lessons::tr("A part is written as “```part ID NAME”: an ID of letters and digits, then the name of the part."));
    PartBlock block{words[1], words[2], {}};
    if (m_parts.count(block.id))
        fail(opened, Lessons::tr("There are two parts with the ID %1.").arg(block.id));
    std::unique_ptr<LessonPart> part(makeLessonPart(block.kind, nullptr));
    if (!part)
        fail(opened, Lessons::tr("There is no part named %1. The parts are: %2.").arg(block.kind, lessonPartKinds().join(QStringLiteral(", "))));
    int line = opened;
    for (const QString &setting : readFence()) {
        ++line;
        if (setting.trimmed().isEmpty())
            continue;
        QString name;
        if (!readSetting(setting, block.settings, name))
            fail(line, Lessons::tr("A setting is written as “name = value”."));
        apply(*part, block.id, {{name, block.settings[name]}}, line);
    }
    m_parts[block.id] = {block.kind, std::move(part)};
    section().blocks.push_back(block);
}

void LessonReader::readQuestion()
{
    ++m_next;
    const int opened = number();
    int line = opened;
    int withLine = opened;
    int answerLine = opened;
    LessonQuestion question;
    for (const QString &text : readFence()) {
        ++line;
        if (text.trimmed().isEmpty())
            continue;
        const qsizetype colon = text.indexOf(u':');
        if (colon < 1)
            fail(line, Lessons::tr("A line of a question is written as “key: text”."));
        const QString key = text.left(colon).simplified();
        if (key == QLatin1String("with"))
            withLine = line;
        if (key == QLatin1String("answer"))
            answerLine = line;
        readQuestionLine(key, text.mid(colon + 1).trimmed(), line, question);
    }
    const std::pair<const char *, const QString *> needed[] = {{"ask", &question.ask}, {"part", &question.part}, {"answer", &question.answer}};
    for (const auto &[key, value] : needed)
        if (value->isEmpty())
            fail(opened, Lessons::tr("This question has no line “%1: …”.").arg(QLatin1String(key)));
    for (const auto &[number, reason] : question.wrong)
        if (std::none_of(question.choices.begin(), question.choices.end(), [n = number](const Choice &c) { return c.value == n; }))
            fail(opened, Lessons::tr("There is a reason for the choice %1, which is none of the choices.").arg(number));
    m_checks.push_back([=, this] { checkQuestion(question, opened, withLine, answerLine); });
    section().blocks.push_back(question);
}

void LessonReader::readQuestionLine(const QString &key, const QString &value, int line, LessonQuestion &question)
{
    if (value.isEmpty())
        fail(line, Lessons::tr("Nothing stands after “%1:”.").arg(key));
    const std::pair<const char *, QString *> texts[] = {{"ask", &question.ask},       {"part", &question.part},       {"answer", &question.answer},
                                                        {"explain", &question.explain}, {"wrong", &question.wrongElse}};
    noteText(value, line);
    for (const auto &[name, text] : texts) {
        if (key != QLatin1String(name))
            continue;
        if (!text->isEmpty())
            fail(line, Lessons::tr("The line “%1: …” stands twice.").arg(key));
        *text = value;
        return;
    }
    if (key == QLatin1String("choices")) {
        question.choices = readChoices(value, line);
    } else if (key == QLatin1String("tolerance")) {
        bool isNumber = false;
        question.tolerance = value.toDouble(&isNumber);
        if (!isNumber || !(question.tolerance >= 0) || question.tolerance > 1)
            fail(line, Lessons::tr("The tolerance “%1” is no number from 0 to 1.").arg(value));
    } else if (key == QLatin1String("with")) {
        static const QRegularExpression separator(QStringLiteral(R"(;(?=\s*[A-Za-z]\w*\s*=))"));  // "2 1; 0 1" is one value
        for (const QString &setting : value.split(separator)) {
            QString name;
            if (!readSetting(setting, question.with, name))
                fail(line, Lessons::tr("A setting is written as “name = value”, several are separated by “;”."));
        }
    } else if (key.startsWith(QLatin1String("wrong "))) {
        bool isNumber = false;
        const double choice = key.mid(6).toDouble(&isNumber);
        if (!isNumber)
            fail(line, Lessons::tr("“%1” names no choice: write “wrong 2: …” with the number of a choice.").arg(key));
        question.wrong[choice] = value;
    } else {
        fail(line, Lessons::tr("A question knows no line “%1: …”. It knows: ask, part, with, answer, choices, tolerance, wrong, explain.").arg(key));
    }
}

const LessonPart &LessonReader::part(const QString &id, int line) const
{
    const auto found = m_parts.find(id);
    if (found == m_parts.end())
        fail(line, Lessons::tr("The lesson has no part with the ID %1.").arg(id));
    return *found->second.part;
}

/// To be checked once all parts are known.
void LessonReader::noteText(const QString &text, int line)
{
    if (!liveNumbers(text).empty())
        m_checks.push_back([this, text, line] { checkNumbers(text, line); });
    if (m_problemOfLink && text.contains(QLatin1String("](")))
        m_checks.push_back([this, text, line] { checkLinks(text, line); });
}

void LessonReader::checkLinks(const QString &text, int line) const
{
    static const QRegularExpression code(QStringLiteral("`[^`]*`"));
    static const QRegularExpression link(QStringLiteral(R"(\]\(\s*<?([^)>\s]*))"));
    QString outside = text;
    outside.remove(code);
    for (auto found = link.globalMatch(outside); found.hasNext();)
        if (const QString problem = m_problemOfLink(found.next().captured(1)); !problem.isEmpty())
            fail(line, problem);
}

void LessonReader::checkNumbers(const QString &text, int line) const
{
    for (const LiveNumber &number : liveNumbers(text))
        if (const QStringList known = part(number.part, line).quantityNames(); !known.contains(number.quantity))
            fail(line, Lessons::tr("The part %1 has no quantity %2. It has: %3.").arg(number.part, number.quantity, known.join(QStringLiteral(", "))));
}

void LessonReader::checkQuestion(const LessonQuestion &question, int line, int withLine, int answerLine) const
{
    const LessonPart &start = part(question.part, line);
    if (!start.quantityNames().contains(question.answer))
        fail(answerLine, Lessons::tr("The part %1 has no quantity %2. It has: %3.").arg(question.part, question.answer, start.quantityNames().join(QStringLiteral(", "))));
    const std::unique_ptr<LessonPart> asked(makeLessonPart(m_parts.at(question.part).kind, nullptr));
    asked->setState(start.state());
    apply(*asked, question.part, question.with, withLine);
    const double answer = asked->quantity(question.answer);
    if (question.with.isEmpty() || question.choices.empty() || std::isnan(answer))
        return;  // it hangs on what the reader does, or on data that the program hands in
    if (std::none_of(question.choices.begin(), question.choices.end(), [&](const Choice &c) { return question.accepts(c.value, answer); }))
        fail(answerLine, Lessons::tr("None of the choices is right: the answer is %1.").arg(answer));
}

}  // namespace studio
