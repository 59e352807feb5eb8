/// Lesson part: one budget of parameters, several matrices; each its own rank, as long as others pay.
#pragma once
#include "lessons/lesson_part.h"
#include <QRectF>
#include <algorithm>
#include <vector>

class QPainter;
class QPushButton;

namespace studio {

class Canvas;
class SliderRow;

/// Settings: matrices, "query 64 64; up 256 64": name, d, k, up to 6; budget in parameters; ranks, "8 4 …". A rank that the
/// budget does not pay for is cut to what it pays.
/// Quantities: budget, used, left; rank1 …, cost1 … = d + k, the price of one more rank; even = the rank that all can have
/// alike (LoRA); refused: 1 while the last wish was cut.
class FreeRanks : public LessonPart {
    Q_OBJECT
public:
    explicit FreeRanks(QWidget *parent = nullptr);

    QStringList quantityNames() const override;
    double quantity(const QString &name) const override;
    PartState state() const override;
    QString setState(const PartState &state) override;
    QImage picture(qreal scale) const override;

protected:
    void retranslate() override;

private:
    struct Shape {
        QString name;
        int d = 1;
        int k = 1;
        int rank = 0;
        int cost() const { return d + k; }
        int most() const { return std::min(d, k); }
    };
    static bool readShapes(const QString &text, std::vector<Shape> &shapes);
    QString shapesText() const;
    int used() const;
    int even() const;
    void wish(int matrix, int rank);
    void showRanks(bool isOther);
    QRectF barArea(int matrix, const QRectF &area) const;
    void paint(QPainter &painter, const QRectF &area) const;
    void paintBudget(QPainter &painter, const QRectF &area) const;

    std::vector<Shape> m_shapes;
    int m_budget = 0;
    int m_refused = -1;  // matrix whose last wish was cut
    int m_dragged = -1;
    Canvas *m_canvas = nullptr;
    std::vector<SliderRow *> m_rows;
    QPushButton *m_even = nullptr;
};

}  // namespace studio
