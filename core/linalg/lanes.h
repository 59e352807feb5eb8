/// Short vectors of scalars, and the mark of a loop that is compiled once for each kind of processor.
#pragma once
#include "linalg/types.h"
#include <cmath>
#include <cstdint>
#include <cstring>

/// Before a function: GCC compiles it for x86-64 with AVX-512, with AVX2 and without either, and the loader picks one.
/// What it calls has to be inlined into it (`ADALORA_INLINE`, and after a lambda's parameters `ADALORA_INLINE_LAMBDA`). Not under sanitizers, which start after the loader.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define ADALORA_DISPATCHED __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define ADALORA_DISPATCHED
#endif
#define ADALORA_INLINE __attribute__((always_inline)) inline
#define ADALORA_INLINE_LAMBDA __attribute__((always_inline))

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpsabi"  // every function with lanes in its signature is inlined

namespace adalora::lanes {

/// One AVX-512 register; the compiler splits it where there are only smaller ones.
typedef Scalar Lanes __attribute__((vector_size(64)));
constexpr Index count = 64 / sizeof(Scalar);

ADALORA_INLINE Lanes all(Scalar value) { return Lanes{} + value; }

ADALORA_INLINE Lanes load(const Scalar *from)
{
    Lanes v;
    std::memcpy(&v, from, sizeof v);
    return v;
}
ADALORA_INLINE void store(Scalar *to, const Lanes &v) { std::memcpy(to, &v, sizeof v); }

/// The first n < count scalars, then zeros.
ADALORA_INLINE Lanes load(const Scalar *from, Index n)
{
    Lanes v = {};
    std::memcpy(&v, from, static_cast<std::size_t>(n) * sizeof(Scalar));
    return v;
}
ADALORA_INLINE void store(Scalar *to, const Lanes &v, Index n) { std::memcpy(to, &v, static_cast<std::size_t>(n) * sizeof(Scalar)); }

ADALORA_INLINE Scalar sum(const Lanes &v)
{
    Scalar s = 0;
    for (Index i = 0; i < count; ++i)
        s += v[i];
    return s;
}

/// A whole piece of an array, or its end. Pieces are loaded and stored by `whole` and `end` alike.
struct Whole {
    ADALORA_INLINE Lanes load(const Scalar *from) const { return lanes::load(from); }
    ADALORA_INLINE void store(Scalar *to, const Lanes &v) const { lanes::store(to, v); }
};
struct End {
    Index n;
    ADALORA_INLINE Lanes load(const Scalar *from) const { return lanes::load(from, n); }
    ADALORA_INLINE void store(Scalar *to, const Lanes &v) const { lanes::store(to, v, n); }
};

/// piece(first, Whole or End) over 0 … n − 1.
template <typename Piece>
ADALORA_INLINE void forPieces(Index n, Piece piece)
{
    Index i = 0;
    for (; i + count <= n; i += count)
        piece(i, Whole{});
    if (i < n)
        piece(i, End{n - i});
}

ADALORA_INLINE Lanes absolute(const Lanes &v) { return v < 0 ? -v : v; }

#ifdef ADALORA_DOUBLE

ADALORA_INLINE Lanes exponential(const Lanes &of)
{
    Lanes x = of;
    for (Index i = 0; i < count; ++i)
        x[i] = std::exp(x[i]);
    return x;
}

ADALORA_INLINE Lanes errorFunction(const Lanes &of)
{
    Lanes x = of;
    for (Index i = 0; i < count; ++i)
        x[i] = std::erf(x[i]);
    return x;
}

#else

/// Within 2 units of the last place on [−87, 88], the ends beyond: 2^n times a polynomial of degree 6 (Cephes expf).
ADALORA_INLINE Lanes exponential(const Lanes &of)
{
    Lanes x = of;
    x = x < -87.0f ? all(-87.0f) : x;
    x = x > 88.0f ? all(88.0f) : x;
    const Lanes toInteger = all(12582912.0f);  // 1.5 · 2^23: adding it rounds
    const Lanes n = (x * 1.44269504f + toInteger) - toInteger;
    const Lanes r = x - n * 0.693359375f + n * 2.12194440e-4f;
    Lanes p = r * 1.9875691500e-4f + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    p = p * r * r + r + 1.0f;
    typedef std::int32_t Integers __attribute__((vector_size(64)));
    const Integers power = (__builtin_convertvector(n, Integers) + 127) << 23;
    Lanes scale;
    std::memcpy(&scale, &power, sizeof scale);
    return p * scale;
}

/// Within 3e-7: a rational approximation on [−4, 4] (Eigen's), beyond which erf is ±1.
ADALORA_INLINE Lanes errorFunction(const Lanes &of)
{
    Lanes x = of;
    x = x < -4.0f ? all(-4.0f) : x;
    x = x > 4.0f ? all(4.0f) : x;
    const Lanes y = x * x;
    Lanes p = y * -2.72614225801306e-10f + 2.77068142495902e-08f;
    p = p * y - 2.10102402082508e-06f;
    p = p * y - 5.69250639462346e-05f;
    p = p * y - 7.34990630326855e-04f;
    p = p * y - 2.95459980854025e-03f;
    p = p * y - 1.60960333262415e-02f;
    Lanes q = y * -1.45660718464996e-05f - 2.13374055278905e-04f;
    q = q * y - 1.68282697438203e-03f;
    q = q * y - 7.37332916720468e-03f;
    q = q * y - 1.42647390514189e-02f;
    return x * p / q;
}

#endif

}  // namespace adalora::lanes

#pragma GCC diagnostic pop
