"""Statements and questions with their passages, and texts: read, made into tokens, learned from."""

import json
import random
import time
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import planting
from e5 import WIDTH

FIRST_MAX = 120
TOKENS_MAX = 400
BEGIN, PAD, END = 0, 1, 2
BATCH_TOKENS = 2048
SAYS, ANSWERS, INSTRUCTS = 0, 1, 2

# What is right is not wholly sure: labels are people's, and odds without bounds say too much.
SURE = 0.97


@dataclass(frozen=True)
class Statement:
    text: str
    passage: str
    holds: bool
    title: str = ""


@dataclass(frozen=True)
class Question:
    text: str
    passage: str
    answer: str
    title: str = ""


@dataclass(frozen=True)
class Text:
    """What somebody wrote, where it was found, and whether it tells a model what to do."""

    text: str
    where: str
    instructs: bool


@dataclass
class Example:
    ids: list
    task: int
    right: float
    start: int = -1
    stop: int = -1


def read(folder):
    def lines(name):
        file = folder / name
        return [json.loads(line) for line in file.read_text("utf-8").splitlines()] if file.exists() else []

    texts = {one["id"]: (one["text"], one["title"]) for one in lines("passages.jsonl")}

    def passage(one):
        text, title = texts[one["passage"]]
        return {"passage": text, "title": title}

    statements = [
        Statement(one["statement"], holds=one["truth"] == "supported", **passage(one))
        for one in lines("statements.jsonl")
    ]
    questions = [
        Question(one["question"], answer=one["answer"], **passage(one)) for one in lines("questions.jsonl")
    ]
    return statements, questions


def read_texts(files):
    lines = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines() if line]
    return [Text(one["text"], one["where"], one["kind"] == "attack") for one in lines]


class Cutter:
    """What is asked or claimed, then the passage, each closed."""

    def __init__(self, tokenizer):
        self.tokenizer = tokenizer
        self.known = {}

    def tokens(self, text):
        if text not in self.known:
            self.known[text] = self.tokenizer.encode(text, add_special_tokens=False)
        return self.known[text]

    def ids(self, first, passage):
        one = self.tokens(first).ids[:FIRST_MAX]
        two = self.tokens(passage).ids[: TOKENS_MAX - len(one) - 3]
        return [BEGIN] + one + [END] + two + [END], len(one) + 2

    def statement(self, text, passage, holds):
        return Example(self.ids(text, passage)[0], SAYS, float(holds))

    def question(self, text, passage, answer):
        ids, from_ = self.ids(text, passage)
        made = Example(ids, ANSWERS, float(bool(answer)))
        at = passage.lower().find(answer.lower()) if answer else -1
        if at >= 0:
            offsets = self.tokens(passage).offsets
            there = [i for i, (a, b) in enumerate(offsets) if b > at and a < at + len(answer) and b > a]
            if there and from_ + there[-1] < len(ids) - 1:
                made.start, made.stop = from_ + there[0], from_ + there[-1]
        return made

    def text(self, text, where, instructs):
        ids = self.tokens(where + ": " + text).ids[: TOKENS_MAX - 2]
        return Example([BEGIN] + ids + [END], INSTRUCTS, float(instructs))

    def of(self, one, titled=False):
        if isinstance(one, Text):
            return self.text(one.text, one.where, one.instructs)
        passage = one.title + "\n" + one.passage if titled else one.passage
        if isinstance(one, Statement):
            return self.statement(one.text, passage, one.holds)
        return self.question(one.text, passage, one.answer)


class Reader(nn.Module):
    """Two numbers of a pair, one of a text, and where the answer stands, which only helps to learn."""

    def __init__(self, encoder):
        super().__init__()
        self.enc = encoder
        self.sup = nn.Linear(2 * WIDTH, 1)
        self.ans = nn.Linear(2 * WIDTH, 1)
        self.ins = nn.Linear(2 * WIDTH, 1)
        self.span = nn.Linear(WIDTH, 2)

    def forward(self, ids, mask):
        x = self.enc(ids, mask)
        there = mask[..., None].to(x.dtype)
        whole = torch.cat([x[:, 0], (x * there).sum(1) / there.sum(1)], -1)
        whole = F.dropout(whole, 0.1, self.training)
        return [head(whole)[:, 0] for head in (self.sup, self.ans, self.ins)], self.span(x)


def batches(examples, tokens, chance=None):
    order = list(range(len(examples)))
    if chance:
        chance.shuffle(order)
    made = []
    for at in range(0, len(order), 600):
        some = sorted(order[at : at + 600], key=lambda i: len(examples[i].ids))
        batch = []
        for i in some:
            if batch and (len(batch) + 1) * len(examples[i].ids) > tokens:
                made.append(batch)
                batch = []
            batch.append(i)
        made.append(batch)
    if chance:
        chance.shuffle(made)
    return made


