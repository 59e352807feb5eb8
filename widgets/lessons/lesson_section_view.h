/// One section of a lesson on screen: its heading and blocks, below each other or the parts at the right.
#pragma once
#include <QWidget>
#include <vector>

class QBoxLayout;

namespace studio {

class RichText;

class LessonSectionView : public QWidget {
    Q_OBJECT
public:
    /// Without a heading where `title` is empty.
    explicit LessonSectionView(const QString &title, QWidget *parent = nullptr);

    void add(QWidget *block, bool isPart);
    RichText *heading() const { return m_heading; }
    bool hasParts() const;
    /// How wide it wants to be, so that no part is squeezed.
    int wantedWidth() const;
    /// Side by side: a wide slide with parts; a section without parts stays one column.
    void setSideBySide(bool isSideBySide);

private:
    void arrange();
    bool isSplit() const;

    struct Block {
        QWidget *widget;
        bool isPart;
    };
    std::vector<Block> m_all;
    bool m_isSideBySide = false;
    RichText *m_heading = nullptr;
    QBoxLayout *m_row = nullptr;
    QBoxLayout *m_left = nullptr;
    QBoxLayout *m_right = nullptr;
};

}  // namespace studio
