#include "lessons/lesson_page.h"
#include "lessons/part_frame.h"
#include "lessons/question_card.h"
#include "lessons/rich_text.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QWheelEvent>
#include <QtTest>

using namespace studio;

namespace {

constexpr const char *text = R"(# Numbers
> About numbers.

Now there are {p.low}. [A run](run:merge?init_r=6&name=a%20b), [ranks](view:ranks), [rank](lesson:03), [web](https://example.org).

## One

```part p parameter-count
d = 100
k = 100
r = 10
```

```question
ask: How many, with r = 5?
part: p
with: r = 5
answer: low
choices: 500 | 1000
wrong 500: That is P alone, of {p.r} columns.
explain: It is {p.low}.
```

## Two

```question
ask: How many now?
part: p
answer: low
wrong: Count both.
explain: Yes, {p.low}.
```
)";

}  // namespace

class TestLessonPage : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_page.reset(); }
    void putsLiveNumbersIntoText();
    void asksUnderItsSettingsAndLeavesThePictureAlone();
    void showsTheSettingsOfAQuestion();
    void reasonsWithWrongAnswers();
    void dropsAVerdictThatNoLongerHolds();
    void takesTypedNumbersInTheLocale();
    void remembersWhatWasAnswered();
    void restartsEverything();
    void copiesAndPastesItsState();
    void refusesAForeignState_data();
    void refusesAForeignState();
    void saysWhereLinksLead();
    void presentsOneSectionAtATime();
    void enlargesTheTypeWithTheHeight();
    void showsThePictureThatASlideSpeaksOf();
    void keepsThePictureInSightWhileTheTextIsScrolled();
    void putsChoicesIntoOneRowWhereTheyFit();
    void leavesTheWheelToTheColumn();
    void handsOutPictures();

private:
    QLabel *firstText() { return m_page->findChildren<RichText *>().at(2); }
    template <class T> T *child(const char *name) { return m_page->findChild<T *>(QLatin1String(name)); }
    void choose(int question, int choice)
    {
        child<QAbstractButton>(qPrintable(QStringLiteral("choice%1_%2").arg(question).arg(choice)))->click();
        child<QAbstractButton>(qPrintable(QStringLiteral("check%1").arg(question)))->click();
    }
    QString verdict(int question) { return child<RichText>(qPrintable(QStringLiteral("verdict%1").arg(question)))->markdown(); }

    std::unique_ptr<LessonPage> m_page;
};

void TestLessonPage::init()
{
    QLocale::setDefault(QLocale::c());
    m_page = std::make_unique<LessonPage>();
    m_page->resize(900, 700);
    m_page->setLesson(std::get<Lesson>(readLesson(QString::fromLatin1(text))));
    m_page->show();
}

void TestLessonPage::putsLiveNumbersIntoText()
{
    QVERIFY(firstText()->text().contains(QLatin1String("2000")));
    m_page->part(QStringLiteral("p"))->setState({{QStringLiteral("r"), QStringLiteral("3")}});
    QVERIFY(firstText()->text().contains(QLatin1String("600")));
}

void TestLessonPage::asksUnderItsSettingsAndLeavesThePictureAlone()
{
    QCOMPARE(m_page->questions()[0]->rightAnswer(), 1000.0);
    QSignalSpy answered(m_page.get(), &LessonPage::questionAnswered);
    choose(1, 1);
    QCOMPARE(answered.size(), 1);
    QCOMPARE(answered[0][0].toInt(), 0);
    QVERIFY(verdict(1).contains(QLatin1String("It is 1000.")));
    QCOMPARE(m_page->part(QStringLiteral("p"))->quantity(QStringLiteral("r")), 10.0);
    choose(1, 1);
    QCOMPARE(answered.size(), 1);  // only the first time
}

void TestLessonPage::showsTheSettingsOfAQuestion()
{
    QVERIFY(!child<QPushButton>("show1")->isVisible());
    choose(1, 0);
    QVERIFY(child<QPushButton>("show1")->isVisible());
    child<QPushButton>("show1")->click();
    QCOMPARE(m_page->part(QStringLiteral("p"))->quantity(QStringLiteral("r")), 5.0);
}

