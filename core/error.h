/// The one exception the engine throws for input, files and formats.
#pragma once
#include <stdexcept>
#include <string>

namespace adalora {

/// What went wrong. The window turns a code into a translated sentence; `what()` is the English one.
enum class ErrorCode {
    FileMissing,     ///< subject: path
    FileUnreadable,  ///< subject: path, detail: the system's reason
    FileDamaged,     ///< subject: path, detail: what is wrong and where
    FileUnwritable,  ///< subject: path, detail: the system's reason
    InUse,           ///< subject: run folder that another process writes
    FileExists,      ///< subject: path that would have been overwritten
    NotARun,         ///< subject: folder without a run store
    NewerVersion,    ///< subject: path, detail: version found and version known
    UnknownField,    ///< subject: field, detail: nearest valid name (may be empty)
    WrongType,       ///< subject: field, value: what was given, detail: type wanted
    RuleBroken,      ///< subject: field, value: what was given, detail: the rule as a formula
};

/// Thrown for I/O, format and configuration; broken preconditions are asserts.
class Error : public std::runtime_error {
public:
    Error(ErrorCode code, std::string subject, std::string detail = {}, std::string value = {});

    const ErrorCode code;
    const std::string subject;  ///< the file or field it is about
    const std::string detail;   ///< rule, reason or position; language-neutral where possible
    const std::string value;    ///< the value that was refused, as text
};

}  // namespace adalora
