#include "gradient_check.h"
#include "nn/pooling.h"
#include <QtTest>

using namespace adalora;
using namespace adalora::test;

namespace {

const std::vector<unsigned char> ragged = {1, 1, 0, 1, 0, 0};  // 2 samples of 3 tokens

}  // namespace

class TestPooling : public QObject {
    Q_OBJECT
private slots:
    void takesWhatItsNameSays()
    {
        const Matrix x = randomMatrix(4, 6, "x");
        Matrix y;
        pool(Pooling::Cls, x, 2, ragged, y);
        QVERIFY(y.col(0) == x.col(0) && y.col(1) == x.col(3));
        pool(Pooling::Mean, x, 2, ragged, y);
        QVERIFY((y.col(0) - (x.col(0) + x.col(1)) / 2).norm() < 1e-15);
        QVERIFY(y.col(1) == x.col(3));
        pool(Pooling::Mean, x, 2, {}, y);
        QVERIFY((y.col(1) - x.rightCols(3).rowwise().mean()).norm() < 1e-15);
        pool(Pooling::None, x, 2, ragged, y);
        QVERIFY(y == x);
    }

    void meanOfNoTokensIsZero()
    {
        const Matrix x = randomMatrix(4, 6, "x");
        Matrix y, dx;
        pool(Pooling::Mean, x, 2, {1, 1, 1, 0, 0, 0}, y);
        QVERIFY(y.col(1).isZero(0));
        poolBackward(Pooling::Mean, y, 6, {1, 1, 1, 0, 0, 0}, dx);
        QVERIFY(dx.rightCols(3).isZero(0));
    }

    void hasExactGradients()
    {
        for (const Pooling how : {Pooling::Cls, Pooling::Mean, Pooling::None}) {
            for (const std::vector<unsigned char> &mask : {ragged, std::vector<unsigned char>()}) {
                Matrix x = randomMatrix(4, 6, "x"), y, dx;
                const Matrix weights = randomMatrix(4, how == Pooling::None ? 6 : 2, "loss weights");
                poolBackward(how, weights, 6, mask, dx);
                const auto loss = [&] {
                    pool(how, x, 2, mask, y);
                    return weighted(y, weights);
                };
                QVERIFY(gradientError(x, dx, loss) <= 1e-6);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestPooling)
#include "tst_pooling.moc"
