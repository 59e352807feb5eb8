#include "field_editor.h"
#include "field_texts.h"
#include "rule_line.h"
#include "run_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>
#include <QTranslator>
#include <QtTest>
#include <algorithm>
#include <set>

using namespace studio;
using adalora::RunConfig;

namespace {

RunConfig valid()
{
    RunConfig config;
    config.total_step = 3000;
    config.tinit = 500;
    config.tfinal = 1500;
    config.deltaT = 10;
    return config;
}

class Fixed : public QTranslator {
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QLatin1String(source) == QLatin1String("Warm-up") ? QStringLiteral("预热阶段") : QString();
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

class TestRunForm : public QObject {
    Q_OBJECT
private slots:
    void showsTheConfigItIsGiven();
    void returnsEveryFieldUnchangedWhenOneIsEdited();
    void saysTheRuleNextToTheField();
    void keepsItsHeightWhenARuleBreaks();
    void takesAllValuesOfAPreset();
    void namesNoPresetForEditedValues();
    void offersACopyWhereItCannotBeEdited();
    void showsARefusalOfTheEngineUntilTheNextEdit();
    void editsTheAdaptedMatrices();
    void readsSmallNumbersAsTheyAreWritten();
    void hidesFieldsOfOtherTasks();
    void hasAFieldForEverySetting();
    void showsOnlyTheFieldsOfTheMethod_data();
    void showsOnlyTheFieldsOfTheMethod();
    void ranksByWhatTheNewMethodKnows();
    void keepsAnExpressionForWhenItIsUsedAgain();
    void saysWhereAnExpressionIsWrong();
    void readsARankPatternAndRefusesNonsense();
    void showsARefusedMatrixAtTheRankPattern();
    void aConstantBudgetFollowsTheInitialRank();
    void wordsForZeroCanBeTypedOver();
    void retranslatesLabels();
    void givesEveryControlANameAndATooltip();
    void helpNamesTheRangeThatTheRulesHave_data();
    void helpNamesTheRangeThatTheRulesHave();
    void everyNumberHasARangeAndAValueToStartFrom();
    void helpNamesPublishedValues_data();
    void helpNamesPublishedValues();
    void saysEveryReasonBesideItsFieldAsOneTypes_data();
    void saysEveryReasonBesideItsFieldAsOneTypes();
    void noReasonIsHiddenWhateverOneEdits();
    void opensOnlySteerableFieldsWhileItTrains();
    void sendsOneFieldWhenItIsCommitted();
    void marksWhatIsPendingAndSaysWhyItWasRefused();
    void leavesAloneWhatIsBeingTyped();
    void anotherMetricTakesWhatItNeedsAlong();
    void pinsAreTexts();
};

void TestRunForm::showsTheConfigItIsGiven()
{
    RunForm form;
    form.setConfig(valid());
    QCOMPARE(form.findChild<QSpinBox *>(QStringLiteral("tinit"))->value(), 500);
    QCOMPARE(form.findChild<QDoubleSpinBox *>(QStringLiteral("target_r"))->value(), 8.0);
    QVERIFY(form.problems().empty());
    QVERIFY(form.problemText().isEmpty());
}

void TestRunForm::returnsEveryFieldUnchangedWhenOneIsEdited()
{
    RunForm form;
    RunConfig config = valid();
    config.learning_rate = 1.0 / 3;  // more digits than are shown
    config.seed = 9'007'199'254'740'993;
    config.metric = adalora::Metric::Magnitude;
    form.setConfig(config);
    QSignalSpy edits(&form, &RunForm::configEdited);
    form.findChild<QSpinBox *>(QStringLiteral("deltaT"))->setValue(20);
    QCOMPARE(edits.size(), 1);
    config.deltaT = 20;
    QVERIFY(form.config() == config);
}

void TestRunForm::saysTheRuleNextToTheField()
{
    RunForm form;
    form.setConfig(valid());
    auto *tinit = form.findChild<QSpinBox *>(QStringLiteral("tinit"));
    auto *rule = form.findChild<RuleLine *>(QStringLiteral("tinit_rule"));
    auto *other = form.findChild<RuleLine *>(QStringLiteral("total_step_rule"));
    const QPalette usual = tinit->palette();
    tinit->setValue(1500);
    QCOMPARE(rule->rule(), QStringLiteral("tinit < total_step − tfinal = 1500"));
    QVERIFY(other->rule().isEmpty());
    QVERIFY(tinit->palette().color(QPalette::Text) != usual.color(QPalette::Text));
    QVERIFY(form.problemText().contains(QStringLiteral("tinit < total_step − tfinal")));
    QVERIFY(form.problemText().contains(QStringLiteral("Warm-up")));
    tinit->setValue(500);
    QVERIFY(rule->rule().isEmpty());
    QCOMPARE(tinit->palette().color(QPalette::Text), usual.color(QPalette::Text));
    QVERIFY(form.problemText().isEmpty());
}

void TestRunForm::keepsItsHeightWhenARuleBreaks()
{
    RunForm form;
    form.resize(320, 700);
    form.setConfig(valid());
    form.show();
    auto *below = form.findChild<QDoubleSpinBox *>(QStringLiteral("learning_rate"));
    const QPoint before = below->mapTo(&form, QPoint());
    form.findChild<QSpinBox *>(QStringLiteral("deltaT"))->setValue(0);
    form.findChild<QSpinBox *>(QStringLiteral("tinit"))->setValue(5000);
    QCoreApplication::processEvents();
    QCOMPARE(below->mapTo(&form, QPoint()), before);
}

void TestRunForm::takesAllValuesOfAPreset()
{
    RunForm form;
    RunConfig other = valid();
    other.init_r = 6;
    other.target_r = 2;
    form.setPresets({{QStringLiteral("a"), QStringLiteral("A"), {}, valid()}, {QStringLiteral("b"), QStringLiteral("B"), {}, other}});
    QSignalSpy edits(&form, &RunForm::configEdited);
    auto *preset = form.findChild<QComboBox *>(QStringLiteral("preset"));
    preset->setCurrentIndex(1);
    emit preset->activated(1);
    QCOMPARE(edits.size(), 1);
    QVERIFY(form.config() == other);
}

void TestRunForm::namesNoPresetForEditedValues()
{
    RunForm form;
    form.setPresets({{QStringLiteral("a"), QStringLiteral("A"), {}, valid()}});
    form.setConfig(valid());
    auto *preset = form.findChild<QComboBox *>(QStringLiteral("preset"));
    QCOMPARE(preset->currentIndex(), 0);
    form.findChild<QSpinBox *>(QStringLiteral("init_r"))->setValue(9);
    QCOMPARE(preset->currentIndex(), -1);
}

void TestRunForm::offersACopyWhereItCannotBeEdited()
{
    RunForm form;
    form.setConfig(valid());
    auto *copy = form.findChild<QToolButton *>(QStringLiteral("copyRun"));
    QVERIFY(copy->isHidden());
    form.setReadOnly(true);
    QVERIFY(!copy->isHidden());
    QVERIFY(form.findChild<QSpinBox *>(QStringLiteral("tinit"))->isReadOnly());
    QSignalSpy wanted(&form, &RunForm::copyWanted);
    copy->click();
    QCOMPARE(wanted.size(), 1);
}

void TestRunForm::showsARefusalOfTheEngineUntilTheNextEdit()
{
    RunForm form;
    form.setConfig(valid());
    form.setRefusal({"init_r", "12", "init_r ≤ min(d, k) = 8"});
    auto *rule = form.findChild<RuleLine *>(QStringLiteral("init_r_rule"));
    QCOMPARE(rule->rule(), QStringLiteral("init_r ≤ min(d, k) = 8"));
    form.findChild<QSpinBox *>(QStringLiteral("init_r"))->setValue(8);
    QVERIFY(rule->rule().isEmpty());
}

void TestRunForm::editsTheAdaptedMatrices()
{
    RunForm form;
    form.setConfig(valid());
    for (const char *name : {"query", "key", "value", "attention.output", "intermediate", "output"})
        form.findChild<QCheckBox *>(QStringLiteral("module_") + QLatin1String(name))->setChecked(false);
    QVERIFY(form.config().target_modules.empty());
    QVERIFY(!form.findChild<RuleLine *>(QStringLiteral("target_modules_rule"))->rule().isEmpty());
    form.findChild<QCheckBox *>(QStringLiteral("module_value"))->setChecked(true);
    QCOMPARE(form.config().target_modules, std::vector<std::string>{"value"});
    QVERIFY(form.problems().empty());
}

void TestRunForm::readsSmallNumbersAsTheyAreWritten()
{
    RunForm form;
    form.setConfig(valid());
    auto *rate = form.findChild<QDoubleSpinBox *>(QStringLiteral("learning_rate"));
    rate->selectAll();
    QTest::keyClicks(rate, QStringLiteral("8e-4"));
    QCOMPARE(form.config().learning_rate, 8e-4);
    QTest::keyClick(rate, Qt::Key_Up);
    QCOMPARE(form.config().learning_rate, 8.1e-4);
    QTest::keyClick(rate, Qt::Key_Up);
    QCOMPARE(rate->text(), QStringLiteral("0.00082"));
}

void TestRunForm::hidesFieldsOfOtherTasks()
{
    RunForm form;
    RunConfig config = valid();
    config.task = "planted";
    form.setConfig(config);
    form.findChild<QToolButton *>(QStringLiteral("more"))->setChecked(true);
    form.show();
    QVERIFY(form.findChild<QSpinBox *>(QStringLiteral("planted_layers"))->isVisibleTo(&form));
    QVERIFY(!form.findChild<QWidget *>(QStringLiteral("data_dir"))->isVisibleTo(&form));
    form.findChild<QComboBox *>(QStringLiteral("task"))->setCurrentIndex(0);
    QCOMPARE(form.config().task, std::string("fashion"));
    QVERIFY(!form.findChild<QSpinBox *>(QStringLiteral("planted_layers"))->isVisibleTo(&form));
    QVERIFY(form.findChild<QWidget *>(QStringLiteral("data_dir"))->isVisibleTo(&form));
}

void TestRunForm::hasAFieldForEverySetting()
{
    std::set<std::string> shown{"target_modules"};  // check boxes of its own
    for (const FieldSpec &field : configFields())
        QVERIFY2(shown.insert(field.key).second, field.key);
    const std::vector<std::string> names = adalora::fieldNames();
    const std::set<std::string> all(names.begin(), names.end());
    std::vector<std::string> missing;
    std::set_symmetric_difference(shown.begin(), shown.end(), all.begin(), all.end(), std::back_inserter(missing));
    QVERIFY2(missing.empty(), missing.empty() ? "" : missing.front().c_str());
}

void TestRunForm::showsOnlyTheFieldsOfTheMethod_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<QStringList>("gone");
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    QTest::newRow("adalora") << static_cast<int>(adalora::Method::AdaLora)
                             << words("method tinit tfinal deltaT init_r target_r lora_dropout metric beta2 ties final_phase compact_final budget_unit orth_form module_query")
                             << words("r rank_pattern use_rslora mu metric_expression tau prune_by max_r grow_limit balance_weight moments rank_by");
    QTest::newRow("merge") << static_cast<int>(adalora::Method::Merge)
                           << words("tinit deltaT init_r target_r budget_mode grow_limit max_r grow_init progressive grow_hysteresis grow_protect metric mu measure_steps "
                                    "prune_by rank_by balance_weight moments beta1 module_query")
                           << words("r rank_pattern use_rslora lora_dropout beta2 ties orth_form orth_reg_weight final_phase compact_final budget_unit tau");
    QTest::newRow("lora") << static_cast<int>(adalora::Method::Lora) << words("total_step r rank_pattern use_rslora lora_dropout lora_alpha module_query")
                          << words("tinit tfinal deltaT init_r target_r metric mu beta1 orth_form grow_limit prune_by");
    for (const auto &[name, method] : {std::pair("full", adalora::Method::Full), std::pair("head", adalora::Method::Head)})
        QTest::newRow(name) << static_cast<int>(method) << words("total_step learning_rate batch_size weight_decay seed")
                            << words("r lora_alpha lora_dropout tinit init_r metric beta1 orth_form grow_limit module_query");
}

void TestRunForm::showsOnlyTheFieldsOfTheMethod()
{
    QFETCH(int, method);
    QFETCH(QStringList, there);
    QFETCH(QStringList, gone);
    RunForm form;
    form.setConfig(valid());
    form.findChild<QToolButton *>(QStringLiteral("more"))->setChecked(true);
    form.show();
    auto *combo = form.findChild<QComboBox *>(QStringLiteral("method"));
    combo->setCurrentIndex(combo->findData(method));
    QCOMPARE(static_cast<int>(form.config().method), method);
    for (const QString &key : there)
        QVERIFY2(form.findChild<QWidget *>(key)->isVisibleTo(&form), qPrintable(key));
    for (const QString &key : gone)
        QVERIFY2(!form.findChild<QWidget *>(key)->isVisibleTo(&form), qPrintable(key));
    QVERIFY2(form.problems().empty(), qPrintable(form.problemText()));
    combo->setCurrentIndex(combo->findData(static_cast<int>(adalora::Method::AdaLora)));
    QVERIFY(form.problems().empty());
    QVERIFY(form.findChild<QWidget *>(QStringLiteral("tinit"))->isVisibleTo(&form));
}

void TestRunForm::ranksByWhatTheNewMethodKnows()
{
    RunForm form;
    form.setConfig(valid());
    auto *method = form.findChild<QComboBox *>(QStringLiteral("method"));
    auto *metric = form.findChild<QComboBox *>(QStringLiteral("metric"));
    QCOMPARE(metric->count(), 6);
    method->setCurrentIndex(1);
    QCOMPARE(form.config().metric, adalora::Metric::SigmaGradient);
    QCOMPARE(metric->count(), 3);
    QVERIFY(metric->currentText().contains(QStringLiteral("σ")));
    metric->setCurrentIndex(2);
    QCOMPARE(form.config().metric, adalora::Metric::Random);
    method->setCurrentIndex(0);
    QCOMPARE(form.config().metric, adalora::Metric::Random);  // which it knows, too
    QVERIFY(form.problems().empty());
}

void TestRunForm::keepsAnExpressionForWhenItIsUsedAgain()
{
    RunForm form;
    form.setConfig(valid());
    auto *metric = form.findChild<QComboBox *>(QStringLiteral("metric"));
    auto *expression = form.findChild<QLineEdit *>(QStringLiteral("metric_expression"));
    metric->setCurrentIndex(metric->findData(static_cast<int>(adalora::Metric::Expression)));
    QVERIFY(!form.problems().empty());  // an empty one
    expression->setText(QStringLiteral("I * U / (d + k + 1)"));
    QVERIFY2(form.problems().empty(), qPrintable(form.problemText()));
    metric->setCurrentIndex(0);
    QCOMPARE(form.config().metric_expression, std::string());
    QVERIFY2(form.problems().empty(), qPrintable(form.problemText()));
    metric->setCurrentIndex(metric->findData(static_cast<int>(adalora::Metric::Expression)));
    QCOMPARE(form.config().metric_expression, std::string("I * U / (d + k + 1)"));
}

void TestRunForm::saysWhereAnExpressionIsWrong()
{
    RunForm form;
    form.setConfig(valid());
    auto *metric = form.findChild<QComboBox *>(QStringLiteral("metric"));
    metric->setCurrentIndex(metric->findData(static_cast<int>(adalora::Metric::Expression)));
    auto *expression = form.findChild<QLineEdit *>(QStringLiteral("metric_expression"));
    auto *rule = form.findChild<RuleLine *>(QStringLiteral("metric_expression_rule"));
    expression->setText(QStringLiteral("sigm * 2"));
    QVERIFY2(rule->rule().contains(QStringLiteral("≈ sigma")), qPrintable(rule->rule()));
    expression->setText(QStringLiteral("1 / dsigma"));
    QVERIFY2(rule->rule().contains(QStringLiteral("dsigma = 0")), qPrintable(rule->rule()));
    expression->setText(QStringLiteral("sigma + 0.1 * dsigma"));
    QVERIFY(rule->rule().isEmpty());
}

void TestRunForm::readsARankPatternAndRefusesNonsense()
{
    RunForm form;
    RunConfig config = valid();
    config.method = adalora::Method::Lora;
    config.rank_pattern = {{"layer.0.query", 4}, {"layer.1.value", 2}};
    form.setConfig(config);
    auto *pattern = form.findChild<QLineEdit *>(QStringLiteral("rank_pattern"));
    auto *rule = form.findChild<RuleLine *>(QStringLiteral("rank_pattern_rule"));
    QCOMPARE(pattern->text(), QStringLiteral("layer.0.query=4, layer.1.value=2"));
    pattern->setText(QStringLiteral(" layer.0.key = 3 "));
    QCOMPARE(form.config().rank_pattern, (std::map<std::string, int>{{"layer.0.key", 3}}));
    pattern->setText(QStringLiteral("{\"layer.0.key\": 5, \"layer.1.key\": 0}"));
    QCOMPARE(form.config().rank_pattern, (std::map<std::string, int>{{"layer.0.key", 5}, {"layer.1.key", 0}}));
    QVERIFY(form.problems().empty());
    for (const char *nonsense : {"layer.0.key", "=4", "layer.0.key=x", "layer.0.key=1,", "a=1, a=2", "{\"a\": 1.5}", "{\"a\": \"1\"}", "{"}) {
        pattern->setText(QLatin1String(nonsense));
        QVERIFY2(!rule->rule().isEmpty(), nonsense);
        QVERIFY(form.problemText().contains(QLatin1String(nonsense)));
    }
    pattern->clear();
    QVERIFY(form.problems().empty());
    QVERIFY(form.config().rank_pattern.empty());
}

void TestRunForm::showsARefusedMatrixAtTheRankPattern()
{
    RunForm form;
    RunConfig config = valid();
    config.method = adalora::Method::Lora;
    form.setConfig(config);
    form.setRefusal({"rank_pattern.layer.0.query", "99", "rank_pattern.layer.0.query ≤ min(d, k) = 32"});
    QVERIFY(form.findChild<RuleLine *>(QStringLiteral("rank_pattern_rule"))->rule().contains(QStringLiteral("32")));
    QVERIFY(form.problemText().contains(QStringLiteral("Rank pattern")));
}

void TestRunForm::aConstantBudgetFollowsTheInitialRank()
{
    RunForm form;
    form.setConfig(valid());
    form.findChild<QComboBox *>(QStringLiteral("method"))->setCurrentIndex(1);
    auto *mode = form.findChild<QComboBox *>(QStringLiteral("budget_mode"));
    mode->setCurrentIndex(1);
    QVERIFY2(form.problems().empty(), qPrintable(form.problemText()));
    QVERIFY(!form.findChild<QWidget *>(QStringLiteral("target_r"))->isVisibleTo(&form));
    form.findChild<QSpinBox *>(QStringLiteral("init_r"))->setValue(5);
    QCOMPARE(form.config().target_r, 5.0);
    QVERIFY(form.problems().empty());
}

void TestRunForm::wordsForZeroCanBeTypedOver()
{
    RunForm form;
    RunConfig config = valid();
    config.metric = adalora::Metric::SigmaGradient;
    form.setConfig(config);
    auto *mu = form.findChild<QDoubleSpinBox *>(QStringLiteral("mu"));
    QCOMPARE(mu->text(), QStringLiteral("automatic"));
    mu->selectAll();
    QTest::keyClicks(mu, QStringLiteral("2.5"));
    QCOMPARE(form.config().mu, 2.5);
    mu->selectAll();
    QTest::keyClicks(mu, QStringLiteral("0"));
    QTest::keyClick(mu, Qt::Key_Return);
    QCOMPARE(form.config().mu, 0.0);
    QCOMPARE(mu->text(), QStringLiteral("automatic"));
}

void TestRunForm::retranslatesLabels()
{
    RunForm form;
    auto *tinit = form.findChild<QSpinBox *>(QStringLiteral("tinit"));
    QCOMPARE(tinit->accessibleName(), QStringLiteral("Warm-up"));
    Fixed chinese;
    QCoreApplication::installTranslator(&chinese);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(tinit->accessibleName(), QStringLiteral("预热阶段"));
    QCoreApplication::removeTranslator(&chinese);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(tinit->accessibleName(), QStringLiteral("Warm-up"));
}

void TestRunForm::givesEveryControlANameAndATooltip()
{
    RunForm form;
    const QList<FieldEditor *> editors = form.findChildren<FieldEditor *>();
    QCOMPARE(editors.size(), static_cast<int>(configFields().size()));
    for (const FieldEditor *editor : editors) {
        const auto *control = editor->findChild<QWidget *>(QLatin1String(editor->field().key));
        QVERIFY2(control, editor->field().key);
        QVERIFY2(!control->accessibleName().isEmpty(), editor->field().key);
        QVERIFY2(control->toolTip().size() > 20, editor->field().key);
    }
}

namespace {

constexpr adalora::Method methods[] = {adalora::Method::AdaLora, adalora::Method::Merge, adalora::Method::Lora, adalora::Method::Full, adalora::Method::Head};

const FieldSpec &specOf(const char *key)
{
    const auto fields = configFields();
    return *std::find_if(fields.begin(), fields.end(), [key](const FieldSpec &field) { return std::string_view(field.key) == key; });
}

bool isNumber(const FieldSpec &field)
{
    return std::holds_alternative<int RunConfig::*>(field.member) || std::holds_alternative<double RunConfig::*>(field.member) ||
           std::holds_alternative<std::uint64_t RunConfig::*>(field.member);
}

/// `valid()` with fields set, "name=JSON" each, separated by blanks.
RunConfig validWith(const char *settings)
{
    RunConfig config = valid();
    for (const QString &setting : QString::fromUtf8(settings).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const qsizetype equals = setting.indexOf(QLatin1Char('='));
        adalora::setField(config, setting.left(equals).toStdString(), setting.mid(equals + 1).toStdString());
    }
    return config;
}

struct FieldRange {
    const char *key;
    const char *help;      ///< as the help writes it
    const char *settings;  ///< of the config in which the field is used
    std::vector<const char *> inside;
    std::vector<const char *> outside;
};

const std::vector<FieldRange> &ranges()
{
    static const std::vector<FieldRange> all{
        {"total_step", "Range: 1 or more.", "tinit=0 tfinal=0", {"1", "1000000"}, {"0"}},
        {"deltaT", "Range: 1 or more.", "", {"1", "5000"}, {"0"}},
        {"deltaT", "Range: 2 or more where matrices may grow, else 1;", "method=\"merge\" metric=\"sigma_gradient\"", {"2", "1500"}, {"1", "1501"}},
        {"deltaT", "Range: 2 or more where matrices may grow, else 1;", "method=\"merge\" metric=\"sigma_gradient\" grow_limit=0", {"1"}, {"0"}},
        {"tinit", "Range: 0 ≤ t<sub>i</sub> &lt; T − t<sub>f</sub>.", "", {"0", "1499"}, {"-1", "1500"}},
        {"tfinal", "Range: 0 ≤ t<sub>f</sub> &lt; T − t<sub>i</sub>.", "", {"0", "2499"}, {"-1", "2500"}},
        {"init_r", "Range: 1 to min(d, k)", "target_r=0.5", {"1"}, {"0"}},
        {"target_r", "Range: above 0, at most r<sub>0</sub>.", "", {"0.5", "12"}, {"0", "12.5"}},
        {"target_r", "equal to it with a constant budget.", "method=\"merge\" metric=\"sigma_gradient\" budget_mode=\"constant\"", {"12"}, {"8"}},
        {"r", "Range: 1 to min(d, k)", "method=\"lora\"", {"1"}, {"0"}},
        {"grow_limit", "Range: 0 (no matrix grows; needed when |σ| alone ranks) or more.", "method=\"merge\" metric=\"magnitude\"", {"0"}, {"1", "-1"}},
        {"max_r", "Range: 0 (only min(d, k)) or r<sub>0</sub> and more.", "method=\"merge\" metric=\"sigma_gradient\"", {"0", "12"}, {"11", "-1"}},
        {"grow_hysteresis", "Range: 0 or more.", "method=\"merge\" metric=\"sigma_gradient\"", {"0", "3"}, {"-0.1"}},
        {"grow_protect", "Range: 0 or more.", "method=\"merge\" metric=\"sigma_gradient\"", {"0"}, {"-1"}},
        {"learning_rate", "Range: above 0.", "", {"1e-9"}, {"0"}},
        {"warmup_steps", "Range: 0 (none) to T.", "", {"0", "3000"}, {"-1", "3001"}},
        {"batch_size", "Range: 1 to 65,536.", "", {"1", "65536"}, {"0", "65537"}},
        {"gradient_accumulation_steps", "Range: 1 to 65,536.", "", {"1", "65536"}, {"0", "65537"}},
        {"lora_alpha", "Range: above 0.", "", {"0.5"}, {"0"}},
        {"lora_dropout", "Range: 0 (off) to below 1.", "", {"0", "0.99"}, {"-0.1", "1"}},
        {"mu", "Range: 0 (automatic) or more.", "metric=\"sigma_gradient\"", {"0", "5"}, {"-1"}},
        {"mu", "only 0 with another metric.", "method=\"merge\" metric=\"random\"", {"0"}, {"1"}},
        {"beta1", "Range: above 0, below 1.", "", {"0.01", "0.99"}, {"0", "1"}},
        {"beta1", "Range: above 0, below 1.", "method=\"merge\" metric=\"sigma_gradient\"", {"0.01", "0.99"}, {"0", "1"}},
        {"beta2", "Range: above 0, below 1.", "", {"0.01", "0.99"}, {"0", "1"}},
        {"measure_steps", "Range: 1 or more.", "method=\"merge\" metric=\"sigma_gradient\"", {"1"}, {"0"}},
        {"tau", "Range: 0 (nothing) or more.", "method=\"merge\" metric=\"sigma_gradient\" prune_by=\"threshold\"", {"0", "2"}, {"-1"}},
        {"orth_reg_weight", "Range: 0 (off) or more.", "", {"0", "9"}, {"-1"}},
        {"balance_weight", "Range: 0 (off) or more.", "method=\"merge\" metric=\"sigma_gradient\"", {"0", "9"}, {"-1"}},
        {"weight_decay", "Range: 0 (off) or more.", "", {"0", "1"}, {"-1"}},
        {"max_grad_norm", "Range: 0 (never) or more.", "", {"0", "1"}, {"-1"}},
        {"eval_steps", "Range: 1 or more.", "", {"1"}, {"0"}},
        {"record_steps", "Range: 1 or more.", "", {"1"}, {"0"}},
        {"save_steps", "Range: 0 (no others) or more.", "", {"0"}, {"-1"}},
        {"save_total_limit", "Range: 0 (all are kept) or more.", "", {"0"}, {"-1"}},
        {"seed", "Range: a whole number of up to 19 digits.", "", {"0", "9999999999999999999"}, {}},
        {"threads", "Range: 1 to 64.", "", {"1", "64"}, {"0", "65"}},
        {"planted_layers", "Range: 1 to 12.", "task=\"planted\"", {"1", "12"}, {"0", "13"}},
        {"planted_hidden", "Range: 8 to 1,024, a multiple of 4.", "task=\"planted\"", {"8", "1024"}, {"4", "1028", "10"}},
    };
    return all;
}

}  // namespace

void TestRunForm::helpNamesTheRangeThatTheRulesHave_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < ranges().size(); ++i)
        QTest::addRow("%s %s", ranges()[i].key, ranges()[i].settings) << static_cast<int>(i);
}

