#include "rank_grid_accessible.h"

#include "rank_grid.h"
#include "rank_words.h"
#include <QPointer>

namespace studio {
namespace {

class RankCellAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    RankCellAccessible(RankGrid *grid, int matrix) : m_grid(grid), m_matrix(matrix) {}

    int matrix() const { return m_matrix; }
    bool isValid() const override { return m_grid && m_matrix < m_grid->scene().count(); }
    QObject *object() const override { return nullptr; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_grid); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text what) const override
    {
        if (!isValid())
            return {};
        switch (what) {
        case QAccessible::Name: return cellText(m_grid->scene(), m_matrix);
        case QAccessible::Description: return numberLines(m_grid->scene(), m_matrix).join(QStringLiteral(". "));
        default: return {};
        }
    }

    QRect rect() const override
    {
        const QRect cell = isValid() ? m_grid->cellOf(m_matrix) : QRect();
        return cell.isValid() ? QRect(m_grid->mapToGlobal(cell.topLeft()), cell.size()) : QRect();
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (isValid()) {
            state.selectable = state.focusable = true;
            state.selected = m_grid->selected() == m_matrix;
            state.focused = state.selected && m_grid->hasFocus();
            state.invisible = !m_grid->isVisible();
            state.offscreen = !m_grid->visibleRegion().intersects(m_grid->cellOf(m_matrix));
        }
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &action) override
    {
        if (action == pressAction() && isValid())
            emit m_grid->matrixPicked(m_matrix);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    const QPointer<RankGrid> m_grid;
    const int m_matrix;
};

}  // namespace

RankGridAccessible::RankGridAccessible(RankGrid *grid) : QAccessibleWidget(grid, QAccessible::List) {}

RankGridAccessible::~RankGridAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_cells))
        QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface *RankGridAccessible::make(const QString &, QObject *object)
{
    auto *grid = qobject_cast<RankGrid *>(object);
    return grid ? new RankGridAccessible(grid) : nullptr;
}

RankGrid *RankGridAccessible::grid() const { return static_cast<RankGrid *>(widget()); }

int RankGridAccessible::childCount() const { return grid()->scene().count(); }

QAccessibleInterface *RankGridAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (const auto known = m_cells.constFind(index); known != m_cells.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *cell = new RankCellAccessible(grid(), index);
    m_cells.insert(index, QAccessible::registerAccessibleInterface(cell));
    return cell;
}

int RankGridAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *cell = dynamic_cast<const RankCellAccessible *>(child);
    return cell ? cell->matrix() : -1;
}

QAccessibleInterface *RankGridAccessible::childAt(int x, int y) const { return child(grid()->matrixAt(grid()->mapFromGlobal(QPoint(x, y)))); }

QAccessibleInterface *RankGridAccessible::focusChild() const { return grid()->hasFocus() ? child(grid()->selected()) : nullptr; }

}  // namespace studio
