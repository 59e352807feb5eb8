/// Reads the IDX files of MNIST and its relatives, gzipped or plain.
#pragma once
#include <filesystem>
#include <vector>

namespace adalora {

/// Grey images of one size, one after the other, each row-major.
struct IdxImages {
    int count = 0;
    int rows = 0;
    int cols = 0;
    std::vector<unsigned char> pixels;  ///< count · rows · cols, 0 … 255
};

/// Throws Error: FileMissing, FileUnreadable, FileDamaged (another magic number, too few or too many bytes, bad gzip).
IdxImages readIdxImages(const std::filesystem::path &path);
/// One label per image; throws as above, also unless there are `expected` of them (-1: any number).
std::vector<unsigned char> readIdxLabels(const std::filesystem::path &path, int expected = -1);

}  // namespace adalora