void TestRunForm::helpNamesTheRangeThatTheRulesHave()
{
    QFETCH(int, index);
    const FieldRange &range = ranges()[static_cast<std::size_t>(index)];
    RunConfig config = validWith(range.settings);
    const QString help = fieldText(specOf(range.key), config.method).help;
    QVERIFY2(help.contains(QString::fromUtf8(range.help)), qPrintable(help));
    for (const char *value : range.inside) {
        adalora::setField(config, range.key, value);
        const auto problems = adalora::problemsOf(config);
        QVERIFY2(problems.empty(), problems.empty() ? "" : problems.front().rule.c_str());
    }
    for (const char *value : range.outside) {
        adalora::setField(config, range.key, value);
        QVERIFY2(!adalora::problemsOf(config).empty(), value);
    }
}

void TestRunForm::everyNumberHasARangeAndAValueToStartFrom()
{
    std::set<std::string> inTable;
    for (const FieldRange &range : ranges())
        inTable.insert(range.key);
    const QRegularExpression number(QStringLiteral("Default: ([0-9.]*[0-9])"));
    for (const FieldSpec &field : configFields()) {
        const bool isText = std::holds_alternative<std::string RunConfig::*>(field.member);
        QCOMPARE(inTable.count(field.key), isNumber(field) ? 1U : 0U);
        for (const adalora::Method method : methods) {
            const QString help = fieldText(field, method).help;
            QVERIFY2(!isNumber(field) || help.contains(QStringLiteral("Range: ")), qPrintable(help));
            const QRegularExpressionMatch given = number.match(help);
            if (given.hasMatch() && isNumber(field))
                QCOMPARE(given.captured(1).toDouble(), QString::fromStdString(adalora::fieldJson({}, field.key)).toDouble());
            const bool hasValue = help.contains(QRegularExpression(QStringLiteral("(Paper|PEFT|Official code|Transformers|Default|Usual): ")));
            QVERIFY2(hasValue || isText || std::string_view(field.key) == "method", qPrintable(help));
        }
    }
}

