#include "lessons/image_controls.h"

#include "theme.h"
#include "words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <algorithm>
#include <cmath>

namespace studio {
namespace {

constexpr int sliderSteps = 1000;  // logarithmic: most happens among the first pieces
constexpr int descentFrom = 100;

/// In the order of the box "third picture".
constexpr std::pair<ImageShow, ImageRival> thirds[] = {{ImageShow::Difference, ImageRival::Random},
                                                       {ImageShow::Piece, ImageRival::Random},
                                                       {ImageShow::Rival, ImageRival::Random},
                                                       {ImageShow::Rival, ImageRival::Cosine},
                                                       {ImageShow::Rival, ImageRival::Blocks}};

}  // namespace

ImageControls::ImageControls(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    createPictureRow();
    createRankRow();
    fillPictures();
    retranslate();
}

void ImageControls::createPictureRow()
{
    m_pictureLabel = new QLabel;
    m_picture = new QComboBox;
    m_picture->setObjectName(QStringLiteral("imagePicture"));
    m_pictureLabel->setBuddy(m_picture);
    m_open = new QPushButton;
    m_open->setObjectName(QStringLiteral("imageOpen"));
    m_paste = new QPushButton;
    m_paste->setObjectName(QStringLiteral("imagePaste"));
    m_colour = new QCheckBox;
    m_colour->setObjectName(QStringLiteral("imageColour"));
    m_thirdLabel = new QLabel;
    m_third = new QComboBox;
    m_third->setObjectName(QStringLiteral("imageThird"));
    m_third->setSizeAdjustPolicy(QComboBox::AdjustToContents);  // also in another language
    m_thirdLabel->setBuddy(m_third);
    for (std::size_t i = 0; i < std::size(thirds); ++i)
        m_third->addItem(QString());
    auto *row = new QHBoxLayout;
    row->setSpacing(gridUnit);
    for (QWidget *widget : {static_cast<QWidget *>(m_pictureLabel), static_cast<QWidget *>(m_picture), static_cast<QWidget *>(m_open),
                            static_cast<QWidget *>(m_paste), static_cast<QWidget *>(m_colour)})
        row->addWidget(widget);
    row->addStretch();
    row->addWidget(m_thirdLabel);
    row->addWidget(m_third);
    row->addSpacing(3 * gridUnit);  // for the menu of the frame
    static_cast<QVBoxLayout *>(layout())->addLayout(row);

    connect(m_picture, &QComboBox::activated, this, [this](int index) {
        ImageSettings settings = m_settings;
        settings.picture = m_picture->itemData(index).toString();
        emit settingsPicked(settings);
    });
    connect(m_open, &QPushButton::clicked, this, &ImageControls::openWanted);
    connect(m_paste, &QPushButton::clicked, this, &ImageControls::pasteWanted);
    connect(m_colour, &QCheckBox::clicked, this, [this](bool isOn) {
        ImageSettings settings = m_settings;
        settings.isColour = isOn;
        emit settingsPicked(settings);
    });
    connect(m_third, &QComboBox::activated, this, [this](int index) {
        ImageSettings settings = m_settings;
        settings.show = thirds[index].first;
        if (settings.show == ImageShow::Rival)
            settings.rival = thirds[index].second;
        emit settingsPicked(settings);
    });
}

void ImageControls::createRankRow()
{
    m_rankLabel = new QLabel;
    m_spin = new QSpinBox;
    m_spin->setObjectName(QStringLiteral("imageK"));
    m_spin->setKeyboardTracking(false);  // 1, 10, 100 is not three pictures
    m_rankLabel->setBuddy(m_spin);
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setObjectName(QStringLiteral("imageSlider"));
    m_slider->setRange(0, sliderSteps);
    auto *row = new QHBoxLayout;
    row->setSpacing(gridUnit);
    row->addWidget(m_rankLabel);
    row->addWidget(m_spin);
    row->addWidget(m_slider, 1);
    for (const auto &[name, k] : {std::pair{"imageOne", 1}, std::pair{"imageTen", 10}, std::pair{"imageHundred", 100}, std::pair{"imageAll", 0}})
        row->addWidget(addPreset(name, k));
    m_descent = new QPushButton;
    m_descent->setObjectName(QStringLiteral("imageDescent"));
    row->addWidget(m_descent);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);

    connect(m_spin, &QSpinBox::valueChanged, this, &ImageControls::pick);
    connect(m_slider, &QSlider::valueChanged, this, [this](int position) { pick(kAt(position)); });
    connect(m_slider, &QSlider::actionTriggered, this, &ImageControls::step);
    connect(m_descent, &QPushButton::clicked, this, &ImageControls::descentWanted);
}

QPushButton *ImageControls::addPreset(const char *name, int k)
{
    auto *button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    connect(button, &QPushButton::clicked, this, [this, k] { pick(k == 0 ? m_largest : k); });
    m_presets.emplace_back(button, k);
    return button;
}

void ImageControls::pick(int k)
{
    ImageSettings settings = m_settings;
    settings.k = k;
    emit settingsPicked(settings);
}

