// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <bit>
#include <emmintrin.h>
#endif

namespace mc {

/// Readable bytes that must follow an end given to the functions below: whole vectors are loaded.
inline constexpr std::size_t skipPadding = 32;

#if defined(__SSE2__)

/// The next bytes, and which of them are what is looked for: the first byte is the lowest bit.
struct Bytes
{
    __m128i low;
    __m128i high;

    explicit Bytes(const char *at)
        : low(_mm_loadu_si128(reinterpret_cast<const __m128i *>(at))),
          high(_mm_loadu_si128(reinterpret_cast<const __m128i *>(at + sizeof low)))
    {
    }

    template <typename Match>
    [[nodiscard]] std::uint32_t which(Match match) const
    {
        const auto lowBits = static_cast<std::uint32_t>(_mm_movemask_epi8(match(low)));
        const auto highBits = static_cast<std::uint32_t>(_mm_movemask_epi8(match(high)));
        return lowBits | highBits << sizeof low;
    }
};

inline __m128i equals(__m128i bytes, char wanted)
{
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(wanted));
}

inline __m128i isWhiteSpace(__m128i bytes)
{
    return _mm_or_si128(_mm_or_si128(equals(bytes, ' '), equals(bytes, '\n')),
                        _mm_or_si128(equals(bytes, '\r'), equals(bytes, '\t')));
}

/// Signed: bytes above ASCII are less than a blank, too.
inline __m128i isSpecial(__m128i bytes)
{
    return _mm_or_si128(_mm_cmplt_epi8(bytes, _mm_set1_epi8(' ')),
                        _mm_or_si128(equals(bytes, '"'), equals(bytes, '\\')));
}

/// The first byte that is no white space.
inline const char *skipWhiteSpace(const char *at, const char *end)
{
    for (; at < end; at += sizeof(Bytes)) {
        if (const std::uint32_t others = ~Bytes(at).which(isWhiteSpace); others != 0)
            return std::min(end, at + std::countr_zero(others));
    }
    return end;
}

/// The first byte that is special in a string: a quote, a backslash, a control character or no ASCII.
inline const char *skipPlain(const char *at, const char *end)
{
    for (; at < end; at += sizeof(Bytes)) {
        if (const std::uint32_t special = Bytes(at).which(isSpecial); special != 0)
            return std::min(end, at + std::countr_zero(special));
    }
    return end;
}

#else

inline const char *skipWhiteSpace(const char *at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
        ++at;
    return at;
}

inline const char *skipPlain(const char *at, const char *end)
{
    while (at < end && *at >= ' ' && *at != '"' && *at != '\\' && static_cast<unsigned char>(*at) < 0x80)
        ++at;
    return at;
}

#endif

} // namespace mc