void TestRunForm::helpNamesPublishedValues_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("values");
    const auto row = [](const char *key, const std::vector<const char *> &values) {
        QStringList texts;
        for (const char *value : values)
            texts += QString::fromUtf8(value);
        QTest::newRow(key) << QString::fromLatin1(key) << texts;
    };
    row("total_step", {"Paper: 3,480 (MRPC) to 134,595 (CNN/DailyMail)"});
    row("deltaT", {"Paper: 1 for small data sets, else 10 or 100", "PEFT: 1"});
    row("tinit", {"Paper: 4 to 17 % of T", "PEFT: 0"});
    row("tfinal", {"Paper: 37 to 63 % of T", "PEFT: 0"});
    row("init_r", {"Paper: 1.5 × the target rank", "PEFT: 12"});
    row("target_r", {"Paper: 2, 4 or 8", "PEFT: 8"});
    row("learning_rate", {"Paper: 0.0005 to 0.0022"});
    row("batch_size", {"Paper: 16 to 64"});
    row("lora_alpha", {"Paper: 16 or 32", "PEFT: 8"});
    row("metric", {"Paper: Ī·Ū", "PEFT: Ī·Ū"});
    row("beta1", {"Paper: 0.85", "PEFT: 0.85"});
    row("beta2", {"Paper: 0.85", "PEFT: 0.85"});
    row("budget_unit", {"Paper: triplets", "PEFT: triplets"});
    row("ties", {"Paper: the best b(t) stay", "PEFT: as the official code"});
    row("final_phase", {"Paper: fixed from T − t<sub>f</sub> on"});
    row("compact_final", {"Official code: they stay, masked"});
    row("orth_reg_weight", {"Paper: 0.1 to 0.5", "PEFT: 0.5"});
    row("orth_form", {"Paper: as printed", "PEFT: as the official code"});
    row("warmup_steps", {"Official code: 100 to 3,000"});
    row("weight_decay", {"Official code: 0 to 0.1"});
    row("eval_steps", {"Official code: 100 to 3,000"});
    row("lora_dropout", {"PEFT: 0."});
    row("r", {"PEFT: 8"});
    row("use_rslora", {"PEFT: off"});
}

