#include "tasks/fashion_task.h"

#include "io/resources.h"
#include "models/encoder_file.h"
#include "models/initialise.h"
#include "tasks/classification.h"

#include <algorithm>

namespace adalora {

std::unique_ptr<Encoder> fashionBase(const RunConfig &config)
{
    const std::filesystem::path file =
        config.base_model.empty() ? resourcePath("models/fashion-vit.safetensors")
                                  : std::filesystem::path(config.base_model);
    std::unique_ptr<Encoder> model = loadEncoder(file, static_cast<Index>(adaptationClasses.size()));
    Random random(config.seed, "fashion head");
    for (Parameter *p : model->parameters())
        if (p->name == "head.weight")
            random.fillNormal(p->value, 0.02);
    setTrainable(*model, [](const std::string &name) { return name.starts_with("head."); });
    return model;
}

FashionTask::FashionTask(const RunConfig &config)
    : m_model(fashionBase(config)), m_data(loadFashion(config.data_dir, adaptationClasses)),
      m_order(m_data.train.count(), Random(config.seed, "fashion order")),
      m_indices(static_cast<std::size_t>(config.batch_size))
{
}

const Batch &FashionTask::nextBatch()
{
    std::generate(m_indices.begin(), m_indices.end(), [this] { return m_order.next(); });
    m_data.train.fill(m_batch, m_indices);
    return m_batch;
}

std::optional<Evaluation> FashionTask::validate(Passes &passes, const std::stop_token &stop)
{
    return evaluateClassifier(passes, m_data.validation, stop);
}

std::optional<Evaluation> FashionTask::test(Passes &passes, const std::stop_token &stop)
{
    return evaluateClassifier(passes, m_data.test, stop);
}

}  // namespace adalora
