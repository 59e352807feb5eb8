#include "lessons/reallocate_part.h"

#include "lessons/canvas.h"
#include "lessons/ink.h"
#include "lessons/live_numbers.h"
#include "lessons/slider_row.h"
#include "theme.h"
#include "words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>
#include <limits>

namespace studio {

using adalora::RefuseReason;

namespace {

constexpr int largestSide = 1000;
constexpr long long largestBudget = 1'000'000;
constexpr int roundLimit = 5;
constexpr std::pair<int, int> shapes[] = {{60, 40}, {100, 200}, {10, 20}};
const char *const letters[] = {"a", "b"};

double reasonNumber(RefuseReason reason) { return reason == RefuseReason::Dimension ? 1 : reason == RefuseReason::Budget ? 2 : 0; }

}  // namespace

ReallocatePart::ReallocatePart(QWidget *parent) : LessonPart(parent), m_budget({SharedMatrix{}, SharedMatrix{}}, 2000)
{
    m_canvas = new Canvas({44, reallocateEms});
    m_canvas->setGrowing();
    m_canvas->setObjectName(QStringLiteral("reallocateCanvas"));
    m_canvas->paint = [this](QPainter &painter, const QRectF &area) { paint(painter, area); };
    m_canvas->grabs = [this](const QPointF &at) { return loadAt(at).has_value(); };
    m_canvas->drags = [this](const QPointF &to) {
        if (!m_load)
            m_load = loadAt(to);
        if (m_load)
            m_load->at = to;
        m_canvas->update();
    };
    m_canvas->drops = [this] { drop(); };
    createControls();
    retranslate();
    refresh();
}

void ReallocatePart::createControls()
{
    m_message = new QLabel;
    m_message->setObjectName(QStringLiteral("reallocateMessage"));
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(3 * gridUnit);
    grid->setVerticalSpacing(gridUnit / 2);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    for (int m = 0; m < 2; ++m) {
        m_ranks[m] = new SliderRow(QStringLiteral("rank_%1").arg(QLatin1String(letters[m])), 0, 1, 1);
        connect(m_ranks[m], &SliderRow::moved, this, [this, m](double value) { wishRank(m, static_cast<int>(value)); });
        grid->addWidget(m_ranks[m], m, 0);
        m_needs[m] = new SliderRow(QStringLiteral("need_%1").arg(QLatin1String(letters[m])), 0, 1, 0.01);
        connect(m_needs[m], &SliderRow::moved, this, [this, m](double value) {
            m_budget.setNeed(m, value);
            refresh();
            emit changed();
        });
        grid->addWidget(m_needs[m], m, 1);
        m_shapes[m] = new QComboBox;
        m_shapes[m]->setObjectName(QStringLiteral("shape_%1").arg(QLatin1String(letters[m])));
        for (const auto &[out, in] : shapes)
            m_shapes[m]->addItem(QStringLiteral("%1 × %2").arg(out).arg(in));
        connect(m_shapes[m], &QComboBox::currentIndexChanged, this, [this, m](int choice) { setShape(m, choice); });
        m_shapeLabels[m] = new QLabel;
        m_shapeLabels[m]->setBuddy(m_shapes[m]);
        m_moves[m] = new QPushButton;
        m_moves[m]->setObjectName(m == 0 ? QStringLiteral("a_to_b") : QStringLiteral("b_to_a"));
        m_moves[m]->setAutoDefault(false);
        connect(m_moves[m], &QPushButton::clicked, this, [this, m] { say(m_budget.move(m, 1 - m, 1)); });
    }
    m_hysteresisRow = new SliderRow(QStringLiteral("hysteresis"), 0, 1, 0.05);
    connect(m_hysteresisRow, &SliderRow::moved, this, [this](double value) {
        m_hysteresis = value;
        emit changed();
    });
    grid->addWidget(m_hysteresisRow, 2, 1);
    m_round = new QPushButton;
    m_round->setObjectName(QStringLiteral("round"));
    m_round->setAutoDefault(false);
    connect(m_round, &QPushButton::clicked, this, [this] { say(m_budget.round(m_hysteresis, roundLimit)); });
    m_budgetBox = new QSpinBox;
    m_budgetBox->setObjectName(QStringLiteral("budget"));
    m_budgetBox->setRange(0, static_cast<int>(largestBudget));
    m_budgetBox->setSingleStep(100);
    m_budgetBox->setGroupSeparatorShown(true);
    m_budgetBox->setKeyboardTracking(false);
    connect(m_budgetBox, &QSpinBox::valueChanged, this, [this](int value) { say(m_budget.setBudget(value)); });
    m_budgetLabel = new QLabel;
    m_budgetLabel->setBuddy(m_budgetBox);

    auto *moves = new QHBoxLayout;
    moves->setSpacing(gridUnit);
    moves->addWidget(m_moves[0]);
    moves->addWidget(m_moves[1]);
    moves->addWidget(m_round);
    moves->addStretch();
    grid->addLayout(moves, 2, 0);
    auto *shapesRow = new QHBoxLayout;
    shapesRow->setSpacing(gridUnit);
    for (int m = 0; m < 2; ++m) {
        shapesRow->addWidget(m_shapeLabels[m]);
        shapesRow->addWidget(m_shapes[m]);
        shapesRow->addSpacing(gridUnit);
    }
    shapesRow->addWidget(m_budgetLabel);
    shapesRow->addWidget(m_budgetBox);
    shapesRow->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_message);
    column->addLayout(grid);
    column->addLayout(shapesRow);
}

