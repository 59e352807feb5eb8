#include "config_files.h"

#include "error_text.h"
#include "io/atomic_file.h"

#include <QCoreApplication>
#include <QDir>

namespace studio {
namespace {
struct ConfigFileTexts {
    Q_DECLARE_TR_FUNCTIONS(ConfigFileTexts)
};
}  // namespace

ConfigReading readConfigFile(const QString &path)
{
    try {
        return {adalora::readRunConfig(path.toStdString()), {}};
    } catch (const adalora::Error &error) {
        const bool isAboutField = error.code == adalora::ErrorCode::UnknownField || error.code == adalora::ErrorCode::WrongType;
        const QString sentence = sentenceFor(error);
        return {{}, isAboutField ? ConfigFileTexts::tr("%1 is no configuration: %2").arg(QDir::toNativeSeparators(path), sentence) : sentence};
    } catch (...) {
        return {{}, sentenceFor(std::current_exception())};
    }
}

QString writeConfigFile(const QString &path, const adalora::RunConfig &config)
{
    try {
        adalora::writeFileAtomically(path.toStdString(), adalora::toJson(config) + '\n');
        return {};
    } catch (...) {
        return sentenceFor(std::current_exception());
    }
}

}  // namespace studio