void TestLessonPage::reasonsWithWrongAnswers()
{
    child<QPushButton>("check1")->click();
    QVERIFY(verdict(1).contains(QLatin1String("Choose")));
    choose(1, 0);
    QVERIFY(!m_page->questions()[0]->isAnswered());
    QVERIFY(verdict(1).contains(QLatin1String("of 5 columns")));  // the number under the question's settings
    child<QPushButton>("check2")->click();
    QVERIFY(verdict(2).contains(QLatin1String("number")));
    child<QLineEdit>("answer2")->setText(QStringLiteral("3"));
    child<QPushButton>("check2")->click();
    QVERIFY(verdict(2).contains(QLatin1String("Count both.")));
}

void TestLessonPage::dropsAVerdictThatNoLongerHolds()
{
    child<QLineEdit>("answer2")->setText(QStringLiteral("2000"));
    child<QPushButton>("check2")->click();
    QVERIFY(child<RichText>("verdict2")->isVisible());
    m_page->part(QStringLiteral("p"))->setState({{QStringLiteral("r"), QStringLiteral("3")}});
    QVERIFY(!child<RichText>("verdict2")->isVisible());
    QVERIFY(m_page->questions()[1]->isAnswered());  // it was right then
}

void TestLessonPage::takesTypedNumbersInTheLocale()
{
    auto *typed = child<QLineEdit>("answer2");
    QLocale::setDefault(QLocale(QLocale::German));
    typed->setText(QStringLiteral("2.000,0"));
    child<QPushButton>("check2")->click();
    QVERIFY(m_page->questions()[1]->isAnswered());
    m_page->restart();
    typed->setText(QStringLiteral("2000.0"));
    QTest::keyClick(typed, Qt::Key_Return);
    QVERIFY(m_page->questions()[1]->isAnswered());
}

void TestLessonPage::remembersWhatWasAnswered()
{
    m_page->setLesson(std::get<Lesson>(readLesson(QString::fromLatin1(text))), {0, 7});
    QVERIFY(m_page->questions()[0]->isAnswered());
    QVERIFY(!m_page->questions()[1]->isAnswered());
    QVERIFY(child<QAbstractButton>("choice1_1")->isChecked());
    QVERIFY(child<QLabel>("lessonProgress")->text().startsWith(u'1'));
}

void TestLessonPage::restartsEverything()
{
    QSignalSpy restarted(m_page.get(), &LessonPage::restarted);
    choose(1, 1);
    child<QSlider>("r")->setValue(0);
    child<QPushButton>("restartLesson")->click();
    QCOMPARE(restarted.size(), 1);
    QVERIFY(!m_page->questions()[0]->isAnswered());
    QVERIFY(!child<QAbstractButton>("choice1_1")->isChecked());
    QCOMPARE(m_page->part(QStringLiteral("p"))->quantity(QStringLiteral("r")), 10.0);
}

void TestLessonPage::copiesAndPastesItsState()
{
    child<QPushButton>("copyState")->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, QStringLiteral("p.d = 100\np.k = 100\np.r = 10\n"));
    child<QSlider>("r")->setValue(0);
    child<QPushButton>("pasteState")->click();
    QCOMPARE(m_page->stateText(), copied);
    QGuiApplication::clipboard()->setText(QStringLiteral("nonsense"));
    child<QPushButton>("pasteState")->click();
    QVERIFY(child<QLabel>("lessonSaid")->text().contains(QLatin1String("nonsense")));
    QCOMPARE(m_page->stateText(), copied);
}

