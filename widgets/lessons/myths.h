/// Lesson part: one common belief about ranks, and what the engine says to it.
#pragma once
#include "lessons/lesson_part.h"
#include <vector>

class QPainter;
class QRectF;

namespace studio {

class Canvas;
class SliderRow;
struct MythPicture;

/// Setting myth = merge | growth | limit | lambda | forgotten, and with each its own:
///   merge      kept            rank_before, rank_after, drift (percent)
///   growth     score, free     rank_a, rank_b, rank_c, growths, cuts, refused, budget, used_before, used_after, needed
///   limit      columns         rank, limit, refused, numbers = columns·(d + k)
///   lambda     angle, length   lambda1, lambda2, sigma1, sigma2, gap (percent), is_sigma (1 or 0)
///   forgotten  wanted          gradient, has_gradient, lambda3, score3, revived, merged_columns, merged_rank
/// and the quantities in the last column besides the settings themselves. See myths_model.h.
class Myths : public LessonPart {
    Q_OBJECT
public:
    explicit Myths(QWidget *parent = nullptr);

    QStringList quantityNames() const override;
    double quantity(const QString &name) const override;
    PartState state() const override;
    QString setState(const PartState &state) override;
    QImage picture(qreal scale) const override;

protected:
    void retranslate() override;

private:
    void set(std::size_t myth, const std::vector<double> &values);
    void compute();
    MythPicture describe() const;
    void paint(QPainter &painter, const QRectF &area) const;

    std::size_t m_myth = 0;
    std::vector<double> m_values;  // of the sliders
    QMap<QString, double> m_quantities;
    Canvas *m_canvas = nullptr;
    std::vector<SliderRow *> m_sliders;  // as many as any myth has
};

}  // namespace studio
