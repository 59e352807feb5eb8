#include "tasks/fashion_data.h"

#include "error.h"
#include "tasks/idx_reader.h"

#include <algorithm>
#include <filesystem>

namespace adalora {
namespace {

// Mean and deviation of the 60,000 training images, in units of 0..1.
constexpr double pixelMean = 0.2860, pixelDeviation = 0.3530;
constexpr int imageSize = fashionSide * fashionSide;
constexpr int validationPerClass = 200;

struct LabelledFile {
    IdxImages images;
    std::vector<unsigned char> labels;
};

LabelledFile readPair(const std::filesystem::path &folder, const std::string &prefix)
{
    const std::filesystem::path imageFile = folder / (prefix + "-images-idx3-ubyte.gz");
    const std::filesystem::path labelFile = folder / (prefix + "-labels-idx1-ubyte.gz");
    LabelledFile file{readIdxImages(imageFile), readIdxLabels(labelFile)};
    if (file.images.rows != fashionSide || file.images.cols != fashionSide)
        throw Error(ErrorCode::FileDamaged, imageFile.string(), "images are not 28 × 28");
    if (file.labels.size() != static_cast<std::size_t>(file.images.count))
        throw Error(ErrorCode::FileDamaged, labelFile.string(), "holds another number of labels than there are images");
    return file;
}

void add(ImageSet &set, const LabelledFile &file, int image, int label)
{
    const auto first = file.images.pixels.begin() + static_cast<std::ptrdiff_t>(image) * imageSize;
    set.pixels.insert(set.pixels.end(), first, first + imageSize);
    set.labels.push_back(label);
}

}  // namespace

void ImageSet::fill(Batch &batch, std::span<const int> indices) const
{
    batch.samples = static_cast<Index>(indices.size());
    batch.features.resize(imageSize, batch.samples);
    batch.labels.resize(indices.size());
    for (std::size_t i = 0; i < indices.size(); ++i) {
        const auto image = static_cast<std::size_t>(indices[i]);
        const unsigned char *pixel = &pixels[image * imageSize];
        for (Index p = 0; p < imageSize; ++p)
            batch.features(p, static_cast<Index>(i)) = static_cast<Scalar>((pixel[p] / 255.0 - pixelMean) / pixelDeviation);
        batch.labels[i] = labels[image];
    }
}

FashionData loadFashion(const std::string &folder, std::span<const int> classes)
{
    FashionData data;
    const auto classIndex = [&](int label) {
        const auto at = std::find(classes.begin(), classes.end(), label);
        return at == classes.end() ? -1 : static_cast<int>(at - classes.begin());
    };

    const LabelledFile train = readPair(folder, "train");
    std::vector<int> left(classes.size(), 0);
    for (const int label : train.labels)
        if (const int c = classIndex(label); c >= 0)
            ++left[static_cast<std::size_t>(c)];
    for (int i = 0; i < train.images.count; ++i) {
        const int c = classIndex(train.labels[static_cast<std::size_t>(i)]);
        if (c >= 0)
            add(left[static_cast<std::size_t>(c)]-- <= validationPerClass ? data.validation : data.train, train, i, c);
    }
    const LabelledFile test = readPair(folder, "t10k");
    for (int i = 0; i < test.images.count; ++i)
        if (const int c = classIndex(test.labels[static_cast<std::size_t>(i)]); c >= 0)
            add(data.test, test, i, c);
    return data;
}

}  // namespace adalora
