#include "dock_title_bar.h"

#include "theme.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

namespace studio {
namespace {

constexpr int glyphSide = 10;
constexpr int barHeight = 14;  // as slim as small text allows: three are above each other in a window of 720 lines

enum class Glyph { Float, Close };

QIcon drawnGlyph(Glyph glyph, const QColor &ink, double ratio)
{
    QPixmap pixmap(QSize(glyphSide, glyphSide) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.2));
    if (glyph == Glyph::Close) {
        painter.drawLine(QPointF(2, 2), QPointF(8, 8));
        painter.drawLine(QPointF(8, 2), QPointF(2, 8));
    } else {
        painter.drawRect(QRectF(1, 3.5, 5.5, 5.5));
        QPainterPath behind(QPointF(3.5, 1));
        behind.lineTo(9, 1);
        behind.lineTo(9, 6.5);
        painter.drawPath(behind);
    }
    return QIcon(pixmap);
}

QToolButton *barButton(QWidget *parent, const char *name)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);  // the View menu has keys for both
    button->setIconSize({glyphSide, glyphSide});
    button->setFixedSize(barHeight + gridUnit / 2, barHeight);
    return button;
}

}  // namespace

DockTitleBar::DockTitleBar(QDockWidget *dock) : QWidget(dock), m_dock(dock)
{
    m_float = barButton(this, "floatDock");
    m_close = barButton(this, "closeDock");
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addStretch(1);
    row->addWidget(m_float);
    row->addWidget(m_close);
    setCursor(Qt::OpenHandCursor);
    m_float->setCursor(Qt::ArrowCursor);
    m_close->setCursor(Qt::ArrowCursor);
    connect(m_float, &QToolButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    connect(m_close, &QToolButton::clicked, dock, &QWidget::close);
    connect(dock, &QDockWidget::topLevelChanged, this, &DockTitleBar::retranslate);
    connect(dock, &QWidget::windowTitleChanged, this, &DockTitleBar::retranslate);
    restyle();
    retranslate();
}

void DockTitleBar::setNamed(bool isNamed)
{
    m_isNamed = isNamed;
    update();
}

QSize DockTitleBar::sizeHint() const { return {12 * gridUnit, barHeight}; }

QSize DockTitleBar::minimumSizeHint() const { return {8 * gridUnit, barHeight}; }

void DockTitleBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors colors = colorsFor(palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Mid));
    for (int i = 0; i < 6; ++i)  // what says "take hold here", as on the handles between panes
        painter.drawEllipse(QPointF(gridUnit + 2 + 4 * (i / 2), height() / 2.0 - 2 + 4 * (i % 2)), 1, 1);
    if (!m_isNamed)
        return;
    painter.setFont(smallFont(font()));
    painter.setPen(colors.muted);
    const QRect room(3 * gridUnit, 0, m_float->x() - 4 * gridUnit, height());
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(m_dock->windowTitle(), Qt::ElideRight, room.width()));
}

void DockTitleBar::restyle()
{
    const QColor ink = colorsFor(palette()).muted;
    m_float->setIcon(drawnGlyph(Glyph::Float, ink, devicePixelRatioF()));
    m_close->setIcon(drawnGlyph(Glyph::Close, ink, devicePixelRatioF()));
}

void DockTitleBar::retranslate()
{
    const QString name = m_dock->windowTitle();
    setToolTip(tr("Drag to move this view; double click to let it float."));
    const QString floating = m_dock->isFloating() ? tr("Dock %1 in the window again").arg(name) : tr("Let %1 float as a window of its own").arg(name);
    m_float->setToolTip(floating);
    m_float->setAccessibleName(floating);
    const QString closing = tr("Hide %1; the View menu brings it back").arg(name);
    m_close->setToolTip(closing);
    m_close->setAccessibleName(closing);
    update();
}

void DockTitleBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        restyle();
    QWidget::changeEvent(event);
}

}  // namespace studio
