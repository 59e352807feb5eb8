/// The triplets of a growing run × steps as colours, read from the run's states at any zoom.
#pragma once
#include "color_map.h"
#include "heat_levels.h"
#include <QImage>
#include <qcustomplot.h>
#include <vector>

namespace studio {

/// Row 0 is at value 0 … 1; a state covers the steps until the next one. Colours are |value| / high, or its logarithm over
/// the decades below high.
/// Where several states share a pixel column, or several rows a pixel row, the largest shows: a spike of one step is never lost.
/// The picture is kept; when the run grows only its new columns are painted.
class LiveHeatmapPlottable : public QCPAbstractPlottable {
public:
    static constexpr double decades = 4;  ///< of the logarithmic scale

    LiveHeatmapPlottable(QCPAxis *key, QCPAxis *value, ColorMap map);

    /// Begins anew with a run and one of its quantities.
    void setRun(const adalora::RunHistory *run, HeatLevels::Field field);
    /// Which entry of the field each row shows. The picture is painted anew.
    void setRows(std::vector<int> entries);
    void setScale(double high, bool isLogarithmic);  ///< high > 0
    /// Takes in some of the states that are new; true: more wait.
    bool follow() { return m_levels.follow(statesAtOnce); }
    double highest() const { return m_levels.highest(); }

    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }
    QCPRange getKeyRange(bool &found, QCP::SignDomain domain) const override;
    QCPRange getValueRange(bool &found, QCP::SignDomain domain, const QCPRange &keys) const override;

protected:
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *painter, const QRectF &rect) const override;

private:
    static constexpr int statesAtOnce = 1000;  // so that opening a long run never holds up the window

    struct Shown {  // what the picture is of
        QSize size;
        QCPRange steps;
        int firstRow = 0;
        int rows = 0;
        bool operator==(const Shown &) const = default;
    };

    int rows() const { return m_levels.steps().empty() ? 0 : static_cast<int>(m_entries.size()); }
    void colour();
    void paintColumns(int from);
    bool poolColumn(int x, std::span<std::uint16_t> codes) const;

    const ColorMap m_map;
    const adalora::RunHistory *m_run = nullptr;
    HeatLevels m_levels;
    double m_high = 1;
    bool m_isLogarithmic = false;
    std::vector<int> m_entries;
    std::vector<QRgb> m_colours;  // by code
    QImage m_image;
    Shown m_shown;
    int m_paintedTo = 0;  // step of the state that was the newest; columns from there on are due
    std::vector<std::uint16_t> m_codes;
};

}  // namespace studio
