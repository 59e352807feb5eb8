#include "recent_runs.h"

#include <QFileInfo>
#include <QSettings>

namespace studio {
namespace {
constexpr int remembered = 8;
constexpr QLatin1String key("recentRuns");
}  // namespace

QStringList recentRuns()
{
    QStringList folders = QSettings().value(key).toStringList();
    folders.removeIf([](const QString &folder) { return !QFileInfo(folder).isDir(); });
    return folders;
}

void rememberRun(const QString &folder)
{
    QStringList folders = recentRuns();
    folders.removeAll(folder);
    folders.prepend(folder);
    QSettings().setValue(key, folders.mid(0, remembered));
}

}  // namespace studio
