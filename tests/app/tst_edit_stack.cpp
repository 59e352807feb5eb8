// Edits on their way: pending, applied, refused, taken back; and the texts that menus show for them.
#include "change_text.h"
#include "edit_stack.h"
#include "error_text.h"
#include "steering.h"

#include <QSignalSpy>
#include <QtTest>

using namespace studio;
using adalora::Edit;
using adalora::RunConfig;

namespace {

RunConfig config()
{
    RunConfig c;
    c.total_step = 1000;
    c.tinit = 100;
    c.tfinal = 500;
    c.target_r = 8;
    return c;
}

Edit setting(const std::string &field, const std::string &value) { return {{{field, value}}, false, 0}; }

/// Answers when it is told to, as the engine does.
class Engine {
public:
    explicit Engine(Steering &steering) : m_steering(steering), applied(config())
    {
        steering.begin(applied, [this](const Edit &edit) {
            sent.push_back(edit);
            return static_cast<long long>(sent.size());
        });
    }

    void answer(std::size_t ticket, const std::string &refusal = {})
    {
        const Edit &edit = sent[ticket - 1];
        if (refusal.empty())
            adalora::applyFields(applied, edit);
        adalora::Event event;
        event.kind = adalora::EventKind::Edit;
        event.detail = adalora::toJson(edit);
        event.refusal = refusal;
        m_steering.takeAnswer(static_cast<long long>(ticket), event, applied);
    }

    std::vector<Edit> sent;

private:
    Steering &m_steering;

public:
    RunConfig applied;
};

}  // namespace

class TestEditStack : public QObject {
    Q_OBJECT
private slots:
    void isPendingUntilItIsAnswered()
    {
        Steering steering;
        Engine engine(steering);
        steering.edit(setting("tfinal", "700"));
        QCOMPARE(steering.state().wanted.tfinal, 700);
        QCOMPARE(steering.state().applied.tfinal, 500);
        engine.answer(1);
        QCOMPARE(steering.state().applied.tfinal, 700);
        QCOMPARE(steering.state().wanted, steering.state().applied);
        QVERIFY(steering.state().refusal.isEmpty());
    }

    void keepsWhatIsStillPendingWhenAnotherIsAnswered()
    {
        Steering steering;
        Engine engine(steering);
        steering.edit(setting("tfinal", "700"));
        steering.edit(setting("target_r", "6"));
        engine.answer(1);
        QCOMPARE(steering.state().applied.tfinal, 700);
        QCOMPARE(steering.state().applied.target_r, 8.0);
        QCOMPARE(steering.state().wanted.target_r, 6.0);
    }

    void goesBackAndSaysWhyWhenItIsRefused()
    {
        Steering steering;
        Engine engine(steering);
        steering.edit(setting("tinit", "600"));
        engine.answer(1, "tinit < total_step - tfinal (tinit = 600)");
        QCOMPARE(steering.state().wanted.tinit, 100);
        QCOMPARE(steering.state().refusedField, QStringLiteral("tinit"));
        QVERIFY2(steering.state().refusal.contains(QStringLiteral("tinit < total_step - tfinal")), qPrintable(steering.state().refusal));
        QVERIFY(!steering.stack().canUndo());  // there is nothing to take back
        steering.edit(setting("tinit", "200"));
        QVERIFY(steering.state().refusal.isEmpty());
    }

    void takesBackAndDoesAgain()
    {
        Steering steering;
        Engine engine(steering);
        steering.edit(setting("tfinal", "700"));
        engine.answer(1);
        QCOMPARE(steering.stack().undoText(), QStringLiteral("t_f 500 → 700"));
        steering.stack().undo();
        QCOMPARE(engine.sent.back(), setting("tfinal", "500"));
        QCOMPARE(steering.state().wanted.tfinal, 500);
        engine.answer(2);
        QVERIFY(!steering.stack().canUndo());
        QCOMPARE(steering.stack().redoText(), QStringLiteral("t_f 500 → 700"));
        steering.stack().redo();
        QCOMPARE(engine.sent.back(), setting("tfinal", "700"));
        engine.answer(3);
        QCOMPARE(steering.state().applied.tfinal, 700);
    }

