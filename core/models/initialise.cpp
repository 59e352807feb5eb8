#include "models/initialise.h"

#include <string_view>

namespace adalora {

void initialise(Model &model, Random &random, double deviation)
{
    for (Parameter *p : model.parameters()) {
        const std::string_view name = p->name;
        if (name.ends_with("norm.weight"))
            p->value.setOnes();
        else if (name.ends_with(".bias"))
            p->value.setZero();
        else if (name.ends_with(".weight") || name.ends_with(".cls") || name.ends_with(".position"))
            random.fillNormal(p->value, deviation);
    }
}

void setTrainable(Model &model, const std::function<bool(const std::string &name)> &isTrainable)
{
    for (Parameter *p : model.parameters())
        p->setTrainable(isTrainable(p->name));
}

}  // namespace adalora