void ReallocatePart::wishRank(int matrix, int rank)
{
    const int now = m_budget.matrix(matrix).rank;
    if (rank != now)
        say(rank < now ? m_budget.free(matrix, now - rank) : m_budget.grow(matrix, rank - now));
}

/// Another matrix: of the rank it had as far as its dimension and the budget go.
void ReallocatePart::setShape(int index, int choice)
{
    std::vector<SharedMatrix> matrices = m_budget.matrices();
    SharedMatrix &matrix = matrices[static_cast<std::size_t>(index)];
    const int wished = matrix.rank;
    matrix.out = shapes[choice].first;
    matrix.in = shapes[choice].second;
    matrix.rank = 0;
    m_budget = SharedBudget(matrices, m_budget.budget());
    say(m_budget.grow(index, wished));
}

void ReallocatePart::say(const RankOutcome &outcome)
{
    m_said = sentence(outcome);
    m_isRefused = outcome.isRefused();
    refresh();
    emit changed();
}

void ReallocatePart::refresh()
{
    for (int m = 0; m < 2; ++m) {
        const SharedMatrix &matrix = m_budget.matrix(m);
        m_ranks[m]->setRange(0, matrix.most());
        m_ranks[m]->setValue(matrix.rank);
        m_needs[m]->setValue(matrix.need);
        const auto found = std::find(std::begin(shapes), std::end(shapes), std::pair(matrix.out, matrix.in));
        const QSignalBlocker block(m_shapes[m]);
        m_shapes[m]->setCurrentIndex(found == std::end(shapes) ? -1 : static_cast<int>(found - std::begin(shapes)));
    }
    SliderRow::align({m_ranks[0], m_ranks[1]});
    m_hysteresisRow->setValue(m_hysteresis);
    const QSignalBlocker blockBudget(m_budgetBox);
    m_budgetBox->setValue(static_cast<int>(m_budget.budget()));
    const Colors colors = colorsFor(palette());
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, m_isRefused ? colors.of(adalora::EventKind::Refuse) : m_said.isEmpty() ? colors.muted : colors.text);
    m_message->setPalette(ink);
    m_message->setText(m_said.isEmpty() ? tr("Drag columns from one matrix to the other, or down to the budget to set them free; drag what is free to a matrix.") : m_said);
    m_message->setMinimumHeight(QFontMetrics(font()).lineSpacing() * 2);
    m_canvas->update();
}

QString ReallocatePart::nameOf(int matrix) const { return matrix == 0 ? QStringLiteral("A") : QStringLiteral("B"); }

QString ReallocatePart::shapeOf(int matrix) const { return QStringLiteral("%1 × %2").arg(m_budget.matrix(matrix).out).arg(m_budget.matrix(matrix).in); }

