"""What the checks of the bundled data share: where the files lie and how they are read."""

import csv
import gzip
import os
import pathlib

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
INDICATORS = ROOT / "Indicators"
SHARED = pathlib.Path(os.environ.get("YARDSTICK_SHARED", ROOT.parent / "shared"))
SOURCES = SHARED / "data"
ABSENT = f"the source figures are not here ({SOURCES}); set YARDSTICK_SHARED to compare with them"


class StrictLoader(yaml.SafeLoader):
    """Reads YAML as the program does: a key given twice is a fault."""

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node)
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key} is given twice", key_node.start_mark
                )
            seen.add(key)
        return super().construct_mapping(node, True)


def load(path):
    """The document in a YAML file."""
    return yaml.load(path.read_text(encoding="utf-8"), StrictLoader)


def forbidden_tokens(path):
    """Anchors, aliases, tags and merges in a YAML file, which the program refuses."""
    kinds = (yaml.AnchorToken, yaml.AliasToken, yaml.TagToken)
    tokens = yaml.scan(path.read_text(encoding="utf-8"))
    return [
        token
        for token in tokens
        if isinstance(token, kinds) or getattr(token, "value", None) == "<<"
    ]


def rows(path):
    """The rows of a CSV file, packed or not, as dictionaries."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def framework_files():
    """Every bundled framework file."""
    return sorted(INDICATORS.glob("*/framework*.yaml"))


def observation_files(framework):
    """The observation files that belong to a framework file."""
    folder = framework.stem.replace("framework", "observations")
    return sorted((framework.parent / folder).glob("*.csv"))


def nodes(branch):
    """Every node of a branch, parents first."""
    for node in branch:
        yield node
        yield from nodes(node.get("nodes", []))


def leaves(framework):
    """The indicators of a framework by their id."""
    return {node["id"]: node for node in nodes(framework["nodes"]) if "nodes" not in node}


def figures(path):
    """The values of an observation file by indicator, country and cycle; absences left out."""
    return {
        (row["indicator"], row["country"], row["cycle"]): row["value"]
        for row in rows(path)
        if row["value"]
    }
