#include "field_editor.h"
#include "rule_line.h"
#include "run_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
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
