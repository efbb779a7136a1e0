// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/certificates.h"

#include "models/base/base64.h"
#include "models/base/narrow.h"

#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <array>
#include <memory>

namespace mc {

namespace {

struct Free
{
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(GENERAL_NAMES *names) const { GENERAL_NAMES_free(names); }
};
template <typename T>
using Owned = std::unique_ptr<T, Free>;

std::string twoDigits(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string dayOf(const ASN1_TIME *time)
{
    tm parts = {};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    constexpr int firstYear = 1900;
    return std::to_string(parts.tm_year + firstYear) + "-" + twoDigits(parts.tm_mon + 1) + "-" +
           twoDigits(parts.tm_mday);
}

std::string textOf(const ASN1_STRING *text)
{
    const auto *bytes = ASN1_STRING_get0_data(text);
    const auto length = narrow<std::size_t>(ASN1_STRING_length(text));
    return bytes && length ? std::string(bytes, bytes + *length) : std::string();
}

std::string subjectOf(const X509 *certificate)
{
    const X509_NAME *name = X509_get_subject_name(certificate);
    const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (at >= 0)
        return textOf(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    const Owned<GENERAL_NAMES> names(
        static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
        const GENERAL_NAME *other = sk_GENERAL_NAME_value(names.get(), i);
        if (other->type == GEN_URI || other->type == GEN_DNS)
            return textOf(other->d.ia5);
    }
    return {};
}

} // namespace

std::vector<CertificateFacts> certificatesIn(std::string_view pem)
{
    std::vector<CertificateFacts> out;
    const auto length = narrow<int>(pem.size());
    const Owned<BIO> bio(length ? BIO_new_mem_buf(pem.data(), *length) : nullptr);
    while (bio) {
        const Owned<X509> certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
        if (!certificate)
            break;
        out.push_back({subjectOf(certificate.get()), dayOf(X509_get0_notBefore(certificate.get())),
                       dayOf(X509_get0_notAfter(certificate.get()))});
    }
    return out;
}

std::vector<CertificateFacts> certificatesIn(const Node &dataSource)
{
    if (const std::string_view text = dataSource["inline_string"].text(); !text.empty())
        return certificatesIn(text);
    const std::optional<std::string> bytes = decodeBase64(dataSource["inline_bytes"].text());
    return bytes ? certificatesIn(std::string_view(*bytes)) : std::vector<CertificateFacts>();
}

} // namespace mc
