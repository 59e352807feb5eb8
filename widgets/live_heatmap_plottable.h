/// The triplets of a growing run × steps as colours, read from the run's states at any zoom.
#pragma once
#include "color_map.h"
#include "runs/run_history.h"
#include <QImage>
#include <qcustomplot.h>
#include <vector>

namespace studio {

/// Row 0 is at value 0 … 1; a state covers the steps until the next one. Colours are |value| / high.
/// Where several states share a pixel column, or several rows a pixel row, the largest shows: a spike of one step is never lost.
/// The picture is kept; when the run grows only its new columns are painted.
class LiveHeatmapPlottable : public QCPAbstractPlottable {
public:
    using Field = std::vector<float> adalora::RankState::*;

    LiveHeatmapPlottable(QCPAxis *key, QCPAxis *value, ColorMap map);

    void setRun(const adalora::RunHistory *run);
    /// Which entry of the field each row shows. The picture is painted anew.
    void setRows(std::vector<int> entries);
    void setField(Field field);
    void setHigh(double high);  ///< > 0

    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }
    QCPRange getKeyRange(bool &found, QCP::SignDomain domain) const override;
    QCPRange getValueRange(bool &found, QCP::SignDomain domain, const QCPRange &keys) const override;

protected:
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *painter, const QRectF &rect) const override;

private:
    int rows() const { return m_run && !m_run->states().empty() ? static_cast<int>(m_entries.size()) : 0; }
    void paintColumns(int from);

    const ColorMap m_map;
    const adalora::RunHistory *m_run = nullptr;
    Field m_field = nullptr;
    double m_high = 1;
    std::vector<int> m_entries;

    // what m_image shows
    QImage m_image;
    QCPRange m_range;
    int m_rows = 0;
    int m_paintedTo = 0;  // step of the state that was the newest; columns from there on are due
    std::vector<float> m_levels;
};

}  // namespace studio
