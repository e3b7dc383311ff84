"""Frog: a tagger of Dutch with named entities. Runs as the server that comes with it, so that its models are read
once; the pipe to it is counted, as there is no other way to ask it."""

import re
import shutil
import socket
import subprocess
import sys
import time

from jsonl import serve

CATEGORIES = {"per": "name", "loc": "place_name", "org": "organisation"}
# Which column it is depends on what is skipped.
LABEL = re.compile(r"O|[BI]-[A-Za-z]+")
HOST = "127.0.0.1"
WAIT_SECONDS = 120


def free_port():
    with socket.socket() as any_port:
        any_port.bind((HOST, 0))
        return any_port.getsockname()[1]


program = shutil.which("frog")
if program is None:
    sys.exit("frog is not installed; apt-get install frog frogdata ucto uctodata")
said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
match = re.search(r"frog (\d[\d.]*)", said.stdout + said.stderr)
release = match.group(1) if match else ""
port = free_port()
# No lemmas, morphology, phrases or parse: only what entities need.
frog = subprocess.Popen(
    [program, "--skip=lamcp", "-S", str(port)], stdout=subprocess.DEVNULL, stderr=sys.stderr
)


def connect():
    until = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            return socket.create_connection((HOST, port))
        except OSError:
            if frog.poll() is not None or time.monotonic() > until:
                sys.exit("frog does not start")
            time.sleep(0.2)


connection = connect()
lines = connection.makefile("r", encoding="utf-8", newline="\n")


def tag(text):
    """The words with their labels, in order."""
    connection.sendall(text.encode("utf-8") + b"\nEOT\n")
    for line in lines:
        line = line.rstrip("\n")
        if line == "READY":
            return
        columns = line.split("\t")
        labels = [column for column in columns[2:] if LABEL.fullmatch(column)]
        if labels:
            yield columns[1], labels[0]


def place_of(word, text, at):
    """Where a word stands; ucto joins what was apart and changes some signs, so white space may differ."""
    start = text.find(word, at)
    if start >= 0:
        return start, start + len(word)
    loose = re.compile(r"\s*".join(re.escape(sign) for sign in word if not sign.isspace()))
    found = loose.search(text, at)
    return found.span() if found else None


def detect(text):
    # Signs that end a line elsewhere would split a word here.
    asked = text.replace("\r", " ").replace("EOT", "E0T")
    found, at = [], 0
    for word, label in tag(asked):
        place = place_of(word, asked, at)
        if place is None:
            continue
        start, at = place
        if label == "O":
            continue
        position, _, kind = label.partition("-")
        category = CATEGORIES.get(kind.lower(), "other")
        if position == "I" and found and found[-1][2] == category:
            found[-1] = (found[-1][0], at, category)
        else:
            found.append((start, at, category))
    return found


try:
    serve(f"Frog {release}", detect, in_process=False)
finally:
    frog.terminate()
