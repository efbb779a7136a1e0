// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/inflate.h"

#include "models/base/narrow.h"

#include <vector>

#include <zlib.h>

namespace mc {

namespace {

constexpr std::size_t pieceSize = 256UL * 1024UL;

/// zlib's state, ended with this object.
class Inflater
{
public:
    Inflater() : m_ready(::inflateInit2(&m_stream, gzipOnly) == Z_OK) {}
    ~Inflater()
    {
        if (m_ready)
            ::inflateEnd(&m_stream);
    }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    [[nodiscard]] bool ready() const { return m_ready; }
    z_stream &stream() { return m_stream; }

private:
    static constexpr int gzipOnly = 15 + 16;
    z_stream m_stream = {};
    bool m_ready = false;
};

Error damaged(const char *how)
{
    return {std::string("The gzip data is ") + how + ".", {}, "Get the file again."};
}

Error tooLarge(std::uint64_t limit)
{
    return {"The gzip data holds more than " + std::to_string(limit) +
                " bytes, which no dump of its size does.",
            {},
            "Inflate it yourself if you trust it."};
}

} // namespace

bool isGzip(std::span<const char> bytes)
{
    return bytes.size() >= 2 && bytes[0] == '\x1f' && bytes[1] == '\x8b';
}

Result<std::uint64_t> inflateGzip(const std::function<Result<std::size_t>(std::span<char>)> &next,
                                  const std::function<Result<void>(std::span<const char>)> &keep,
                                  std::uint64_t limit)
{
    Inflater inflater;
    if (!inflater.ready())
        return Error{"There is no memory to inflate the file.", {}, "Close other programs and try again."};
    z_stream &stream = inflater.stream();
    std::vector<char> in(pieceSize);
    std::vector<char> out(pieceSize);
    std::uint64_t sum = 0;
    int state = Z_OK;
    for (;;) {
        const Result<std::size_t> got = next(in);
        if (!got)
            return got.error();
        if (*got == 0)
            break;
        stream.next_in = reinterpret_cast<Bytef *>(in.data());
        stream.avail_in = narrow<uInt>(*got).value_or(0);
        do {
            if (state == Z_STREAM_END && ::inflateReset(&stream) != Z_OK) // another member follows
                return damaged("damaged");
            stream.next_out = reinterpret_cast<Bytef *>(out.data());
            stream.avail_out = narrow<uInt>(out.size()).value_or(0);
            state = ::inflate(&stream, Z_NO_FLUSH);
            if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR) // no progress is no error
                return damaged("damaged");
            const std::size_t made = out.size() - stream.avail_out;
            sum += made;
            if (sum > limit)
                return tooLarge(limit);
            const Result<void> kept = keep(std::span(out).first(made));
            if (!kept)
                return kept.error();
        } while (stream.avail_in > 0 || (stream.avail_out == 0 && state != Z_STREAM_END));
    }
    if (state != Z_STREAM_END)
        return damaged("not complete");
    return sum;
}

} // namespace mc