QString ReallocatePart::sentence(const RankOutcome &outcome) const
{
    QStringList gave;
    QStringList grew;
    for (int m = 0; m < 2; ++m) {
        const int before = outcome.before[static_cast<std::size_t>(m)];
        const int after = outcome.after[static_cast<std::size_t>(m)];
        const QString change = QStringLiteral("%1 %2 → %3").arg(nameOf(m)).arg(before).arg(after);
        if (after < before)
            gave += change;
        else if (after > before)
            grew += change;
    }
    QStringList all;
    const QString between = tr(", ", "between two items of a list");
    const QString used = countText(outcome.usedAfter);
    const QString freed = countText(outcome.usedBefore - outcome.usedAfter);
    if (!gave.isEmpty() && !grew.isEmpty())
        all += tr("%1 pays for %2. In use: %3 of %4.").arg(gave.join(between), grew.join(between), used, countText(m_budget.budget()));
    else if (!gave.isEmpty())
        all += tr("%1 sets %2 parameters free. In use: %3 of %4.").arg(gave.join(between), freed, used, countText(m_budget.budget()));
    else if (!grew.isEmpty())
        all += tr("%1, paid from what was free. In use: %2 of %3.").arg(grew.join(between), used, countText(m_budget.budget()));
    for (int m = 0; m < 2; ++m)
        if (outcome.refusals[static_cast<std::size_t>(m)] != RefuseReason::None)
            all += refusal(m, outcome.refusals[static_cast<std::size_t>(m)]);
    if (all.isEmpty())
        all += tr("Nothing changes: no candidate beats the weakest triplet by the factor 1 + h.");
    return all.join(u' ');
}

QString ReallocatePart::refusal(int m, RefuseReason reason) const
{
    const SharedMatrix &matrix = m_budget.matrix(m);
    if (reason == RefuseReason::Dimension)
        return tr("%1 is refused more for its dimension: a %2 matrix has no more than min(%3, %4) = %5 independent directions, whatever the budget.")
            .arg(nameOf(m), shapeOf(m)).arg(matrix.out).arg(matrix.in).arg(matrix.most());
    return tr("%1 is refused more for the budget: a column costs %2 parameters and %3 are free. Another matrix has to give some up first.")
        .arg(nameOf(m), countText(matrix.cost()), countText(m_budget.slack()));
}

QStringList ReallocatePart::quantityNames() const
{
    QStringList names;
    for (const char *letter : letters)
        for (const char *name : {"rank_", "cost_", "most_", "parameters_", "reach_", "wall_", "round_"})
            names += QLatin1String(name) + QLatin1String(letter);
    return names << QStringLiteral("used") << QStringLiteral("budget") << QStringLiteral("free");
}

double ReallocatePart::quantity(const QString &name) const
{
    if (name == QLatin1String("used"))
        return static_cast<double>(m_budget.used());
    if (name == QLatin1String("budget"))
        return static_cast<double>(m_budget.budget());
    if (name == QLatin1String("free"))
        return static_cast<double>(m_budget.slack());
    if (!quantityNames().contains(name))
        return std::numeric_limits<double>::quiet_NaN();
    const int m = name.endsWith(u'b') ? 1 : 0;
    const SharedMatrix &matrix = m_budget.matrix(m);
    const QString what = name.chopped(2);
    if (what == QLatin1String("round")) {
        SharedBudget asked = m_budget;
        return asked.round(m_hysteresis, roundLimit).after[static_cast<std::size_t>(m)];
    }
    return what == QLatin1String("rank")   ? matrix.rank
           : what == QLatin1String("cost") ? matrix.cost()
           : what == QLatin1String("most") ? matrix.most()
           : what == QLatin1String("parameters") ? static_cast<double>(matrix.rank) * matrix.cost()
           : what == QLatin1String("reach")      ? m_budget.reach(m)
                                                 : reasonNumber(m_budget.wall(m));
}

PartState ReallocatePart::state() const
{
    PartState state{{QStringLiteral("budget"), QString::number(m_budget.budget())}, {QStringLiteral("hysteresis"), QString::number(m_hysteresis)}};
    for (int m = 0; m < 2; ++m) {
        const QString letter = QLatin1String(letters[m]);
        const SharedMatrix &matrix = m_budget.matrix(m);
        state[letter] = QStringLiteral("%1 %2").arg(matrix.out).arg(matrix.in);
        state[QStringLiteral("rank_") + letter] = QString::number(matrix.rank);
        state[QStringLiteral("need_") + letter] = QString::number(matrix.need);
    }
    return state;
}

