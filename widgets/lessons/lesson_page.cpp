#include "lessons/lesson_page.h"

#include "lessons/lesson_parts.h"
#include "lessons/lesson_section_view.h"
#include "lessons/part_frame.h"
#include "lessons/question_card.h"
#include "lessons/rich_text.h"
#include "lessons/wheel_guard.h"
#include "theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QUrl>
#include <QUrlQuery>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

namespace studio {
namespace {

/// The first part that a text or a question is about; empty for none.
QString partNamedIn(const std::variant<LessonText, PartBlock, LessonQuestion> &block)
{
    if (const auto *question = std::get_if<LessonQuestion>(&block))
        return question->part;
    const auto *text = std::get_if<LessonText>(&block);
    const std::vector<LiveNumber> numbers = text ? liveNumbers(text->markdown) : std::vector<LiveNumber>();
    return numbers.empty() ? QString() : numbers.front().part;
}

}  // namespace

LessonPage::LessonPage(DataSource source, QWidget *parent) : QWidget(parent), m_data(std::move(source))
{
    setObjectName(QStringLiteral("lessonPage"));
    createBar();
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(QStringLiteral("lessonScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_column = new QWidget;
    m_column->setObjectName(QStringLiteral("lessonColumn"));
    m_scroll->setWidget(m_column);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &LessonPage::scrolled);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &LessonPage::scrolled);

    auto *inner = new QWidget(m_column);
    m_blocks = new QVBoxLayout(inner);
    m_blocks->setContentsMargins(2 * gridUnit, 3 * gridUnit, 2 * gridUnit, 4 * gridUnit);
    m_blocks->setSpacing(4 * gridUnit);
    auto *centred = new QHBoxLayout(m_column);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addStretch(1);
    centred->addWidget(inner, 1000);
    centred->addStretch(1);

    m_foot = new QWidget;
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    m_progress = new QLabel;
    m_progress->setObjectName(QStringLiteral("lessonProgress"));
    m_next = new QPushButton;
    m_next->setObjectName(QStringLiteral("nextLesson"));
    foot->addWidget(m_progress);
    foot->addStretch();
    foot->addWidget(m_next);
    m_blocks->addStretch(0);
    m_blocks->addWidget(m_foot);
    m_blocks->addStretch(3);  // takes all that is over, so that sections stay as high as they are
    connect(m_next, &QPushButton::clicked, this, &LessonPage::nextWanted);

    m_place = new QLabel;
    m_place->setObjectName(QStringLiteral("slidePlace"));
    m_place->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_place->setContentsMargins(gridUnit, 0, 2 * gridUnit, gridUnit);
    m_place->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_place);
    createShortcuts();
    retranslate();
}

LessonPage::~LessonPage() = default;

void LessonPage::createBar()
{
    m_bar = new QWidget;
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(gridUnit, gridUnit / 2, gridUnit, gridUnit / 2);
    row->setSpacing(gridUnit);
    const auto button = [&](const char *name) {
        auto *made = new QPushButton;
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        return made;
    };
    m_leave = button("leaveLesson");
    m_copyState = button("copyState");
    m_pasteState = button("pasteState");
    m_restart = button("restartLesson");
    m_present = button("presentLesson");
    m_said = new QLabel;
    m_said->setObjectName(QStringLiteral("lessonSaid"));
    m_said->setMinimumWidth(1);
    row->addWidget(m_leave);
    row->addWidget(m_said, 1);
    for (QPushButton *other : {m_copyState, m_pasteState, m_restart, m_present})
        row->addWidget(other);
    connect(m_leave, &QPushButton::clicked, this, &LessonPage::leaveWanted);
    connect(m_copyState, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(stateText());
        say(tr("The state of all pictures is on the clipboard, as text."));
    });
    connect(m_pasteState, &QPushButton::clicked, this, [this] {
        const QString problem = setStateText(QGuiApplication::clipboard()->text());
        say(problem.isEmpty() ? tr("The pictures have the pasted state.") : problem);
    });
    connect(m_restart, &QPushButton::clicked, this, &LessonPage::restart);
    connect(m_present, &QPushButton::clicked, this, [this] { setPresenting(true); });
}

void LessonPage::clear()
{
    for (LessonSectionView *view : m_sections)
        delete view;
    m_sections.clear();
    m_spokenOf.clear();
    m_parts.clear();
    m_kinds.clear();
    m_questions.clear();
    m_liveTexts.clear();
    say({});
}

