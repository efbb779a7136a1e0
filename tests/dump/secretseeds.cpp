// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "secretseeds.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>

namespace mc::test {

namespace {

/// Letters that look random and are the same in every run.
QByteArray bytes(const QByteArray &seed)
{
    return QCryptographicHash::hash(seed, QCryptographicHash::Sha256);
}

std::string hex(const QByteArray &seed, qsizetype length)
{
    return bytes(seed).toHex().left(length).toStdString();
}

/// Letters and digits alone.
std::string letters(const QByteArray &seed, std::size_t length)
{
    const QByteArray source = (bytes(seed) + bytes(seed + "more") + bytes(seed + "again")).toBase64();
    std::string found;
    for (const char letter : source) {
        if (letter != '+' && letter != '/' && letter != '=' && found.size() < length)
            found += letter;
    }
    return found;
}

std::string upper(const QByteArray &seed, qsizetype length)
{
    return bytes(seed).toHex().toUpper().left(length).toStdString();
}

std::string base64(const std::string &text)
{
    return QByteArray::fromStdString(text).toBase64().toStdString();
}

std::string pem(const std::string &kind, const std::string &body)
{
    return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
}

} // namespace

std::vector<SecretSeed> secretSeeds()
{
    const std::string body = letters("body", 64) + "\n" + letters("body2", 64);
    const std::string first = letters("body", 64);
    const std::string webToken = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzZWVkIn0." + letters("signature", 43);
    const std::string gitHub = "ghp_" + letters("github", 36);
    std::vector<SecretSeed> seeds = {
        {"PKCS 8 key", pem("PRIVATE KEY", body), first},
        {"RSA key", pem("RSA PRIVATE KEY", body), first},
        {"EC key", pem("EC PRIVATE KEY", body), first},
        {"OpenSSH key", pem("OPENSSH PRIVATE KEY", body), first},
        {"encrypted key", pem("ENCRYPTED PRIVATE KEY", body), first},
        {"PGP key", pem("PGP PRIVATE KEY BLOCK", body), first},
        {"key without an end", "-----BEGIN PRIVATE KEY-----\n" + body, first},
        {"key in base64", base64(pem("PRIVATE KEY", body)), base64(pem("PRIVATE KEY", body)).substr(40, 60)},
        {"key after a certificate", pem("CERTIFICATE", "MIIB") + pem("PRIVATE KEY", body), first},
        {"JSON web token", webToken, webToken.substr(webToken.rfind('.') + 1)},
        {"bearer", "Bearer " + letters("bearer", 32), letters("bearer", 32)},
        {"basic", "Basic " + base64("user:" + letters("basic", 12)), base64("user:" + letters("basic", 12))},
        {"AWS key", "AKIA" + upper("aws", 16), upper("aws", 16)},
        {"temporary AWS key", "ASIA" + upper("asia", 16), upper("asia", 16)},
        {"password in a URL", "redis://cache:" + letters("redis", 9) + "@10.0.0.1:6379/0",
         letters("redis", 9)},
        {"password before a host", "user:" + letters("host", 9) + "@example.com", letters("host", 9)},
        {"GitHub token", gitHub, gitHub},
        {"GitHub fine-grained", "github_pat_" + letters("pat", 40), letters("pat", 40)},
        {"GitLab token", "glpat-" + letters("gitlab", 20), letters("gitlab", 20)},
        {"Slack token", "xoxb-" + letters("slack", 24), letters("slack", 24)},
        {"Slack webhook", "https://hooks.slack.com/services/T0/B0/" + letters("hook", 24),
         letters("hook", 24)},
        {"Stripe key", "sk_live_" + letters("stripe", 24), letters("stripe", 24)},
        {"npm token", "npm_" + letters("npm", 36), letters("npm", 36)},
        {"Vault token", "hvs." + letters("vault", 24), letters("vault", 24)},
        {"Google key", "AIza" + letters("google", 35), letters("google", 35)},
        {"SendGrid key", "SG." + letters("sg", 22) + "." + letters("sg2", 43), letters("sg2", 43)},
        {"New Relic key", "NRAK-" + upper("nr", 27), upper("nr", 27)},
        {"key beside its name", "api_key: " + letters("beside", 32), letters("beside", 32)},
        {"token in a query", "/path?access_token=" + letters("query", 20) + "&x=1", letters("query", 20)},
        {"storage key", "AccountName=a;AccountKey=" + letters("storage", 60), letters("storage", 60)},
        {"nested JSON", R"({"a":[{"password":")" + letters("nested", 12) + "\"}]}", letters("nested", 12)},
    };
    const auto opaque = [&seeds](const char *kind, const std::string &value) {
        seeds.push_back({kind, value, value, false});
    };
    opaque("plain password", "hunter2-hunter2");
    opaque("words", "correct horse battery staple");
    opaque("hexadecimal", hex("hexadecimal", 32));
    opaque("base64 bytes", bytes("ticket").toBase64().toStdString());
    opaque("AWS secret key", letters("awssecret", 40));
    opaque("UUID", "0b5d6a52-" + hex("uuid", 4) + "-4c1f-9d3e-" + hex("uuid2", 12));
    opaque("digits", "4711-0815-2342");
    opaque("with a path's look", "/Aq9+" + letters("path", 12));
    opaque("other letters", "pässwört-с-секретом");
    return seeds;
}

