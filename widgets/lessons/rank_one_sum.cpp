#include "lessons/rank_one_sum.h"

#include "lessons/canvas.h"
#include "lessons/live_numbers.h"
#include "lessons/matrix_text.h"
#include "lessons/rank_one_picture.h"
#include "lessons/slider_row.h"
#include "theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <cmath>
#include <limits>

namespace studio {

using adalora::Matrix;

namespace {

constexpr int mostPieces = 5;
constexpr int mostColumns = 6;
constexpr double largestEntry = 99;
constexpr double highestThreshold = 0.5;

Matrix startMatrix() { return *matrixFromText(QStringLiteral("3 1 1 0; 1 3 0 1; 1 0 2 2")); }

QString sigmaName(int i) { return QStringLiteral("sigma%1").arg(i + 1); }
QString sub(int i) { return QString(QChar(0x2081 + i)); }

}  // namespace

RankOneSum::RankOneSum(QWidget *parent) : LessonPart(parent), m_pieces(startMatrix())
{
    m_canvas = new Canvas({44, 19});
    m_canvas->setObjectName(QStringLiteral("rankOneCanvas"));
    m_canvas->paint = [this](QPainter &painter, const QRectF &area) {
        RankOnePicture(m_pieces, m_threshold, area, m_canvas->font()).paint(painter, palette());
    };
    createControls();
    retranslate();
    showPieces(false);
}

void RankOneSum::createControls()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(3 * gridUnit);
    grid->setVerticalSpacing(gridUnit / 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < mostPieces; ++i) {
        auto *onOff = new QCheckBox;
        onOff->setObjectName(QStringLiteral("on%1").arg(i + 1));
        auto *row = new SliderRow(sigmaName(i), 0, 1, 0.01);
        auto *line = new QHBoxLayout;
        line->setSpacing(gridUnit / 2);
        line->addWidget(onOff);
        line->addWidget(row, 1);
        grid->addLayout(line, i, 0);
        m_switches.push_back(onOff);
        m_sigmas.push_back(row);
        connect(onOff, &QCheckBox::clicked, this, [this, i](bool isOn) {
            m_pieces.setOn(i, isOn);
            showPieces(true);
        });
        connect(row, &SliderRow::moved, this, [this, i](double value) {
            m_pieces.setSigma(i, value);
            showPieces(true);
        });
    }
    m_keep = new SliderRow(QStringLiteral("keep"), 0, mostPieces, 1);
    connect(m_keep, &SliderRow::moved, this, [this](double count) {
        for (int i = 0; i < m_pieces.count(); ++i)
            m_pieces.setOn(i, i < count);
        showPieces(true);
    });
    m_thresholdRow = new SliderRow(QStringLiteral("threshold"), 0, highestThreshold, 0.005);
    connect(m_thresholdRow, &SliderRow::moved, this, [this](double share) {
        m_threshold = share;
        showPieces(true);
    });
    m_all = new QPushButton;
    m_all->setObjectName(QStringLiteral("asItWas"));
    m_all->setAutoDefault(false);
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_pieces = RankOnePieces(m_pieces.original());
        showPieces(true);
    });
    grid->addWidget(m_keep, 0, 1);
    grid->addWidget(m_thresholdRow, 1, 1);
    grid->addWidget(m_all, 2, 1, Qt::AlignRight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addWidget(m_canvas, 1);
    column->addLayout(grid);
}

void RankOneSum::showPieces(bool isOther)
{
    const int n = m_pieces.count();
    // Room to make each as large as the largest, and a little more.
    const double most = std::ceil(std::max(1.0, static_cast<double>(m_pieces.svd().sigma(0)) * 1.2));
    int kept = 0;
    for (int i = 0; i < mostPieces; ++i) {
        const bool isThere = i < n;
        m_switches[static_cast<std::size_t>(i)]->setVisible(isThere);
        SliderRow *row = m_sigmas[static_cast<std::size_t>(i)];
        row->setVisible(isThere);
        if (!isThere)
            continue;
        m_switches[static_cast<std::size_t>(i)]->setChecked(m_pieces.isOn(i));
        row->setRange(0, std::max(most, m_pieces.sigma(i)));
        row->setValue(m_pieces.sigma(i));
        row->setEnabled(m_pieces.isOn(i));
        if (kept == i && m_pieces.isOn(i))
            ++kept;
    }
    m_keep->setRange(0, n);
    m_keep->setValue(kept);
    m_thresholdRow->setValue(m_threshold);
    m_canvas->setEms({44, 5.5 + 2 * std::min(2.1, 38.0 / ((n + 1) * static_cast<double>(m_pieces.original().cols()))) * static_cast<double>(m_pieces.original().rows())});
    m_canvas->update();
    if (isOther)
        emit changed();
}

QStringList RankOneSum::quantityNames() const
{
    QStringList names;
    for (const char *name : {"rank", "rank_above", "count", "distance", "distance_percent", "energy", "full", "pieces", "threshold"})
        names += QLatin1String(name);
    for (int i = 0; i < mostPieces; ++i)
        names += {sigmaName(i), QStringLiteral("kept%1").arg(i + 1)};
    return names;
}

