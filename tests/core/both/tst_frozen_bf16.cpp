/// Frozen weights in bfloat16 against those in full precision: within what 8 bits can do, and the same in every run.
/// In double the roundings meet ordinary products, in float those of oneDNN where the processor is fast at them.
#include "adapters/attach_products.h"
#include "gradient_check.h"
#include "models/encoder.h"
#include "models/initialise.h"
#include "nn/linear_stack.h"
#include "training/live_run.h"
#include "training/masking.h"
#include "training/rounding_error.h"
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <limits>
#include <numeric>

using namespace adalora;
using adalora::test::randomise;
using adalora::test::randomMatrix;

namespace {

constexpr double rounding = 1.0 / 256;  // of one operand, at most
constexpr double unit = static_cast<double>(std::numeric_limits<Scalar>::epsilon());

double apart(const Matrix &a, const Matrix &b) { return static_cast<double>((a - b).norm()) / static_cast<double>(b.norm()); }

Matrix rounded(const Matrix &m) { return m.unaryExpr(&roundedToBf16); }

/// Three layers of one input, the middle one without adapter, with a row count that fills no register.
struct Subject {
    Subject(Index in, int rank)
    {
        RunConfig config;
        config.total_step = 10;
        for (const auto &[name, out] : {std::pair("query", Index(7)), std::pair("key", Index(20)), std::pair("value", Index(33))}) {
            layers.push_back(std::make_unique<Linear>(name, out, in));
            Linear &layer = *layers.back();
            if (out != 20) {
                auto adapter = std::make_unique<SvdAdapter>(name, out, in, rank, 0.7);
                for (Parameter *p : adapter->parameters())
                    trainable.push_back(p);
                layer.setAdapter(std::move(adapter));
            }
            randomise(layer.parameters(), 0.3);
            all.push_back(&layer);
        }
        stack = std::make_unique<LinearStack>(all);
    }

    struct Result {
        Matrix y, dx;
        std::vector<Matrix> gradients;
    };

    Result run(bool isRounded, const Matrix &x, const Matrix &dy)
    {
        for (Parameter *p : trainable)
            p->zeroGrad();
        Result result;
        isRounded ? stack->mergeRounded() : stack->merge();
        result.y = Matrix::Ones(dy.rows(), dy.cols());
        stack->forward(x, result.y, Store::Add);
        stack->backward(x, dy, &result.dx);
        stack->gather();
        stack->release();
        for (const Parameter *p : trainable)
            result.gradients.push_back(p->grad);
        return result;
    }

    std::vector<std::unique_ptr<Linear>> layers;
    std::vector<Linear *> all;
    std::vector<Parameter *> trainable;
    std::unique_ptr<LinearStack> stack;
};

/// A run of the planted task, small enough for a second.
RunConfig planted(FrozenDtype dtype, Method method = Method::AdaLora)
{
    RunConfig c;
    c.task = "planted";
    c.method = method;
    if (method == Method::Merge)
        c.metric = Metric::SigmaGradient;
    c.total_step = 120;
    c.tinit = 20;
    c.tfinal = 30;
    c.deltaT = 10;
    c.init_r = c.r = 6;
    c.target_r = 3;
    c.learning_rate = 0.01;
    c.eval_steps = 1000;
    c.frozen_dtype = dtype;
    return c;
}

std::vector<double> lossesOf(const RunConfig &config)
{
    LiveRun run(RunStart{config, {}, {}});
    std::vector<double> losses;
    if (run.prepare({}))
        while (!run.isFinished())
            losses.push_back(run.step().taskLoss);
    return losses;
}

}  // namespace

