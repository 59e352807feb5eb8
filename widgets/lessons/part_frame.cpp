#include "lessons/part_frame.h"

#include "theme.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace studio {
namespace {

constexpr qreal exportScale = 2;  // of the size on screen: sharp on a slide and in print

}  // namespace

PartFrame::PartFrame(const QString &id, LessonPart *part, QWidget *parent) : Card(parent), m_id(id), m_part(part)
{
    setObjectName(QStringLiteral("part_") + id);
    m_save = new QAction(this);
    m_save->setObjectName(QStringLiteral("savePicture"));
    m_copy = new QAction(this);
    m_copy->setObjectName(QStringLiteral("copyPicture"));
    m_restart = new QAction(this);
    m_restart->setObjectName(QStringLiteral("restartPart"));
    connect(m_save, &QAction::triggered, this, [this] { emit saveWanted(m_part->picture(exportScale)); });
    connect(m_copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setImage(m_part->picture(exportScale)); });
    connect(m_restart, &QAction::triggered, m_part, &LessonPart::restart);

    m_menu = new QMenu(this);
    m_menu->addActions({m_save, m_copy, m_restart});
    m_button = new QToolButton(this);
    m_button->setObjectName(QStringLiteral("menu_") + id);
    m_button->setText(QStringLiteral("⋯"));
    m_button->setAutoRaise(true);
    // Not the button's own menu: it would draw an arrow over the dots.
    connect(m_button, &QToolButton::clicked, this, [this] { m_menu->popup(m_button->mapToGlobal(m_button->rect().bottomLeft())); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridUnit, 2 * gridUnit, 2 * gridUnit, 2 * gridUnit);
    column->addWidget(part);
    m_button->raise();
    retranslate();
}

void PartFrame::retranslate()
{
    m_save->setText(tr("&Save picture…"));
    m_copy->setText(tr("&Copy picture"));
    m_restart->setText(tr("Restar&t this picture"));
    m_button->setToolTip(tr("Save or copy this picture, or set it back as it was."));
    m_button->setAccessibleName(tr("Picture menu"));
}

void PartFrame::contextMenuEvent(QContextMenuEvent *event) { m_menu->popup(event->globalPos()); }

void PartFrame::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    const QSize size = m_button->sizeHint();
    m_button->setGeometry(width() - size.width() - gridUnit / 2, gridUnit / 2, size.width(), size.height());
}

void PartFrame::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    }

}  // namespace studio
