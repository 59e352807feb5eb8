#include "lessons/image_numbers.h"

#include "lessons/image_model.h"
#include "lessons/live_numbers.h"
#include "theme.h"
#include "words.h"

#include <QGridLayout>
#include <QLabel>
#include <cmath>

namespace studio {
namespace {

constexpr double rounding = 100;  // dB: what is left is no picture

QString percent(double value) { return std::isnan(value) ? numberText(value, 0) : percentText(value / 100, value > 99.9 ? 3 : 2); }

}  // namespace

ImageNumbers::ImageNumbers(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * gridUnit);
    grid->setVerticalSpacing(gridUnit / 2);
    static constexpr const char *names[] = {"imageEnergy", "imagePsnr", "imageError", "imageStorage", "imageFullStorage", "imageRank"};
    int line = 0;
    for (Row &row : m_rows) {
        row = {new QLabel, new QLabel};
        row.value->setObjectName(QLatin1String(names[line]));
        row.value->setTextFormat(Qt::RichText);
        row.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row.value->setWordWrap(true);
        grid->addWidget(row.name, line, 0, Qt::AlignLeft | Qt::AlignTop);
        grid->addWidget(row.value, line, 1, Qt::AlignTop);
        ++line;
    }
    m_verdict = new QLabel;
    m_verdict->setObjectName(QStringLiteral("imageVerdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    grid->addWidget(m_verdict, line, 0, 1, 2);
    grid->setRowStretch(line, 1);
    grid->setColumnStretch(1, 1);
}

void ImageNumbers::show(const ImageModel &model)
{
    const auto q = [&](const char *name) { return model.quantity(QLatin1String(name)); };
    const auto count = [](double value) { return countText(std::llround(value)); };
    const QString k = count(q("k"));
    const double psnr = q("psnr");
    const bool isExact = q("error") == 0 || psnr > rounding;
    const double rank = q("rank");
    const std::pair<QString, QString> texts[] = {
        {tr("Energy kept"), percent(q("energy"))},
        {tr("PSNR"), isExact ? tr("∞ (no error but rounding)") : std::isnan(psnr) ? numberText(psnr, 0) : tr("%1 dB").arg(numberText(psnr, 1))},
        {tr("Error ‖A − A<sub>k</sub>‖"), isExact ? tr("0") : numberText(q("error"), q("error") < 100 ? 2 : 0)},
        {tr("Stored"), tr("<b>%1</b> = k·(d + k′ + 1)").arg(count(q("storage")))},
        {tr("Instead of"), tr("<b>%1</b> = d·k′, so <b>%2</b>").arg(count(q("full_storage")), percentText(q("ratio") / 100))},
        {tr("Rank of A"), std::isnan(rank) ? tr("at most %1; known once all pieces are").arg(count(q("full_rank"))) : tr("%1 of at most %2").arg(count(rank), count(q("full_rank")))}};
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].name->setText(texts[i].first);
        m_rows[i].value->setText(texts[i].second);
        m_rows[i].value->setAccessibleName(texts[i].first);
    }
    QString verdict;
    if (model.settings().show == ImageShow::Piece) {
        verdict = tr("Piece %1 alone: σ<sub>%1</sub> = %2, %3 of the energy. It is drawn around grey, as strong as there is room.")
                      .arg(k, valueText(q("sigma"), 4), percentText(q("piece_energy") / 100, 3));
    } else if (model.settings().show == ImageShow::Rival) {
        const double rival = q("rival_error");
        const double error = q("error");
        if (std::isnan(rival) || std::isnan(error))
            verdict = tr("The rival is being computed.");
        else if (q("rival_wins") > 0)
            verdict = tr("The rival is better, by its error %1: the pieces shown are not all exact yet.").arg(numberText(rival, 0));
        else if (isExact)
            verdict = tr("The rival of the same rank has an error of <b>%1</b>; the SVD has none left (Eckart–Young).").arg(numberText(rival, 0));
        else
            verdict = tr("The rival of the same rank has an error of <b>%1</b>, %2 times as much. None has less (Eckart–Young).")
                          .arg(numberText(rival, 0), numberText(rival / error, 2));
    } else {
        verdict = tr("The difference is drawn four times as strong, around grey: grey is no error.");
    }
    m_verdict->setMinimumHeight(3 * fontMetrics().lineSpacing());  // of the longest: nothing moves when it changes
    m_verdict->setText(verdict);
}

}  // namespace studio
