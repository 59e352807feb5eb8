// Every shipped lesson, in both languages, as a reader would go through it.
#include "lesson_supply.h"
#include "lessons/lesson_page.h"
#include "lessons/lesson_parts.h"
#include "lessons/part_frame.h"
#include "lessons/question_card.h"
#include "lessons/rich_text.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollBar>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>
#include <cmath>

using namespace studio;

namespace {

QString folder() { return QStringLiteral(TEST_DATA_DIR "/../../resources/lessons"); }

QByteArray bytes(const QString &name)
{
    QFile file(folder() + QLatin1Char('/') + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString textOf(const QString &language, const QString &name) { return QString::fromUtf8(bytes(language + QLatin1Char('/') + name)); }

/// What a lesson asks and shows, without its words.
QStringList skeleton(const Lesson &lesson)
{
    QStringList all;
    for (const LessonSection &section : lesson.sections) {
        all += QStringLiteral("section");
        for (const auto &block : section.blocks) {
            if (const auto *part = std::get_if<PartBlock>(&block)) {
                all += QStringLiteral("part %1 %2 %3").arg(part->id, part->kind, QStringList(part->settings.values()).join(u'|'));
            } else if (const auto *question = std::get_if<LessonQuestion>(&block)) {
                QStringList choices;
                for (const Choice &choice : question->choices)
                    choices += QString::number(choice.value);
                all += QStringLiteral("question %1 %2 %3 %4").arg(question->part, question->answer, QStringList(question->with.values()).join(u'|'), choices.join(u' '));
            }
        }
    }
    return all;
}

}  // namespace

class TestLessonsShipped : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void areTheSameInBothLanguages();
    void askAtLeastTwoQuestions_data() { files(); }
    void askAtLeastTwoQuestions();
    void takeRightAnswersAndReasonWithWrongOnes_data() { files(); }
    void takeRightAnswersAndReasonWithWrongOnes();
    void nameEveryControl_data() { files(); }
    void nameEveryControl();
    void endureEveryControlAtBothEnds_data() { files(); }
    void endureEveryControlAtBothEnds();
    void giveEveryStateBack_data() { files(); }
    void giveEveryStateBack();
    void exportEveryPicture_data() { files(); }
    void exportEveryPicture();

private:
    void files();
    std::unique_ptr<LessonPage> open();
};

void TestLessonsShipped::files()
{
    QTest::addColumn<QString>("text");
    for (const char *language : {"en", "zh_CN"})
        for (const QString &name : QDir(folder() + QLatin1Char('/') + QLatin1String(language)).entryList({QStringLiteral("*.md")}))
            QTest::newRow(qPrintable(QLatin1String(language) + QLatin1Char('/') + name)) << textOf(QLatin1String(language), name);
}

std::unique_ptr<LessonPage> TestLessonsShipped::open()
{
    QFETCH(QString, text);
    const auto read = readLesson(text);
    if (const auto *error = std::get_if<LessonError>(&read)) {
        QTest::qFail(qPrintable(QStringLiteral("line %1: %2").arg(error->line).arg(error->reason)), __FILE__, __LINE__);
        return nullptr;
    }
    auto page = std::make_unique<LessonPage>(bytes);
    page->setLesson(std::get<Lesson>(read));
    page->resize(900, 700);
    page->setAttribute(Qt::WA_DontShowOnScreen);
    page->show();
    std::vector<LessonPart *> parts;
    for (const PartFrame *frame : page->parts())
        parts.push_back(frame->part());
    supply::runs(parts);
    return page;
}

void TestLessonsShipped::areTheSameInBothLanguages()
{
    const QStringList english = QDir(folder() + QStringLiteral("/en")).entryList({QStringLiteral("*.md")});
    QCOMPARE(QDir(folder() + QStringLiteral("/zh_CN")).entryList({QStringLiteral("*.md")}), english);
    QVERIFY(english.size() >= 3);
    for (const QString &name : english) {
        const auto one = readLesson(textOf(QStringLiteral("en"), name));
        const auto other = readLesson(textOf(QStringLiteral("zh_CN"), name));
        QVERIFY2(std::holds_alternative<Lesson>(one) && std::holds_alternative<Lesson>(other), qPrintable(name));
        QCOMPARE(skeleton(std::get<Lesson>(other)), skeleton(std::get<Lesson>(one)));
    }
}

void TestLessonsShipped::askAtLeastTwoQuestions()
{
    QFETCH(QString, text);
    const auto page = open();
    QVERIFY(page);
    QVERIFY(page->questions().size() >= 2);
    QCOMPARE(outlineOf(text).questions, static_cast<int>(page->questions().size()));
    QCOMPARE(outlineOf(text).title, page->lesson().title);
    QCOMPARE(outlineOf(text).summary, page->lesson().summary);
    QVERIFY(!page->lesson().summary.isEmpty());
}

void TestLessonsShipped::takeRightAnswersAndReasonWithWrongOnes()
{
    const auto page = open();
    QVERIFY(page);
    QSignalSpy answered(page.get(), &LessonPage::questionAnswered);
    const std::vector<const LessonQuestion *> questions = page->lesson().questions();
    for (std::size_t q = 0; q < questions.size(); ++q) {
        const int number = static_cast<int>(q) + 1;
        QuestionCard *card = page->questions()[q];
        const double right = card->rightAnswer();
        QVERIFY2(!std::isnan(right), qPrintable(questions[q]->ask));
        auto *check = card->findChild<QAbstractButton *>(QStringLiteral("check%1").arg(number));
        auto *verdict = card->findChild<RichText *>(QStringLiteral("verdict%1").arg(number));
        if (auto *typed = card->findChild<QLineEdit *>()) {
            typed->setText(QString::number(right * 3 + 7));
            check->click();
            QVERIFY(!card->isAnswered());
            QVERIFY(!questions[q]->wrongElse.isEmpty());
            typed->setText(QString::number(right, 'g', 4));
            check->click();
        } else {
            int rights = 0;
            int rightChoice = -1;
            for (std::size_t i = 0; i < questions[q]->choices.size(); ++i) {
                const Choice &choice = questions[q]->choices[i];
                if (questions[q]->accepts(choice.value, right)) {
                    ++rights;
                    rightChoice = static_cast<int>(i);
                    continue;
                }
                card->findChild<QRadioButton *>(QStringLiteral("choice%1_%2").arg(number).arg(i))->click();
                check->click();
                QVERIFY(!card->isAnswered());
                QVERIFY2(questions[q]->wrong.count(choice.value) || !questions[q]->wrongElse.isEmpty(), qPrintable(questions[q]->ask + choice.text));
            }
            QCOMPARE(rights, 1);
            card->findChild<QRadioButton *>(QStringLiteral("choice%1_%2").arg(number).arg(rightChoice))->click();
            check->click();
        }
        QVERIFY2(card->isAnswered(), qPrintable(questions[q]->ask));
        QVERIFY(!questions[q]->explain.isEmpty());
        QVERIFY2(!verdict->markdown().contains(u'{') && !verdict->markdown().contains(QStringLiteral("–.")), qPrintable(verdict->markdown()));
    }
    QCOMPARE(answered.size(), static_cast<qsizetype>(questions.size()));
    page->restart();
    for (const QuestionCard *card : page->questions())
        QVERIFY(!card->isAnswered());
}

void TestLessonsShipped::nameEveryControl()
{
    const auto page = open();
    QVERIFY(page);
    for (const PartFrame *frame : page->parts()) {
        for (const QWidget *child : frame->findChildren<QWidget *>()) {
            const bool isControl = qobject_cast<const QAbstractButton *>(child) || qobject_cast<const QAbstractSlider *>(child)
                || qobject_cast<const QAbstractSpinBox *>(child) || qobject_cast<const QComboBox *>(child);
            const bool isPiece = child->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QScrollBar *>(child);  // of a control
            if (!isControl || isPiece)
                continue;
            const QString what = frame->id() + QLatin1Char(' ') + child->objectName() + QLatin1Char(' ') + QLatin1String(child->metaObject()->className());
            QVERIFY2(!child->objectName().isEmpty(), qPrintable(what));
            QVERIFY2(!child->toolTip().isEmpty(), qPrintable(what));
            const auto *button = qobject_cast<const QAbstractButton *>(child);
            QVERIFY2(!child->accessibleName().isEmpty() || (button && !button->text().isEmpty()), qPrintable(what));
        }
    }
}

void TestLessonsShipped::endureEveryControlAtBothEnds()
{
    const auto page = open();
    QVERIFY(page);
    for (const PartFrame *frame : page->parts()) {
        const LessonPart *part = frame->part();
        const auto isSound = [&] {
            for (const QString &name : part->quantityNames())
                if (std::isinf(part->quantity(name)) && name != QLatin1String("psnr"))  // infinite where nothing differs
                    return false;
            return !part->picture(1).isNull();
        };
        for (auto *slider : frame->findChildren<QAbstractSlider *>()) {
            for (const int value : {slider->maximum(), slider->minimum(), (slider->minimum() + slider->maximum()) / 2}) {
                slider->setValue(value);
                QVERIFY2(isSound(), qPrintable(slider->objectName()));
            }
        }
        for (auto *box : frame->findChildren<QDoubleSpinBox *>()) {
            for (const double value : {box->maximum(), box->minimum(), 0.0}) {
                box->setValue(value);
                QVERIFY2(isSound(), qPrintable(box->objectName()));
            }
        }
        for (auto *box : frame->findChildren<QComboBox *>()) {
            for (int i = 0; i < box->count(); ++i) {
                box->setCurrentIndex(i);
                QVERIFY2(isSound(), qPrintable(box->objectName()));
            }
        }
        for (auto *button : frame->part()->findChildren<QAbstractButton *>()) {
            if (!button->isVisible())
                continue;
            button->click();
            QVERIFY2(isSound(), qPrintable(button->objectName()));
        }
    }
    page->restart();
}

void TestLessonsShipped::giveEveryStateBack()
{
    const auto page = open();
    QVERIFY(page);
    const QString start = page->stateText();
    for (const PartFrame *frame : page->parts())
        for (auto *slider : frame->findChildren<QAbstractSlider *>())
            if (slider->isVisible() && slider->isEnabled())
                slider->setValue((slider->minimum() + 2 * slider->maximum()) / 3);
    const QString moved = page->stateText();
    page->restart();
    QCOMPARE(page->stateText(), start);
    QCOMPARE(page->setStateText(moved), QString());
    QCOMPARE(page->stateText(), moved);
}

void TestLessonsShipped::exportEveryPicture()
{
    const auto page = open();
    QVERIFY(page);
    for (const PartFrame *frame : page->parts()) {
        const QImage picture = frame->part()->picture(2);
        QVERIFY(picture.width() > frame->part()->width());
        const QColor corner = picture.pixelColor(0, 0);
        bool hasContent = false;
        for (int y = 0; y < picture.height() && !hasContent; y += 2)
            for (int x = 0; x < picture.width() && !hasContent; x += 2)
                hasContent = picture.pixelColor(x, y) != corner;
        QVERIFY2(hasContent, qPrintable(frame->id()));
    }
}

QTEST_MAIN(TestLessonsShipped)
#include "tst_lessons_shipped.moc"
