#include "commands.h"
#include "error.h"
#include "linalg/start_blas.h"

#include <iostream>

int main(int argc, char **argv)
{
    adalora::startWithFastestBlas(argv);
    using namespace adalora::cli;
    CLI::App app{"Plan, train, steer, resume, fork, compare and inspect AdaLoRA runs. Exit codes: 0 ok, 1 failed run, 2 bad input."};
    app.require_subcommand(1);
    int exitCode = Ok;
    addTrain(app, exitCode);
    addResume(app, exitCode);
    addSteer(app, exitCode);
    addFork(app, exitCode);
    addReplay(app, exitCode);
    addCompare(app, exitCode);
    addPlan(app, exitCode);
    addInspect(app, exitCode);
    addPretrain(app, exitCode);
    addBench(app, exitCode);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &e) {
        return app.exit(e) == 0 ? Ok : BadInput;
    } catch (const adalora::Error &e) {
        std::cerr << "adalora: " << e.what() << '\n';
        return BadInput;
    }
    return exitCode;
}
