/// IDX files: good ones, and a corpus of broken ones.
#include "error.h"
#include "tasks/idx_reader.h"

#include <QtTest>
#include <zlib.h>

using namespace adalora;

namespace {

QByteArray word(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray header(quint32 magic, std::initializer_list<quint32> extents)
{
    QByteArray bytes = word(magic);
    for (const quint32 extent : extents)
        bytes += word(extent);
    return bytes;
}

QByteArray pixels(int count)
{
    QByteArray bytes;
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char>(i * 37);
    return bytes;
}

QByteArray zipped(const QByteArray &bytes)
{
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(static_cast<int>(deflateBound(&stream, static_cast<uLong>(bytes.size()))) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(static_cast<int>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

}  // namespace

class TestIdxReader : public QObject {
    Q_OBJECT

private slots:
    void readsImages_data();
    void readsImages();
    void readsLabels();
    void refusesBrokenImages_data();
    void refusesBrokenImages();
    void refusesBrokenLabels_data();
    void refusesBrokenLabels();
    void neverCrashesOnAnyTruncation();
    void saysThatAFileIsMissing();
    void readsFashionMnistWhereItIsInstalled();

private:
    std::string write(const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(QStringLiteral("idx")));
        file.open(QIODevice::WriteOnly);
        file.write(bytes);
        return file.fileName().toStdString();
    }
    QTemporaryDir m_folder;
};

void TestIdxReader::readsImages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray plain = header(0x803, {2, 3, 4}) + pixels(24);
    QTest::newRow("gzip") << zipped(plain);
    QTest::newRow("plain") << plain;
}

void TestIdxReader::readsImages()
{
    QFETCH(QByteArray, bytes);
    const IdxImages images = readIdxImages(write(bytes));
    QCOMPARE(images.count, 2);
    QCOMPARE(images.rows, 3);
    QCOMPARE(images.cols, 4);
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(images.pixels.data()), static_cast<int>(images.pixels.size())), pixels(24));
}

void TestIdxReader::readsLabels()
{
    const std::string path = write(zipped(header(0x801, {3}) + QByteArray("\x05\x00\x09", 3)));
    QCOMPARE(readIdxLabels(path), (std::vector<unsigned char>{5, 0, 9}));
    QCOMPARE(readIdxLabels(path, 3).size(), std::size_t(3));
}

void TestIdxReader::refusesBrokenImages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &bytes, const char *reason) {
        QTest::newRow(name) << bytes << QString::fromUtf8(reason);
    };
    const QByteArray good = zipped(header(0x803, {2, 3, 4}) + pixels(24));
    row("empty", {}, "it ends within its header, before the magic number");
    row("text", "these are not images", "the magic number is 0x74686573, not 0x00000803");
    row("labels", zipped(header(0x801, {24}) + pixels(24)), "the magic number is 0x00000801, not 0x00000803");
    row("little-endian", QByteArray::fromHex("03080000"), "the magic number is 0x03080000, not 0x00000803");
    row("no dimensions", zipped(header(0x803, {2})), "it ends within its header, before rows");
    row("no pixels", zipped(header(0x803, {2, 3, 4})), "it holds 0 of 24 bytes after its header");
    row("one pixel short", zipped(header(0x803, {2, 3, 4}) + pixels(23)), "it holds 23 of 24 bytes after its header");
    row("one pixel over", zipped(header(0x803, {2, 3, 4}) + pixels(25)), "it holds more than 24 bytes after its header");
    row("zero images", zipped(header(0x803, {0, 3, 4})), "count = 0");
    row("negative count", zipped(header(0x803, {0xffffffff, 3, 4})), "count = 4294967295");
    row("huge images", zipped(header(0x803, {1, 65536, 65536})), "images of 65536 × 65536");
    row("huge claim", zipped(header(0x803, {0x7fffffff, 4096, 4096})), "it holds 0 of 36028797002186752 bytes after its header");
    row("gzip cut off", good.left(good.size() / 2), "gzip: unexpected end of file");
    row("gzip without its checksum", good.left(good.size() - 8), "gzip: unexpected end of file");
    QByteArray flipped = good;
    flipped[flipped.size() - 6] = static_cast<char>(~flipped[flipped.size() - 6]);
    row("gzip with another checksum", flipped, "gzip: incorrect data check");
}

void TestIdxReader::refusesBrokenImages()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const std::string path = write(bytes);
    try {
        readIdxImages(path);
        QFAIL("it was read");
    } catch (const Error &e) {
        QCOMPARE(e.code, ErrorCode::FileDamaged);
        QCOMPARE(e.subject, path);
        QCOMPARE(QString::fromStdString(e.detail), reason);
    }
}

void TestIdxReader::refusesBrokenLabels_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    QTest::newRow("images") << header(0x803, {2, 3, 4}) + pixels(24) << "the magic number is 0x00000803, not 0x00000801";
    QTest::newRow("short") << header(0x801, {5}) + pixels(4) << "it holds 4 of 5 bytes after its header";
    QTest::newRow("long") << header(0x801, {5}) + pixels(6) << "it holds more than 5 bytes after its header";
    QTest::newRow("of other images") << header(0x801, {6}) + pixels(6) << "it has 6 labels for 5 images";
}

void TestIdxReader::refusesBrokenLabels()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const std::string path = write(bytes);
    try {
        readIdxLabels(path, 5);
        QFAIL("it was read");
    } catch (const Error &e) {
        QCOMPARE(e.code, ErrorCode::FileDamaged);
        QCOMPARE(QString::fromStdString(e.detail), reason);
    }
}

void TestIdxReader::neverCrashesOnAnyTruncation()
{
    const QByteArray good = zipped(header(0x803, {2, 3, 4}) + pixels(24));
    for (int size = 0; size < good.size(); ++size)
        QVERIFY_EXCEPTION_THROWN(readIdxImages(write(good.left(size))), Error);
}

void TestIdxReader::saysThatAFileIsMissing()
{
    for (const char *path : {"absent/train-images-idx3-ubyte.gz", "/dev/null"}) {
        try {
            readIdxImages(path);
            QFAIL("it was read");
        } catch (const Error &e) {
            QCOMPARE(e.code, *path == '/' ? ErrorCode::FileUnreadable : ErrorCode::FileMissing);
            QCOMPARE(e.subject, std::string(path));
        }
    }
}

void TestIdxReader::readsFashionMnistWhereItIsInstalled()
{
    const std::filesystem::path folder = "/usr/share/datasets/fashion-mnist";
    if (!std::filesystem::exists(folder))
        QFAIL("dataset-fashion-mnist is not installed");
    const IdxImages images = readIdxImages(folder / "train-images-idx3-ubyte.gz");
    QCOMPARE(images.count, 60000);
    QCOMPARE(images.rows, 28);
    QCOMPARE(images.cols, 28);
    const auto labels = readIdxLabels(folder / "train-labels-idx1-ubyte.gz", images.count);
    for (unsigned char label = 0; label < 10; ++label)
        QCOMPARE(std::count(labels.begin(), labels.end(), label), 6000);
}

QTEST_APPLESS_MAIN(TestIdxReader)
#include "tst_idx_reader.moc"
