/// Lesson part: a small matrix as a sum of rank-one pieces, each to switch on and off or to slide.
#pragma once
#include "lessons/lesson_part.h"
#include "lessons/rank_one_pieces.h"

class QCheckBox;
class QGridLayout;
class QPushButton;

namespace studio {

class Canvas;
class SliderRow;

/// Settings: matrix (up to 5 × 6, "4 0; 0 1"), which starts anew with its own σ; sigma1 … ; on ("1 1 0"); threshold, a share
/// of σ₁ from 0 to 0.5.
/// Quantities: rank, rank_above (the threshold), count; sigma1 … and kept1 …; distance = ‖A − A′‖, distance_percent of ‖A‖;
/// energy in percent; full = rows·columns and pieces = rank·(rows + columns), the numbers that must be stored; threshold.
class RankOneSum : public LessonPart {
    Q_OBJECT
public:
    explicit RankOneSum(QWidget *parent = nullptr);

    QStringList quantityNames() const override;
    double quantity(const QString &name) const override;
    PartState state() const override;
    QString setState(const PartState &state) override;
    QImage picture(qreal scale) const override;

protected:
    void retranslate() override;

private:
    void createControls();
    void showPieces(bool isOther);

    RankOnePieces m_pieces;
    double m_threshold = 0;

    Canvas *m_canvas = nullptr;
    std::vector<QCheckBox *> m_switches;
    std::vector<SliderRow *> m_sigmas;
    SliderRow *m_keep = nullptr;
    SliderRow *m_thresholdRow = nullptr;
    QPushButton *m_all = nullptr;
};

}  // namespace studio
