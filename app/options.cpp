#include "options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <algorithm>

namespace studio {
namespace {

struct OptionTexts {
    Q_DECLARE_TR_FUNCTIONS(OptionTexts)
};

bool isOneOf(const QString &value, std::initializer_list<const char *> allowed)
{
    return std::any_of(allowed.begin(), allowed.end(), [&](const char *word) { return value == QLatin1String(word); });
}

QString problemWith(const Options &options)
{
    if (!options.theme.isEmpty() && !isOneOf(options.theme, {"light", "dark", "system"}))
        return OptionTexts::tr("--theme %1 is not known: use light, dark or system.").arg(options.theme);
    if (!options.language.isEmpty() && !isOneOf(options.language, {"en", "zh_CN"}))
        return OptionTexts::tr("--language %1 is not known: use en or zh_CN.").arg(options.language);
    if (!options.renderTo.isEmpty() && options.folder.isEmpty() && options.lesson.isEmpty())
        return OptionTexts::tr("--render needs the folder of a recorded run, or a lesson.");
    if (!options.lesson.isEmpty() && !options.folder.isEmpty())
        return OptionTexts::tr("--lesson opens a lesson: leave out the folder %1.").arg(options.folder);
    if (options.slide != 0 && options.lesson.isEmpty())
        return OptionTexts::tr("--slide needs a lesson.");
    const auto isTheShown = [&](const QString &other) { return QDir(options.folder).absolutePath() == QDir(other).absolutePath(); };
    if (!options.compared.isEmpty() && (options.folder.isEmpty() || std::any_of(options.compared.begin(), options.compared.end(), isTheShown)))
        return OptionTexts::tr("--compare needs two runs: the one to open, and another.");
    if (!options.page.isEmpty() && !isOneOf(options.page, {"run", "compare", "learn"}))
        return OptionTexts::tr("--page %1 is not known: use run, compare or learn.").arg(options.page);
    if (options.startsAtOnce && !options.folder.isEmpty())
        return OptionTexts::tr("--start trains a draft: leave out the folder %1.").arg(options.folder);
    return {};
}

}  // namespace

ParsedOptions parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(OptionTexts::tr("Run, steer, see and understand AdaLoRA."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, OptionTexts::tr("Show this help."));
    const QCommandLineOption version = parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("DIR"), OptionTexts::tr("Folder of a recorded run to open."), QStringLiteral("[DIR]"));
    const QCommandLineOption runs(QStringLiteral("runs"), OptionTexts::tr("Record new runs below this folder."), QStringLiteral("DIR"));
    const QCommandLineOption theme(QStringLiteral("theme"), OptionTexts::tr("light, dark or system."), QStringLiteral("THEME"));
    const QCommandLineOption language(QStringLiteral("language"), OptionTexts::tr("en or zh_CN."), QStringLiteral("LANGUAGE"));
    const QCommandLineOption preset(QStringLiteral("preset"), OptionTexts::tr("Begin with this preset: fashion, merge, planted or tiny."), QStringLiteral("ID"));
    const QCommandLineOption start(QStringLiteral("start"), OptionTexts::tr("Train at once."));
    const QCommandLineOption render(QStringLiteral("render"), OptionTexts::tr("Draw the dashboard of DIR to this PNG and exit; works without a display with QT_QPA_PLATFORM=offscreen."), QStringLiteral("PNG"));
    const QCommandLineOption size(QStringLiteral("size"), OptionTexts::tr("Size of window or picture, such as 1440x900."), QStringLiteral("WxH"));
    const QCommandLineOption lesson(QStringLiteral("lesson"), OptionTexts::tr("Open this lesson: a Markdown file, or a shipped one such as 02; with --render, draw it whole or at --size."), QStringLiteral("FILE"));
    const QCommandLineOption slide(QStringLiteral("slide"), OptionTexts::tr("Present the lesson from this section on, 1 for its title."), QStringLiteral("N"));
    const QCommandLineOption compare(QStringLiteral("compare"), OptionTexts::tr("Show this recorded run beside that of DIR; may be given several times."), QStringLiteral("DIR"));
    const QCommandLineOption page(QStringLiteral("page"), OptionTexts::tr("Begin on the page run, compare or learn."), QStringLiteral("PAGE"));
    parser.addOptions({help, runs, theme, language, preset, start, render, size, lesson, slide, compare, page});

    ParsedOptions parsed;
    if (!parser.parse(arguments)) {
        parsed.problem = parser.errorText();
        return parsed;
    }
    if (parser.isSet(help) || parser.isSet(version)) {
        parsed.helpText = parser.isSet(help) ? parser.helpText()
                                             : QStringLiteral("%1 %2\n").arg(QCoreApplication::applicationName(), QCoreApplication::applicationVersion());
        return parsed;
    }
    const QStringList folders = parser.positionalArguments();
    if (folders.size() > 1) {
        parsed.problem = OptionTexts::tr("Only one run can be opened at a time: %1 is one too many.").arg(folders[1]);
        return parsed;
    }
    Options options{folders.value(0),       parser.value(runs),    parser.value(theme), parser.value(language), parser.value(preset),
                    parser.isSet(start), parser.value(render), {}, parser.value(lesson)};
    options.compared = parser.values(compare);
    options.page = parser.value(page);
    if (parser.isSet(slide)) {
        options.slide = parser.value(slide).toInt();
        if (options.slide < 1) {
            parsed.problem = OptionTexts::tr("--slide %1 is no number of a section: give 1 or more.").arg(parser.value(slide));
            return parsed;
        }
    }
    if (parser.isSet(size)) {
        static const QRegularExpression form(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$"));
        const QRegularExpressionMatch match = form.match(parser.value(size));
        if (!match.hasMatch()) {
            parsed.problem = OptionTexts::tr("--size %1 is no size: give one such as 1440x900.").arg(parser.value(size));
            return parsed;
        }
        options.size = {match.captured(1).toInt(), match.captured(2).toInt()};
    }
    parsed.problem = problemWith(options);
    if (parsed.problem.isEmpty())
        parsed.options = options;
    return parsed;
}

}  // namespace studio
