#include "learn_space.h"
#include "lessons/image_part.h"
#include "lessons/lesson_list.h"
#include "lessons/lesson_page.h"
#include "lessons/question_card.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QMessageBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace studio;

class TestLearnSpace : public QObject {
    Q_OBJECT
private slots:
    void init();
    void listsTheLessonsInBothLanguages();
    void opensByTheBeginningOfAnId();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void keepsProgressUntilRestarted();
    void keepsThePicturesWhenTheLanguageChanges();
    void keepsOnesOwnPictureWhenTheLanguageChanges();
    void saysWhichLinkLeadsNowhere_data();
    void saysWhichLinkLeadsNowhere();
    void everyShippedLinkLeadsSomewhere();
    void goesOnToTheNextLesson();
    void handsOnWhatLinksWant();
    void showsEveryLessonSoonAfterTheClick_data();
    void showsEveryLessonSoonAfterTheClick();

private:
    /// A reader's own file with this content.
    QString mine(const QByteArray &content) const
    {
        QFile file(m_dir->filePath(QStringLiteral("mine.md")));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            QTest::qFail("the lesson cannot be written", __FILE__, __LINE__);
        return file.fileName();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestLearnSpace::init()
{
    QCoreApplication::setOrganizationName(QStringLiteral("adalora-studio-test"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_learn_space"));
    m_dir = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_dir->path());
    QSettings().clear();
    QLocale::setDefault(QLocale(QLocale::English));
}

void TestLearnSpace::listsTheLessonsInBothLanguages()
{
    const QStringList ids = LearnSpace::lessons();
    QVERIFY(ids.size() >= 3);
    QCOMPARE(ids.first(), QStringLiteral("01-few-numbers"));
    LearnSpace learn;
    learn.show();
    auto *list = learn.findChild<LessonList *>();
    QCOMPARE(list->count(), ids.size());
    const QString english = list->item(0)->data(Qt::AccessibleTextRole).toString();
    QLocale::setDefault(QLocale(QLocale::Chinese));
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&learn, &change);
    QCOMPARE(list->count(), ids.size());
    QVERIFY(list->item(0)->data(Qt::AccessibleTextRole).toString() != english);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(learn.openId(), ids.first());
}

void TestLearnSpace::opensByTheBeginningOfAnId()
{
    LearnSpace learn;
    QCOMPARE(learn.openLesson(QStringLiteral("02")), QString());
    QCOMPARE(learn.openId(), QStringLiteral("02-singular-value"));
    QVERIFY(learn.openLesson(QStringLiteral("99")).contains(QLatin1String("99")));
    QVERIFY(!learn.openLesson(QString()).isEmpty());
    QCOMPARE(learn.openId(), QStringLiteral("02-singular-value"));  // what was open stays
}

void TestLearnSpace::saysWhatIsWrongWithAFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no title") << QByteArray("text") << QStringLiteral("line 1");
    QTest::newRow("unknown part") << QByteArray("# A\n\n```part p nothing\n```\n") << QStringLiteral("line 3");
    QTest::newRow("not text at all") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11) << QStringLiteral("line 1");
    QTest::newRow("too large") << QByteArray(5 << 20, 'x') << QStringLiteral("too large");
}

void TestLearnSpace::saysWhatIsWrongWithAFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, expected);
    LearnSpace learn;
    const QString problem = learn.openFile(mine(content));
    QVERIFY2(problem.contains(expected) && problem.contains(QLatin1String("mine.md")), qPrintable(problem));
    QVERIFY(!problem.contains(u'\n'));
    QVERIFY(!learn.openFile(m_dir->filePath(QStringLiteral("missing.md"))).isEmpty());
    QVERIFY(!learn.openFile(m_dir->path()).isEmpty());
}

void TestLearnSpace::keepsProgressUntilRestarted()
{
    {
        LearnSpace learn;
        QCOMPARE(learn.openLesson(QStringLiteral("01")), QString());
        learn.findChild<QAbstractButton *>(QStringLiteral("choice1_1"))->click();
        learn.findChild<QAbstractButton *>(QStringLiteral("check1"))->click();
        QVERIFY(learn.page().questions()[0]->isAnswered());
    }
    LearnSpace learn;
    learn.show();
    QVERIFY(learn.findChild<LessonList *>()->item(0)->data(Qt::AccessibleTextRole).toString().contains(QLatin1String("1 of ")));
    learn.openLesson(QStringLiteral("01"));
    QVERIFY(learn.page().questions()[0]->isAnswered());
    QVERIFY(!learn.page().questions()[1]->isAnswered());
    learn.page().restart();
    learn.openLesson(QStringLiteral("01"));
    QVERIFY(!learn.page().questions()[0]->isAnswered());
}

void TestLearnSpace::keepsThePicturesWhenTheLanguageChanges()
{
    LearnSpace learn;
    learn.openLesson(QStringLiteral("02"));
    learn.page().part(QStringLiteral("a"))->setState({{QStringLiteral("sigma2"), QStringLiteral("0")}});
    const QString title = learn.page().lesson().title;
    const QString state = learn.page().stateText();
    QLocale::setDefault(QLocale(QLocale::Chinese));
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&learn, &change);
    QVERIFY(learn.page().lesson().title != title);
    QCOMPARE(learn.page().stateText(), state);
}

