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
    bool hasParts() const;
    /// How wide it wants to be, so that no part is squeezed.
    int wantedWidth() const;
    /// Side by side: a wide slide with parts; a section without parts stays one column.
    void setSideBySide(bool isSideBySide);
    bool isSplit() const;

    /// Shows a part of another section at the right, for a slide that speaks of it; null for none. `takeBack` of the section
    /// that it belongs to ends the loan.
    void borrow(QWidget *part);
    void takeBack() { arrange(); }

    /// Of what is at the left of a split section; the default font follows the page again.
    void setTextFont(const QFont &font);
    /// Brings what hangs on fonts and widths up to date, from the inside out.
    void settle();
    /// A single part at the right that has a use for it fills what the slide has over of `height`, at this width of the slide;
    /// 0 for as it wants.
    void fillHeight(int height, int width);
    /// The parts stay in sight while the text at the left is scrolled by so much.
    void setScrolled(int pixels);

private:
    void arrange();
    std::vector<QWidget *> parts() const;

    struct Block {
        QWidget *widget;
        bool isPart;
    };
    std::vector<Block> m_all;
    QWidget *m_borrowed = nullptr;
    bool m_isSideBySide = false;
    RichText *m_heading = nullptr;
    QBoxLayout *m_row = nullptr;
    QBoxLayout *m_left = nullptr;
    QBoxLayout *m_right = nullptr;
};

}  // namespace studio
