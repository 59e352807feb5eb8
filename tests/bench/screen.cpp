// How fast the window is: opening a big recorded run, scrubbing through it, and how long the UI thread is busy at a time
// while runs grow.
//
//     ninja -C build/release screen && QT_QPA_PLATFORM=offscreen build/release/tests/screen [STEPS] [SECONDS]
//
// The big run has 72 matrices × 12 triplets and a state for every step. A stall is one event: its CPU time is of the UI
// thread, and so without what others do on the machine; its wall time is not.
#include "appearance.h"
#include "main_window.h"
#include "runs/run_store.h"
#include "synthetic_run.h"
#include "workbench.h"

#include <QApplication>
#include <QDockWidget>
#include <QEventLoop>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <map>
#include <thread>

using namespace adalora;

namespace {

constexpr int layers = 12, rank = 12;
constexpr int stepsPerTake = 1000;  // 20,000 a second, taken 20 times

double secondsOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

double cpuNow() { return secondsOf(CLOCK_THREAD_CPUTIME_ID); }
double wallNow() { return secondsOf(CLOCK_MONOTONIC); }

double residentMegabytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:"))
            return std::atof(line.c_str() + 6) / 1024;
    return 0;
}

/// Knows how long events took, nested ones within their outer one, and who took how long to paint.
class Application : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool isPaint = event->type() == QEvent::Paint;
        if (m_depth > 0 && !isPaint)
            return QApplication::notify(receiver, event);
        const double wall = wallNow(), cpu = cpuNow();
        const bool isOuter = m_depth++ == 0;
        const QString name = QLatin1String(receiver->metaObject()->className()) + u' ' + receiver->objectName();
        const int type = event->type();
        const bool isHandled = QApplication::notify(receiver, event);
        --m_depth;
        if (isOuter) {
            cpuOfEvents.push_back(cpuNow() - cpu);
            wallOfEvents.push_back(wallNow() - wall);
        }
        Cost &cost = costs[name + QStringLiteral(" event %1").arg(type)];
        ++cost.count;
        cost.sum += cpuNow() - cpu;
        cost.worst = std::max(cost.worst, cpuNow() - cpu);
        return isHandled;
    }

    struct Cost {
        int count = 0;
        double sum = 0, worst = 0;
    };
    static inline std::vector<double> cpuOfEvents, wallOfEvents;  ///< of outer events
    static inline std::map<QString, Cost> costs;  ///< CPU seconds, by receiver and type: of outer events and of painting

private:
    int m_depth = 0;
};

/// What the UI thread did from its making on: one event is handled at a time, and what comes meanwhile waits.
class Stalls {
public:
    Stalls() : m_cpuStart(cpuNow()), m_wallStart(wallNow())
    {
        Application::costs.clear();
        Application::cpuOfEvents.clear();
        Application::wallOfEvents.clear();
    }

    void print(const char *what) const
    {
        const auto &cpu = Application::cpuOfEvents, &wall = Application::wallOfEvents;
        std::printf("%s: UI thread %.1f %% of a core; %zu events: CPU 99 %% ≤ %.1f, 99.9 %% ≤ %.1f, worst %.1f ms; wall 99.9 %% ≤ %.1f, worst %.1f ms\n", what,
                    100 * (cpuNow() - m_cpuStart) / (wallNow() - m_wallStart), cpu.size(), at(cpu, 0.99), at(cpu, 0.999), at(cpu, 1), at(wall, 0.999), at(wall, 1));
        printCosts();
    }

    /// One line: the longest event and whose it was.
    void printWorst(const char *what) const
    {
        const auto worst = std::max_element(Application::costs.begin(), Application::costs.end(), [](const auto &a, const auto &b) { return a.second.worst < b.second.worst; });
        std::printf("    %s: worst event %.1f ms CPU, %.1f ms wall (%s)\n", what, at(Application::cpuOfEvents, 1), at(Application::wallOfEvents, 1),
                    worst == Application::costs.end() ? "" : qPrintable(worst->first));
    }

private:
    /// Whoever takes the most CPU.
    static void printCosts()
    {
        std::vector<std::pair<QString, Application::Cost>> costs(Application::costs.begin(), Application::costs.end());
        std::sort(costs.begin(), costs.end(), [](const auto &a, const auto &b) { return a.second.sum > b.second.sum; });
        costs.resize(std::min<std::size_t>(costs.size(), 14));
        for (const auto &[name, cost] : costs)
            std::printf("    %5.1f ms, %4d times, mean %5.2f, worst %5.1f ms: %s\n", 1000 * cost.sum, cost.count, 1000 * cost.sum / cost.count, 1000 * cost.worst, qPrintable(name));
    }

    static double at(std::vector<double> values, double share)
    {
        if (values.empty())
            return 0;
        std::sort(values.begin(), values.end());
        return 1000 * values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
    }

    const double m_cpuStart, m_wallStart;
};

