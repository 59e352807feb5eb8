/// A lesson to read and to work through: a column of text, parts and questions, or one section at a time in large type.
#pragma once
#include "lessons/lesson.h"
#include <QSet>
#include <QWidget>
#include <functional>

class QAbstractButton;
class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QShortcut;

namespace studio {

class LessonSectionView;
class PartFrame;
class QuestionCard;
class RichText;

class LessonPage : public QWidget {
    Q_OBJECT
public:
    /// Bytes of the file `name` below resources/lessons, for parts that show recorded data (LessonPart::dataName).
    using DataSource = std::function<QByteArray(const QString &name)>;

    explicit LessonPage(DataSource source = {}, QWidget *parent = nullptr);
    ~LessonPage() override;

    /// `answered`: which questions, by their number from 0, were answered before.
    void setLesson(const Lesson &lesson, const QSet<int> &answered = {});
    const Lesson &lesson() const { return m_lesson; }
    /// Null for an ID that the lesson does not have.
    LessonPart *part(const QString &id) const;
    const std::vector<PartFrame *> &parts() const { return m_parts; }
    const std::vector<QuestionCard *> &questions() const { return m_questions; }

    /// Parts as the lesson sets them up, no question answered.
    void restart();

    /// Every part's settings, one "part.setting = value" a line; the same text in every language.
    QString stateText() const;
    /// Takes such lines back; a sentence, translated, for what is wrong with them, and then nothing has changed.
    QString setStateText(const QString &text);

    /// One section a slide, the type as large as the height allows.
    void setPresenting(bool isPresenting);
    bool isPresenting() const { return m_slide >= 0; }
    int slide() const { return m_slide; }
    int slideCount() const { return static_cast<int>(m_sections.size()); }
    void showSlide(int slide);

    /// Resizes it to `width` and says how high it must be to need no scrolling.
    int fullHeight(int width);

signals:
    /// A question was answered rightly for the first time.
    void questionAnswered(int question);
    void restarted();
    /// The list of lessons, and the lesson after this one.
    void leaveWanted();
    void nextWanted();
    /// Present began or ended: whoever shows the page gives it the whole screen or takes it back.
    void presentingChanged(bool isPresenting);
    /// [text](run:preset?field=value&field=value): the draft of a run.
    void openInRun(const QString &preset, const QMap<QString, QString> &changes);
    /// [text](view:ranks): a view of the shown run; [text](lesson:02-singular-value): another lesson.
    void viewWanted(const QString &view);
    void lessonWanted(const QString &id);
    /// Any other link.
    void linkActivated(const QString &link);
    /// To be kept in a file; `name` suggests its name.
    void saveWanted(const QImage &picture, const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createBar();
    void createShortcuts();
    void clear();
    void addBlock(LessonSectionView *view, const LessonText &text);
    void addBlock(LessonSectionView *view, const PartBlock &block);
    void addBlock(LessonSectionView *view, const LessonQuestion &question);
    std::unique_ptr<LessonPart> makePart(const QString &kind) const;
    std::unique_ptr<LessonPart> copyOf(const QString &id) const;
    double number(const QString &part, const QString &quantity) const;
    void partChanged(const QString &id);
    void follow(const QString &link);
    void page(int direction);
    void fitSlide();
    void borrowFor(int slide);
    void scrolled();
    void showProgress();
    void say(const QString &sentence);
    void retranslate();

    const DataSource m_data;
    Lesson m_lesson;
    int m_slide = -1;
    std::vector<LessonSectionView *> m_sections;
    std::vector<QString> m_spokenOf;  // of m_sections: the first part that its text or questions name
    std::vector<PartFrame *> m_parts;
    std::vector<QString> m_kinds;  // of m_parts
    std::vector<QuestionCard *> m_questions;
    std::vector<std::pair<RichText *, QString>> m_liveTexts;

    QWidget *m_bar = nullptr;
    QPushButton *m_leave = nullptr;
    QPushButton *m_copyState = nullptr;
    QPushButton *m_pasteState = nullptr;
    QPushButton *m_restart = nullptr;
    QPushButton *m_present = nullptr;
    QLabel *m_said = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_column = nullptr;
    QBoxLayout *m_blocks = nullptr;
    QWidget *m_foot = nullptr;
    QLabel *m_progress = nullptr;
    QPushButton *m_next = nullptr;
    QLabel *m_place = nullptr;
    std::vector<QShortcut *> m_shortcuts;
};

}  // namespace studio
