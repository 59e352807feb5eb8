#include "planner.h"

#include "error.h"
#include "measure_panel.h"
#include "preset_texts.h"
#include "published_picker.h"
#include "source_words.h"


namespace studio {
namespace {

/// Without the file there are none to choose from, and no scale to compare with.
std::vector<adalora::PublishedSchedule> knownSchedules()
{
    try {
        return adalora::publishedSchedules();
    } catch (const adalora::Error &) {
        return {};
    }
}

std::vector<adalora::PlanWarning> warningsOf(const adalora::RunInfo &info, std::optional<int> steps)
{
    try {
        return adalora::warningsFor(info, steps);
    } catch (const adalora::Error &) {
        return {};
    }
}

}  // namespace

Planner::Planner(const std::vector<adalora::Preset> &presets, QObject *parent)
    : QObject(parent), m_presets(presets), m_page(new PlannerPage(knownSchedules()))
{
    MeasurePanel *panel = m_page->measure();
    connect(m_page, &PlannerPage::configWanted, this, &Planner::configWanted);
    connect(m_page, &PlannerPage::dataChanged, this, &Planner::show);
    connect(panel, &MeasurePanel::measureWanted, &m_measure, &StepMeasure::start);
    connect(panel, &MeasurePanel::cancelled, &m_measure, &StepMeasure::cancel);
    connect(&m_measure, &StepMeasure::progressed, panel, &MeasurePanel::setProgress);
    connect(&m_measure, &StepMeasure::measured, panel, &MeasurePanel::setMeasured);
    connect(&m_measure, &StepMeasure::failed, panel, &MeasurePanel::setFailed);
}

void Planner::setPlan(const adalora::RunInfo &info, bool isDraft)
{
    m_info = info;
    m_isDraft = isDraft;
    show();
}

void Planner::show()
{
    if (m_info.config.total_step < 1)
        return;
    PlanPicture picture{m_info, adalora::plannedAllocations(m_info), adalora::plannedSize(m_info), warningsOf(m_info, m_isDraft ? m_page->dataSteps() : std::nullopt)};
    m_warnings = static_cast<int>(picture.warnings.size());
    m_page->published()->setSource(sourceOf(m_info.config));
    m_page->setPlan(std::move(picture), m_isDraft);
    emit warningsChanged();
}

void Planner::setProblem(const QString &sentence)
{
    m_warnings = 0;
    m_page->setProblem(sentence);
    emit warningsChanged();
}

void Planner::setTraining(bool isTraining)
{
    if (isTraining)
        m_measure.cancel();
    m_page->measure()->setRefusal(isTraining ? tr("While a run trains, steps cannot be measured.") : QString());
}

QString Planner::sourceOf(const adalora::RunConfig &config) const
{
    for (const FormPreset &preset : formPresets(m_presets)) {
        if (preset.config != config)
            continue;
        const adalora::Preset *found = presetOf(m_presets, preset.id);
        if (!found || found->source.empty())
            break;
        return tr("Preset “%1”: %2").arg(preset.title, sourceWords(found->source));
    }
    return {};
}

}  // namespace studio
