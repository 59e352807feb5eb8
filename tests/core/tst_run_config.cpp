/// The run configuration: JSON both ways, every refusal, every rule.
#include "error.h"
#include "training/presets.h"
#include "training/run_config.h"

#include <QtTest>
#include <functional>
#include <limits>

using namespace adalora;

using Change = std::function<void(RunConfig &)>;
Q_DECLARE_METATYPE(Change)

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

RunConfig valid()
{
    RunConfig config;
    config.total_step = 1000;
    config.tinit = 100;
    config.tfinal = 100;
    return config;
}

}  // namespace

class TestRunConfig : public QObject {
    Q_OBJECT

private slots:
    void comesBackFromJson();
    void keepsDefaultsOfMissingFields();
    void ordersFieldsAsTheStructDoes();
    void setsEveryFieldFromItsOwnJson();
    void refusesText_data();
    void refusesText();
    void suggestsTheNearestField();
    void isValidOnlyWithTotalStep();
    void namesBrokenRule_data();
    void namesBrokenRule();
    void checksOnlyWhatTheMethodReads();
    void throwsTheFirstProblem();
    void listsProblemsInFieldOrder();
    void saysThatAFileIsMissing();
    void shipsValidPresets();
};

void TestRunConfig::comesBackFromJson()
{
    RunConfig config = valid();
    config.name = "名 \"x\"\n";
    config.task = "planted";
    config.seed = std::numeric_limits<std::uint64_t>::max();
    config.learning_rate = 0.1 + 0.2;
    config.target_modules = {"fc"};
    config.target_r = 2.5;
    config.orth_form = OrthForm::Paper;
    config.metric = Metric::Magnitude;
    config.ties = Ties::Reference;
    QVERIFY(runConfigFromJson(toJson(config), "test") == config);
    config.metric = Metric::SmoothedSensitivity;
    QVERIFY(runConfigFromJson(toJson(config), "test") == config);
    QVERIFY(runConfigFromJson(toJson(RunConfig{}), "test") == RunConfig{});
}

void TestRunConfig::keepsDefaultsOfMissingFields()
{
    RunConfig wanted;
    wanted.total_step = 7;
    wanted.lora_alpha = 8;
    QVERIFY(runConfigFromJson(R"({"total_step": 7, "lora_alpha": 8})", "test") == wanted);
    QVERIFY(runConfigFromJson("{}", "test") == RunConfig{});
}

void TestRunConfig::ordersFieldsAsTheStructDoes()
{
    const std::string json = toJson(RunConfig{});
    std::size_t last = 0;
    for (const auto &name : fieldNames()) {
        const std::size_t at = json.find("\n  \"" + name + "\": ");
        QVERIFY2(at != std::string::npos && at >= last, name.c_str());
        last = at;
    }
    QCOMPARE(fieldNames().front(), std::string("name"));
    QCOMPARE(fieldNames().back(), std::string("planted_hidden"));
}

void TestRunConfig::setsEveryFieldFromItsOwnJson()
{
    const RunConfig from = valid();
    RunConfig to;
    for (const auto &name : fieldNames())
        setField(to, name, fieldJson(from, name));
    QVERIFY(to == from);
    setField(to, "ties", "\"reference\"");
    QCOMPARE(to.ties, Ties::Reference);
    QVERIFY_EXCEPTION_THROWN(setField(to, "ties", "reference"), Error);
    QVERIFY_EXCEPTION_THROWN(setField(to, "tie", "1"), Error);
}

