/// The rank map for assistive programs: a list with an item for every matrix, which can be read and pressed.
#pragma once
#include <QAccessibleWidget>
#include <QHash>

namespace studio {

class RankGrid;

class RankGridAccessible : public QAccessibleWidget {
public:
    explicit RankGridAccessible(RankGrid *grid);
    ~RankGridAccessible() override;

    /// For QAccessible::installFactory.
    static QAccessibleInterface *make(const QString &className, QObject *object);

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

private:
    RankGrid *grid() const;

    mutable QHash<int, QAccessible::Id> m_cells;  // by matrix, as far as they were asked for
};

}  // namespace studio
