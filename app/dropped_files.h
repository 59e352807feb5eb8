/// What files that are dropped on the window are to it.
#pragma once
#include <QString>

class QMimeData;

namespace studio {

struct DroppedFiles {
    QString run;       ///< folder of the first run; empty: there is none
    QString config;    ///< the first configuration file, likewise
    int leftOut = 0;   ///< further ones
    QString foreign;   ///< the first that is neither; empty: there is none

    bool isUseful() const { return !run.isEmpty() || !config.isEmpty(); }
};

/// A folder, or a file in one called run.sqlite, is taken for a run; whether it is one shows when it is read.
DroppedFiles droppedFiles(const QMimeData &data);
/// What letting go will do, as a sentence.
QString promiseOf(const DroppedFiles &files);
/// What was left out, as a sentence; empty: nothing was.
QString remarkOn(const DroppedFiles &files);

}  // namespace studio
