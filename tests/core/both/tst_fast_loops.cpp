/// The loops that are compiled for several processors, against the formulas they stand for.
#include "gradient_check.h"
#include "linalg/skinny.h"
#include "nn/activation.h"
#include "nn/attention.h"
#include "nn/layer_norm.h"
#include <QtTest>
#include <cmath>
#include <limits>

using namespace adalora;
using namespace adalora::test;

namespace {

constexpr double unit = static_cast<double>(std::numeric_limits<Scalar>::epsilon());

double worst(const Matrix &a, const Matrix &b) { return static_cast<double>((a - b).cwiseAbs().maxCoeff()); }

/// Lengths below, at and beyond one and several registers.
void addLengths()
{
    QTest::addColumn<int>("length");
    for (const int length : {1, 7, 8, 15, 16, 17, 31, 32, 33, 48, 100})
        QTest::newRow(std::to_string(length).c_str()) << length;
}

}  // namespace

class TestFastLoops : public QObject {
    Q_OBJECT
private slots:
    void activatesAsTheFormulaDoes_data()
    {
        QTest::addColumn<int>("f");
        QTest::newRow("gelu") << static_cast<int>(Activation::Gelu);
        QTest::newRow("relu") << static_cast<int>(Activation::Relu);
        QTest::newRow("tanh") << static_cast<int>(Activation::Tanh);
    }
    void activatesAsTheFormulaDoes()
    {
        QFETCH(int, f);
        const auto activation = static_cast<Activation>(f);
        Matrix x(3001, 1);
        for (Index i = 0; i < x.size(); ++i)
            x(i) = static_cast<Scalar>(static_cast<double>(i - 1500) * 0.008 + 1e-4);
        Matrix formula(x.rows(), 1), slope(x.rows(), 1), y, dy;
        for (Index i = 0; i < x.size(); ++i) {
            const double v = x(i), cdf = 0.5 * (1 + std::erf(v / std::numbers::sqrt2)), t = std::tanh(v);
            const double density = std::exp(-0.5 * v * v) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
            const bool isGelu = activation == Activation::Gelu, isRelu = activation == Activation::Relu;
            formula(i) = static_cast<Scalar>(isGelu ? v * cdf : isRelu ? std::max(v, 0.0) : t);
            slope(i) = static_cast<Scalar>(isGelu ? cdf + v * density : isRelu ? double(v > 0) : 1 - t * t);
        }
        activate(activation, x, y);
        activateBackward(activation, x, Matrix::Ones(x.rows(), 1), dy);
        QVERIFY2(worst(formula, y) <= 16 * unit, std::to_string(worst(formula, y) / unit).c_str());
        QVERIFY2(worst(slope, dy) <= 8 * unit, std::to_string(worst(slope, dy) / unit).c_str());
    }

    void keepsWhatIsNotANumber()
    {
        Matrix x(20, 1), y;
        x.setConstant(Scalar(0.5));
        x(3) = std::numeric_limits<Scalar>::quiet_NaN();
        activate(Activation::Gelu, x, y);
        QVERIFY(std::isnan(y(3)) && std::isfinite(y(4)));

        Matrix q = randomMatrix(4, 20, "q"), out;
        q(1, 2) = std::numeric_limits<Scalar>::quiet_NaN();
        Attention(1).forward(q, randomMatrix(4, 20, "k"), randomMatrix(4, 20, "v"), 1, {}, out);
        QVERIFY(!out.col(2).allFinite() && out.col(3).allFinite());
    }

