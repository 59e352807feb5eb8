#include "training/published_schedules.h"

#include "error.h"
#include "io/file_bytes.h"
#include "io/resources.h"
#include "io/strict_json.h"

namespace adalora {
namespace {

template <typename T>
void read(const nlohmann::json &json, const char *key, std::optional<T> &value)
{
    if (const auto found = json.find(key); found != json.end())
        value = found->get<T>();
}

PublishedSchedule scheduleFrom(const nlohmann::json &json)
{
    PublishedSchedule s;
    s.id = json.at("id").get<std::string>();
    s.name = json.at("name").get<std::string>();
    s.model = json.value("model", std::string());
    s.source = json.at("source").get<std::string>();
    s.lora_alpha = json.value("lora_alpha", std::vector<double>());
    read(json, "init_r", s.init_r);
    read(json, "target_r", s.target_r);
    read(json, "learning_rate", s.learning_rate);
    read(json, "batch_size", s.batch_size);
    read(json, "epochs", s.epochs);
    read(json, "total_step", s.total_step);
    read(json, "tinit", s.tinit);
    read(json, "tfinal", s.tfinal);
    read(json, "deltaT", s.deltaT);
    read(json, "beta1", s.beta1);
    read(json, "beta2", s.beta2);
    read(json, "orth_reg_weight", s.orth_reg_weight);
    return s;
}

template <typename T>
void set(T &field, const std::optional<T> &value)
{
    if (value)
        field = *value;
}

}  // namespace

std::vector<double> PublishedSchedule::scales() const
{
    std::vector<double> scales;
    if (init_r)
        for (const double alpha : lora_alpha)
            scales.push_back(alpha / *init_r);
    return scales;
}

std::vector<PublishedSchedule> publishedSchedules()
{
    const std::string path = resourcePath("published/schedules.json").string();
    std::vector<PublishedSchedule> all;
    try {
        for (const nlohmann::json &entry : parseStrictJson(readFile(path), path))
            all.push_back(scheduleFrom(entry));
    } catch (const nlohmann::json::exception &broken) {
        throw Error(ErrorCode::FileDamaged, path, broken.what());
    }
    return all;
}

PublishedSchedule publishedSchedule(const std::string &id)
{
    std::string ids;
    for (const PublishedSchedule &schedule : publishedSchedules()) {
        if (schedule.id == id)
            return schedule;
        ids += (ids.empty() ? "" : " | ") + schedule.id;
    }
    throw Error(ErrorCode::RuleBroken, "published", "published = " + ids, id);
}

RunConfig applied(RunConfig config, const PublishedSchedule &schedule)
{
    set(config.init_r, schedule.init_r);
    set(config.target_r, schedule.target_r);
    if (schedule.lora_alpha.size() == 1)
        config.lora_alpha = schedule.lora_alpha.front();
    set(config.learning_rate, schedule.learning_rate);
    set(config.batch_size, schedule.batch_size);
    set(config.total_step, schedule.total_step);
    set(config.tinit, schedule.tinit);
    set(config.tfinal, schedule.tfinal);
    set(config.deltaT, schedule.deltaT);
    set(config.beta1, schedule.beta1);
    set(config.beta2, schedule.beta2);
    set(config.orth_reg_weight, schedule.orth_reg_weight);
    return config;
}

}  // namespace adalora
