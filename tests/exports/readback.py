# SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
# SPDX-License-Identifier: MIT
"""Reads an export with Python's own readers and prints the environment of the container "envoy": name, NUL, value, NUL."""
import json
import sys

path = sys.argv[1]
with open(path, encoding="utf-8") as file:
    text = file.read()

if path.endswith(".json"):
    document = json.loads(text)
    containers = document.get("containerDefinitions", [document])
    environments = [c.get("environment", []) for c in containers if c["name"] == "envoy"]
else:
    import yaml

    environments = []
    for document in yaml.safe_load_all(text):
        template = document["spec"]["template"]["spec"] if document["kind"] == "Deployment" else {}
        environments += [c["env"] for c in template.get("containers", []) if c["name"] == "envoy"]
        annotations = document["spec"]["template"]["metadata"].get("annotations", {}) if template else {}
        injected = json.loads(annotations.get("appmesh.k8s.aws/sidecarEnvJson", "[]"))
        environments.append([{"name": n, "value": v} for pair in injected for n, v in pair.items()])

for entry in (e for environment in environments for e in environment):
    assert isinstance(entry["value"], str), entry
    sys.stdout.buffer.write(entry["name"].encode() + b"\0" + entry["value"].encode("utf-8", "surrogatepass") + b"\0")
