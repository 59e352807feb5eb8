// What is said about events: every kind has a name, a mark and a whole sentence; growth says who paid, refusal why.
#include "event_mark.h"
#include "event_model.h"
#include "event_words.h"
#include "rank_changes.h"
#include "synthetic_run.h"
#include <QImage>
#include <QtTest>

using namespace studio;
using adalora::EventKind;
using adalora::Method;

namespace {

constexpr EventKind allKinds[] = {EventKind::Prune, EventKind::Reactivate, EventKind::Phase, EventKind::Alarm,
                                  EventKind::Merge, EventKind::Grow,       EventKind::Refuse, EventKind::Edit};

adalora::Event merged(EventKind kind)
{
    adalora::Event event;
    event.kind = kind;
    event.matrix = 1;
    event.index = 3;
    event.score = 0.5;
    event.rankBefore = 5;
    event.rankAfter = kind == EventKind::Grow ? 6 : 5;
    event.parametersBefore = 1000;
    event.parametersAfter = kind == EventKind::Grow ? 1128 : 1000;
    event.slackBefore = 140;
    event.slackAfter = kind == EventKind::Grow ? 12 : 140;
    return event;
}

}  // namespace

class EventWordsTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindHasItsOwnNameMarkAndColour();
    void everyEventOfARunIsAWholeSentence();
    void growthSaysWhoPaid();
    void refusalSaysWhy();
    void editsSayOldAndNewValues();
    void everyAlarmSaysWhatToDo();
    void kindsAreThoseOfTheMethod();
    void tableHasTheColumnsOfTheMethod();
    void changesOfRanksAreThoseOfTheLastAllocation();
};

void EventWordsTest::everyKindHasItsOwnNameMarkAndColour()
{
    for (const QPalette &palette : {lightPalette(), darkPalette()}) {
        const Colors colors = colorsFor(palette);
        std::vector<QImage> shapes;  // without their colours: told apart by shape alone
        QSet<QString> names;
        QSet<QRgb> hues;
        for (const EventKind kind : allKinds) {
            QImage mark = eventMark(kind, 12, colors, 1).toImage().convertToFormat(QImage::Format_Alpha8);
            QVERIFY(!shapes.empty() || !mark.isNull());
            for (const QImage &other : shapes)
                QVERIFY(mark != other);
            shapes.push_back(mark);
            names += eventName(kind);
            hues += colors.of(kind).rgb();
        }
        QCOMPARE(names.size(), std::ssize(allKinds));
        QCOMPARE(hues.size(), std::ssize(allKinds));
    }
}

void EventWordsTest::everyEventOfARunIsAWholeSentence()
{
    for (const Method method : {Method::AdaLora, Method::Merge, Method::Lora, Method::Full}) {
        synthetic::Run run(synthetic::info(2, 6, 300, false, method));
        run.grow(300);
        QVERIFY(!run.history().events().empty());
        const std::vector<EventKind> kinds = eventKindsOf(method);
        for (const adalora::Event &event : run.history().events()) {
            const QString sentence = eventSentence(event, run.history().info());
            QVERIFY2(sentence.size() > 20 && sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
            QVERIFY2(!sentence.contains(QLatin1Char('%')), qPrintable(sentence));
            QVERIFY(std::find(kinds.begin(), kinds.end(), event.kind) != kinds.end());
        }
    }
}

void EventWordsTest::growthSaysWhoPaid()
{
    const adalora::RunInfo info = synthetic::info(1, 6, 300, false, Method::Merge);
    adalora::Event event = merged(EventKind::Grow);
    event.payer = 2;
    QString sentence = eventSentence(event, info);
    QVERIFY2(sentence.contains(QStringLiteral("layer.0.key")) && sentence.contains(QStringLiteral("layer.0.value")), qPrintable(sentence));
    for (const char *part : {"5 → 6", "1,000 → 1,128", "140 → 12"})
        QVERIFY2(sentence.contains(QString::fromUtf8(part)), qPrintable(sentence));
    event.payer = -1;
    sentence = eventSentence(event, info);
    QVERIFY2(sentence.contains(QStringLiteral("free")) && !sentence.contains(QStringLiteral("layer.0.value")), qPrintable(sentence));
    event.payer = event.matrix;
    QVERIFY(eventSentence(event, info).contains(QStringLiteral("its own")));
}

void EventWordsTest::refusalSaysWhy()
{
    adalora::RunInfo info = synthetic::info(1, 6, 300, false, Method::Merge);
    adalora::Event event = merged(EventKind::Refuse);
    event.reason = adalora::RefuseReason::Budget;
    QString sentence = eventSentence(event, info);
    QVERIFY2(sentence.contains(QStringLiteral("(budget)")) && sentence.contains(QStringLiteral("128")) && sentence.contains(QStringLiteral("140")), qPrintable(sentence));
    event.reason = adalora::RefuseReason::Dimension;
    sentence = eventSentence(event, info);
    QVERIFY2(sentence.contains(QStringLiteral("(dimension)")) && sentence.contains(QStringLiteral("64 × 64")), qPrintable(sentence));
    info.matrices[1].rank = 5;  // max_r, not the matrix itself
    sentence = eventSentence(event, info);
    QVERIFY2(sentence.contains(QStringLiteral("(dimension)")) && sentence.contains(QStringLiteral("settings")), qPrintable(sentence));
    event.matrix = 99;
    QVERIFY(eventSentence(event, info).startsWith(QStringLiteral("A matrix")));
}

void EventWordsTest::editsSayOldAndNewValues()
{
    synthetic::Run run(synthetic::info(2, 6, 300, false));
    run.grow(40);
    const auto edit = [&run](const char *json, const char *refusal = "") {
        adalora::Event event;
        event.step = 40;
        event.kind = EventKind::Edit;
        event.detail = json;
        event.refusal = refusal;
        run.append(event);
    };
    edit(R"({"set": {"tfinal": 100}})");
    edit(R"({"set": {"tfinal": 90}})");
    edit(R"({"set": {"tinit": 250}})", "tinit < total_step − tfinal = 210");
    edit(R"({"set": {"pinned_ranks": {"layer.0.query": 4}}})");
    edit(R"({"set": {"never_prune": ["layer.1.key"], "pinned_ranks": {}}})");
    edit(R"({"allocate": true})");
    edit(R"({"set": {"no_field": 1}})", "unknown field");
    run.grow(10);
    EventModel model;
    model.setRun(&run.history());
    QStringList texts, sentences;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data(EventModel::KindRole).toInt() != static_cast<int>(EventKind::Edit))
            continue;
        texts += model.index(row, EventModel::What).data().toString();
        sentences += model.index(row, EventModel::What).data(Qt::ToolTipRole).toString();
    }
    QCOMPARE(texts, (QStringList{QStringLiteral("t_f 150 → 100"), QStringLiteral("t_f 100 → 90"), QStringLiteral("t_i 30 → 250 refused"),
                                 QStringLiteral("layer.0.query held at rank 4"), QStringLiteral("layer.1.key never pruned, layer.0.query no longer held"),
                                 QStringLiteral("allocate now"), QStringLiteral("no_field = 1 refused")}));
    QVERIFY(sentences[2].contains(QStringLiteral("tinit < total_step − tfinal = 210")));
    for (const QString &sentence : sentences)
        QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
}

