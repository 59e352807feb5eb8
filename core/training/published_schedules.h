/// Schedules that others have published, to start from and to compare with.
#pragma once
#include "training/run_config.h"
#include <optional>

namespace adalora {

/// What a source gives, and nothing that it does not. Fields as in RunConfig.
struct PublishedSchedule {
    std::string id;      ///< mnli
    std::string name;    ///< MNLI; proper names, the same in every language
    std::string model;   ///< DeBERTaV3-base; empty: any
    std::string source;  ///< one English sentence
    std::optional<int> init_r;
    std::optional<double> target_r;
    std::vector<double> lora_alpha;  ///< more than one: the source names several and does not say which
    std::optional<double> learning_rate;
    std::optional<int> batch_size;
    std::optional<int> epochs;
    std::optional<int> total_step, tinit, tfinal, deltaT;
    std::optional<double> beta1, beta2;
    std::optional<double> orth_reg_weight;

    /// α / r_init for every α; empty where the source lacks one of the two.
    std::vector<double> scales() const;
};

/// All of resources/published/schedules.json, in the file's order. Throws Error: FileMissing, FileUnreadable, FileDamaged.
std::vector<PublishedSchedule> publishedSchedules();
/// By id. Throws Error as above, and {RuleBroken, "published"} with all ids.
PublishedSchedule publishedSchedule(const std::string &id);

/// `config` with the schedule's fields, α where there is only one. Whether it is valid is not checked.
RunConfig applied(RunConfig config, const PublishedSchedule &schedule);

}  // namespace adalora
