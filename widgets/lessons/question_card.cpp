#include "lessons/question_card.h"

#include "lessons/choice_layout.h"
#include "lessons/rich_text.h"
#include "theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <cmath>
#include <limits>

namespace studio {

using adalora::EventKind;

QuestionCard::QuestionCard(const LessonQuestion &question, int number, QuestionContext context, QWidget *parent)
    : Card(parent), m_question(question), m_number(number), m_context(std::move(context))
{
    setObjectName(QStringLiteral("question%1").arg(number));
    m_caption = new QLabel;
    m_ask = new RichText;
    m_check = new QPushButton;
    m_check->setObjectName(QStringLiteral("check%1").arg(number));
    m_check->setAutoDefault(false);
    m_show = new QPushButton;
    m_show->setObjectName(QStringLiteral("show%1").arg(number));
    m_show->setAutoDefault(false);
    m_show->setVisible(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridUnit, 1.5 * gridUnit, 2 * gridUnit, 1.5 * gridUnit);
    column->setSpacing(gridUnit);
    column->addWidget(m_caption);
    column->addWidget(m_ask);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridUnit);
    if (question.choices.empty()) {
        m_typed = new QLineEdit;
        m_typed->setObjectName(QStringLiteral("answer%1").arg(number));
        m_typed->setMaximumWidth(20 * gridUnit);
        connect(m_typed, &QLineEdit::textEdited, this, [this] { setVerdict(Verdict::None, {}); });
        connect(m_typed, &QLineEdit::returnPressed, this, &QuestionCard::check);
        buttons->addWidget(m_typed);
    } else {
        m_choices = new QButtonGroup(this);
        auto *choices = new ChoiceLayout(3 * gridUnit, gridUnit);
        for (std::size_t i = 0; i < question.choices.size(); ++i) {
            auto *choice = new QRadioButton(question.choices[i].text);
            choice->setObjectName(QStringLiteral("choice%1_%2").arg(number).arg(i));
            m_choices->addButton(choice, static_cast<int>(i));
            choices->addWidget(choice);
        }
        column->addLayout(choices);
        connect(m_choices, &QButtonGroup::idClicked, this, [this] { setVerdict(Verdict::None, {}); });
    }
    buttons->addWidget(m_check);
    buttons->addWidget(m_show);
    buttons->addStretch();
    column->addLayout(buttons);

    m_verdictFrame = new QWidget;
    m_sign = new QLabel;
    m_sign->setAlignment(Qt::AlignTop);
    m_verdictText = new RichText;
    m_verdictText->setObjectName(QStringLiteral("verdict%1").arg(number));
    auto *verdict = new QHBoxLayout(m_verdictFrame);
    verdict->setContentsMargins(0, gridUnit / 2, 0, 0);
    verdict->setSpacing(gridUnit);
    verdict->addWidget(m_sign, 0, Qt::AlignTop);
    verdict->addWidget(m_verdictText, 1);
    column->addWidget(m_verdictFrame);

    connect(m_check, &QPushButton::clicked, this, &QuestionCard::check);
    connect(m_show, &QPushButton::clicked, this, [this] { emit settingsWanted(m_question.part, m_question.with); });
    setVerdict(Verdict::None, {});
    retranslate();
}

void QuestionCard::showAnswered()
{
    m_isAnswered = true;
    const double right = rightAnswer();
    if (m_choices)
        for (std::size_t i = 0; i < m_question.choices.size(); ++i)
            if (m_question.accepts(m_question.choices[i].value, right))
                m_choices->button(static_cast<int>(i))->setChecked(true);
    if (m_typed && !std::isnan(right))
        m_typed->setText(numberText(right));
    m_checkedAnswer = right;
    setVerdict(Verdict::Right, m_question.explain);
}

void QuestionCard::restart()
{
    m_isAnswered = false;
    if (m_choices) {
        m_choices->setExclusive(false);
        for (QAbstractButton *choice : m_choices->buttons())
            choice->setChecked(false);
        m_choices->setExclusive(true);
    }
    if (m_typed)
        m_typed->clear();
    setVerdict(Verdict::None, {});
}

void QuestionCard::partChanged(const QString &id)
{
    const auto nearly = [](double a, double b) { return std::abs(a - b) <= 1e-6 * std::max(1.0, std::abs(b)); };
    if (id == m_question.part && m_isAnswered && m_verdict == Verdict::Right && std::isnan(m_checkedAnswer)) {
        showAnswered();  // the data came after what is remembered
        return;
    }
    const bool wasJudged = m_verdict == Verdict::Right || m_verdict == Verdict::Wrong;
    if (id == m_question.part && wasJudged && !nearly(rightAnswer(), m_checkedAnswer)) {
        setVerdict(Verdict::None, {});
        return;
    }
    write();
}

double QuestionCard::rightAnswer() const { return numbersUnderSettings()(m_question.part, m_question.answer); }