def padded(examples):
    length = max(len(one.ids) for one in examples)
    ids = torch.full((len(examples), length), PAD)
    mask = torch.zeros(len(examples), length, dtype=torch.bool)
    for row, one in enumerate(examples):
        ids[row, : len(one.ids)] = torch.tensor(one.ids)
        mask[row, : len(one.ids)] = True
    return ids, mask


def loss(reader, examples):
    ids, mask = padded(examples)
    told, places = reader(ids, mask)
    task = torch.tensor([one.task for one in examples])
    right = torch.tensor([SURE if one.right else 1 - SURE for one in examples])
    wrong = F.binary_cross_entropy_with_logits
    total = sum(
        (wrong(number.float(), right, reduction="none") * (task == about)).sum()
        for about, number in enumerate(told)
    )
    rows = [row for row, one in enumerate(examples) if one.start >= 0]
    if rows:
        where = places.float().masked_fill(~mask[..., None], -1e4)[rows]
        for side, name in ((0, "start"), (1, "stop")):
            goal = torch.tensor([getattr(examples[row], name) for row in rows])
            total = total + 0.25 * F.cross_entropy(where[..., side], goal, reduction="sum")
    return total / len(examples)


@dataclass
class Lesson:
    """
    What is learned from. Of what was learned from before, another half is read again each round;
    half of the pairs are read with the title of the passage.
    """

    new: list
    known: list
    prose: list
    planted: bool
    titled: bool = True
    prose_share: int = 700

    def round(self, cutter, chance):
        chosen = self.new + chance.sample(self.known, len(self.known) // 2)
        chosen += chance.sample(self.prose, min(len(self.prose), self.prose_share))
        examples = [cutter.of(one, self.titled and chance.random() < 0.5) for one in chosen]
        if self.planted:
            pairs = self.new + self.known
            said, asked = planting.more(
                [one for one in pairs if isinstance(one, Statement)],
                [one for one in pairs if isinstance(one, Question)],
                chance,
            )
            examples += [cutter.statement(*one) for one in said]
            examples += [cutter.question(*one) for one in asked]
        return examples


def train(reader, cutter, lesson, epochs, rate, seed=1):
    """In bfloat16, with weights of 32 bits beside."""
    torch.manual_seed(seed)
    chance = random.Random(seed)

    names = [name for name, _ in reader.named_parameters()]
    exact = [one.detach().clone().float() for one in reader.parameters()]
    reader.to(torch.bfloat16)
    rough = list(reader.parameters())
    heads = [one for name, one in zip(names, exact) if not name.startswith("enc.")]
    body = [one for name, one in zip(names, exact) if name.startswith("enc.")]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": rate}, {"params": heads, "lr": 10 * rate}], weight_decay=0.01
    )
    steps = epochs * len(batches(lesson.round(cutter, random.Random(seed)), BATCH_TOKENS))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda at: min((at + 1) / (0.1 * steps + 1), max(0, (steps - at) / (0.9 * steps)))
    )
    began = time.time()
    for epoch in range(epochs):
        reader.train()
        examples = lesson.round(cutter, chance)
        total = 0.0
        order = batches(examples, BATCH_TOKENS, chance)
        for number, batch in enumerate(order, 1):
            cost = loss(reader, [examples[i] for i in batch])
            cost.backward()
            for one, low in zip(exact, rough):
                one.grad = None if low.grad is None else low.grad.float()
            torch.nn.utils.clip_grad_norm_([one for one in exact if one.grad is not None], 1.0)
            optimiser.step()
            schedule.step()
            with torch.no_grad():
                for one, low in zip(exact, rough):
                    low.copy_(one)
                    low.grad = one.grad = None
            total += cost.item()
            if number % 100 == 0 or number == len(order):
                print(
                    f"round {epoch + 1} of {epochs}, {number} of {len(order)}, "
                    f"loss {total / number:.3f}, {time.time() - began:.0f} s",
                    flush=True,
                )
    reader.float()
    with torch.no_grad():
        for one, weight in zip(exact, reader.parameters()):
            weight.copy_(one)


def told(reader, cutter, read, titled=False):
    """The number of each statement, question or text."""
    examples = [cutter.of(one, titled) for one in read]
    numbers = np.zeros(len(examples))
    reader.eval()
    with torch.no_grad():
        for batch in batches(examples, 4 * BATCH_TOKENS):
            ids, mask = padded([examples[i] for i in batch])
            heads, _ = reader(ids, mask)
            for row, i in enumerate(batch):
                numbers[i] = heads[examples[i].task][row].item()
    return numbers