void LessonPage::setLesson(const Lesson &lesson, const QSet<int> &answered)
{
    clear();
    m_lesson = lesson;
    auto *head = new LessonSectionView({});
    auto *title = new RichText;
    title->setMarkdown(QStringLiteral("# ") + lesson.title);
    head->add(title, false);
    if (!lesson.summary.isEmpty()) {
        auto *summary = new RichText;
        summary->setMuted(true);
        summary->setMarkdown(lesson.summary);
        head->add(summary, false);
    }
    m_sections.push_back(head);
    m_spokenOf.emplace_back();
    for (const LessonSection &section : lesson.sections) {
        if (!section.title.isEmpty()) {
            m_sections.push_back(new LessonSectionView(section.title));
            m_spokenOf.emplace_back();
        }
        for (const auto &block : section.blocks) {
            std::visit([&](const auto &b) { addBlock(m_sections.back(), b); }, block);
            if (m_spokenOf.back().isEmpty())
                m_spokenOf.back() = partNamedIn(block);
        }
    }
    for (std::size_t i = 0; i < m_sections.size(); ++i)
        m_blocks->insertWidget(static_cast<int>(i) + 1, m_sections[i]);  // after the stretch
    for (auto &[text, markdown] : m_liveTexts)
        text->setMarkdown(withNumbers(markdown, [this](const QString &id, const QString &quantity) { return number(id, quantity); }));
    for (const int question : answered)
        if (question >= 0 && question < static_cast<int>(m_questions.size()))
            m_questions[static_cast<std::size_t>(question)]->showAnswered();
    for (QuestionCard *card : m_questions)
        card->partChanged({});  // numbers of parts that come later
    m_scroll->verticalScrollBar()->setValue(0);
    showProgress();
    if (isPresenting())
        showSlide(0);
}

void LessonPage::addBlock(LessonSectionView *view, const LessonText &text)
{
    auto *shown = new RichText;
    view->add(shown, false);
    connect(shown, &QLabel::linkActivated, this, &LessonPage::follow);
    if (liveNumbers(text.markdown).empty())
        shown->setMarkdown(text.markdown);
    else
        m_liveTexts.emplace_back(shown, text.markdown);
}

void LessonPage::addBlock(LessonSectionView *view, const PartBlock &block)
{
    LessonPart *made = makePart(block.kind).release();
    made->setState(block.settings);
    made->rememberStart();
    auto *frame = new PartFrame(block.id, made);
    new WheelGuard(made);
    view->add(frame, true);
    m_parts.push_back(frame);
    m_kinds.push_back(block.kind);
    connect(made, &LessonPart::changed, this, [this, id = block.id] { partChanged(id); });
    connect(made, &LessonPart::linkActivated, this, &LessonPage::follow);
    connect(frame, &PartFrame::saveWanted, this, [this, id = block.id](const QImage &picture) { emit saveWanted(picture, id); });
}

void LessonPage::addBlock(LessonSectionView *view, const LessonQuestion &question)
{
    const int index = static_cast<int>(m_questions.size());
    auto *card = new QuestionCard(question, index + 1,
                                  {[this](const QString &id, const QString &quantity) { return number(id, quantity); },
                                   [this](const QString &id) { return copyOf(id); }});
    view->add(card, false);
    m_questions.push_back(card);
    connect(card, &QuestionCard::answered, this, [this, index] {
        showProgress();
        emit questionAnswered(index);
    });
    connect(card, &QuestionCard::settingsWanted, this, [this](const QString &id, const PartState &settings) {
        if (LessonPart *shown = part(id))
            shown->setState(settings);
    });
}

std::unique_ptr<LessonPart> LessonPage::makePart(const QString &kind) const
{
    std::unique_ptr<LessonPart> made(makeLessonPart(kind, nullptr));
    if (made && m_data && !made->dataName().isEmpty())
        made->setData(m_data(made->dataName()));
    return made;
}

std::unique_ptr<LessonPart> LessonPage::copyOf(const QString &id) const
{
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        if (m_parts[i]->id() != id)
            continue;
        std::unique_ptr<LessonPart> copy = makePart(m_kinds[i]);
        copy->shareData(*m_parts[i]->part());
        copy->setState(m_parts[i]->part()->state());
        return copy;
    }
    return nullptr;
}

LessonPart *LessonPage::part(const QString &id) const
{
    const auto found = std::find_if(m_parts.begin(), m_parts.end(), [&](const PartFrame *frame) { return frame->id() == id; });
    return found == m_parts.end() ? nullptr : (*found)->part();
}

double LessonPage::number(const QString &id, const QString &quantity) const
{
    const LessonPart *found = part(id);
    return found ? found->quantity(quantity) : std::numeric_limits<double>::quiet_NaN();
}

