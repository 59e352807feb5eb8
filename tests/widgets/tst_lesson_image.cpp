#include "lessons/image_part.h"
#include "lessons/image_spectrum.h"
#include "lessons/lesson.h"
#include "lessons/lesson_parts.h"
#include "linalg/blas_threads.h"
#include "linalg/random.h"

#include <Eigen/QR>
#include <Eigen/SVD>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QtTest>
#include <cmath>

using namespace studio;
using adalora::Index;
using adalora::Matrix;
using adalora::Random;
using adalora::Scalar;
using Eigen::MatrixXd;

namespace {

/// Waves, an edge and noise: a picture in its spectrum, without symmetry that hides a mistake.
Matrix sample(Index rows, Index cols, std::string_view purpose = "picture")
{
    Random random(3, purpose);
    Matrix m(rows, cols);
    for (Index i = 0; i < rows; ++i)
        for (Index j = 0; j < cols; ++j)
            m(i, j) = static_cast<Scalar>(std::clamp(120 + 60 * std::sin(0.2 * static_cast<double>(i)) + (i > j ? 40 : 0) + 8 * random.normal(), 0.0, 255.0));
    return m;
}

Picture greyPicture(const Matrix &values) { return {{values}, QSize(static_cast<int>(values.cols()), static_cast<int>(values.rows()))}; }

std::shared_ptr<const OwnPicture> own(const Picture &picture) { return std::make_shared<const OwnPicture>(OwnPicture{picture, QStringLiteral("sample"), {}}); }

Picture colourPicture(Index rows, Index cols)
{
    return {{sample(rows, cols, "red"), sample(rows, cols, "green"), sample(rows, cols, "blue")}, QSize(static_cast<int>(cols), static_cast<int>(rows))};
}

struct Oracle {
    explicit Oracle(const Matrix &a) : svd(a.cast<double>(), Eigen::ComputeThinU | Eigen::ComputeThinV) {}
    MatrixXd rank(Index k) const
    {
        return svd.matrixU().leftCols(k) * svd.singularValues().head(k).asDiagonal() * svd.matrixV().leftCols(k).transpose();
    }
    double error(Index k) const { return svd.singularValues().tail(svd.singularValues().size() - k).norm(); }
    double energy() const { return svd.singularValues().squaredNorm(); }

