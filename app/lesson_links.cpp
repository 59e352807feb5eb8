#include "lesson_links.h"

#include "error_text.h"
#include "learn_space.h"
#include "lesson_runs.h"
#include "training/presets.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>
#include <algorithm>

namespace studio {
namespace {

struct LinkText {
    Q_DECLARE_TR_FUNCTIONS(LinkText)
};

constexpr std::pair<const char *, const char *> views[] = {{"ranks", "rankHeatmap"}, {"matrix", "matrixDetail"}, {"importance", "importanceView"}, {"sigma", "sigmaHeatmap"}, {"curves", "taskLoss"}, {"events", "eventTable"}};

QString problemOfRun(const QString &id, const QUrlQuery &query)
{
    try {
        QStringList known;
        for (const adalora::Preset &preset : adalora::presets()) {
            known += QString::fromStdString(preset.id);
            if (known.back() != id)
                continue;
            QMap<QString, QString> fields;
            for (const auto &[field, value] : query.queryItems(QUrl::FullyDecoded))
                fields[field] = value;
            adalora::requireValid(withFields(preset.config, fields));
            return {};
        }
        return LinkText::tr("There is no preset %1. The presets are: %2.").arg(id, known.join(QStringLiteral(", ")));
    } catch (...) {
        return LinkText::tr("The link to the run %1 cannot be followed. %2").arg(id, sentenceFor(std::current_exception()));
    }
}

QString problemOfView(const QString &name, const QUrlQuery &query)
{
    if (widgetOfView(name).isEmpty()) {
        QStringList known;
        for (const auto &view : views)
            known += QLatin1String(view.first);
        return LinkText::tr("There is no view %1. The views are: %2.").arg(name, known.join(QStringLiteral(", ")));
    }
    for (const auto &[key, value] : query.queryItems(QUrl::FullyDecoded)) {
        bool isNumber = false;
        const int step = value.toInt(&isNumber);
        if (key == QLatin1String("run") && (value.isEmpty() || LessonRuns::folderOf(value).isEmpty()))
            return LinkText::tr("There is no recorded run %1 in resources/runs.").arg(value);
        if (key == QLatin1String("step") && (!isNumber || step < 0))
            return LinkText::tr("The step of a view is a whole number from 0, not %1.").arg(value);
        if (key != QLatin1String("run") && key != QLatin1String("step"))
            return LinkText::tr("A link to a view knows run and step, not %1.").arg(key);
    }
    return {};
}

}  // namespace

adalora::RunConfig withFields(adalora::RunConfig config, const QMap<QString, QString> &fields)
{
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const std::string field = it.key().toStdString();
        const std::string value = it.value().toStdString();
        try {
            adalora::setField(config, field, value);
        } catch (const adalora::Error &error) {
            if (error.code != adalora::ErrorCode::WrongType)
                throw;
            adalora::setField(config, field, '"' + value + '"');
        }
    }
    return config;
}

QString widgetOfView(const QString &name)
{
    for (const auto &[view, widget] : views)
        if (name == QLatin1String(view))
            return QLatin1String(widget);
    return {};
}

QString problemOfLink(const QString &target)
{
    const QString scheme = target.section(u':', 0, 0);
    const QString rest = target.section(u':', 1);
    const QString name = rest.section(u'?', 0, 0);
    const QUrlQuery query(rest.section(u'?', 1));
    if (scheme == QLatin1String("run"))
        return problemOfRun(name, query);
    if (scheme == QLatin1String("view"))
        return problemOfView(name, query);
    if (scheme == QLatin1String("lesson")) {
        const QStringList all = LearnSpace::lessons();
        const bool isKnown = !rest.isEmpty() && std::any_of(all.begin(), all.end(), [&](const QString &id) { return id.startsWith(rest); });
        return isKnown ? QString() : LinkText::tr("There is no lesson %1. The lessons are: %2.").arg(rest, all.join(QStringLiteral(", ")));
    }
    if (scheme == QLatin1String("https") || scheme == QLatin1String("http"))
        return {};
    return LinkText::tr("The link “%1” leads nowhere: a link begins with run:, view:, lesson: or https:.").arg(target);
}

}  // namespace studio
