/// Lesson part: P·Qᵀ step by step through SVD, pruning and merging, with the numbers of every matrix.
#pragma once
#include "lessons/lesson_part.h"
#include "lessons/merge_steps.h"

class QComboBox;
class QLabel;
class QPainter;
class QPushButton;
class QRectF;

namespace studio {

class Canvas;
class SliderRow;

/// Settings: p (d × r), q (k × r): up to 5 × 3 and 6 × 3 with r ≤ min(d, k), entries within ±9; stage 0 … 5 (factors, core,
/// SVD, prune, merge, compare); by = count, threshold or relative; k: how many stay by count; tau.
/// Quantities: sigma1, sigma2, sigma3; columns = r; kept = k; rank_before: of P·Qᵀ, rank_pruned, rank_merged: of P'·Q'ᵀ;
/// error = ‖ΔW − P'·Q'ᵀ‖, discarded = √Σσ² of what was cut, merge_error = ‖UₖΣₖVₖᵀ − P'·Q'ᵀ‖, merge_changes: 1 where that
/// is more than rounding; parameters_before, parameters_after; length_p, length_q: of the first columns of P' and Q',
/// balance: their ratio.
class PruneMerge : public LessonPart {
    Q_OBJECT
public:
    explicit PruneMerge(QWidget *parent = nullptr);

    QStringList quantityNames() const override;
    double quantity(const QString &name) const override;
    PartState state() const override;
    QString setState(const PartState &state) override;
    QImage picture(qreal scale) const override;

protected:
    void retranslate() override;

private:
    struct Pen;
    void createControls();
    void take(const MergeSteps &steps, int stage);
    void setRule(const PruneRule &rule);
    void rollNumbers();
    void refresh();
    QString reading() const;
    void paint(QPainter &painter, const QRectF &area) const;
    void paintProduct(Pen &pen) const;
    void paintCore(Pen &pen) const;
    void paintSvd(Pen &pen, bool isPruned) const;
    void paintMerge(Pen &pen) const;
    void paintComparison(Pen &pen) const;

    MergeSteps m_steps;
    int m_stage = 0;
    std::uint64_t m_seed = 0;
    Canvas *m_canvas = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_reading = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_roll = nullptr;
    QLabel *m_byLabel = nullptr;
    QComboBox *m_by = nullptr;
    SliderRow *m_count = nullptr;
    SliderRow *m_tau = nullptr;
};

}  // namespace studio
