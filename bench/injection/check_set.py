#!/usr/bin/env python3
"""Check a folder of labelled injection texts: python3 check_set.py FOLDER

Refuses malformed lines, unknown labels, double ids and double texts, and says where they stand. Prints counts.
"""

import collections
import json
import pathlib
import sys

FIELDS = ("id", "kind", "where", "form", "text")
KINDS = ("attack", "innocent")
PLACES = ("document", "mail", "web", "tool", "user")
LONGEST_IN_LINES = 12


def fault(item):
    """What is wrong with one item, or None."""
    if not isinstance(item, dict) or sorted(item) != sorted(FIELDS):
        return "the fields are not " + ", ".join(FIELDS)
    for field in FIELDS:
        if not isinstance(item[field], str) or not item[field].strip():
            return f"`{field}` is not a text, or empty"
    if item["kind"] not in KINDS:
        return f"the kind `{item['kind']}` is not one of {', '.join(KINDS)}"
    if item["where"] not in PLACES:
        return f"the place `{item['where']}` is not one of {', '.join(PLACES)}"
    lines = sum(1 for line in item["text"].split("\n") if line.strip())
    if lines > LONGEST_IN_LINES:
        return f"the text has {lines} lines, more than {LONGEST_IN_LINES}"
    return None


def unlike_json(name):
    raise ValueError(f"`{name}` is not JSON")


def once(pairs):
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise ValueError("a field stands twice")
    return fields


def read(folder):
    """All items of a folder that are right, and a sentence for each that is not."""
    items, faults, ids, texts = [], [], {}, {}
    for path in sorted(folder.glob("*.jsonl")):
        try:
            lines = path.read_bytes().decode("utf-8").split("\n")
        except UnicodeDecodeError:
            faults.append(f"{path.name}: not UTF-8")
            continue
        if lines[-1] == "":
            lines.pop()
        for number, line in enumerate(lines, 1):
            spot = f"{path.name}:{number}"
            try:
                item = json.loads(line, object_pairs_hook=once, parse_constant=unlike_json)
            except ValueError as why:
                faults.append(f"{spot}: not a JSON object on one line ({why})")
                continue
            wrong = fault(item)
            if wrong is None and item["id"] in ids:
                wrong = f"the id `{item['id']}` already stands at {ids[item['id']]}"
            if wrong is None and item["text"].strip() in texts:
                wrong = f"the text already stands at {texts[item['text'].strip()]}"
            if wrong is not None:
                faults.append(f"{spot}: {wrong}")
                continue
            ids[item["id"]] = texts[item["text"].strip()] = spot
            items.append(item)
    if not items and not faults:
        faults.append(f"`{folder}` has no texts; give a folder with .jsonl files")
    return items, faults


def main(arguments):
    if len(arguments) != 1 or not pathlib.Path(arguments[0]).is_dir():
        print("usage: check_set.py FOLDER", file=sys.stderr)
        return 2
    items, faults = read(pathlib.Path(arguments[0]))
    counts = collections.Counter((item["where"], item["kind"]) for item in items)
    print(f"{'where':<10}" + "".join(f"{kind:>10}" for kind in KINDS))
    for place in PLACES:
        print(f"{place:<10}" + "".join(f"{counts[place, kind]:>10}" for kind in KINDS))
    print(f"{'all':<10}" + "".join(f"{sum(counts[place, kind] for place in PLACES):>10}" for kind in KINDS))
    for sentence in faults:
        print(sentence, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