void LessonPage::partChanged(const QString &id)
{
    const NumberSource source = [this](const QString &part, const QString &quantity) { return number(part, quantity); };
    for (auto &[text, markdown] : m_liveTexts)
        text->setMarkdown(withNumbers(markdown, source));
    for (QuestionCard *card : m_questions)
        card->partChanged(id);
}

void LessonPage::restart()
{
    for (PartFrame *frame : m_parts)
        frame->part()->restart();
    for (QuestionCard *card : m_questions)
        card->restart();
    showProgress();
    say(tr("Everything is as it was at the start."));
    emit restarted();
}

QString LessonPage::stateText() const
{
    QString text;
    for (const PartFrame *frame : m_parts) {
        const PartState state = frame->part()->state();
        for (auto it = state.begin(); it != state.end(); ++it)
            text += QStringLiteral("%1.%2 = %3\n").arg(frame->id(), it.key(), it.value());
    }
    return text;
}

QString LessonPage::setStateText(const QString &text)
{
    QMap<QString, PartState> states;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.trimmed().isEmpty())
            continue;
        const qsizetype dot = line.indexOf(u'.');
        const qsizetype equals = line.indexOf(u'=');
        if (dot < 1 || equals < dot)
            return tr("This is no state of a lesson: “%1” is not of the form “part.setting = value”.").arg(line.trimmed().left(60));
        const QString id = line.left(dot).trimmed();
        const QString setting = line.mid(dot + 1, equals - dot - 1).trimmed();
        const LessonPart *found = part(id);
        if (!found || !found->state().contains(setting))
            return tr("This state belongs to another lesson: here is no “%1.%2”.").arg(id, setting);
        states[id][setting] = line.mid(equals + 1).trimmed();
    }
    if (states.isEmpty())
        return tr("There is no text on the clipboard that could be a state.");
    QMap<QString, PartState> before;
    for (auto it = states.begin(); it != states.end(); ++it) {
        before[it.key()] = part(it.key())->state();
        const QString problem = part(it.key())->setState(it.value());
        if (problem.isEmpty())
            continue;
        for (auto was = before.begin(); was != before.end(); ++was)
            part(was.key())->setState(was.value());
        return problem;
    }
    return {};
}

void LessonPage::follow(const QString &link)
{
    const QUrl url(link);
    const QString rest = link.mid(url.scheme().size() + 1);
    if (url.scheme() == QLatin1String("run")) {
        QMap<QString, QString> changes;
        for (const auto &[field, value] : QUrlQuery(rest.section(u'?', 1)).queryItems(QUrl::FullyDecoded))
            changes[field] = value;
        emit openInRun(rest.section(u'?', 0, 0), changes);
    } else if (url.scheme() == QLatin1String("view")) {
        emit viewWanted(rest);
    } else if (url.scheme() == QLatin1String("lesson")) {
        emit lessonWanted(rest);
    } else {
        emit linkActivated(link);
    }
}

void LessonPage::showProgress()
{
    const auto done = std::count_if(m_questions.begin(), m_questions.end(), [](const QuestionCard *card) { return card->isAnswered(); });
    m_progress->setText(m_questions.empty() ? QString() : tr("%1 of %2 questions answered").arg(done).arg(m_questions.size()));
}

void LessonPage::say(const QString &sentence)
{
    m_said->setText(sentence);
    m_said->setToolTip(sentence);
}

void LessonPage::retranslate()
{
    m_leave->setText(tr("‹ All &lessons"));
    m_leave->setToolTip(tr("Back to the list of lessons."));
    m_copyState->setText(tr("&Copy state"));
    m_copyState->setToolTip(tr("Put the settings of all pictures on the clipboard, as text to pass on."));
    m_pasteState->setText(tr("&Paste state"));
    m_pasteState->setToolTip(tr("Set all pictures from the text on the clipboard."));
    m_restart->setText(tr("Re&start"));
    m_restart->setToolTip(tr("Set all pictures and questions of this lesson back."));
    m_present->setText(tr("Prese&nt"));
    m_present->setToolTip(tr("One section at a time, in large type: arrows or Page Up and Page Down turn, Escape ends."));
    m_next->setText(tr("Next lesson ›"));
    m_next->setToolTip(tr("Open the lesson after this one."));
    for (QPushButton *button : {m_leave, m_copyState, m_pasteState, m_restart, m_present, m_next}) {
        QString name = button->text();
        button->setAccessibleName(name.remove(u'&'));
    }
    m_scroll->setAccessibleName(tr("Lesson"));
    showProgress();
    say({});
}

void LessonPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        fitSlide();
}

void LessonPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSlide();
}

}  // namespace studio
