// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/descriptor.h"

#include <cstring>
#include <unistd.h>

namespace mc {

Descriptor::~Descriptor()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

bool Descriptor::close()
{
    return ::close(std::exchange(m_fd, -1)) == 0;
}

std::string systemMessage(int error)
{
    const char *text = ::strerrordesc_np(error);
    return text ? text : "error " + std::to_string(error);
}

} // namespace mc
