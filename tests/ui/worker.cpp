// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Edits a project without end and without saving, for tests that kill it: worker STATE_FOLDER DELAY
// For each number that it reads, a process of its own sets a variable to that number + 1, + 2 and so on, and
// keeps a journal so many milliseconds late. It tells of its id ("process ID"), of each edit ("edit NUMBER
// NANOSECONDS", the time of the monotonic clock) and of each entry written ("kept"). "ended" follows when it
// is gone. The catalogue is read once for all of them.

#include "ui/design/document.h"
#include "ui/shell/journalkeeper.h"

#include <QCoreApplication>

#include <chrono>
#include <cstdio>
#include <iostream>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

using namespace mc;

namespace {

constexpr int betweenEdits = 2; // milliseconds

long long now()
{
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

int work(int argc, char **argv, const Catalogue &catalogue, int count)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    std::printf("process %d\n", ::getpid());
    Document document(catalogue);
    const JournalKeeper keeper(document, words.value(1), std::chrono::milliseconds(words.value(2).toInt()));
    QObject::connect(&keeper, &JournalKeeper::written, &document, [] { std::puts("kept"); });
    QTimer edits;
    QObject::connect(&edits, &QTimer::timeout, &document, [&] {
        document.edit(document.project().setValue(0, "variables", "COUNT", std::to_string(++count)));
        std::printf("edit %d %lld\n", count, now());
    });
    edits.start(betweenEdits);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const Result<Catalogue> catalogue = Catalogue::load();
    if (argc != 3 || !catalogue)
        return 64;
    std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
    for (std::string line; std::getline(std::cin, line);) {
        const pid_t child = ::fork();
        if (child == 0)
            return work(argc, argv, *catalogue, QByteArray::fromStdString(line).toInt());
        ::waitpid(child, nullptr, 0);
        std::puts("ended");
    }
    return 0;
}
