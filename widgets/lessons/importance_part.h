/// Lesson part: the triplets of a small trained layer, their importance with μ to slide, Ī·Ū, and what pruning each costs.
#pragma once
#include "lessons/lesson_part.h"
#include "lessons/measured_layer.h"
#include <functional>
#include <set>

class QLabel;
class QPainter;
class QPushButton;
class QRectF;

namespace studio {

class Canvas;
class SliderRow;

/// Settings: mu 0 … 300; pruned: numbers of triplets ("5" or "2 5"; empty or 0: none).
/// Quantities: mu, balancing_mu: at which both terms have equal medians; sigma1 … sigma5, slope1 …, score1 … = σ + μ·slope,
/// smoothed1 … = Ī, uncertainty1 … = Ū, product1 … = Ī·Ū, loss1 …: held-out loss without that triplet; loss: with all;
/// loss_pruned: without the pruned ones; lowest_sigma, lowest_score, lowest_product: who would be pruned first; cheapest: whose
/// pruning costs least; loss_by_sigma, loss_by_score, loss_by_product: the loss after it; score_is_right: 1 where lowest_score
/// is the cheapest.
class ImportancePart : public LessonPart {
    Q_OBJECT
public:
    explicit ImportancePart(QWidget *parent = nullptr);

    QStringList quantityNames() const override;
    double quantity(const QString &name) const override;
    PartState state() const override;
    QString setState(const PartState &state) override;
    QImage picture(qreal scale) const override;

protected:
    void retranslate() override;

private:
    using Value = std::function<double(const TripletReading &)>;
    void take(double mu, const std::set<int> &pruned);
    void refresh();
    double score(const TripletReading &reading) const;
    /// The triplet, from 0, with the lowest value.
    int lowest(const Value &value) const;
    void paint(QPainter &painter, const QRectF &area) const;
    /// A title and below it runs of text, each in its colour.
    void paintHead(QPainter &painter, const QRectF &head, const QString &title, const std::vector<std::pair<QString, QColor>> &runs) const;

    MeasuredLayer m_layer;
    double m_mu = 0;
    std::set<int> m_pruned;  ///< from 0
    double m_lossPruned = 0;
    Canvas *m_canvas = nullptr;
    QLabel *m_reading = nullptr;
    SliderRow *m_muRow = nullptr;
    QPushButton *m_balance = nullptr;
    QPushButton *m_toggles[MeasuredLayer::rank] = {};
};

}  // namespace studio
