#include "lessons/lesson_page.h"

#include "lessons/lesson_section_view.h"
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
        for (LessonSectionView *view : m_sections) {
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
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        m_sections[i]->setSideBySide(true);
        m_sections[i]->setVisible(static_cast<int>(i) == slide);
    }
    m_foot->hide();
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

/// The largest type with which the slide needs no scrolling; while reading, the usual one.
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
    // Its own size and not the viewport's, which is laid out later, and whose width hangs on the outcome.
    const QSize room(width() - m_scroll->verticalScrollBar()->sizeHint().width(), height() - m_place->sizeHint().height());
    const double pixelsPerPoint = QFontMetricsF(font()).height() / font().pointSizeF();
    for (int i = 0; i < sizesTried; ++i) {
        const double lines = fewestLines + (mostLines - fewestLines) * i / (sizesTried - 1);
        type.setPointSizeF(room.height() / lines / pixelsPerPoint);
        m_column->setFont(type);
        m_column->layout()->activate();
        const int height = m_column->layout()->hasHeightForWidth() ? m_column->layout()->heightForWidth(room.width()) : m_column->layout()->sizeHint().height();
        if (height <= room.height() && m_sections[static_cast<std::size_t>(m_slide)]->wantedWidth() <= room.width())
            break;
    }
    QFont place = type;
    m_place->setFont(smallFont(place));
}

int LessonPage::fullHeight(int width)
{
    resize(width, m_bar->sizeHint().height() + m_column->layout()->heightForWidth(width));
    m_scroll->widget()->layout()->activate();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    return height() + m_scroll->verticalScrollBar()->maximum();
}

}  // namespace studio
