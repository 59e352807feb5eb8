#include "rank_words.h"

#include "pin.h"
#include "rank_scene.h"
#include "runs/run_history.h"
#include "words.h"
#include <QCoreApplication>
#include <cmath>

namespace studio {
namespace {

struct RankWords {
    Q_DECLARE_TR_FUNCTIONS(studio::RankWords)
};

QString pinLine(const RankScene &scene, int matrix)
{
    const std::string &name = scene.matrix(matrix).name;
    const adalora::RunConfig &config = scene.run()->plan().config;
    switch (pinOf(config, name)) {
    case Pin::None: return {};
    case Pin::Held: return RankWords::tr("Held: every allocation gives it rank %1").arg(countText(config.pinned_ranks.at(name)));
    case Pin::Never: return RankWords::tr("Never pruned: it keeps every triplet that it has");
    }
    return {};
}

/// What the last allocation did to it, and who paid.
QStringList changeLines(const RankScene &scene, int matrix)
{
    const RankChange &change = scene.lastChange(matrix);
    const auto names = [&](const std::vector<int> &matrices) {
        QStringList all;
        for (const int each : matrices)
            all += each < 0 ? RankWords::tr("slack") : matrixLabel(scene.matrix(each));
        all.sort();
        all.removeDuplicates();
        return all.join(QStringLiteral(", "));
    };
    QStringList lines;
    const QString step = countText(std::max(0, scene.run()->lastAllocation(scene.state()->step)));
    if (change.change > 0)
        lines << RankWords::tr("▲ rose by %1 at step %2").arg(countText(change.change), step);
    else if (change.change < 0)
        lines << RankWords::tr("▼ fell by %1 at step %2").arg(countText(-change.change), step);
    if (!change.payers.empty())
        lines << RankWords::tr("Growth paid for by: %1").arg(names(change.payers));
    if (!change.paidFor.empty())
        lines << RankWords::tr("Gave triplets to: %1").arg(names(change.paidFor));
    return lines;
}

QVariant cell(double value) { return std::isnan(value) ? QVariant() : QVariant(value); }
QVariant cell(std::optional<int> count) { return count ? QVariant(*count) : QVariant(); }

}  // namespace

QString quantityName(MatrixQuantity quantity, const QString &other)
{
    switch (quantity) {
    case MatrixQuantity::Rank: return RankWords::tr("Rank");
    case MatrixQuantity::Share: return RankWords::tr("Share of the budget");
    case MatrixQuantity::Parameters: return RankWords::tr("Parameters");
    case MatrixQuantity::MeanScore: return RankWords::tr("Mean score of the kept");
    case MatrixQuantity::Energy: return RankWords::tr("Σσ² of ΔW");
    case MatrixQuantity::Change: return RankWords::tr("Change since a step");
    case MatrixQuantity::Difference: return other.isEmpty() ? RankWords::tr("Difference from a compared run") : RankWords::tr("Difference from %1").arg(other);
    }
    return {};
}

QString quantityTitle(MatrixQuantity quantity)
{
    switch (quantity) {
    case MatrixQuantity::Rank: return RankWords::tr("rank");
    case MatrixQuantity::Share: return RankWords::tr("share");
    case MatrixQuantity::Parameters: return RankWords::tr("parameters");
    case MatrixQuantity::MeanScore: return RankWords::tr("mean score");
    case MatrixQuantity::Energy: return QStringLiteral("Σσ²");
    case MatrixQuantity::Change: return RankWords::tr("change of the rank");
    case MatrixQuantity::Difference: return RankWords::tr("difference of ranks");
    }
    return {};
}

QString quantityTip(MatrixQuantity quantity)
{
    switch (quantity) {
    case MatrixQuantity::Rank: return RankWords::tr("How many triplets the matrix keeps. Bright: the highest rank that any matrix had in this run. Dark: no triplets are left.");
    case MatrixQuantity::Share: return RankWords::tr("What the kept triplets of the matrix cost, as a part of what all kept triplets cost, in the unit of the budget. All shares add up to 100 %.");
    case MatrixQuantity::Parameters: return RankWords::tr("What the kept triplets train: rank · (d + k + 1) with AdaLoRA, rank · (d + k) with merge and reallocate and with LoRA.");
    case MatrixQuantity::MeanScore: return RankWords::tr("The mean of the scores of the kept triplets: what the allocation ranks by. The unit is that of the metric.");
    case MatrixQuantity::Energy: return RankWords::tr("Σσ² = ‖ΔW‖²_F, the energy of the learned change: how much the matrix has moved altogether.");
    case MatrixQuantity::Change: return RankWords::tr("The rank now less the rank at the chosen step. Blue: it rose. Orange: it fell.");
    case MatrixQuantity::Difference: return RankWords::tr("The rank of this run less that of the compared run at the same step. Blue: more here. Orange: less here.");
    }
    return {};
}

QString signedText(int count) { return count == 0 ? QStringLiteral("0") : (count > 0 ? QStringLiteral("+%1") : QStringLiteral("−%1")).arg(countText(std::abs(count))); }

QString noteText(const RankScene &scene, int matrix)
{
    const double value = scene.value(matrix, scene.colouring());
    if (std::isnan(value))
        return {};
    switch (scene.colouring()) {
    case MatrixQuantity::Rank: return {};
    case MatrixQuantity::Share: return percentText(value);
    case MatrixQuantity::Parameters: return countText(std::llround(value));
    case MatrixQuantity::MeanScore:
    case MatrixQuantity::Energy: return valueText(value, 2);
    case MatrixQuantity::Change:
    case MatrixQuantity::Difference: return signedText(static_cast<int>(value));
    }
    return {};
}

QStringList numberLines(const RankScene &scene, int matrix)
{
    const adalora::MatrixInfo &info = scene.matrix(matrix);
    const MatrixNumbers &numbers = scene.numbers(matrix);
    QStringList lines{RankWords::tr("%1 × %2 weights").arg(countText(info.out), countText(info.in)),
                      info.rank == info.startRank ? RankWords::tr("Rank %1 of %2").arg(countText(numbers.rank), countText(info.rank))
                                                  : RankWords::tr("Rank %1, at the start %2, at most %3").arg(countText(numbers.rank), countText(info.startRank), countText(info.rank))};
    if (const QString pin = pinLine(scene, matrix); !pin.isEmpty())
        lines << pin;
    if (const auto other = scene.comparedRank(matrix))
        lines << RankWords::tr("%1: rank %2 (state of step %3)").arg(scene.comparedName(), countText(*other), countText(scene.comparedState()->step));
    lines << changeLines(scene, matrix);
    if (const auto change = scene.change(matrix))
        lines << RankWords::tr("Since step %1: %2").arg(countText(scene.reference()->step), signedText(*change));
    if (info.plantedRank >= 0)
        lines << RankWords::tr("True rank r* = %1").arg(countText(info.plantedRank));
    lines << RankWords::tr("%1 parameters, %2 of the budget in use").arg(countText(numbers.parameters), percentText(numbers.share));
    if (!std::isnan(numbers.meanScore))
        lines << RankWords::tr("Mean score of the kept: %1").arg(valueText(numbers.meanScore));
    if (info.rank > 0)
        lines << RankWords::tr("Σσ² = %1, largest σ: %2").arg(valueText(numbers.energy), valueText(numbers.largest));
    return lines;
}

QString hoverText(const RankScene &scene, int matrix)
{
    QStringList lines{QStringLiteral("<b>%1</b>").arg(QString::fromStdString(scene.matrix(matrix).name).toHtmlEscaped())};
    for (const QString &line : numberLines(scene, matrix))
        lines << line.toHtmlEscaped();
    return lines.join(QStringLiteral("<br>"));
}

QString cellText(const RankScene &scene, int matrix)
{
    const QString text = RankWords::tr("%1, rank %2").arg(QString::fromStdString(scene.matrix(matrix).name), countText(scene.numbers(matrix).rank));
    const QString note = noteText(scene, matrix);
    return note.isEmpty() ? text : RankWords::tr("%1, %2 %3").arg(text, quantityTitle(scene.colouring()), note);
}

DataTable rankTable(const RankScene &scene)
{
    DataTable table;
    if (scene.isEmpty())
        return table;
    const bool isPlanted = scene.count() > 0 && scene.matrix(0).plantedRank >= 0;
    table.columns = {RankWords::tr("Matrix"), RankWords::tr("Layer"), RankWords::tr("Kind"), RankWords::tr("d"), RankWords::tr("k"), RankWords::tr("Step"),
                     RankWords::tr("Rank"), RankWords::tr("Rank at the start"), RankWords::tr("Share of the budget in %"), RankWords::tr("Parameters"),
                     RankWords::tr("Mean score of the kept"), RankWords::tr("Σσ²"), RankWords::tr("Largest σ")};
    if (isPlanted)
        table.columns += RankWords::tr("True rank");
    if (scene.reference())
        table.columns += RankWords::tr("Change since step %1").arg(scene.reference()->step);
    if (scene.compared())
        table.columns += {RankWords::tr("Rank of %1").arg(scene.comparedName()), RankWords::tr("Difference from %1").arg(scene.comparedName())};
    for (int matrix = 0; matrix < scene.count(); ++matrix) {
        const adalora::MatrixInfo &info = scene.matrix(matrix);
        const MatrixNumbers &numbers = scene.numbers(matrix);
        std::vector<QVariant> row{QString::fromStdString(info.name), info.layer, QString::fromStdString(info.kind), info.out, info.in, scene.state()->step,
                                  numbers.rank, info.startRank, numbers.share * 100, numbers.parameters, cell(numbers.meanScore), cell(numbers.energy), cell(numbers.largest)};
        if (isPlanted)
            row.emplace_back(info.plantedRank >= 0 ? QVariant(info.plantedRank) : QVariant());
        if (scene.reference())
            row.push_back(cell(scene.change(matrix)));
        if (scene.compared()) {
            row.push_back(cell(scene.comparedRank(matrix)));
            row.push_back(cell(scene.difference(matrix)));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace studio
