/// One question: predict, try in the picture, check, and read why; right and wrong by colour, sign and reason.
#pragma once
#include "lessons/card.h"
#include "lessons/lesson.h"
#include "lessons/live_numbers.h"
#include <memory>

class QAbstractButton;
class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace studio {

class RichText;

/// What a card may ask of the lesson around it.
struct QuestionContext {
    NumberSource numbers;
    /// A part of its own with the state of the shown one; null where it must not be copied.
    std::function<std::unique_ptr<LessonPart>(const QString &part)> copyOf;
};

class QuestionCard : public Card {
    Q_OBJECT
public:
    QuestionCard(const LessonQuestion &question, int number, QuestionContext context, QWidget *parent = nullptr);

    bool isAnswered() const { return m_isAnswered; }
    /// As found in what is remembered of the reader: right, with its explanation.
    void showAnswered();
    void restart();
    /// A part changed: numbers in the text, and a verdict that no longer holds goes.
    void partChanged(const QString &id);

    /// The right answer, computed now; NaN where the state has none.
    double rightAnswer() const;

signals:
    void answered();
    /// "Show": these settings in the part that everybody sees.
    void settingsWanted(const QString &part, const PartState &settings);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Verdict { None, Right, Wrong, NoAnswer };
    void check();
    void setVerdict(Verdict verdict, const QString &reason);
    void retranslate();
    void write();
    std::optional<double> given() const;
    NumberSource numbersUnderSettings() const;

    const LessonQuestion m_question;
    const int m_number;
    const QuestionContext m_context;
    Verdict m_verdict = Verdict::None;
    QString m_reason;          // markdown, numbers not yet set in
    double m_checkedAnswer = 0;
    bool m_isAnswered = false;

    QLabel *m_caption = nullptr;
    RichText *m_ask = nullptr;
    QButtonGroup *m_choices = nullptr;
    QLineEdit *m_typed = nullptr;
    QPushButton *m_check = nullptr;
    QPushButton *m_show = nullptr;
    QWidget *m_verdictFrame = nullptr;
    QLabel *m_sign = nullptr;
    RichText *m_verdictText = nullptr;
};

}  // namespace studio