void TestLessonPage::refusesAForeignState_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state : {"", "\n\n", "p", "p.r", "p.r 3", "q.r = 3", "p.x = 3", "p.r = 3\nq.r = 1", "p.d = 5\np.r = 6", "p.r = x"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void TestLessonPage::refusesAForeignState()
{
    QFETCH(QString, state);
    const QString before = m_page->stateText();
    QVERIFY(m_page->setStateText(state).endsWith(u'.'));
    QCOMPARE(m_page->stateText(), before);
}

void TestLessonPage::saysWhereLinksLead()
{
    QSignalSpy run(m_page.get(), &LessonPage::openInRun);
    QSignalSpy view(m_page.get(), &LessonPage::viewWanted);
    QSignalSpy lesson(m_page.get(), &LessonPage::lessonWanted);
    QSignalSpy web(m_page.get(), &LessonPage::linkActivated);
    for (const char *link : {"run:merge?init_r=6&name=a%20b", "view:ranks", "lesson:03", "https://example.org"}) {
        QVERIFY(firstText()->text().contains(QString::fromLatin1(link).toHtmlEscaped()));
        emit firstText()->linkActivated(QString::fromLatin1(link));
    }
    QCOMPARE(run.size(), 1);
    QCOMPARE(run[0][0].toString(), QStringLiteral("merge"));
    const auto changes = run[0][1].value<QMap<QString, QString>>();
    QCOMPARE(changes.value(QStringLiteral("init_r")), QStringLiteral("6"));
    QCOMPARE(changes.value(QStringLiteral("name")), QStringLiteral("a b"));
    QCOMPARE(view.value(0).value(0).toString(), QStringLiteral("ranks"));
    QCOMPARE(lesson.value(0).value(0).toString(), QStringLiteral("03"));
    QCOMPARE(web.size(), 1);
}

void TestLessonPage::presentsOneSectionAtATime()
{
    QSignalSpy changed(m_page.get(), &LessonPage::presentingChanged);
    child<QPushButton>("presentLesson")->click();
    QCOMPARE(m_page->slideCount(), 3);
    QCOMPARE(m_page->slide(), 0);
    QVERIFY(!child<PartFrame>("part_p")->isVisible());
    QVERIFY(!child<QPushButton>("restartLesson")->isVisible());
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
    m_page->setFocus();
    QTest::keyClick(m_page.get(), Qt::Key_Right);
    QCOMPARE(m_page->slide(), 1);
    QVERIFY(child<PartFrame>("part_p")->isVisible());
    auto *bar = m_page->findChild<QScrollArea *>()->verticalScrollBar();
    for (int i = 0; i < 20 && m_page->slide() == 1; ++i)
        QTest::keyClick(m_page.get(), Qt::Key_PageDown);  // to the end of the section, then on
    QCOMPARE(m_page->slide(), 2);
    QTest::keyClick(m_page.get(), Qt::Key_Right);
    QCOMPARE(m_page->slide(), 2);  // there is no more
    QTest::keyClick(m_page.get(), Qt::Key_Home);
    QCOMPARE(m_page->slide(), 0);
    QVERIFY(bar->value() == 0);
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QVERIFY(!m_page->isPresenting());
    QVERIFY(child<PartFrame>("part_p")->isVisible());
    QCOMPARE(changed.size(), 2);
    QTest::keyClick(m_page.get(), Qt::Key_Right);
    QVERIFY(!m_page->isPresenting());
}

void TestLessonPage::enlargesTheTypeWithTheHeight()
{
    const double reading = child<QWidget>("part_p")->font().pointSizeF();
    m_page->setPresenting(true);
    m_page->showSlide(1);
    m_page->resize(1280, 720);
    const double projected = child<QWidget>("part_p")->font().pointSizeF();
    m_page->resize(3840, 2160);
    const double large = child<QWidget>("part_p")->font().pointSizeF();
    QVERIFY2(large > 2 * projected && projected >= reading * 0.9, qPrintable(QStringLiteral("%1 %2 %3").arg(reading).arg(projected).arg(large)));
    m_page->setPresenting(false);
    QCOMPARE(child<QWidget>("part_p")->font().pointSizeF(), reading);
    m_page->hide();
    m_page->resize(400, 300);
    m_page->setPresenting(true);
    m_page->showSlide(1);
    m_page->resize(3840, 2160);
    m_page->show();
    QVERIFY(child<QWidget>("part_p")->font().pointSizeF() > 2 * projected);
}

void TestLessonPage::showsThePictureThatASlideSpeaksOf()
{
    m_page->resize(1280, 720);
    auto *frame = child<PartFrame>("part_p");
    QWidget *const home = frame->parentWidget();
    m_page->setPresenting(true);
    m_page->showSlide(2);  // only a question about p
    QVERIFY(frame->isVisible());
    QVERIFY(frame->parentWidget() != home);
    QVERIFY(frame->parentWidget() == m_page->questions()[1]->parentWidget());
    QVERIFY(frame->mapTo(m_page.get(), QPoint(0, 0)).x() > m_page->questions()[1]->mapTo(m_page.get(), QPoint(0, 0)).x());
    m_page->showSlide(1);
    QVERIFY(frame->isVisible() && frame->parentWidget() == home);
    m_page->showSlide(2);
    m_page->setPresenting(false);
    QVERIFY(frame->isVisible() && frame->parentWidget() == home);
}

void TestLessonPage::keepsThePictureInSightWhileTheTextIsScrolled()
{
    QString longer = QString::fromLatin1(text);
    longer.replace(QLatin1String("## Two"), QStringLiteral("A line of text that is there to be read, and then another one.\n\n").repeated(40) + QLatin1String("\n## Two"));
    m_page->setLesson(std::get<Lesson>(readLesson(longer)));
    m_page->resize(1280, 720);
    m_page->setPresenting(true);
    m_page->showSlide(1);
    QCoreApplication::processEvents();
    auto *bar = m_page->findChild<QScrollArea *>()->verticalScrollBar();
    auto *frame = child<PartFrame>("part_p");
    QVERIFY(bar->maximum() > 200);
    for (const int place : {bar->maximum() / 2, bar->maximum()}) {
        bar->setValue(place);
        QCoreApplication::processEvents();
        const QRect seen(frame->mapTo(m_page.get(), QPoint(0, 0)), frame->size());
        QVERIFY2(seen.top() >= 0 && seen.bottom() < 720, qPrintable(QStringLiteral("%1 to %2").arg(seen.top()).arg(seen.bottom())));
    }
}

void TestLessonPage::putsChoicesIntoOneRowWhereTheyFit()
{
    const auto place = [this](int choice) { return child<QAbstractButton>(qPrintable(QStringLiteral("choice1_%1").arg(choice)))->pos(); };
    QCOMPARE(place(0).y(), place(1).y());
    QVERIFY(place(1).x() > place(0).x());
    QString longer = QString::fromLatin1(text);
    longer.replace(QLatin1String("choices: 500 | 1000"), QStringLiteral("choices: %1 = 500 | %1 = 1000").arg(QStringLiteral("as many words as make a long choice ").repeated(2)));
    m_page->setLesson(std::get<Lesson>(readLesson(longer)));
    QCoreApplication::processEvents();
    QCOMPARE(place(0).x(), place(1).x());
    QVERIFY(place(1).y() > place(0).y());
}

void TestLessonPage::leavesTheWheelToTheColumn()
{
    auto *slider = child<QSlider>("r");
    const int before = slider->value();
    slider->clearFocus();
    QWheelEvent turn(QPointF(5, 5), slider->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(slider, &turn);
    QCOMPARE(slider->value(), before);
}

void TestLessonPage::handsOutPictures()
{
    QSignalSpy wanted(m_page.get(), &LessonPage::saveWanted);
    auto *frame = child<PartFrame>("part_p");
    frame->findChild<QAction *>(QStringLiteral("savePicture"))->trigger();
    QCOMPARE(wanted.size(), 1);
    QVERIFY(wanted[0][0].value<QImage>().width() > frame->width());
    QCOMPARE(wanted[0][1].toString(), QStringLiteral("p"));
    frame->findChild<QAction *>(QStringLiteral("copyPicture"))->trigger();
    QVERIFY(!QGuiApplication::clipboard()->image().isNull());
}

QTEST_MAIN(TestLessonPage)
#include "tst_lesson_page.moc"
