#include "field_editor.h"
#include "rule_line.h"
#include "run_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>
#include <QTranslator>
#include <QtTest>

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
    void retranslatesLabels();
    void givesEveryControlANameAndATooltip();
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
    QVERIFY(editors.size() > 20);
    for (const FieldEditor *editor : editors) {
        const auto *control = editor->findChild<QWidget *>(QLatin1String(editor->field().key));
        QVERIFY2(control, editor->field().key);
        QVERIFY2(!control->accessibleName().isEmpty(), editor->field().key);
        QVERIFY2(control->toolTip().size() > 20, editor->field().key);
    }
}

QTEST_MAIN(TestRunForm)
#include "tst_run_form.moc"
