/// Lesson part: columns dragged between two matrices under one budget of parameters; the engine grants or refuses.
#pragma once
#include "lessons/lesson_part.h"
#include "lessons/shared_budget.h"
#include <optional>

class QComboBox;
class QLabel;
class QPainter;
class QPushButton;
class QRectF;
class QSpinBox;

namespace studio {

class Canvas;
class SliderRow;

/// How high its picture is at least, in lines.
inline constexpr double reallocateEms = 15.2;

/// Settings: a, b: rows and columns ("60 40"); rank_a, rank_b; need_a, need_b: how important the first triplet of each is,
/// 0 … 1; budget in parameters; hysteresis. A state above its budget or min(d, k) is refused, so in a lesson a larger budget
/// comes first.
/// Quantities: rank_a, cost_a = d + k, most_a = min(d, k), parameters_a, reach_a: the rank that the engine grants when A asks
/// for all it can get, wall_a: what stops it there (1 dimension, 2 budget), round_a: its rank after a round; the same of b;
/// used, budget, free.
class ReallocatePart : public LessonPart {
    Q_OBJECT
public:
    explicit ReallocatePart(QWidget *parent = nullptr);

    QStringList quantityNames() const override;
    double quantity(const QString &name) const override;
    PartState state() const override;
    QString setState(const PartState &state) override;
    QImage picture(qreal scale) const override;

protected:
    void retranslate() override;
    void restyle() override { refresh(); }

private:
    /// What the hand carries: the last `columns` of `from`, or all that is free.
    struct Load {
        int from = -1;
        int columns = 0;
        bool isSlack = false;
        QPointF at;
    };
    struct Row {
        QRectF whole;
        QRectF places;  ///< one place for each column up to min(d, k)
        double pitch = 0;
    };
    void createControls();
    void wishRank(int matrix, int rank);
    void setShape(int matrix, int choice);
    void say(const RankOutcome &outcome);
    void refresh();
    QString nameOf(int matrix) const;
    QString shapeOf(int matrix) const;
    QString sentence(const RankOutcome &outcome) const;
    QString refusal(int matrix, adalora::RefuseReason reason) const;

    Row rowOf(int matrix, const QRectF &area) const;
    QRectF barIn(const QRectF &area) const;
    double barScale(const QRectF &area) const;
    std::optional<Load> loadAt(const QPointF &at) const;
    void drop();
    void paint(QPainter &painter, const QRectF &area) const;
    void paintRow(QPainter &painter, const QRectF &area, int matrix) const;
    void paintBar(QPainter &painter, const QRectF &area) const;
    void paintLoad(QPainter &painter, const QRectF &area) const;

    SharedBudget m_budget;
    double m_hysteresis = 0.1;
    QString m_said;
    bool m_isRefused = false;
    std::optional<Load> m_load;

    Canvas *m_canvas = nullptr;
    QLabel *m_message = nullptr;
    SliderRow *m_ranks[2] = {};
    SliderRow *m_needs[2] = {};
    SliderRow *m_hysteresisRow = nullptr;
    QLabel *m_shapeLabels[2] = {};
    QComboBox *m_shapes[2] = {};
    QLabel *m_budgetLabel = nullptr;
    QSpinBox *m_budgetBox = nullptr;
    QPushButton *m_moves[2] = {};
    QPushButton *m_round = nullptr;
};

}  // namespace studio