void TestRunForm::helpNamesPublishedValues()
{
    QFETCH(QString, key);
    QFETCH(QStringList, values);
    const QString help = fieldText(specOf(key.toLatin1().constData()), adalora::Method::AdaLora).help;
    for (const QString &value : values)
        QVERIFY2(help.contains(value), qPrintable(value + QStringLiteral(" in ") + help));
}

namespace {

struct BrokenRule {
    const char *settings;
    const char *edited;
    const char *typed;  ///< or the number of a choice
    const char *field;  ///< beside which the reason is said
    const char *rule;
};

constexpr BrokenRule brokenRules[] = {
    {"", "total_step", "0", "total_step", "total_step ≥ 1"},
    {"warmup_steps=200", "total_step", "100", "warmup_steps", "warmup_steps ≤ total_step = 100"},
    {"", "warmup_steps", "3001", "warmup_steps", "warmup_steps ≤ total_step = 3000"},
    {"", "tinit", "1500", "tinit", "tinit < total_step − tfinal = 1500"},
    {"", "tfinal", "2500", "tinit", "tinit < total_step − tfinal = 500"},
    {"", "deltaT", "0", "deltaT", "deltaT ≥ 1"},
    {"", "init_r", "0", "init_r", "init_r ≥ 1"},
    {"", "init_r", "7", "target_r", "target_r ≤ init_r = 7"},
    {"", "target_r", "13", "target_r", "target_r ≤ init_r = 12"},
    {"", "target_r", "0", "target_r", "target_r > 0"},
    {"", "batch_size", "0", "batch_size", "1 ≤ batch_size ≤ 65536"},
    {"", "batch_size", "65537", "batch_size", "1 ≤ batch_size ≤ 65536"},
    {"", "gradient_accumulation_steps", "0", "gradient_accumulation_steps", "1 ≤ gradient_accumulation_steps ≤ 65536"},
    {"", "learning_rate", "0", "learning_rate", "learning_rate > 0"},
    {"", "lora_alpha", "0", "lora_alpha", "lora_alpha > 0"},
    {"", "lora_dropout", "1", "lora_dropout", "0 ≤ lora_dropout < 1"},
    {"", "beta1", "1", "beta1", "0 < beta1 < 1"},
    {"", "beta2", "0", "beta2", "0 < beta2 < 1"},
    {"metric=\"expression\" metric_expression=\"I*U\"", "metric_expression", "sigm", "metric_expression", "≈ sigma"},
    {"budget_unit=\"parameters\"", "ties", "1", "ties", "ties = exact (budget_unit = parameters)"},
    {"ties=\"reference\"", "budget_unit", "1", "ties", "ties = exact (budget_unit = parameters)"},
    {"ties=\"reference\"", "pinned_ranks", "a=1", "ties", "ties = exact (pinned_ranks | never_prune)"},
    {"ties=\"reference\"", "never_prune", "a", "ties", "ties = exact (pinned_ranks | never_prune)"},
    {"", "pinned_ranks", "a=-1", "pinned_ranks", "pinned_ranks ≥ 0"},
    {"", "pinned_ranks", "a", "pinned_ranks", "pinned_ranks = layer.0.query=4"},
    {"pinned_ranks={\"a\":1}", "never_prune", "a", "never_prune", "never_prune ∩ pinned_ranks = ∅"},
    {"", "eval_steps", "0", "eval_steps", "eval_steps ≥ 1"},
    {"", "record_steps", "0", "record_steps", "record_steps ≥ 1"},
    {"lora_dropout=0.1", "frozen_dtype", "1", "frozen_dtype", "frozen_dtype = float32 (lora_dropout > 0)"},
    {"frozen_dtype=\"bfloat16\"", "lora_dropout", "0.1", "frozen_dtype", "frozen_dtype = float32 (lora_dropout > 0)"},
    {"", "threads", "0", "threads", "1 ≤ threads ≤ 64"},
    {"", "threads", "65", "threads", "1 ≤ threads ≤ 64"},
    {"task=\"planted\"", "planted_layers", "13", "planted_layers", "1 ≤ planted_layers ≤ 12"},
    {"task=\"planted\"", "planted_hidden", "1028", "planted_hidden", "8 ≤ planted_hidden ≤ 1024"},
    {"task=\"planted\"", "planted_hidden", "10", "planted_hidden", "planted_hidden mod 4 = 0"},
    {"method=\"lora\"", "r", "0", "r", "r ≥ 1"},
    {"method=\"lora\"", "rank_pattern", "a=-1", "rank_pattern", "rank_pattern ≥ 0"},
    {"method=\"lora\"", "rank_pattern", "a", "rank_pattern", "rank_pattern = layer.0.query=4"},
    {"method=\"merge\" metric=\"sigma_gradient\"", "deltaT", "1", "deltaT", "deltaT ≥ 2 (method = merge, grow_limit > 0"},
    {"method=\"merge\" metric=\"sigma_gradient\"", "deltaT", "1501", "deltaT", "a multiple of deltaT in (tinit, total_step − tfinal]"},
    {"method=\"merge\" metric=\"sigma_gradient\"", "metric", "2", "grow_limit", "grow_limit = 0 (metric = magnitude"},
    {"method=\"merge\" metric=\"sigma_gradient\"", "max_r", "11", "max_r", "max_r = 0 | max_r ≥ init_r = 12"},
    {"method=\"merge\" metric=\"sigma_gradient\"", "measure_steps", "0", "measure_steps", "measure_steps ≥ 1"},
};

/// What is said in the row of the field; nothing where the field is not there to be seen.
QString reasonBeside(const RunForm &form, const char *key)
{
    const auto *control = form.findChild<QWidget *>(QLatin1String(key));
    if (!control->isVisibleTo(&form))
        return {};
    return control->parentWidget()->parentWidget()->findChild<RuleLine *>(QString(), Qt::FindDirectChildrenOnly)->rule();
}

}  // namespace

