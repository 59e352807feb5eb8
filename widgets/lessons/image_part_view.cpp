// What the part on image compression shows and says of its state.
#include "lessons/image_panel.h"
#include "lessons/image_part.h"
#include "theme.h"
#include "words.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <algorithm>

namespace studio {

using adalora::Scalar;

namespace {

constexpr Scalar differenceGain = 4;
constexpr Scalar middleGrey = 127.5;

}  // namespace

void ImagePart::showPictures()
{
    const int channels = m_model->matrix().view.channels();
    const QString k = countText(m_model->k());
    const QString wait = tr("The first pieces are being computed.");
    const QSize size = m_model->picture().size();
    m_panels[0]->setTitle(tr("Original, %1 × %2").arg(countText(size.height()), countText(size.width())));
    m_panels[0]->setImage(imageOf(m_model->original(false), channels));
    m_panels[1]->setTitle(tr("Rank %1").arg(k));
    if (!m_model->factors(ImageBasis::Svd)) {
        m_panels[1]->setImage({}, wait);
        m_panels[2]->setTitle({});
        m_panels[2]->setImage({}, wait);
        return;
    }
    m_panels[1]->setImage(imageOf(m_model->approximation(false), channels));
    switch (m_model->settings().show) {
    case ImageShow::Difference:
        m_panels[2]->setTitle(tr("Difference ×4"));
        m_panels[2]->setImage(imageOf(m_model->original(true) - m_model->approximation(true), channels, differenceGain, middleGrey));
        break;
    case ImageShow::Piece: {
        const Raster piece = m_model->piece();
        const Scalar largest = piece.size() > 0 ? piece.cwiseAbs().maxCoeff() : Scalar(0);
        m_panels[2]->setTitle(tr("Piece %1 alone").arg(k));
        m_panels[2]->setImage(imageOf(piece, channels, largest > 0 ? middleGrey / largest : Scalar(1), middleGrey));
        break;
    }
    case ImageShow::Rival: {
        const QString names[] = {tr("Rival: random directions"), tr("Rival: cosine waves"), tr("Rival: blocks")};
        m_panels[2]->setTitle(names[static_cast<int>(m_model->settings().rival)]);
        const Raster &rival = m_model->rival();
        m_panels[2]->setImage(rival.size() > 0 ? imageOf(rival, channels) : QImage(), tr("The rival is being computed."));
        break;
    }
    }
}

QString ImagePart::said() const { return m_status->text(); }

QString ImagePart::describeMatrix() const
{
    const ImageMatrix &matrix = m_model->matrix();
    QStringList sentences;
    if (matrix.view.channels() == 3)
        sentences += tr("Red, green and blue side by side: a matrix of d = %1 rows and k′ = 3 · %2 columns.")
                         .arg(countText(matrix.a.rows()), countText(matrix.a.cols() / 3));
    else
        sentences += tr("Grey values: a matrix of d = %1 rows and k′ = %2 columns.").arg(countText(matrix.a.rows()), countText(matrix.a.cols()));
    const Picture &picture = m_model->picture();
    if (picture.original != picture.size())
        sentences += tr("It was %1 × %2 and was scaled down: %3 is the longest side here.")
                         .arg(countText(picture.original.height()), countText(picture.original.width()), countText(largestPictureSide));
    if (picture.isOverWhite)
        sentences += tr("What is transparent in it lies over white.");
    if (picture.isDeep)
        sentences += tr("Its 16 bits a channel are kept; 255 is white.");
    if (matrix.view.isReduced())
        sentences += tr("It is shown at %1 × %2; the numbers are those of the whole.").arg(countText(matrix.view.size().height()), countText(matrix.view.size().width()));
    return sentences.join(u' ');
}

QString ImagePart::describePieces() const
{
    const auto svd = m_model->factors(ImageBasis::Svd);
    const QString full = countText(m_model->matrix().fullRank());
    if (m_isStopped && (!svd || !svd->isComplete))
        return svd ? tr("Stopped at the first %1 of %2 pieces.").arg(countText(svd->count()), full) : tr("Stopped before the first pieces.");
    if (svd && !svd->isComplete)
        return tr("The first %1 of %2 pieces are here, by randomized SVD; all, exactly, come next.").arg(countText(svd->count()), full);
    return {};
}

void ImagePart::showStatus()
{
    const bool isWorking = std::any_of(m_tickets.begin(), m_tickets.end(), [](int ticket) { return ticket != 0; });
    m_progress->setVisible(isWorking);
    m_progress->setValue(static_cast<int>(100 * m_share));
    m_stop->setVisible(isWorking || m_isStopped);
    m_stop->setText(m_isStopped ? tr("Go on") : tr("Stop"));
    m_stop->setToolTip(m_isStopped ? tr("Computes the pieces that are missing.") : tr("Keeps the pieces that are here and computes no more."));
    m_stop->setAccessibleName(m_isStopped ? tr("Compute the rest") : tr("Stop computing"));
    const QString pieces = describePieces();
    m_status->setText(!m_refusal.isEmpty() ? m_refusal : pieces.isEmpty() ? describeMatrix() : describeMatrix() + u' ' + pieces);
    QPalette colours = palette();
    const Colors colors = colorsFor(palette());
    colours.setColor(QPalette::WindowText, m_refusal.isEmpty() ? colors.muted : colors.of(adalora::EventKind::Alarm));
    m_status->setPalette(colours);
}

void ImagePart::retranslate()
{
    setAccessibleName(tr("Image compression"));
    m_progress->setAccessibleName(tr("Pieces computed"));
    m_progress->setToolTip(tr("How much of the decomposition is done. The pieces that are here can be used meanwhile."));
    m_panels[0]->setToolTip(tr("The picture as it is."));
    m_panels[1]->setToolTip(tr("The sum of the first k pieces σᵢ uᵢ vᵢᵀ."));
    m_panels[2]->setToolTip(tr("Chosen above: the difference, the last piece, or a rival of the same rank."));
    m_refresh->start();
}

}  // namespace studio
