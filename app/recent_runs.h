/// The folders of the runs that were looked at last, remembered between sessions.
#pragma once
#include <QStringList>

namespace studio {

/// Newest first; folders that are gone are left out.
QStringList recentRuns();
void rememberRun(const QString &folder);

}  // namespace studio
