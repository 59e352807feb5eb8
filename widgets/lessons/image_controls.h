/// The controls of the lesson on image compression: which picture, how many pieces, what is shown beside it.
#pragma once
#include "lessons/image_model.h"
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;

namespace studio {

class ImageControls : public QWidget {
    Q_OBJECT
public:
    explicit ImageControls(QWidget *parent = nullptr);

    /// `largest`: the most pieces that may be kept now.
    void show(const ImageSettings &settings, int k, int largest, const QString &ownName);

signals:
    void settingsPicked(const studio::ImageSettings &settings);
    void openWanted();
    void pasteWanted();
    /// From rank 100 down to 10, before one's eyes.
    void descentWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createPictureRow();
    void createRankRow();
    QPushButton *addPreset(const char *name, int k);
    void pick(int k);
    void step(int action);
    int positionOf(int k) const;
    int kAt(int position) const;
    void fillPictures();
    void retranslate();

    ImageSettings m_settings;
    int m_k = 1;
    int m_largest = 1;
    QString m_ownName;

    QLabel *m_pictureLabel = nullptr;
    QComboBox *m_picture = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_paste = nullptr;
    QCheckBox *m_colour = nullptr;
    QLabel *m_thirdLabel = nullptr;
    QComboBox *m_third = nullptr;
    QLabel *m_rankLabel = nullptr;
    QSpinBox *m_spin = nullptr;
    QSlider *m_slider = nullptr;
    std::vector<std::pair<QPushButton *, int>> m_presets;  // and their k; 0 for all
    QPushButton *m_descent = nullptr;
};

}  // namespace studio
