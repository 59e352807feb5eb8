#include "lessons/lesson_section_view.h"

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

bool LessonSectionView::isSplit() const
{
    return m_isSideBySide && hasParts() && !std::all_of(m_all.begin(), m_all.end(), [](const Block &block) { return block.isPart; });
}

int LessonSectionView::wantedWidth() const
{
    int widest = 0;
    for (const Block &block : m_all)
        if (block.isPart)
            widest = std::max(widest, block.widget->sizeHint().width());
    return isSplit() ? widest * (leftShare + rightShare) / rightShare : widest;
}

void LessonSectionView::arrange()
{
    const bool splits = isSplit();
    for (QBoxLayout *side : {m_left, m_right})
        while (QLayoutItem *item = side->takeAt(0))
            delete item;
    m_row->setStretch(0, splits ? leftShare : 1);
    m_row->setStretch(1, splits ? rightShare : 0);
    for (const Block &block : m_all)
        (splits && block.isPart ? m_right : m_left)->addWidget(block.widget);
    m_left->addStretch();
    if (splits)
        m_right->addStretch();
}

}  // namespace studio
