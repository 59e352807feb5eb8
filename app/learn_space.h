/// The tab "Learn": the list of lessons and the one that is open; reads their files and remembers what was answered.
#pragma once
#include "lessons/lesson.h"
#include "lessons/lesson_list.h"
#include <QMap>
#include <QSet>
#include <QWidget>

class QStackedLayout;

namespace studio {

class LessonImages;
class LessonPage;
class LessonRuns;

class LearnSpace : public QWidget {
    Q_OBJECT
public:
    explicit LearnSpace(QWidget *parent = nullptr);
    ~LearnSpace() override;

    /// A shipped lesson in the present language, by its ID ("06-importance") or the beginning of one ("06"). A sentence for
    /// why it cannot be shown; empty when it is.
    QString openLesson(const QString &id);
    /// A lesson from any file.
    QString openFile(const QString &path);
    void showList();
    /// The first shipped lesson with a question that was not answered; one without ID: there is none.
    LessonEntry nextLesson() const;
    /// IDs of the shipped lessons, in their order.
    static QStringList lessons();

    LessonPage &page() { return *m_page; }
    const LessonPage &page() const { return *m_page; }
    /// Runs that the open lesson shows are still being trained or read, or a picture is being decomposed.
    bool isBusy() const;
    /// Of the open lesson; empty for the list.
    const QString &openId() const { return m_id; }

signals:
    /// The draft of a preset with these fields changed is wanted; so is a view of the shown run.
    void openInRun(const QString &preset, const QMap<QString, QString> &changes);
    void viewWanted(const QString &view);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString showFile(const QString &id, const QString &path);
    std::vector<LessonEntry> entries() const;
    void fillList();
    void reopen();
    void present(bool isPresenting);
    void save(const QImage &picture, const QString &name);
    QSet<int> answered(const QString &id) const;
    void complain(const QString &sentence);

    QStackedLayout *m_stack = nullptr;
    LessonImages *m_images = nullptr;
    LessonList *m_list = nullptr;
    LessonPage *m_page = nullptr;
    LessonRuns *m_runs = nullptr;
    QString m_id;
    QString m_path;  // of the open lesson
    bool m_isShipped = false;
};

}  // namespace studio
