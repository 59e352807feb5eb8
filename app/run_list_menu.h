/// What the context menu of the list of runs offers for one run: copy, rename, remove, and its place in the queue.
#pragma once
#include <QMenu>
#include <functional>

namespace studio {

class RunShelf;

/// What needs the window.
struct RunListActs {
    std::function<void(int row)> show;
    std::function<void(int row)> rename;
    std::function<void(int row)> remove;
};

/// Adds the actions for `row` of `shelf`, which outlives the menu.
void addRunActions(QMenu &menu, RunShelf &shelf, int row, RunListActs acts);

}  // namespace studio
