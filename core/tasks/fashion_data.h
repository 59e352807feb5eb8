/// Fashion-MNIST (Xiao, Rasul, Vollgraf 2017) as this project splits it: some classes to pretrain on, the others to adapt to.
#pragma once
#include "models/batch.h"
#include <array>
#include <span>
#include <string>

namespace adalora {

/// Trouser, Sandal, Sneaker, Bag, Ankle boot: told apart by their outlines.
inline constexpr std::array<int, 5> pretrainingClasses = {1, 5, 7, 8, 9};
/// T-shirt, Pullover, Dress, Coat, Shirt: alike in outline, so that adapting is not trivial.
inline constexpr std::array<int, 5> adaptationClasses = {0, 2, 3, 4, 6};
inline constexpr int fashionSide = 28;

/// Grey images with labels numbered 0 … classes − 1 in the order of the classes asked for.
struct ImageSet {
    std::vector<unsigned char> pixels;  ///< image-major, row-major, side² each
    std::vector<int> labels;

    int count() const { return static_cast<int>(labels.size()); }
    /// Images `indices`, normalised to mean 0 and deviation 1 over the data set, with their labels.
    void fill(Batch &batch, std::span<const int> indices) const;
};

struct FashionData {
    ImageSet train;
    ImageSet validation;  ///< the last 200 images of each class in the training file
    ImageSet test;        ///< the test file
};

/// Reads the four .gz files. Throws Error: FileMissing, FileDamaged.
FashionData loadFashion(const std::string &folder, std::span<const int> classes);

}  // namespace adalora
