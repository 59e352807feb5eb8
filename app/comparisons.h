/// Which runs are seen beside the shown one, and in which colour each.
#pragma once
#include "view_group.h"
#include <QObject>
#include <QPersistentModelIndex>
#include <vector>

namespace studio {

class RunShelf;

/// Remembers them until they are taken out, also while one of them is the shown run itself and so not beside it.
class Comparisons : public QObject {
    Q_OBJECT
public:
    /// `shelf` must outlive it.
    explicit Comparisons(RunShelf &shelf, QObject *parent = nullptr);

    /// Reads it if need be. Drafts cannot be compared.
    void add(int row);
    void remove(int row);
    void clear();
    bool has(int row) const { return inkOf(row) >= 0; }
    /// As ComparedRun::ink; -1: it is not compared.
    int inkOf(int row) const;
    /// Rows beside `shown`, in the order they were added.
    std::vector<int> besides(int shown) const;
    /// The same, of those that are read.
    std::vector<Overlay> overlays(int shown) const;

signals:
    void changed();

private:
    struct Entry {
        QPersistentModelIndex row;
        int ink = 0;
    };
    int freeInk() const;

    RunShelf &m_shelf;
    std::vector<Entry> m_entries;
};

}  // namespace studio
