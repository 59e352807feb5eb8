#include "error.h"

namespace adalora {
namespace {

std::string sentence(ErrorCode code, const std::string &subject, const std::string &detail, const std::string &value)
{
    const std::string why = detail.empty() ? std::string{} : ": " + detail;
    switch (code) {
    case ErrorCode::FileMissing: return subject + " does not exist" + why;
    case ErrorCode::FileUnreadable: return subject + " cannot be read" + why;
    case ErrorCode::FileDamaged: return subject + " is damaged" + why;
    case ErrorCode::FileUnwritable: return subject + " cannot be written" + why;
    case ErrorCode::InUse: return subject + " is being written by another process" + why;
    case ErrorCode::FileExists: return subject + " already exists and is not overwritten" + why;
    case ErrorCode::NotARun: return subject + " holds no run" + why;
    case ErrorCode::NewerVersion: return subject + " was written by a newer version" + why;
    case ErrorCode::UnknownField:
        return "unknown field " + subject + (detail.empty() ? std::string{} : "; did you mean " + detail + "?");
    case ErrorCode::WrongType: return subject + " = " + value + " has the wrong type, expected " + detail;
    case ErrorCode::RuleBroken: return subject + " = " + value + " breaks the rule " + detail;
    }
    return subject;
}

}  // namespace

Error::Error(ErrorCode c, std::string s, std::string d, std::string v)
    : std::runtime_error(sentence(c, s, d, v)), code(c), subject(std::move(s)), detail(std::move(d)), value(std::move(v))
{
}

}  // namespace adalora