NumberSource QuestionCard::numbersUnderSettings() const
{
    if (m_question.with.isEmpty())
        return m_context.numbers;
    const std::shared_ptr<LessonPart> copy = m_context.copyOf(m_question.part);
    if (!copy || !copy->setState(m_question.with).isEmpty())
        return [](const QString &, const QString &) { return std::numeric_limits<double>::quiet_NaN(); };
    return [copy, others = m_context.numbers, part = m_question.part](const QString &id, const QString &quantity) {
        return id == part ? copy->quantity(quantity) : others(id, quantity);
    };
}

std::optional<double> QuestionCard::given() const
{
    if (m_choices)
        return m_choices->checkedId() < 0 ? std::nullopt : std::optional(m_question.choices[static_cast<std::size_t>(m_choices->checkedId())].value);
    QString text = m_typed->text().trimmed();
    text.remove(u'%').replace(u'−', u'-').remove(u' ');
    bool isNumber = false;
    double value = QLocale().toDouble(text, &isNumber);
    if (!isNumber)
        value = text.toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

void QuestionCard::check()
{
    const std::optional<double> answer = given();
    if (!answer) {
        setVerdict(Verdict::NoAnswer, m_choices ? tr("Choose what you expect first.") : tr("Type a number first."));
        return;
    }
    const double right = rightAnswer();
    if (std::isnan(right)) {
        setVerdict(Verdict::NoAnswer, tr("The picture has no answer to this as it stands. Change it, or restart it."));
        return;
    }
    m_checkedAnswer = right;
    if (m_question.accepts(*answer, right)) {
        setVerdict(Verdict::Right, m_question.explain);
        if (!m_isAnswered) {
            m_isAnswered = true;
            emit answered();
        }
        return;
    }
    const auto reason = m_question.wrong.find(*answer);
    const QString text = reason != m_question.wrong.end() ? reason->second : m_question.wrongElse;
    setVerdict(Verdict::Wrong, text.isEmpty() ? tr("That is not it. Try it in the picture.") : text);
}

void QuestionCard::setVerdict(Verdict verdict, const QString &reason)
{
    m_verdict = verdict;
    m_reason = reason;
    m_verdictFrame->setVisible(verdict != Verdict::None);
    m_show->setVisible(!m_question.with.isEmpty() && (verdict == Verdict::Right || verdict == Verdict::Wrong));
    write();
}

void QuestionCard::write()
{
    const Colors colors = colorsFor(palette());
    m_ask->setMarkdown(withNumbers(m_question.ask, m_context.numbers));
    const bool isRightNow = m_verdict == Verdict::Right;
    const QColor color = isRightNow ? colors.of(EventKind::Reactivate) : m_verdict == Verdict::Wrong ? colors.of(EventKind::Prune) : colors.muted;
    setBar(m_verdict == Verdict::None ? colors.accent : color);
    QString caption = isRightNow ? tr("Question %1 · right") : m_verdict == Verdict::Wrong ? tr("Question %1 · try it") : tr("Question %1 · predict");
    m_caption->setText(caption.arg(m_number));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, m_verdict == Verdict::None ? colors.muted : color);
    m_caption->setPalette(muted);
    m_caption->setFont(smallFont(font()));
    if (m_verdict == Verdict::None)
        return;
    QPalette signPalette = palette();
    signPalette.setColor(QPalette::WindowText, color);
    m_sign->setPalette(signPalette);
    m_sign->setText(isRightNow ? QStringLiteral("✓") : m_verdict == Verdict::Wrong ? QStringLiteral("✗") : QStringLiteral("–"));
    QFont bold = font();
    bold.setBold(true);
    m_sign->setFont(bold);
    const QString opening = isRightNow ? tr("**Right.**") + QLatin1Char(' ') : m_verdict == Verdict::Wrong ? tr("**Not so.**") + QLatin1Char(' ') : QString();
    m_verdictText->setMarkdown(opening + withNumbers(m_reason, numbersUnderSettings()));
    m_sign->setAccessibleName(isRightNow ? tr("Right") : tr("Wrong"));
}

void QuestionCard::retranslate()
{
    m_check->setText(tr("Check"));
    m_check->setToolTip(tr("Compare your prediction with what the engine computes from the picture."));
    m_check->setAccessibleName(tr("Check question %1").arg(m_number));
    m_show->setText(tr("Show it in the picture"));
    m_show->setToolTip(tr("Set the picture to the values that the question is about."));
    m_show->setAccessibleName(tr("Show question %1 in the picture").arg(m_number));
    if (m_typed) {
        m_typed->setPlaceholderText(tr("a number"));
        m_typed->setToolTip(tr("Type what you expect and press Return."));
        m_typed->setAccessibleName(tr("Answer to question %1").arg(m_number));
    }
    if (m_choices)
        for (QAbstractButton *choice : m_choices->buttons())
            choice->setToolTip(tr("Choose what you expect, then check."));
    write();
}

void QuestionCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        write();
}

}  // namespace studio
