#include "lessons/myths.h"

#include "lessons/canvas.h"
#include "lessons/live_numbers.h"
#include "lessons/myth_picture.h"
#include "lessons/myths_model.h"
#include "lessons/slider_row.h"
#include "theme.h"
#include "words.h"

#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

namespace studio {
namespace {

struct Setting {
    const char *name;
    double low, high, step, start;
};
struct Kind {
    const char *name;
    std::vector<Setting> settings;
    std::vector<const char *> quantities;
};

enum : std::size_t { Merge, Growth, Limit, Lambda, Forgotten };

const std::vector<Kind> &kinds()
{
    static const std::vector<Kind> all = {
        {"merge", {{"kept", 0, 4, 1, 4}}, {"rank_before", "rank_after", "drift"}},
        {"growth", {{"score", 0, 1, 0.05, 0.2}, {"free", 0, 300, 50, 0}},
         {"rank_a", "rank_b", "rank_c", "growths", "cuts", "refused", "budget", "used_before", "used_after", "needed"}},
        {"limit", {{"columns", 1, 30, 1, 6}}, {"rank", "limit", "refused", "numbers"}},
        {"lambda", {{"angle", 0, 90, 5, 90}, {"length", 0.5, 2, 0.1, 1}}, {"lambda1", "lambda2", "sigma1", "sigma2", "gap", "is_sigma"}},
        {"forgotten", {{"wanted", 0, 3, 0.1, 0}}, {"gradient", "has_gradient", "lambda3", "score3", "revived", "merged_columns", "merged_rank"}}};
    return all;
}

std::vector<double> startOf(std::size_t myth)
{
    std::vector<double> values;
    for (const Setting &setting : kinds()[myth].settings)
        values.push_back(setting.start);
    return values;
}

}  // namespace

Myths::Myths(QWidget *parent) : LessonPart(parent)
{
    m_canvas = new Canvas({42, 15});
    m_canvas->setGrowing();
    m_canvas->setObjectName(QStringLiteral("mythCanvas"));
    m_canvas->paint = [this](QPainter &painter, const QRectF &area) { paint(painter, area); };
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addWidget(m_canvas, 1);
    set(0, startOf(0));
}

QStringList Myths::quantityNames() const
{
    QStringList names;
    for (const Kind &kind : kinds()) {
        for (const Setting &setting : kind.settings)
            names += QLatin1String(setting.name);
        for (const char *quantity : kind.quantities)
            names += QLatin1String(quantity);
    }
    names.removeDuplicates();
    return names;
}

double Myths::quantity(const QString &name) const { return m_quantities.value(name, std::numeric_limits<double>::quiet_NaN()); }

PartState Myths::state() const
{
    PartState state{{QStringLiteral("myth"), QString::fromLatin1(kinds()[m_myth].name)}};
    for (std::size_t i = 0; i < m_values.size(); ++i)
        state[QLatin1String(kinds()[m_myth].settings[i].name)] = QString::number(m_values[i]);
    return state;
}

QString Myths::setState(const PartState &state)
{
    std::size_t myth = m_myth;
    const auto named = state.find(QStringLiteral("myth"));
    if (named != state.end()) {
        const auto found = std::find_if(kinds().begin(), kinds().end(), [&](const Kind &kind) { return *named == QLatin1String(kind.name); });
        if (found == kinds().end())
            return tr("myth = %1 is none of merge, growth, limit, lambda and forgotten.").arg(*named);
        myth = static_cast<std::size_t>(found - kinds().begin());
    }
    std::vector<double> values = myth == m_myth && !m_values.empty() ? m_values : startOf(myth);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Setting &setting = kinds()[myth].settings[i];
        const auto set = state.find(QLatin1String(setting.name));
        if (set == state.end())
            continue;
        bool isNumber = false;
        const double value = set->toDouble(&isNumber);
        if (!isNumber || !(value >= setting.low && value <= setting.high))
            return tr("%1 = %2 is no number from %3 to %4.").arg(set.key(), *set, QString::number(setting.low), QString::number(setting.high));
        values[i] = setting.low + setting.step * std::round((value - setting.low) / setting.step);
    }
    set(myth, values);
    return {};
}

void Myths::set(std::size_t myth, const std::vector<double> &values)
{
    const bool isOtherMyth = myth != m_myth || m_sliders.empty();
    const bool isOther = isOtherMyth || values != m_values;
    m_myth = myth;
    m_values = values;
    if (isOtherMyth) {
        for (SliderRow *slider : m_sliders)
            delete slider;
        m_sliders.clear();
        for (const Setting &setting : kinds()[myth].settings) {
            auto *row = new SliderRow(QLatin1String(setting.name), setting.low, setting.high, setting.step);
            layout()->addWidget(row);
            m_sliders.push_back(row);
            connect(row, &SliderRow::moved, this, [this] {
                std::vector<double> moved;
                for (const SliderRow *slider : m_sliders)
                    moved.push_back(slider->value());
                set(m_myth, moved);
            });
        }
        retranslate();
    }
    for (std::size_t i = 0; i < m_sliders.size(); ++i)
        m_sliders[i]->setValue(values[i]);
    if (!isOther)
        return;
    compute();
    m_canvas->update();
    emit changed();
}

