#include "lessons/prune_merge.h"

#include "lessons/canvas.h"
#include "lessons/ink.h"
#include "lessons/live_numbers.h"
#include "lessons/matrix_text.h"
#include "lessons/slider_row.h"
#include "linalg/random.h"
#include "theme.h"
#include "words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

namespace studio {

using adalora::Index;
using adalora::Matrix;
using adalora::PruneBy;
using adalora::Scalar;

namespace {

constexpr int stages = 6;
constexpr int mostRows = 5;
constexpr int mostColumns = 6;
constexpr int mostRank = 3;
constexpr double largestEntry = 9;
constexpr double largestTau = 10;
const char *const rules[] = {"count", "threshold", "relative"};

Matrix startP()
{
    return *matrixFromText(QStringLiteral("2.4 -0.5 0.3; 0.8 1.1 -0.2; -1.6 0.6 0.4; 0.6 0.9 0.5"));
}

Matrix startQ()
{
    return *matrixFromText(QStringLiteral("1 0.2 -0.3; -0.4 1.3 0.2; 0.7 0.5 0.4; 0.2 -0.9 0.3; 1.1 0.4 0.6"));
}

}  // namespace

PruneMerge::PruneMerge(QWidget *parent) : LessonPart(parent), m_steps(startP(), startQ(), PruneRule{})
{
    createControls();
    retranslate();
}

void PruneMerge::createControls()
{
    m_title = new QLabel;
    m_title->setObjectName(QStringLiteral("stageTitle"));
    m_canvas = new Canvas({44, 22});
    m_canvas->setObjectName(QStringLiteral("pruneMergeCanvas"));
    m_canvas->paint = [this](QPainter &painter, const QRectF &area) { paint(painter, area); };
    m_reading = new QLabel;
    m_reading->setObjectName(QStringLiteral("pruneMergeReading"));
    m_reading->setWordWrap(true);
    m_reading->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_reading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const auto button = [](const char *name) {
        auto *made = new QPushButton;
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        return made;
    };
    m_back = button("back");
    m_next = button("next");
    m_roll = button("roll");
    connect(m_back, &QPushButton::clicked, this, [this] { take(m_steps, m_stage - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { take(m_steps, m_stage + 1); });
    connect(m_roll, &QPushButton::clicked, this, &PruneMerge::rollNumbers);
    m_by = new QComboBox;
    m_by->setObjectName(QStringLiteral("by"));
    m_by->addItems({{}, {}, {}});
    m_byLabel = new QLabel;
    m_byLabel->setBuddy(m_by);
    connect(m_by, &QComboBox::currentIndexChanged, this, [this](int by) {
        PruneRule rule = m_steps.rule();
        rule.by = static_cast<PruneBy>(by);
        rule.tau = rule.by == PruneBy::RelativeThreshold ? std::min(1.0, rule.tau) : rule.tau;
        setRule(rule);
    });
    m_count = new SliderRow(QStringLiteral("k"), 0, mostRank, 1);
    connect(m_count, &SliderRow::moved, this, [this](double value) {
        PruneRule rule = m_steps.rule();
        rule.count = static_cast<int>(value);
        setRule(rule);
    });
    m_tau = new SliderRow(QStringLiteral("tau"), 0, largestTau, 0.05);
    connect(m_tau, &SliderRow::moved, this, [this](double value) {
        PruneRule rule = m_steps.rule();
        rule.tau = value;
        setRule(rule);
    });

    auto *head = new QHBoxLayout;
    head->setSpacing(gridUnit);
    head->addWidget(m_back);
    head->addWidget(m_next);
    head->addSpacing(gridUnit);
    head->addWidget(m_title, 1);
    head->addSpacing(4 * gridUnit);  // where the frame has its menu
    auto *rule = new QHBoxLayout;
    rule->setSpacing(gridUnit);
    rule->addWidget(m_byLabel);
    rule->addWidget(m_by);
    rule->addSpacing(gridUnit);
    rule->addWidget(m_count, 1);
    rule->addWidget(m_tau, 1);
    rule->addSpacing(gridUnit);
    rule->addWidget(m_roll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addLayout(head);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_reading);
    column->addLayout(rule);
}

void PruneMerge::take(const MergeSteps &steps, int stage)
{
    const bool isOther = stage != m_stage || steps.rule() != m_steps.rule() || steps.P() != m_steps.P() || steps.Q() != m_steps.Q();
    m_steps = steps;
    m_stage = stage;
    refresh();
    if (isOther)
        emit changed();
}

/// Who changes the rule wants to see what it does.
void PruneMerge::setRule(const PruneRule &rule) { take(MergeSteps(m_steps.P(), m_steps.Q(), rule), std::max(m_stage, 3)); }

/// With one decimal, so that they can be read and written down.
void PruneMerge::rollNumbers()
{
    adalora::Random random(++m_seed, "prune and merge");
    const auto rolled = [&](Matrix matrix) {
        random.fillNormal(matrix, 0.9);
        return Matrix((matrix.array() * Scalar(10)).round() / Scalar(10));
    };
    const Matrix p = rolled(m_steps.P());
    const Matrix q = rolled(m_steps.Q());
    take(MergeSteps(p, q, m_steps.rule()), m_stage);
}

void PruneMerge::refresh()
{
    const QString titles[] = {tr("1 of 6: two factors make ΔW"),    tr("2 of 6: only a small core goes into the SVD"),
                              tr("3 of 6: ΔW as U·Σ·Vᵀ"),           tr("4 of 6: prune the small σ"),
                              tr("5 of 6: merge, √Σ to each side"), tr("6 of 6: compare")};
    m_title->setText(titles[m_stage]);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_back->setEnabled(m_stage > 0);
    m_next->setEnabled(m_stage + 1 < stages);
    const PruneRule &rule = m_steps.rule();
    const QSignalBlocker block(m_by);
    m_by->setCurrentIndex(static_cast<int>(rule.by));
    m_count->setVisible(rule.by == PruneBy::Count);
    m_count->setRange(0, m_steps.columns());
    m_count->setValue(rule.count);
    m_tau->setVisible(rule.by != PruneBy::Count);
    m_tau->setRange(0, rule.by == PruneBy::RelativeThreshold ? 1 : largestTau);
    m_tau->setValue(rule.tau);
    m_reading->setText(reading());
    m_reading->setMinimumHeight(QFontMetrics(font()).lineSpacing() * 2);
    m_canvas->update();
}

QString PruneMerge::reading() const
{
    const int d = static_cast<int>(m_steps.P().rows());
    const int k = static_cast<int>(m_steps.Q().rows());
    const int r = m_steps.columns();
    const int kept = m_steps.rankKept();
    QStringList sigmas;
    for (int i = 0; i < r; ++i)
        sigmas += QStringLiteral("%1 = %2").arg(indexed(QStringLiteral("σ"), i + 1), numberText(m_steps.sigma(i), 3));
    const QString all = sigmas.join(QStringLiteral(",  "));
    switch (m_stage) {
    case 0:
        return tr("P is %1 × %3 and Q is %2 × %3: %4 numbers. None of the columns is more important than another, as far as one can see.").arg(d).arg(k).arg(r).arg(r * (d + k));
    case 1:
        return tr("P = A·R and Q = B·S, with A and B orthogonal (QR). So ΔW = A·(R·Sᵀ)·Bᵀ, and the SVD is taken of the %1 × %1 matrix in the middle, never of the %2 × %3 one.").arg(r).arg(d).arg(k);
    case 2: return tr("%1. Now the pieces are sorted: σᵢ is how much the i-th piece weighs.").arg(all);
    case 3: {
        const QString rule = m_steps.rule().by == PruneBy::Count ? tr("%1 stay by count").arg(kept) : tr("what lies below %1 goes").arg(numberText(m_steps.threshold(), 3));
        return tr("%1. Pruning: %2; %3 of %4 are left.").arg(all, rule).arg(kept).arg(r);
    }
    case 4: return tr("P' = Uₖ·√Σₖ and Q' = Vₖ·√Σₖ: each has %1 columns, %2 numbers instead of %3. Both sides get the same share of each σ.").arg(kept).arg(kept * (d + k)).arg(r * (d + k));
    default:
        return tr("‖ΔW − P'·Q'ᵀ‖ = %1, which is √Σσ² of what was pruned: %2. Merging itself changed ‖Uₖ·Σₖ·Vₖᵀ − P'·Q'ᵀ‖ = %3. Rank: %4, pruned %5, merged %6.")
            .arg(numberText(m_steps.error() < 1e-5 ? 0 : m_steps.error(), 3), numberText(m_steps.discarded() < 1e-5 ? 0 : m_steps.discarded(), 3),
                 numberText(m_steps.mergeError() < 1e-5 ? 0 : m_steps.mergeError(), 3))
            .arg(m_steps.rankBefore()).arg(m_steps.rankKept()).arg(m_steps.rankMerged());
    }
}

QStringList PruneMerge::quantityNames() const
{
    QStringList names;
    for (const char *name : {"sigma1", "sigma2", "sigma3", "columns", "kept", "rank_before", "rank_pruned", "rank_merged", "error", "discarded", "merge_error",
                             "merge_changes", "parameters_before", "parameters_after", "length_p", "length_q", "balance"})
        names += QLatin1String(name);
    return names;
}

double PruneMerge::quantity(const QString &name) const
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const int r = m_steps.columns();
    const double cost = static_cast<double>(m_steps.P().rows() + m_steps.Q().rows());
    const auto length = [&](const Matrix &factor) { return factor.cols() > 0 ? static_cast<double>(factor.col(0).norm()) : none; };
    const std::pair<const char *, double> all[] = {
        {"sigma1", m_steps.sigma(0)},
        {"sigma2", r > 1 ? m_steps.sigma(1) : none},
        {"sigma3", r > 2 ? m_steps.sigma(2) : none},
        {"columns", r},
        {"kept", m_steps.rankKept()},
        {"rank_before", m_steps.rankBefore()},
        {"rank_pruned", m_steps.rankKept()},
        {"rank_merged", m_steps.rankMerged()},
        {"error", m_steps.error()},
        {"discarded", m_steps.discarded()},
        {"merge_error", m_steps.mergeError()},
        {"merge_changes", m_steps.mergeError() > 1e-4 * m_steps.sigma(0) ? 1 : 0},
        {"parameters_before", r * cost},
        {"parameters_after", m_steps.rankKept() * cost},
        {"length_p", length(m_steps.merged().P)},
        {"length_q", length(m_steps.merged().Q)},
        {"balance", length(m_steps.merged().P) / length(m_steps.merged().Q)}};
    for (const auto &[known, value] : all)
        if (name == QLatin1String(known))
            return value;
    return none;
}

PartState PruneMerge::state() const
{
    return {{QStringLiteral("p"), textFromMatrix(m_steps.P())},
            {QStringLiteral("q"), textFromMatrix(m_steps.Q())},
            {QStringLiteral("stage"), QString::number(m_stage)},
            {QStringLiteral("by"), QLatin1String(rules[static_cast<int>(m_steps.rule().by)])},
            {QStringLiteral("k"), QString::number(m_steps.rule().count)},
            {QStringLiteral("tau"), QString::number(m_steps.rule().tau)}};
}

QString PruneMerge::setState(const PartState &given)
{
    PartState all = state();
    all.insert(given);
    const QString pText = all[QStringLiteral("p")];
    const QString qText = all[QStringLiteral("q")];
    const std::optional<Matrix> p = matrixFromText(pText);
    const std::optional<Matrix> q = matrixFromText(qText);
    const auto isFactor = [](const std::optional<Matrix> &factor, Index rows) {
        return factor && factor->rows() <= rows && factor->cols() <= std::min<Index>(mostRank, factor->rows()) && factor->cwiseAbs().maxCoeff() <= Scalar(largestEntry)
            && !factor->isZero();
    };
    if (!isFactor(p, mostRows))
        return tr("p = %1 is no matrix of up to %2 rows and %3 columns, no more columns than rows, of numbers from −9 to 9 that are not all 0.").arg(pText).arg(mostRows).arg(mostRank);
    if (!isFactor(q, mostColumns))
        return tr("q = %1 is no matrix of up to %2 rows and %3 columns, no more columns than rows, of numbers from −9 to 9 that are not all 0.").arg(qText).arg(mostColumns).arg(mostRank);
    if (p->cols() != q->cols())
        return tr("p has %1 columns and q has %2; both need the same.").arg(p->cols()).arg(q->cols());
    PruneRule rule;
    const QString by = all[QStringLiteral("by")];
    const auto found = std::find_if(std::begin(rules), std::end(rules), [&](const char *name) { return by == QLatin1String(name); });
    if (found == std::end(rules))
        return tr("by = %1 is none of count, threshold, relative.").arg(by);
    rule.by = static_cast<PruneBy>(found - std::begin(rules));
    const auto whole = [&](const QString &name, int high, int &value) {
        bool isNumber = false;
        value = all[name].toInt(&isNumber);
        return isNumber && value >= 0 && value <= high ? QString() : tr("%1 = %2 is no whole number from %3 to %4.").arg(name, all[name]).arg(0).arg(high);
    };
    int stage = 0;
    for (const QString &problem : {whole(QStringLiteral("stage"), stages - 1, stage), whole(QStringLiteral("k"), mostRank, rule.count)})
        if (!problem.isEmpty())
            return problem;
    bool isNumber = false;
    rule.tau = all[QStringLiteral("tau")].toDouble(&isNumber);
    if (!isNumber || !(rule.tau >= 0) || rule.tau > largestTau)
        return tr("%1 = %2 is no number from 0 to %3.").arg(QStringLiteral("tau"), all[QStringLiteral("tau")]).arg(largestTau);
    take(MergeSteps(*p, *q, rule), stage);
    return {};
}

QImage PruneMerge::picture(qreal scale) const { return m_canvas->picture(scale); }

void PruneMerge::retranslate()
{
    m_back->setText(tr("‹ &Back"));
    m_back->setToolTip(tr("The step before."));
    m_back->setAccessibleName(tr("Step before"));
    m_next->setText(tr("Ne&xt ›"));
    m_next->setToolTip(tr("The step after."));
    m_next->setAccessibleName(tr("Step after"));
    m_roll->setText(tr("&Other numbers"));
    m_roll->setToolTip(tr("Draw other factors P and Q."));
    m_roll->setAccessibleName(tr("Other numbers"));
    m_byLabel->setText(tr("Prune by"));
    m_by->setItemText(0, tr("count: k stay"));
    m_by->setItemText(1, tr("threshold: σ < τ goes"));
    m_by->setItemText(2, tr("relative: σ < τ·σ₁ goes"));
    m_by->setToolTip(tr("By which rule triplets are pruned."));
    m_by->setAccessibleName(tr("Prune by"));
    m_tau->setWriting([](double value) { return numberText(value, 2); });
    m_count->setTexts(QStringLiteral("k"), tr("How many of the largest σ stay."));
    m_tau->setTexts(QStringLiteral("τ"), tr("Every σ below it is pruned."));
    m_canvas->setToolTip(tr("All numbers are computed by the engine: QR, SVD of the core, the decision, P' and Q'."));
    m_canvas->setAccessibleName(tr("The matrices of this step"));
    refresh();
}

}  // namespace studio
