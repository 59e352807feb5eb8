#include "step_measure.h"

#include "error_text.h"

namespace studio {

StepMeasure::StepMeasure(QObject *parent) : QObject(parent) {}

StepMeasure::~StepMeasure() { m_stop.request_stop(); }

void StepMeasure::start(const adalora::RunConfig &config)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_isRunning = true;
    const int generation = ++m_generation;
    const auto tell = [this, generation](double share) {
        QMetaObject::invokeMethod(this, [this, generation, share] {
            if (generation == m_generation && m_isRunning)
                emit progressed(share);
        }, Qt::QueuedConnection);
    };
    m_background.start([config, stop = m_stop.get_token(), tell] { return adalora::measureStep(config, stop, tell); },
                       [this, generation](const std::shared_ptr<std::optional<adalora::MeasuredStep>> &step, const std::exception_ptr &failure) {
                           if (generation != m_generation)
                               return;
                           m_isRunning = false;
                           if (failure)
                               emit failed(sentenceFor(failure));
                           else if (*step)
                               emit measured(**step);
                           else
                               emit failed({});
                       });
}

void StepMeasure::cancel() { m_stop.request_stop(); }

}  // namespace studio
