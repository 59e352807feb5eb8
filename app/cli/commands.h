/// The subcommands of `adalora`: each adds itself to the parser and runs when it was named.
#pragma once
#include <CLI/CLI.hpp>

namespace adalora::cli {

/// Process exit codes.
enum ExitCode { Ok = 0, RunFailed = 1, BadInput = 2 };

/// Each registers a subcommand; when it is parsed, its callback sets `exitCode`.
void addTrain(CLI::App &app, int &exitCode);
void addCompare(CLI::App &app, int &exitCode);
void addPlan(CLI::App &app, int &exitCode);
void addInspect(CLI::App &app, int &exitCode);
void addResume(CLI::App &app, int &exitCode);
void addFork(CLI::App &app, int &exitCode);
void addReplay(CLI::App &app, int &exitCode);
void addSteer(CLI::App &app, int &exitCode);
void addPretrain(CLI::App &app, int &exitCode);
void addBench(CLI::App &app, int &exitCode);

}  // namespace adalora::cli