    Eigen::JacobiSVD<MatrixXd> svd;
};

double number(const ImagePart &part, const char *name) { return part.quantity(QLatin1String(name)); }

bool isNear(double value, double expected, double scale) { return std::abs(value - expected) <= 2e-5 * scale; }

void set(ImagePart &part, const char *name, const QString &value)
{
    const QString problem = part.setState({{QLatin1String(name), value}});
    if (!problem.isEmpty())
        qFatal("%s", qPrintable(problem));
}

template <class Widget>
Widget *find(const ImagePart &part, const char *name)
{
    auto *found = part.findChild<Widget *>(QLatin1String(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

const char *const rivals[] = {"random", "cosine", "blocks"};

}  // namespace

class TestLessonImage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { adalora::setBlasThreads(1); }

    void itsNumbersAreThoseOfJacobi_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("cols");
        QTest::addColumn<bool>("isColour");
        QTest::newRow("wide") << 30 << 44 << false;
        QTest::newRow("tall") << 41 << 12 << false;
        QTest::newRow("square") << 32 << 32 << false;
        QTest::newRow("colour") << 24 << 20 << true;
        QTest::newRow("one number") << 1 << 1 << false;
        QTest::newRow("a row") << 1 << 50 << false;
        QTest::newRow("a column, in colour") << 50 << 1 << true;
    }
    void itsNumbersAreThoseOfJacobi()
    {
        QFETCH(int, rows);
        QFETCH(int, cols);
        QFETCH(bool, isColour);
        const Picture picture = isColour ? colourPicture(rows, cols) : greyPicture(sample(rows, cols));
        ImagePart part;
        part.takePicture(picture, QStringLiteral("sample"));
        const Matrix a = matrixOf(picture, isColour);
        QCOMPARE(a.cols(), isColour ? 3 * cols : cols);
        const Oracle oracle(a);
        const Eigen::VectorXd sigma = oracle.svd.singularValues();
        const double size = std::sqrt(oracle.energy());
        QCOMPARE(number(part, "d"), rows);
        QCOMPARE(number(part, "columns"), static_cast<double>(a.cols()));
        QCOMPARE(number(part, "full_rank"), static_cast<double>(sigma.size()));
        for (Index k = 1; k <= sigma.size(); ++k) {
            set(part, "k", QString::number(k));
            QCOMPARE(number(part, "k"), static_cast<double>(k));
            QVERIFY(isNear(number(part, "sigma"), sigma(k - 1), size));
            QVERIFY(isNear(number(part, "error"), oracle.error(k), size));
            QVERIFY(isNear(number(part, "energy"), 100 * sigma.head(k).squaredNorm() / oracle.energy(), 100));
            QVERIFY(isNear(number(part, "piece_energy"), 100 * sigma(k - 1) * sigma(k - 1) / oracle.energy(), 100));
            if (oracle.error(k) > 1e-3 * size) {
                const double psnr = 10 * std::log10(255. * 255. * static_cast<double>(a.size()) / (oracle.error(k) * oracle.error(k)));
                QVERIFY(std::abs(number(part, "psnr") - psnr) < 0.1);
            }
            const double storage = static_cast<double>(k * (a.rows() + a.cols() + 1));
            QCOMPARE(number(part, "storage"), storage);
            QCOMPARE(number(part, "ratio"), 100 * storage / static_cast<double>(a.size()));
        }
        QCOMPARE(number(part, "error"), 0.0);
        QVERIFY(std::isnan(number(part, "psnr")));  // there is no error to compare with
        QCOMPARE(number(part, "energy"), 100.0);
        QCOMPARE(number(part, "full_storage"), static_cast<double>(a.size()));
        const double most = number(part, "break_even");
        QVERIFY(most * static_cast<double>(a.rows() + a.cols() + 1) < static_cast<double>(a.size()));
        QVERIFY((most + 1) * static_cast<double>(a.rows() + a.cols() + 1) >= static_cast<double>(a.size()));
    }

    void whatItDrawsIsTheSumOfPieces()
    {
        ImageModel model;
        model.setOwn(own(colourPicture(25, 18)));
        model.computeNow(ImageBasis::Svd);
        const Oracle oracle(model.matrix().a);
        Random random(1);
        const auto rasterOf = [](const MatrixXd &m) {  // lines become columns, channel after channel
            MatrixXd raster(m.cols(), m.rows());
            raster = m.transpose();
            return raster;
        };
        for (int i = 0; i < 1200; ++i) {  // more than are summed up before it begins anew
            ImageSettings settings = model.settings();
            settings.k = 1 + static_cast<int>(random.below(25));
            model.setSettings(settings);
            const MatrixXd drawn = model.approximation(false).cast<double>();
            if (i % 50 == 0)
                QVERIFY((drawn - rasterOf(oracle.rank(settings.k))).cwiseAbs().maxCoeff() < 0.02);
        }
        const Index k = model.k();
        const MatrixXd piece = oracle.rank(k) - (k > 1 ? oracle.rank(k - 1) : MatrixXd::Zero(25, 54));
        QVERIFY((model.piece().cast<double>() - rasterOf(piece)).cwiseAbs().maxCoeff() < 0.02);
        QVERIFY(model.original(false).cast<double>() == rasterOf(model.matrix().a.cast<double>()));
    }

    void builtInPicturesHaveTheRanksThatTheyTeach_data()
    {
        QTest::addColumn<int>("rank");
        QTest::newRow("landscape") << 384;
        QTest::newRow("smooth") << 3;
        QTest::newRow("checkerboard") << 2;
        QTest::newRow("diagonal") << 256;
        QTest::newRow("noise") << 192;
    }
    void builtInPicturesHaveTheRanksThatTheyTeach()
    {
        QFETCH(int, rank);
        ImagePart part;
        set(part, "picture", QLatin1String(QTest::currentDataTag()));
        QCOMPARE(number(part, "rank"), rank);
        set(part, "k", QString::number(rank));
        QVERIFY(!(number(part, "psnr") <= 100));
        if (rank <= 3) {
            set(part, "k", QString::number(rank - 1));
            QVERIFY(number(part, "psnr") < 60);
        }
    }

    void countsThePiecesForAShareOfTheEnergy()
    {
        ImagePart part;
        for (const auto &[name, share] : {std::pair{"k90", 90.0}, std::pair{"k99", 99.0}}) {
            const double k = number(part, name);
            set(part, "k", QString::number(k));
            QVERIFY(number(part, "energy") >= share);
            if (k > 1) {
                set(part, "k", QString::number(k - 1));
                QVERIFY(number(part, "energy") < share);
            }
        }
    }

    void noRivalIsEverBetter()
    {
        for (const Picture &picture : {greyPicture(sample(30, 44)), colourPicture(20, 16), greyPicture(sample(1, 9)), greyPicture(Matrix::Zero(5, 7)),
                                       greyPicture(Matrix::Constant(6, 6, 200))}) {
            ImagePart part;
            part.takePicture(picture, QStringLiteral("sample"));
            const double size = std::sqrt(part.model().matrix().energy);
            for (const char *rival : rivals) {
                set(part, "rival", QLatin1String(rival));
                for (int k = 1; k <= static_cast<int>(number(part, "full_rank")); ++k) {
                    set(part, "k", QString::number(k));
                    QVERIFY(number(part, "rival_error") >= number(part, "error") - 1e-5 * size);
                    QCOMPARE(number(part, "rival_wins"), 0.0);
                }
            }
        }
    }

    void norIsAnyProjectionOntoRandomDirections()
    {
        ImagePart part;
        const Matrix a = sample(30, 44);
        part.takePicture(greyPicture(a), QStringLiteral("sample"));
        Random random(17);
        for (int trial = 0; trial < 200; ++trial) {
            const Index k = 1 + static_cast<Index>(random.below(30));
            Matrix directions(30, k);
            random.fillNormal(directions, 1);
            const MatrixXd q = Eigen::HouseholderQR<MatrixXd>(directions.cast<double>()).householderQ() * MatrixXd::Identity(30, k);
            const MatrixXd rest = a.cast<double>() - q * (q.transpose() * a.cast<double>());
            set(part, "k", QString::number(k));
            QVERIFY(rest.norm() >= number(part, "error") - 1e-5 * a.cast<double>().norm());
        }
    }

    void theErrorOfARivalIsThatOfItsPicture()
    {
        ImageModel model;
        for (const bool isColour : {false, true}) {
            model.setOwn(own(isColour ? colourPicture(21, 17) : greyPicture(sample(21, 17))));
            model.computeNow(ImageBasis::Svd);
            model.computeNow(ImageBasis::Random);
            model.computeNow(ImageBasis::Cosine);
            for (const ImageRival rival : {ImageRival::Random, ImageRival::Cosine, ImageRival::Blocks}) {
                for (const int k : {1, 3, 4, 16, 17}) {
                    ImageSettings settings = model.settings();
                    settings.rival = rival;
                    settings.k = k;
                    model.setSettings(settings);
                    const Raster drawn = model.rival();
                    const double error = (drawn.cast<double>() - model.original(false).cast<double>()).norm();
                    QVERIFY(isNear(model.quantity(QStringLiteral("rival_error")), error, std::sqrt(model.matrix().energy)));
                    QVERIFY(Eigen::ColPivHouseholderQR<MatrixXd>(drawn.cast<double>()).setThreshold(1e-5).rank() <= k * (isColour ? 3 : 1));
                    Matrix stacked(21, drawn.size() / 21);
                    stacked = drawn.transpose();
                    QVERIFY(Eigen::ColPivHouseholderQR<MatrixXd>(stacked.cast<double>()).setThreshold(1e-5).rank() <= k);
                }
            }
        }
    }

    void takesRandomizedPiecesFirstAndAllOfThemLast()
    {
        ImageTask task{imageMatrix(sample(600, 560), 1, 768), ImageBasis::Svd};
        std::vector<std::shared_ptr<const ImageFactors>> found;
        double last = 0;
        computeFactors(task, [&](double share, const std::shared_ptr<const ImageFactors> &factors) {
            if (factors)
                found.push_back(factors);
            const bool rises = share >= last && share <= 1;
            last = share;
            return rises;
        });
        QCOMPARE(last, 1.0);
        QCOMPARE(found.size(), std::size_t(3));
        QCOMPARE(found[0]->count(), 32);
        QCOMPARE(found[1]->count(), 128);
        QCOMPARE(found[2]->count(), 560);
        QVERIFY(found[2]->isComplete && !found[1]->isComplete);
        for (const auto &factors : found) {  // the error is that of the picture itself, exact pieces or not
            PartialSum sum;
            sum.use(&factors->mean);
            const double error = (sum.at(20).cast<double>().transpose() - task.matrix->a.cast<double>()).norm();
            QVERIFY(isNear(factors->errorAfter(20), error, std::sqrt(factors->energy)));
            QVERIFY(error < 1.01 * found[2]->errorAfter(20));
        }
    }

    void isGivenUpWithinTheWork()
    {
        for (const ImageBasis basis : {ImageBasis::Svd, ImageBasis::Random, ImageBasis::Cosine}) {
            const ImageTask task{imageMatrix(sample(600, 560), 1, 768), basis};
            int reports = 0;
            computeFactors(task, [&](double, const std::shared_ptr<const ImageFactors> &) { return ++reports < 2; });
            QCOMPARE(reports, 2);
        }
    }

    void reducesALargePictureExactly()
    {
        const Matrix a = sample(90, 130);
        const auto matrix = imageMatrix(a, 1, 50);
        QCOMPARE(matrix->view.size(), QSize(50, 34));
        std::shared_ptr<const ImageFactors> all;
        computeFactors({matrix, ImageBasis::Svd}, [&](double, const std::shared_ptr<const ImageFactors> &factors) {
            all = factors ? factors : all;
            return true;
        });
        PartialSum mean;
        PartialSum sampled;
        mean.use(&all->mean);
        sampled.use(&all->sample);
        // All pieces, reduced, are the picture, reduced.
        QVERIFY((mean.at(90) - matrix->view.rasterOf(a, ImageView::Reduction::Mean)).cwiseAbs().maxCoeff() < Scalar(0.02));
        QVERIFY((sampled.at(90) - matrix->view.rasterOf(a, ImageView::Reduction::Sample)).cwiseAbs().maxCoeff() < Scalar(0.02));
        // A mean keeps the mean.
        QVERIFY(std::abs(matrix->view.rasterOf(a, ImageView::Reduction::Mean).mean() - a.mean()) < Scalar(0.5));
    }

    void everyControlReachesItsEnds()
    {
        ImagePart part;
        part.resize(900, 700);
        part.show();
        QVERIFY(QTest::qWaitForWindowExposed(&part));
        auto *spin = find<QSpinBox>(part, "imageK");
        auto *slider = find<QSlider>(part, "imageSlider");
        QTRY_COMPARE(spin->maximum(), 384);
        QSignalSpy changes(&part, &LessonPart::changed);
        slider->setValue(slider->maximum());
        QCOMPARE(number(part, "k"), 384.0);
        QTRY_COMPARE(spin->value(), 384);
        slider->setValue(slider->minimum());
        QCOMPARE(number(part, "k"), 1.0);
        QTRY_COMPARE(spin->value(), 1);
        QTest::keyClick(slider, Qt::Key_Right);  // steps are pieces though places are not
        QCOMPARE(number(part, "k"), 2.0);
        QTRY_COMPARE(spin->value(), 2);
        QTest::keyClick(slider, Qt::Key_Left);
        QCOMPARE(number(part, "k"), 1.0);
        spin->setValue(spin->maximum());
        QCOMPARE(number(part, "k"), 384.0);
        spin->setValue(spin->minimum());
        QCOMPARE(number(part, "k"), 1.0);
        for (const auto &[name, k] : {std::pair{"imageTen", 10.0}, std::pair{"imageHundred", 100.0}, std::pair{"imageAll", 384.0}, std::pair{"imageOne", 1.0}}) {
            find<QPushButton>(part, name)->click();
            QCOMPARE(number(part, "k"), k);
            QTRY_COMPARE(spin->value(), static_cast<int>(k));
        }
        auto *spectrum = find<ImageSpectrum>(part, "imageSpectrum");
        QTest::keyClick(spectrum, Qt::Key_End);
        QCOMPARE(number(part, "k"), 384.0);
        QTest::keyClick(spectrum, Qt::Key_Home);
        QCOMPARE(number(part, "k"), 1.0);
        QVERIFY(changes.count() > 10);
        auto *third = find<QComboBox>(part, "imageThird");
        for (int i = 0; i < third->count(); ++i) {
            third->setCurrentIndex(i);
            emit third->activated(i);
            QTRY_COMPARE(third->currentIndex(), i);
            QTRY_VERIFY(!part.picture(1).isNull());
        }
        QCOMPARE(part.state().value(QStringLiteral("rival")), QStringLiteral("blocks"));
        auto *colour = find<QCheckBox>(part, "imageColour");
        colour->click();
        QCOMPARE(number(part, "columns"), 3.0 * 512);
        colour->click();
        QCOMPARE(number(part, "columns"), 512.0);
        auto *pictures = find<QComboBox>(part, "imagePicture");
        QCOMPARE(pictures->count(), builtInPictures().size());
        for (int i = 0; i < pictures->count(); ++i) {
            emit pictures->activated(i);
            QCOMPARE(part.state().value(QStringLiteral("picture")), builtInPictures()[i]);
            QTRY_COMPARE(pictures->currentIndex(), i);
        }
    }

    void clicksInTheSpectrumSetTheRank()
    {
        ImagePart part;
        part.resize(900, 700);
        part.show();
        QVERIFY(QTest::qWaitForWindowExposed(&part));
        auto *spectrum = find<ImageSpectrum>(part, "imageSpectrum");
        auto *plot = spectrum->findChild<QWidget *>();
        QTest::mouseClick(plot, Qt::LeftButton, {}, QPoint(1, plot->height() / 2));
        QCOMPARE(number(part, "k"), 1.0);
        QTest::mouseClick(plot, Qt::LeftButton, {}, QPoint(plot->width() - 1, plot->height() / 2));
        QCOMPARE(number(part, "k"), 384.0);
        QTest::mouseClick(plot, Qt::LeftButton, {}, QPoint(plot->width() / 2, plot->height() / 2));
        QVERIFY(number(part, "k") > 2 && number(part, "k") < 100);
    }

    void descendsFromAHundredToTen()
    {
        ImagePart part;
        QList<double> seen;
        part.show();
        QTRY_VERIFY(find<QPushButton>(part, "imageDescent")->isEnabled());
        connect(&part, &LessonPart::changed, &part, [&] { seen += number(part, "k"); });
        find<QPushButton>(part, "imageDescent")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!seen.isEmpty() && seen.last() == 10, 10000);
        QVERIFY(seen.first() > 90 && seen.first() <= 100);
        QVERIFY(std::is_sorted(seen.rbegin(), seen.rend()));
        // Taking hold of k ends it.
        find<QPushButton>(part, "imageDescent")->click();
        find<QPushButton>(part, "imageOne")->click();
        QTest::qWait(50);
        QCOMPARE(number(part, "k"), 1.0);
    }

