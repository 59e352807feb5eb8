#include "run_row_delegate.h"

#include "run_list_model.h"
#include "theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <algorithm>

namespace studio {
namespace {
constexpr int deepest = 3;  // levels of forks that are told apart by their indent: the list is narrow
}

void RunRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString name = item.text;
    item.text.clear();
    const QWidget *widget = item.widget;
    (widget ? widget->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &item, painter, widget);

    const Colors colors = colorsFor(item.palette);
    const auto state = static_cast<RunState>(index.data(RunListModel::StateRole).toInt());
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const auto group = item.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const QColor text = item.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor symbol = isSelected               ? text
                          : state == RunState::Failed  ? colors.of(adalora::EventKind::Alarm)
                          : state == RunState::Running || state == RunState::Interrupted ? colors.accent
                                                       : colors.muted;
    const QFont small = smallFont(item.font);
    const int symbolWidth = 2 * gridUnit;
    const int indent = std::min(index.data(RunListModel::DepthRole).toInt(), deepest) * symbolWidth;
    const QRect inner = item.rect.adjusted(gridUnit + indent, gridUnit / 2, -gridUnit / 2, -gridUnit / 2);
    const int nameHeight = QFontMetrics(item.font).height();
    const int ink = index.data(RunListModel::InkRole).toInt();
    const int inkWidth = ink < 0 ? 0 : 3 * gridUnit;
    const QRect nameRect = inner.adjusted(symbolWidth, 0, -inkWidth, 0);
    painter->save();
    painter->setFont(item.font);
    painter->setPen(symbol);
    painter->drawText(QRect(inner.left(), inner.top(), symbolWidth, nameHeight), Qt::AlignLeft | Qt::AlignVCenter, stateSymbol(state));
    painter->setPen(text);
    painter->drawText(QRect(nameRect.left(), inner.top(), nameRect.width(), nameHeight), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(item.font).elidedText(name, Qt::ElideMiddle, nameRect.width()));
    if (ink >= 0) {  // as its lines look in the plots
        painter->setPen(QPen(isSelected ? text : colors.comparedInk(ink), 2, Qt::DashLine));
        const int y = inner.top() + nameHeight / 2;
        painter->drawLine(inner.right() - inkWidth + gridUnit, y, inner.right(), y);
    }
    painter->setFont(small);
    painter->setPen(isSelected ? text : colors.muted);
    painter->drawText(nameRect.adjusted(0, nameHeight, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                      QFontMetrics(small).elidedText(index.data(RunListModel::DetailRole).toString(), Qt::ElideRight, nameRect.width()));
    painter->restore();
}

QWidget *RunRowDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("runName"));
    editor->setAccessibleName(tr("Name of the draft"));
    return editor;
}

void RunRowDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect rect = option.rect.adjusted(5 * gridUnit / 2, 0, 0, 0);
    rect.setHeight(std::max(editor->sizeHint().height(), QFontMetrics(option.font).height() + gridUnit));
    editor->setGeometry(rect);
}

QSize RunRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, QFontMetrics(option.font).height() + QFontMetrics(smallFont(option.font)).height() + gridUnit};
}

}  // namespace studio
