/// A corpus of broken run stores: each is refused with one sentence that names the file, none crashes the reader.
#include "error.h"
#include "runs/run_store.h"
#include "sample_run.h"

#include <QtTest>
#include <functional>
#include <sqlite3.h>

using namespace adalora;
namespace fs = std::filesystem;

using Damage = std::function<void(const std::string &)>;
Q_DECLARE_METATYPE(Damage)

namespace {

Damage bytes(const QByteArray &content)
{
    return [content](const std::string &path) {
        QFile file(QString::fromStdString(path));
        file.open(QIODevice::WriteOnly);
        file.write(content);
    };
}

Damage cutTo(std::uintmax_t size)
{
    return [size](const std::string &path) { fs::resize_file(path, size); };
}

Damage sql(const char *statements)
{
    return [statements](const std::string &path) {
        sqlite3 *db = nullptr;
        sqlite3_open(path.c_str(), &db);
        char *message = nullptr;
        sqlite3_exec(db, statements, nullptr, nullptr, &message);
        sqlite3_close(db);
        if (message)
            QFAIL(message);
    };
}

}  // namespace

class TestRunStoreDamaged : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void refuses_data();
    void refuses();
    void saysThatAFolderIsMissing();
    void saysThatAFolderHoldsNoRun();
    void survivesEveryTruncation();
    void survivesFlippedBytes();
    void changesNothingOfWhatItRefuses();

private:
    std::string fresh() const
    {
        fs::copy_file(m_good, m_store, fs::copy_options::overwrite_existing);
        return m_store;
    }
    /// Whether the store was read; otherwise it was refused properly.
    bool isReadOrRefused() const;

    QTemporaryDir m_folder;
    std::string m_good;
    std::string m_store;
};

void TestRunStoreDamaged::initTestCase()
{
    const fs::path folder = m_folder.path().toStdString();
    {
        RunRecorder recorder(folder / "good");
        recorder.runStarted(sample::info(), {0, 2.3, 0.1});
        for (int step = 0; step < 60; ++step) {
            sample::CountingSource source(step);
            recorder.stepDone(sample::report(step), source);
        }
        recorder.runEnded(sample::summary(), sample::state(59));
    }
    m_good = (folder / "good" / runStoreFile).string();
    fs::create_directory(folder / "run");
    m_store = (folder / "run" / runStoreFile).string();
    fresh();
    QCOMPARE(readRun(folder / "run").steps(), 60);
}

