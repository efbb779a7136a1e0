// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Any bytes as a dump: an error that says why, or an index that is the same whatever the window and the
// processor. Run it with a folder of dumps:
//   build/fuzz/tests/fuzz/fuzz_dump FOLDER -max_total_time=60

#include "models/dump/dump.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>

#include <sys/mman.h>
#include <unistd.h>

namespace {

/// The parts of an index that tell two readings apart.
bool same(const mc::DumpIndex &a, const mc::DumpIndex &b)
{
    if (a.size() != b.size())
        return false;
    for (mc::RecordNumber i = 0; i < a.size(); ++i) {
        const mc::Record &left = a.record(i);
        const mc::Record &right = b.record(i);
        if (left.begin != right.begin || left.end != right.end || left.kind != right.kind ||
            left.state != right.state || left.parent != right.parent || a.name(i) != b.name(i))
            return false;
        for (const mc::Fact fact : mc::factsOf(left.kind)) {
            if (a.fact(i, fact) != b.fact(i, fact))
                return false;
        }
    }
    return true;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const int file = ::memfd_create("dump", MFD_CLOEXEC);
    if (file < 0 || (size > 0 && ::write(file, bytes, size) != static_cast<ssize_t>(size)))
        std::abort();
    const std::string path = "/proc/self/fd/" + std::to_string(file);
    const auto usual = mc::readDump(path);
    if (!usual && usual.error().message.empty())
        std::abort();
    // One other window a run: each of them meets every kind of text soon enough.
    static constexpr std::array<std::size_t, 3> windows = {64, 65, 1000};
    const std::size_t window = windows[size % windows.size()];
    const auto other = mc::readDump(path, {window, window == 65, true});
    if (static_cast<bool>(usual) != static_cast<bool>(other) ||
        (usual && !same((*usual)->index, (*other)->index)))
        std::abort();
    ::close(file);
    return 0;
}
