#include "rank_grid.h"

#include "color_map.h"
#include "pin.h"
#include "runs/run_history.h"
#include "theme.h"
#include "words.h"
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <numeric>
#include <set>

namespace studio {

RankGrid::RankGrid(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("rankGrid"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void RankGrid::setRun(const adalora::RunHistory *run)
{
    m_run = run;
    m_state = nullptr;
    m_changes.clear();
    m_steering = {};
    m_selected = -1;
    m_layers.clear();
    m_kinds.clear();
    m_cells.clear();
    if (run) {
        std::set<int> layers;
        for (const auto &matrix : run->info().matrices) {
            layers.insert(matrix.layer);
            if (std::find(m_kinds.begin(), m_kinds.end(), matrix.kind) == m_kinds.end())
                m_kinds.push_back(matrix.kind);
        }
        m_layers.assign(layers.begin(), layers.end());
        for (const auto &matrix : run->info().matrices) {
            const auto row = std::lower_bound(m_layers.begin(), m_layers.end(), matrix.layer) - m_layers.begin();
            const auto column = std::find(m_kinds.begin(), m_kinds.end(), matrix.kind) - m_kinds.begin();
            m_cells.push_back({static_cast<int>(row), static_cast<int>(column)});
        }
    }
    matchCompared();
    update();
}

void RankGrid::setCompared(const adalora::RunHistory *other)
{
    m_compared = other;
    m_comparedState = nullptr;
    matchCompared();
    update();
}

void RankGrid::setComparedState(const adalora::RankState *state)
{
    if (state == m_comparedState)
        return;
    m_comparedState = state;
    update();
}

void RankGrid::matchCompared()
{
    m_counterparts.clear();
    if (!m_run || !m_compared)
        return;
    const auto &others = m_compared->info().matrices;
    for (const adalora::MatrixInfo &matrix : m_run->info().matrices) {
        const auto found = std::find_if(others.begin(), others.end(), [&](const adalora::MatrixInfo &other) { return other.name == matrix.name; });
        m_counterparts.push_back(found == others.end() ? -1 : static_cast<int>(found - others.begin()));
    }
}

std::optional<int> RankGrid::comparedRank(int matrix) const
{
    if (!m_comparedState || m_counterparts.empty())
        return {};
    const int other = m_counterparts[static_cast<std::size_t>(matrix)];
    return other < 0 ? std::nullopt : std::optional(m_comparedState->rankOf(m_compared->info().matrices[static_cast<std::size_t>(other)]));
}

QString RankGrid::differencesText() const
{
    int differing = 0;
    for (int matrix = 0; m_state && matrix < std::ssize(m_cells); ++matrix)
        if (const auto other = comparedRank(matrix))
            differing += *other != m_state->rankOf(m_run->info().matrices[static_cast<std::size_t>(matrix)]) ? 1 : 0;
    return tr("%1 of them differ from those of %2.").arg(countText(differing), QString::fromStdString(m_compared->info().config.name));
}

void RankGrid::setState(const adalora::RankState *state)
{
    if (state == m_state)
        return;
    m_state = state;
    m_changes = m_run && state ? rankChangesAt(*m_run, state->step) : std::vector<RankChange>();
    update();
}

void RankGrid::setHighestRank(int rank)
{
    if (rank == m_highestRank)
        return;
    m_highestRank = std::max(1, rank);
    update();
}

void RankGrid::setSteering(const SteeringState &state)
{
    m_steering = state;
    update();
}

void RankGrid::setSelected(int matrix)
{
    m_selected = matrix >= 0 && matrix < std::ssize(m_cells) ? matrix : -1;
    update();
}

QRect RankGrid::gridArea() const
{
    const QFontMetrics small(smallFont(font()));
    const int left = small.height() + small.horizontalAdvance(QStringLiteral("000")) + gridUnit;
    return rect().adjusted(left, small.height() + gridUnit / 2, 0, 0);
}

QRect RankGrid::cellRect(int row, int column) const
{
    const QRect area = gridArea();
    const auto edge = [](int from, int size, int i, std::size_t n) { return from + static_cast<int>(static_cast<long long>(size) * i / static_cast<long long>(n)); };
    const int x0 = edge(area.left(), area.width(), column, m_kinds.size());
    const int x1 = edge(area.left(), area.width(), column + 1, m_kinds.size());
    const int y0 = edge(area.top(), area.height(), row, m_layers.size());
    const int y1 = edge(area.top(), area.height(), row + 1, m_layers.size());
    const int gap = std::min(x1 - x0, y1 - y0) > 12 ? 2 : 0;
    return {x0, y0, x1 - x0 - gap, y1 - y0 - gap};
}

QRect RankGrid::cellOf(int matrix) const
{
    if (matrix < 0 || matrix >= std::ssize(m_cells))
        return {};
    const Cell cell = m_cells[static_cast<std::size_t>(matrix)];
    return cellRect(cell.row, cell.column);
}

int RankGrid::matrixAt(const QPoint &position) const
{
    for (int matrix = 0; matrix < std::ssize(m_cells); ++matrix)
        if (cellOf(matrix).contains(position))
            return matrix;
    return -1;
}

void RankGrid::paintEvent(QPaintEvent *)
{
    if (!m_run || !m_state || m_cells.empty())
        return;
    const Colors colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont small = tabular(smallFont(font()));
    const QFontMetrics metrics(small);
    painter.setFont(small);
    painter.setPen(colors.muted);
    const QRect area = gridArea();
    for (int column = 0; column < std::ssize(m_kinds); ++column) {
        const QRect cell = cellRect(0, column);
        const QString name = metrics.elidedText(kindLabel(m_kinds[static_cast<std::size_t>(column)]), Qt::ElideRight, cell.width());
        painter.drawText(QRect(cell.left(), 0, cell.width(), metrics.height()), Qt::AlignCenter, name);
    }
    int free = -1;
    for (int row = 0; row < std::ssize(m_layers); ++row) {
        const QRect cell = cellRect(row, 0);
        const QRect label(metrics.height(), cell.center().y() - metrics.height() / 2, area.left() - metrics.height() - gridUnit, metrics.height());
        if (label.top() < free)
            continue;
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, countText(m_layers[static_cast<std::size_t>(row)]));
        free = label.bottom();
    }
    painter.save();
    painter.translate(0, area.center().y());
    painter.rotate(-90);
    painter.drawText(QRect(-area.height() / 2, 0, area.height(), metrics.height()), Qt::AlignCenter, tr("Layer"));
    painter.restore();

    for (int matrix = 0; matrix < std::ssize(m_cells); ++matrix)
        paintCell(painter, matrix);
    if (m_selected >= 0) {
        const QRectF cell = QRectF(cellOf(m_selected));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.surface, 2));
        painter.drawRoundedRect(cell.adjusted(2.5, 2.5, -2.5, -2.5), 2, 2);
        painter.setPen(QPen(colors.accent, hasFocus() ? 3 : 2));
        painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
}

void RankGrid::paintCell(QPainter &painter, int matrix) const
{
    const auto &info = m_run->info().matrices[static_cast<std::size_t>(matrix)];
    const QRect cell = cellOf(matrix);
    const int rank = m_state->rankOf(info);
    const QColor fill = colorAt(ColorMap::Cividis, static_cast<double>(rank) / m_highestRank);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(cell, 3, 3);

    QFont large = tabular(font());
    large.setBold(true);
    const QFont small = tabular(smallFont(font()));
    const QString text = countText(rank);
    QString note = info.plantedRank >= 0 ? tr(" / %1").arg(countText(info.plantedRank)) : QString();
    if (const auto other = comparedRank(matrix); other && *other != rank)
        note += (rank > *other ? tr(" (+%1)") : tr(" (−%1)")).arg(countText(std::abs(rank - *other)));
    int width = QFontMetrics(large).horizontalAdvance(text);
    if (cell.height() < QFontMetrics(small).ascent() || cell.width() < QFontMetrics(small).horizontalAdvance(text))
        return;
    const bool isTight = cell.height() < QFontMetrics(large).height() || cell.width() < width;
    const bool hasNote = !note.isEmpty() && cell.width() > width + QFontMetrics(small).horizontalAdvance(note);
    painter.setPen(inkOn(fill));
    paintChange(painter, cell, m_changes[static_cast<std::size_t>(matrix)].change);
    paintPinOf(painter, cell, matrix);
    painter.setFont(isTight ? small : large);
    if (!hasNote) {
        painter.drawText(cell, Qt::AlignCenter, text);
        return;
    }
    const int noteWidth = QFontMetrics(small).horizontalAdvance(note);
    const int x = cell.left() + (cell.width() - width - noteWidth) / 2;
    const int baseline = cell.center().y() + QFontMetrics(large).capHeight() / 2 + 1;
    painter.drawText(x, baseline, text);
    painter.setFont(small);
    painter.drawText(x + width, baseline, note);
}

/// A triangle in the corner, up or down, in the colour of the number.
void RankGrid::paintChange(QPainter &painter, const QRect &cell, int change) const
{
    constexpr int side = gridUnit;
    if (change == 0 || cell.height() < 2 * side || cell.width() < 4 * side)
        return;
    const QRectF box(cell.right() - side - 3, cell.top() + 4, side, side * 0.75);
    painter.save();
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    if (change > 0)
        painter.drawPolygon(QPolygonF{{box.center().x(), box.top()}, box.bottomRight(), box.bottomLeft()});
    else
        painter.drawPolygon(QPolygonF{box.topLeft(), box.topRight(), {box.center().x(), box.bottom()}});
    painter.restore();
}

/// In the other corner.
void RankGrid::paintPinOf(QPainter &painter, const QRect &cell, int matrix) const
{
    if (cell.height() < 2 * gridUnit || cell.width() < 4 * gridUnit)
        return;
    const std::string &name = m_run->info().matrices[static_cast<std::size_t>(matrix)].name;
    const Pin applied = pinOf(m_run->plan().config, name);
    const Pin wanted = m_steering.isSteerable ? pinOf(m_steering.wanted, name) : applied;
    paintPin(painter, QRectF(cell.left() + 4, cell.top() + 4, gridUnit, gridUnit), wanted != Pin::None ? wanted : applied, wanted != applied);
}

QString RankGrid::pinLine(int matrix) const
{
    const std::string &name = m_run->info().matrices[static_cast<std::size_t>(matrix)].name;
    const adalora::RunConfig &config = m_run->plan().config;
    switch (pinOf(config, name)) {
    case Pin::None: return {};
    case Pin::Held: return tr("Held: every allocation gives it rank %1").arg(countText(config.pinned_ranks.at(name)));
    case Pin::Never: return tr("Never pruned: it keeps every triplet that it has");
    }
    return {};
}

/// What the last allocation did to it, and who paid.
QStringList RankGrid::changeLines(int matrix) const
{
    const RankChange &change = m_changes[static_cast<std::size_t>(matrix)];
    const auto names = [this](const std::vector<int> &matrices) {
        QStringList all;
        for (const int each : matrices)
            all += each < 0 ? tr("slack") : matrixLabel(m_run->info().matrices[static_cast<std::size_t>(each)]).toHtmlEscaped();
        all.sort();
        all.removeDuplicates();
        return all.join(QStringLiteral(", "));
    };
    QStringList lines;
    const QString step = countText(std::max(0, m_run->lastAllocation(m_state->step)));
    if (change.change > 0)
        lines << tr("▲ rose by %1 at step %2").arg(countText(change.change), step);
    else if (change.change < 0)
        lines << tr("▼ fell by %1 at step %2").arg(countText(-change.change), step);
    if (!change.payers.empty())
        lines << tr("Growth paid for by: %1").arg(names(change.payers));
    if (!change.paidFor.empty())
        lines << tr("Gave triplets to: %1").arg(names(change.paidFor));
    return lines;
}

QString RankGrid::hoverText(int matrix) const
{
    const auto &info = m_run->info().matrices[static_cast<std::size_t>(matrix)];
    const int rank = m_state->rankOf(info);
    const auto all = std::accumulate(m_state->kept.begin(), m_state->kept.end(), 0LL);
    const bool hasLambda = m_run->info().config.method == adalora::Method::AdaLora;
    const auto parameters = static_cast<long long>(rank) * (info.out + info.in + (hasLambda ? 1 : 0));
    QStringList lines{QStringLiteral("<b>%1</b>").arg(QString::fromStdString(info.name).toHtmlEscaped()),
                      tr("%1 × %2 weights").arg(countText(info.out), countText(info.in)),
                      info.rank == info.startRank ? tr("Rank %1 of %2").arg(countText(rank), countText(info.rank))
                                                  : tr("Rank %1, at the start %2, at most %3").arg(countText(rank), countText(info.startRank), countText(info.rank))};
    if (const QString pin = pinLine(matrix); !pin.isEmpty())
        lines << pin;
    if (const auto other = comparedRank(matrix))
        lines << tr("%1: rank %2 (state of step %3)").arg(QString::fromStdString(m_compared->info().config.name).toHtmlEscaped(), countText(*other), countText(m_comparedState->step));
    lines << changeLines(matrix);
    if (info.plantedRank >= 0)
        lines << tr("True rank r* = %1").arg(countText(info.plantedRank));
    lines << tr("%1 parameters, %2 of the triplets kept")
                 .arg(countText(parameters), percentText(all > 0 ? static_cast<double>(rank) / static_cast<double>(all) : 0));
    if (info.rank > 0)
        lines << tr("Largest σ: %1").arg(valueText(m_state->sigma[static_cast<std::size_t>(info.first)]));
    return lines.join(QStringLiteral("<br>"));
}

bool RankGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_state) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int matrix = matrixAt(help->pos());
        if (matrix >= 0) {
            QToolTip::showText(help->globalPos(), hoverText(matrix), this, cellOf(matrix));
            return true;
        }
    }
    return QWidget::event(event);
}

