// What one takes away from the importance view: its picture as vectors and its table.
#include "importance_view.h"

#include "importance_curve.h"
#include "score_spread.h"
#include "theme.h"
#include "what_if_map.h"
#include "what_if_panel.h"
#include <QLabel>
#include <QPainter>

namespace studio {

void ImportanceView::paintTo(QPainter &painter, const QSize &size)
{
    m_data = dataAtCursor();
    m_isStale = !isVisible();
    const Colors colors = colorsFor(palette());
    painter.fillRect(QRect({}, size), colors.surface);
    if (!m_data)
        return;
    showData();
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(colors.text);
    const int line = QFontMetrics(bold).height();
    const QString title = m_title->text() + QLatin1Char(' ') + readingText();
    painter.drawText(QRect(gridUnit, gridUnit, size.width() - 2 * gridUnit, line), Qt::AlignLeft | Qt::AlignVCenter, title);
    const QRect body(gridUnit, 2 * gridUnit + line, size.width() - 2 * gridUnit, size.height() - 3 * gridUnit - line);
    const bool isAsked = m_data->answer && m_data->answer->gap == adalora::WhatIfGap::None;
    const bool isShallow = body.width() > 2 * body.height();
    QRect plots = body, answer;
    if (isAsked && isShallow) {
        plots.setWidth(body.width() * 2 / 3 - gridUnit);
        answer = body.adjusted(body.width() * 2 / 3, 0, 0, 0);
    } else if (isAsked) {
        plots.setHeight(body.height() * 3 / 5 - gridUnit);
        answer = body.adjusted(0, body.height() * 3 / 5, 0, 0);
    }
    const auto paintAt = [&painter](const QRect &area, const auto &part) {
        painter.save();
        painter.translate(area.topLeft());
        part.paintIn(painter, QRect({}, area.size()));
        painter.restore();
    };
    const int split = plots.width() * 5 / 8;
    paintAt(QRect(plots.topLeft(), QSize(split - gridUnit, plots.height())), *m_curve);
    paintAt(plots.adjusted(split + gridUnit, 0, 0, 0), *m_spread);
    if (!isAsked)
        return;
    const QFont small = smallFont(font());
    painter.setFont(small);
    const QString words = m_panel->answerText() + QLatin1Char('\n') + m_panel->caveat();
    const QRect text = QFontMetrics(small).boundingRect(answer, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, words);
    painter.drawText(answer, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, words);
    paintAt(answer.adjusted(0, text.height() + gridUnit, 0, 0), m_panel->map());
}

DataTable ImportanceView::table() const
{
    const std::optional<ImportanceData> all = dataAtCursor();
    DataTable table;
    const bool isMerge = m_run && m_run->info().config.method == adalora::Method::Merge;
    table.columns = {tr("Place"), tr("Matrix"), tr("Triplet"), isMerge ? tr("σ") : tr("λ"), tr("σ of ΔW, by size"), tr("Score"), tr("Slope"), tr("Kept"), tr("What-if score"), tr("What-if kept")};
    if (!all)
        return table;
    const bool isAsked = all->answer && all->answer->gap == adalora::WhatIfGap::None;
    const auto number = [](float value) { return QVariant(static_cast<double>(value)); };
    for (int place = 0; place < std::ssize(all->order); ++place) {
        const int triplet = all->order[static_cast<std::size_t>(place)];
        const auto i = static_cast<std::size_t>(triplet);
        const adalora::AllocationRecord &record = all->record;
        table.rows.push_back({place + 1, QString::fromStdString(all->matrixOf(triplet).name), all->indexOf(triplet), number(record.lambda[i]),
                              isMerge ? QVariant() : number(all->sigma[i]), number(record.score[i]), record.slope.empty() ? QVariant() : number(record.slope[i]),
                              static_cast<int>(record.kept[i]), isAsked ? QVariant(all->score[i]) : QVariant(), isAsked ? QVariant(static_cast<int>(all->kept[i])) : QVariant()});
    }
    return table;
}

}  // namespace studio
