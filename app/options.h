/// What the command line of the window asks for.
#pragma once
#include <QSize>
#include <QString>
#include <QStringList>
#include <optional>

namespace studio {

struct Options {
    QString folder;      ///< a run to open; empty: a draft
    QString runsFolder;  ///< empty: the default
    QString theme;       ///< empty: as remembered
    QString language;    ///< empty: as remembered, else the system's
    QString preset;      ///< empty: the first one
    bool startsAtOnce = false;
    QString renderTo;    ///< a PNG to draw the dashboard of `folder`, or `lesson`, to
    QSize size;          ///< of the window or picture; invalid: the default
    QString lesson;      ///< file of a lesson, or the ID of a shipped one, to open
    int slide = 0;       ///< of the lesson, presented; 1-based, 0: not presented
    QStringList compared = {};  ///< runs to show beside that of `folder`
    QString page = {};          ///< run, compare or learn; empty: run
};

/// The options, or the sentence that says what is wrong with them.
struct ParsedOptions {
    std::optional<Options> options;
    QString problem;
    QString helpText;  ///< not empty: only this, or the version, was asked for
};
ParsedOptions parseOptions(const QStringList &arguments);

}  // namespace studio
