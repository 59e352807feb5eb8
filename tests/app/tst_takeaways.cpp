#include "curve_plot.h"
#include "data_table_model.h"
#include "rank_heatmap.h"
#include "report.h"
#include "synthetic_run.h"
#include "table_dialog.h"
#include "table_text.h"
#include "takeaways.h"
#include "view_picture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <limits>

using namespace studio;

namespace {

/// A view whose numbers are known.
class KnownView : public RunView {
public:
    KnownView()
    {
        setAccessibleName(QStringLiteral("Known, view"));
        resize(320, 200);
    }
    void setRun(const adalora::RunHistory *) override {}
    void runGrew() override {}
    void setCursor(int) override {}
    DataTable table() const override
    {
        return {{QStringLiteral("Step"), QStringLiteral("Name, \"quoted\"")},
                {{first, QStringLiteral("a,b")}, {0.1, QStringLiteral("say \"x\"")}, {std::numeric_limits<double>::quiet_NaN(), {}}, {0.1F, QStringLiteral("two\nlines")}}};
    }

    int first = 1;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestTakeaways : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("adalora-studio-tests"));
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QVERIFY(m_folder.isValid());
    }
    void writesCsvThatReadsBack();
    void modelIsSound();
    void makesPicturesOfEveryKind();
    void keepsVectorsOfPlots();
    void savesByTheEnding();
    void saysWhyNothingWasWritten();
    void copiesPictureAndNumbers();
    void showsTheNumbersAsATable();
    void reportHasPagesForEveryPart();
    void cancelledReportLeavesNothing();

private:
    QString path(const QString &name) { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void TestTakeaways::writesCsvThatReadsBack()
{
    const QByteArray csv = csvOf(KnownView().table());
    QCOMPARE(csv, QByteArray("Step,\"Name, \"\"quoted\"\"\"\r\n1,\"a,b\"\r\n0.1,\"say \"\"x\"\"\"\r\nnan,\r\n0.1,\"two\nlines\"\r\n"));
    const double value = 0.1 + 0.2;
    QCOMPARE(csvOf({{QStringLiteral("x")}, {{value}}}).split('\n').at(1).trimmed().toDouble(), value);
    QCOMPARE(tabbedOf(KnownView().table()).count(u'\n'), 5);
}

void TestTakeaways::modelIsSound()
{
    DataTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(KnownView().table());
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("a,b"));
    model.setTable({});
    QCOMPARE(model.rowCount(), 0);
}

void TestTakeaways::makesPicturesOfEveryKind()
{
    synthetic::Run run(synthetic::info(3, 8, 200, true));
    run.grow(200);
    RankHeatmap view;
    view.setRun(&run.history());
    view.setCursor(150);
    view.resize(640, 300);
    const QImage image = imageOf(view, {640, 300}, 2);
    QCOMPARE(image.size(), QSize(1280, 600));
    QVERIFY(QImage::fromData(pictureOf(view, PictureKind::Png, {640, 300}), "PNG").size() == image.size());
    QSvgRenderer svg(pictureOf(view, PictureKind::Svg, {640, 300}));
    QVERIFY(svg.isValid());
    QCOMPARE(svg.viewBox(), QRect(0, 0, 640, 300));
    QVERIFY(pictureOf(view, PictureKind::Pdf, {640, 300}).startsWith("%PDF-"));
}

void TestTakeaways::keepsVectorsOfPlots()
{
    synthetic::Run run(synthetic::info(3, 8, 200, true));
    run.grow(200);
    RankHeatmap view;
    view.setRun(&run.history());
    view.setCursor(150);
    const QByteArray svg = pictureOf(view, PictureKind::Svg, {640, 300});
    QVERIFY(svg.contains("<text"));
    QVERIFY(!svg.contains("<image"));
}