    void takesItsStateBack()
    {
        ImagePart part;
        QCOMPARE(part.setState({{QStringLiteral("picture"), QStringLiteral("smooth")}, {QStringLiteral("k"), QStringLiteral("7")}, {QStringLiteral("show"), QStringLiteral("rival")},
                                {QStringLiteral("rival"), QStringLiteral("cosine")}, {QStringLiteral("colour"), QStringLiteral("1")}}),
                 QString());
        part.rememberStart();
        const PartState state = part.state();
        ImagePart other;
        QCOMPARE(other.setState(state), QString());
        QCOMPARE(other.state(), state);
        QCOMPARE(number(other, "rank"), number(part, "rank"));
        set(part, "k", QStringLiteral("1"));
        set(part, "picture", QStringLiteral("noise"));
        part.restart();
        QCOMPARE(part.state(), state);
    }

    void refusesSettingsAndChangesNothing_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("picture") << QStringLiteral("lena");
        QTest::newRow("picture ") << QStringLiteral("own");
        QTest::newRow("colour") << QStringLiteral("yes");
        QTest::newRow("k") << QStringLiteral("0");
        QTest::newRow("k ") << QStringLiteral("-3");
        QTest::newRow("k  ") << QStringLiteral("1.5");
        QTest::newRow("k   ") << QStringLiteral("5000");
        QTest::newRow("show") << QStringLiteral("all");
        QTest::newRow("rival") << QString();
        QTest::newRow("size") << QStringLiteral("1");
    }
    void refusesSettingsAndChangesNothing()
    {
        QFETCH(QString, value);
        ImagePart part;
        const PartState state = part.state();
        QSignalSpy changes(&part, &LessonPart::changed);
        QVERIFY(!part.setState({{QString::fromLatin1(QTest::currentDataTag()).trimmed(), value}, {QStringLiteral("colour "), QStringLiteral("1")}}).isEmpty());
        QVERIFY(!part.setState({{QString::fromLatin1(QTest::currentDataTag()).trimmed(), value}}).isEmpty());
        QCOMPARE(part.state(), state);
        QCOMPARE(changes.count(), 0);
    }

    void keepsAPictureOfOnesOwn()
    {
        ImagePart part;
        part.takePicture(colourPicture(20, 30), QStringLiteral("holiday.png"));
        QCOMPARE(part.state().value(QStringLiteral("picture")), QStringLiteral("own"));
        QCOMPARE(part.state().value(QStringLiteral("colour")), QStringLiteral("1"));
        set(part, "picture", QStringLiteral("noise"));
        set(part, "picture", QStringLiteral("own"));
        QCOMPARE(number(part, "d"), 20.0);
        part.show();
        QTRY_COMPARE(find<QComboBox>(part, "imagePicture")->currentText(), QStringLiteral("holiday.png"));
    }

    void readsAnyImage()
    {
        QImage deep(3, 2, QImage::Format_RGBA64);
        deep.fill(QColor::fromRgba64(qRgba64(1000, 30001, 65535, 65535)));
        const Picture read = pictureFrom(deep);
        QVERIFY(read.isDeep && !read.isOverWhite);
        QCOMPARE(read.channels.size(), std::size_t(3));
        QVERIFY(std::abs(read.channels[1](1, 2) - Scalar(30001. / 257)) < Scalar(1e-3));  // finer than a 255th
        QImage deepGrey(2, 2, QImage::Format_Grayscale16);
        deepGrey.fill(Qt::black);
        reinterpret_cast<quint16 *>(deepGrey.bits())[1] = 12345;
        const Picture grey = pictureFrom(deepGrey);
        QVERIFY(grey.isDeep);
        QCOMPARE(grey.channels.size(), std::size_t(1));
        QVERIFY(std::abs(grey.channels[0](0, 1) - Scalar(12345. / 257)) < Scalar(1e-3));

        QImage clear(2, 1, QImage::Format_ARGB32);
        clear.setPixelColor(0, 0, QColor(0, 0, 0, 0));
        clear.setPixelColor(1, 0, QColor(255, 0, 0, 128));
        const Picture over = pictureFrom(clear);
        QVERIFY(over.isOverWhite && !over.isDeep);
        QCOMPARE(over.channels[0](0, 0), Scalar(255));
        QVERIFY(std::abs(over.channels[1](0, 1) - Scalar(127)) < Scalar(1));
        QImage opaque(2, 2, QImage::Format_ARGB32);
        opaque.fill(Qt::red);
        QVERIFY(!pictureFrom(opaque).isOverWhite);

        for (const QSize size : {QSize(9000, 3), QSize(1, 9000), QSize(4097, 4097)}) {
            QImage large(size, QImage::Format_Grayscale8);
            large.fill(77);
            const Picture small = pictureFrom(large);
            QCOMPARE(std::max(small.size().width(), small.size().height()), largestPictureSide);
            QCOMPARE(small.original, size);
            QVERIFY((small.channels[0].array() == Scalar(77)).all());
        }
        for (const QSize size : {QSize(1, 1), QSize(1, 70), QSize(70, 1)}) {
            QImage thin(size, QImage::Format_RGB32);
            thin.fill(Qt::green);
            const Picture picture = pictureFrom(thin);
            QCOMPARE(picture.size(), size);
            ImagePart part;
            part.takePicture(picture, QStringLiteral("thin"));
            QCOMPARE(number(part, "rank"), 1.0);
            part.show();
            QTRY_VERIFY(!part.said().isEmpty());
            QVERIFY(!part.picture(1).isNull());
        }
        QImage indexed(4, 4, QImage::Format_Indexed8);
        indexed.setColorTable({qRgb(0, 0, 0), qRgb(200, 0, 0)});
        indexed.fill(1);
        QCOMPARE(pictureFrom(indexed).channels.size(), std::size_t(3));
        QImage bits(4, 4, QImage::Format_Mono);
        bits.fill(1);
        QCOMPARE(pictureFrom(bits).channels.size(), std::size_t(1));
    }

    void saysWhatWasDoneToAPicture()
    {
        ImagePart part;
        Picture picture = greyPicture(sample(40, 30));
        picture.original = QSize(9000, 12000);
        picture.isOverWhite = true;
        picture.isDeep = true;
        part.takePicture(picture, QStringLiteral("odd"));
        part.show();
        QTRY_VERIFY(part.said().contains(QLocale().toString(12000)) && part.said().contains(QLatin1String("white")) && part.said().contains(QLatin1String("16")));
    }

    void aBlackPictureIsShown()
    {
        ImagePart part;
        part.takePicture(greyPicture(Matrix::Zero(8, 8)), QStringLiteral("black"));
        QCOMPARE(number(part, "rank"), 0.0);
        QCOMPARE(number(part, "energy"), 100.0);
        QCOMPARE(number(part, "error"), 0.0);
        part.show();
        QTRY_VERIFY(!part.said().isEmpty());
    }

    void pastesPicturesAndSaysWhenThereIsNone()
    {
        ImagePart part;
        part.show();
        QTRY_VERIFY(!part.said().isEmpty());
        QSignalSpy wanted(&part, &ImagePart::pictureWanted);
        QGuiApplication::clipboard()->setText(QStringLiteral("no picture"));
        find<QPushButton>(part, "imagePaste")->click();
        QTRY_VERIFY(part.said().contains(QLatin1String("clipboard")));
        QCOMPARE(part.state().value(QStringLiteral("picture")), QStringLiteral("landscape"));
        QImage image(5, 7, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QGuiApplication::clipboard()->setImage(image);
        QTest::keyClick(&part, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(number(part, "d"), 7.0);
        const auto paste = [&](const QString &url) {
            auto *mime = new QMimeData;
            mime->setUrls({QUrl(url)});
            QGuiApplication::clipboard()->setMimeData(mime);
            find<QPushButton>(part, "imagePaste")->click();
        };
        paste(QStringLiteral("file:///nowhere/a.png"));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toString(), QStringLiteral("/nowhere/a.png"));
        paste(QStringLiteral("https://example.org/a.png"));
        QCOMPARE(wanted.count(), 1);
        QTRY_VERIFY(part.said().contains(QLatin1String("example.org")));
        find<QPushButton>(part, "imageOpen")->click();
        QCOMPARE(wanted.count(), 2);
        QVERIFY(wanted.last().first().toString().isEmpty());
    }

    void asksForLongWorkAndTakesItsAnswers()
    {
        ImagePart part;
        QList<int> tickets;
        QList<ImageTask> tasks;
        connect(&part, &ImagePart::workWanted, &part, [&](int ticket, const ImageTask &task) {
            tickets += ticket;
            tasks += task;
        });
        QSignalSpy unwanted(&part, &ImagePart::workUnwanted);
        part.takePicture(greyPicture(sample(640, 600)), QStringLiteral("large"));
        QVERIFY(std::isnan(number(part, "energy")));
        QCOMPARE(number(part, "full_rank"), 600.0);
        QVERIFY(tickets.isEmpty());  // nobody sees it
        part.show();
        QTRY_COMPARE(tickets.size(), 1);
        auto *stop = find<QPushButton>(part, "imageStop");
        auto *progress = find<QProgressBar>(part, "imageProgress");
        QVERIFY(stop->isVisible() && progress->isVisible());
        std::vector<std::shared_ptr<const ImageFactors>> found;
        computeFactors(tasks[0], [&](double, const std::shared_ptr<const ImageFactors> &factors) {
            if (factors)
                found.push_back(factors);
            return true;
        });
        set(part, "k", QStringLiteral("300"));
        part.takeProgress(tickets[0], 0.25);
        QCOMPARE(progress->value(), 25);
        part.takeFactors(tickets[0], found.front());
        QCOMPARE(number(part, "k"), 32.0);  // as many as there are
        QVERIFY(std::isnan(number(part, "rank")));
        QTRY_COMPARE(find<QSpinBox>(part, "imageK")->maximum(), 32);
        QVERIFY(part.said().contains(QLatin1String("32")));

        stop->click();
        QCOMPARE(unwanted.count(), 1);
        part.takeFactors(tickets[0], found.back());  // too late
        QCOMPARE(number(part, "k"), 32.0);
        QTRY_VERIFY(!progress->isVisible());
        QVERIFY(stop->isVisible());
        QCOMPARE(tickets.size(), 1);
        stop->click();  // go on
        QTRY_COMPARE(tickets.size(), 2);
        part.takeFactors(tickets[1], found.back());
        QCOMPARE(number(part, "k"), 300.0);
        QTRY_VERIFY(!stop->isVisible());

        set(part, "show", QStringLiteral("rival"));
        QTRY_COMPARE(tickets.size(), 3);
        QCOMPARE(tasks[2].basis, ImageBasis::Random);
        set(part, "picture", QStringLiteral("smooth"));
        QCOMPARE(unwanted.count(), 2);
        QCOMPARE(unwanted.last().first().toInt(), tickets[2]);
        QTRY_COMPARE(tickets.size(), 5);
        part.refuseWork(tickets[3], QStringLiteral("There is not enough memory."));
        QTRY_COMPARE(part.said(), QStringLiteral("There is not enough memory."));
        part.refuseWork(tickets[4], QStringLiteral("There is not enough memory."));
        QTRY_VERIFY(!progress->isVisible());
        QVERIFY(stop->isVisible());  // to go on
        QCOMPARE(tickets.size(), 5);
    }

    void showsWhyAPictureWasRefusedUntilSomethingElseIsDone()
    {
        ImagePart part;
        part.show();
        part.refusePicture(QStringLiteral("x.png is <b>damaged</b>."));
        QTRY_COMPARE(part.said(), QStringLiteral("x.png is <b>damaged</b>."));
        QCOMPARE(find<QLabel>(part, "imageStatus")->textFormat(), Qt::PlainText);
        set(part, "k", QStringLiteral("3"));
        QTRY_VERIFY(!part.said().contains(QLatin1String("damaged")));
    }

    void everyControlSaysWhatItIs()
    {
        ImagePart part;
        for (const char *name : {"imagePicture", "imageOpen", "imagePaste", "imageColour", "imageThird", "imageK", "imageSlider", "imageOne", "imageTen", "imageHundred",
                                 "imageAll", "imageDescent", "imageSpectrum"}) {
            const auto *widget = find<QWidget>(part, name);
            QVERIFY2(!widget->accessibleName().isEmpty() && !widget->toolTip().isEmpty(), name);
        }
    }

    void theLessonIsReadAndItsAnswersAreRight_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    }
    void theLessonIsReadAndItsAnswersAreRight()
    {
        QFETCH(QString, language);
        const Lesson lesson = shipped(language);
        QVERIFY(lesson.questions().size() >= 2);
        for (const LessonQuestion *question : lesson.questions()) {
            ImagePart part;
            QCOMPARE(part.setState(question->with), QString());
            const double answer = part.quantity(question->answer);
            QVERIFY(std::isfinite(answer));
            QVERIFY(!question->explain.isEmpty());
            if (question->choices.empty()) {
                QVERIFY(!question->wrongElse.isEmpty());
                continue;
            }
            int right = 0;
            for (const Choice &choice : question->choices) {
                if (choice.value == answer)
                    ++right;
                else
                    QVERIFY2(question->wrong.count(choice.value) || !question->wrongElse.isEmpty(), qPrintable(question->ask));
            }
            QCOMPARE(right, 1);
        }
    }

    void bothLanguagesAskTheSame()
    {
        const Lesson english = shipped(QStringLiteral("en"));
        const Lesson chinese = shipped(QStringLiteral("zh_CN"));
        QCOMPARE(chinese.sections.size(), english.sections.size());
        const auto asked = english.questions();
        const auto askedToo = chinese.questions();
        QCOMPARE(askedToo.size(), asked.size());
        for (std::size_t i = 0; i < asked.size(); ++i) {
            QCOMPARE(askedToo[i]->answer, asked[i]->answer);
            QCOMPARE(askedToo[i]->with, asked[i]->with);
            QCOMPARE(askedToo[i]->choices.size(), asked[i]->choices.size());
        }
    }

    void draggingStaysFluidAt512_data()
    {
        QTest::addColumn<bool>("isColour");
        QTest::addColumn<QString>("third");
        for (const char *third : {"difference", "piece", "rival"}) {
            QTest::addRow("grey, %s", third) << false << QString::fromLatin1(third);
            QTest::addRow("colour, %s", third) << true << QString::fromLatin1(third);
        }
    }
    void draggingStaysFluidAt512()
    {
        QFETCH(bool, isColour);
        QFETCH(QString, third);
        ImagePart part;
        part.resize(900, 720);
        part.takePicture(isColour ? colourPicture(512, 512) : greyPicture(sample(512, 512)), QStringLiteral("512"));
        set(part, "show", third);
        part.show();
        QVERIFY(QTest::qWaitForWindowExposed(&part));
        QTRY_COMPARE(find<QSpinBox>(part, "imageK")->maximum(), 512);
        auto *slider = find<QSlider>(part, "imageSlider");
        int frames = 0;
        double last = 0;
        QElapsedTimer clock;
        clock.start();
        for (int sweep = 0; sweep < 2; ++sweep) {
            for (int step = 0; step <= 60; ++step) {  // across the whole slider in a second or two, there and back
                const int place = slider->maximum() * step / 60;
                slider->setValue(sweep == 0 ? place : slider->maximum() - place);
                QCoreApplication::processEvents();  // draws
                part.repaint();
                frames += number(part, "k") != last;  // the same rank is no new picture
                last = number(part, "k");
                QCOMPARE(find<QWidget>(part, "imageApproximation")->accessibleName(), QStringLiteral("Rank %1").arg(last));
            }
        }
        const double rate = 1000.0 * frames / static_cast<double>(std::max<qint64>(1, clock.elapsed()));
        qInfo("%.0f frames/s while dragging at 512², %s", rate, QTest::currentDataTag());
        QVERIFY(rate >= 30);
    }

private:
    static Lesson shipped(const QString &language)
    {
        QFile file(QStringLiteral(TEST_DATA_DIR "/../../resources/lessons/%1/04-image-compression.md").arg(language));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no lesson");
        const auto read = readLesson(QString::fromUtf8(file.readAll()));
        if (const auto *error = std::get_if<LessonError>(&read))
            qFatal("line %d: %s", error->line, qPrintable(error->reason));
        return std::get<Lesson>(read);
    }
};

QTEST_MAIN(TestLessonImage)
#include "tst_lesson_image.moc"
