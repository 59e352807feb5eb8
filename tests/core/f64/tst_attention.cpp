#include "gradient_check.h"
#include "nn/attention.h"
#include <QtTest>

using namespace adalora;
using namespace adalora::test;

namespace {

constexpr Index hidden = 6, samples = 2, sequence = 4;
/// The first sample has one padded token, the second two.
const std::vector<unsigned char> ragged = {1, 1, 1, 0, 1, 1, 0, 0};

Matrix tokens(std::string_view purpose) { return randomMatrix(hidden, samples * sequence, purpose); }

}  // namespace

class TestAttention : public QObject {
    Q_OBJECT
private slots:
    void matchesTheFormulaWithOneHead()
    {
        const Matrix q = randomMatrix(3, 4, "q"), k = randomMatrix(3, 4, "k"), v = randomMatrix(3, 4, "v");
        Attention attention(1);
        Matrix out;
        attention.forward(q, k, v, 1, {}, out);
        for (Index i = 0; i < 4; ++i) {
            Vector weights(4);
            for (Index j = 0; j < 4; ++j)
                weights(j) = std::exp(q.col(i).dot(k.col(j)) / std::sqrt(3.0));
            QVERIFY((out.col(i) - v * weights / weights.sum()).norm() < 1e-13);
        }
    }

    void ignoresMaskedKeys()
    {
        const Matrix q = tokens("q"), k = tokens("k"), v = tokens("v");
        Matrix k2 = k, v2 = v, out, out2;
        for (const Index t : {3, 6, 7}) {
            k2.col(t).setConstant(1e6);
            v2.col(t).setConstant(-1e6);
        }
        Attention attention(2);
        attention.forward(q, k, v, samples, ragged, out);
        attention.forward(q, k2, v2, samples, ragged, out2);
        QVERIFY(out == out2);
    }

    void treatsSamplesApart()
    {
        const Matrix q = tokens("q"), k = tokens("k"), v = tokens("v");
        Matrix both, second;
        Attention attention(2);
        attention.forward(q, k, v, samples, {}, both);
        attention.forward(q.rightCols(sequence), k.rightCols(sequence), v.rightCols(sequence), 1, {}, second);
        QVERIFY((both.rightCols(sequence) - second).norm() < 1e-14);
    }

    void givesZerosForASampleWithoutTokens()
    {
        const Matrix q = tokens("q"), k = tokens("k"), v = tokens("v");
        Matrix out, dq, dk, dv;
        Attention attention(2);
        attention.forward(q, k, v, samples, {1, 1, 1, 1, 0, 0, 0, 0}, out);
        QVERIFY(out.rightCols(sequence).isZero(0));
        dq = dk = dv = tokens("overwritten");
        attention.backward(q, k, v, tokens("dOut"), dq, dk, dv);
        QVERIFY(dq.rightCols(sequence).isZero(0) && dk.rightCols(sequence).isZero(0) && dv.rightCols(sequence).isZero(0));
        QVERIFY(dq.allFinite() && dq.leftCols(sequence).norm() > 0);
    }

    void hasExactGradients_data()
    {
        QTest::addColumn<bool>("masked");
        QTest::addColumn<int>("heads");
        QTest::newRow("all real, 3 heads") << false << 3;
        QTest::newRow("ragged, 2 heads") << true << 2;
    }

    void hasExactGradients()
    {
        QFETCH(bool, masked);
        QFETCH(int, heads);
        const std::vector<unsigned char> mask = masked ? ragged : std::vector<unsigned char>();
        Matrix q = tokens("q"), k = tokens("k"), v = tokens("v"), out, dq, dk, dv;
        const Matrix weights = tokens("loss weights");
        Attention attention(heads);
        attention.forward(q, k, v, samples, mask, out);
        dq = dk = dv = tokens("overwritten");
        attention.backward(q, k, v, weights, dq, dk, dv);
        const auto loss = [&] {
            attention.forward(q, k, v, samples, mask, out);
            return weighted(out, weights);
        };
        QVERIFY(gradientError(q, dq, loss) <= 1e-6);
        QVERIFY(gradientError(k, dk, loss) <= 1e-6);
        QVERIFY(gradientError(v, dv, loss) <= 1e-6);
    }
};

QTEST_APPLESS_MAIN(TestAttention)
#include "tst_attention.moc"
