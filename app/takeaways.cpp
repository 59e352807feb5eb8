#include "takeaways.h"

#include "error_text.h"
#include "file_dialog.h"
#include "io/atomic_file.h"
#include "table_dialog.h"
#include "table_text.h"
#include "view_picture.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>
#include <utility>

namespace studio {
namespace {

const QStringList allEndings{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"), QStringLiteral("csv")};

QString folderSetting() { return QStringLiteral("exportFolder"); }

QString lastFolder()
{
    const QString remembered = QSettings().value(folderSetting()).toString();
    return QFileInfo(remembered).isDir() ? remembered : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

/// Fit for a file's name in every language: letters and digits, the rest as single dashes.
QString fileWords(const QString &text)
{
    QString name;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            name += c.toLower();
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    return name;
}

std::optional<PictureKind> pictureKind(const QString &ending)
{
    if (ending == u"png")
        return PictureKind::Png;
    if (ending == u"svg")
        return PictureKind::Svg;
    return ending == u"pdf" ? std::optional(PictureKind::Pdf) : std::nullopt;
}

}  // namespace

Takeaways::Takeaways(QWidget *window) : QObject(window), m_window(window) {}

void Takeaways::serve(RunView *view)
{
    connect(view, &RunView::takeawayWanted, this, [this, view](Takeaway what) { take(view, what); });
}

void Takeaways::take(RunView *view, Takeaway what)
{
    switch (what) {
    case Takeaway::CopyPicture:
        QGuiApplication::clipboard()->setImage(imageOf(*view, pictureSize(*view)));
        emit said(tr("The picture of %1 is in the clipboard.").arg(view->title()));
        break;
    case Takeaway::CopyTable: copyTable(view->table()); break;
    case Takeaway::SaveFile: askForFile(*view, allEndings, [this, view](const QString &path) { save(view, path); }); break;
    case Takeaway::ShowTable: showTable(view); break;
    }
}

void Takeaways::copyTable(DataTable table)
{
    const std::size_t rows = table.rows.size();
    m_background.start([table = std::move(table)] { return tabbedOf(table); },
                       [this, rows](const std::shared_ptr<QString> &text, const std::exception_ptr &) {
                           if (!text)
                               return;
                           QGuiApplication::clipboard()->setText(*text);
                           emit said(tr("%n rows are in the clipboard.", nullptr, static_cast<int>(rows)));
                       });
}

void Takeaways::showTable(RunView *view)
{
    auto *dialog = new TableDialog(*view, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TableDialog::copyWanted, this, [this, dialog] { copyTable(dialog->table()); });
    connect(dialog, &TableDialog::saveWanted, this, [this, dialog, view] {
        askForFile(*view, {QStringLiteral("csv")}, [this, table = dialog->table()](const QString &path) { writeTable(path, table); });
    });
    dialog->show();
}

QString Takeaways::suggestedName(const RunView &view) const
{
    const QString run = fileWords(m_runName);
    return (run.isEmpty() ? QString() : run + u'-') + fileWords(view.title());
}

void Takeaways::askForFile(const RunView &view, const QStringList &endings, std::function<void(const QString &path)> use)
{
    const QStringList filters{tr("PNG picture (*.png)"), tr("SVG picture, sharp at any size (*.svg)"), tr("PDF page (*.pdf)"), tr("CSV, the numbers (*.csv)")};
    QStringList offered;
    for (const QString &ending : endings)
        offered += filters[allEndings.indexOf(ending)];
    QFileDialog *dialog = saveDialog(m_window, tr("Save %1").arg(view.title()), lastFolder(), offered.join(QStringLiteral(";;")), suggestedName(view), endings.front());
    dialog->setObjectName(QStringLiteral("saveViewDialog"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString &filter) {
        dialog->setDefaultSuffix(allEndings[filters.indexOf(filter)]);
    });
    connect(dialog, &QFileDialog::fileSelected, this, [use = std::move(use)](const QString &path) {
        QSettings().setValue(folderSetting(), QFileInfo(path).absolutePath());
        use(path);
    });
    dialog->open();
}

void Takeaways::save(RunView *view, const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (const auto kind = pictureKind(ending))
        write(path, [bytes = pictureOf(*view, *kind, pictureSize(*view))] { return bytes; });
    else if (ending == u"csv")
        writeTable(path, view->table());
    else
        emit failed(tr("%1 does not say what to write: end its name with .png, .svg, .pdf or .csv.").arg(QDir::toNativeSeparators(path)));
}

void Takeaways::writeTable(const QString &path, DataTable table)
{
    write(path, [table = std::move(table)] { return csvOf(table); });
}

void Takeaways::write(const QString &path, std::function<QByteArray()> bytes)
{
    m_background.start(
        [path, bytes = std::move(bytes)] {
            const QByteArray content = bytes();
            adalora::writeFileAtomically(path.toStdString(), {content.constData(), static_cast<std::size_t>(content.size())});
            return true;
        },
        [this, path](const std::shared_ptr<bool> &isWritten, const std::exception_ptr &failure) {
            if (isWritten)
                emit said(tr("%1 is written.").arg(QDir::toNativeSeparators(path)));
            else
                emit failed(sentenceFor(failure));
        });
}

}  // namespace studio
