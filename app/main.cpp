#include "appearance.h"
#include "error_text.h"
#include "learn_space.h"
#include "lessons/lesson_page.h"
#include "linalg/blas_threads.h"
#include "linalg/start_blas.h"
#include "main_window.h"
#include "options.h"
#include "preset_texts.h"
#include "run_folders.h"

#include <QApplication>
#include <QFileInfo>
#include <QSettings>
#include <QTimer>
#include <clocale>
#include <cstdio>

namespace {

constexpr int exitFailed = 1;
constexpr int exitBadInput = 2;

void say(std::FILE *where, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), where);
}

int refuse(const QString &sentence)
{
    say(stderr, QStringLiteral("adalora-studio: %1\n").arg(sentence));
    return exitBadInput;
}

/// Opens what is to be seen.
void open(studio::MainWindow &window, const studio::Options &options)
{
    if (!options.compared.isEmpty())
        QObject::connect(&window, &studio::MainWindow::runOpened, &window, [&window, others = options.compared] {
            for (const QString &other : others)
                window.compareWith(other);
        }, Qt::SingleShotConnection);
    window.openRun(options.folder);
}

/// Draws the window with the run of `options.folder` at its end once it is read.
int render(QApplication &application, studio::MainWindow &window, const studio::Options &options)
{
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.setWindowState(Qt::WindowNoState);  // whatever was remembered
    window.resize(options.size.isValid() ? options.size : QSize(1440, 900));
    QObject::connect(&window, &studio::MainWindow::problemShown, &application, [](const QString &sentence) { QApplication::exit(refuse(sentence)); });
    const auto shown = options.compared.isEmpty() ? &studio::MainWindow::runOpened : &studio::MainWindow::comparisonShown;
    QObject::connect(&window, shown, &application, [&] {
        // Views draw in the event loop's next turns.
        QTimer::singleShot(500, &application, [&] {
            if (window.grab().save(options.renderTo, "PNG"))
                QApplication::quit();
            else
                QApplication::exit(refuse(QCoreApplication::translate("main", "%1 cannot be written.").arg(options.renderTo)));
        });
    });
    open(window, options);
    window.showPage(options.page);
    window.show();
    return QApplication::exec();
}

/// Draws a lesson: all of it at its full height, or as much as `options.size` shows.
int renderLesson(QApplication &application, const studio::Options &options)
{
    studio::LearnSpace learn;
    const QString problem = QFileInfo::exists(options.lesson) ? learn.openFile(options.lesson) : learn.openLesson(options.lesson);
    if (!problem.isEmpty())
        return refuse(problem);
    constexpr int width = 960;
    learn.setAttribute(Qt::WA_DontShowOnScreen);
    learn.resize(options.size.isValid() ? options.size : QSize(width, width));
    if (options.slide > 0) {
        learn.page().setPresenting(true);
        learn.page().showSlide(options.slide - 1);
    }
    learn.show();
    QTimer settled;  // after what parts draw, compute or train in later turns of the event loop
    QObject::connect(&settled, &QTimer::timeout, &application, [&] {
        if (learn.isBusy())
            return;
        settled.stop();
        if (!options.size.isValid() && options.slide == 0)
            learn.resize(width, learn.page().fullHeight(width));
        QTimer::singleShot(200, &application, [&] {
            if (learn.grab().save(options.renderTo, "PNG"))
                QApplication::quit();
            else
                QApplication::exit(refuse(QCoreApplication::translate("main", "%1 cannot be written.").arg(options.renderTo)));
        });
    });
    settled.start(300);
    return QApplication::exec();
}

}  // namespace

int main(int argc, char **argv)
{
    adalora::startWithFastestBlas(argv);
    QApplication application(argc, argv);
    adalora::setBlasThreads(1);  // lessons are small: a second thread only waits where cores are shared; runs set their own
    std::setlocale(LC_NUMERIC, "C");  // files and options have decimal points everywhere; the screen asks QLocale
    QApplication::setApplicationName(QStringLiteral("adalora-studio"));
    QApplication::setApplicationDisplayName(QStringLiteral("AdaLoRA Studio"));
    QApplication::setApplicationVersion(QStringLiteral(STUDIO_VERSION));
    QApplication::setOrganizationName(QStringLiteral("adalora-studio"));
    QApplication::setDesktopFileName(QStringLiteral("adalora-studio"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/app.svg")));

    studio::Appearance appearance;
    const QSettings settings;
    appearance.setLanguage(settings.value(QStringLiteral("language"), studio::Appearance::systemLanguage()).toString());
    const studio::ParsedOptions parsed = studio::parseOptions(QApplication::arguments());
    if (!parsed.helpText.isEmpty()) {
        say(stdout, parsed.helpText);
        return 0;
    }
    if (!parsed.options)
        return refuse(parsed.problem);
    const studio::Options &options = *parsed.options;
    if (!options.language.isEmpty())
        appearance.setLanguage(options.language);
    appearance.setTheme(studio::themeChoice(options.theme.isEmpty() ? settings.value(QStringLiteral("theme")).toString() : options.theme));

    if (!options.renderTo.isEmpty() && !options.lesson.isEmpty())
        return renderLesson(application, options);

    std::vector<adalora::Preset> presets;
    try {
        presets = adalora::presets();
    } catch (...) {
        say(stderr, QStringLiteral("adalora-studio: %1\n").arg(studio::sentenceFor(std::current_exception())));
        return exitFailed;
    }
    if (!options.preset.isEmpty() && !studio::presetOf(presets, options.preset))
        return refuse(QCoreApplication::translate("main", "There is no preset %1.").arg(options.preset));

    studio::MainWindow window(appearance, options.runsFolder.isEmpty() ? studio::defaultRunsFolder() : options.runsFolder, presets);
    if (!options.renderTo.isEmpty())
        return render(application, window, options);
    if (options.size.isValid())
        window.resize(options.size);
    if (options.preset.isEmpty() && !options.startsAtOnce)
        window.restoreDraft();
    else
        window.showDraft(options.preset);
    if (!options.folder.isEmpty())
        open(window, options);
    window.showPage(options.page);
    window.show();
    if (!options.lesson.isEmpty())
        if (const QString problem = window.openLesson(options.lesson, options.slide); !problem.isEmpty())
            return refuse(problem);
    const bool wantsNothing = options.folder.isEmpty() && options.preset.isEmpty() && options.lesson.isEmpty() && !options.startsAtOnce;
    if (options.startsAtOnce)
        window.runShown();
    else if (wantsNothing && studio::recordedRuns(window.shelf().runsFolder(), 1).isEmpty())
        window.showWelcome();
    return QApplication::exec();
}