void TestRunForm::saysEveryReasonBesideItsFieldAsOneTypes_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const BrokenRule &row : brokenRules)
        QTest::addRow("%s=%s %s", row.edited, row.typed, row.settings) << index++;
}

void TestRunForm::saysEveryReasonBesideItsFieldAsOneTypes()
{
    QFETCH(int, index);
    const BrokenRule &row = brokenRules[index];
    RunForm form;
    form.setConfig(validWith(row.settings));
    QVERIFY2(form.problems().empty(), qPrintable(form.problemText()));
    form.findChild<QToolButton *>(QStringLiteral("more"))->setChecked(true);
    auto *control = form.findChild<QWidget *>(QLatin1String(row.edited));
    if (auto *box = qobject_cast<QComboBox *>(control)) {
        box->setCurrentIndex(box->findData(QString::fromLatin1(row.typed).toInt()));
    } else {
        QVERIFY(QMetaObject::invokeMethod(control, "selectAll"));
        QTest::keyClicks(control, QString::fromUtf8(row.typed));
    }
    const QString reason = reasonBeside(form, row.field);
    QVERIFY2(reason.contains(QString::fromUtf8(row.rule)), qPrintable(reason));
}

void TestRunForm::noReasonIsHiddenWhateverOneEdits()
{
    std::set<std::string> inTable{"target_modules"};
    for (const BrokenRule &row : brokenRules)
        inTable.insert(row.field);
    RunForm form;
    form.findChild<QToolButton *>(QStringLiteral("more"))->setChecked(true);
    QRandomGenerator random(1);
    const auto oneOf = [&random](const auto &all) { return all[static_cast<std::size_t>(random.bounded(static_cast<int>(std::size(all))))]; };
    constexpr double numbers[] = {0, 0.5, 1, 2, 8, 12, 100, 2000, 1e9};
    const QString texts[] = {{}, QStringLiteral("a"), QStringLiteral("a=1"), QStringLiteral("a=-1"), QStringLiteral("sigma")};
    for (int edits = 0; edits < 4000; ++edits) {
        if (edits % 100 == 0)
            form.setConfig(valid());
        const FieldSpec &field = oneOf(configFields());
        auto *control = form.findChild<QWidget *>(QLatin1String(field.key));
        const bool isChoice = qobject_cast<QComboBox *>(control);
        if (!control->isVisibleTo(&form) || (edits % 2 == 0 && !isChoice))  // choices decide which fields there are
            continue;
        if (auto *box = qobject_cast<QComboBox *>(control))
            box->setCurrentIndex(random.bounded(box->count()));
        else if (auto *line = qobject_cast<QLineEdit *>(control))
            line->setText(oneOf(texts));
        else
            control->setProperty("value", oneOf(numbers));
        bool isInitialRankBroken = false;
        for (const adalora::ConfigProblem &problem : form.problems()) {
            isInitialRankBroken = isInitialRankBroken || problem.field == "init_r";
            if (isInitialRankBroken && problem.field == "target_r" && form.config().budget_mode == adalora::BudgetMode::Constant)
                continue;  // it is not there to be seen, follows the other, and so does the reason
            QVERIFY2(inTable.contains(problem.field), problem.field.c_str());
            const QString reason = reasonBeside(form, problem.field.c_str());
            QVERIFY2(reason.contains(QString::fromStdString(problem.rule)), problem.rule.c_str());
        }
    }
}

