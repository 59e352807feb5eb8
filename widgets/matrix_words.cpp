#include "matrix_words.h"

#include "matrix_history.h"
#include "matrix_quantities.h"
#include "runs/run_history.h"
#include "words.h"
#include <QCoreApplication>
#include <cmath>

namespace studio {
namespace {

struct MatrixWords {
    Q_DECLARE_TR_FUNCTIONS(studio::MatrixWords)
};

bool isMerge(const adalora::RunInfo &info) { return info.config.method == adalora::Method::Merge; }

}  // namespace

QStringList headerTexts(const adalora::RunInfo &info, const adalora::MatrixInfo &matrix, const adalora::RankState &state)
{
    const int rank = state.rankOf(matrix);
    const QString shape = MatrixWords::tr("d × k = %1 × %2").arg(countText(matrix.out), countText(matrix.in));
    const QString shortRank = MatrixWords::tr("rank <b>%1</b>").arg(countText(rank));
    const QString longRank = matrix.plantedRank >= 0 ? MatrixWords::tr("rank <b>%1</b> (at the start %2, true %3)").arg(countText(rank), countText(matrix.startRank), countText(matrix.plantedRank))
                                                     : MatrixWords::tr("rank <b>%1</b> (at the start %2)").arg(countText(rank), countText(matrix.startRank));
    const QString parameters = MatrixWords::tr("%1 parameters").arg(countText(rank * parametersOfTriplet(info, matrix)));
    const QString dot = QStringLiteral(" · ");
    return {shape + dot + longRank + dot + parameters, longRank + dot + parameters, longRank, shortRank};
}

QStringList figureTexts(const adalora::RunInfo &info, int matrixIndex, const adalora::RankState &state)
{
    const auto sigma = sigmaOf(state, info.matrices[static_cast<std::size_t>(matrixIndex)]);
    const QString stable = MatrixWords::tr("stable rank <b>%1</b>").arg(valueText(stableRankOf(sigma)));
    const QString effective = MatrixWords::tr("effective rank <b>%1</b>").arg(valueText(effectiveRankOf(sigma)));
    const QString energy = MatrixWords::tr("Σσ² <b>%1</b>").arg(valueText(energyOf(sigma)));
    const QString dot = QStringLiteral(" · ");
    const auto own = static_cast<std::size_t>(matrixIndex);
    if (own >= state.defect.size())
        return {stable + dot + effective + dot + energy, stable + dot + effective, stable};
    const QString value = valueText(static_cast<double>(state.defect[own]));
    const QString defect = (isMerge(info) ? MatrixWords::tr("imbalance ‖PᵀP − QᵀQ‖ <b>%1</b>") : MatrixWords::tr("defect ‖PᵀP − I‖ <b>%1</b>")).arg(value);
    return {stable + dot + effective + dot + energy + dot + defect, stable + dot + effective + dot + energy, stable + dot + effective, stable};
}

QString figureTip(const adalora::RunInfo &info)
{
    const QString ranks = MatrixWords::tr("Stable rank: Σσ²/σ₁², how many directions as strong as the first the energy would fill. Effective rank: the exponential of the entropy of σ/Σσ, how many directions share ΔW. Σσ²: the energy of ΔW.");
    if (info.config.method == adalora::Method::Lora)
        return ranks;
    return ranks + QLatin1Char('\n')
        + (isMerge(info) ? MatrixWords::tr("Imbalance: ‖PᵀP − QᵀQ‖_F, 0 when both factors carry ΔW alike.")
                         : MatrixWords::tr("Defect: the mean of ‖PᵀP − I‖_F and ‖QQᵀ − I‖_F, 0 when the triplets are orthonormal and s·|λ| are the singular values."));
}

DataTable matrixTable(const MatrixHistory &history)
{
    DataTable table;
    if (history.isEmpty())
        return table;
    const adalora::RunInfo &info = history.run()->info();
    const adalora::MatrixInfo &matrix = *history.info();
    const bool isMasking = info.config.method == adalora::Method::AdaLora;
    table.columns = {MatrixWords::tr("Matrix"), MatrixWords::tr("Step"), MatrixWords::tr("i"), MatrixWords::tr("σ, i-th largest"), MatrixWords::tr("Triplet"), MatrixWords::tr("Kept"),
                     isMasking ? MatrixWords::tr("λ of the triplet") : MatrixWords::tr("σ of the triplet"), MatrixWords::tr("Score"), MatrixWords::tr("Lowest score kept"),
                     isMerge(info) ? MatrixWords::tr("Imbalance") : MatrixWords::tr("Orthogonality defect")};
    const auto orEmpty = [](double value) { return std::isnan(value) ? QVariant() : QVariant(value); };
    const bool isScored = hasScores(info);
    for (std::size_t at = 0; at < history.steps().size(); ++at) {
        const adalora::RankState &state = *history.run()->states()[at];
        for (int slot = 0; slot < std::min(matrix.rank, history.highestSlot() + 1); ++slot) {
            const auto i = static_cast<std::size_t>(matrix.first + slot);
            const bool isKept = state.kept[i] != 0;
            const bool isThere = isScored && (isMasking || isKept);
            table.rows.push_back({QString::fromStdString(matrix.name), state.step, slot + 1, orEmpty(static_cast<double>(state.sigma[i])), isThere ? QVariant(slot) : QVariant(),
                                  isThere ? QVariant(isKept ? 1 : 0) : QVariant(), isThere ? orEmpty(static_cast<double>(state.lambda[i])) : QVariant(),
                                  isThere ? orEmpty(static_cast<double>(state.score[i])) : QVariant(), orEmpty(static_cast<double>(history.thresholds()[at])),
                                  orEmpty(static_cast<double>(history.defects()[at]))});
        }
    }
    return table;
}

}  // namespace studio
