/// Which rows of a store belong to a run that has done its first steps, as SQL conditions: what a resumed run keeps and
/// a fork takes over.
#pragma once
#include <string>

namespace adalora {

struct StoreRows {
    int step;         ///< steps done
    int edits;        ///< answered by then
    int recordSteps;  ///< the stride of states
    std::string schema = "main";  ///< the database that they are in

    /// All but how it ended.
    std::string ofRun() const;
    std::string ofStep() const;
    std::string ofEvaluation() const;
    /// Between the steps, those before the first edit that was not answered yet.
    std::string ofEvent() const;
    /// Without the last one, which a stop added.
    std::string ofState() const;
};

}  // namespace adalora
