#include "dropped_files.h"

#include "runs/run_store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace studio {
namespace {
struct DropTexts {
    Q_DECLARE_TR_FUNCTIONS(DropTexts)
};
}  // namespace

DroppedFiles droppedFiles(const QMimeData &data)
{
    DroppedFiles files;
    const auto take = [&files](QString &first, const QString &path) {
        if (first.isEmpty())
            first = path;
        else
            ++files.leftOut;
    };
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        const QFileInfo info(url.toLocalFile());
        if (url.isLocalFile() && info.isDir())
            take(files.run, info.absoluteFilePath());
        else if (url.isLocalFile() && info.fileName() == QLatin1String(adalora::runStoreFile))
            take(files.run, info.absolutePath());
        else if (url.isLocalFile() && info.suffix().compare(QLatin1String("json"), Qt::CaseInsensitive) == 0)
            take(files.config, info.absoluteFilePath());
        else if (files.foreign.isEmpty())
            files.foreign = url.fileName();
    }
    return files;
}

QString promiseOf(const DroppedFiles &files)
{
    const QString run = QFileInfo(files.run).fileName();
    const QString config = QFileInfo(files.config).fileName();
    if (!files.isUseful())
        return DropTexts::tr("Nothing here can be opened: drop the folder of a run, or a configuration (.json).");
    if (files.config.isEmpty())
        return DropTexts::tr("Let go to open the run %1.").arg(run);
    if (files.run.isEmpty())
        return DropTexts::tr("Let go to make a draft with the settings of %1.").arg(config);
    return DropTexts::tr("Let go to open the run %1 and to make a draft with the settings of %2.").arg(run, config);
}

QString remarkOn(const DroppedFiles &files)
{
    if (files.leftOut > 0)
        return DropTexts::tr("Only the first run and the first configuration were opened, %n more were left out.", nullptr, files.leftOut);
    return files.foreign.isEmpty() ? QString() : DropTexts::tr("%1 is neither a run nor a configuration and was left out.").arg(files.foreign);
}

}  // namespace studio
