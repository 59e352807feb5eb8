#include "recent_menu.h"

#include "recent_files.h"

#include <QDir>

namespace studio {

RecentMenu::RecentMenu(QWidget *parent) : QMenu(parent)
{
    setObjectName(QStringLiteral("recentMenu"));
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::fill);
}

void RecentMenu::fill()
{
    clear();
    int number = 0;
    for (const RecentFile &file : recentFiles()) {
        const QString native = QDir::toNativeSeparators(file.path);
        const QString path = QString(native).replace(u'&', QStringLiteral("&&"));
        const QString shown = file.isThere ? path : tr("%1 (no longer there)").arg(path);
        ++number;
        QAction *action = addAction(number < 10 ? QStringLiteral("&%1  %2").arg(number).arg(shown) : shown);
        action->setEnabled(file.isThere);
        action->setToolTip(!file.isThere ? tr("%1 was moved or deleted.").arg(native) : file.isConfig ? tr("Make a draft with these settings") : tr("Open this run"));
        connect(action, &QAction::triggered, this, [this, file] { file.isConfig ? emit configPicked(file.path) : emit runPicked(file.path); });
    }
    if (number == 0) {
        addAction(tr("Nothing was opened yet"))->setEnabled(false);
        return;
    }
    addSeparator();
    QAction *forget = addAction(tr("&Clear list"));
    forget->setObjectName(QStringLiteral("clearRecent"));
    connect(forget, &QAction::triggered, this, [] { forgetFiles(); });
}

}  // namespace studio