QString ReallocatePart::setState(const PartState &given)
{
    PartState all = state();
    all.insert(given);
    bool isNumber = false;
    const auto within = [&](const QString &name, double low, double high) {
        const double value = all[name].toDouble(&isNumber);
        isNumber = isNumber && value >= low && value <= high;
        return value;
    };
    const auto noNumber = [&](const QString &name, double high) { return tr("%1 = %2 is no number from 0 to %3.").arg(name, all[name]).arg(high, 0, 'f', 0); };
    std::vector<SharedMatrix> matrices;
    for (const char *letter : letters) {
        const QString name = QLatin1String(letter);
        const QStringList sides = all[name].simplified().split(u' ');
        SharedMatrix matrix;
        bool isOut = false;
        bool isIn = false;
        matrix.out = sides.value(0).toInt(&isOut);
        matrix.in = sides.value(1).toInt(&isIn);
        if (sides.size() != 2 || !isOut || !isIn || std::min(matrix.out, matrix.in) < 1 || std::max(matrix.out, matrix.in) > largestSide)
            return tr("%1 = %2 does not give the rows and columns of a matrix, such as “60 40”; each is at most %3.").arg(name, all[name]).arg(largestSide);
        matrix.need = within(QStringLiteral("need_") + name, 0, 1);
        if (!isNumber)
            return noNumber(QStringLiteral("need_") + name, 1);
        const QString rank = QStringLiteral("rank_") + name;
        matrix.rank = all[rank].toInt(&isNumber);
        if (!isNumber || matrix.rank < 0 || matrix.rank > matrix.most())
            return tr("%1 = %2 is no rank of a %3 × %4 matrix: it is a whole number from 0 to %5.").arg(rank, all[rank]).arg(matrix.out).arg(matrix.in).arg(matrix.most());
        matrices.push_back(matrix);
    }
    const double hysteresis = within(QStringLiteral("hysteresis"), 0, 1);
    if (!isNumber)
        return noNumber(QStringLiteral("hysteresis"), 1);
    const long long budget = static_cast<long long>(within(QStringLiteral("budget"), 0, static_cast<double>(largestBudget)));
    if (!isNumber)
        return noNumber(QStringLiteral("budget"), static_cast<double>(largestBudget));
    const SharedBudget wanted(matrices, budget);
    if (!wanted.isSound())
        return tr("The ranks %1 and %2 need %3 parameters; the budget is %4.").arg(matrices[0].rank).arg(matrices[1].rank).arg(wanted.used()).arg(budget);
    const bool isOther = !(wanted == m_budget) || hysteresis != m_hysteresis;
    m_budget = wanted;
    m_hysteresis = hysteresis;
    m_said.clear();
    m_isRefused = false;
    refresh();
    if (isOther)
        emit changed();
    return {};
}

QImage ReallocatePart::picture(qreal scale) const { return m_canvas->picture(scale); }

void ReallocatePart::retranslate()
{
    m_said.clear();  // what was said was said in the other language
    m_isRefused = false;
    for (int m = 0; m < 2; ++m) {
        m_ranks[m]->setTexts(tr("Rank of %1").arg(nameOf(m)), tr("How many columns P and Q of %1 have. To the left sets parameters free; to the right takes free ones.").arg(nameOf(m)));
        m_needs[m]->setTexts(tr("Need of %1").arg(nameOf(m)), tr("How important the first triplet of %1 is; each further one is worth 0.85 of the one before. A round compares all.").arg(nameOf(m)));
        m_shapeLabels[m]->setText(nameOf(m));
        m_shapes[m]->setToolTip(tr("Rows and columns of %1. Its rank stays as far as min(d, k) and the budget allow.").arg(nameOf(m)));
        m_shapes[m]->setAccessibleName(tr("Size of %1").arg(nameOf(m)));
        m_moves[m]->setText(tr("One column %1 → %2").arg(nameOf(m), nameOf(1 - m)));
        m_moves[m]->setToolTip(tr("%1 gives up one column, and %2 grows by what it pays for.").arg(nameOf(m), nameOf(1 - m)));
        m_moves[m]->setAccessibleName(m_moves[m]->text());
    }
    m_hysteresisRow->setTexts(tr("h"), tr("Hysteresis: a candidate takes a place only if it beats who has it by the factor 1 + h."));
    m_hysteresisRow->setWriting([](double value) { return numberText(value, 2); });
    SliderRow::align({m_needs[0], m_needs[1], m_hysteresisRow});
    m_round->setText(tr("Hold a roun&d"));
    m_round->setToolTip(tr("Let the engine decide by importance, as every few steps of a run: at most 5 replacements."));
    m_round->setAccessibleName(tr("Hold a round"));
    m_budgetLabel->setText(tr("Budget"));
    m_budgetBox->setToolTip(tr("Parameters of all columns together. With less than is in use, the least important triplets go."));
    m_budgetBox->setAccessibleName(tr("Budget"));
    m_canvas->setToolTip(tr("A block is a column of P and Q, as high as it is important. Drag blocks from matrix to matrix, or to the budget."));
    m_canvas->setAccessibleName(tr("Columns of two matrices and their budget"));
    refresh();
}

}  // namespace studio