void TestLearnSpace::keepsOnesOwnPictureWhenTheLanguageChanges()
{
    LearnSpace learn;
    learn.openLesson(QStringLiteral("04"));
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    const auto photo = [&] { return qobject_cast<ImagePart *>(learn.page().part(QStringLiteral("photo"))); };
    QVERIFY(photo());
    photo()->takePicture(pictureFrom(image), QStringLiteral("Pasted picture"));
    QCOMPARE(photo()->setState({{QStringLiteral("k"), QStringLiteral("1")}, {QStringLiteral("colour"), QStringLiteral("0")}}), QString());
    const QString state = learn.page().stateText();
    QLocale::setDefault(QLocale(QLocale::Chinese));
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&learn, &change);
    QCOMPARE(learn.page().stateText(), state);
    QCOMPARE(photo()->quantity(QStringLiteral("d")), 30.0);
    QVERIFY(!qobject_cast<ImagePart *>(learn.page().part(QStringLiteral("kinds")))->own());  // those of other pictures have none
}

void TestLearnSpace::saysWhichLinkLeadsNowhere_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("expected");  // empty: it leads somewhere
    const std::pair<const char *, const char *> links[] = {
        {"lesson:03", ""},
        {"lesson:99", "no lesson 99"},
        {"lesson:", "no lesson"},
        {"run:merge", ""},
        {"run:planted?orth_reg_weight=0.5&seed=3", ""},
        {"run:planted?method=merge&metric=sigma_gradient", ""},
        {"run:planted?method=merge", "metric"},
        {"run:nothing", "no preset nothing"},
        {"run:planted?speed=9", "speed"},
        {"run:planted?seed=fast", "seed"},
        {"run:planted?init_r=-3", "init_r"},
        {"view:ranks", ""},
        {"view:sigma?run=masking&step=90", ""},
        {"view:moon", "no view moon"},
        {"view:ranks?run=unknown", "no recorded run unknown"},
        {"view:ranks?run=merge&step=soon", "soon"},
        {"view:ranks?at=3", "not at"},
        {"https://example.org", ""},
        {"lessons:03", "leads nowhere"},
        {"other-lesson.md", "leads nowhere"},
    };
    for (const auto &[link, expected] : links)
        QTest::newRow(link) << QString::fromLatin1(link) << QString::fromLatin1(expected);
}

void TestLearnSpace::saysWhichLinkLeadsNowhere()
{
    QFETCH(QString, link);
    QFETCH(QString, expected);
    LearnSpace learn;
    const QString problem = learn.openFile(mine("# Mine\n\n`[no link](nowhere:1)` and\n\nhere is [one](" + link.toUtf8() + ").\n"));
    if (expected.isEmpty()) {
        QCOMPARE(problem, QString());
        return;
    }
    QVERIFY2(problem.contains(QLatin1String("mine.md, line 5: ")) && problem.contains(expected), qPrintable(problem));
}

void TestLearnSpace::everyShippedLinkLeadsSomewhere()
{
    LearnSpace learn;
    for (const QLocale::Language language : {QLocale::English, QLocale::Chinese}) {
        QLocale::setDefault(QLocale(language));
        for (const QString &id : LearnSpace::lessons())
            QCOMPARE(learn.openLesson(id), QString());
    }
}

void TestLearnSpace::goesOnToTheNextLesson()
{
    LearnSpace learn;
    learn.show();
    const QStringList ids = LearnSpace::lessons();
    learn.openLesson(ids.first());
    for (qsizetype i = 1; i < ids.size(); ++i) {
        learn.findChild<QAbstractButton *>(QStringLiteral("nextLesson"))->click();
        QCOMPARE(learn.openId(), ids[i]);
    }
    learn.findChild<QAbstractButton *>(QStringLiteral("nextLesson"))->click();
    QCOMPARE(learn.openId(), QString());  // the list
}

void TestLearnSpace::handsOnWhatLinksWant()
{
    LearnSpace learn;
    learn.openLesson(QStringLiteral("01"));
    QSignalSpy run(&learn, &LearnSpace::openInRun);
    QSignalSpy view(&learn, &LearnSpace::viewWanted);
    emit learn.page().openInRun(QStringLiteral("merge"), {});
    emit learn.page().viewWanted(QStringLiteral("ranks"));
    QCOMPARE(run.size(), 1);
    QCOMPARE(view.size(), 1);
    emit learn.page().lessonWanted(QStringLiteral("03"));
    QCOMPARE(learn.openId(), QStringLiteral("03-rank"));
    learn.show();
    emit learn.page().lessonWanted(QStringLiteral("99"));
    auto *box = learn.findChild<QMessageBox *>(QStringLiteral("lessonProblem"));
    QVERIFY(box && box->text().contains(QLatin1String("99")));
}

void TestLearnSpace::showsEveryLessonSoonAfterTheClick_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : LearnSpace::lessons())
        QTest::newRow(qPrintable(id)) << id;
}

void TestLearnSpace::showsEveryLessonSoonAfterTheClick()
{
    QFETCH(QString, id);
    LearnSpace learn;
    learn.resize(1280, 720);
    learn.show();
    QCoreApplication::processEvents();
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(learn.openLesson(id), QString());
    QVERIFY(!learn.grab().isNull());
    const qint64 first = clock.elapsed();
    qInfo("from click to first frame: %lld ms", static_cast<long long>(first));
    QVERIFY(first < 5000);  // generous: machines may be loaded
}

QTEST_MAIN(TestLearnSpace)
#include "tst_learn_space.moc"
