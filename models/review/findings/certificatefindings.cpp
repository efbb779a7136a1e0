// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Certificates that stand in the dump itself: expired, or near it.

#include "models/dump/certificates.h"
#include "models/review/findings/judges.h"
#include "models/review/references.h"

#include <QDate>

#include <algorithm>
#include <set>

namespace mc {

namespace {

/// Beginnings of a certificate, as text and in base64.
bool holdsCertificate(std::string_view text)
{
    return text.find("BEGIN CERTIFICATE") != std::string_view::npos ||
           text.find("LS0tLS1CRUdJTi") != std::string_view::npos;
}

QDate dayOf(const std::string &text)
{
    return QDate::fromString(QString::fromStdString(text), Qt::ISODate);
}

/// Goes through a resource for chains that are shown and authorities that are trusted.
class CertificateJudge
{
public:
    CertificateJudge(const ReviewSubject &subject, RecordNumber number, Findings &findings)
        : m_subject(subject), m_number(number), m_findings(findings), m_today(dayOf(subject.today))
    {
    }

    void look(const Node &node)
    {
        for (const auto &[key, member] : node.members()) {
            if (Node::isSpelling("certificate_chain", key)) {
                for (const CertificateFacts &certificate : certificatesIn(member))
                    judge(certificate);
            } else if (Node::isSpelling("trusted_ca", key)) {
                judgeAuthorities(certificatesIn(member));
            }
            look(member);
            for (const Node &element : member.elements())
                look(element);
        }
    }

private:
    /// Of many authorities some may be past their time; one that is left is enough.
    void judgeAuthorities(const std::vector<CertificateFacts> &authorities)
    {
        const auto last = std::max_element(authorities.begin(), authorities.end(),
                                           [](const CertificateFacts &left, const CertificateFacts &right) {
                                               return left.validTo < right.validTo;
                                           });
        if (last != authorities.end())
            judge(*last);
    }

    void judge(const CertificateFacts &certificate)
    {
        const ReviewRule *soon = m_subject.rules.rule("certificate.expires-soon");
        const QDate end = dayOf(certificate.validTo);
        if (!soon || !end.isValid() || !m_today.isValid() ||
            !m_told.insert(certificate.subject + "\n" + certificate.validTo).second)
            return;
        const std::string name = certificate.subject.empty() ? "without a name" : certificate.subject;
        if (end < m_today)
            m_findings.push_back(
                m_subject.finding("certificate.expired", m_number, {name, certificate.validTo}));
        else if (m_today.daysTo(end) <= soon->limit)
            m_findings.push_back(m_subject.finding(soon->id, m_number, {name, certificate.validTo}));
    }

    const ReviewSubject &m_subject;
    RecordNumber m_number;
    Findings &m_findings;
    QDate m_today;
    std::set<std::string> m_told;
};

} // namespace

void judgeCertificates(const ReviewSubject &subject, Findings &findings)
{
    using enum ResourceKind;
    const DumpIndex &index = subject.dump.index;
    for (RecordNumber number = 0; number < index.size(); ++number) {
        const Record &record = index.record(number);
        const bool mayHold = record.kind == Secret || record.kind == Listener || record.kind == Cluster ||
                             record.kind == Bootstrap;
        if (!mayHold || !serves(record) || !holdsCertificate(subject.text(number)))
            continue;
        const Json entry = subject.resource(number);
        CertificateJudge(subject, number, findings).look(Node(entry));
    }
}

} // namespace mc
