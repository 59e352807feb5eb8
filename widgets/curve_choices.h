/// What a reader has chosen to see of a run's curves: which, how smooth, over what, on what axes.
#pragma once
#include "curve_content.h"
#include "step_scale.h"
#include <QString>
#include <set>

namespace studio {

struct CurveChoices {
    std::set<CurveContent> shown{CurveContent::TaskLoss, CurveContent::OrthLoss, CurveContent::Validation};
    std::set<CurveContent> logarithmic{CurveContent::OrthLoss};
    double smoothing = 0.9;  ///< weight of what was before in the running mean, 0 … 0.99
    TimeUnit unit = TimeUnit::Steps;

    bool operator==(const CurveChoices &) const = default;

    /// One line, for settings.
    QString toText() const;
    /// Of such a line; what is missing or not understood keeps its default.
    static CurveChoices fromText(const QString &text);
};

}  // namespace studio
