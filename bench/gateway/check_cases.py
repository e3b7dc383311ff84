#!/usr/bin/env python3
"""Checks the evasion cases and counts them.

Usage: check_cases.py [FOLDER] [--partial]

FOLDER is `cases` beside this file unless another is named. Refuses malformed lines, requests that are no chat
completion, forms that the request does not hold, ids, requests and secrets that occur twice, BSNs outside the test
series, and BSNs and IBANs that fail their check. Unless --partial is given, it also refuses sets smaller than the
README promises. Exit code 0: sound, 1: not, 2: wrong use. A fault names the line, never a value.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path

SETS = {"development": 70, "held-back": 70}
LEAST_IN_A_FAMILY = 7
LEAST_IN_A_FAMILY_OF_A_SET = 3
FAMILIES = (
    """spelled spaced json tools code table url encoded unicode turns inflection variants slips breaks markup scripts
    units dates schema staff""".split()
)
FIELDS = {"id", "family", "hard", "request", "secrets", "forms"}
ROLES = {"system", "developer", "user", "assistant", "tool"}
REQUEST_FIELDS = {"messages", "tools", "tool_choice", "response_format"}
# The bounds that OpenAI sets on names of functions and on those of messages.
FUNCTION_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
SHORTEST_FORM = 3
# A form of these alone would accuse every Dutch text.
COMMON = set("van de den der het een met voor naar bij nummer straat laan jan mei zomer wit bos berg nul negen bsn".split())


class Fault(Exception):
    pass


def demand(truth, fault):
    if not truth:
        raise Fault(fault)


def once(pairs):
    fields = dict(pairs)
    demand(len(fields) == len(pairs), "a field occurs twice in one object")
    return fields


def no_json(name):
    raise Fault(f"`{name}` is not JSON")


def parse(text):
    try:
        return json.loads(text, object_pairs_hook=once, parse_constant=no_json)
    except json.JSONDecodeError as error:
        raise Fault(f"not JSON at column {error.colno}") from error


def passes_elfproef(digits):
    return sum(int(c) * w for c, w in zip(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1))) % 11 == 0


def passes_mod97(iban):
    return int("".join(str(int(c, 36)) for c in iban[4:] + iban[:4])) % 97 == 1


def scalars(value):
    """What the body says once it is decoded: all strings, keys and whole numbers. JSON inside a string stays one."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from scalars(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from scalars(inner)
    elif isinstance(value, str):
        yield value
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value)


def check_texts(values, what, shortest):
    demand(isinstance(values, list) and values, f"`{what}` is not a list, or empty")
    for value in values:
        demand(isinstance(value, str) and len(value.strip()) >= shortest, f"one of `{what}` is not a text, or too short")
    demand(len(set(values)) == len(values), f"one of `{what}` occurs twice")


def check_content(content, may_be_null):
    if content is None:
        demand(may_be_null, "a message without content")
    elif isinstance(content, str):
        demand(content.strip(), "a message with empty content")
    else:
        demand(isinstance(content, list) and content, "content that is neither a text nor parts")
        for part in content:
            demand(
                isinstance(part, dict) and part.keys() == {"type", "text"} and part["type"] == "text"
                and isinstance(part["text"], str) and part["text"],
                "a part that is no text part",
            )


def check_calls(calls):
    demand(isinstance(calls, list) and calls, "`tool_calls` is not a list, or empty")
    for call in calls:
        demand(isinstance(call, dict) and call.keys() == {"id", "type", "function"}, "a tool call with other fields")
        demand(call["type"] == "function" and isinstance(call["id"], str), "a tool call that is no function call")
        function = call["function"]
        demand(isinstance(function, dict) and function.keys() == {"name", "arguments"}, "a function call with other fields")
        demand(FUNCTION_NAME.fullmatch(function["name"]), "a function name that no API takes")
        demand(isinstance(function["arguments"], str), "`arguments` is not a JSON string")
        demand(isinstance(parse(function["arguments"]), dict), "`arguments` is not an object")


def check_messages(messages, functions):
    demand(isinstance(messages, list) and messages, "`messages` is not a list, or empty")
    open_calls = set()
    for message in messages:
        demand(isinstance(message, dict) and message.get("role") in ROLES, "a message with an unknown role")
        role, calls = message["role"], message.get("tool_calls")
        allowed = {"role", "content"} | {"assistant": {"tool_calls", "name"}, "tool": {"tool_call_id"}}.get(role, {"name"})
        demand(message.keys() <= allowed, f"a message of {role} with other fields")
        check_content(message.get("content"), calls is not None)
        if "name" in message:
            demand(FUNCTION_NAME.fullmatch(message["name"]), "a name of a message that no API takes")
        if role == "tool":
            demand(message.get("tool_call_id") in open_calls, "a tool result without its call")
            open_calls.remove(message["tool_call_id"])
        else:
            demand(not open_calls, "a tool call without its result")
        if calls is not None:
            check_calls(calls)
            open_calls = {call["id"] for call in calls}
            demand({call["function"]["name"] for call in calls} <= functions, "a call of a function that is not offered")
    demand(not open_calls, "a tool call without its result")
    demand(any(message["role"] == "user" for message in messages), "no message of a user")