std::vector<std::string> tellingPlaces()
{
    return {
        R"({"tls_certificates":[{"private_key":{"inline_string":"%1"}}]})",
        R"({"tlsCertificates":[{"privateKey":{"inlineBytes":"%1"}}]})",
        R"({"tls_certificates":[{"certificate_chain":{"filename":"/a"},"password":{"inline_string":"%1"}}]})",
        R"({"tls_certificates":[{"pkcs12":{"inline_bytes":"%1"}}]})",
        R"({"session_ticket_keys":{"keys":[{"inline_bytes":"%1"}]}})",
        R"({"private_key_provider":{"provider_name":"p","typed_config":{"private_key":{"inline_string":"%1"}}}})",
        R"({"name":"g","generic_secret":{"secret":{"inline_string":"%1"}}})",
        R"({"name":"g","generic_secret":{"secrets":{"one":{"inline_bytes":"%1"}}}})",
        R"({"request_headers_to_add":[{"header":{"key":"Authorization","value":"%1"}}]})",
        R"({"request_headers_to_add":[{"header":{"value":"%1","key":"x-api-key"}}]})",
        R"({"response_headers_to_add":[{"header":{"key":"Set-Cookie","raw_value":"%1"}}]})",
        R"({"request_headers_to_add":[{"header":{"key":"cookie","value":"%1"},"append":false}]})",
        R"({"grpc_services":[{"initial_metadata":[{"key":"x-consul-token","value":"%1"}]}]})",
        R"({"initialMetadata":[{"key":"authorization","value":"%1"}]})",
        R"({"settings":{"auth_password":{"inline_string":"%1"}}})",
        R"({"downstream_auth_passwords":[{"inline_string":"%1"}]})",
        R"({"inline_credential":{"access_key_id":"%1","region":"x"}})",
        R"({"inline_credential":{"secret_access_key":"%1"}})",
        R"({"name":"envoy.api_key_auth","typed_config":{"credentials":[{"key":"%1","client":"c"}]}})",
        R"({"users":{"inline_string":"%1"}})",
        R"({"check_settings":{"context_extensions":{"any":"%1"}}})",
        R"({"config":{"backend_token":"%1"}})",
        R"({"filters":[{"name":"envoy.lua","config":{"db":{"dbPassword":"%1"}}}]})",
        R"({"config":{"api-key":"%1"}})",
        R"({"config":{"tokens":["a/b","%1"]}})",
        R"({"env":[{"name":"DD_API_KEY","value":"%1"}]})",
        R"({"match":{"headers":[{"name":"authorization","exact_match":"%1"}]}})",
        R"({"headers":[{"name":"x-auth-token","string_match":{"exact":"%1"}}]})",
        R"({"token_secret":{"inline_string":"%1"}})",
        R"({"call_credentials":[{"access_token":"%1"}]})",
    };
}

std::vector<std::string> neutralPlaces()
{
    return {
        R"({"inline_code":"local a = 1\n%1"})",
        R"({"error_state":{"details":"%1"}})",
        R"({"direct_response":{"body":{"inline_string":"%1"}}})",
        R"({"response_headers_to_add":[{"header":{"key":"x-note","value":"%1"}}]})",
        R"({"metadata":{"filter_metadata":{"a":{"b":"%1"}}}})",
        R"({"typed_config":{"@type":"type.googleapis.com/google.protobuf.StringValue","value":"%1"}})",
        R"({"node":{"metadata":{"note":"%1"}}})",
        R"({"list":["%1"]})",
        R"(["%1"])",
        R"({"uri":"%1"})",
        R"({"unfinished":"%1)",
        R"({"deep":{"er":[[{"x":{"y":"%1"}}]]}})",
    };
}