namespace {

SteeringState steering(const RunConfig &applied) { return {applied, applied, {}, {}, true}; }

/// As a run that trains is shown.
void showTraining(RunForm &form, const SteeringState &state)
{
    form.setReadOnly(true);
    form.setConfig(state.applied);
    form.setSteering(state);
    form.findChild<QToolButton *>(QStringLiteral("more"))->setChecked(true);
}

}  // namespace

void TestRunForm::opensOnlySteerableFieldsWhileItTrains()
{
    RunForm form;
    SteeringState state = steering(valid());
    showTraining(form, state);
    const auto isOpen = [&form](const char *key) {
        auto *control = form.findChild<QWidget *>(QLatin1String(key));
        if (const auto *spin = qobject_cast<QAbstractSpinBox *>(control))
            return !spin->isReadOnly();
        if (const auto *line = qobject_cast<QLineEdit *>(control))
            return !line->isReadOnly();
        return control->isEnabled();
    };
    for (const FieldSpec &field : configFields())
        QVERIFY2(isOpen(field.key) == adalora::isSteerable(field.key), field.key);
    state.isSteerable = false;
    form.setSteering(state);
    for (const FieldSpec &field : configFields())
        QVERIFY2(!isOpen(field.key), field.key);
}

void TestRunForm::sendsOneFieldWhenItIsCommitted()
{
    RunForm form;
    showTraining(form, steering(valid()));
    form.show();
    QSignalSpy edits(&form, &RunForm::editWanted);
    QSignalSpy drafts(&form, &RunForm::configEdited);
    auto *tfinal = form.findChild<QSpinBox *>(QStringLiteral("tfinal"));
    tfinal->setFocus();
    tfinal->selectAll();
    QTest::keyClicks(tfinal, QStringLiteral("700"));
    QCOMPARE(edits.size(), 0);
    QTest::keyClick(tfinal, Qt::Key_Return);
    QCOMPARE(edits.size(), 1);
    const auto edit = edits[0][0].value<adalora::Edit>();
    QCOMPARE(edit.fields, (std::map<std::string, std::string>{{"tfinal", "700"}}));
    QTest::keyClick(tfinal, Qt::Key_Return);
    QCOMPARE(edits.size(), 1);
    QCOMPARE(drafts.size(), 0);
}

