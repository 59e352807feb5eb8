/// Lesson part: a picture as a sum of rank-one pieces; how few of them are enough, and that no others do better.
#pragma once
#include "lessons/image_model.h"
#include "lessons/lesson_part.h"
#include <array>

class QLabel;
class QMimeData;
class QProgressBar;
class QPushButton;
class QTimer;
class QVariantAnimation;

namespace studio {

class ImageControls;
class ImageNumbers;
class ImagePanel;
class ImageSpectrum;

/// Settings: picture (a built-in one, see image_picture.h, or own); file (of one's own picture, which is read again where it
/// is not here; empty where it came without one); colour (0 or 1: the channels side by side as one
/// d × 3k′ matrix, so that one k counts for all three); k; show (difference, piece, rival); rival (random, cosine, blocks).
/// Quantities: d, columns (k′; in colour three times the width), k, full_rank = min(d, k′), rank (numerical), energy and
/// piece_energy in percent of ‖A‖², psnr in dB (peak 255; none without an error), storage = k(d + k′ + 1), full_storage = d·k′,
/// ratio = storage in percent of it, break_even: the largest k that stores less than the picture, error = ‖A − A_k‖,
/// rival_error, rival_wins (0 or 1), sigma (of piece k), sigma1, sigma2, sigma3, k90, k99: pieces for so much energy.
///
/// Long work is asked for by `workWanted` once the part is shown, and its answers are taken by `takeProgress` and
/// `takeFactors`; until then numbers that hang on it are NaN. Where nobody is connected it is done in place, when it is
/// needed.
class ImagePart : public LessonPart {
    Q_OBJECT
public:
    explicit ImagePart(QWidget *parent = nullptr);
    ~ImagePart() override;

    QStringList quantityNames() const override;
    double quantity(const QString &name) const override;
    PartState state() const override;
    QString setState(const PartState &state) override;
    QImage picture(qreal scale) const override;
    void shareData(const LessonPart &other) override;

    /// A picture of one's own, what it is called, and the file that it came from, if any. Settings that were set for this
    /// file before it was read hold from now on.
    void takePicture(const Picture &picture, const QString &name, const QString &file = {});
    /// One's own picture of another part; null for none.
    void takeOwn(const std::shared_ptr<const OwnPicture> &own);
    const std::shared_ptr<const OwnPicture> &own() const { return m_model->own(); }
    /// A sentence instead of the picture that was wanted; what is shown stays.
    void refusePicture(const QString &sentence);
    /// Of the work with this ticket; what is unwanted meanwhile is ignored.
    void takeProgress(int ticket, double share);
    void takeFactors(int ticket, const std::shared_ptr<const ImageFactors> &factors);
    /// The work with this ticket failed, for the reason that `sentence` says.
    void refuseWork(int ticket, const QString &sentence);

    const ImageModel &model() const { return *m_model; }
    /// What is said below: the size of the matrix, what was done to the picture, why another was refused.
    QString said() const;

signals:
    /// `computeFactors(task, …)` is wanted on another thread.
    void workWanted(int ticket, const studio::ImageTask &task);
    /// Its answer is not wanted any more.
    void workUnwanted(int ticket);
    /// A picture is wanted: from this file or, if it is empty, from one that the user is to be asked for.
    void pictureWanted(const QString &path);

protected:
    void retranslate() override;
    void restyle() override { showStatus(); }
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void createLayout();
    void pick(const ImageSettings &settings);
    void apply(const ImageSettings &settings);
    void descend();
    void takeMime(const QMimeData *mime);
    bool isServed() const;
    void work(ImageBasis basis);
    void dropWork();
    void stopOrGoOn();
    void refresh();
    void showPictures();
    void showStatus();
    QString describeMatrix() const;
    QString describePieces() const;

    std::unique_ptr<ImageModel> m_model;  // which fills itself when it is asked
    QTimer *m_refresh = nullptr;          // one redraw for several changes
    QVariantAnimation *m_descent = nullptr;
    std::array<int, 3> m_tickets{};  // by ImageBasis; 0 for none
    int m_lastTicket = 0;
    double m_share = 0;
    bool m_isStopped = false;
    QString m_refusal;
    std::optional<std::pair<QString, ImageSettings>> m_awaited;  // a file, and what is to hold once it has been read

    ImageControls *m_controls = nullptr;
    QWidget *m_view = nullptr;  // what an export shows
    std::array<ImagePanel *, 3> m_panels{};
    ImageSpectrum *m_spectrum = nullptr;
    ImageNumbers *m_numbers = nullptr;
    std::shared_ptr<const ImageFactors> m_plotted;
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_stop = nullptr;
};

}  // namespace studio
