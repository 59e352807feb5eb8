// A time plot on paper: title, names of the runs, the plot as vectors, its furniture.
#include "empty_state.h"
#include "plot_style.h"
#include "run_legend.h"
#include "time_layers.h"
#include "time_plot.h"
#include <QLabel>
#include <QPainter>
#include <qcustomplot.h>

namespace studio {

void TimePlot::paintTo(QPainter &painter, const QSize &size)
{
    takeWords();
    fitTime();
    nameAxis(size.height() - 5 * gridUnit);
    refresh();
    describe();
    m_marks->setCursor(cursor() < 0 ? std::nullopt : std::optional(m_scale.at(cursor())));
    m_marks->setCrosshair({});
    m_marks->setFocused(false);
    const Colors colors = colorsFor(palette());
    const QFont body = inPixels(font());
    QFont bold = body;
    bold.setBold(true);
    const int line = QFontMetrics(bold).height();
    painter.save();
    painter.fillRect(QRect(QPoint(), size), colors.surface);
    painter.setFont(bold);
    painter.setPen(colors.text);
    painter.translate(gridUnit, gridUnit);
    painter.drawText(QRect(0, 0, size.width() - 2 * gridUnit, line), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_title->text());
    int top = line + gridUnit / 2;
    if (!allCompared().empty()) {
        painter.save();
        painter.translate(0, top);
        RunLegend::paint(painter, body, palette(), size.width() - 2 * gridUnit, *m_run, allCompared());
        painter.restore();
        top += line;
    }
    painter.translate(0, top);
    const int beside = isEmpty() ? 0 : paperFurnitureWidth();
    const QSize area(size.width() - 2 * gridUnit - (beside > 0 ? beside + gridUnit : 0), size.height() - 2 * gridUnit - top);
    if (isEmpty()) {
        painter.setFont(body);
        painter.drawText(QRect(QPoint(), area), Qt::AlignCenter | Qt::TextWordWrap, m_empty->explanation());
    } else if (area.width() > 0 && area.height() > 0) {
        paintPlot(*m_plot, painter, area, [this] { fitValues(); });
        painter.translate(area.width() + gridUnit, 0);
        if (beside > 0)
            paintFurniture(painter, {beside, area.height()});
    }
    painter.restore();
    fitValues();
    due(Due::All);
}

}  // namespace studio