void EventWordsTest::everyAlarmSaysWhatToDo()
{
    const adalora::RunInfo info = synthetic::info(2, 6, 300, false);
    QSet<QString> sentences;
    for (int kind = static_cast<int>(adalora::AlarmKind::NotFinite); kind <= static_cast<int>(adalora::AlarmKind::CheckpointFailed); ++kind) {
        adalora::Event event;
        event.kind = EventKind::Alarm;
        event.alarm = static_cast<adalora::AlarmKind>(kind);
        event.matrix = 3;
        event.detail = "12";
        const QString sentence = eventSentence(event, info);
        QVERIFY2(sentence.count(QStringLiteral(". ")) >= 1 && sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
        QVERIFY2(!sentence.contains(QStringLiteral("needs attention")), qPrintable(sentence));
        sentences += sentence;
    }
    QCOMPARE(sentences.size(), static_cast<int>(adalora::AlarmKind::CheckpointFailed));
}

void EventWordsTest::kindsAreThoseOfTheMethod()
{
    const auto has = [](Method method, EventKind kind) {
        const auto kinds = eventKindsOf(method);
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    };
    QVERIFY(has(Method::AdaLora, EventKind::Reactivate) && !has(Method::AdaLora, EventKind::Grow));
    QVERIFY(has(Method::Merge, EventKind::Refuse) && !has(Method::Merge, EventKind::Reactivate));
    for (const Method method : {Method::Lora, Method::Full, Method::Head})
        QCOMPARE(eventKindsOf(method), (std::vector<EventKind>{EventKind::Edit, EventKind::Alarm}));
}

void EventWordsTest::tableHasTheColumnsOfTheMethod()
{
    EventModel model;
    synthetic::Run merge(synthetic::info(2, 6, 300, false, Method::Merge));
    merge.grow(200);
    model.setRun(&merge.history());
    QVERIFY(model.isUsed(EventModel::PaidBy) && model.isUsed(EventModel::Rank));
    bool hasPayer = false;
    for (int row = 0; row < model.rowCount(); ++row)
        hasPayer = hasPayer || !model.index(row, EventModel::PaidBy).data().toString().isEmpty();
    QVERIFY(hasPayer);
    synthetic::Run lora(synthetic::info(2, 6, 300, false, Method::Lora));
    model.setRun(&lora.history());
    QVERIFY(!model.isUsed(EventModel::PaidBy) && !model.isUsed(EventModel::Lambda) && model.isUsed(EventModel::Step));
}

void EventWordsTest::changesOfRanksAreThoseOfTheLastAllocation()
{
    synthetic::Run run(synthetic::info(2, 6, 300, false, Method::Merge));
    run.grow(120);
    const adalora::RunHistory &history = run.history();
    const auto &matrices = history.info().matrices;
    QCOMPARE(history.lastAllocation(0), -1);
    for (const RankChange &change : rankChangesAt(history, 5))
        QCOMPARE(change.change, 0);
    int allocations = 0;
    for (int at = history.nextAllocation(0); at >= 0; at = history.nextAllocation(at), ++allocations) {
        QCOMPARE(history.lastAllocation(at), at);
        const std::vector<RankChange> changes = rankChangesAt(history, at + 3);
        std::size_t paid = 0, gave = 0;
        for (std::size_t m = 0; m < matrices.size(); ++m) {
            const int before = history.stateAt(at - 1)->rankOf(matrices[m]);
            QCOMPARE(changes[m].change, history.stateAt(at)->rankOf(matrices[m]) - before);
            gave += changes[m].paidFor.size();
            paid += static_cast<std::size_t>(std::count_if(changes[m].payers.begin(), changes[m].payers.end(), [](int payer) { return payer >= 0; }));
        }
        QCOMPARE(gave, paid);
    }
    QVERIFY(allocations > 3);
}

QTEST_MAIN(EventWordsTest)
#include "tst_event_words.moc"
