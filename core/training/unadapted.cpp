#include "training/unadapted.h"
#include "models/initialise.h"

namespace adalora {
namespace {

bool isOfHead(const std::string &name) { return name.starts_with("head."); }

}  // namespace

std::unique_ptr<Unadapted> Unadapted::trainAll(Model &model)
{
    setTrainable(model, [](const std::string &) { return true; });
    long long count = 0;
    for (const Parameter *parameter : model.parameters()) {
        if (!isOfHead(parameter->name))
            count += parameter->value.size();
    }
    return std::unique_ptr<Unadapted>(new Unadapted(count));
}

std::unique_ptr<Unadapted> Unadapted::trainHead(Model &model)
{
    setTrainable(model, isOfHead);
    return std::unique_ptr<Unadapted>(new Unadapted(0));
}

}  // namespace adalora
