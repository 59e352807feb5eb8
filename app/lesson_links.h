/// Where the links of a lesson lead: drafts of presets, views of the window, other lessons; and why one leads nowhere.
#pragma once
#include "training/run_config.h"
#include <QMap>
#include <QString>

namespace studio {

/// `config` with these fields set, each from JSON or from a word that stands for itself. Throws adalora::Error: UnknownField,
/// WrongType.
adalora::RunConfig withFields(adalora::RunConfig config, const QMap<QString, QString> &fields);

/// The object name of the widget behind view:NAME; empty for a name that is none.
QString widgetOfView(const QString &name);

/// A sentence, translated, for what is wrong with the target of a link; empty for nothing. Reads the presets for run:
/// (see resources/lessons/README.md for the kinds of links). UI thread.
QString problemOfLink(const QString &target);

}  // namespace studio
