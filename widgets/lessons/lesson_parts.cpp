#include "lessons/lesson_parts.h"

#include "lessons/ellipse.h"
#include "lessons/equal_budget.h"
#include "lessons/free_ranks.h"
#include "lessons/image_part.h"
#include "lessons/parameter_count.h"
#include "lessons/rank_one_sum.h"

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
        {"parameter-count", make<ParameterCount>},
        {"rank-one-sum", make<RankOneSum>},
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