void TestRunConfig::refusesText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("wanted");
    const auto damaged = [](const char *name, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(text) << int(ErrorCode::FileDamaged) << QStringLiteral("c.json") << QString() << QString();
    };
    damaged("empty", "");
    damaged("not JSON", "total_step = 5");
    damaged("truncated", R"({"total_step": 5)");
    damaged("after the end", R"({"total_step": 5} 6)");
    damaged("not an object", "[1, 2]");
    damaged("not a number of JSON", R"({"learning_rate": NaN})");
    damaged("beyond double", R"({"learning_rate": 1e999})");
    damaged("twice", R"({"total_step": 5, "total_step": 6})");
    damaged("comment", R"({"total_step": 5} // five)");
    const auto wrong = [](const char *field, const char *value, const char *wanted) {
        QTest::addRow("%s %s", field, value) << QStringLiteral("{\"%1\": %2}").arg(QLatin1String(field), QLatin1String(value))
                                             << int(ErrorCode::WrongType) << QString::fromUtf8(field) << QString::fromUtf8(value)
                                             << QString::fromUtf8(wanted);
    };
    wrong("name", "5", "string");
    wrong("total_step", "\"1000\"", "integer");
    wrong("total_step", "1000.0", "integer");
    wrong("total_step", "null", "integer");
    wrong("total_step", "true", "integer");
    wrong("total_step", "3000000000", "integer, 32 bit");
    wrong("total_step", "-3000000000", "integer, 32 bit");
    wrong("total_step", "18446744073709551615", "integer, 32 bit");
    wrong("seed", "-1", "integer ≥ 0");
    wrong("beta1", "\"high\"", "number");
    wrong("target_modules", "\"query\"", "list of strings");
    wrong("target_modules", "[\"query\",1]", "list of strings");
    wrong("ties", "\"fair\"", "exact | reference");
    wrong("orth_form", "1", "reference | paper");
    wrong("metric", "\"lambda\"", "smoothed_product | smoothed_sensitivity | magnitude | sigma_gradient | random | expression");
}

void TestRunConfig::refusesText()
{
    QFETCH(QString, text);
    QFETCH(int, code);
    QFETCH(QString, subject);
    QFETCH(QString, value);
    QFETCH(QString, wanted);
    try {
        runConfigFromJson(text.toStdString(), "c.json");
        QFAIL("it was read");
    } catch (const Error &e) {
        QCOMPARE(int(e.code), code);
        QCOMPARE(QString::fromStdString(e.subject), subject);
        QCOMPARE(QString::fromStdString(e.value), value);
        QVERIFY(!e.detail.empty());
        if (!wanted.isEmpty())
            QCOMPARE(QString::fromStdString(e.detail), wanted);
    }
}

void TestRunConfig::suggestsTheNearestField()
{
    const auto suggestion = [](const char *field) {
        try {
            runConfigFromJson(std::string("{\"") + field + "\": 1}", "c.json");
        } catch (const Error &e) {
            return e.code == ErrorCode::UnknownField && e.subject == field ? e.detail : std::string("wrong error");
        }
        return std::string("no error");
    };
    QCOMPARE(suggestion("total_steps"), std::string("total_step"));
    QCOMPARE(suggestion("delta_t"), std::string("deltaT"));
    QCOMPARE(suggestion("learningrate"), std::string("learning_rate"));
    QCOMPARE(suggestion("beta3"), std::string("beta1"));
    QCOMPARE(suggestion("zzzzzzzzzzzz"), std::string());
}

void TestRunConfig::isValidOnlyWithTotalStep()
{
    QVERIFY(problemsOf(valid()).empty());
    const auto problems = problemsOf(runConfigFromJson("{}", "test"));
    QCOMPARE(problems.size(), std::size_t(1));
    QCOMPARE(problems[0].field, std::string("total_step"));
    QCOMPARE(problems[0].value, std::string("0"));
    QCOMPARE(problems[0].rule, std::string("total_step ≥ 1"));
}

