/// The painted part of the timeline: lanes of event marks over all steps, phase tints, and the handle of the cursor.
#pragma once
#include "theme.h"
#include <QPixmap>
#include <QWidget>
#include <optional>
#include <vector>

namespace adalora { class RunHistory; }

namespace studio {

/// Events are counted once per pixel column as they come; the lanes are painted when there are new ones, the cursor over
/// their picture.
class TimelineTrack : public QWidget {
    Q_OBJECT
public:
    explicit TimelineTrack(QWidget *parent = nullptr);

    void setRun(const adalora::RunHistory *run);
    void setCursor(int step);
    void setHover(int step);
    /// As vectors, into (0, 0, size).
    void paintTo(QPainter &painter, const QSize &size);

    int stepAt(int x) const;  ///< clamped to the recorded steps
    int xOf(int step) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void stepPicked(int step);
    void stepHovered(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    int namesWidth() const;
    QRect lanesArea() const;
    int laneTop(std::size_t lane) const;
    /// −1 for kinds without a lane: phases are under the lanes.
    int laneOf(adalora::EventKind kind) const;
    QString nameOf(std::size_t lane) const;
    void forgetCounts();
    int totalSteps() const;
    void countNew();
    void paintLanes(QPainter &painter, const Colors &colors) const;
    void paintLane(QPainter &painter, std::size_t lane, const Colors &colors) const;
    void paintCursor(QPainter &painter, const Colors &colors) const;
    QFont smallText() const;
    void paintPhases(QPainter &painter, const Colors &colors) const;
    void paintMark(QPainter &painter, std::size_t lane, const QRectF &box, const Colors &colors) const;

    const adalora::RunHistory *m_run = nullptr;
    int m_cursor = -1;
    int m_hover = -1;
    std::size_t m_seen = 0;
    int m_seenSteps = 0;
    mutable int m_namesWidth = -1;  // unknown
    QPixmap m_picture;  // of all but cursor and progress; null: due
    int m_countedSteps = 0;  // T of the columns
    std::vector<std::optional<adalora::EventKind>> m_lanes;  // those that the run's method can have; none: checkpoints
    std::vector<std::vector<int>> m_counts;   // by lane and pixel column
    std::vector<int> m_most;
};

}  // namespace studio
