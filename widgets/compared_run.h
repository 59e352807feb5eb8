/// A run that is seen beside the shown one.
#pragma once
#include <QString>

namespace adalora { class RunHistory; }

namespace studio {

struct ComparedRun {
    const adalora::RunHistory *run = nullptr;
    QString name;  ///< for legends
    int ink = 0;   ///< into Colors::compared; the same run has the same one in every view

    bool operator==(const ComparedRun &) const = default;
};

}  // namespace studio
