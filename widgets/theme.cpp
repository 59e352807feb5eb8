#include "theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>
#include <algorithm>

namespace studio {
namespace {

QPalette palette(const QColor &window, const QColor &base, const QColor &alternate, const QColor &button,
                 const QColor &text, const QColor &muted, const QColor &accent, const QColor &line)
{
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::Base, base);
    p.setColor(QPalette::AlternateBase, alternate);
    p.setColor(QPalette::Button, button);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        p.setColor(role, text);
    p.setColor(QPalette::BrightText, Qt::white);
    p.setColor(QPalette::ToolTipBase, alternate);
    p.setColor(QPalette::PlaceholderText, muted);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::Light, button.lighter(108));
    p.setColor(QPalette::Midlight, line);
    p.setColor(QPalette::Mid, line);
    p.setColor(QPalette::Dark, line.darker(115));
    p.setColor(QPalette::Shadow, line.darker(150));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, muted);
    p.setColor(QPalette::Disabled, QPalette::Highlight, line);
    return p;
}

/// Fusion, with an outline around fields, check boxes and radio buttons: in dark they nearly vanish without.
class OutlineStyle : public QProxyStyle {
public:
    OutlineStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool isField = element == PE_FrameLineEdit || element == PE_IndicatorCheckBox;
        if (isField && !(option->state & State_HasFocus))
            outline(painter, option->rect, option->palette, element == PE_FrameLineEdit ? 2 : 1);
        if (element == PE_IndicatorRadioButton && !(option->state & State_HasFocus))
            outline(painter, option->rect, option->palette, option->rect.width() / 2.0);
    }

    // Menu bar and tool bar are one calm area: Fusion would draw lines below them.
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override
    {
        if (element == CE_FocusFrame) {
            painter->fillRect(option->rect, option->palette.highlight());
            return;
        }
        const QBrush &window = option->palette.window();
        if (element == CE_MenuBarEmptyArea || element == CE_ToolBar) {
            painter->fillRect(option->rect, window);
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        if (element == CE_MenuBarItem)
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), window);
    }

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override
    {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        const bool isField = control == CC_ComboBox || control == CC_SpinBox;
        if (isField && !(option->state & State_HasFocus))
            outline(painter, option->rect, option->palette, 2);
    }

    // The frame around what has the focus lies inside its edges, where nothing clips it.
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override
    {
        if (hint == SH_FocusFrame_AboveWidget)
            return 1;
        if (hint != SH_FocusFrame_Mask)
            return QProxyStyle::styleHint(hint, option, widget, data);
        if (auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(data))
            mask->region = QRegion(option->rect) - option->rect.adjusted(focusWidth, focusWidth, -focusWidth, -focusWidth);
        return 1;
    }

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        if (metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin)
            return 0;
        return metric == PM_DockWidgetSeparatorExtent ? gridUnit / 2 : QProxyStyle::pixelMetric(metric, option, widget);
    }

private:
    static constexpr int focusWidth = 2;

    static void outline(QPainter *painter, const QRect &rect, const QPalette &palette, double radius)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(palette.color(QPalette::Mid), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        painter->restore();
    }
};

}  // namespace

QPalette lightPalette()
{
    return palette(QColor(0xf4f5f7), QColor(0xffffff), QColor(0xf0f2f5), QColor(0xfafbfc), QColor(0x1d232b),
                   QColor(0x5c6672), QColor(0x1f6fd6), QColor(0xbcc4ce));
}

QPalette darkPalette()
{
    return palette(QColor(0x23272e), QColor(0x1a1d23), QColor(0x2a2f38), QColor(0x303641), QColor(0xe6e9ee),
                   QColor(0x9aa5b3), QColor(0x3c82e0), QColor(0x59636f));
}

void applyTheme(QApplication &application, Theme theme)
{
    static const QFont systemFont = QApplication::font();
    QFont font = systemFont;
    font.setPointSizeF(10);
    application.setStyle(new OutlineStyle);
    application.setFont(font);
    application.setPalette(theme == Theme::Dark ? darkPalette() : lightPalette());
}

Colors colorsFor(const QPalette &palette)
{
    Colors c;
    c.surface = palette.color(QPalette::Base);
    c.text = palette.color(QPalette::Text);
    c.muted = palette.color(QPalette::PlaceholderText);
    c.isDark = c.surface.lightnessF() < 0.5F;
    c.accent = c.isDark ? QColor(0x62a5ff) : QColor(0x1f6fd6);
    c.grid = c.isDark ? QColor(0x343a44) : QColor(0xe3e7ec);
    // Blue, amber, green and vermillion after Okabe and Ito: told apart with every common colour blindness.
    c.phase = c.isDark ? std::array{QColor(0x1e2733), QColor(0x2b2820), QColor(0x1e2a26)}
                       : std::array{QColor(0xeef4fc), QColor(0xfcf6e8), QColor(0xedf7f1)};
    c.phaseInk = c.isDark ? std::array{QColor(0x8fbcf0), QColor(0xe2bd6a), QColor(0x7fd0ab)}
                          : std::array{QColor(0x2f629f), QColor(0x7d5a09), QColor(0x1f6b4a)};
    c.event = c.isDark ? std::array{QColor(0xf0803c), QColor(0x3fc29a), QColor(0xa9b4c2), QColor(0xff6f91),
                                    QColor(0xb9a3f7), QColor(0x5cc3ee), QColor(0xd9bf4b), QColor(0xe6e9ee)}
                       : std::array{QColor(0xc8500a), QColor(0x00815c), QColor(0x5c6672), QColor(0xc2185b),
                                    QColor(0x6a4fb3), QColor(0x00719f), QColor(0x7d6400), QColor(0x1d232b)};
    c.series = c.isDark ? QColor(0x62a5ff) : QColor(0x1f6fd6);
    c.raw = c.series;
    c.raw.setAlphaF(c.isDark ? 0.34F : 0.26F);
    c.plan = c.muted;
    c.compared = c.isDark ? std::array{QColor(0xf2a65a), QColor(0x3fc29a), QColor(0xd68fd6), QColor(0xd9bf4b), QColor(0x5cc3ee), QColor(0xff8d8d)}
                          : std::array{QColor(0xa65300), QColor(0x00795a), QColor(0x93458f), QColor(0x6f5a00), QColor(0x00688f), QColor(0xb3261e)};
    return c;
}

QFont smallFont(const QFont &body)
{
    QFont font = body;
    if (body.pointSizeF() > 0)
        font.setPointSizeF(body.pointSizeF() * 0.85);
    else
        font.setPixelSize(std::max(9, body.pixelSize() * 85 / 100));
    return font;
}

QFont tabular(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(QLatin1Char(digit)) - width) > 0.01) {
            QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
            if (font.pointSizeF() > 0)
                fixed.setPointSizeF(font.pointSizeF());
            else
                fixed.setPixelSize(font.pixelSize());
            return fixed;
        }
    }
    return font;
}

}  // namespace studio