void RankGrid::mousePressEvent(QMouseEvent *event)
{
    const int matrix = matrixAt(event->pos());
    if (event->button() == Qt::LeftButton && m_state && matrix >= 0)
        emit matrixPicked(matrix);
}

void RankGrid::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const int matrix = isKey ? m_selected : matrixAt(event->pos());
    if (!m_state || matrix < 0)
        return;
    if (matrix != m_selected)
        emit matrixPicked(matrix);
    emit menuWanted(matrix, isKey ? mapToGlobal(cellOf(matrix).center()) : event->globalPos());
}

void RankGrid::keyPressEvent(QKeyEvent *event)
{
    int rows = 0;
    int columns = 0;
    switch (event->key()) {
    case Qt::Key_Left: columns = -1; break;
    case Qt::Key_Right: columns = 1; break;
    case Qt::Key_Up: rows = -1; break;
    case Qt::Key_Down: rows = 1; break;
    default: QWidget::keyPressEvent(event); return;
    }
    if (m_cells.empty())
        return;
    if (m_selected < 0) {
        emit matrixPicked(0);
        return;
    }
    Cell cell = m_cells[static_cast<std::size_t>(m_selected)];
    while (true) {  // past holes in the grid, up to its edge
        cell.row += rows;
        cell.column += columns;
        if (cell.row < 0 || cell.column < 0 || cell.row >= std::ssize(m_layers) || cell.column >= std::ssize(m_kinds))
            return;
        for (int matrix = 0; matrix < std::ssize(m_cells); ++matrix) {
            const Cell &other = m_cells[static_cast<std::size_t>(matrix)];
            if (other.row == cell.row && other.column == cell.column) {
                emit matrixPicked(matrix);
                return;
            }
        }
    }
}

}  // namespace studio
