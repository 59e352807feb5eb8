#include "lessons/free_ranks.h"

#include "lessons/canvas.h"
#include "lessons/slider_row.h"
#include "theme.h"
#include "words.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <cmath>
#include <limits>

namespace studio {
namespace {

constexpr int mostMatrices = 6;
constexpr int largestSide = 4096;
constexpr int largestBudget = 100'000'000;

}  // namespace

FreeRanks::FreeRanks(QWidget *parent) : LessonPart(parent)
{
    readShapes(QStringLiteral("query 64 64; key 64 64; value 64 64; output 64 64; up 256 64; down 64 256"), m_shapes);
    m_budget = 4 * (4 * 128 + 2 * 320);
    for (Shape &shape : m_shapes)
        shape.rank = 4;
    m_canvas = new Canvas({44, 16});
    m_canvas->setGrowing();
    m_canvas->setObjectName(QStringLiteral("freeRanksCanvas"));
    m_canvas->paint = [this](QPainter &painter, const QRectF &area) { paint(painter, area); };
    m_canvas->grabs = [this](const QPointF &at) {
        m_dragged = -1;
        for (int i = 0; i < static_cast<int>(m_shapes.size()); ++i)
            if (barArea(i, m_canvas->rect()).adjusted(0, -gridUnit, 0, gridUnit).contains(at))
                m_dragged = i;
        return m_dragged >= 0;
    };
    m_canvas->drags = [this](const QPointF &to) {
        const QRectF bar = barArea(m_dragged, m_canvas->rect());
        const double share = std::clamp((bar.bottom() - to.y()) / bar.height(), 0.0, 1.0);
        wish(m_dragged, static_cast<int>(std::lround(share * m_rows[static_cast<std::size_t>(m_dragged)]->highest())));
    };
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(3 * gridUnit);
    grid->setVerticalSpacing(gridUnit / 2);
    for (int i = 0; i < mostMatrices; ++i) {
        auto *row = new SliderRow(QStringLiteral("rank%1").arg(i + 1), 0, 1, 1);
        grid->addWidget(row, i % 3, i / 3);
        m_rows.push_back(row);
        connect(row, &SliderRow::moved, this, [this, i](double rank) { wish(i, static_cast<int>(rank)); });
    }
    m_even = new QPushButton;
    m_even->setObjectName(QStringLiteral("even"));
    m_even->setAutoDefault(false);
    connect(m_even, &QPushButton::clicked, this, [this] {
        const int rank = even();
        for (Shape &shape : m_shapes)
            shape.rank = rank;
        m_refused = -1;
        showRanks(true);
    });
    grid->addWidget(m_even, 3, 1, Qt::AlignRight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addWidget(m_canvas, 1);
    column->addLayout(grid);
    showRanks(false);
    retranslate();
}

bool FreeRanks::readShapes(const QString &text, std::vector<Shape> &shapes)
{
    std::vector<Shape> read;
    for (const QString &piece : text.split(u';')) {
        const QStringList words = piece.simplified().split(u' ');
        if (words.size() != 3)
            return false;
        Shape shape{words[0], words[1].toInt(), words[2].toInt(), 0};
        if (shape.d < 1 || shape.k < 1 || shape.d > largestSide || shape.k > largestSide)
            return false;
        read.push_back(shape);
    }
    if (read.size() > mostMatrices)
        return false;
    shapes = std::move(read);
    return true;
}

QString FreeRanks::shapesText() const
{
    QStringList pieces;
    for (const Shape &shape : m_shapes)
        pieces += QStringLiteral("%1 %2 %3").arg(shape.name).arg(shape.d).arg(shape.k);
    return pieces.join(QStringLiteral("; "));
}

int FreeRanks::used() const
{
    int sum = 0;
    for (const Shape &shape : m_shapes)
        sum += shape.rank * shape.cost();
    return sum;
}

int FreeRanks::even() const
{
    int price = 0;
    int most = largestSide;
    for (const Shape &shape : m_shapes) {
        price += shape.cost();
        most = std::min(most, shape.most());
    }
    return std::min(most, m_budget / price);
}

void FreeRanks::wish(int matrix, int rank)
{
    Shape &shape = m_shapes[static_cast<std::size_t>(matrix)];
    const int paid = (m_budget - used() + shape.rank * shape.cost()) / shape.cost();
    const int before = shape.rank;
    const int refusedBefore = m_refused;
    shape.rank = std::clamp(rank, 0, std::min(paid, shape.most()));
    m_refused = rank > shape.rank ? matrix : -1;
    showRanks(shape.rank != before || m_refused != refusedBefore);
}

void FreeRanks::showRanks(bool isOther)
{
    for (int i = 0; i < mostMatrices; ++i) {
        SliderRow *row = m_rows[static_cast<std::size_t>(i)];
        row->setVisible(i < static_cast<int>(m_shapes.size()));
        if (i >= static_cast<int>(m_shapes.size()))
            continue;
        // All bars share one scale: what the cheapest could have if it had everything, up to three times the even rank.
        const Shape &shape = m_shapes[static_cast<std::size_t>(i)];
        row->setRange(0, std::min(shape.most(), std::max(3 * even() + 2, shape.rank)));
        row->setValue(shape.rank);
    }
    m_canvas->update();
    if (isOther)
        emit changed();
}

QRectF FreeRanks::barArea(int matrix, const QRectF &area) const
{
    const double em = QFontMetricsF(m_canvas->font()).height();
    const double step = area.width() / static_cast<double>(m_shapes.size());
    return {area.left() + (matrix + 0.25) * step, area.top() + 1.4 * em, step / 2, area.height() - 9 * em};
}

void FreeRanks::paint(QPainter &painter, const QRectF &area) const
{
    const Colors colors = colorsFor(palette());
    const double em = QFontMetricsF(m_canvas->font()).height();
    for (int i = 0; i < static_cast<int>(m_shapes.size()); ++i) {
        const Shape &shape = m_shapes[static_cast<std::size_t>(i)];
        const QRectF box = barArea(i, area);
        const double height = box.height() * shape.rank / m_rows[static_cast<std::size_t>(i)]->highest();
        const QRectF bar(box.left(), box.bottom() - height, box.width(), height);
        painter.fillRect(box, colors.isDark ? colors.grid.darker(120) : colors.grid.lighter(104));
        QColor fill = i == m_refused ? colors.of(adalora::EventKind::Alarm) : colors.accent;
        fill.setAlphaF(0.85F);
        painter.fillRect(bar, fill);
        painter.setPen(colors.text);
        painter.setFont(m_canvas->font());
        painter.drawText(QRectF(box.center().x() - 5 * em, bar.top() - 1.3 * em, 10 * em, 1.3 * em), Qt::AlignCenter, QString::number(shape.rank));
        painter.drawText(QRectF(box.center().x() - 5 * em, box.bottom() + 0.1 * em, 10 * em, 1.3 * em), Qt::AlignCenter, shape.name);
        painter.setFont(smallFont(m_canvas->font()));
        painter.setPen(colors.muted);
        painter.drawText(QRectF(box.center().x() - 5 * em, box.bottom() + 1.3 * em, 10 * em, 1.2 * em), Qt::AlignCenter,
                         QStringLiteral("%1 × %2").arg(shape.d).arg(shape.k));
        painter.drawText(QRectF(box.center().x() - 5 * em, box.bottom() + 2.4 * em, 10 * em, 1.2 * em), Qt::AlignCenter,
                         tr("%1 a rank").arg(countText(shape.cost())));
    }
    painter.setFont(m_canvas->font());
    paintBudget(painter, QRectF(area.left(), area.bottom() - 3.2 * em, area.width(), 3.2 * em));
}

/// One bar that all pay from, in the order of the matrices.
void FreeRanks::paintBudget(QPainter &painter, const QRectF &area) const
{
    const Colors colors = colorsFor(palette());
    const double em = QFontMetricsF(m_canvas->font()).height();
    const QRectF bar(area.left(), area.top(), area.width(), 1.1 * em);
    double x = bar.left();
    for (std::size_t i = 0; i < m_shapes.size(); ++i) {
        const double width = bar.width() * m_shapes[i].rank * m_shapes[i].cost() / m_budget;
        QColor fill = colors.accent;
        fill.setAlphaF(i % 2 == 0 ? 0.8F : 0.55F);
        painter.fillRect(QRectF(x, bar.top(), width, bar.height()), fill);
        x += width;
    }
    painter.setPen(QPen(colors.muted, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar);
    const int left = m_budget - used();
    QString text = tr("%1 of %2 parameters used, %3 left.").arg(countText(used()), countText(m_budget), countText(left));
    painter.setPen(colors.text);
    if (m_refused >= 0) {
        const Shape &shape = m_shapes[static_cast<std::size_t>(m_refused)];
        text += QLatin1Char(' ')
            + (shape.rank >= shape.most() ? tr("Refused (dimension): %1 has no more than %2 ranks.").arg(shape.name).arg(shape.most())
                                          : tr("Refused (budget): one more rank of %1 costs %2. Take rank from another first.").arg(shape.name, countText(shape.cost())));
    }
    painter.drawText(QRectF(area.left(), bar.bottom() + 0.3 * em, area.width(), 1.5 * em), Qt::AlignLeft | Qt::AlignVCenter, text);
}

QStringList FreeRanks::quantityNames() const
{
    QStringList names{QStringLiteral("budget"), QStringLiteral("used"), QStringLiteral("left"), QStringLiteral("even"), QStringLiteral("refused")};
    for (int i = 1; i <= mostMatrices; ++i)
        names += {QStringLiteral("rank%1").arg(i), QStringLiteral("cost%1").arg(i)};
    return names;
}

double FreeRanks::quantity(const QString &name) const
{
    const std::pair<const char *, double> all[] = {
        {"budget", m_budget}, {"used", used()}, {"left", m_budget - used()}, {"even", even()}, {"refused", m_refused >= 0 ? 1 : 0}};
    for (const auto &[known, value] : all)
        if (name == QLatin1String(known))
            return value;
    for (std::size_t i = 0; i < m_shapes.size(); ++i) {
        if (name == QStringLiteral("rank%1").arg(i + 1))
            return m_shapes[i].rank;
        if (name == QStringLiteral("cost%1").arg(i + 1))
            return m_shapes[i].cost();
    }
    return std::numeric_limits<double>::quiet_NaN();
}

PartState FreeRanks::state() const
{
    QStringList ranks;
    for (const Shape &shape : m_shapes)
        ranks += QString::number(shape.rank);
    return {{QStringLiteral("matrices"), shapesText()}, {QStringLiteral("budget"), QString::number(m_budget)}, {QStringLiteral("ranks"), ranks.join(u' ')}};
}

QString FreeRanks::setState(const PartState &state)
{
    std::vector<Shape> shapes = m_shapes;
    int budget = m_budget;
    if (const auto text = state.find(QStringLiteral("matrices")); text != state.end() && !readShapes(*text, shapes))
        return tr("matrices = %1 must hold at most %2 of “name d k”, separated by “;”.").arg(*text).arg(mostMatrices);
    if (shapes.size() == m_shapes.size())
        for (std::size_t i = 0; i < shapes.size(); ++i)
            shapes[i].rank = std::min(m_shapes[i].rank, shapes[i].most());
    if (const auto text = state.find(QStringLiteral("budget")); text != state.end()) {
        bool isNumber = false;
        budget = text->toInt(&isNumber);
        if (!isNumber || budget < 1 || budget > largestBudget)
            return tr("budget = %1 is no number of parameters.").arg(*text);
    }
    if (const auto text = state.find(QStringLiteral("ranks")); text != state.end()) {
        const QStringList words = text->simplified().split(u' ');
        bool isFit = words.size() == static_cast<qsizetype>(shapes.size());
        for (qsizetype i = 0; isFit && i < words.size(); ++i) {
            Shape &shape = shapes[static_cast<std::size_t>(i)];
            shape.rank = words[i].toInt(&isFit);
            isFit = isFit && shape.rank >= 0 && shape.rank <= shape.most();
        }
        if (!isFit)
            return tr("ranks = %1 must hold a rank from 0 to min(d, k) for each of the %2 matrices.").arg(*text).arg(shapes.size());
    }
    const PartState before = this->state();
    const auto wasShapes = m_shapes;
    const int wasBudget = m_budget;
    m_shapes = shapes;
    m_budget = budget;
    // A budget or matrices alone: ranks that cannot be paid any more become what all can have.
    if (used() > m_budget && !state.contains(QStringLiteral("ranks")))
        for (Shape &shape : m_shapes)
            shape.rank = even();
    if (used() > m_budget) {
        const QString problem = tr("ranks = %1 cost %2, more than the budget of %3.").arg(state[QStringLiteral("ranks")]).arg(used()).arg(m_budget);
        m_shapes = wasShapes;
        m_budget = wasBudget;
        return problem;
    }
    m_refused = -1;
    retranslate();
    showRanks(this->state() != before);
    return {};
}

QImage FreeRanks::picture(qreal scale) const { return m_canvas->picture(scale); }

void FreeRanks::retranslate()
{
    for (std::size_t i = 0; i < m_shapes.size(); ++i)
        m_rows[i]->setTexts(m_shapes[i].name, tr("Rank of %1; each costs d + k = %2 parameters.").arg(m_shapes[i].name).arg(m_shapes[i].cost()));
    SliderRow::align(m_rows);
    m_even->setText(tr("All alike, as LoRA"));
    m_even->setToolTip(tr("Give every matrix the same rank, the largest that the budget pays."));
    m_even->setAccessibleName(m_even->text());
    m_canvas->setToolTip(tr("Drag a bar: its height is the rank of that matrix."));
    m_canvas->setAccessibleName(tr("Ranks under one budget"));
    m_canvas->update();
}

}  // namespace studio