void TestTakeaways::savesByTheEnding()
{
    KnownView view;
    Takeaways takeaways(&view);
    QSignalSpy said(&takeaways, &Takeaways::said);
    for (const QString &name : {QStringLiteral("a.png"), QStringLiteral("b.SVG"), QStringLiteral("c.pdf"), QStringLiteral("d.csv")}) {
        takeaways.save(&view, path(name));
        QTRY_COMPARE(said.count(), 1);
        QVERIFY(said.takeFirst().first().toString().contains(name));
        QVERIFY(!bytesOf(path(name)).isEmpty());
    }
    QCOMPARE(bytesOf(path(QStringLiteral("d.csv"))), csvOf(view.table()));
}

void TestTakeaways::saysWhyNothingWasWritten()
{
    KnownView view;
    Takeaways takeaways(&view);
    QSignalSpy failed(&takeaways, &Takeaways::failed);
    takeaways.save(&view, path(QStringLiteral("a.docx")));
    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.takeFirst().first().toString().contains(QStringLiteral(".csv")));
    takeaways.save(&view, path(QStringLiteral("no/such/folder/a.png")));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.takeFirst().first().toString().contains(QStringLiteral("folder")));
}

void TestTakeaways::copiesPictureAndNumbers()
{
    KnownView view;
    Takeaways takeaways(&view);
    takeaways.serve(&view);
    view.findChild<QAction *>(QStringLiteral("copyPicture"))->trigger();
    QCOMPARE(QGuiApplication::clipboard()->image().size(), pictureSize(view) * 2);
    view.findChild<QAction *>(QStringLiteral("copyTable"))->trigger();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), tabbedOf(view.table()));
}

void TestTakeaways::showsTheNumbersAsATable()
{
    QWidget window;
    KnownView view;
    Takeaways takeaways(&window);
    takeaways.serve(&view);
    view.findChild<QAction *>(QStringLiteral("showTable"))->trigger();
    auto *dialog = window.findChild<TableDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QTableView *>(QStringLiteral("numbers"))->model()->rowCount(), 4);
    QGuiApplication::clipboard()->clear();
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("copyNumbers")), Qt::LeftButton);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), tabbedOf(view.table()));

    const DataTable shown = view.table();
    view.first = 2;  // the view goes on, the table stays
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("saveNumbers")), Qt::LeftButton);
    auto *asking = window.findChild<QFileDialog *>(QStringLiteral("saveViewDialog"));
    QVERIFY(asking && asking->isVisible());
    dialog->close();  // what was to be saved still is
    const QString file = path(QStringLiteral("shown.csv"));
    asking->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(file);
    QTest::mouseClick(asking->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    QTRY_COMPARE(bytesOf(file), csvOf(shown));
}

void TestTakeaways::reportHasPagesForEveryPart()
{
    auto run = std::make_shared<synthetic::Run>(synthetic::info(3, 8, 200, true));
    run->grow(200);
    const std::shared_ptr<const adalora::RunHistory> history(run, &run->history());
    RankHeatmap ranks;
    CurvePlot loss(CurvePlot::Content::TaskLoss);
    for (RunView *view : {static_cast<RunView *>(&ranks), static_cast<RunView *>(&loss)}) {
        view->setRun(history.get());
        view->setCursor(199);
    }
    auto *report = new Report(path(QStringLiteral("r.pdf")), history, {QStringLiteral("other")}, {&ranks, &loss}, this);
    QSignalSpy finished(report, &Report::finished);
    QSignalSpy progressed(report, &Report::progressed);
    report->start();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(progressed.count() > 4);
    const QByteArray pdf = bytesOf(path(QStringLiteral("r.pdf")));
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.count("/Type /Page\n") >= 3);
}

void TestTakeaways::cancelledReportLeavesNothing()
{
    auto run = std::make_shared<synthetic::Run>(synthetic::info(2, 4, 50, false));
    run->grow(50);
    QPointer<Report> report = new Report(path(QStringLiteral("never.pdf")), {run, &run->history()}, {}, {}, this);
    report->start();
    QSignalSpy progressed(report, &Report::progressed);
    QTRY_VERIFY(progressed.count() > 0);
    report->cancel();
    QTRY_VERIFY(!report);
    QVERIFY(!QFile::exists(path(QStringLiteral("never.pdf"))));
}

QTEST_MAIN(TestTakeaways)
#include "tst_takeaways.moc"
