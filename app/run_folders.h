/// Where runs lie on disk and what their folders are called.
#pragma once
#include <QString>
#include <QStringList>

namespace studio {

/// <application data>/runs.
QString defaultRunsFolder();
/// A folder in `runs` that does not exist yet: <date>-<time>-<name>, the name reduced to letters, digits, - and _.
QString newRunFolder(const QString &runs, const QString &name);
/// Folders below `runs` that hold a run, newest name first; at most `limit`.
QStringList recordedRuns(const QString &runs, int limit);

/// What the name of a folder tells before its run is read.
struct FolderName {
    QString name;
    QString startedAt;  ///< "2026-11-24 05:44"; empty when the folder was named by someone else
};
FolderName parseFolderName(const QString &folder);

}  // namespace studio