std::vector<HarmlessValue> harmlessValues()
{
    std::vector<HarmlessValue> values;
    const auto add = [&values](const char *place, const std::string &value) {
        values.push_back({place, value});
    };
    for (int i = 0; values.size() < 1000; ++i) {
        const QByteArray seed = QByteArray::number(i);
        const std::string number = seed.toStdString();
        add(R"({"name":"%1"})", "cds_egress_shop-" + number + "_key_value_store_http_8080");
        add(R"({"cluster":"%1"})", "outbound|80||token-service-" + number + ".auth.svc.cluster.local");
        add(R"({"match_typed_subject_alt_names":[{"matcher":{"exact":"%1"}}]})",
            "spiffe://cluster.local/ns/n" + number + "/sa/password-reset");
        add(R"({"verify_certificate_hash":["%1"]})", hex("pin" + seed, 64));
        add(R"({"verify_certificate_spki":["%1"]})", bytes("spki" + seed).toBase64().toStdString());
        add(R"({"certificate_chain":{"inline_bytes":"%1"}})",
            base64(pem("CERTIFICATE", letters("certificate" + seed, 80))));
        add(R"({"trusted_ca":{"inline_string":"%1"}})",
            pem("CERTIFICATE", letters("authority" + seed, 80)) + pem("PUBLIC KEY", letters("p", 40)));
        add(R"({"private_key":{"filename":"%1"}})", "/etc/keys/" + number + "/tls.key");
        add(R"({"tls_certificate_sds_secret_configs":[{"name":"%1"}]})", "kubernetes://token-" + number);
        add(R"({"role_arn":"%1"})", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:pay-" + number);
        add(R"({"id":"%1"})", "mesh/shop@444455556666/virtualNode/secret-keeper_v" + number);
        add(R"({"version_info":"%1"})",
            "-31" + number + "77:1700" + number + ":" + hex("version" + seed, 40));
        add(R"({"image":"%1"})", "registry:5000/envoy:v1." + number + "@sha256:" + hex("image" + seed, 64));
        add(R"({"address":"%1"})", "10.0." + std::to_string(i % 256) + ".1");
        add(R"({"safe_regex":{"regex":"%1"}})", "^/api/v" + number + "/(token|password)/[^/]+$");
        add(R"({"token_endpoint":{"uri":"%1"}})", "https://login.example.com/" + number + "/oauth/token");
        add(R"({"cookie_names":{"bearer_token":"%1"}})", "BearerToken" + number);
        add(R"({"format":"%1"})", "%START_TIME% %REQ(AUTHORIZATION)% \"%REQ(:PATH)%\" key=" + number);
        add(R"({"request_headers_to_add":[{"header":{"key":"authorization","value":"%1"}}]})",
            "%REQ(x-" + number + ")%");
        add(R"({"token_bucket":{"fill_interval":"%1"}})", number + "s");
        add(R"({"filter_metadata":{"aws.appmesh.aggregate_stats":{"config":"%1"}}})",
            R"({"tags":[{"key":"TargetVirtualService","value":"key-service-)" + number + ".local\"}]}");
        add(R"({"hash_policy":[{"header":{"header_name":"%1"}}]})", "x-api-key-" + number);
        add(R"({"remote_jwks":{"http_uri":{"uri":"%1"}}})", "https://issuer/" + number + "/jwks.json");
        add(R"({"private_key":{"inline_string":"%1"}})", "[redacted]");
        add(R"({"generic_secret":{"secret":{"inline_bytes":"%1"}}})", "W3JlZGFjdGVkXQ==");
        add(R"({"email":"%1"})", "mailto:owner" + number + "@example.com");
        add(R"({"task":"%1"})", "0b5d6a52-" + hex("task" + seed, 4) + "-4c1f-9d3e-" + hex("id" + seed, 12));
        add(R"({"inline_code":"%1"})",
            "function envoy_on_request(h) h:headers():get('authorization') end --" + number);
        add(R"({"runtime_key":"%1"})", "circuit_breakers.token_store.default.max_requests." + number);
        add(R"({"@type":"%1"})", "type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.Secret");
        add(R"({"credentials_factory_name":"%1"})", "envoy.grpc_credentials.aws_iam");
        add(R"({"value_prefix":"%1"})", "Bearer ");
    }
    values.resize(1000);
    return values;
}

} // namespace mc::test
