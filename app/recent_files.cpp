#include "recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace studio {
namespace {
constexpr int remembered = 10;
constexpr QLatin1String key("recentFiles");
}  // namespace

std::vector<RecentFile> recentFiles()
{
    std::vector<RecentFile> files;
    const QStringList paths = QSettings().value(key).toStringList();
    for (const QString &path : paths) {
        const bool isConfig = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
        const QFileInfo info(path);
        files.push_back({path, isConfig, isConfig ? info.isFile() : info.isDir()});
    }
    return files;
}

void rememberFile(const QString &path)
{
    QStringList paths = QSettings().value(key).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    QSettings().setValue(key, paths.mid(0, remembered));
}

void forgetFiles() { QSettings().remove(key); }

}  // namespace studio
