/// The lessons there are: title, summary and how many of its questions are answered; a click or Return opens one.
#pragma once
#include <QListWidget>
#include <QString>
#include <vector>

namespace studio {

struct LessonEntry {
    QString id;
    QString title;
    QString summary;
    int questions = 0;
    int answered = 0;
};

class LessonList : public QListWidget {
    Q_OBJECT
public:
    explicit LessonList(QWidget *parent = nullptr);

    void setLessons(const std::vector<LessonEntry> &lessons);

signals:
    void lessonPicked(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
};

}  // namespace studio
