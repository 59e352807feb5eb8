#include "run_folders.h"

#include "runs/run_store.h"

#include <QDateTime>
#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

namespace studio {

QString defaultRunsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/adalora-studio/runs");
}

QString newRunFolder(const QString &runs, const QString &name)
{
    static const QRegularExpression unsafe(QStringLiteral("[^\\p{L}\\p{N}_-]+"));
    QString safe = name.simplified().replace(unsafe, QStringLiteral("-"));
    if (safe.isEmpty())
        safe = QStringLiteral("run");
    const QString stem = QStringLiteral("%1/%2-%3").arg(runs, QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss")), safe.left(60));
    QString folder = stem;
    for (int i = 2; QFileInfo::exists(folder); ++i)
        folder = QStringLiteral("%1-%2").arg(stem).arg(i);
    return folder;
}

QStringList recordedRuns(const QString &runs, int limit)
{
    QStringList found;
    const QDir folder(runs);
    const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        if (found.size() == limit)
            break;
        const QString path = folder.absoluteFilePath(name);
        if (QFileInfo::exists(path + u'/' + QLatin1String(adalora::runStoreFile)))
            found += path;
    }
    return found;
}

FolderName parseFolderName(const QString &folder)
{
    static const QRegularExpression dated(QStringLiteral("^(\\d{8}-\\d{4})\\d{2}-(.+)$"));
    const QString name = QDir(folder).dirName();
    const QRegularExpressionMatch match = dated.match(name);
    const QDateTime when = QDateTime::fromString(match.captured(1), QStringLiteral("yyyyMMdd-HHmm"));
    if (!match.hasMatch() || !when.isValid())
        return {name, {}};
    return {match.captured(2), when.toString(QStringLiteral("yyyy-MM-dd HH:mm"))};
}

}  // namespace studio
