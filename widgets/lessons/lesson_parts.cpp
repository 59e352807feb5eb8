#include "lessons/lesson_parts.h"

#include "lessons/ellipse.h"
#include "lessons/equal_budget.h"
#include "lessons/free_ranks.h"
#include "lessons/image_part.h"
#include "lessons/importance_part.h"
#include "lessons/myths.h"
#include "lessons/narrated_run.h"
#include "lessons/new_columns_part.h"
#include "lessons/orthogonality_part.h"
#include "lessons/parameter_count.h"
#include "lessons/prune_merge.h"
#include "lessons/rank_one_sum.h"
#include "lessons/reallocate_part.h"
#include "lessons/schedule_play.h"
#include "lessons/svd_cost.h"

#include <algorithm>
#include <vector>

namespace studio {
namespace {

struct Kind {
    const char *name;
    LessonPart *(*make)(QWidget *parent);
};

template <typename Part>
LessonPart *make(QWidget *parent)
{
    return new Part(parent);
}

/// Sorted by name. Each part has its own file in this folder.
const std::vector<Kind> &kinds()
{
    static const std::vector<Kind> all = {
        {"ellipse", make<Ellipse>},
        {"equal-budget", make<EqualBudget>},
        {"free-ranks", make<FreeRanks>},
        {"image", make<ImagePart>},
        {"importance", make<ImportancePart>},
        {"myths", make<Myths>},
        {"narrated-run", make<NarratedRun>},
        {"new-columns", make<NewColumnsPart>},
        {"orthogonality", make<OrthogonalityPart>},
        {"parameter-count", make<ParameterCount>},
        {"prune-merge", make<PruneMerge>},
        {"rank-one-sum", make<RankOneSum>},
        {"reallocate", make<ReallocatePart>},
        {"schedule-play", make<SchedulePlay>},
        {"svd-cost", make<SvdCost>},
    };
    return all;
}

}  // namespace

QStringList lessonPartKinds()
{
    QStringList names;
    for (const Kind &kind : kinds())
        names.append(QString::fromLatin1(kind.name));
    return names;
}

LessonPart *makeLessonPart(const QString &kind, QWidget *parent)
{
    const auto found = std::find_if(kinds().begin(), kinds().end(),
                                    [&](const Kind &k) { return kind == QLatin1String(k.name); });
    return found == kinds().end() ? nullptr : found->make(parent);
}

}  // namespace studio
