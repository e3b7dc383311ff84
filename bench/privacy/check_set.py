#!/usr/bin/env python3
"""Checks a labelled set and counts what it holds.

Usage: check_set.py FOLDER [--minimums]

Refuses malformed labels, unknown categories, origins and kinds, ids that occur twice, BSNs that fail the
elfproef (unless the line holds the word BSN: people mistype) and IBANs that fail mod 97. With --minimums it
also refuses a set smaller than the held-back set promises to be. Exit code 0: sound, 1: not.
"""

import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

CATEGORIES = set(
    """name address street postcode po_box place date_of_birth place_of_birth age bsn identity_document
    driving_licence a_number phone email iban account_number licence_plate ip_address mac_address url username
    case_number client_number kvk_number rsin vat_number vat_number_person cadastral organisation""".split()
)
ORIGINS = set(
    """nl fy tr ma sr hin ant id in cn vn pl ua ru ro bg sy iq ir af er so ng gh es pt it de fr en""".split()
)
KINDS = set(
    """number street school law disease firm place party month word product building event other""".split()
)
GENRES = {
    "letters": 70, "forms": 45, "chat": 70, "email": 70, "minutes": 40, "notes": 60, "tables": 30, "ocr": 30,
    "logs": 25, "prose": 0,
}
WANTED_40 = {"bsn", "phone", "email", "iban", "address", "postcode", "date_of_birth"}

LABEL = re.compile(r"\[\[([^\[\]|]*)\|([^\[\]|]*)\]\]")
HEADER = re.compile(r"=== ([a-z]+-\d{3,5})")
# What scanners and people put between or in place of digits.
NOISE = dict.fromkeys(map(ord, " .-\n\t\u00a0\u2011\u200b\u00ad\u2009"))
LOOKS_LIKE = str.maketrans("OolI", "0011")
TITLE = re.compile(
    r"(?:\b(?:mevrouw|meneer|heer|de heer|dhr\.?|mw\.?|mevr\.?|fam\.?|familie|juf|meester|dr\.?|drs\.?|mr\.?|ing\.?|ir\.?)\s+)$",
    re.IGNORECASE,
)


def passes_elfproef(digits):
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return len(digits) == 9 and digits.isdecimal() and sum(int(c) * w for c, w in zip(digits, weights)) % 11 == 0


def passes_mod97(iban):
    turned = iban[4:] + iban[:4]
    return turned.isalnum() and int("".join(str(int(c, 36)) for c in turned)) % 97 == 1


class Report:
    def __init__(self):
        self.errors = []
        self.genre, self.category, self.origin, self.kind = Counter(), Counter(), Counter(), Counter()
        self.extra = Counter()
        self.ids = set()

    def error(self, where, text):
        self.errors.append(f"{where}: {text}")


def items(path, report):
    """Yields (id, text) of one file; a text before the first header is an error."""
    current, lines = None, []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("==="):
            if current:
                yield current, "\n".join(lines).rstrip("\n")
            header = HEADER.fullmatch(line)
            if not header:
                report.error(f"{path.name}:{number}", "bad header")
            current, lines = header.group(1) if header else f"line-{number}", []
        elif current is None and line.strip():
            report.error(f"{path.name}:{number}", "text before the first header")
        else:
            lines.append(line)
    if current:
        yield current, "\n".join(lines).rstrip("\n")


def prose_around(text, start, end):
    """The lines a label stands on, with the markup taken off: the code of a label is not a word of the text."""
    lines = text[text.rfind("\n", 0, start) + 1 : (text.find("\n", end) + 1 or len(text) + 1) - 1]
    return LABEL.sub(lambda label: label.group(2), lines)