void TestRunConfig::namesBrokenRule_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *field, const char *value, const char *rule, const Change &change) {
        QTest::addRow("%s = %s", field, value) << change << QString::fromUtf8(field) << QString::fromUtf8(value) << QString::fromUtf8(rule);
    };
    row("task", "mnist", "task = fashion | planted", [](RunConfig &c) { c.task = "mnist"; });
    row("threads", "0", "1 ≤ threads ≤ 64", [](RunConfig &c) { c.threads = 0; });
    row("threads", "65", "1 ≤ threads ≤ 64", [](RunConfig &c) { c.threads = 65; });
    row("frozen_dtype", "\"bfloat16\"", "frozen_dtype = float32 (method = full: no weight is frozen)", [](RunConfig &c) {
        c.method = Method::Full;
        c.frozen_dtype = FrozenDtype::BFloat16;
    });
    row("frozen_dtype", "\"bfloat16\"", "frozen_dtype = float32 (lora_dropout > 0)", [](RunConfig &c) {
        c.lora_dropout = 0.1;
        c.frozen_dtype = FrozenDtype::BFloat16;
    });
    row("total_step", "-1", "total_step ≥ 1", [](RunConfig &c) { c.total_step = -1; });
    row("batch_size", "0", "1 ≤ batch_size ≤ 65536", [](RunConfig &c) { c.batch_size = 0; });
    row("batch_size", "70000", "1 ≤ batch_size ≤ 65536", [](RunConfig &c) { c.batch_size = 70000; });
    row("learning_rate", "0", "learning_rate > 0", [](RunConfig &c) { c.learning_rate = 0; });
    row("learning_rate", "inf", "|learning_rate| < ∞", [](RunConfig &c) { c.learning_rate = infinity; });
    row("learning_rate", "nan", "|learning_rate| < ∞", [](RunConfig &c) { c.learning_rate = notANumber; });
    row("warmup_steps", "-1", "warmup_steps ≥ 0", [](RunConfig &c) { c.warmup_steps = -1; });
    row("warmup_steps", "1001", "warmup_steps ≤ total_step = 1000", [](RunConfig &c) { c.warmup_steps = 1001; });
    row("weight_decay", "-0.5", "weight_decay ≥ 0", [](RunConfig &c) { c.weight_decay = -0.5; });
    row("max_grad_norm", "-1", "max_grad_norm ≥ 0", [](RunConfig &c) { c.max_grad_norm = -1; });
    row("target_modules", "∅", "target_modules ≠ ∅", [](RunConfig &c) { c.target_modules.clear(); });
    row("target_modules", "dense", "target_modules ⊆ {query, key, value, attention.output, intermediate, output, fc}",
        [](RunConfig &c) { c.target_modules = {"query", "dense"}; });
    row("init_r", "0", "init_r ≥ 1", [](RunConfig &c) { c.init_r = 0; });
    row("target_r", "0", "target_r > 0", [](RunConfig &c) { c.target_r = 0; });
    row("target_r", "12.5", "target_r ≤ init_r = 12", [](RunConfig &c) { c.target_r = 12.5; });
    row("target_r", "nan", "|target_r| < ∞", [](RunConfig &c) { c.target_r = notANumber; });
    row("lora_alpha", "0", "lora_alpha > 0", [](RunConfig &c) { c.lora_alpha = 0; });
    row("tinit", "-1", "tinit ≥ 0", [](RunConfig &c) { c.tinit = -1; });
    row("tinit", "900", "tinit < total_step − tfinal = 900", [](RunConfig &c) { c.tinit = 900; });
    row("tfinal", "-1", "tfinal ≥ 0", [](RunConfig &c) { c.tfinal = -1; });
    row("deltaT", "0", "deltaT ≥ 1", [](RunConfig &c) { c.deltaT = 0; });
    row("beta1", "1", "0 < beta1 < 1", [](RunConfig &c) { c.beta1 = 1; });
    row("beta1", "0", "0 < beta1 < 1", [](RunConfig &c) { c.beta1 = 0; });
    row("beta2", "nan", "0 < beta2 < 1", [](RunConfig &c) { c.beta2 = notANumber; });
    row("orth_reg_weight", "-0.1", "orth_reg_weight ≥ 0", [](RunConfig &c) { c.orth_reg_weight = -0.1; });
    row("ties", "reference", "ties = exact (budget_unit = parameters)", [](RunConfig &c) {
        c.ties = Ties::Reference;
        c.budget_unit = BudgetUnit::Parameters;
    });
    row("metric_expression", "I", "metric_expression = ∅ (metric ≠ expression)", [](RunConfig &c) { c.metric_expression = std::string("I"); });
    row("metric_expression", "", "metric_expression ≠ ∅", [](RunConfig &c) { c.metric = Metric::Expression; });
    row("metric_expression", "I*lamda", "position 3: lamda ∉ {lambda, sigma, dsigma, I, U, d, k}, ≈ lambda", [](RunConfig &c) {
        c.metric = Metric::Expression;
        c.metric_expression = "I*lamda";
    });
    row("metric_expression", "I/U", "|metric_expression| < ∞ (I = 0, U = 0)", [](RunConfig &c) {
        c.metric = Metric::Expression;
        c.metric_expression = "I/U";
    });
    row("r", "0", "r ≥ 1", [](RunConfig &c) {
        c.method = Method::Lora;
        c.r = 0;
    });
    row("rank_pattern", "layer.0.query: -1", "rank_pattern ≥ 0", [](RunConfig &c) {
        c.method = Method::Lora;
        c.rank_pattern = {{"layer.0.key", 0}, {"layer.0.query", -1}};
    });
    row("lora_dropout", "1", "0 ≤ lora_dropout < 1", [](RunConfig &c) { c.lora_dropout = 1; });
    row("lora_dropout", "-0.1", "0 ≤ lora_dropout < 1", [](RunConfig &c) {
        c.method = Method::Lora;
        c.lora_dropout = -0.1;
    });
    row("lora_dropout", "nan", "0 ≤ lora_dropout < 1", [](RunConfig &c) { c.lora_dropout = notANumber; });
    row("mu", "-1", "mu ≥ 0", [](RunConfig &c) {
        c.metric = Metric::SigmaGradient;
        c.mu = -1;
    });
    row("eval_steps", "0", "eval_steps ≥ 1", [](RunConfig &c) { c.eval_steps = 0; });
    row("record_steps", "0", "record_steps ≥ 1", [](RunConfig &c) { c.record_steps = 0; });
    row("planted_layers", "13", "1 ≤ planted_layers ≤ 12", [](RunConfig &c) { c.planted_layers = 13; });
    row("planted_hidden", "4", "8 ≤ planted_hidden ≤ 1024", [](RunConfig &c) { c.planted_hidden = 4; });
    row("planted_hidden", "10", "planted_hidden mod 4 = 0", [](RunConfig &c) { c.planted_hidden = 10; });
}

