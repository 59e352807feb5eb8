#include "linalg/core_trials.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <csignal>
#include <memory>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

namespace adalora {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto allTurns = std::chrono::milliseconds(450);
constexpr int fewestTurns = 3;
constexpr timeval patience{5, 0};
constexpr char mark[] = "ADALORA_CORE_TRIAL";

/// This process's environment, in which the core is set and OpenBLAS starts no threads.
std::vector<std::string> environmentFor(const std::string &core)
{
    const std::string own[] = {"OPENBLAS_CORETYPE=" + core, "OPENBLAS_NUM_THREADS=1", std::string(mark) + "=1"};
    std::vector<std::string> all(std::begin(own), std::end(own));
    for (char **entry = environ; *entry; ++entry)
        if (std::none_of(std::begin(own), std::end(own), [&](const std::string &o) { return o.compare(0, o.find('=') + 1, *entry, 0, o.find('=') + 1) == 0; }))
            all.emplace_back(*entry);
    return all;
}

/// One core's process: a byte to it asks for a turn, it answers with its seconds.
class Trial {
public:
    Trial(const std::string &program, const std::string &core) : m_core(core)
    {
        int ends[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
            return;
        m_socket = ends[0];
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
        std::vector<std::string> environment = environmentFor(core);
        std::vector<char *> variables;
        for (std::string &entry : environment)
            variables.push_back(entry.data());
        variables.push_back(nullptr);
        std::string name = program;
        char *arguments[] = {name.data(), nullptr};
        if (::posix_spawn(&m_process, program.c_str(), &actions, nullptr, arguments, variables.data()) != 0)
            m_process = -1;
        ::posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
    }
    Trial(const Trial &) = delete;
    Trial &operator=(const Trial &) = delete;
    ~Trial()
    {
        if (m_socket >= 0)
            ::close(m_socket);
        if (m_process <= 0)
            return;
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }

    const std::string &core() const { return m_core; }

    /// Negative where the process has failed or ended.
    double turn()
    {
        double seconds = -1;
        if (m_process <= 0 || ::send(m_socket, "", 1, MSG_NOSIGNAL) != 1 || ::recv(m_socket, &seconds, sizeof seconds, MSG_WAITALL) != sizeof seconds)
            return -1;
        return seconds;
    }

private:
    std::string m_core;
    int m_socket = -1;
    pid_t m_process = -1;
};

}  // namespace

std::vector<TimedCore> timeCores(const std::string &program, const std::vector<std::string> &cores)
{
    std::vector<std::unique_ptr<Trial>> trials;
    for (const std::string &core : cores)
        trials.push_back(std::make_unique<Trial>(program, core));
    std::erase_if(trials, [](const auto &trial) { return trial->turn() <= 0; });  // the first turn is not a fair one
    std::vector<double> best(trials.size(), 1e30);
    const Clock::time_point start = Clock::now();
    for (int turn = 0; turn < fewestTurns || Clock::now() - start < allTurns; ++turn)
        for (std::size_t i = 0; i < trials.size(); ++i)
            best[i] = std::min(best[i], trials[i]->turn());
    std::vector<TimedCore> timed;
    for (std::size_t i = 0; i < trials.size(); ++i)
        if (best[i] > 0)
            timed.push_back({trials[i]->core(), best[i]});
    return timed;
}

void serveTrials()
{
    if (!std::getenv(mark))
        return;
    const char *wanted = std::getenv("OPENBLAS_CORETYPE");
    if (!wanted || blasCore() != wanted)
        std::_Exit(EXIT_FAILURE);
    for (char asked; ::recv(STDIN_FILENO, &asked, 1, 0) == 1;) {
        const double seconds = timedProducts();
        if (::send(STDIN_FILENO, &seconds, sizeof seconds, MSG_NOSIGNAL) != sizeof seconds)
            break;
    }
    std::_Exit(EXIT_SUCCESS);
}

}  // namespace adalora
