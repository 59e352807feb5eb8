#include "lessons/lesson_section_view.h"

#include "lessons/canvas.h"
#include "lessons/rich_text.h"
#include "theme.h"

#include <QVBoxLayout>
#include <algorithm>

namespace studio {
namespace {

constexpr int blockSpacing = 2 * gridUnit;
constexpr int leftShare = 2;
constexpr int rightShare = 3;

}  // namespace

LessonSectionView::LessonSectionView(const QString &title, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(blockSpacing);
    if (!title.isEmpty()) {
        m_heading = new RichText;
        m_heading->setMarkdown(QStringLiteral("## ") + title);
        column->addWidget(m_heading);
    }
    m_row = new QHBoxLayout;
    m_row->setSpacing(3 * gridUnit);
    m_left = new QVBoxLayout;
    m_right = new QVBoxLayout;
    for (QBoxLayout *side : {m_left, m_right})
        side->setSpacing(blockSpacing);
    m_row->addLayout(m_left, 1);
    m_row->addLayout(m_right);
    column->addLayout(m_row, 1);
}

void LessonSectionView::add(QWidget *block, bool isPart)
{
    m_all.push_back({block, isPart});
    arrange();
}

bool LessonSectionView::hasParts() const
{
    return std::any_of(m_all.begin(), m_all.end(), [](const Block &block) { return block.isPart; });
}

void LessonSectionView::setSideBySide(bool isSideBySide)
{
    if (m_isSideBySide == isSideBySide)
        return;
    m_isSideBySide = isSideBySide;
    arrange();
}

std::vector<QWidget *> LessonSectionView::parts() const
{
    std::vector<QWidget *> all;
    for (const Block &block : m_all)
        if (block.isPart)
            all.push_back(block.widget);
    if (m_borrowed)
        all.push_back(m_borrowed);
    return all;
}

bool LessonSectionView::isSplit() const
{
    return m_isSideBySide && !parts().empty() && !std::all_of(m_all.begin(), m_all.end(), [](const Block &block) { return block.isPart; });
}

int LessonSectionView::wantedWidth() const
{
    int widest = 0;
    for (const QWidget *part : parts())
        widest = std::max(widest, part->sizeHint().width());
    return isSplit() ? widest * (leftShare + rightShare) / rightShare : widest;
}

void LessonSectionView::borrow(QWidget *part)
{
    if (part == m_borrowed)
        return;
    m_borrowed = part;
    arrange();
}

void LessonSectionView::setTextFont(const QFont &font)
{
    for (const Block &block : m_all)
        if (!block.isPart)
            block.widget->setFont(font);
}

void LessonSectionView::settle()
{
    for (const Block &block : m_all)
        if (QLayout *inside = block.widget->layout())
            inside->activate();
    layout()->activate();
}

void LessonSectionView::fillHeight(int height, int width)
{
    const std::vector<QWidget *> all = parts();
    const int above = m_heading ? m_heading->heightForWidth(width) + blockSpacing : 0;
    for (QWidget *part : all) {
        part->setMinimumHeight(0);
        const int needed = std::max(part->minimumSizeHint().height(), part->heightForWidth(width * rightShare / (leftShare + rightShare)));
        const auto canvases = part->findChildren<const Canvas *>();
        const bool grows = canvases.isEmpty() || std::any_of(canvases.begin(), canvases.end(), [](const Canvas *canvas) { return canvas->isGrowing(); });
        if (grows && isSplit() && all.size() == 1 && height - above > needed)
            part->setMinimumHeight(height - above);
    }
}

void LessonSectionView::setScrolled(int pixels)
{
    int highest = 0;
    for (const QWidget *part : parts())
        highest += part->height() + blockSpacing;
    const int spare = std::max(0, m_row->geometry().height() - (highest - blockSpacing));
    const int gone = isSplit() ? std::clamp(pixels - m_row->geometry().top() + blockSpacing, 0, spare) : 0;
    m_right->setContentsMargins(0, gone, 0, 0);
}

void LessonSectionView::arrange()
{
    const bool splits = isSplit();
    for (QBoxLayout *side : {m_left, m_right})
        while (QLayoutItem *item = side->takeAt(0))
            delete item;
    m_right->setContentsMargins(0, 0, 0, 0);
    m_row->setStretch(0, splits ? leftShare : 1);
    m_row->setStretch(1, splits ? rightShare : 0);
    for (const Block &block : m_all) {
        (splits && block.isPart ? m_right : m_left)->addWidget(block.widget);
        block.widget->show();  // it may have been lent
    }
    if (splits && m_borrowed) {
        m_right->addWidget(m_borrowed);
        m_borrowed->show();
    }
    m_left->addStretch();
    if (splits)
        m_right->addStretch();
}

}  // namespace studio
