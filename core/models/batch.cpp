#include "models/batch.h"

namespace adalora {
namespace {

template <typename T>
void cutPerSample(const std::vector<T> &all, Index samples, Index first, Index count, std::vector<T> &part)
{
    const auto each = static_cast<std::ptrdiff_t>(all.size()) / samples;
    part.assign(all.begin() + first * each, all.begin() + (first + count) * each);
}

void cutPerSample(const Matrix &all, Index samples, Index first, Index count, Matrix &part)
{
    const Index each = all.cols() / samples;
    part = all.middleCols(first * each, count * each);
}

}  // namespace

void cut(const Batch &batch, Index first, Index count, Batch &slice)
{
    slice.samples = count;
    slice.sequence = batch.sequence;
    cutPerSample(batch.features, batch.samples, first, count, slice.features);
    cutPerSample(batch.tokenIds, batch.samples, first, count, slice.tokenIds);
    cutPerSample(batch.tokenTypes, batch.samples, first, count, slice.tokenTypes);
    cutPerSample(batch.attentionMask, batch.samples, first, count, slice.attentionMask);
    cutPerSample(batch.labels, batch.samples, first, count, slice.labels);
    cutPerSample(batch.targets, batch.samples, first, count, slice.targets);
}

}  // namespace adalora
