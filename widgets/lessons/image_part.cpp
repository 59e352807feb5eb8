#include "lessons/image_part.h"

#include "lessons/image_controls.h"
#include "lessons/image_numbers.h"
#include "lessons/image_panel.h"
#include "lessons/image_spectrum.h"
#include "theme.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMetaMethod>
#include <QMimeData>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QUrl>
#include <QVariantAnimation>
#include <algorithm>
#include <utility>

namespace studio {

namespace {

constexpr int descentTime = 2500;  // ms

}  // namespace

ImagePart::ImagePart(QWidget *parent) : LessonPart(parent), m_model(std::make_unique<ImageModel>())
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::ClickFocus);
    m_refresh = new QTimer(this);
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(0);
    connect(m_refresh, &QTimer::timeout, this, &ImagePart::refresh);
    m_descent = new QVariantAnimation(this);
    m_descent->setDuration(descentTime);
    m_descent->setEasingCurve(QEasingCurve::OutQuad);
    createLayout();
    connect(m_controls, &ImageControls::settingsPicked, this, &ImagePart::pick);
    connect(m_controls, &ImageControls::openWanted, this, [this] { emit pictureWanted(QString()); });
    connect(m_controls, &ImageControls::pasteWanted, this, [this] { takeMime(QGuiApplication::clipboard()->mimeData()); });
    connect(m_controls, &ImageControls::descentWanted, this, &ImagePart::descend);
    connect(m_spectrum, &ImageSpectrum::picked, this, [this](int k) {
        ImageSettings settings = m_model->settings();
        settings.k = k;
        pick(settings);
    });
    connect(m_stop, &QPushButton::clicked, this, &ImagePart::stopOrGoOn);
    connect(m_descent, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        if (m_descent->state() != QAbstractAnimation::Running && value.toInt() != m_descent->endValue().toInt())
            return;  // setting the ends announces one
        ImageSettings settings = m_model->settings();
        settings.k = value.toInt();
        apply(settings);
    });
    retranslate();
}

ImagePart::~ImagePart() = default;

void ImagePart::createLayout()
{
    m_controls = new ImageControls;
    m_view = new QWidget;
    auto *pictures = new QHBoxLayout;
    pictures->setSpacing(2 * gridUnit);
    static constexpr const char *names[] = {"imageOriginal", "imageApproximation", "imageThirdPicture"};
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        m_panels[i] = new ImagePanel;
        m_panels[i]->setObjectName(QLatin1String(names[i]));
        pictures->addWidget(m_panels[i], 1);
    }
    m_spectrum = new ImageSpectrum;
    m_spectrum->setObjectName(QStringLiteral("imageSpectrum"));
    m_numbers = new ImageNumbers;
    auto *below = new QHBoxLayout;
    below->setSpacing(3 * gridUnit);
    below->addWidget(m_spectrum, 1);
    below->addWidget(m_numbers, 1);
    auto *view = new QVBoxLayout(m_view);
    view->setContentsMargins(0, 0, 0, 0);
    view->setSpacing(2 * gridUnit);
    view->addLayout(pictures);
    view->addLayout(below, 1);

    m_status = new QLabel;
    m_status->setObjectName(QStringLiteral("imageStatus"));
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);  // names of files are no markup
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("imageProgress"));
    m_progress->setRange(0, 100);
    m_progress->setMaximumWidth(20 * gridUnit);
    m_stop = new QPushButton;
    m_stop->setObjectName(QStringLiteral("imageStop"));
    auto *status = new QHBoxLayout;
    status->setSpacing(gridUnit);
    status->addWidget(m_status, 1);
    for (QWidget *widget : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_stop)}) {
        QSizePolicy policy = widget->sizePolicy();
        policy.setRetainSizeWhenHidden(true);  // nothing jumps when work begins or ends
        widget->setSizePolicy(policy);
        widget->hide();
        status->addWidget(widget, 0, Qt::AlignTop);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * gridUnit);
    column->addWidget(m_controls);
    column->addWidget(m_view, 1);
    column->addLayout(status);
}

QStringList ImagePart::quantityNames() const { return ImageModel::quantityNames(); }

double ImagePart::quantity(const QString &name) const
{
    if (!isServed())
        for (const ImageBasis basis : m_model->needs(name))
            m_model->computeNow(basis);
    return m_model->quantity(name);
}

