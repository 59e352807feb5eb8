/// A paint device that draws nothing and remembers every text that was painted on it.
#pragma once
#include <QPaintDevice>
#include <QPaintEngine>
#include <QStringList>

namespace studio {

class TextRecorder : public QPaintDevice {
public:
    explicit TextRecorder(const QSize &size) : m_size(size), m_engine(*this) {}

    QPaintEngine *paintEngine() const override { return &m_engine; }
    const QStringList &texts() const { return m_texts; }

protected:
    int metric(PaintDeviceMetric what) const override
    {
        constexpr int dotsPerInch = 96;
        constexpr double millimetresPerDot = 25.4 / dotsPerInch;
        switch (what) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmWidthMM: return qRound(m_size.width() * millimetresPerDot);
        case PdmHeightMM: return qRound(m_size.height() * millimetresPerDot);
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return dotsPerInch;
        case PdmDepth: return 32;
        case PdmNumColors: return 1 << 24;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
        }
        return 0;
    }

private:
    class Engine : public QPaintEngine {
    public:
        explicit Engine(TextRecorder &recorder) : QPaintEngine(AllFeatures), m_recorder(recorder) {}
        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState &) override {}
        void drawPath(const QPainterPath &) override {}
        void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
        void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
        void drawTextItem(const QPointF &, const QTextItem &item) override { m_recorder.m_texts += item.text(); }
        Type type() const override { return User; }

    private:
        TextRecorder &m_recorder;
    };

    QSize m_size;
    mutable Engine m_engine;
    QStringList m_texts;
};

}  // namespace studio
