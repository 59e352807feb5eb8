#include "run_legend.h"

#include "plot_style.h"
#include "runs/run_history.h"
#include "theme.h"
#include <QEvent>
#include <QPainter>
#include <QPen>

namespace studio {
namespace {
constexpr int sampleWidth = 3 * gridUnit;
}

QString nameOf(const ComparedRun &run) { return run.name.isEmpty() ? QString::fromStdString(run.run->info().config.name) : run.name; }

RunLegend::RunLegend(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("runLegend"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Runs shown"));
    hide();
}

void RunLegend::setRuns(const adalora::RunHistory *run, const std::vector<ComparedRun> &others)
{
    m_run = run;
    m_others = run ? others : std::vector<ComparedRun>();
    setVisible(!m_others.empty());
    QStringList names;
    for (const ComparedRun &other : m_others)
        names += nameOf(other);
    if (m_run)
        names.prepend(QString::fromStdString(m_run->info().config.name));
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    setToolTip(names.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

void RunLegend::paint(QPainter &painter, const QFont &font, const QPalette &palette, int width, const adalora::RunHistory &run,
                      const std::vector<ComparedRun> &others)
{
    const Colors colors = colorsFor(palette);
    const QFont small = smallFont(font);
    const QFontMetrics metrics(small);
    painter.setFont(small);
    const int each = width / std::max(1, static_cast<int>(others.size()) + 1);
    int x = 0;
    const auto entry = [&](const QPen &pen, const QString &name) {
        const QString text = metrics.elidedText(name, Qt::ElideMiddle, std::max(0, each - sampleWidth - 2 * gridUnit));
        painter.setPen(pen);
        painter.drawLine(x, metrics.height() / 2, x + sampleWidth, metrics.height() / 2);
        painter.setPen(pen.color());
        painter.drawText(QPointF(x + sampleWidth + gridUnit / 2, metrics.ascent()), text);
        x += sampleWidth + gridUnit / 2 + metrics.horizontalAdvance(text) + 2 * gridUnit;
    };
    entry(QPen(colors.series, 2), QString::fromStdString(run.info().config.name));
    for (const ComparedRun &other : others)
        entry(comparedPen(colors, other.ink), nameOf(other));
}

QSize RunLegend::sizeHint() const { return {20 * gridUnit, QFontMetrics(smallFont(font())).height()}; }

QSize RunLegend::minimumSizeHint() const { return {8 * gridUnit, sizeHint().height()}; }

void RunLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Runs shown"));
    QWidget::changeEvent(event);
}

void RunLegend::paintEvent(QPaintEvent *)
{
    if (!m_run)
        return;
    QPainter painter(this);
    paint(painter, font(), palette(), width(), *m_run, m_others);
}

}  // namespace studio
