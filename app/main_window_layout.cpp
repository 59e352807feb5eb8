// What the window remembers of its layout and its draft.
#include "main_window.h"

#include "bench_menu.h"
#include "error.h"
#include "run_header.h"
#include "run_page.h"
#include "theme.h"
#include "timeline.h"
#include "workbench.h"

#include <QLayout>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>

namespace studio {
namespace {
constexpr QLatin1String draftKey("draft");
}

/// A lesson has the middle for itself: header and time belong to a run.
void MainWindow::showFrame()
{
    const bool isLearning = m_tabs->currentWidget() != m_page;
    m_timeline->setHidden(isLearning || !m_benchMenu->showTimeline.isChecked());
    m_header->setHidden(isLearning);
    m_timeline->parentWidget()->layout()->activate();  // before the page is laid out: its docks would not shrink back as they grew
}

QList<int> MainWindow::defaultColumns() const { return {192, width() - 192}; }

void MainWindow::restoreLayout()
{
    const QSettings settings;
    resize(1440, 900);
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    // Neither the usual size nor that of another screen or scale may reach beyond this one.
    const QSize room = screen()->availableSize() - QSize(gridUnit, 5 * gridUnit);  // the edges of the window system
    const QSize least = minimumSizeHint();
    if (!isMaximized() && !isFullScreen() && room.width() >= least.width() && room.height() >= least.height())
        resize(size().boundedTo(room));
    m_columns->setSizes(defaultColumns());
    m_columns->restoreState(settings.value(QStringLiteral("runList")).toByteArray());
    m_page->bench().restoreLayout(settings.value(QStringLiteral("views")).toByteArray());
    m_benchMenu->showRuns.setChecked(settings.value(QStringLiteral("showRuns"), true).toBool());
    m_benchMenu->showTimeline.setChecked(settings.value(QStringLiteral("showTimeline"), true).toBool());
}

void MainWindow::saveLayout() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("runList"), m_columns->saveState());
    settings.setValue(QStringLiteral("views"), m_page->bench().layout());
    settings.setValue(QStringLiteral("showRuns"), m_benchMenu->showRuns.isChecked());
    settings.setValue(QStringLiteral("showTimeline"), m_benchMenu->showTimeline.isChecked());
    if (m_shelf.count() > 0 && m_shelf.run(0).isDraft)
        settings.setValue(draftKey, QString::fromStdString(adalora::toJson(m_shelf.run(0).config)));
    else
        settings.remove(draftKey);
}

void MainWindow::restoreDraft()
{
    try {
        takeDraft(adalora::runConfigFromJson(QSettings().value(draftKey).toString().toStdString(), {}));
    } catch (const adalora::Error &) {
        showDraft({});  // there was none, or none that this version knows
    }
}

}  // namespace studio
