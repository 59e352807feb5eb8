// A run that is put down and taken up again goes on as if nothing had been: bit for bit, by every method.
#include "error.h"
#include "same_bits.h"
#include "io/file_bytes.h"
#include "same_bits.h"
#include "short_runs.h"
#include "training/live_run.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace adalora;
using shortrun::planted;

namespace {

void addMethods()
{
    QTest::addColumn<RunConfig>("config");
    QTest::newRow("masking") << planted(Method::AdaLora);
    RunConfig c = planted(Method::AdaLora);
    c.lora_dropout = 0.2;
    c.metric = Metric::SigmaGradient;
    c.budget_unit = BudgetUnit::Parameters;
    QTest::newRow("masking, dropout, sigma and slope, budget in parameters") << c;
    c = planted(Method::AdaLora);
    c.compact_final = true;
    QTest::newRow("masking, compacted") << c;
    c = planted(Method::AdaLora);
    c.metric = Metric::Expression;
    c.metric_expression = "I + sigma * dsigma";
    c.gradient_accumulation_steps = 2;
    QTest::newRow("masking, own metric, accumulated") << c;
    c = planted(Method::AdaLora);
    c.metric = Metric::Random;
    QTest::newRow("masking, random scores") << c;
    QTest::newRow("merge") << planted(Method::Merge);
    c = planted(Method::Merge);
    c.progressive = true;
    c.grow_init = GrowInit::Random;
    c.grow_hysteresis = 0;
    c.moments = Moments::Reset;
    QTest::newRow("merge, progressive random columns") << c;
    c = planted(Method::Merge);
    c.metric = Metric::Random;
    c.grow_init = GrowInit::Gradient;
    QTest::newRow("merge, random scores, gradient columns") << c;
    c = planted(Method::Lora);
    c.lora_dropout = 0.2;
    QTest::newRow("lora, dropout") << c;
    QTest::newRow("full") << planted(Method::Full);
    QTest::newRow("head") << planted(Method::Head);
}

}  // namespace

Q_DECLARE_METATYPE(RunConfig)

class TestCheckpoint : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path file() const { return m_folder.filePath(QStringLiteral("checkpoint.safetensors")).toStdString(); }

    /// A checkpoint of the default masking run after `steps` steps, on disk.
    void writeOne(int steps)
    {
        LiveRun run(RunStart{planted(Method::AdaLora), {}, {}});
        QVERIFY(run.prepare({}));
        for (int i = 0; i < steps; ++i)
            run.step();
        writeCheckpoint(file(), run.checkpoint({}));
    }

private slots:
    void goesOnBitForBit_data() { addMethods(); }
    void goesOnBitForBit()
    {
        QFETCH(RunConfig, config);
        LiveRun whole(RunStart{config, {}, {}});
        QVERIFY(whole.prepare({}));
        std::vector<StepReport> reports;
        while (!whole.isFinished())
            reports.push_back(whole.step());
        const Checkpoint end = whole.checkpoint({});

        for (const int stop : {0, 1, 7, 12, 15, 16, 23, 28, 40, 41, 59}) {
            LiveRun before(RunStart{config, {}, {}});
            QVERIFY(before.prepare({}));
            for (int i = 0; i < stop; ++i)
                before.step();
            writeCheckpoint(file(), before.checkpoint({}));

            LiveRun after(RunStart{config, {}, readCheckpoint(file())});
            QVERIFY(after.prepare({}));
            while (!after.isFinished()) {
                const StepReport report = after.step();
                compareReports(report, reports[static_cast<std::size_t>(report.step)]);
                if (QTest::currentTestFailed())
                    QFAIL(qPrintable(QStringLiteral("stopped after %1 steps").arg(stop)));
            }
            compareTensors(after.checkpoint({}).state.tensors(), end.state.tensors());
            QCOMPARE(after.summary().peakParameters, whole.summary().peakParameters);
        }
    }

    void holdsWhatIsStillToCome()
    {
        Edit edit;
        edit.fields["tfinal"] = "15";
        LiveRun run(RunStart{planted(Method::AdaLora), {{30, edit}}, {}});
        QVERIFY(run.prepare({}));
        run.step();
        Edit waiting;
        waiting.fields["learning_rate"] = "0.002";
        writeCheckpoint(file(), run.checkpoint({waiting}));
        const Checkpoint read = readCheckpoint(file());
        QCOMPARE(read.step, 1);
        QCOMPARE(read.edits, 0);
        QVERIFY((read.pending == std::vector<DatedEdit>{{1, waiting}, {30, edit}}));
        QVERIFY(read.config == run.config());
    }

    void refusesAnotherBase()
    {
        writeOne(3);
        Checkpoint other = readCheckpoint(file());
        other.config.seed = 99;
        LiveRun run(RunStart{other.config, {}, other});
        QVERIFY_EXCEPTION_THROWN(run.prepare({}), Error);
    }

    void refusesOtherShapes()
    {
        writeOne(3);
        Checkpoint other = readCheckpoint(file());
        other.config.init_r = 5;
        LiveRun run(RunStart{other.config, {}, other});
        QVERIFY_EXCEPTION_THROWN(run.prepare({}), Error);
    }

    void refusesWhatIsCutShort()
    {
        writeOne(3);
        const std::string bytes = readFile(file());
        for (std::size_t length : {std::size_t(0), std::size_t(7), std::size_t(100), bytes.size() / 2, bytes.size() - 1}) {
            QFile cut(QString::fromStdString(file().string()));
            QVERIFY(cut.open(QIODevice::WriteOnly | QIODevice::Truncate));
            cut.write(bytes.data(), static_cast<qint64>(length));
            cut.close();
            QVERIFY_EXCEPTION_THROWN(readCheckpoint(file()), Error);
        }
    }

    void refusesForeignAndNewerFiles()
    {
        writeSafeTensors(file(), {{"w", {1}, {1.0}}});
        try {
            readCheckpoint(file());
            QFAIL("read a foreign file");
        } catch (const Error &error) {
            QCOMPARE(error.code, ErrorCode::FileDamaged);
        }
        writeSafeTensors(file(), {{"w", {1}, {1.0}}}, {{"adalora_checkpoint", "2"}, {"run", "{}"}});
        try {
            readCheckpoint(file());
            QFAIL("read a newer file");
        } catch (const Error &error) {
            QCOMPARE(error.code, ErrorCode::NewerVersion);
        }
    }
};

QTEST_GUILESS_MAIN(TestCheckpoint)
#include "tst_checkpoint.moc"