    void takesBackOnlyWhatIsStillAsItLeftIt()
    {
        Steering steering;
        Engine engine(steering);
        steering.edit({{{"tfinal", "700"}, {"beta1", "0.9"}}, false, 0});
        engine.answer(1);
        // Someone else steers the same run.
        engine.applied.tfinal = 650;
        adalora::Event foreign;
        foreign.kind = adalora::EventKind::Edit;
        foreign.detail = R"({"set": {"tfinal": 650}})";
        steering.takeAnswer(0, foreign, engine.applied);
        QCOMPARE(steering.state().wanted.tfinal, 650);
        steering.stack().undo();
        QCOMPARE(engine.sent.back(), setting("beta1", "0.85"));
    }

    void shrinksAnEntryToWhatWasTaken()
    {
        Steering steering;
        Engine engine(steering);
        steering.edit(setting("tfinal", "600"));
        steering.edit(setting("tfinal", "950"));  // the same drag
        QCOMPARE(steering.stack().count(), 1);
        engine.answer(1);
        engine.answer(2, "tinit < total_step - tfinal (tfinal = 950)");
        QCOMPARE(steering.stack().undoText(), QStringLiteral("t_f 500 → 600"));
        steering.stack().undo();
        QCOMPARE(engine.sent.back(), setting("tfinal", "500"));
    }

    void keepsNoEntryForAnAllocation()
    {
        Steering steering;
        Engine engine(steering);
        steering.edit({{}, true, 0});
        QCOMPARE(engine.sent.size(), std::size_t(1));
        QVERIFY(engine.sent.back().allocates);
        QVERIFY(!steering.stack().canUndo());
        engine.answer(1, "method = adalora | merge");
        QVERIFY(steering.state().refusal.contains(QStringLiteral("allocated")));
    }

    void forgetsEverythingWithTheRun()
    {
        Steering steering;
        Engine engine(steering);
        steering.edit(setting("tfinal", "700"));
        steering.end();
        QVERIFY(!steering.state().isSteerable);
        QCOMPARE(steering.state().wanted.tfinal, 500);
        QVERIFY(!steering.stack().canUndo());
        steering.edit(setting("tfinal", "600"));
        QCOMPARE(engine.sent.size(), std::size_t(1));
    }

    void makesOneEntryOfOneGestureInADraft()
    {
        RunConfig draft = config();
        EditStack stack([&] { return draft; }, [&](const FieldValues &values) { draft = withFields(draft, values); });
        const auto change = [&](auto &&how) {
            const RunConfig before = draft;
            how(draft);
            stack.push(before, draft);
        };
        for (const int tinit : {101, 102, 103})
            change([&](RunConfig &c) { c.tinit = tinit; });
        change([](RunConfig &c) { c.batch_size = 16; });
        QCOMPARE(stack.count(), 2);
        stack.undo();
        QCOMPARE(draft.batch_size, 32);
        stack.undo();
        QCOMPARE(draft.tinit, 100);
        stack.redo();
        QCOMPARE(draft.tinit, 103);
        change([](RunConfig &c) { c.seed = 9; });
        QVERIFY(!stack.canRedo());
    }

    void saysChangesInAFewWords()
    {
        const RunConfig before = config();
        RunConfig after = before;
        QVERIFY(changeText(before, after).isEmpty());
        after.target_r = 6.5;
        after.metric = adalora::Metric::Magnitude;
        QCOMPARE(changeText(before, after), QStringLiteral("r_T 8 → 6.5, Importance Ī·Ū (AdaLoRA) → |λ|, magnitude"));
        after.beta1 = 0.9;
        QCOMPARE(changeText(before, after), QStringLiteral("3 settings"));
        RunConfig pinned = before;
        pinned.pinned_ranks["layer.0.query"] = 4;
        QCOMPARE(changeText(before, pinned), QStringLiteral("layer.0.query held at rank 4"));
        QCOMPARE(changeText(pinned, before), QStringLiteral("layer.0.query no longer held"));
    }

    void findsTheFieldOfARefusal()
    {
        adalora::Event answer;
        answer.kind = adalora::EventKind::Edit;
        answer.detail = R"({"set": {"total_step": 5}})";
        answer.refusal = "warmup_steps <= total_step (warmup_steps = 20)";
        QCOMPARE(refusalIn(answer).field, QStringLiteral("total_step"));  // what was changed
        answer.detail = R"({"set": {"tfinal": 5, "pinned_ranks": {"layer.0.query": 99}}})";
        answer.refusal = "0 <= rank <= 12 (pinned_ranks.layer.0.query = 99)";
        QCOMPARE(refusalIn(answer).field, QStringLiteral("pinned_ranks"));
        answer.refusal = "no parentheses at all";
        QCOMPARE(refusalIn(answer).field, QString());
    }
};

QTEST_MAIN(TestEditStack)
#include "tst_edit_stack.moc"