class Source : public StateSource {
public:
    explicit Source(const RunHistory &run) : m_run(run) {}
    std::shared_ptr<const RankState> state() override
    {
        auto made = std::make_shared<RankState>(*m_run.states().back());
        made->step = step;
        return made;
    }
    int step = 0;

private:
    const RunHistory &m_run;
};

RunInfo bigInfo(int steps)
{
    RunInfo info = synthetic::info(layers, rank, steps, false);
    info.config.name = "big";
    info.config.record_steps = 1;
    info.startedAt = "2026-01-02T03:04:05Z";
    return info;
}

StepReport reportOf(const RunHistory &run, int step)
{
    const auto at = [&](Series which) { return run.series(which)[static_cast<std::size_t>(step)]; };
    StepReport report;
    report.step = step;
    report.taskLoss = at(Series::TaskLoss);
    report.orthLoss = at(Series::OrthLoss);
    report.learningRate = at(Series::LearningRate);
    report.gradNorm = at(Series::GradNorm);
    report.budget = static_cast<int>(at(Series::Budget));
    report.kept = static_cast<int>(at(Series::Kept));
    report.seconds = at(Series::Seconds);
    report.isAllocation = run.lastAllocation(step) == step;
    const auto events = run.events();
    for (auto it = std::lower_bound(events.begin(), events.end(), step, [](const Event &e, int s) { return e.step < s; }); it != events.end() && it->step == step; ++it)
        report.events.push_back(*it);
    for (const Evaluation &each : run.evaluations())
        if (each.step == step + 1)
            report.evaluation = each;
    return report;
}

std::unique_ptr<synthetic::Run> writeBigRun(const std::string &folder, int steps)
{
    auto run = std::make_unique<synthetic::Run>(bigInfo(steps));
    RunRecorder recorder(folder);
    recorder.runStarted(run->history().info(), {0, 2.3, 0.1});
    Source source(run->history());
    for (int step = 0; step < steps; ++step) {
        run->grow(1, 1);
        source.step = step;
        recorder.stepDone(reportOf(run->history(), step), source);
    }
    RunSummary summary;
    summary.steps = steps;
    summary.after = {steps, 0.4, 0.9};
    recorder.runEnded(summary, nullptr);
    return run;
}

/// Until nothing is left to do.
void settle()
{
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();
}

/// As a click does it: within one event, which is measured.
void inEvent(QObject &receiver, const std::function<void()> &work)
{
    QMetaObject::invokeMethod(&receiver, work, Qt::QueuedConnection);
    settle();
}

void wait(double seconds)
{
    QEventLoop loop;
    QTimer::singleShot(static_cast<int>(1000 * seconds), &loop, &QEventLoop::quit);
    loop.exec();
}

void measureOpening(studio::MainWindow &window, const QString &folder)
{
    const double before = residentMegabytes(), wall = wallNow(), process = secondsOf(CLOCK_PROCESS_CPUTIME_ID), cpu = cpuNow();
    QEventLoop loop;
    QObject::connect(&window, &studio::MainWindow::runOpened, &loop, &QEventLoop::quit);
    window.openRun(folder);
    loop.exec();
    const double read = wallNow() - wall;
    settle();
    std::printf("opening: %.2f s until all is drawn (%.2f s until it is read), CPU %.2f s of which the UI thread %.2f s; memory %.0f → %.0f MB\n", wallNow() - wall, read,
                secondsOf(CLOCK_PROCESS_CPUTIME_ID) - process, cpuNow() - cpu, before, residentMegabytes());
}

void measureScrubbing(studio::MainWindow &window, const char *what, int frames, const std::function<int(int)> &stepOf)
{
    std::vector<double> times;
    const double wall = wallNow();
    for (int frame = 0; frame < frames; ++frame) {
        const double cpu = cpuNow();
        window.views().cursor().pick(stepOf(frame));
        settle();
        times.push_back(cpuNow() - cpu);
    }
    const double all = wallNow() - wall;
    double sum = 0;
    for (const double time : times)
        sum += time;
    std::printf("scrubbing %s: %.0f frames/s of CPU, %.0f of wall; worst frame %.1f ms CPU\n", what, frames / sum, frames / all, 1000 * *std::max_element(times.begin(), times.end()));
}

/// Every dock in front in turn, and then in each what a reader does there: a matrix is selected, the cursor moved.
void measureDocks(studio::MainWindow &window, int steps)
{
    auto *bench = window.findChild<studio::Workbench *>();
    window.views().cursor().pick(steps / 2);
    settle();
    const std::vector<studio::RunView *> views = window.views().views();
    for (QDockWidget *dock : bench->docks()) {
        const Stalls stalls;
        inEvent(window, [&] { bench->goTo(dock); });
        for (int i = 0; i < 4; ++i) {
            inEvent(window, [&] { emit views.front()->selectionPicked({i * 17, i}); });
            inEvent(window, [&] { window.views().cursor().pick(steps / 5 * (i + 1)); });
        }
        inEvent(window, [&] { emit views.front()->selectionPicked({}); });
        stalls.printWorst(qPrintable(dock->windowTitle()));
    }
    bench->resetLayout();
    settle();
}

