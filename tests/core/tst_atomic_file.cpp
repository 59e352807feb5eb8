/// Whole files: written at once or not at all, found where they ship, read with the reason when they cannot be.
#include "error.h"
#include "io/atomic_file.h"
#include "io/file_bytes.h"
#include "io/resources.h"

#include <QtTest>
#include <csignal>
#include <sys/resource.h>

using namespace adalora;
namespace fs = std::filesystem;

class TestAtomicFile : public QObject {
    Q_OBJECT

private slots:
    void replacesAFile();
    void keepsTheOldFileWhenTheDiskIsFull();
    void saysWhyItCannotWrite();
    void saysWhyItCannotRead();
    void looksForResourcesInTheChosenFolderFirst();
    void saysThatAResourceIsMissing();

private:
    fs::path scratch(const char *name) const { return fs::path(m_folder.path().toStdString()) / name; }
    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden); }
    QTemporaryDir m_folder;
};

void TestAtomicFile::replacesAFile()
{
    const std::string bytes("a\0b\xff", 4);
    writeFileAtomically(scratch("f"), "old");
    writeFileAtomically(scratch("f"), bytes);
    QCOMPARE(readFile(scratch("f")), bytes);
    writeFileAtomically(scratch("f"), "");
    QCOMPARE(readFile(scratch("f")), std::string());
    QCOMPARE(files(), QStringList{QStringLiteral("f")});
}

void TestAtomicFile::keepsTheOldFileWhenTheDiskIsFull()
{
    writeFileAtomically(scratch("f"), "old");
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tiny{4096, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &tiny);
    std::string reason;
    try {
        writeFileAtomically(scratch("f"), std::string(10000, 'x'));
    } catch (const Error &e) {
        reason = e.detail;
    }
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, oldHandler);
    QCOMPARE(reason, std::string("File too large"));
    QCOMPARE(readFile(scratch("f")), std::string("old"));
    QCOMPARE(files(), QStringList{QStringLiteral("f")});
}

void TestAtomicFile::saysWhyItCannotWrite()
{
    fs::create_directory(scratch("folder"));
    for (const auto &[path, reason] : {std::pair(scratch("absent/f"), "No such file or directory"), std::pair(scratch("folder"), "Is a directory")}) {
        try {
            writeFileAtomically(path, "x");
            QFAIL("it was written");
        } catch (const Error &e) {
            QCOMPARE(e.code, ErrorCode::FileUnwritable);
            QCOMPARE(e.subject, path.string());
            QCOMPARE(e.detail, std::string(reason));
        }
    }
}

void TestAtomicFile::saysWhyItCannotRead()
{
    for (const auto &[path, code] : {std::pair(scratch("absent"), ErrorCode::FileMissing), std::pair(scratch(""), ErrorCode::FileUnreadable)}) {
        try {
            readFile(path);
            QFAIL("it was read");
        } catch (const Error &e) {
            QCOMPARE(e.code, code);
        }
    }
}

void TestAtomicFile::looksForResourcesInTheChosenFolderFirst()
{
    const fs::path shipped = resourcePath("presets/tiny.json");
    QVERIFY(fs::exists(shipped));
    fs::create_directories(scratch("presets"));
    writeFileAtomically(scratch("presets/tiny.json"), "{}");
    qputenv("ADALORA_RESOURCES", m_folder.path().toUtf8());
    QCOMPARE(resourcePath("presets/tiny.json"), scratch("presets/tiny.json"));
    QVERIFY(fs::exists(resourcePath("presets/planted.json")));
    qunsetenv("ADALORA_RESOURCES");
    QCOMPARE(resourcePath("presets/tiny.json"), shipped);
}

void TestAtomicFile::saysThatAResourceIsMissing()
{
    try {
        resourcePath("absent");
        QFAIL("it was found");
    } catch (const Error &e) {
        QCOMPARE(e.code, ErrorCode::FileMissing);
    }
}

QTEST_APPLESS_MAIN(TestAtomicFile)
#include "tst_atomic_file.moc"
