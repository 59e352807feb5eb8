/// After their first steps passes make no more matrices: every malloc of the program is counted.
#include "adapters/attach.h"
#include "adapters/attach_products.h"
#include "linalg/blas_threads.h"
#include "models/encoder.h"
#include "models/initialise.h"
#include "training/passes.h"
#include <QtTest>
#include <atomic>
#include <cstdlib>

using namespace adalora;

namespace {

/// Every matrix of activations or gradients has as much here; logits and lists of layers are smaller, and only bounded.
constexpr std::size_t smallestMatrix = 1024;

std::atomic<bool> isCounting{false};
std::atomic<int> matrices{0}, small{0};

}  // namespace

namespace {
void count(std::size_t size)
{
    if (isCounting.load(std::memory_order_relaxed))
        ++(size >= smallestMatrix ? matrices : small);
}
}  // namespace

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
extern "C" int __sanitizer_install_malloc_and_free_hooks(void (*)(const volatile void *, std::size_t), void (*)(const volatile void *));
static const int isHooked = __sanitizer_install_malloc_and_free_hooks([](const volatile void *, std::size_t size) { count(size); },
                                                                     [](const volatile void *) {});
#else
extern "C" void *__libc_malloc(std::size_t);
extern "C" void *__libc_realloc(void *, std::size_t);

// In place of the C library's: Eigen, operator new and OpenBLAS all end here.
extern "C" void *malloc(std::size_t size)
{
    count(size);
    return __libc_malloc(size);
}
extern "C" void *realloc(void *old, std::size_t size)
{
    count(size);
    return __libc_realloc(old, size);
}
#endif

class TestAllocations : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { setBlasThreads(1); }  // as training; a threaded product allocates

    void seesWhatEigenAllocates()
    {
        matrices = 0;
        isCounting = true;
        const Matrix one = Matrix::Zero(64, 64);
        isCounting = false;
        QCOMPARE(matrices.load(), 1);
        QCOMPARE(one.rows(), Index(64));
    }

    void passesMakeNoMatricesAfterTheFirst_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("workers");
        QTest::addColumn<bool>("isCls");
        for (const char *kind : {"svd", "product", "lora", "full", "head"})
            for (const int workers : {1, 2})
                for (const bool isCls : {false, true})
                    QTest::addRow("%s %d %s", kind, workers, isCls ? "cls" : "mean") << kind << workers << isCls;
    }
    void passesMakeNoMatricesAfterTheFirst()
    {
        QFETCH(QString, kind);
        QFETCH(int, workers);
        QFETCH(bool, isCls);
        EncoderConfig shape;
        shape.hidden = 64;
        shape.layers = 2;
        shape.heads = 2;
        shape.ffn = 128;
        shape.vocab = 50;
        shape.maxPositions = 8;
        shape.pooling = isCls ? Pooling::Cls : Pooling::Mean;
        shape.outputs = 3;
        Encoder model(shape);
        Random random(1);
        initialise(model, random);
        setTrainable(model, [&](const std::string &name) { return kind == "full" || name.starts_with("head."); });
        RunConfig config;
        if (kind == "svd")
            attachAdapters(model, config, random);
        else if (kind == "product")
            attachProducts(model, config, random);
        else if (kind == "lora")
            attachLora(model, config, random);
        std::vector<Parameter *> trainable;
        for (Parameter *p : model.parameters())
            if (p->isTrainable)
                trainable.push_back(p);
        Batch batch;
        batch.samples = 32;
        batch.sequence = 8;
        for (int i = 0; i < 256; ++i)
            batch.tokenIds.push_back(static_cast<int>(random.below(50)));
        for (int i = 0; i < 32; ++i)
            batch.labels.push_back(i % 3);

        Passes passes(model, Loss::CrossEntropy, workers);
        StepTimes times;
        const auto step = [&] {
            const PassScope scope(passes);
            passes.run(batch, 1, trainable, times);
        };
        for (int i = 0; i < 2; ++i)
            step();
        matrices = small = 0;
        isCounting = true;
        for (int i = 0; i < 5; ++i)
            step();
        isCounting = false;
        // Below a last layer of first tokens two gradients change their width, where all layers have one.
        QVERIFY2(matrices <= (kind == "full" && isCls ? 5 * 2 * workers : 0), std::to_string(matrices).c_str());
        QVERIFY2(small <= 5 * 80, std::to_string(small).c_str());  // lists of layers and parameters, jobs of the team
    }
};

QTEST_APPLESS_MAIN(TestAllocations)
#include "tst_allocations.moc"
