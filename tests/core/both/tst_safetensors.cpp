/// safetensors: the official crate's verdict on 60 good, odd and broken files; values; writing and reading back.
#include "error.h"
#include "io/safetensors.h"

#include <QtTest>
#include <cmath>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>

using namespace adalora;

namespace {

std::filesystem::path golden(const std::string &file) { return std::filesystem::path(GOLDEN_DIR) / "st" / file; }

nlohmann::json verdicts()
{
    std::ifstream in(golden("verdicts.json"));
    return nlohmann::json::parse(in).at("cases");
}

}  // namespace

class TestSafeTensors : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheOfficialVerdict_data();
    void agreesWithTheOfficialVerdict();
    void replaysEveryVerdictFile();
    void readsTheValuesOfEveryDtype_data();
    void readsTheValuesOfEveryDtype();
    void readsNotFiniteValues();
    void readsRowMajorIntoColumnMajor();
    void namesAnUnsupportedDtype();
    void namesAMissingTensor();
    void refusesAnotherShapeThanExpected();
    void refusesFloatsAsIntegers();
    void readsBackWhatItWrote();
    void writesNothingWhenTheFolderIsMissing();
    void saysThatAFileIsMissing();
    void saysThatAFolderIsNoFile();

private:
    QTemporaryDir m_folder;
    std::filesystem::path scratch(const char *name) const { return std::filesystem::path(m_folder.path().toStdString()) / name; }
};

void TestSafeTensors::agreesWithTheOfficialVerdict_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<bool>("isEitherFine");
    for (const auto &c : verdicts()) {
        const auto file = c.at("file").get<std::string>();
        QTest::newRow(file.c_str()) << QString::fromStdString(file) << QString::fromStdString(c.at("verdict").get<std::string>())
                                    << c.at("other_verdict_also_fine").get<bool>();
    }
}

void TestSafeTensors::agreesWithTheOfficialVerdict()
{
    QFETCH(QString, file);
    QFETCH(QString, verdict);
    QFETCH(bool, isEitherFine);
    bool isAccepted = true;
    try {
        const SafeTensors read = SafeTensors::read(golden(file.toStdString()));
        if (verdict == QLatin1String("accept"))
            for (const auto &name : read.names())
                read.values(name);
    } catch (const Error &e) {
        isAccepted = false;
        QCOMPARE(e.code, ErrorCode::FileDamaged);
        QVERIFY(e.subject.ends_with(file.toStdString()));
        QVERIFY(!e.detail.empty());
    }
    if (!isEitherFine)
        QCOMPARE(isAccepted, verdict != QLatin1String("refuse"));
}

void TestSafeTensors::replaysEveryVerdictFile()
{
    const std::size_t count = verdicts().size();
    qInfo("%zu files with a verdict", count);
    QVERIFY(count > 0);
}

void TestSafeTensors::readsTheValuesOfEveryDtype_data()
{
    QTest::addColumn<QString>("dtype");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QVector<double>>("wanted");
    const auto row = [](const char *dtype, const char *hex, const QVector<double> &wanted) {
        QTest::newRow(dtype) << QString::fromLatin1(dtype) << QByteArray::fromHex(hex) << wanted;
    };
    row("BOOL", "0001", {0, 1});
    row("U8", "00ff", {0, 255});
    row("I8", "ff80", {-1, -128});
    row("U16", "ffff", {65535});
    row("I16", "feff", {-2});
    row("U32", "ffffffff", {4294967295.0});
    row("I32", "fbffffff", {-5});
    row("U64", "0000000000000001", {72057594037927936.0});
    row("I64", "fdffffffffffffff", {-3});
    row("F16", "003c00c00100007c", {1, -2, std::ldexp(1.0, -24), std::numeric_limits<double>::infinity()});
    row("BF16", "803f40c0", {1, -3});
    row("F32", "0000c03f", {1.5});
    row("F64", "000000000000f8bf", {-1.5});
}

void TestSafeTensors::readsTheValuesOfEveryDtype()
{
    QFETCH(QString, dtype);
    QFETCH(QByteArray, bytes);
    QFETCH(QVector<double>, wanted);
    const nlohmann::json header{{"a", {{"dtype", dtype.toStdString()}, {"shape", {wanted.size()}}, {"data_offsets", {0, bytes.size()}}}}};
    const std::string text = header.dump();
    const std::uint64_t length = text.size();
    {
        std::ofstream out(scratch("dtype"), std::ios::binary);
        out.write(reinterpret_cast<const char *>(&length), 8) << text;
        out.write(bytes.data(), bytes.size());
    }
    const auto read = SafeTensors::read(scratch("dtype")).values("a");
    QCOMPARE(QVector<double>(read.begin(), read.end()), wanted);
}

void TestSafeTensors::readsNotFiniteValues()
{
    const auto values = SafeTensors::read(golden("ok_nan_inf_values.safetensors")).values("a");
    QVERIFY(std::any_of(values.begin(), values.end(), [](double v) { return std::isnan(v); }));
    QVERIFY(std::any_of(values.begin(), values.end(), [](double v) { return std::isinf(v); }));
}