void TestRunConfig::namesBrokenRule()
{
    QFETCH(Change, change);
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, rule);
    RunConfig config = valid();
    change(config);
    const auto problems = problemsOf(config);
    QCOMPARE(problems.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(problems[0].field), field);
    QCOMPARE(QString::fromStdString(problems[0].value), value);
    QCOMPARE(QString::fromStdString(problems[0].rule), rule);
}

void TestRunConfig::checksOnlyWhatTheMethodReads()
{
    RunConfig config;
    config.total_step = 10;
    config.tinit = 50;
    config.deltaT = 0;
    config.target_r = 100;
    config.beta1 = 7;
    config.metric_expression = "nonsense";
    config.method = Method::Lora;
    QVERIFY(problemsOf(config).empty());
    config.r = 0;
    config.lora_dropout = 2;
    config.target_modules.clear();
    config.lora_alpha = 0;
    QCOMPARE(problemsOf(config).size(), std::size_t(4));
    for (const Method method : {Method::Full, Method::Head}) {
        config.method = method;
        QVERIFY(problemsOf(config).empty());
    }
    config.method = Method::AdaLora;
    QVERIFY(problemsOf(config).size() > 6);
}

void TestRunConfig::throwsTheFirstProblem()
{
    requireValid(valid());
    RunConfig config = valid();
    config.tinit = 950;
    config.deltaT = 0;
    try {
        requireValid(config);
        QFAIL("it was accepted");
    } catch (const Error &e) {
        QCOMPARE(e.code, ErrorCode::RuleBroken);
        QCOMPARE(std::string(e.what()), std::string("tinit = 950 breaks the rule tinit < total_step − tfinal = 900"));
    }
}

void TestRunConfig::listsProblemsInFieldOrder()
{
    RunConfig config;
    config.planted_hidden = 3;
    config.beta2 = 2;
    config.task.clear();
    config.init_r = 0;
    const auto names = fieldNames();
    std::vector<std::ptrdiff_t> places;
    for (const auto &problem : problemsOf(config))
        places.push_back(std::find(names.begin(), names.end(), problem.field) - names.begin());
    QVERIFY(places.size() >= 5);
    QVERIFY(std::is_sorted(places.begin(), places.end()));
    QVERIFY(places.back() < std::ptrdiff_t(names.size()));
}

void TestRunConfig::saysThatAFileIsMissing()
{
    try {
        readRunConfig("absent.json");
        QFAIL("it was read");
    } catch (const Error &e) {
        QCOMPARE(e.code, ErrorCode::FileMissing);
        QCOMPARE(e.subject, std::string("absent.json"));
    }
}

void TestRunConfig::shipsValidPresets()
{
    const auto all = presets();
    std::vector<std::string> ids;
    for (const auto &preset : all) {
        ids.push_back(preset.id);
        const auto problems = problemsOf(preset.config);
        QVERIFY2(problems.empty(), problems.empty() ? "" : problems[0].rule.c_str());
        QCOMPARE(preset.config.name, preset.id);
    }
    QCOMPARE(ids, (std::vector<std::string>{"fashion", "merge", "planted", "tiny"}));
}

QTEST_APPLESS_MAIN(TestRunConfig)
#include "tst_run_config.moc"
