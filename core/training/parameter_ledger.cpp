#include "training/parameter_ledger.h"

namespace adalora {

ParameterLedger::ParameterLedger(int step, long long budget, long long parameters, StepReport &report)
    : m_step(step), m_budget(budget), m_parameters(parameters), m_report(report)
{
}

Event &ParameterLedger::enter(EventKind kind, int matrix, int rankBefore, int rankAfter, long long cost)
{
    Event event;
    event.step = m_step;
    event.kind = kind;
    event.matrix = matrix;
    event.rankBefore = rankBefore;
    event.rankAfter = rankAfter;
    event.parametersBefore = m_parameters;
    event.slackBefore = m_budget - m_parameters;
    m_parameters += cost;
    event.parametersAfter = m_parameters;
    event.slackAfter = m_budget - m_parameters;
    m_report.events.push_back(event);
    return m_report.events.back();
}

}  // namespace adalora
