/// Engine errors in the user's language.
#pragma once
#include "error.h"
#include "training/run_report.h"
#include <QString>
#include <exception>

namespace studio {

/// What happened, to which file or field, and what to do.
QString sentenceFor(const adalora::Error &error);
/// The same for anything that was thrown; what is no adalora::Error is quoted as it is.
QString sentenceFor(const std::exception_ptr &failure);
/// The field and rule that it is about; all empty where it is about none.
adalora::ConfigProblem problemIn(const std::exception_ptr &failure);

/// Why an edit was refused.
struct Refusal {
    QString sentence;
    QString field;  ///< that it is about; empty: none in particular
};
/// Of an event of kind Edit with a refusal.
Refusal refusalIn(const adalora::Event &answer);

}  // namespace studio