    void normalisesEverySize_data() { addLengths(); }
    void normalisesEverySize()
    {
        QFETCH(int, length);
        LayerNorm norm("norm", length, 1e-5);
        norm.weight.value = randomMatrix(length, 1, "weight");
        norm.bias.value = randomMatrix(length, 1, "bias");
        const Matrix x = randomMatrix(length, 3, "x"), dy = randomMatrix(length, 3, "dy");
        Matrix y, dx;
        norm.forward(x, y);
        norm.backward(dy, &dx);
        for (Index t = 0; t < 3; ++t) {
            const Vector apart = (x.col(t).array() - x.col(t).mean()).matrix();
            const Scalar inverse = 1 / std::sqrt(apart.squaredNorm() / static_cast<Scalar>(length) + Scalar(1e-5));
            const Vector z = apart * inverse, d = dy.col(t).cwiseProduct(norm.weight.value);
            const Vector expected = inverse * (d.array() - d.mean() - z.array() * (d.dot(z) / static_cast<Scalar>(length))).matrix();
            const double scale = std::max(1.0, static_cast<double>(inverse));
            QVERIFY(worst(y.col(t), z.cwiseProduct(norm.weight.value) + norm.bias.value) <= 64 * unit);
            QVERIFY(worst(dx.col(t), expected) <= 256 * unit * scale);
        }
    }

    void attendsToEverySequence_data() { addLengths(); }
    void attendsToEverySequence()
    {
        QFETCH(int, length);
        const Index size = 5, heads = 2, samples = 2;
        std::vector<unsigned char> mask(static_cast<std::size_t>(samples * length), 1);
        for (int i = length / 2 + 1; i < length; ++i)
            mask[static_cast<std::size_t>(i)] = 0;  // of the first sample
        const auto tokens = [&](const char *name) { return randomMatrix(size * heads, samples * length, name); };
        const Matrix q = tokens("q"), k = tokens("k"), v = tokens("v"), dOut = tokens("dOut");
        Matrix out, dq = q, dk = k, dv = v;
        Attention attention(heads);
        attention.forward(q, k, v, samples, mask, out);
        attention.backward(q, k, v, dOut, dq, dk, dv);
        const Scalar scale = 1 / std::sqrt(static_cast<Scalar>(size));
        for (Index s = 0; s < samples; ++s) {
            for (Index h = 0; h < heads; ++h) {
                const auto part = [&](const Matrix &m) -> Matrix { return m.block(h * size, s * length, size, length); };
                Matrix w = (scale * part(k).transpose() * part(q)).array().exp();
                for (Index i = 0; i < length; ++i)
                    w.row(i) *= static_cast<Scalar>(mask[static_cast<std::size_t>(s * length + i)]);
                for (Index i = 0; i < length; ++i)
                    w.col(i) /= w.col(i).sum();
                Matrix d = part(v).transpose() * part(dOut);
                for (Index i = 0; i < length; ++i)
                    d.col(i) = (d.col(i).array() - d.col(i).dot(w.col(i))) * w.col(i).array();
                QVERIFY(worst(part(out), part(v) * w) <= 100 * unit);
                QVERIFY(worst(part(dq), scale * part(k) * d) <= 400 * unit);
                QVERIFY(worst(part(dk), scale * part(q) * d.transpose()) <= 400 * unit);
                QVERIFY(worst(part(dv), part(dOut) * w.transpose()) <= 400 * unit);
            }
        }
    }

    void multipliesSkinnyMatrices_data()
    {
        QTest::addColumn<int>("rank");
        for (const int rank : {1, 2, 5, 8, 12, 16, 17, 36})
            QTest::newRow(std::to_string(rank).c_str()) << rank;
    }
    void multipliesSkinnyMatrices()
    {
        QFETCH(int, rank);
        for (const int size : {1, 15, 16, 17, 31, 32, 47, 64, 70}) {
            for (const int tokens : {1, 7, 8, 9, 20}) {
                const Matrix a = randomMatrix(size, rank, "a");
                const Matrix wider = randomMatrix(size + 3, tokens, "x");  // a block of it: columns are apart
                Matrix u(rank, tokens), sum = randomMatrix(size, rank, "sum");
                const Matrix x = wider.middleRows(2, size), before = sum;
                skinnyDots(a, wider.middleRows(2, size), u);
                QVERIFY(worst(u, a.transpose() * x) <= 16 * unit * size);
                skinnyAccumulate(wider.middleRows(2, size), u, sum);
                QVERIFY(worst(sum, before + x * u.transpose()) <= 64 * unit * size * tokens);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestFastLoops)
#include "tst_fast_loops.moc"
