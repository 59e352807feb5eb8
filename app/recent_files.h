/// The runs and configurations that were opened last, remembered between sessions.
#pragma once
#include <QString>
#include <vector>

namespace studio {

struct RecentFile {
    QString path;           ///< folder of a run, or file of a configuration
    bool isConfig = false;
    bool isThere = true;    ///< now
};

/// Newest first.
std::vector<RecentFile> recentFiles();
void rememberFile(const QString &path);
void forgetFiles();

}  // namespace studio
