#include "lessons/lesson_page.h"

#include "lessons/lesson_section_view.h"
#include "lessons/part_frame.h"
#include "theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeySequence>
#include <QLabel>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <algorithm>

namespace studio {
namespace {

constexpr double readingScale = 1.15;  // of the window's font
constexpr int columnWidth = 860;       // at the reading size of the window's usual font
constexpr double usualTextHeight = 19;
constexpr double fewestLines = 25;  // on a slide: the largest type
constexpr double mostLines = 42;    // the smallest that can be read from the last row
constexpr double fewestLinesBeside = 32;  // of text beside a picture: it should not shout the picture down
constexpr int sizesTried = 8;

}  // namespace

void LessonPage::createShortcuts()
{
    const auto add = [this](const QKeySequence &key, auto action) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setEnabled(false);
        connect(shortcut, &QShortcut::activated, this, action);
        m_shortcuts.push_back(shortcut);
    };
    add(Qt::Key_Right, [this] { showSlide(m_slide + 1); });
    add(Qt::Key_Left, [this] { showSlide(m_slide - 1); });
    add(Qt::Key_PageDown, [this] { page(1); });
    add(Qt::Key_PageUp, [this] { page(-1); });
    add(Qt::Key_Home, [this] { showSlide(0); });
    add(Qt::Key_End, [this] { showSlide(slideCount() - 1); });
    add(Qt::Key_Escape, [this] { setPresenting(false); });
}

void LessonPage::setPresenting(bool isPresenting)
{
    if (isPresenting == this->isPresenting() || m_sections.empty())
        return;
    for (QShortcut *shortcut : m_shortcuts)
        shortcut->setEnabled(isPresenting);
    m_bar->setVisible(!isPresenting);
    m_place->setVisible(isPresenting);
    if (isPresenting) {
        m_slide = 0;
        setFocus();
        showSlide(0);
    } else {
        const int last = m_slide;
        m_slide = -1;
        borrowFor(-1);
        m_blocks->setStretch(0, 0);
        for (LessonSectionView *view : m_sections) {
            view->setTextFont(QFont());
            view->fillHeight(0, 0);
            view->setSideBySide(false);
            view->show();
        }
        m_foot->show();
        fitSlide();
        m_column->layout()->activate();
        m_scroll->ensureWidgetVisible(m_sections[static_cast<std::size_t>(last)], 0, 0);
    }
    emit presentingChanged(isPresenting);
}

void LessonPage::showSlide(int slide)
{
    if (!isPresenting() || slide < 0 || slide >= slideCount())
        return;
    m_slide = slide;
    borrowFor(slide);
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        m_sections[i]->setSideBySide(true);
        m_sections[i]->setVisible(static_cast<int>(i) == slide);
    }
    m_foot->hide();
    m_blocks->setStretch(0, m_sections[static_cast<std::size_t>(slide)]->isSplit() ? 0 : 2);  // a slide of text alone stands in the middle
    m_place->setText(tr("%1 of %2").arg(slide + 1).arg(slideCount()));
    fitSlide();
    m_scroll->verticalScrollBar()->setValue(0);
}

// A section that is higher than the screen is scrolled before it is turned.
void LessonPage::page(int direction)
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    const bool isAtEnd = direction > 0 ? bar->value() >= bar->maximum() : bar->value() <= bar->minimum();
    if (isAtEnd)
        showSlide(m_slide + direction);
    else
        bar->setValue(bar->value() + direction * bar->pageStep() * 9 / 10);
}

/// A slide that speaks of a picture shows it, also where the picture belongs to another section.
void LessonPage::borrowFor(int slide)
{
    for (LessonSectionView *view : m_sections)
        view->borrow(nullptr);
    for (LessonSectionView *view : m_sections)
        view->takeBack();
    if (slide < 0 || m_sections[static_cast<std::size_t>(slide)]->hasParts())
        return;
    const QString &id = m_spokenOf[static_cast<std::size_t>(slide)];
    for (PartFrame *frame : m_parts)
        if (frame->id() == id)
            m_sections[static_cast<std::size_t>(slide)]->borrow(frame);
}

void LessonPage::scrolled()
{
    if (!isPresenting())
        return;
    LessonSectionView *view = m_sections[static_cast<std::size_t>(m_slide)];
    view->setScrolled(m_scroll->verticalScrollBar()->value() - view->mapTo(m_column, QPoint(0, 0)).y());
}

/// The largest type with which the slide needs no scrolling; while reading, the usual one. Where text stands beside a picture
/// it may be larger than the picture's own, which hangs on the width.
void LessonPage::fitSlide()
{
    QFont type = font();
    QWidget *inner = m_blocks->parentWidget();
    if (!isPresenting()) {
        type.setPointSizeF(font().pointSizeF() * readingScale);
        m_column->setFont(type);
        inner->setMaximumWidth(static_cast<int>(columnWidth * std::max(1.0, QFontMetricsF(type).height() / usualTextHeight)));
        return;
    }
    inner->setMaximumWidth(QWIDGETSIZE_MAX);
    LessonSectionView *view = m_sections[static_cast<std::size_t>(m_slide)];
    const double pixelsPerPoint = QFontMetricsF(font()).height() / font().pointSizeF();
    QFont place = font();
    place.setPointSizeF(height() / mostLines / pixelsPerPoint);
    m_place->setFont(smallFont(place));
    // Its own size and not the viewport's, which is laid out later, and whose width hangs on the outcome.
    const QSize room(width() - m_scroll->verticalScrollBar()->sizeHint().width(), height() - m_place->sizeHint().height());
    const auto typeFor = [&](double lines) {
        QFont sized = font();
        sized.setPointSizeF(room.height() / lines / pixelsPerPoint);
        return sized;
    };
    const auto fits = [&] {
        view->settle();
        inner->layout()->activate();
        m_column->layout()->activate();
        const QLayout *layout = m_column->layout();
        return (layout->hasHeightForWidth() ? layout->heightForWidth(room.width()) : layout->sizeHint().height()) <= room.height();
    };
    const auto linesAt = [](double fewest, double most, int i) { return fewest + (most - fewest) * i / (sizesTried - 1); };
    view->setTextFont(QFont());
    view->fillHeight(0, room.width());
    double lines = mostLines;
    for (int i = 0; i < sizesTried; ++i) {
        lines = linesAt(fewestLines, mostLines, i);
        type = typeFor(lines);
        m_column->setFont(type);
        if (fits() && view->wantedWidth() <= room.width())
            break;
    }
    if (view->isSplit()) {
        for (int i = 0; i < sizesTried && fewestLinesBeside < lines; ++i) {
            const double beside = linesAt(fewestLinesBeside, lines, i);
            view->setTextFont(beside < lines ? typeFor(beside) : QFont());
            if (fits())
                break;
        }
        const QMargins margins = m_blocks->contentsMargins();
        view->fillHeight(room.height() - margins.top() - margins.bottom(), room.width() - margins.left() - margins.right());
    }
}

int LessonPage::fullHeight(int width)
{
    resize(width, m_bar->sizeHint().height() + m_column->layout()->heightForWidth(width));
    m_scroll->widget()->layout()->activate();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    return height() + m_scroll->verticalScrollBar()->maximum();
}

}  // namespace studio