double RankOneSum::quantity(const QString &name) const
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const Matrix &a = m_pieces.original();
    const double norm = static_cast<double>(a.norm());
    if (name == QLatin1String("rank"))
        return m_pieces.rank();
    if (name == QLatin1String("rank_above"))
        return m_pieces.rankAbove(m_threshold);
    if (name == QLatin1String("count"))
        return m_pieces.count();
    if (name == QLatin1String("distance"))
        return m_pieces.distance();
    if (name == QLatin1String("distance_percent"))
        return norm > 0 ? 100 * m_pieces.distance() / norm : none;
    if (name == QLatin1String("energy"))
        return 100 * m_pieces.energy();
    if (name == QLatin1String("full"))
        return static_cast<double>(a.size());
    if (name == QLatin1String("pieces"))
        return m_pieces.rank() * static_cast<double>(a.rows() + a.cols());
    if (name == QLatin1String("threshold"))
        return m_threshold;
    for (int i = 0; i < m_pieces.count(); ++i) {
        if (name == sigmaName(i))
            return m_pieces.sigma(i);
        if (name == QStringLiteral("kept%1").arg(i + 1))
            return m_pieces.kept(i);
    }
    return none;
}

PartState RankOneSum::state() const
{
    PartState state;
    state[QStringLiteral("matrix")] = textFromMatrix(m_pieces.original());
    QStringList on;
    for (int i = 0; i < m_pieces.count(); ++i) {
        state[sigmaName(i)] = textFromNumber(static_cast<adalora::Scalar>(m_pieces.sigma(i)));
        on += QString::number(m_pieces.isOn(i) ? 1 : 0);
    }
    state[QStringLiteral("on")] = on.join(u' ');
    state[QStringLiteral("threshold")] = QString::number(m_threshold);
    return state;
}

QString RankOneSum::setState(const PartState &state)
{
    RankOnePieces pieces = m_pieces;
    double threshold = m_threshold;
    if (const auto text = state.find(QStringLiteral("matrix")); text != state.end()) {
        const std::optional<Matrix> matrix = matrixFromText(*text);
        const bool fits = matrix && matrix->rows() <= mostPieces && matrix->cols() <= mostColumns
            && std::min(matrix->rows(), matrix->cols()) >= 1 && matrix->cwiseAbs().maxCoeff() <= adalora::Scalar(largestEntry);
        if (!fits)
            return tr("matrix = %1 is no matrix of at most %2 × %3 numbers from −99 to 99, such as “4 0; 0 1”.").arg(*text).arg(mostPieces).arg(mostColumns);
        pieces = RankOnePieces(*matrix);
    }
    for (auto it = state.begin(); it != state.end(); ++it) {
        if (it.key() == QLatin1String("matrix"))
            continue;
        if (it.key() == QLatin1String("on")) {
            const QStringList flags = it.value().simplified().split(u' ');
            const bool isFit = flags.size() == pieces.count() && std::all_of(flags.begin(), flags.end(), [](const QString &f) { return f == u"0" || f == u"1"; });
            if (!isFit)
                return tr("on = %1 must hold a 0 or 1 for each of the %2 pieces.").arg(it.value()).arg(pieces.count());
            for (int i = 0; i < pieces.count(); ++i)
                pieces.setOn(i, flags[i] == u"1");
            continue;
        }
        bool isNumber = false;
        const double value = it.value().toDouble(&isNumber);
        if (it.key() == QLatin1String("threshold")) {
            if (!isNumber || !(value >= 0) || value > highestThreshold)
                return tr("threshold = %1 is no number from 0 to %2.").arg(it.value()).arg(highestThreshold);
            threshold = value;
            continue;
        }
        int piece = 0;
        while (piece < pieces.count() && it.key() != sigmaName(piece))
            ++piece;
        if (piece == pieces.count())
            return tr("There is no piece %1: the matrix has %2.").arg(it.key()).arg(pieces.count());
        if (!isNumber || !(value >= 0) || value > 1000)
            return tr("%1 = %2 is no number from 0 to %3.").arg(it.key(), it.value()).arg(1000);
        if (std::abs(value - pieces.sigma(piece)) > 1e-6 * std::max(1.0, pieces.sigma(piece)))
            pieces.setSigma(piece, value);
    }
    const PartState before = this->state();
    m_pieces = pieces;
    m_threshold = threshold;
    showPieces(this->state() != before);
    return {};
}

QImage RankOneSum::picture(qreal scale) const { return m_canvas->picture(scale); }

void RankOneSum::retranslate()
{
    for (int i = 0; i < mostPieces; ++i) {
        const QString name = QStringLiteral("σ%1").arg(sub(i));
        m_switches[static_cast<std::size_t>(i)]->setToolTip(tr("Switch the piece of %1 on or off.").arg(name));
        m_switches[static_cast<std::size_t>(i)]->setAccessibleName(tr("Piece of %1").arg(name));
        m_sigmas[static_cast<std::size_t>(i)]->setTexts(name, tr("Make the piece of %1 stronger or weaker; at 0 it is gone.").arg(name));
    }
    m_keep->setTexts(tr("Keep the first"), tr("Truncate: keep this many pieces, those with the largest σ."));
    m_thresholdRow->setTexts(tr("Threshold, share of σ₁"), tr("Count only singular values that are larger than this share of the first."));
    m_thresholdRow->setWriting([](double share) { return tr("%1 %").arg(numberText(100 * share, 1)); });
    m_all->setText(tr("As it was"));
    m_all->setToolTip(tr("All pieces on, each with the σ of A."));
    m_all->setAccessibleName(m_all->text());
    SliderRow::align({m_keep, m_thresholdRow});
    SliderRow::align(m_sigmas);
    m_canvas->setToolTip(tr("Orange is below zero, blue above; the stronger the colour, the larger the number."));
    m_canvas->setAccessibleName(tr("Matrix as a sum of rank-one pieces"));
    m_canvas->update();
}

}  // namespace studio