QImage ImagePart::picture(qreal scale) const
{
    auto *self = const_cast<ImagePart *>(this);  // draws what is there
    self->refresh();
    QImage image(m_view->size() * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(palette().color(QPalette::Base));
    QPainter painter(&image);
    m_view->render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
    return image;
}

void ImagePart::pick(const ImageSettings &settings)
{
    m_descent->stop();
    apply(settings);
}

void ImagePart::apply(const ImageSettings &settings)
{
    const ImageSettings &old = m_model->settings();
    if (settings == old)
        return;
    if (settings.picture != old.picture || settings.isColour != old.isColour)
        dropWork();
    m_model->setSettings(settings);
    m_refusal.clear();
    m_refresh->start();
    emit changed();
}

void ImagePart::descend()
{
    m_descent->stop();
    m_descent->setStartValue(std::min(100, m_model->largestK()));
    m_descent->setEndValue(10);
    m_descent->start();
}

void ImagePart::takePicture(const Picture &picture, const QString &name, const QString &file)
{
    const auto awaited = std::exchange(m_awaited, std::nullopt);
    takeOwn(std::make_shared<const OwnPicture>(OwnPicture{picture, name, file}));
    if (awaited && awaited->first == file)
        pick(awaited->second);
}

void ImagePart::takeOwn(const std::shared_ptr<const OwnPicture> &own)
{
    if (!own)
        return;
    m_descent->stop();
    dropWork();
    m_model->setOwn(own);
    m_refusal.clear();
    m_refresh->start();
    emit changed();
}

void ImagePart::shareData(const LessonPart &other)
{
    if (const auto *part = qobject_cast<const ImagePart *>(&other)) {
        dropWork();
        *m_model = *part->m_model;
    }
}

void ImagePart::refusePicture(const QString &sentence)
{
    m_awaited.reset();
    m_refusal = sentence;
    m_refresh->start();
}

void ImagePart::takeMime(const QMimeData *mime)
{
    // A file before the pixels of it that some programs add: it can be found again.
    if (mime && mime->hasUrls() && mime->urls().first().isLocalFile()) {
        emit pictureWanted(mime->urls().first().toLocalFile());
        return;
    }
    if (mime && mime->hasImage()) {
        const auto image = qvariant_cast<QImage>(mime->imageData());
        if (!image.isNull()) {
            takePicture(pictureFrom(image), tr("Pasted picture"));
            return;
        }
    }
    if (mime && mime->hasUrls())
        refusePicture(tr("%1 is not on this computer: save the picture first, then open it.").arg(mime->urls().first().toDisplayString()));
    else
        refusePicture(tr("There is no picture in the clipboard: copy one first."));
}

void ImagePart::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage())
        event->acceptProposedAction();
}

void ImagePart::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    takeMime(event->mimeData());
}

void ImagePart::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        takeMime(QGuiApplication::clipboard()->mimeData());
    else
        LessonPart::keyPressEvent(event);
}

bool ImagePart::isServed() const { return isSignalConnected(QMetaMethod::fromSignal(&ImagePart::workWanted)); }

void ImagePart::work(ImageBasis basis)
{
    const auto held = m_model->factors(basis);
    int &ticket = m_tickets[static_cast<std::size_t>(basis)];
    if ((held && held->isComplete) || ticket != 0 || m_isStopped)
        return;
    if (isServed()) {
        ticket = ++m_lastTicket;
        m_share = 0;
        emit workWanted(ticket, m_model->task(basis));
    } else {
        m_model->computeNow(basis);
        emit changed();
    }
}

void ImagePart::dropWork()
{
    for (int &ticket : m_tickets)
        if (const int dropped = std::exchange(ticket, 0))
            emit workUnwanted(dropped);
    m_isStopped = false;
}

void ImagePart::stopOrGoOn()
{
    const bool stops = !m_isStopped;
    dropWork();
    m_isStopped = stops;
    m_refresh->start();
}

void ImagePart::takeProgress(int ticket, double share)
{
    if (ticket == 0 || std::find(m_tickets.begin(), m_tickets.end(), ticket) == m_tickets.end())
        return;
    m_share = share;
    showStatus();
}

void ImagePart::takeFactors(int ticket, const std::shared_ptr<const ImageFactors> &factors)
{
    const auto found = std::find(m_tickets.begin(), m_tickets.end(), ticket);
    if (ticket == 0 || found == m_tickets.end())
        return;
    if (factors->isComplete)
        *found = 0;
    m_model->take(static_cast<ImageBasis>(found - m_tickets.begin()), factors);
    m_refresh->start();
    emit changed();
}

void ImagePart::refuseWork(int ticket, const QString &sentence)
{
    const auto found = std::find(m_tickets.begin(), m_tickets.end(), ticket);
    if (ticket == 0 || found == m_tickets.end())
        return;
    *found = 0;
    m_isStopped = true;  // until the reader wants it again
    refusePicture(sentence);
}

void ImagePart::refresh()
{
    m_refresh->stop();
    if (isVisible()) {
        work(ImageBasis::Svd);
        if (const auto basis = m_model->rivalBasis(); basis && m_model->settings().show == ImageShow::Rival)
            work(*basis);
    }
    m_controls->show(m_model->settings(), m_model->k(), m_model->largestK(), m_model->own() ? m_model->own()->name : QString());
    showPictures();
    if (const auto svd = m_model->factors(ImageBasis::Svd); svd != m_plotted || !svd) {
        m_plotted = svd;
        m_spectrum->setSigma(svd ? svd->norms : adalora::Vector(), m_model->matrix().fullRank());
    }
    m_spectrum->setK(m_model->k());
    m_numbers->show(*m_model);
    showStatus();
}

void ImagePart::showEvent(QShowEvent *event)
{
    LessonPart::showEvent(event);
    refresh();
}

}  // namespace studio
