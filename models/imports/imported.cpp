// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/imports/imported.h"

#include "models/base/text.h"
#include "models/design/envfile.h"
#include "models/design/resourcename.h"
#include "models/imports/filekind.h"
#include "models/imports/importer.h"
#include "models/imports/proxydraft.h"

namespace mc {

namespace {

/// A file's name without folder and endings.
std::string bareName(const std::string &file)
{
    const std::size_t slash = file.rfind('/');
    const std::string name = slash == std::string::npos ? file : file.substr(slash + 1);
    const std::string bare = name.substr(0, name.find('.'));
    return bare.empty() || name.find(' ') != std::string::npos ? "envoy" : bare;
}

/// The task definition that a describe answer wraps, or the value itself.
Cursor unwrapped(const Cursor &definition)
{
    return definition.find("taskDefinition").value_or(definition);
}

Cursor inItsSpelling(const Cursor &value, std::string_view pascalKey)
{
    return value.findExactly(pascalKey) ? value.spelled(Spelling::Pascal) : value;
}

Result<void> importDefinitions(Importer &importer, const Cursor &root)
{
    const std::vector<Cursor> list = root.isSequence() ? root.items() : std::vector<Cursor>{root};
    for (const Cursor &item : list) {
        const Cursor definition = inItsSpelling(unwrapped(item), "ContainerDefinitions");
        if (auto done = importTaskDefinition(importer, definition, {}); !done)
            return done;
    }
    return {};
}

Result<void> importList(Importer &importer, const Cursor &root)
{
    const std::vector<Cursor> items = root.items();
    const bool isPascal = !items.empty() && items.front().findExactly("Name");
    return importContainerList(importer, isPascal ? root.spelled(Spelling::Pascal) : root);
}

Error refusal(FileKind kind, const std::string &file)
{
    std::string next =
        "It reads task definitions, container definitions, CloudFormation templates, Terraform's "
        "JSON, manifests and env files.";
    if (kind == FileKind::Project)
        next = "A project needs no import: open it, or use export and check.";
    else if (kind == FileKind::ConfigDump)
        next = "Use review to see what an Envoy runs.";
    return {"This is " + fileKindName(kind) + ", which cannot be imported.", {file}, std::move(next)};
}

Result<void> readDocument(Importer &importer, FileKind kind, const Cursor &root)
{
    switch (kind) {
    case FileKind::TaskDefinition:
        return importDefinitions(importer, root);
    case FileKind::ContainerList:
        return importList(importer, root);
    case FileKind::ContainerBlock:
        return importContainerBlock(importer, inItsSpelling(root, "Name"));
    case FileKind::CloudFormation:
        return importCloudFormation(importer, root);
    case FileKind::Terraform:
        return importTerraform(importer, root);
    default:
        return refusal(kind, importer.source.file);
    }
}

void tellDuplicates(const SourceText &source, Findings &findings)
{
    for (const DuplicateKey &key : source.duplicates) {
        Finding finding;
        finding.rule = "import.duplicate-key";
        finding.pointer = key.pointer;
        finding.message = "\"" + visible(lastStep(key.pointer)) + "\" stands in line " +
                          std::to_string(key.first.line) +
                          " and again here; most readers take the last one, " + "some refuse the file.";
        finding.next = "Remove one of them.";
        finding.place = key.second;
        findings.push_back(std::move(finding));
    }
}

/// A text with marks that envsubst, Helm and others replace.
Error withTemplateHint(Error error, std::string_view text)
{
    if (!holdsPlaceholder(text))
        return error;
    error.message += " This looks like a template that is filled in later.";
    error.next = "Fill it in first (envsubst, helm template), then read the result.";
    return error;
}

/// The kind that the names in an env file tell.
ProxyKind kindOf(const Catalogue &catalogue, const std::vector<EnvLine> &lines)
{
    for (const EnvLine &line : lines) {
        const Field *field = catalogue.variables.find(line.name);
        const auto name = ResourceName::parse(trimmed(line.value));
        if (field && field->type == FieldType::ResourceName && name)
            return name->kind;
    }
    return ProxyKind::VirtualNode;
}

Result<Imported> importEnvFile(const Catalogue &catalogue, std::string_view text, const std::string &file)
{
    const auto lines = parseEnvFile(text, file);
    if (!lines)
        return lines.error();
    Imported imported;
    Project &project = imported.project;
    const std::string name = project.freeName(bareName(file));
    Site site;
    site.proxy = name;
    site.form = Site::Form::EnvFile;
    NamedValues variables;
    variables.reserve(lines->size());
    for (const EnvLine &line : *lines) {
        variables.emplace_back(line.name, line.value);
        site.origins.push_back({"/variables/" + pointerStep(line.name), "/" + pointerStep(line.name)});
    }
    const auto added = project.apply(project.addProxy(name, kindOf(catalogue, *lines), {}, variables));
    if (!added)
        return added.error();
    imported.sites.push_back(std::move(site));
    return imported;
}

} // namespace

Result<SourceText> readFilledIn(std::string_view text, const std::string &file)
{
    auto source = readSource(text, file);
    if (!source)
        return withTemplateHint(source.error(), text);
    return source;
}

Result<Imported> importSource(const Catalogue &catalogue, const SourceText &source)
{
    Importer importer{catalogue, source, bareName(source.file), {}};
    const FileKind kind = fileKindOf(source);
    if (!isImported(kind))
        return refusal(kind, source.file);
    if (auto bounded = checkExpansion(source); !bounded)
        return bounded.error();
    tellDuplicates(source, importer.imported.findings);
    if (kind == FileKind::Manifest) {
        if (auto done = importManifest(importer); !done)
            return done.error();
        return std::move(importer.imported);
    }
    for (std::size_t i = 0; i < source.documents.size(); ++i) {
        const Cursor root(source, source.documents[i], "/" + std::to_string(i));
        if (root.isNull())
            continue;
        if (auto done = readDocument(importer, kind, root); !done)
            return done.error();
    }
    return std::move(importer.imported);
}

Result<Imported> importText(const Catalogue &catalogue, std::string_view text, const std::string &file)
{
    if (looksLikeEnvFile(text))
        return importEnvFile(catalogue, text, file);
    const auto source = readFilledIn(text, file);
    if (!source)
        return source.error();
    return importSource(catalogue, *source);
}

} // namespace mc
