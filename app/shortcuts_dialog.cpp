#include "shortcuts_dialog.h"

#include "theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QMenuBar>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace studio {

ShortcutsDialog::ShortcutsDialog(const QMenuBar &bar, QWidget *parent) : QDialog(parent), m_bar(bar)
{
    setObjectName(QStringLiteral("shortcuts"));
    m_page = new QTextBrowser;
    m_page->setObjectName(QStringLiteral("shortcutsPage"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->document()->setDocumentMargin(2 * gridUnit);
    auto *buttons = new QDialogButtonBox;
    m_copy = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("copyShortcuts"));
    m_print = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_print->setObjectName(QStringLiteral("printShortcuts"));
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_close->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_page);
    column->addWidget(buttons);
    resize(76 * gridUnit, 80 * gridUnit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(shortcutsAsText(m_groups)); });
    connect(m_print, &QPushButton::clicked, this, &ShortcutsDialog::print);
    retranslate();
}

void ShortcutsDialog::retranslate()
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_page->setAccessibleName(windowTitle());
    m_copy->setText(tr("&Copy as text"));
    m_copy->setToolTip(tr("All keys and what they do, for a text of your own"));
    m_print->setText(tr("&Print…"));
    m_print->setToolTip(tr("On paper or into a PDF"));
    m_close->setText(tr("C&lose"));
    m_groups = shortcutsIn(m_bar);
    const std::vector<ShortcutGroup> ofViews = shortcutsOfViews();
    m_groups.insert(m_groups.end(), ofViews.begin(), ofViews.end());
    m_page->setHtml(shortcutsAsHtml(m_groups));
}

void ShortcutsDialog::print()
{
    auto printer = std::make_shared<QPrinter>();
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, printer](QPrinter *chosen) { m_page->print(chosen); });
    dialog->open();
}

void ShortcutsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &ShortcutsDialog::retranslate, Qt::QueuedConnection);  // after the menus
    QDialog::changeEvent(event);
}

}  // namespace studio
