#include "run_list_menu.h"

#include "run_shelf.h"

#include <QCoreApplication>
#include <QPersistentModelIndex>

namespace studio {
namespace {

struct RunListMenu {
    Q_DECLARE_TR_FUNCTIONS(RunListMenu)
};

}  // namespace

void addRunActions(QMenu &menu, RunShelf &shelf, int row, RunListActs acts)
{
    const QPersistentModelIndex index = shelf.model().index(row);
    const auto offer = [&menu, index](const char *name, const QString &text, bool isEnabled, std::function<void(int)> act) {
        QAction *action = menu.addAction(text, &menu, [index, act = std::move(act)] {
            if (index.isValid())
                act(index.row());
        });
        action->setObjectName(QLatin1String(name));
        action->setEnabled(isEnabled);
    };
    const ShelvedRun &run = shelf.run(row);
    const int place = shelf.queuePlace(row);
    menu.addSeparator();
    offer("duplicateRun", run.isDraft ? RunListMenu::tr("&Duplicate the draft") : RunListMenu::tr("New &draft with its settings"), run.isDraft || run.glance || run.history,
          [&shelf, show = acts.show](int at) { show(shelf.duplicate(at)); });
    if (!run.isDraft)
        return;
    offer("renameDraft", RunListMenu::tr("Re&name"), true, acts.rename);
    offer("removeDraft", RunListMenu::tr("&Remove the draft"), true, acts.remove);
    menu.addSeparator();
    if (place == 0) {
        offer("enqueueDraft", RunListMenu::tr("Put into the &queue"), true, [&shelf](int at) { shelf.enqueue(at); });
        return;
    }
    offer("moveUpInQueue", RunListMenu::tr("Run &earlier"), place > 1, [&shelf](int at) { shelf.moveInQueue(at, -1); });
    offer("moveDownInQueue", RunListMenu::tr("Run &later"), place < shelf.queue().length(), [&shelf](int at) { shelf.moveInQueue(at, 1); });
    offer("dequeueDraft", RunListMenu::tr("&Take out of the queue"), true, [&shelf](int at) { shelf.dequeue(at); });
    if (shelf.queue().isPaused() || !shelf.session())
        offer("goOnWithQueue", RunListMenu::tr("&Go on with the queue"), true, [&shelf](int) { shelf.goOnWithQueue(); });
}

}  // namespace studio
