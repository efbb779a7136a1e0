// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/bracketscan.h"

#include <bit>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace mc {

namespace {

/// Bits of 64 bytes: the first byte is the lowest bit.
struct BlockMasks
{
    std::uint64_t quotes = 0;
    std::uint64_t backslashes = 0;
    std::uint64_t opening = 0;
    std::uint64_t closing = 0;
};

/// The bytes that a backslash escapes: those behind an odd number of them. (The method is simdjson's: runs
/// that begin at even and odd places are told apart by an addition that carries to the run's end.)
inline std::uint64_t escapedBytes(std::uint64_t backslashes, std::uint64_t &carry)
{
    if (backslashes == 0) {
        const std::uint64_t escaped = carry;
        carry = 0;
        return escaped;
    }
    constexpr std::uint64_t evenBits = 0x5555555555555555ULL;
    backslashes &= ~carry;
    const std::uint64_t following = backslashes << 1 | carry;
    const std::uint64_t oddStarts = backslashes & ~evenBits & ~following;
    const std::uint64_t sum = oddStarts + backslashes;
    carry = sum < oddStarts ? 1 : 0;
    return (evenBits ^ (sum << 1)) & following;
}

/// Goes through the brackets of a block one by one.
inline BracketResult countBrackets(std::uint64_t opening, std::uint64_t closing, BracketState &state,
                                   std::size_t &at)
{
    for (std::uint64_t brackets = opening | closing; brackets != 0; brackets &= brackets - 1) {
        const std::uint64_t lowest = brackets & (~brackets + 1);
        at = static_cast<std::size_t>(std::countr_zero(brackets)) + 1;
        if ((opening & lowest) != 0 && ++state.depth > state.deepest)
            return BracketResult::TooDeep;
        if ((closing & lowest) != 0 && --state.depth == 0)
            return BracketResult::Closed;
    }
    return BracketResult::Open;
}

inline BracketResult scanBlock(const BlockMasks &masks, std::uint64_t insideOrAt, BracketState &state,
                               std::size_t &at)
{
    const std::uint64_t opening = masks.opening & ~insideOrAt;
    const std::uint64_t closing = masks.closing & ~insideOrAt;
    const auto opened = static_cast<std::size_t>(std::popcount(opening));
    const auto closed = static_cast<std::size_t>(std::popcount(closing));
    if (closed >= state.depth || state.depth + opened > state.deepest)
        return countBrackets(opening, closing, state, at);
    state.depth += opened;
    state.depth -= closed;
    return BracketResult::Open;
}

/// The bits of the bytes between quotes, the opening quote included.
inline std::uint64_t prefixXor(std::uint64_t bits)
{
    for (unsigned distance = 1; distance < blockSize; distance *= 2)
        bits ^= bits << distance;
    return bits;
}

inline std::uint64_t signOf(std::uint64_t inside)
{
    return ~((inside >> (blockSize - 1)) - 1);
}

BlockMasks portableMasks(const char *text)
{
    BlockMasks masks;
    for (unsigned i = 0; i < blockSize; ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const std::uint64_t bit = std::uint64_t{1} << i;
        masks.quotes |= c == '"' ? bit : 0;
        masks.backslashes |= c == '\\' ? bit : 0;
        masks.opening |= (c | 0x20U) == '{' ? bit : 0;
        masks.closing |= (c | 0x20U) == '}' ? bit : 0;
    }
    return masks;
}

BracketResult scanPortable(const char *text, std::size_t blocks, BracketState &state, std::size_t &read)
{
    for (std::size_t i = 0; i < blocks; ++i) {
        const BlockMasks masks = portableMasks(text + i * blockSize);
        const std::uint64_t quotes = masks.quotes & ~escapedBytes(masks.backslashes, state.escaped);
        const std::uint64_t inside = prefixXor(quotes) ^ state.inString;
        state.inString = signOf(inside);
        std::size_t at = blockSize;
        const BracketResult result = scanBlock(masks, inside, state, at);
        read = i * blockSize + at;
        if (result != BracketResult::Open)
            return result;
    }
    read = blocks * blockSize;
    return BracketResult::Open;
}

#if defined(__x86_64__)

[[gnu::target("avx2,pclmul")]] inline std::uint64_t equalBytes(__m256i low, __m256i high, char wanted)
{
    const __m256i pattern = _mm256_set1_epi8(wanted);
    const auto lowBits = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, pattern)));
    const auto highBits = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, pattern)));
    return lowBits | std::uint64_t{highBits} << 32U;
}

[[gnu::target("avx2,pclmul")]] BracketResult scanAvx2(const char *text, std::size_t blocks,
                                                      BracketState &state, std::size_t &read)
{
    const __m256i lowerCase = _mm256_set1_epi8(0x20);
    const __m128i allOnes = _mm_set1_epi8(-1);
    for (std::size_t i = 0; i < blocks; ++i) {
        const char *block = text + i * blockSize;
        const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(block));
        const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(block + blockSize / 2));
        const __m256i lowFolded = _mm256_or_si256(low, lowerCase);
        const __m256i highFolded = _mm256_or_si256(high, lowerCase);
        BlockMasks masks;
        masks.quotes = equalBytes(low, high, '"');
        masks.backslashes = equalBytes(low, high, '\\');
        masks.opening = equalBytes(lowFolded, highFolded, '{');
        masks.closing = equalBytes(lowFolded, highFolded, '}');

        const std::uint64_t quotes = masks.quotes & ~escapedBytes(masks.backslashes, state.escaped);
        const __m128i product =
            _mm_clmulepi64_si128(_mm_set_epi64x(0, static_cast<long long>(quotes)), allOnes, 0);
        const std::uint64_t inside = static_cast<std::uint64_t>(_mm_cvtsi128_si64(product)) ^ state.inString;
        state.inString = signOf(inside);
        std::size_t at = blockSize;
        const BracketResult result = scanBlock(masks, inside, state, at);
        read = i * blockSize + at;
        if (result != BracketResult::Open)
            return result;
    }
    read = blocks * blockSize;
    return BracketResult::Open;
}

#endif

} // namespace

BracketScan bracketScan(bool portable)
{
#if defined(__x86_64__)
    if (!portable && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("pclmul"))
        return scanAvx2;
#endif
    static_cast<void>(portable);
    return scanPortable;
}

} // namespace mc
