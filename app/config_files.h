/// Configurations as files: read and written with a sentence for what goes wrong.
#pragma once
#include "training/run_config.h"
#include <QString>
#include <optional>

namespace studio {

struct ConfigReading {
    std::optional<adalora::RunConfig> config;
    QString problem;  ///< names the file, and the field where it is about one; empty: `config` is there
};
/// Of a JSON file as `adalora train` takes it. Rules that it breaks are the form's to tell.
ConfigReading readConfigFile(const QString &path);

/// Whole or not at all. Why it was not written, as a sentence; empty: it was.
QString writeConfigFile(const QString &path, const adalora::RunConfig &config);

}  // namespace studio
