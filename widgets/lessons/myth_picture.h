/// A few groups of bars beside each other with a sentence below: what a myth looks like once it is computed.
#pragma once
#include <QString>
#include <limits>
#include <vector>

class QPainter;
class QRectF;

namespace studio {

struct Colors;

struct MythPicture {
    struct Bar {
        QString label;
        double value;
        enum class Look { Main, Pale, Good, Bad } look = Look::Main;
    };
    struct Group {
        QString title;
        std::vector<Bar> bars;
        double most = 1;  ///< at which a bar has its full height
        int decimals = 0;
        double limit = std::numeric_limits<double>::quiet_NaN();  ///< a line across; NaN: none
        QString limitLabel = {};
    };
    std::vector<Group> groups;
    QString verdict;
};

void paintMyth(QPainter &painter, const QRectF &area, const MythPicture &picture, const Colors &colors);

}  // namespace studio
