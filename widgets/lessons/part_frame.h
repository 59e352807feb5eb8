/// The calm frame around a part: its picture to save or copy, its state to copy or restart.
#pragma once
#include "lessons/card.h"
#include "lessons/lesson_part.h"

class QMenu;
class QToolButton;

namespace studio {

class PartFrame : public Card {
    Q_OBJECT
public:
    /// Takes over `part`.
    PartFrame(const QString &id, LessonPart *part, QWidget *parent = nullptr);

    const QString &id() const { return m_id; }
    LessonPart *part() const { return m_part; }

signals:
    /// To be kept in a file.
    void saveWanted(const QImage &picture);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();

    const QString m_id;
    LessonPart *m_part;
    QAction *m_save = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_restart = nullptr;
    QMenu *m_menu = nullptr;
    QToolButton *m_button = nullptr;
};

}  // namespace studio