void TestRunForm::marksWhatIsPendingAndSaysWhyItWasRefused()
{
    RunForm form;
    SteeringState state = steering(valid());
    showTraining(form, state);
    auto *tinit = form.findChild<QSpinBox *>(QStringLiteral("tinit"));
    auto *label = tinit->parentWidget()->findChild<QLabel *>();
    const QString usual = label->text();
    const QPalette palette = tinit->palette();
    state.wanted.tinit = 1600;
    form.setSteering(state);
    QCOMPARE(tinit->value(), 1600);
    QVERIFY(label->text() != usual);
    state.wanted = state.applied;
    state.refusal = QStringLiteral("tinit < total_step − tfinal");
    state.refusedField = QStringLiteral("tinit");
    form.setSteering(state);
    QCOMPARE(tinit->value(), 500);
    QCOMPARE(label->text(), usual);
    QCOMPARE(form.findChild<RuleLine *>(QStringLiteral("tinit_rule"))->rule(), state.refusal);
    QCOMPARE(tinit->palette().color(QPalette::Text), palette.color(QPalette::Text));  // what it shows is right
    state.refusal.clear();
    state.refusedField.clear();
    form.setSteering(state);
    QVERIFY(form.findChild<RuleLine *>(QStringLiteral("tinit_rule"))->rule().isEmpty());
}