/// Steps of the slider are pieces, though its places are not.
void ImageControls::step(int action)
{
    int k = m_k;
    switch (action) {
    case QAbstractSlider::SliderSingleStepAdd: ++k; break;
    case QAbstractSlider::SliderSingleStepSub: --k; break;
    case QAbstractSlider::SliderPageStepAdd: k += std::max(1, k / 4); break;
    case QAbstractSlider::SliderPageStepSub: k -= std::max(1, k / 5); break;
    default: return;
    }
    m_slider->setSliderPosition(positionOf(std::clamp(k, 1, m_largest)));
}

int ImageControls::positionOf(int k) const
{
    return m_largest > 1 ? static_cast<int>(std::lround(sliderSteps * std::log(k) / std::log(m_largest))) : 0;
}

int ImageControls::kAt(int position) const
{
    return std::clamp(static_cast<int>(std::lround(std::pow(m_largest, static_cast<double>(position) / sliderSteps))), 1, m_largest);
}

void ImageControls::show(const ImageSettings &settings, int k, int largest, const QString &ownName)
{
    if (ownName != m_ownName) {
        m_ownName = ownName;
        fillPictures();
    }
    m_settings = settings;
    m_k = k;
    m_largest = largest;
    const QSignalBlocker blockSpin(m_spin);
    const QSignalBlocker blockSlider(m_slider);
    m_picture->setCurrentIndex(m_picture->findData(settings.picture));
    m_colour->setChecked(settings.isColour);
    for (int i = 0; i < m_third->count(); ++i)
        if (thirds[i].first == settings.show && (settings.show != ImageShow::Rival || thirds[i].second == settings.rival))
            m_third->setCurrentIndex(i);
    m_spin->setRange(1, largest);
    m_spin->setValue(k);
    if (kAt(m_slider->value()) != k || !m_slider->isSliderDown())
        m_slider->setValue(positionOf(k));
    m_slider->setEnabled(largest > 1);
    for (const auto &[button, preset] : m_presets)
        button->setEnabled(preset <= largest);
    m_descent->setEnabled(largest > 10);
}

void ImageControls::fillPictures()
{
    m_picture->clear();
    for (const QString &name : builtInPictures())
        m_picture->addItem(QString(), name);
    if (!m_ownName.isEmpty())
        m_picture->addItem(m_ownName, QStringLiteral("own"));
    m_picture->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_picture->setMinimumContentsLength(11);
    retranslate();
}

void ImageControls::retranslate()
{
    if (!m_descent)
        return;  // not all there yet
    const auto describe = [](QWidget *widget, const QString &name, const QString &text) {
        widget->setAccessibleName(name);
        widget->setToolTip(text);
    };
    const QString names[] = {tr("Landscape"), tr("Soft waves"), tr("Checkerboard"), tr("Diagonal edge"), tr("Noise")};
    for (int i = 0; i < 5; ++i)
        m_picture->setItemText(i, names[i]);
    m_pictureLabel->setText(tr("Picture"));
    describe(m_picture, tr("Picture"), tr("A built-in picture, or your own once you have opened, dropped or pasted one."));
    m_open->setText(tr("&Open…"));
    describe(m_open, tr("Open a picture"), tr("A picture from a file. You may also drop one here."));
    m_paste->setText(tr("Paste"));
    describe(m_paste, tr("Paste a picture"), tr("The picture that is in the clipboard (Ctrl+V)."));
    m_colour->setText(tr("Colour"));
    describe(m_colour, tr("Colour"), tr("Red, green and blue side by side make one matrix of three times as many columns, so that one k counts for all. "
                                        "Without it the grey values are shown."));
    m_thirdLabel->setText(tr("Third picture"));
    const QString shown[] = {tr("Difference ×4"), tr("Piece k alone"), tr("Rival: random directions"), tr("Rival: cosine waves"), tr("Rival: blocks")};
    for (int i = 0; i < m_third->count(); ++i)
        m_third->setItemText(i, shown[i]);
    describe(m_third, tr("Third picture"), tr("What is shown at the right: what the approximation lacks, its last piece, or a rival of the same rank."));
    m_rankLabel->setText(tr("Ran&k k"));
    describe(m_spin, tr("Rank k"), tr("How many pieces are kept."));
    describe(m_slider, tr("Rank k"), tr("How many pieces are kept: drag, or step with the arrow keys. The scale is logarithmic."));
    for (const auto &[button, k] : m_presets) {
        button->setText(k == 0 ? tr("All") : countText(k));
        describe(button, k == 0 ? tr("All pieces") : tr("Rank %1").arg(k), k == 0 ? tr("All pieces: the picture itself.") : tr("Keeps the first %n pieces.", nullptr, k));
        const int width = button->fontMetrics().horizontalAdvance(button->text()) + 3 * gridUnit;
        button->setFixedWidth(std::max(5 * gridUnit, width));
    }
    m_descent->setText(tr("%1 → %2").arg(descentFrom).arg(10));
    describe(m_descent, tr("From rank 100 to rank 10"), tr("Takes piece after piece away, from rank 100 to rank 10: watch what goes first."));
    m_descent->setFixedWidth(m_descent->fontMetrics().horizontalAdvance(m_descent->text()) + 3 * gridUnit);
}

void ImageControls::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

}  // namespace studio
