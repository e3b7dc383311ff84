"""Errors planted in sentences, and sentences and questions laid beside the wrong passage."""

import re

PAIRS = """
niet wel;geen een;alle sommige;altijd soms;nooit altijd;minstens hoogstens;minimaal maximaal;voor na
vóór na;hoger lager;meer minder;moet mag;moeten mogen;kan moet;kunnen moeten;binnen na;eerste tweede
tot vanaf;met zonder;behalve ook;alleen ook;of en;jaar maand;maanden weken;weken dagen;dagen uren
ouder jonger;burgemeester wethouder;college raad;gratis betaald;schriftelijk mondeling
verplicht vrijwillig;huurder verhuurder;werkgever werknemer;aanvrager gemeente;januari juli
februari augustus;maart september;april oktober;mei november;juni december;maandag donderdag
twee drie;drie vier;vier vijf;vijf zes;zes acht;tien twaalf;half heel;kosten opbrengsten
toegestaan verboden;ontvangt betaalt;krijgt verliest
"""
WORD = re.compile(r"[A-Za-zÀ-ÿ]+")
FIGURE = re.compile(r"\d+(?:[.,]\d+)?")
VERB = re.compile(r"\b(is|wordt|worden|moet|mag|kan|krijgt|heeft|hebben|zijn)\b")

OTHERS = {}
for pair in re.split(r"[;\n]", PAIRS.strip()):
    one, other = pair.split()
    OTHERS.setdefault(one, []).append(other)
    OTHERS.setdefault(other, []).append(one)


def sentences(text):
    return [one.strip() for one in re.split(r"(?<=[.!?])\s+", text) if 30 < len(one) < 260]


def names(text):
    return [
        word.group()
        for word in WORD.finditer(text)
        if word.start() > 2 and word.group()[0].isupper() and len(word.group()) > 3
    ]


def another_figure(figure, chance):
    whole = re.sub(r"[.,].*", "", figure)
    number = int(whole[:9])
    while True:
        choices = [number + 1, max(1, number - 1), number * 2, number + chance.randint(2, 9), max(1, number // 2)]
        other = str(chance.choice(choices)) + figure[len(whole) :]
        if other != figure:
            return other


def planted(sentence, chance, other_names):
    """The sentence with one word, figure or name changed, or denied; None when nothing can be."""
    places = [("figure", place) for place in FIGURE.finditer(sentence)]
    for word in WORD.finditer(sentence):
        if word.group().lower() in OTHERS:
            places.append(("word", word))
        elif word.start() > 0 and word.group()[0].isupper() and other_names:
            places.append(("name", word))
    verb = VERB.search(sentence)
    if verb and not re.search(r"\b(niet|geen)\b", sentence):
        places.append(("denial", verb))
    if not places:
        return None
    kind, place = chance.choice(places)
    old = place.group()
    if kind == "figure":
        new = another_figure(old, chance)
    elif kind == "word":
        new = chance.choice(OTHERS[old.lower()])
        new = new[0].upper() + new[1:] if old[0].isupper() else new
    elif kind == "name":
        new = chance.choice(other_names)
    else:
        new = old + " niet"
    return None if new == old else sentence[: place.start()] + new + sentence[place.end() :]


def more(statements, questions, chance, errors=450, literal=350, beside=220, asked_beside=300):
    """Further statements and questions, other ones each time."""
    passages = sorted({one.passage for one in statements} | {one.passage for one in questions})
    true = [one for one in statements if one.holds]
    said, asked = [], []
    for _ in range(literal):
        passage = chance.choice(passages)
        own = sentences(passage)
        if own:
            said.append((chance.choice(own), passage, True))
    for _ in range(errors):
        if chance.random() < 0.6:
            one = chance.choice(true)
            sentence, passage = one.text, one.passage
        else:
            passage = chance.choice(passages)
            own = sentences(passage)
            if not own:
                continue
            sentence = chance.choice(own)
        wrong = planted(sentence, chance, names(passage) + names(chance.choice(passages)))
        if wrong:
            said.append((wrong, passage, False))
    for _ in range(beside):
        said.append((chance.choice(true).text, chance.choice(passages), False))
    for _ in range(asked_beside):
        asked.append((chance.choice(questions).text, chance.choice(passages), ""))
    return said, asked