void TestSafeTensors::readsRowMajorIntoColumnMajor()
{
    writeSafeTensors(scratch("m"), {{"m", {2, 3}, {1, 2, 3, 4, 5, 6}}, {"v", {3}, {1, 2, 3}}, {"s", {}, {7}}, {"z", {0, 5}, {}}});
    const SafeTensors file = SafeTensors::read(scratch("m"));
    Matrix wanted(2, 3);
    wanted << 1, 2, 3, 4, 5, 6;
    QVERIFY(file.matrix("m") == wanted);
    QVERIFY(file.matrix("v", 3, 1) == Matrix(Vector::LinSpaced(3, 1, 3)));
    QCOMPARE(file.matrix("s")(0, 0), Scalar(7));
    QCOMPARE(file.matrix("z").cols(), Index(5));
}

void TestSafeTensors::namesAnUnsupportedDtype()
{
    const SafeTensors file = SafeTensors::read(golden("ok_fp8_dtype.safetensors"));
    try {
        file.matrix("q");
        QFAIL("it was read");
    } catch (const Error &e) {
        QCOMPARE(e.code, ErrorCode::FileUnreadable);
        QVERIFY(e.detail.find("F8_E4M3") != std::string::npos);
    }
}

void TestSafeTensors::namesAMissingTensor()
{
    const SafeTensors file = SafeTensors::read(golden("ok_two_tensors.safetensors"));
    QVERIFY(!file.contains("absent"));
    try {
        file.values("absent");
        QFAIL("it was read");
    } catch (const Error &e) {
        QCOMPARE(e.code, ErrorCode::FileDamaged);
        QCOMPARE(e.detail, std::string("tensor absent is missing"));
    }
}

void TestSafeTensors::refusesAnotherShapeThanExpected()
{
    const SafeTensors file = SafeTensors::read(golden("ok_two_tensors.safetensors"));
    file.matrix("a", 3, 4);
    try {
        file.matrix("a", 4, 3);
        QFAIL("it was read");
    } catch (const Error &e) {
        QCOMPARE(e.detail, std::string("tensor a has shape [3, 4], expected [4, 3]"));
    }
}

void TestSafeTensors::refusesFloatsAsIntegers()
{
    writeSafeTensors(scratch("i"), {{"i", {2}, {-3, 4e15}, "I64"}, {"f", {1}, {1}}});
    const SafeTensors file = SafeTensors::read(scratch("i"));
    QCOMPARE(file.integers("i"), (std::vector<std::int64_t>{-3, 4'000'000'000'000'000}));
    QVERIFY_EXCEPTION_THROWN(file.integers("f"), Error);
}

void TestSafeTensors::readsBackWhatItWrote()
{
    Matrix weights = Matrix::Random(5, 7);
    weights(2, 3) = std::numeric_limits<Scalar>::quiet_NaN();
    const Vector bias = Vector::Random(5);
    writeSafeTensors(scratch("w"), {storedMatrix("w", weights), storedVector("层.\"b\"", bias)}, {{"format", "pt"}});
    writeSafeTensors(scratch("w"), {storedMatrix("w", weights), storedVector("层.\"b\"", bias)}, {{"format", "pt"}});
    const SafeTensors file = SafeTensors::read(scratch("w"));
    QCOMPARE(file.names().size(), std::size_t(2));
    QCOMPARE(file.metadata().at("format"), std::string("pt"));
    QCOMPARE(file.shape("层.\"b\""), (std::vector<std::int64_t>{5}));
    QVERIFY(file.matrix("层.\"b\"") == Matrix(bias));
    const Matrix read = file.matrix("w");
    QCOMPARE(std::memcmp(read.data(), weights.data(), sizeof(Scalar) * static_cast<std::size_t>(weights.size())), 0);
    QCOMPARE(QDir(m_folder.path()).entryList({"*.tmp"}, QDir::Files | QDir::Hidden), QStringList());
}

void TestSafeTensors::writesNothingWhenTheFolderIsMissing()
{
    try {
        writeSafeTensors(scratch("absent/w"), {});
        QFAIL("it was written");
    } catch (const Error &e) {
        QCOMPARE(e.code, ErrorCode::FileUnwritable);
        QCOMPARE(e.detail, std::string("No such file or directory"));
    }
}

void TestSafeTensors::saysThatAFileIsMissing()
{
    try {
        SafeTensors::read(scratch("absent"));
        QFAIL("it was read");
    } catch (const Error &e) {
        QCOMPARE(e.code, ErrorCode::FileMissing);
    }
}

void TestSafeTensors::saysThatAFolderIsNoFile()
{
    try {
        SafeTensors::read(scratch(""));
        QFAIL("it was read");
    } catch (const Error &e) {
        QCOMPARE(e.code, ErrorCode::FileUnreadable);
    }
}

QTEST_APPLESS_MAIN(TestSafeTensors)
#include "tst_safetensors.moc"
