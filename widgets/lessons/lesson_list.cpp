#include "lessons/lesson_list.h"

#include "theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

namespace studio {
namespace {

enum Role { IdRole = Qt::UserRole, TitleRole, SummaryRole, QuestionsRole, AnsweredRole, NumberRole };

constexpr int widestRow = 860;

class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Layout l(option, index);
        return {option.rect.width(), static_cast<int>(l.titleHeight + l.summaryHeight + 4.5 * gridUnit)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Layout l(option, index);
        const Colors colors = colorsFor(option.palette);
        const bool isHot = option.state & (QStyle::State_MouseOver | QStyle::State_Selected);
        const QRectF card = l.card;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(isHot ? colors.accent : colors.grid, option.state & QStyle::State_HasFocus ? 2 : 1));
        painter->setBrush(colors.surface);
        painter->drawRoundedRect(card, gridUnit / 2.0, gridUnit / 2.0);

        painter->setFont(l.titleFont);
        painter->setPen(colors.muted);
        painter->drawText(QRectF(card.left() + 2 * gridUnit, l.text.top(), l.numberWidth, l.titleHeight), Qt::AlignLeft | Qt::AlignVCenter,
                          index.data(NumberRole).toString());
        painter->setPen(colors.text);
        painter->drawText(QRectF(l.text.left(), l.text.top(), l.text.width(), l.titleHeight), Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetricsF(l.titleFont).elidedText(index.data(TitleRole).toString(), Qt::ElideRight, l.text.width()));
        painter->setFont(option.font);
        painter->setPen(colors.muted);
        painter->drawText(QRectF(l.text.left(), l.text.top() + l.titleHeight + gridUnit / 2.0, l.text.width(), l.summaryHeight),
                          Qt::TextWordWrap, index.data(SummaryRole).toString());

        const int questions = index.data(QuestionsRole).toInt();
        const int answered = index.data(AnsweredRole).toInt();
        painter->setFont(smallFont(option.font));
        painter->setPen(answered > 0 && answered == questions ? colors.of(adalora::EventKind::Reactivate) : colors.muted);
        painter->drawText(QRectF(l.text.right(), card.top(), card.right() - 2 * gridUnit - l.text.right(), card.height()),
                          Qt::AlignRight | Qt::AlignVCenter, progressText(questions, answered));
        painter->restore();
    }

    static QString progressText(int questions, int answered)
    {
        if (questions == 0)
            return {};
        const QString text = LessonList::tr("%1 of %2 questions").arg(answered).arg(questions);
        return answered == questions ? QStringLiteral("✓ ") + text : text;
    }

private:
    /// Where things are in a row.
    struct Layout {
        Layout(const QStyleOptionViewItem &option, const QModelIndex &index)
        {
            titleFont = option.font;
            titleFont.setPointSizeF(option.font.pointSizeF() * 1.15);
            titleFont.setWeight(QFont::DemiBold);
            const double width = std::min<double>(widestRow * std::max(1.0, QFontMetricsF(option.font).height() / 16), option.rect.width() - 2 * gridUnit);
            card = QRectF(option.rect.center().x() - width / 2, option.rect.top() + gridUnit / 2.0, width, option.rect.height() - gridUnit);
            numberWidth = QFontMetricsF(titleFont).horizontalAdvance(QStringLiteral("00  "));
            const double progress = QFontMetricsF(smallFont(option.font)).horizontalAdvance(progressText(3, 3)) + 3 * gridUnit;
            text = card.adjusted(2 * gridUnit + numberWidth, 1.5 * gridUnit, -2 * gridUnit - progress, -1.5 * gridUnit);
            titleHeight = QFontMetricsF(titleFont).height();
            summaryHeight = QFontMetricsF(option.font).boundingRect(QRectF(0, 0, text.width(), 1000), Qt::TextWordWrap, index.data(SummaryRole).toString()).height();
        }
        QFont titleFont;
        QRectF card;
        QRectF text;
        double numberWidth = 0;
        double titleHeight = 0;
        double summaryHeight = 0;
    };
};

}  // namespace

LessonList::LessonList(QWidget *parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("lessonList"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new RowDelegate(this));
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) { emit lessonPicked(item->data(IdRole).toString()); });
    describe();
}

void LessonList::setLessons(const std::vector<LessonEntry> &lessons)
{
    const int row = std::max(0, currentRow());
    clear();
    for (const LessonEntry &lesson : lessons) {
        auto *item = new QListWidgetItem(this);
        item->setData(IdRole, lesson.id);
        item->setData(TitleRole, lesson.title);
        item->setData(SummaryRole, lesson.summary);
        item->setData(QuestionsRole, lesson.questions);
        item->setData(AnsweredRole, lesson.answered);
        const QString number = lesson.id.section(u'-', 0, 0);
        bool isNumber = false;
        const int position = number.toInt(&isNumber);
        item->setData(NumberRole, isNumber ? QString::number(position) : QString());
        item->setData(Qt::AccessibleTextRole, tr("%1. %2").arg(lesson.title, RowDelegate::progressText(lesson.questions, lesson.answered)));
        item->setToolTip(lesson.summary);
    }
    setCurrentRow(std::min(row, count() - 1));
}

void LessonList::describe()
{
    setAccessibleName(tr("Lessons"));
    setToolTip(tr("Open a lesson."));
}

void LessonList::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (opens && currentItem())
        emit lessonPicked(currentItem()->data(IdRole).toString());
    else
        QListWidget::keyPressEvent(event);
}

void LessonList::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void LessonList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

}  // namespace studio
