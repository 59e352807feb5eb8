/// What the lines over the states of a run have in common: they stretch no axis and answer no click of the plot's own.
#pragma once
#include <qcustomplot.h>

namespace studio {

/// The view sets its ranges itself.
class TracePlottable : public QCPAbstractPlottable {
public:
    using QCPAbstractPlottable::QCPAbstractPlottable;

    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }
    QCPRange getKeyRange(bool &found, QCP::SignDomain) const override { return none(found); }
    QCPRange getValueRange(bool &found, QCP::SignDomain, const QCPRange &) const override { return none(found); }

protected:
    void drawLegendIcon(QCPPainter *, const QRectF &) const override {}

private:
    static QCPRange none(bool &found)
    {
        found = false;
        return {};
    }
};

}  // namespace studio
