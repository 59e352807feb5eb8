/// The hand on a run in training: sends edits, keeps what is pending, and takes them back.
#pragma once
#include "edit_stack.h"
#include "steering_state.h"
#include "training/edit.h"
#include "training/run_report.h"

namespace studio {

class Steering : public QObject {
    Q_OBJECT
public:
    /// Sends an edit to the engine and returns its ticket.
    using Send = std::function<long long(const adalora::Edit &)>;

    explicit Steering(QObject *parent = nullptr);

    /// A run trains from now on, `applied` being in effect; the entries of the one before are forgotten.
    void begin(const adalora::RunConfig &applied, Send send);
    /// It takes no more edits. What was not answered is in its last checkpoint.
    void end();

    /// Sends it; one that changes fields becomes an entry of `stack`.
    void edit(const adalora::Edit &edit);
    /// An edit of whoever was applied or refused; `applied` is in effect now.
    void takeAnswer(long long ticket, const adalora::Event &answer, const adalora::RunConfig &applied);

    const SteeringState &state() const { return m_state; }
    EditStack &stack() { return m_stack; }

signals:
    void changed();

private:
    void send(const adalora::Edit &edit);

    struct Pending {
        long long ticket;
        FieldValues fields;
    };
    Send m_send;
    std::vector<Pending> m_pending;
    SteeringState m_state;
    EditStack m_stack;
};

}  // namespace studio