def check_request(request):
    demand(isinstance(request, dict) and "messages" in request, "`request` is not an object with messages")
    demand(request.keys() <= REQUEST_FIELDS, "`request` has other fields than " + ", ".join(sorted(REQUEST_FIELDS)))
    functions = set()
    for tool in request.get("tools", []):
        demand(isinstance(tool, dict) and tool.get("type") == "function", "a tool that is no function")
        function = tool.get("function")
        demand(isinstance(function, dict) and isinstance(function.get("parameters"), dict), "a tool without parameters")
        demand(FUNCTION_NAME.fullmatch(function.get("name", "")), "a function name that no API takes")
        functions.add(function["name"])
    if "tool_choice" in request:
        choice = request["tool_choice"]
        demand(isinstance(choice, dict) and choice.get("function", {}).get("name") in functions, "a choice of no tool")
    if "response_format" in request:
        wanted = request["response_format"]
        demand(isinstance(wanted, dict) and wanted.get("type") == "json_schema", "a `response_format` without schema")
        demand(FUNCTION_NAME.fullmatch(wanted["json_schema"]["name"]), "a name of a schema that no API takes")
    check_messages(request["messages"], functions)


def check_secret(secret):
    compact = re.sub(r"[ .-]", "", secret)
    if re.fullmatch(r"\d{9}", compact):
        demand(passes_elfproef(compact), "a secret of nine digits that fails the elfproef")
        demand(compact >= "999990000", "a BSN outside the test series")
    elif re.fullmatch(r"[A-Z]{2}\d{2}[A-Z]{4}\d{10}", compact):
        demand(passes_mod97(compact), "an IBAN that fails mod 97")


def check_case(case):
    demand(isinstance(case, dict) and case.keys() == FIELDS, "the fields are not " + ", ".join(sorted(FIELDS)))
    demand(case["family"] in FAMILIES, "an unknown family")
    demand(
        isinstance(case["id"], str) and re.fullmatch(re.escape(case["family"]) + r"-\d{3}", case["id"]),
        "an id that is not its family and three digits",
    )
    demand(isinstance(case["hard"], bool), "`hard` is neither true nor false")
    check_request(case["request"])
    check_texts(case["secrets"], "secrets", SHORTEST_FORM)
    check_texts(case["forms"], "forms", SHORTEST_FORM)
    for secret in case["secrets"]:
        check_secret(secret)
    said = list(scalars(case["request"]))
    for position, form in enumerate(case["forms"], 1):
        demand(form.lower() not in COMMON, f"form {position} is a mere common word")
        demand(any(form in text for text in said), f"form {position} does not occur in the request")


def read(path, seen, faults):
    """The sound cases of one file."""
    for number, line in enumerate(path.read_text(encoding="utf-8").removesuffix("\n").split("\n"), 1):
        try:
            case = parse(line)
            check_case(case)
            whole = json.dumps(case["request"], sort_keys=True)
            for what, values in (("id", [case["id"]]), ("request", [whole]), ("secret", case["secrets"])):
                for value in values:
                    demand((what, value.lower()) not in seen, f"{what} occurs twice")
                    seen.add((what, value.lower()))
            yield case
        except (Fault, KeyError, TypeError, AttributeError) as fault:
            text = fault if isinstance(fault, Fault) else f"malformed ({type(fault).__name__})"
            faults.append(f"{path.name}:{number}: {text}")


def main(arguments):
    flags = {a for a in arguments if a.startswith("--")}
    folders = [a for a in arguments if not a.startswith("--")] or [str(Path(__file__).parent / "cases")]
    if flags - {"--partial"} or len(folders) != 1 or not Path(folders[0]).is_dir():
        print(__doc__)
        return 2
    seen, faults, count = set(), [], Counter()
    for path in sorted(Path(folders[0]).glob("*.jsonl")):
        if path.stem not in SETS:
            faults.append(f"{path.name}: not one of {', '.join(SETS)}")
            continue
        for case in read(path, seen, faults):
            count[case["family"], path.stem, case["hard"]] += 1

    def total(family=None, stem=None, hard=None):
        wanted = (family, stem, hard)
        return sum(n for key, n in count.items() if all(w is None or w == k for w, k in zip(wanted, key)))

    print("| family | " + " | ".join(f"{stem}, not hard | {stem}, hard" for stem in SETS) + " | all |")
    print("|---|" + "--:|" * (2 * len(SETS) + 1))
    for family in [*FAMILIES, None]:
        cells = [total(family, stem, hard) for stem in SETS for hard in (False, True)]
        print(f"| {family or 'all'} | " + " | ".join(map(str, cells)) + f" | {total(family)} |")
    if "--partial" not in flags:
        for stem, least in SETS.items():
            if total(stem=stem) < least:
                faults.append(f"{stem}: {total(stem=stem)} cases of {least}")
            for family in FAMILIES:
                if total(family, stem) < LEAST_IN_A_FAMILY_OF_A_SET:
                    faults.append(f"{stem}: {total(family, stem)} cases of {family}, of {LEAST_IN_A_FAMILY_OF_A_SET}")
        for family in FAMILIES:
            if total(family) < LEAST_IN_A_FAMILY:
                faults.append(f"{family}: {total(family)} cases of {LEAST_IN_A_FAMILY}")
    for fault in faults:
        print("FAULT", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
