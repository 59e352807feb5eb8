#include "lessons/choice_layout.h"

#include <QWidget>
#include <algorithm>

namespace studio {

ChoiceLayout::ChoiceLayout(int between, int below) : m_between(between), m_below(below) {}

ChoiceLayout::~ChoiceLayout() = default;

void ChoiceLayout::addItem(QLayoutItem *item) { m_items.emplace_back(item); }

QLayoutItem *ChoiceLayout::itemAt(int index) const { return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr; }

QLayoutItem *ChoiceLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *taken = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return taken;
}

int ChoiceLayout::rowWidth() const
{
    int width = 0;
    for (const auto &item : m_items)
        width += item->sizeHint().width() + m_between;
    return std::max(0, width - m_between);
}

QSize ChoiceLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

QSize ChoiceLayout::sizeHint() const { return {rowWidth(), heightForWidth(rowWidth())}; }

int ChoiceLayout::heightForWidth(int width) const
{
    const bool isRow = rowWidth() <= width;
    int height = 0;
    for (const auto &item : m_items)
        height = isRow ? std::max(height, item->sizeHint().height()) : height + item->sizeHint().height() + m_below;
    return isRow ? height : std::max(0, height - m_below);
}

void ChoiceLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    const bool isRow = rowWidth() <= area.width();
    const bool isMirrored = parentWidget() && parentWidget()->layoutDirection() == Qt::RightToLeft;
    QPoint at = area.topLeft();
    for (const auto &item : m_items) {
        const QSize hint = item->sizeHint();
        QRect place(at, QSize(std::min(hint.width(), area.width()), hint.height()));
        if (isMirrored)
            place.moveRight(area.left() + area.right() - place.left());
        item->setGeometry(place);
        at += isRow ? QPoint(hint.width() + m_between, 0) : QPoint(0, hint.height() + m_below);
    }
}

}  // namespace studio
