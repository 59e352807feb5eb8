#include "runs/store_rows.h"

namespace adalora {

std::string StoreRows::ofRun() const
{
    return "key NOT IN ('outcome', 'steps', 'seconds', 'before_step', 'before_loss', 'before_value', 'after_step', "
           "'after_loss', 'after_value', 'test_step', 'test_loss', 'test_value', 'peak_parameters', 'final_parameters', "
           "'recovery', 'uniform_recovery', 'failure')";
}

std::string StoreRows::ofStep() const { return "step < " + std::to_string(step); }

std::string StoreRows::ofEvaluation() const { return "step <= " + std::to_string(step); }

std::string StoreRows::ofEvent() const
{
    const std::string k = std::to_string(step);
    return "(step < " + k + " OR (step = " + k + " AND noted = 1)) AND id < coalesce((SELECT id FROM " + schema +
           ".event WHERE kind = 'edit' ORDER BY id LIMIT 1 OFFSET " + std::to_string(edits) + "), 9223372036854775807)";
}

std::string StoreRows::ofState() const
{
    return "step < " + std::to_string(step) + " AND (step % " + std::to_string(recordSteps) + " = 0 OR step IN (SELECT step FROM " +
           schema + ".step WHERE is_allocation = 1))";
}

}  // namespace adalora
