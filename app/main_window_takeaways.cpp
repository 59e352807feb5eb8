#include "main_window.h"

#include "event_table.h"
#include "matrix_detail.h"
#include "report.h"
#include "run_page.h"

#include <QDir>
#include <QFileDialog>
#include <QProgressDialog>
#include <QStandardPaths>
#include <QStatusBar>
#include <algorithm>

namespace studio {
namespace {
constexpr int messageTime = 6000;  // milliseconds
}

void MainWindow::connectTakeaways()
{
    for (RunView *view : m_views.views())
        m_takeaways.serve(view);
    connect(&m_takeaways, &Takeaways::said, this, [this](const QString &sentence) { statusBar()->showMessage(sentence, messageTime); });
    connect(&m_takeaways, &Takeaways::failed, this, [this](const QString &sentence) { showProblem(tr("Nothing was written"), sentence); });
    connect(&m_actions.report, &QAction::triggered, this, &MainWindow::askForReport);
}

void MainWindow::askForReport()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Write a report"), folder, tr("PDF (*.pdf)"));
    dialog->setObjectName(QStringLiteral("reportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(QDir::cleanPath(m_shelf.model().run(shownRow()).name) + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::writeReport);
    dialog->open();
}

void MainWindow::writeReport(const QString &path)
{
    QStringList others;
    for (const Overlay &other : m_views.compared())
        others += other.name;
    std::vector<RunView *> views = m_page->views();
    std::erase_if(views, [this](const RunView *view) {  // events have tables of their own, and without a selection there is no matrix
        return qobject_cast<const EventTable *>(view) || (qobject_cast<const MatrixDetail *>(view) && m_views.selection().matrix < 0);
    });
    auto *report = new Report(path, m_views.run(), others, views, this);
    auto *progress = new QProgressDialog(tr("Painting the report…"), tr("Cancel"), 0, 0, this);
    progress->setObjectName(QStringLiteral("reportProgress"));
    progress->setWindowModality(Qt::WindowModal);  // the views stay as they are while they are painted
    progress->setMinimumDuration(500);
    connect(progress, &QProgressDialog::canceled, report, &Report::cancel);
    connect(report, &Report::progressed, progress, [progress](int done, int total) {
        progress->setMaximum(total);
        progress->setValue(std::min(done, total - 1));
    });
    connect(report, &QObject::destroyed, progress, &QObject::deleteLater);
    connect(report, &Report::finished, this, [this](const QString &written) {
        statusBar()->showMessage(tr("%1 is written.").arg(QDir::toNativeSeparators(written)), messageTime);
    });
    connect(report, &Report::failed, this, [this](const QString &sentence) { showProblem(tr("Nothing was written"), sentence); });
    report->start();
}

}  // namespace studio
