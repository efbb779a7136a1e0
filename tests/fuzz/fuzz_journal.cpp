// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// No text crashes or hangs the reader of journals, and what it reads is written and read back equal. A text
// that begins with no journal's first line is taken for what follows that line, so that chance gets past the
// checksum. Run it with a folder of journals or of project files:
//   build/fuzz/tests/fuzz/fuzz_journal FOLDER -max_total_time=60

#include "models/design/journal.h"

#include <QCryptographicHash>

#include <cstdint>
#include <cstdlib>

namespace {

constexpr std::string_view formatLine = "mesh-configurator journal ";

std::string sealed(std::string_view body)
{
    const QByteArrayView bytes(body.data(), static_cast<qsizetype>(body.size()));
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return std::string(formatLine) + "1 " + hash.toStdString() + "\n" + std::string(body);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char *>(bytes), size);
    const std::string text = input.starts_with(formatLine) ? std::string(input) : sealed(input);
    mc::Result<mc::JournalEntry> read = mc::readJournal(text, "input");
    if (!read) {
        if (read.error().message.empty() || read.error().place.file != "input")
            std::abort();
        return 0;
    }
    static const mc::Result<mc::Catalogue> catalogue = mc::Catalogue::load();
    const mc::Result<std::string> written = mc::writeJournal(*read);
    const mc::Result<mc::JournalEntry> again = mc::readJournal(written ? *written : std::string(), "output");
    if (!again || again->project.json() != read->project.json() || again->path != read->path)
        std::abort();
    mc::leaveOutSecrets(*read, *catalogue);
    const mc::Result<std::string> withoutSecrets = mc::writeJournal(*read);
    if (!withoutSecrets || !mc::readJournal(*withoutSecrets, "output"))
        std::abort();
    return 0;
}