void TestRunStoreDamaged::refuses_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const Damage &damage, ErrorCode code, const char *reason) {
        QTest::newRow(name) << damage << int(code) << QString::fromUtf8(reason);
    };
    row("empty file", bytes({}), ErrorCode::NotARun, "empty");
    row("text file", bytes(QByteArray("step,loss\n").repeated(100)), ErrorCode::NotARun, "not an SQLite database");
    row("a few bytes", bytes("SQLite"), ErrorCode::NotARun, "not an SQLite database");
    row("SQLite header and zeros", bytes(QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0')), ErrorCode::NotARun,
        "not an SQLite database");
    row("foreign database", [](const std::string &path) { bytes({})(path); sql("CREATE TABLE song (title)")(path); },
        ErrorCode::NotARun, "an SQLite database of another program");
    row("newer version", sql("PRAGMA user_version = 99"), ErrorCode::NewerVersion, "version 99, known: 3");
    const auto edit = [](const char *detail, int step) {
        return [detail, step](const std::string &path) {
            sql(QByteArray("INSERT INTO event (step, kind, what, detail, noted) VALUES (%1, 'edit', 'applied', '%2', 1)")
                    .replace("%1", QByteArray::number(step)).replace("%2", detail).constData())(path);
        };
    };
    row("edit that is not JSON", edit("{", 60), ErrorCode::FileDamaged, "edit at step 60: detail is damaged");
    row("edit of a field that is fixed", edit(R"({"set":{"seed":3}})", 60), ErrorCode::FileDamaged, "edit at step 60: seed");
    row("edit to what cannot be", edit(R"({"set":{"deltaT":0}})", 60), ErrorCode::FileDamaged, "edit at step 60: deltaT = 0");
    row("edit beyond the end", edit("{}", 61), ErrorCode::FileDamaged, "the event at step 61 belongs to no step");
    row("version 0", sql("PRAGMA user_version = 0"), ErrorCode::FileDamaged, "version 0");
    row("cut within a page", cutTo(10000), ErrorCode::FileDamaged, "database disk image is malformed");
    row("cut after the first page", cutTo(4096), ErrorCode::FileDamaged, "database disk image is malformed");
    for (const char *table : {"run", "matrix", "step", "evaluation", "event", "state"}) {
        const QByteArray drop = QByteArray("DROP VIEW rank; DROP TABLE ") + table;
        row((QByteArray("no table ") + table).constData(), [drop](const std::string &path) { sql(drop.constData())(path); },
            ErrorCode::FileDamaged, (QByteArray("no such table: ") + table).constData());
    }
    row("no column", sql("DROP VIEW rank; ALTER TABLE step RENAME COLUMN task_loss TO loss"), ErrorCode::FileDamaged,
        "no such column: task_loss");
    row("no config", sql("DELETE FROM run WHERE key = 'config'"), ErrorCode::FileDamaged, "run.config is missing");
    row("config is not JSON", sql("UPDATE run SET value = '{' WHERE key = 'config'"), ErrorCode::FileDamaged, "config: ");
    row("config of another program", sql("UPDATE run SET value = '{\"a\": 1}' WHERE key = 'config'"), ErrorCode::FileDamaged,
        "config: unknown field a");
    row("half a summary", sql("DELETE FROM run WHERE key = 'after_loss'"), ErrorCode::FileDamaged, "run.after_loss is missing");
    row("unknown outcome", sql("UPDATE run SET value = 'won' WHERE key = 'outcome'"), ErrorCode::FileDamaged, "unknown outcome won");
    row("a step missing", sql("DELETE FROM step WHERE step = 30"), ErrorCode::FileDamaged, "step 30 is missing");
    row("a negative step", sql("UPDATE step SET step = -1 WHERE step = 0"), ErrorCode::FileDamaged, "step 0 is missing");
    row("a huge budget", sql("UPDATE step SET budget = 99999999999 WHERE step = 3"), ErrorCode::FileDamaged, "step.budget = 99999999999");
    row("overlapping matrices", sql("UPDATE matrix SET first = 1 WHERE id = 1"), ErrorCode::FileDamaged,
        "matrix layer.0.attention.output does not begin where the one before it ends");
    row("a negative rank", sql("UPDATE matrix SET slots = -4 WHERE id = 0"), ErrorCode::FileDamaged,
        "matrix layer.0.query does not begin where the one before it ends");
    row("a huge rank", sql("UPDATE matrix SET slots = 2147483647 WHERE id = 2"), ErrorCode::FileDamaged,
        "matrix layer.1.query does not begin where the one before it ends");
    row("a first rank above the slots", sql("UPDATE matrix SET r_init = 3 WHERE id = 2"), ErrorCode::FileDamaged,
        "matrix layer.1.query begins with rank 3 of 2");
    row("an unknown unit", sql("UPDATE run SET value = 'euro' WHERE key = 'budget_unit'"), ErrorCode::FileDamaged,
        "unknown budget unit euro");
    row("an unknown reason", sql("UPDATE event SET what = 'mood' WHERE kind = 'refuse'"), ErrorCode::FileDamaged,
        "event at step 12: unknown reason mood");
    row("a payer that does not exist", sql("UPDATE event SET payer = 3 WHERE kind = 'grow'"), ErrorCode::FileDamaged,
        "event at step 12: payer 3 does not exist");
    row("a huge layer", sql("UPDATE matrix SET layer = 2147483647 WHERE id = 2"), ErrorCode::FileDamaged,
        "matrix layer.1.query lies in layer 2147483647");
    row("a short array", sql("UPDATE state SET sigma = substr(sigma, 1, 35) WHERE step = 8"), ErrorCode::FileDamaged,
        "state at step 8: sigma has 35 bytes, not 36");
    row("no array", sql("UPDATE state SET lambda = NULL WHERE step = 8"), ErrorCode::FileDamaged,
        "state at step 8: lambda has 0 bytes, not 36");
    row("a long mask", sql("UPDATE state SET kept = kept || '1' WHERE step = 8"), ErrorCode::FileDamaged,
        "state at step 8: kept is not 9 times 0 or 1");
    row("a strange mask", sql("UPDATE state SET kept = '01010101x' WHERE step = 8"), ErrorCode::FileDamaged,
        "state at step 8: kept is not 9 times 0 or 1");
    row("a state beyond the steps", sql("UPDATE state SET step = 1000 WHERE step = 59"), ErrorCode::FileDamaged,
        "there is a state at step 1000 of 60");
    row("an event of no matrix", sql("UPDATE event SET matrix = 3 WHERE kind = 'prune'"), ErrorCode::FileDamaged,
        "event at step 8: matrix 3 does not exist");
    row("an event of no triplet", sql("UPDATE event SET idx = 4 WHERE kind = 'prune'"), ErrorCode::FileDamaged,
        "event at step 8: triplet 4 does not exist");
    row("an event of no kind", sql("UPDATE event SET kind = 'party' WHERE kind = 'prune'"), ErrorCode::FileDamaged,
        "event at step 8: unknown kind party");
    row("a phase of no name", sql("UPDATE event SET what = 'lunch' WHERE kind = 'phase'"), ErrorCode::FileDamaged,
        "event at step 7: unknown phase lunch");
    row("an event after the end", sql("UPDATE event SET step = 60 WHERE id = (SELECT max(id) FROM event)"), ErrorCode::FileDamaged,
        "the event at step 60 belongs to no step");
}

