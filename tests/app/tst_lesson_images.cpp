#include "lesson_images.h"
#include "lessons/image_part.h"
#include "picture_file.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QUrl>
#include <QtTest>
#include <cmath>

using namespace studio;

namespace {

QImage coloured(int width, int height, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixelColor(x, y, QColor((7 * x + 3 * y) % 256, (x * y + 40) % 256, (x + 11 * y) % 256));
    return image.convertToFormat(format);
}

/// A part on the screen with what serves it.
struct ServedPart {
    LessonImages images;
    ImagePart part;

    ServedPart()
    {
        images.serve(&part);
        part.resize(900, 700);
        part.show();
    }
};

}  // namespace

class TestLessonImages : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void readsPictures_data()
    {
        QTest::addColumn<QImage>("image");
        QTest::addColumn<QString>("name");
        QTest::newRow("one pixel") << coloured(1, 1) << "one.png";
        QTest::newRow("a row") << coloured(300, 1) << "row.png";
        QTest::newRow("a column") << coloured(1, 300) << "column.bmp";
        QTest::newRow("jpeg") << coloured(64, 48) << "photo.jpg";
        QTest::newRow("16 bits") << coloured(40, 30, QImage::Format_RGBA64) << "deep.png";
        QTest::newRow("16 bits, grey") << coloured(40, 30, QImage::Format_Grayscale16) << "deep-grey.png";
        QTest::newRow("with alpha") << coloured(40, 30, QImage::Format_ARGB32) << "alpha.png";
        QTest::newRow("one bit") << coloured(40, 30, QImage::Format_Mono) << "bits.png";
    }
    void readsPictures()
    {
        QFETCH(QImage, image);
        QFETCH(QString, name);
        const QString path = m_folder.filePath(name);
        QVERIFY(image.save(path));
        const auto read = readPicture(path);
        const auto *picture = std::get_if<Picture>(&read);
        QVERIFY(picture);
        QCOMPARE(picture->size(), image.size());
        QCOMPARE(picture->isDeep, name.startsWith(QLatin1String("deep")));
    }

    void believesTheContentNotTheName()
    {
        const QString path = m_folder.filePath(QStringLiteral("really-a-png.jpg"));
        QVERIFY(coloured(9, 8).save(path, "PNG"));
        QVERIFY(std::holds_alternative<Picture>(readPicture(path)));
    }

    void refusesWithASentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QFile good(m_folder.filePath(QStringLiteral("good.png")));
        coloured(64, 64).save(good.fileName());
        QVERIFY(good.open(QIODevice::ReadOnly));
        const QByteArray png = good.readAll();
        QTest::newRow("empty.png") << QByteArray("") << "is empty";
        QTest::newRow("text.png") << QByteArray("Dear reader, this is no picture.\n") << "no picture";
        QTest::newRow("zip.png") << QByteArray("PK\3\4 and so on and on") << "no picture";
        QTest::newRow("head-only.png") << png.left(8) << "";
        QTest::newRow("cut-in-header.png") << png.left(20) << "";
        QByteArray wrong = png;
        wrong[18] = '\x7f';  // a width of two billions
        wrong[16] = '\x7f';
        QTest::newRow("huge-claim.png") << wrong << "";
        QTest::newRow("cut.bmp") << QByteArray("BM\x3a\0\0\0\0\0\0\0\x36\0\0\0", 14) << "";
        QTest::newRow("cut.gif") << QByteArray("GIF89a\x05\0\x05\0", 10) << "";
        QTest::newRow("jpeg-head.jpg") << QByteArray("\xff\xd8\xff\xe0\0\x10JFIF\0", 11) << "";
    }
    void refusesWithASentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto read = readPicture(file.fileName());
        const auto *sentence = std::get_if<QString>(&read);
        QVERIFY(sentence);
        QVERIFY2(sentence->contains(name) && sentence->endsWith(QLatin1Char('.')), qPrintable(*sentence));
        QVERIFY2(sentence->contains(says), qPrintable(*sentence));
    }

    void refusesWhatIsNoFile()
    {
        const auto missing = readPicture(m_folder.filePath(QStringLiteral("nowhere.png")));
        QVERIFY(std::get<QString>(missing).contains(QLatin1String("does not exist")));
        const auto folder = readPicture(m_folder.path());
        QVERIFY(std::get<QString>(folder).contains(QLatin1String("folder")));
    }

    void survivesAnyDamage()
    {
        const QString path = saved("damaged.png", coloured(32, 32));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        file.close();
        for (int i = 0; i < good.size(); i += 7) {
            QByteArray bad = good;
            bad[i] = static_cast<char>(~bad[i]);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(i % 2 ? bad : good.left(i));
            file.close();
            const auto read = readPicture(path);  // either is right; neither may crash
            if (const auto *sentence = std::get_if<QString>(&read))
                QVERIFY(!sentence->isEmpty());
        }
    }

    void scalesDownWhatIsLargeAndRefusesWhatIsMuchLarger()
    {
        const QString path = m_folder.filePath(QStringLiteral("large.png"));
        QImage large(5000, 200, QImage::Format_Grayscale8);
        large.fill(90);
        QVERIFY(large.save(path));
        const auto read = readPicture(path);
        QCOMPARE(std::get<Picture>(read).size().width(), largestPictureSide);
        QCOMPARE(std::get<Picture>(read).original, QSize(5000, 200));
        const QString far = m_folder.filePath(QStringLiteral("larger.png"));
        QImage bits(30000, 3000, QImage::Format_Mono);
        bits.fill(1);
        QVERIFY(bits.save(far));
        QVERIFY(std::get<QString>(readPicture(far)).contains(QLatin1String("30000")));
    }

    void opensAPictureOfOnesOwn()
    {
        ServedPart served;
        ImagePart &part = served.part;
        const QString path = saved("own.png", coloured(50, 40));
        emit part.pictureWanted(path);
        QTRY_COMPARE(part.state().value(QStringLiteral("picture")), QStringLiteral("own"));
        QTRY_VERIFY(part.quantity(QStringLiteral("rank")) > 2);
        QCOMPARE(part.quantity(QStringLiteral("d")), 40.0);
        emit part.pictureWanted(m_folder.filePath(QStringLiteral("nowhere.png")));
        QTRY_VERIFY(part.said().contains(QLatin1String("nowhere.png")));
        QCOMPARE(part.state().value(QStringLiteral("picture")), QStringLiteral("own"));
    }

    void showsTheLastOfSeveralFiles()
    {
        ServedPart served;
        ImagePart &part = served.part;
        const QString slow = m_folder.filePath(QStringLiteral("slow.png"));
        const QString quick = m_folder.filePath(QStringLiteral("quick.png"));
        QVERIFY(coloured(1500, 1500).save(slow));
        QVERIFY(coloured(6, 5).save(quick));
        emit part.pictureWanted(slow);
        emit part.pictureWanted(quick);
        QTRY_COMPARE(part.quantity(QStringLiteral("d")), 5.0);
        QTest::qWait(300);
        QCOMPARE(part.quantity(QStringLiteral("d")), 5.0);
    }

    void showsTheFirstPiecesOfALargePictureAndStops()
    {
        ServedPart served;
        ImagePart &part = served.part;
        part.takePicture(pictureFrom(coloured(2000, 2000)), QStringLiteral("large"));
        set(part, "colour", "0");
        QTRY_VERIFY_WITH_TIMEOUT(!std::isnan(part.quantity(QStringLiteral("energy"))), 60000);
        QVERIFY(std::isnan(part.quantity(QStringLiteral("rank"))));  // not all of them yet
        QTRY_VERIFY(part.findChild<QSpinBox *>(QStringLiteral("imageK"))->maximum() >= 32);
        auto *stop = part.findChild<QPushButton *>(QStringLiteral("imageStop"));
        QVERIFY(stop->isVisible());
        stop->click();
        QTRY_VERIFY(part.said().contains(QLatin1String("Stopped")));
        // Destroyed with work under way: it is given up, not waited for to its end.
        stop->click();
        QTRY_VERIFY(!part.said().contains(QLatin1String("Stopped")));
    }

    void aPartMayGoWhileItIsServed()
    {
        LessonImages images;
        for (int i = 0; i < 5; ++i) {
            ImagePart part;
            images.serve(&part);
            part.show();
            part.takePicture(pictureFrom(coloured(700, 700)), QStringLiteral("large"));
            emit part.pictureWanted(m_folder.filePath(QStringLiteral("own.png")));
            QTest::qWait(20);
        }
        QTest::qWait(100);
    }

    void takesAFileThatIsDropped()
    {
        ServedPart served;
        ImagePart &part = served.part;
        const QString path = saved("dropped.png", coloured(31, 23));
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path)});
        QVERIFY(drop(part, mime));
        QTRY_COMPARE(part.quantity(QStringLiteral("d")), 23.0);
        QCOMPARE(part.state().value(QStringLiteral("file")), path);
    }

    void takesPixelsThatAreDropped()
    {
        ServedPart served;
        ImagePart &part = served.part;
        QMimeData mime;
        mime.setImageData(coloured(13, 17));
        QVERIFY(drop(part, mime));
        QCOMPARE(part.quantity(QStringLiteral("d")), 17.0);
        QCOMPARE(part.state().value(QStringLiteral("picture")), QStringLiteral("own"));
        QCOMPARE(part.state().value(QStringLiteral("file")), QString());
    }

    void refusesADropThatIsNoPicture()
    {
        ServedPart served;
        ImagePart &part = served.part;
        QMimeData text;
        text.setText(QStringLiteral("no picture"));
        QVERIFY(!drop(part, text));  // the pointer says so before anything is let go
        QMimeData page;
        page.setUrls({QUrl(QStringLiteral("https://example.org/a.png"))});
        QVERIFY(drop(part, page));
        QTRY_VERIFY(part.said().contains(QLatin1String("example.org")));
        QCOMPARE(part.state().value(QStringLiteral("picture")), QStringLiteral("landscape"));
    }

    void pastesByButtonAndByKey()
    {
        ServedPart served;
        ImagePart &part = served.part;
        QGuiApplication::clipboard()->setImage(coloured(12, 19));
        part.findChild<QPushButton *>(QStringLiteral("imagePaste"))->click();
        QCOMPARE(part.quantity(QStringLiteral("d")), 19.0);
        const QString path = saved("copied.png", coloured(14, 21));
        auto *mime = new QMimeData;
        mime->setUrls({QUrl::fromLocalFile(path)});
        mime->setImageData(coloured(3, 3));  // as file managers add; the file itself is better
        QGuiApplication::clipboard()->setMimeData(mime);
        QTest::keySequence(&part, QKeySequence::Paste);
        QTRY_COMPARE(part.quantity(QStringLiteral("d")), 21.0);
        QGuiApplication::clipboard()->setText(QStringLiteral("words"));
        part.findChild<QPushButton *>(QStringLiteral("imagePaste"))->click();
        QTRY_VERIFY(part.said().contains(QLatin1String("clipboard")));
        QCOMPARE(part.quantity(QStringLiteral("d")), 21.0);
    }

    void opensWhatIsChosenInTheDialog()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        ServedPart served;
        ImagePart &part = served.part;
        const QString path = saved("chosen.png", coloured(27, 33));
        const auto openDialog = [&] {
            part.findChild<QPushButton *>(QStringLiteral("imageOpen"))->click();
            return part.findChild<QFileDialog *>(QStringLiteral("pictureDialog"));
        };
        QPointer<QFileDialog> dialog = openDialog();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->nameFilters().first().contains(QLatin1String("*.png")));
        dialog->reject();
        QTRY_VERIFY(!dialog);
        QCOMPARE(part.state().value(QStringLiteral("picture")), QStringLiteral("landscape"));
        dialog = openDialog();
        QVERIFY(dialog);
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        QVERIFY(name);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(part.quantity(QStringLiteral("d")), 33.0);
        QTRY_VERIFY(!dialog);
    }

    void aStateBringsItsFileBack()
    {
        const QString path = saved("carried.png", coloured(40, 36));
        LessonImages images;
        PartState carried;
        {
            ImagePart part;
            images.serve(&part);
            part.show();
            emit part.pictureWanted(path);
            QTRY_COMPARE(part.quantity(QStringLiteral("d")), 36.0);
            set(part, "k", "7");
            set(part, "colour", "0");
            carried = part.state();
        }
        ImagePart other;
        images.serve(&other);
        other.show();
        QCOMPARE(other.setState(carried), QString());
        QTRY_COMPARE(other.state(), carried);  // with its k and without colours, though the picture has some
        // It is the same file: nothing is read again.
        QCOMPARE(other.setState({{QStringLiteral("picture"), QStringLiteral("noise")}}), QString());
        QCOMPARE(other.setState(carried), QString());
        QCOMPARE(other.state(), carried);
        QVERIFY(QFile::remove(path));
        ImagePart late;
        images.serve(&late);
        late.show();
        const PartState before = late.state();
        QCOMPARE(late.setState(carried), QString());
        QTRY_VERIFY2(late.said().contains(QLatin1String("carried.png does not exist")), qPrintable(late.said()));
        QCOMPARE(late.state(), before);
    }

    void aStateWithoutAFileSaysWhy()
    {
        ImagePart part;
        part.show();
        part.takePicture(pictureFrom(coloured(9, 8)), QStringLiteral("Pasted picture"));
        const PartState state = part.state();
        ImagePart other;
        const PartState before = other.state();
        QVERIFY(other.setState(state).contains(QLatin1String("without a file")));
        QCOMPARE(other.state(), before);
        QCOMPARE(part.setState(state), QString());  // it is still there
    }

    void aCopyForAQuestionHasTheSamePicture()
    {
        ImagePart part;
        part.takePicture(pictureFrom(coloured(30, 20)), QStringLiteral("mine"));
        set(part, "k", "3");
        ImagePart copy;
        copy.shareData(part);
        QCOMPARE(copy.setState(part.state()), QString());
        QCOMPARE(copy.quantity(QStringLiteral("error")), part.quantity(QStringLiteral("error")));
        QCOMPARE(copy.quantity(QStringLiteral("d")), 20.0);
        set(copy, "k", "5");
        QCOMPARE(part.state().value(QStringLiteral("k")), QStringLiteral("3"));
    }

    void firstPictures_data()
    {
        QTest::addColumn<int>("side");
        QTest::newRow("512") << 512;
        QTest::newRow("2048") << 2048;
        if (qEnvironmentVariableIsSet("ADALORA_LARGE"))
            QTest::newRow("4096") << 4096;  // a minute and a half for all pieces
    }
    /// How long from a file to its first approximation, and to all pieces: printed, for the README.
    void firstPictures()
    {
        QFETCH(int, side);
        ServedPart served;
        ImagePart &part = served.part;
        const QString path = saved("measured.bmp", coloured(side, side, QImage::Format_Grayscale8));
        QTRY_VERIFY(!std::isnan(part.quantity(QStringLiteral("energy"))));
        QElapsedTimer clock;
        clock.start();
        emit part.pictureWanted(path);
        QTRY_COMPARE(part.quantity(QStringLiteral("d")), side);
        const qint64 shown = clock.elapsed();
        QTRY_VERIFY_WITH_TIMEOUT(!std::isnan(part.quantity(QStringLiteral("energy"))), 60000);
        part.repaint();
        const qint64 first = clock.elapsed();
        qInfo("%d²: the picture after %lld ms, its first approximation after %lld ms", side, shown, first);
        if (side == 2048)
            return;
        QTRY_VERIFY_WITH_TIMEOUT(!std::isnan(part.quantity(QStringLiteral("rank"))), 280000);
        qInfo("%d²: all pieces after %.1f s", side, static_cast<double>(clock.elapsed()) / 1000);
    }

private:
    /// As a pointer would: whether it may be dropped, and if so it is.
    static bool drop(ImagePart &part, const QMimeData &mime)
    {
        const QPoint at = part.rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(&part, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&part, &event);
        return event.isAccepted();
    }

    QString saved(const char *name, const QImage &image)
    {
        const QString path = m_folder.filePath(QLatin1String(name));
        if (!image.save(path))
            QTest::qFail("the picture cannot be saved", __FILE__, __LINE__);
        return path;
    }

    static void set(ImagePart &part, const char *name, const char *value)
    {
        QCOMPARE(part.setState({{QLatin1String(name), QLatin1String(value)}}), QString());
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestLessonImages)
#include "tst_lesson_images.moc"