class TestFrozenBf16 : public QObject {
    Q_OBJECT
private slots:
    void roundsToTheNearestAndTiesToEven()
    {
        const auto at = [](double value) { return static_cast<double>(roundedToBf16(static_cast<Scalar>(value))); };
        QCOMPARE(at(1 + 1.0 / 256), 1.0);
        QCOMPARE(at(1 + 3.0 / 256), 1 + 1.0 / 64);
        QCOMPARE(at(-(1 + 1.1 / 256)), -(1 + 1.0 / 128));
        QCOMPARE(at(0), 0.0);
        QVERIFY(std::isinf(at(INFINITY)) && std::isnan(at(NAN)));
        for (Index i = 0; i < 100; ++i) {
            const Scalar value = randomMatrix(100, 1, "values")(i);
            QVERIFY(std::abs(roundedToBf16(value) - value) <= static_cast<Scalar>(rounding) * std::abs(value));
        }
    }

    void multipliesTheRoundedOfEverySize_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("cols");
        for (const auto &[rows, cols] : {std::pair(1, 1), {1, 9}, {13, 1}, {7, 31}, {64, 64}, {65, 33}, {130, 257}})
            QTest::addRow("%d x %d", rows, cols) << rows << cols;
    }
    void multipliesTheRoundedOfEverySize()
    {
        QFETCH(int, rows);
        QFETCH(int, cols);
        const Matrix w = randomMatrix(rows, cols, "w");
        Bf16Matrix kept(rows, cols);
        const Index upper = rows / 3;
        kept.setRows(0, w.topRows(upper));
        kept.setRows(upper, w.bottomRows(rows - upper));
        for (const int n : {1, 2, 17, 64, 100}) {
            const Matrix x = randomMatrix(cols, n, "x"), dy = randomMatrix(rows, n, "dy");
            Matrix y = Matrix::Ones(rows, n), dx = Matrix::Constant(cols, n, std::numeric_limits<Scalar>::quiet_NaN());
            kept.multiply(x, y, true);
            kept.multiplyTransposed(dy, dx, false);
            const Matrix expected = (rounded(w) * rounded(x)).array() + 1;
            QVERIFY(apart(y, expected) <= 32 * unit * std::sqrt(cols));
            QVERIFY(apart(dx, rounded(w).transpose() * rounded(dy)) <= 32 * unit * std::sqrt(rows));
        }
    }

    void stacksStayWithinTheRoundingOfTheirOperands_data()
    {
        QTest::addColumn<int>("in");
        QTest::addColumn<int>("tokens");
        for (const auto &[in, tokens] : {std::pair(1, 5), {5, 1}, {33, 70}, {64, 64}, {100, 129}})
            QTest::addRow("%d x %d", in, tokens) << in << tokens;
    }
    void stacksStayWithinTheRoundingOfTheirOperands()
    {
        QFETCH(int, in);
        QFETCH(int, tokens);
        for (const int rank : {0, 1, 5, 12}) {
            Subject s(in, rank);
            const Matrix x = randomMatrix(in, tokens, "x"), dy = randomMatrix(60, tokens, "dy");
            const Subject::Result exact = s.run(false, x, dy), found = s.run(true, x, dy);
            QVERIFY2(apart(found.y, exact.y) <= 2 * rounding, std::to_string(apart(found.y, exact.y)).c_str());
            QVERIFY2(apart(found.dx, exact.dx) <= 2 * rounding, std::to_string(apart(found.dx, exact.dx)).c_str());
            for (std::size_t i = 0; i < exact.gradients.size(); ++i)  // of the adapters themselves nothing is rounded
                if (rank > 0)
                    QVERIFY(apart(found.gradients[i], exact.gradients[i]) <= 200 * unit);
        }
    }

    void changesOfAnAdapterAreNotSwallowed()
    {
        Subject s(64, 5);
        const Matrix x = randomMatrix(64, 9, "x"), dy = randomMatrix(60, 9, "dy");
        const Matrix before = s.run(true, x, dy).y;
        auto &adapter = static_cast<SvdAdapter &>(*s.all[0]->adapter());
        const Matrix old = adapter.delta();
        adapter.lambda.value *= Scalar(1.001);  // far below the rounding of W
        const Matrix expected = (adapter.delta() - old) * x;
        const Matrix change = (s.run(true, x, dy).y - before).topRows(7);
        QVERIFY2(apart(change, expected) <= rounding, std::to_string(apart(change, expected)).c_str());
    }

    void gradientsOfAnEncoderAreAPercentOff_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("isPre");
        for (int kind = 0; kind < 3; ++kind)
            for (const bool isPre : {false, true})
                QTest::addRow("%d %d", kind, isPre) << kind << isPre;
    }
    void gradientsOfAnEncoderAreAPercentOff()
    {
        QFETCH(int, kind);
        QFETCH(bool, isPre);
        EncoderConfig shape;
        shape.hidden = 20;
        shape.layers = 2;
        shape.heads = 2;
        shape.ffn = 36;
        shape.vocab = 17;
        shape.maxPositions = 6;
        shape.outputs = 3;
        shape.normOrder = isPre ? NormOrder::Pre : NormOrder::Post;
        shape.pooling = isPre ? Pooling::Cls : Pooling::Mean;
        Encoder model(shape);
        randomise(model.parameters(), 0.3);
        setTrainable(model, [](const std::string &name) { return name.starts_with("head."); });
        RunConfig config = planted(FrozenDtype::BFloat16);
        Random random(3, "adapters");
        if (kind == 0)
            attachAdapters(model, config, random);
        else if (kind == 1)
            attachLora(model, config, random);
        else
            attachProducts(model, config, random);
        for (Parameter *p : model.parameters())
            if (p->isTrainable)
                p->value = randomMatrix(p->value.rows(), p->value.cols(), p->name, 0.3);
        Batch batch;
        batch.samples = 7;
        batch.sequence = 6;
        for (int i = 0; i < 42; ++i)
            batch.tokenIds.push_back(i * 5 % 17);
        for (int i = 0; i < 7; ++i)
            batch.labels.push_back(i % 3);
        batch.tokenTypes.assign(42, 0);
        const double error = gradientError(model, Loss::CrossEntropy, batch, 1);
        QVERIFY2(error > 0 && error <= 16 * rounding, std::to_string(error).c_str());  // 24 rounded products, one after the other
        QVERIFY(gradientError(model, Loss::CrossEntropy, batch, 1) == error);
        QVERIFY(std::abs(gradientError(model, Loss::CrossEntropy, batch, 3) - error) <= rounding);
    }

    void trainsToTheLossOfFullPrecision_data()
    {
        QTest::addColumn<int>("method");
        for (const Method method : {Method::AdaLora, Method::Merge, Method::Lora, Method::Head})
            QTest::addRow("%d", static_cast<int>(method)) << static_cast<int>(method);
    }
    void trainsToTheLossOfFullPrecision()
    {
        QFETCH(int, method);
        const auto config = [&](FrozenDtype dtype) { return planted(dtype, static_cast<Method>(method)); };
        const std::vector<double> exact = lossesOf(config(FrozenDtype::Float32)), found = lossesOf(config(FrozenDtype::BFloat16));
        QVERIFY(lossesOf(config(FrozenDtype::BFloat16)) == found);
        QCOMPARE(found.size(), std::size_t(120));
        QVERIFY(found != exact);
        const auto end = [](const std::vector<double> &losses) { return std::accumulate(losses.end() - 20, losses.end(), 0.0) / 20; };
        const double difference = std::abs(end(found) - end(exact)) / exact.front();
        QVERIFY2(difference <= 4 * rounding, std::to_string(difference).c_str());
    }

    void goesOnBitForBit()
    {
        const RunConfig config = planted(FrozenDtype::BFloat16);
        const std::vector<double> whole = lossesOf(config);
        LiveRun before(RunStart{config, {}, {}});
        QVERIFY(before.prepare({}));
        for (int i = 0; i < 47; ++i)
            before.step();
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(QStringLiteral("checkpoint.safetensors")).toStdString();
        writeCheckpoint(file, before.checkpoint({}));
        LiveRun after(RunStart{config, {}, readCheckpoint(file)});
        QVERIFY(after.prepare({}));
        for (std::size_t i = 47; i < whole.size(); ++i)
            QVERIFY(after.step().taskLoss == whole[i]);
    }
};

QTEST_APPLESS_MAIN(TestFrozenBf16)
#include "tst_frozen_bf16.moc"
