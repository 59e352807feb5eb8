/// The sixteen small runs of the lesson on when and how fast: their configs, and what is measured of one.
#pragma once
#include "runs/run_history.h"
#include <QStringList>
#include <array>

namespace studio {

/// Four switches of a run on the planted task. A value.
struct ScheduleVariant {
    bool startsHigh = true;      ///< rank 8 a matrix at the start, else 4; 3 on average at the end
    bool isOften = false;        ///< an allocation every 5 steps, else every 50
    bool isSmooth = true;        ///< β₁ = β₂ = 0.85, else 0.01: the last step alone counts
    bool isRegularised = true;   ///< γ = 0.1, else 0

    static constexpr int switches = 4;
    bool isOn(int which) const;
    ScheduleVariant turned(int which) const;

    adalora::RunConfig config() const;
    /// The same for equal variants and no others.
    QString key() const;
    bool operator==(const ScheduleVariant &) const = default;
};

/// The present one, those that differ from it in one switch, then the rest: the order in which they are of use.
std::vector<ScheduleVariant> variantsFrom(const ScheduleVariant &present);

/// What a finished run came to.
struct ScheduleMeasures {
    double allocations = 0;
    double flicker = 0;      ///< triplets that were pruned and came back, counted each time
    double pruned = 0;
    double rankChanges = 0;  ///< Σ |rank after − rank before| over allocations and matrices
    double settled = 0;      ///< step of the last change of any rank
    double finalError = 0;   ///< relative error on held-out data
    double recovery = 0;     ///< percent of the planted ranks that were found
    double lambdaGap = 0;    ///< percent: ‖s|λ| − σ‖ / ‖σ‖ over what is kept at the end, both descending in each matrix

    /// flicker, final_error …: the names in lessons.
    static QStringList names();
    /// NaN for a name that is none.
    double value(const QString &name) const;
};

/// Of a run that has its summary.
ScheduleMeasures measure(const adalora::RunHistory &run);

}  // namespace studio