void Myths::compute()
{
    m_quantities.clear();
    for (std::size_t i = 0; i < m_values.size(); ++i)
        m_quantities[QLatin1String(kinds()[m_myth].settings[i].name)] = m_values[i];
    std::vector<double> values;
    switch (m_myth) {
    case Merge: {
        const MergeTruth truth = mergeTruth(static_cast<int>(m_values[0]));
        values = {double(truth.rankBefore), double(truth.rankAfter), 100 * truth.drift};
        break;
    }
    case Growth: {
        const GrowthTruth truth = growthTruth(m_values[0], static_cast<int>(m_values[1]));
        values = {double(truth.after[0]), double(truth.after[1]), double(truth.after[2]), double(truth.growths), double(truth.cuts),
                  double(truth.isRefused), double(truth.budget), double(truth.usedBefore), double(truth.usedAfter), truth.needed};
        break;
    }
    case Limit: {
        const LimitTruth truth = limitTruth(static_cast<int>(m_values[0]));
        values = {double(truth.rank), double(truth.limit), double(truth.refusal == adalora::RefuseReason::Dimension), m_values[0] * (LimitTruth::out + LimitTruth::in)};
        break;
    }
    case Lambda: {
        const LambdaTruth truth = lambdaTruth(m_values[0], m_values[1]);
        values = {LambdaTruth::lambda[0], LambdaTruth::lambda[1], truth.sigma[0], truth.sigma[1], 100 * truth.gap, double(truth.gap < 1e-4)};
        break;
    }
    default: {
        const ForgottenTruth truth = forgottenTruth(m_values[0]);
        values = {truth.gradient, double(std::abs(truth.gradient) > 1e-6), truth.lambda, truth.score[2], double(truth.isRevived), double(truth.mergedColumns), double(truth.mergedRank)};
    }
    }
    for (std::size_t i = 0; i < values.size(); ++i)
        m_quantities[QLatin1String(kinds()[m_myth].quantities[i])] = values[i];
}