void TestRunStoreDamaged::refuses()
{
    QFETCH(Damage, damage);
    QFETCH(int, code);
    QFETCH(QString, reason);
    damage(fresh());
    try {
        readRun(fs::path(m_store).parent_path());
        QFAIL("it was read");
    } catch (const Error &e) {
        QCOMPARE(e.subject, m_store);
        QVERIFY2(QString::fromStdString(e.detail).startsWith(reason), e.what());
        QCOMPARE(int(e.code), code);
    }
}

void TestRunStoreDamaged::saysThatAFolderIsMissing()
{
    try {
        readRun(m_store + ".absent");
        QFAIL("it was read");
    } catch (const Error &e) {
        QCOMPARE(e.code, ErrorCode::FileMissing);
        QCOMPARE(e.subject, m_store + ".absent");
    }
}

void TestRunStoreDamaged::saysThatAFolderHoldsNoRun()
{
    try {
        readRun(m_folder.path().toStdString());
        QFAIL("it was read");
    } catch (const Error &e) {
        QCOMPARE(e.code, ErrorCode::NotARun);
        QCOMPARE(e.subject, m_folder.path().toStdString());
    }
}

bool TestRunStoreDamaged::isReadOrRefused() const
{
    try {
        readRun(m_store);
        return true;
    } catch (const Error &e) {
        if (e.subject != m_store)
            qFatal("%s", e.what());
        return false;
    }
}

void TestRunStoreDamaged::survivesEveryTruncation()
{
    const auto size = fs::file_size(m_good);
    for (std::uintmax_t cut = 0; cut < size; cut += 509) {
        cutTo(cut)(fresh());
        QVERIFY2(!isReadOrRefused(), qPrintable(QString::number(cut)));
    }
}

void TestRunStoreDamaged::survivesFlippedBytes()
{
    QFile good(QString::fromStdString(m_good));
    QVERIFY(good.open(QIODevice::ReadOnly));
    const QByteArray content = good.readAll();
    int reads = 0;
    int refusals = 0;
    for (int i = 0; i < content.size(); i += 41) {
        QByteArray flipped = content;
        flipped[i] = static_cast<char>(~flipped[i]);
        bytes(flipped)(m_store);
        ++(isReadOrRefused() ? reads : refusals);
    }
    qInfo("%d stores with a flipped byte: %d refused, %d read", reads + refusals, refusals, reads);
    QVERIFY(refusals > 0);
}

void TestRunStoreDamaged::changesNothingOfWhatItRefuses()
{
    bytes("not a run")(m_store);
    QVERIFY(!isReadOrRefused());
    QVERIFY_EXCEPTION_THROWN(RunRecorder(fs::path(m_store).parent_path()), Error);
    QFile file(QString::fromStdString(m_store));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("not a run"));
}

QTEST_APPLESS_MAIN(TestRunStoreDamaged)
#include "tst_run_store_damaged.moc"
