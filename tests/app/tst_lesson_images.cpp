#include "lesson_images.h"
#include "lessons/image_part.h"
#include "picture_file.h"

#include <QFile>
#include <QImage>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
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
        const QString path = m_folder.filePath(QStringLiteral("damaged.png"));
        QVERIFY(coloured(32, 32).save(path));
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
        LessonImages images;
        ImagePart part;
        images.serve(&part);
        part.show();
        const QString path = m_folder.filePath(QStringLiteral("own.png"));
        QVERIFY(coloured(50, 40).save(path));
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
        LessonImages images;
        ImagePart part;
        images.serve(&part);
        part.show();
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
        LessonImages images;
        ImagePart part;
        images.serve(&part);
        part.resize(900, 700);
        part.show();
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
        LessonImages images;
        ImagePart part;
        images.serve(&part);
        part.resize(900, 700);
        part.show();
        const QString path = m_folder.filePath(QStringLiteral("measured.bmp"));
        QVERIFY(coloured(side, side, QImage::Format_Grayscale8).save(path));
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
    static void set(ImagePart &part, const char *name, const char *value)
    {
        QCOMPARE(part.setState({{QLatin1String(name), QLatin1String(value)}}), QString());
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestLessonImages)
#include "tst_lesson_images.moc"
