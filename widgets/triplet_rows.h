/// What lies over the rows of a triplet × step plot: lines between matrices, the selection's outline, and on its rows the
/// marks of births, deaths and revivals.
#pragma once
#include "row_map.h"
#include "selection.h"
#include "theme.h"
#include "triplet_events.h"
#include <qcustomplot.h>
#include <span>

namespace studio {

class TripletRows : public QCPLayerable {
public:
    explicit TripletRows(QCustomPlot *plot) : QCPLayerable(plot, QStringLiteral("axes")) {}

    /// `rows` outlives its use here; without rows there is nothing to draw.
    void setRows(const RowMap *rows) { m_rows = rows; }
    void setSelected(const Selection &selection) { m_selected = selection; }
    /// Of the selected matrix, in order of step; valid until the next replot. None where rows are no triplets.
    void setEvents(std::span<const TripletEvent> events) { m_events = events; }
    void setColors(const Colors &colors) { m_colors = colors; }
    /// Names on the value axis: as many as fit into what is shown of it.
    void labelAxis();

protected:
    QRect clipRect() const override { return mParentPlot->axisRect()->rect(); }
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter *painter) override;

private:
    int y(int row) const;
    void outlineMatrices(QCPPainter *painter) const;
    void outlineTriplet(QCPPainter *painter) const;
    void markEvents(QCPPainter *painter) const;

    const RowMap *m_rows = nullptr;
    Selection m_selected;
    std::span<const TripletEvent> m_events;
    Colors m_colors;
};

}  // namespace studio
