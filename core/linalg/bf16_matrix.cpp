#include "linalg/bf16_matrix.h"
#include "linalg/lanes.h"
#include <bit>
#include <cassert>
#ifdef ADALORA_ONEDNN
#include <oneapi/dnnl/dnnl.hpp>
#include <omp.h>
#include <vector>
#endif

namespace adalora {
namespace {

ADALORA_INLINE std::uint16_t bitsOf(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const bool isNan = (bits & 0x7fffffffu) > 0x7f800000u;
    return isNan ? std::uint16_t{0x7fc0} : static_cast<std::uint16_t>((bits + 0x7fffu + (bits >> 16 & 1u)) >> 16);
}

const Matrix &rounded(const Matrix &x)
{
    thread_local Matrix result;
    result = x.unaryExpr(&roundedToBf16);
    return result;
}

#ifdef ADALORA_ONEDNN

using Bits = std::uint16_t;

ADALORA_DISPATCHED void round(Index n, const float *from, Bits *to)
{
    for (Index i = 0; i < n; ++i)
        to[i] = bitsOf(from[i]);
}

/// Of products and streams alike: they fit only within one.
const dnnl::engine &processor()
{
    static const dnnl::engine engine(dnnl::engine::kind::cpu, 0);
    return engine;
}

/// What a thread computes with. oneDNN shares each product among OpenMP's threads, of which every thread may say how many
/// it wants: one.
struct Lane {
    Lane() { omp_set_num_threads(1); }

    static Lane &here()
    {
        thread_local Lane lane;
        return lane;
    }

    dnnl::stream stream{processor()};
    std::vector<Bits> x;  ///< rounded
    std::vector<unsigned char> scratch;
};

using Type = dnnl::memory::data_type;
using Strides = dnnl::memory::dims;

template <typename T>
T *roomFor(std::size_t count, std::vector<T> &values)
{
    if (values.size() < count)
        values.resize(count);
    return values.data();
}

struct Product {
    dnnl::matmul matmul;
    dnnl::memory::desc scratch;  ///< what it writes on meanwhile; the library's own would be of the thread that made it
};

/// One for matrices of all sizes, so nothing is compiled for a size, or kept for it. Seen as oneDNN does, row by row:
/// yᵀ = xᵀ · Wᵀ or yᵀ = xᵀ · W.
Product product(bool isTransposed, bool isAdded)
{
    constexpr auto any = DNNL_RUNTIME_DIM_VAL;
    dnnl::primitive_attr attributes;
    attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);
    if (isAdded) {
        dnnl::post_ops operations;
        operations.append_sum(1);
        attributes.set_post_ops(operations);
    }
    const dnnl::memory::desc x({any, any}, Type::bf16, Strides{any, 1});
    const dnnl::memory::desc w({any, any}, Type::bf16, isTransposed ? Strides{1, any} : Strides{any, 1});
    const dnnl::memory::desc y({any, any}, Type::f32, Strides{any, 1});
    const dnnl::matmul::primitive_desc description(dnnl::matmul::desc(x, w, y), attributes, processor());
    return {dnnl::matmul(description), description.scratchpad_desc()};
}

/// y = w x or wᵀ x, added to what is there or in place of it.
void multiplyFast(const Bits *w, Index rows, bool isTransposed, const Matrix &x, Matrix &y, bool isAdded)
{
    Lane &lane = Lane::here();
    static const Product products[2][2] = {{product(false, false), product(false, true)}, {product(true, false), product(true, true)}};
    const Product &product = products[isTransposed][isAdded];
    Bits *roundedX = roomFor(static_cast<std::size_t>(x.size()), lane.x);
    round(x.size(), x.data(), roundedX);
    const Index in = x.rows(), out = y.rows(), n = x.cols();
    const dnnl::memory xThere({{n, in}, Type::bf16, Strides{in, 1}}, processor(), roundedX);
    const dnnl::memory wThere({{in, out}, Type::bf16, isTransposed ? Strides{1, rows} : Strides{rows, 1}}, processor(),
                              const_cast<Bits *>(w));
    const dnnl::memory yThere({{n, out}, Type::f32, Strides{out, 1}}, processor(), y.data());
    const dnnl::memory scratch(product.scratch, processor(), roomFor(product.scratch.get_size(), lane.scratch));
    product.matmul.execute(lane.stream, {{DNNL_ARG_SRC, xThere}, {DNNL_ARG_WEIGHTS, wThere}, {DNNL_ARG_DST, yThere}, {DNNL_ARG_SCRATCHPAD, scratch}});
}

#endif

}  // namespace

Scalar roundedToBf16(Scalar value)
{
    return static_cast<Scalar>(std::bit_cast<float>(static_cast<std::uint32_t>(bitsOf(static_cast<float>(value))) << 16));
}

bool hasFastBf16()
{
#if defined(ADALORA_ONEDNN) && defined(__x86_64__)
    static const bool has = __builtin_cpu_supports("avx512bf16") && dnnl::get_effective_cpu_isa() >= dnnl::cpu_isa::avx512_core_bf16;
    return has;
#else
    return false;
#endif
}

Bf16Matrix::Bf16Matrix(Index rows, Index cols) : m_rows(rows), m_cols(cols)
{
    hasFastBf16() ? void(m_bits.setZero(rows, cols)) : void(m_wide.setZero(rows, cols));
}

void Bf16Matrix::setRows(Index first, const Matrix &part)
{
    assert(part.cols() == m_cols && first + part.rows() <= m_rows);
#ifdef ADALORA_ONEDNN
    if (hasFastBf16()) {
        for (Index j = 0; j < m_cols; ++j)
            round(part.rows(), part.col(j).data(), m_bits.col(j).data() + first);
        return;
    }
#endif
    m_wide.middleRows(first, part.rows()) = rounded(part);
}

void Bf16Matrix::multiply(const Matrix &x, Matrix &y, bool isAdded) const
{
    assert(x.rows() == m_cols && y.rows() == m_rows);
    multiply(false, x, y, isAdded);
}

void Bf16Matrix::multiplyTransposed(const Matrix &x, Matrix &y, bool isAdded) const
{
    assert(x.rows() == m_rows && y.rows() == m_cols);
    multiply(true, x, y, isAdded);
}

void Bf16Matrix::multiply(bool isTransposed, const Matrix &x, Matrix &y, bool isAdded) const
{
    assert(x.cols() == y.cols());
#ifdef ADALORA_ONEDNN
    if (hasFastBf16())
        return multiplyFast(m_bits.data(), m_rows, isTransposed, x, y, isAdded);
#endif
    (isTransposed ? adalora::multiplyTransposed : adalora::multiply)(m_wide, rounded(x), y, 1, isAdded ? 1 : 0);
}

}  // namespace adalora
