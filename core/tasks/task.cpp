#include "tasks/task.h"

#include "error.h"
#include "tasks/fashion_task.h"
#include "tasks/planted_task.h"

namespace adalora {
namespace {

[[noreturn]] void refuseTask(const std::string &task)
{
    throw Error(ErrorCode::RuleBroken, "task", "task = fashion | planted", task);
}

}  // namespace

std::unique_ptr<Task> makeTask(const RunConfig &config)
{
    if (config.task == "fashion")
        return std::make_unique<FashionTask>(config);
    if (config.task == "planted")
        return std::make_unique<PlantedTask>(config);
    refuseTask(config.task);
}

std::unique_ptr<Model> makeBaseModel(const RunConfig &config)
{
    if (config.task == "fashion")
        return fashionBase(config);
    if (config.task == "planted")
        return plantedBase(config);
    refuseTask(config.task);
}

}  // namespace adalora