/// From one big run to a draft and back.
void measureSwitching(studio::MainWindow &window, const QString &folder)
{
    const Stalls stalls;
    for (int i = 0; i < 3; ++i) {
        inEvent(window, [&] { window.showDraft({}); });
        inEvent(window, [&] { window.openRun(folder); });
    }
    stalls.printWorst("a draft and back");
}

/// As a session in training hands it over: 20 times a second what has come since, and the newest state.
void measureReplay(studio::MainWindow &window, const RunHistory &big)
{
    auto growing = std::make_shared<RunHistory>(big.info());
    growing->append(Evaluation{0, 2.3, 0.1});
    window.views().setRun(growing);
    settle();
    std::vector<StepReport> reports;
    for (int step = 0; step < big.steps(); ++step)
        reports.push_back(reportOf(big, step));
    const Stalls stalls;
    QEventLoop loop;
    QTimer timer;
    timer.setInterval(50);
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        for (int i = 0; i < stepsPerTake && growing->steps() < big.steps(); ++i)
            growing->append(reports[static_cast<std::size_t>(growing->steps())]);
        if (const RankState *state = big.stateAt(growing->steps() - 1))
            growing->append(std::make_shared<RankState>(*state));
        window.views().runGrew();
        if (growing->steps() == big.steps())
            loop.quit();
    });
    timer.start();
    loop.exec();
    stalls.print("20,000 steps/s replayed");
}

/// Another thread writes the run as fast as it can, and the window follows its store.
void measureFollowing(studio::MainWindow &window, const RunHistory &big, const QString &folder)
{
    RunRecorder recorder(folder.toStdString());
    RunInfo info = big.info();
    info.config.record_steps = 20;
    recorder.runStarted(info, {0, 2.3, 0.1});
    window.openRun(folder);
    QEventLoop loop;
    const auto opened = QObject::connect(&window, &studio::MainWindow::runOpened, &loop, &QEventLoop::quit);
    loop.exec();
    QObject::disconnect(opened);
    QObject::connect(&window.shelf(), &studio::RunShelf::changed, &loop, [&](int row) {
        if (!window.shelf().live(row))
            loop.quit();
    });
    const Stalls stalls;
    std::thread writer([&] {
        Source source(big);
        for (int step = 0; step < big.steps(); ++step) {
            source.step = step;
            recorder.stepDone(reportOf(big, step), source);
            if (step % 100 == 99)
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        RunSummary summary;
        summary.steps = big.steps();
        recorder.runEnded(summary, nullptr);
    });
    QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
    loop.exec();
    stalls.print("another program's run followed, 2,000 steps/s");
    writer.join();
}

void measureTraining(studio::MainWindow &window, double seconds)
{
    window.showDraft(QStringLiteral("fashion"));
    settle();
    QEventLoop started;
    QObject::connect(&window.shelf(), &studio::RunShelf::grew, &started, &QEventLoop::quit);
    QObject::connect(&window, &studio::MainWindow::problemShown, &started, [&started](const QString &sentence) {
        std::printf("training: %s\n", qPrintable(sentence));
        started.quit();
    });
    window.runShown();
    started.exec();
    if (!window.shelf().session())
        return;
    wait(1);  // the first pictures
    {
        const Stalls stalls;
        wait(seconds);
        stalls.print("training fashion");
    }
    QEventLoop ended;
    QObject::connect(&window.shelf(), &studio::RunShelf::trainingEnded, &ended, &QEventLoop::quit);
    window.shelf().session()->stop();
    ended.exec();
}

}  // namespace

int main(int argc, char **argv)
{
    Application application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("adalora-studio-bench"));
    const int steps = argc > 1 ? std::atoi(argv[1]) : 20000;
    const double seconds = argc > 2 ? std::atof(argv[2]) : 20;
    QTemporaryDir dir;
    studio::Appearance appearance;
    studio::MainWindow window(appearance, dir.filePath(QStringLiteral("runs")), presets());
    window.resize(1440, 900);
    window.showDraft({});
    window.show();
    settle();

    const QString folder = dir.filePath(QStringLiteral("runs/big"));
    const double writing = wallNow();
    const std::unique_ptr<synthetic::Run> big = writeBigRun(folder.toStdString(), steps);
    std::printf("72 × 12 × %d written in %.1f s\n", steps, wallNow() - writing);
    measureOpening(window, folder);
    measureScrubbing(window, "at random", 200, [steps](int frame) { return static_cast<int>(frame * 7919LL % steps); });
    measureScrubbing(window, "in a sweep", 200, [steps](int frame) { return steps / 4 + frame; });
    std::printf("docks brought forward in turn, four selections and moves of the cursor in each\n");
    measureDocks(window, steps);
    measureSwitching(window, folder);
    measureReplay(window, big->history());
    measureFollowing(window, big->history(), dir.filePath(QStringLiteral("runs/followed")));
    measureTraining(window, seconds);
}
