#include "steering.h"

#include "error_text.h"

#include <optional>

namespace studio {

Steering::Steering(QObject *parent)
    : QObject(parent), m_stack([this] { return m_state.wanted; }, [this](const FieldValues &values) { send({values, false, 0}); }, this)
{
}

void Steering::begin(const adalora::RunConfig &applied, Send send)
{
    m_send = std::move(send);
    m_pending.clear();
    m_state = {applied, applied, {}, {}, true};
    m_stack.clear();
    emit changed();
}

void Steering::end()
{
    m_send = nullptr;
    m_pending.clear();
    m_state = {m_state.applied, m_state.applied, {}, {}, false};
    m_stack.clear();
    emit changed();
}

void Steering::edit(const adalora::Edit &edit)
{
    if (!m_state.isSteerable)
        return;
    const adalora::RunConfig before = m_state.wanted;
    send(edit);
    m_stack.push(before, m_state.wanted);
}

void Steering::send(const adalora::Edit &edit)
{
    m_pending.push_back({m_send(edit), edit.fields});
    m_state.wanted = withFields(m_state.wanted, edit.fields);
    m_state.refusal.clear();
    m_state.refusedField.clear();
    emit changed();
}

void Steering::takeAnswer(long long ticket, const adalora::Event &answer, const adalora::RunConfig &applied)
{
    std::optional<FieldValues> asked;  // none: it was not asked for here
    std::erase_if(m_pending, [&](const Pending &pending) {
        if (pending.ticket == ticket)
            asked = pending.fields;
        return pending.ticket == ticket;
    });
    m_state.applied = m_state.wanted = applied;
    for (const Pending &pending : m_pending)
        m_state.wanted = withFields(m_state.wanted, pending.fields);
    if (!answer.refusal.empty() && asked) {
        const Refusal refusal = refusalIn(answer);
        m_state.refusal = refusal.sentence;
        m_state.refusedField = refusal.field;
        m_stack.correct(*asked);
    }
    emit changed();
}

}  // namespace studio