def check_label(report, where, text, match):
    code, content = match.groups()
    if not content or content != content.strip():
        report.error(where, "empty label, or white space at its edge")
    if code.startswith("-"):
        if code[1:] not in KINDS:
            report.error(where, f"unknown kind {code}")
        report.kind[code[1:]] += 1
        if passes_elfproef(re.sub(r"[ .-]", "", content)):
            report.extra["look-alike numbers that pass the elfproef"] += 1
        return "look-alike"
    category, _, origin = code.partition(":")
    if category not in CATEGORIES:
        report.error(where, f"unknown category {code}")
    if (category == "name") != bool(origin) or (origin and origin not in ORIGINS):
        report.error(where, f"bad or missing origin in {code}")
    report.category[category] += 1
    if category == "name":
        count_name(report, where, text, match, origin)
    elif category == "bsn":
        digits = content.translate(NOISE).translate(LOOKS_LIKE)
        if not passes_elfproef(digits):
            if "bsn" not in prose_around(text, match.start(), match.end()).lower():
                report.error(where, "a bsn that fails the elfproef, not behind the word BSN")
            report.extra["mistyped bsn"] += 1
        elif not digits.startswith("99999"):
            report.error(where, "a bsn outside the test series")
    elif category == "iban":
        letters = content.translate(NOISE)
        read = letters if letters.isupper() else letters.upper()
        # Only the account part is digits; a scanner's O and l are read back there.
        tidy = read[:2] + read[2:4].translate(LOOKS_LIKE) + read[4:8] + read[8:].translate(LOOKS_LIKE)
        if not (passes_mod97(read) or passes_mod97(tidy)):
            report.error(where, "an iban that fails mod 97")
    elif category != "organisation" and passes_elfproef(re.sub(r"[ .-]", "", content)):
        report.extra["other identifiers that pass the elfproef"] += 1
    return category


def count_name(report, where, text, match, origin):
    report.origin[origin] += 1
    content = unicodedata.normalize("NFC", match.group(2))
    letters = [c for c in content if c.isalpha()]
    if where.startswith("chat") and all(not c.isupper() for c in letters):
        report.extra["lower-case names in chat"] += 1
    titled = TITLE.search(LABEL.sub(lambda m: m.group(2), text[: match.start()]))
    if re.fullmatch(r"[^\s.,]+", content) and not titled and not (len(letters) > 1 and content.isupper()):
        report.extra["single names without a title"] += 1
    if "," in content or (len(letters) > 2 and all(not c.islower() for c in letters)):
        report.extra["reversed or all-caps names"] += 1


def check(folder):
    report = Report()
    for path in sorted(folder.glob("*.txt")):
        if path.stem not in GENRES:
            report.error(path.name, "unknown genre")
        for item, text in items(path, report):
            report.genre[path.stem] += 1
            if item in report.ids:
                report.error(item, "id occurs twice")
            report.ids.add(item)
            if not 1 <= text.count("\n") + 1 <= 30 or not text.strip():
                report.error(item, f"{text.count(chr(10)) + 1} lines")
            found = {check_label(report, item, text, m) for m in LABEL.finditer(text)}
            if not found - {"look-alike", "organisation", "kvk_number", "rsin", "vat_number"}:
                report.extra["items without personal data"] += 1
            rest = LABEL.sub("", text)
            if "[[" in rest or "]]" in rest or "|" in rest:
                report.error(item, "markup that does not close, or is nested")
    return report


def check_minimums(report):
    def at_least(what, count, least):
        if count < least:
            report.error("minimum", f"{what}: {count} of {least}")

    for genre, least in GENRES.items():
        at_least(genre, report.genre[genre], least)
    for category in CATEGORIES:
        at_least(category, report.category[category], 40 if category in WANTED_40 else 12)
    for origin in ORIGINS:
        at_least(f"name:{origin}", report.origin[origin], 15)
    at_least("items", sum(report.genre.values()), 440)
    at_least("names", report.category["name"], 650)
    at_least("names that are not Dutch, in hundredths", 100 - 100 * report.origin["nl"] // max(1, report.category["name"]), 65)
    at_least("look-alikes", sum(report.kind.values()), 350)
    for kind in KINDS:
        at_least(f"kind {kind}", report.kind[kind], 1)
    at_least("look-alike numbers", report.kind["number"], 100)
    at_least("look-alike names", sum(report.kind.values()) - report.kind["number"] - report.kind["other"], 180)
    at_least("lower-case names in chat", report.extra["lower-case names in chat"], 80)
    at_least("single names without a title", report.extra["single names without a title"], 80)
    at_least("reversed or all-caps names", report.extra["reversed or all-caps names"], 40)
    at_least("items without personal data", report.extra["items without personal data"], 60)


def main(arguments):
    folders = [a for a in arguments if not a.startswith("--")]
    if len(folders) != 1 or not Path(folders[0]).is_dir():
        print(__doc__)
        return 1
    report = check(Path(folders[0]))
    if "--minimums" in arguments:
        check_minimums(report)
    for title, counter in (
        ("genre", report.genre), ("category", report.category), ("origin", report.origin),
        ("look-alike", report.kind), ("further", report.extra),
    ):
        print(f"{title}: {sum(counter.values())}" if title != "further" else "further")
        for key, count in sorted(counter.items(), key=lambda e: (-e[1], e[0])):
            print(f"  {count:5} {key}")
    for error in report.errors:
        print("ERROR", error)
    return 1 if report.errors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