void TestRunForm::leavesAloneWhatIsBeingTyped()
{
    RunForm form;
    SteeringState state = steering(valid());
    showTraining(form, state);
    auto *tfinal = form.findChild<QSpinBox *>(QStringLiteral("tfinal"));
    tfinal->selectAll();
    QTest::keyClicks(tfinal, QStringLiteral("7"));
    state.wanted.tinit = state.applied.tinit = 450;  // by somebody else
    form.setSteering(state);
    QVERIFY(tfinal->text().startsWith(QStringLiteral("7")));
    QCOMPARE(form.findChild<QSpinBox *>(QStringLiteral("tinit"))->value(), 450);
}

void TestRunForm::anotherMetricTakesWhatItNeedsAlong()
{
    RunForm form;
    showTraining(form, steering(valid()));
    QSignalSpy edits(&form, &RunForm::editWanted);
    auto *metric = form.findChild<QComboBox *>(QStringLiteral("metric"));
    RunConfig config = valid();
    for (const auto wanted : {adalora::Metric::Expression, adalora::Metric::Magnitude}) {
        metric->setCurrentIndex(metric->findData(static_cast<int>(wanted)));
        adalora::applyFields(config, edits.last()[0].value<adalora::Edit>());
        QCOMPARE(config.metric, wanted);
        QVERIFY(adalora::problemsOf(config).empty());
    }
    QCOMPARE(edits.size(), 2);
}

void TestRunForm::pinsAreTexts()
{
    RunForm form;
    form.setConfig(valid());
    auto *held = form.findChild<QLineEdit *>(QStringLiteral("pinned_ranks"));
    auto *never = form.findChild<QLineEdit *>(QStringLiteral("never_prune"));
    held->setText(QStringLiteral("layer.0.query=4"));
    never->setText(QStringLiteral(" layer.1.value , layer.1.key,layer.1.value,"));
    QCOMPARE(form.config().pinned_ranks, (std::map<std::string, int>{{"layer.0.query", 4}}));
    QCOMPARE(form.config().never_prune, (std::vector<std::string>{"layer.1.value", "layer.1.key"}));
    RunForm other;
    other.setConfig(form.config());
    QCOMPARE(other.findChild<QLineEdit *>(QStringLiteral("never_prune"))->text(), QStringLiteral("layer.1.value, layer.1.key"));
    never->setText(QStringLiteral("layer.0.query"));
    QVERIFY(!form.problems().empty());
}

QTEST_MAIN(TestRunForm)
#include "tst_run_form.moc"