MythPicture Myths::describe() const
{
    using Bar = MythPicture::Bar;
    using Look = MythPicture::Bar::Look;
    MythPicture picture;
    const auto sigma = [](int i) { return QStringLiteral("σ%1").arg(QChar(0x2081 + i)); };
    switch (m_myth) {
    case Merge: {
        const MergeTruth truth = mergeTruth(static_cast<int>(m_values[0]));
        MythPicture::Group before{tr("P · Qᵀ: rank %1").arg(truth.rankBefore), {}, truth.before[0], 2};
        MythPicture::Group after{tr("P' · Q'ᵀ: rank %1").arg(truth.rankAfter), {}, truth.before[0], 2};
        for (int i = 0; i < truth.before.size(); ++i) {
            before.bars.push_back({sigma(i), truth.before[i], i < m_values[0] ? Look::Main : Look::Pale});
            after.bars.push_back({sigma(i), i < truth.after.size() ? static_cast<double>(truth.after[i]) : 0.0, Look::Good});
        }
        picture.groups = {before, after};
        picture.verdict = tr("Merging %1 triplets gives factors with %1 columns and rank %2. What was kept of ΔW changed by %3 %.")
                              .arg(static_cast<int>(m_values[0])).arg(truth.rankAfter).arg(numberText(100 * truth.drift, 4));
        break;
    }
    case Growth: {
        const GrowthTruth truth = growthTruth(m_values[0], static_cast<int>(m_values[1]));
        const QString names[] = {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")};
        for (std::size_t i = 0; i < 3; ++i) {
            const int change = truth.after[i] - GrowthTruth::before[i];
            picture.groups.push_back({tr("Matrix %1").arg(names[i]),
                                      {Bar{tr("before"), double(GrowthTruth::before[i]), Look::Pale}, Bar{tr("after"), double(truth.after[i]), change > 0 ? Look::Good : change < 0 ? Look::Bad : Look::Main}},
                                      9});
        }
        const QString books = tr("Used: %1 → %2 of %3 parameters.").arg(countText(truth.usedBefore), countText(truth.usedAfter), countText(truth.budget));
        picture.verdict = (truth.isRefused    ? tr("B may not grow (budget): nothing is free for its 100 parameters, and its score %1 does not beat %2.")
                           : truth.cuts == 0  ? tr("B grows: with score %1 (needed to replace another: %2) it takes parameters that were free.")
                                              : tr("B grows with score %1, above %2: the weakest triplet of another matrix is cut to pay for it."))
                              .arg(numberText(m_values[0], 2), numberText(truth.needed, 2))
            + QLatin1Char(' ') + books;
        break;
    }
    case Limit: {
        const LimitTruth truth = limitTruth(static_cast<int>(m_values[0]));
        picture.groups = {{tr("d = %1, k = %2").arg(LimitTruth::out).arg(LimitTruth::in),
                           {Bar{tr("columns"), m_values[0], m_values[0] > truth.limit ? Look::Bad : Look::Pale}, Bar{tr("rank"), double(truth.rank), Look::Good}},
                           30, 0, double(truth.limit), tr("min(d, k) = %1").arg(truth.limit)}};
        picture.verdict = truth.refusal == adalora::RefuseReason::Dimension
            ? tr("P · Qᵀ with %1 columns has rank %2. One more is refused (dimension), however large the budget is.").arg(static_cast<int>(m_values[0])).arg(truth.rank)
            : tr("P · Qᵀ with %1 columns has rank %2. There is room for more.").arg(static_cast<int>(m_values[0])).arg(truth.rank);
        break;
    }
    case Lambda: {
        const LambdaTruth truth = lambdaTruth(m_values[0], m_values[1]);
        picture.groups = {{tr("λ, as trained"), {Bar{QStringLiteral("λ₁"), LambdaTruth::lambda[0], Look::Main}, Bar{QStringLiteral("λ₂"), LambdaTruth::lambda[1], Look::Main}}, 6.4, 2},
                          {tr("σ of PΛQ"), {Bar{QStringLiteral("σ₁"), truth.sigma[0], Look::Good}, Bar{QStringLiteral("σ₂"), truth.sigma[1], Look::Good}}, 6.4, 2}};
        picture.verdict = tr("The columns of P enclose %1°, the first has length %2. |λ| is %3 % away from σ.")
                              .arg(numberText(m_values[0], 0), numberText(m_values[1], 1), numberText(100 * truth.gap, 1));
        break;
    }
    default: {
        const ForgottenTruth truth = forgottenTruth(m_values[0]);
        MythPicture::Group masking{tr("Masking: scores"), {}, std::max({truth.score[0], truth.score[1], truth.score[2], 1e-9}), 3};
        for (int i = 0; i < 3; ++i)
            masking.bars.push_back({i == 2 ? tr("pruned") : tr("triplet %1").arg(i + 1), truth.score[static_cast<std::size_t>(i)],
                                    i < 2 ? Look::Main : truth.isRevived ? Look::Good : Look::Bad});
        picture.groups = {masking, {tr("After a merge: columns"), {Bar{tr("allowed"), 2, Look::Pale}, Bar{tr("trained"), double(truth.mergedColumns), Look::Main}}, 3}};
        picture.verdict = truth.isRevived ? tr("∂L/∂λ₃ = %1, although λ₃ was 0: after one step the pruned triplet outranks another and is back. After the merge nothing is left that could have a gradient.")
                                                .arg(numberText(truth.gradient, 2))
                                          : tr("∂L/∂λ₃ = %1: the gradient is measured, but the two others rank higher. After the merge nothing is left that could have a gradient.")
                                                .arg(numberText(truth.gradient, 2));
    }
    }
    return picture;
}

void Myths::paint(QPainter &painter, const QRectF &area) const { paintMyth(painter, area, describe(), colorsFor(palette())); }

QImage Myths::picture(qreal scale) const { return m_canvas->picture(scale); }

void Myths::retranslate()
{
    const std::vector<std::vector<std::pair<QString, QString>>> texts = {
        {{tr("Triplets kept"), tr("How many of the four triplets stay before the rest is merged.")}},
        {{tr("Score of B's direction"), tr("How much matrix B would gain by one more column.")}, {tr("Free parameters"), tr("Parts of the budget that nobody uses.")}},
        {{tr("Columns of P and Q"), tr("How many columns P and Q have.")}},
        {{tr("Angle in P, degrees"), tr("The angle between the two columns of P; 90 is orthogonal.")}, {tr("Length of p₁"), tr("The length of the first column of P; 1 is normal.")}},
        {{tr("λ₃ that the task wants"), tr("How large λ of the pruned triplet would have to be for the task.")}}};
    for (std::size_t i = 0; i < m_sliders.size(); ++i)
        m_sliders[i]->setTexts(texts[m_myth][i].first, texts[m_myth][i].second);
    SliderRow::align(m_sliders);
    m_canvas->setAccessibleName(tr("What the engine computes"));
    m_canvas->setToolTip(tr("All numbers come from the functions that also train."));
    m_canvas->update();
}

}  // namespace studio
