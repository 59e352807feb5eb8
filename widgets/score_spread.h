/// The scores of each kind of matrix, or layer, as a row: least, quartiles, largest, and single ones where there are few.
#pragma once
#include "score_groups.h"
#include <QWidget>

namespace studio {

class ScoreAxis;

class ScoreSpread : public QWidget {
    Q_OBJECT
public:
    /// `axis` must outlive this.
    explicit ScoreSpread(const ScoreAxis &axis, QWidget *parent = nullptr);

    /// `cut`: NaN for none.
    void setGroups(std::vector<ScoreGroup> groups, double cut);
    /// The group of the selected matrix; −1: none.
    void setSelected(int group);
    const std::vector<ScoreGroup> &groups() const { return m_groups; }

    void paintIn(QPainter &painter, const QRect &area) const;
    int groupAt(const QPoint &position) const;

    QSize sizeHint() const override { return {240, 200}; }
    QSize minimumSizeHint() const override { return {140, 80}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect plotIn(const QRect &area) const;
    QRect rowIn(const QRect &plot, int group) const;
    void paintGroup(QPainter &painter, const QRect &plot, int group) const;

    const ScoreAxis &m_axis;
    std::vector<ScoreGroup> m_groups;
    double m_cut = 0;
    int m_selected = -1;
};

}  // namespace studio
