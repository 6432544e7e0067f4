"""export.py DATA OUT [--grammar FILE] [--names FILE] [--ends FILE]: writes trained networks as the files that the library embeds.

A file is a directory of arrays behind a head of 16 bytes ("STNC", version, number of arrays, bytes of the directory); each entry has 40 bytes:
name (24 bytes ASCII, zero-filled), kind (0 int8, 1 float32, 2 uint32, 3 int32, 4 UTF-8 lines, 5 uint16), rows, columns, offset. Arrays begin at multiples of 64.
Matrices are int8 with one scale for each output, packed in panels of 8 outputs by 4 inputs, as the product reads them.
"""
import argparse
import collections
import struct
from pathlib import Path

import numpy as np
import torch

import batching
import cards
import data as sets
import gazetteer
from features import Layout
from train_teacher import bank_of

KINDS = {"int8": 0, "float32": 1, "uint32": 2, "int32": 3, "uint16": 5}
FORM_SEED, VECTOR_SEED, CLASS_SEED, VERSION = 8, 9, 10, 1


class Writer:
    def __init__(self):
        self.parts = []

    def add(self, name, array):
        if isinstance(array, (list, tuple)):
            raw = "\n".join(array).encode("utf8")
            self.parts.append((name, 4, len(array), len(raw), raw))
            return
        array = np.ascontiguousarray(array)
        rows, columns = array.shape if array.ndim == 2 else (1, array.size)
        self.parts.append((name, KINDS[str(array.dtype)], rows, columns, array.tobytes()))

    def matrix(self, name, weight, bias):
        """Weight [output, input] and bias as packed int8; outputs are filled up to a multiple of 8."""
        weight, bias = np.asarray(weight, np.float32), np.asarray(bias, np.float32)
        outputs, inputs = weight.shape
        assert inputs % 4 == 0
        fill = -outputs % 8
        weight, bias = np.pad(weight, ((0, fill), (0, 0))), np.pad(bias, (0, fill))
        scale = np.maximum(np.abs(weight).max(1), 1e-8) / 127
        whole = np.clip(np.rint(weight / scale[:, None]), -127, 127).astype(np.int8)
        panels = whole.reshape(-1, 8, inputs // 4, 4).transpose(0, 2, 1, 3)
        self.add(name, panels.reshape(outputs + fill, inputs))
        self.add(name + ".scale", scale.astype(np.float32))
        self.add(name + ".bias", bias)
        self.add(name + ".sum", whole.astype(np.int32).sum(1).astype(np.int32))

    def rows(self, name, table):
        table = np.asarray(table, np.float32)
        scale = np.maximum(np.abs(table).max(1), 1e-8) / 127
        self.add(name, np.clip(np.rint(table / scale[:, None]), -127, 127).astype(np.int8))
        self.add(name + ".scale", scale.astype(np.float32))

    def save(self, path):
        directory = 16 + 40 * len(self.parts)
        offset, head, body = (directory + 63) // 64 * 64, b"", b""
        for name, kind, rows, columns, raw in self.parts:
            assert len(name) <= 24, name
            head += struct.pack("<24sIIII", name.encode("ascii"), kind, rows, columns, offset)
            body += raw + bytes(-len(raw) % 64)
            offset = (directory + 63) // 64 * 64 + len(body)
        path.write_bytes(struct.pack("<4sIII", b"STNC", VERSION, len(self.parts), len(head)) + head + bytes(-directory % 64) + body)
        print(path.name, f"{path.stat().st_size / 1e6:.2f} MB")


def encoder(writer, saved, layout_options):
    state, width, depth = {k: v.numpy() for k, v in saved["state"].items()}, saved["width"], saved["depth"]
    layout = Layout(len(saved["vocabulary"]), **layout_options)
    assert layout.rows == len(state["encoder.table"]), "the layout is not the one that was trained"
    prints, order = batching.fingerprints(saved["vocabulary"], FORM_SEED)
    table = state["encoder.table"]
    words = table[1:layout.hash_start][order]
    writer.add("shape", np.array([width, depth, len(order), *layout.sizes, layout.pieces, layout.classes], np.int32))
    writer.add("words", prints)
    writer.rows("table", np.concatenate([table[:1], words, table[layout.hash_start:]]))
    writer.add("project", state["encoder.project.weight"].T.copy())  # [vector, width]
    writer.add("unknown", state["encoder.unknown"])
    writer.add("norm", np.stack([state["encoder.norm.weight"], state["encoder.norm.bias"]]))
    for i in range(depth):
        gain, shift = state[f"encoder.norms.{i}.weight"], state[f"encoder.norms.{i}.bias"]
        weight, bias = state[f"encoder.layers.{i}.weight"], state[f"encoder.layers.{i}.bias"]
        writer.matrix(f"layer{i}", weight * gain[None], bias + weight @ shift)
    return state, state["encoder.last.weight"], state["encoder.last.bias"]


def folded(state, name, gain, shift, bias=True):
    weight = state[name + ".weight"]
    return weight * gain[None], (state[name + ".bias"] if bias else 0) + weight @ shift


def pairs(bank, labels):
    """(Penn tag, universal tag) pairs that the treebanks know, as [count, 2]."""
    seen = collections.Counter((x, u) for s in bank for x, u in zip(s.xpos, s.upos))
    most = collections.Counter(x for s in bank for x in s.xpos)
    found = [(labels["xpos"].index(x), labels["upos"].index(u)) for (x, u), count in seen.items() if count > 2 and count * 500 > most[x]]
    return np.array(sorted(found), np.int32)


def grammar(saved, out, bank):
    writer, labels = Writer(), saved["labels"]
    writer.add("tag.pairs", pairs(bank, labels))
    state, gain, shift = encoder(writer, saved, {})
    parts = [folded(state, name, gain, shift, name != "tree.label_head") for name in ("upos", "xpos", "tree.dependent", "tree.head", "tree.label_dependent", "tree.label_head")]
    writer.matrix("heads", np.concatenate([w for w, _ in parts]), np.concatenate([b for _, b in parts]))
    writer.add("arc", state["tree.bilinear"])
    writer.add("arc.prior", state["tree.prior"])
    writer.add("arc.root", state["tree.root"])
    writer.add("arc.distance", state["tree.distance"])
    writer.add("arc.distance.bias", state["tree.distance_bias"])
    writer.add("label.root", state["tree.root_label"])
    writer.matrix("relation", state["tree.relation.weight"], state["tree.relation.bias"])
    for name in ("upos", "xpos", "relations"):
        writer.add("labels." + name, labels[name])
    writer.save(out / "grammar.bin")


def single(saved, head, file, out, labels=None, **layout_options):
    writer = Writer()
    state, gain, shift = encoder(writer, saved, layout_options)
    writer.matrix("heads", *folded(state, head, gain, shift))
    if labels:
        writer.add("labels", labels)
    writer.save(out / file)


def words(data, out):
    """What all networks share: word vectors, and classes of words from the gazetteers."""
    writer = Writer()
    names, _, table, scales = batching.vectors(data / "vectors", 50_000)
    prints, order = batching.fingerprints(names, VECTOR_SEED)
    writer.add("vectors.words", prints)
    writer.add("vectors", table[order])
    writer.add("vectors.scale", scales[order])
    classes = gazetteer.classes(data / "gazetteers")
    forms = sorted(classes)
    prints, order = batching.fingerprints(forms, CLASS_SEED)
    writer.add("classes.words", prints)
    writer.add("classes", np.array([classes[forms[i]] for i in order], np.uint16))
    writer.save(out / "words.bin")


def main():
    p = argparse.ArgumentParser()
    p.add_argument("data", type=Path)
    p.add_argument("out", type=Path)
    for name in ("grammar", "names", "ends"):
        p.add_argument("--" + name, type=Path)
    a = p.parse_args()
    a.out.mkdir(exist_ok=True)

    def card(name, make, *saved):
        (a.out / f"{name}.md").write_text(make(*saved, (a.out / f"{name}.bin").stat().st_size), encoding="utf8")

    words(a.data, a.out)
    card("words", cards.words)
    if a.grammar:
        saved = torch.load(a.grammar)
        grammar(saved, a.out, bank_of(a.data))
        card("grammar", cards.grammar, saved)
    if a.names:
        saved = torch.load(a.names)
        single(saved, "names", "names.bin", a.out, list(sets.TAGS), pieces=4096)
        card("names", cards.names, saved)
    if a.ends:
        saved = torch.load(a.ends)
        single(saved, "ends", "sentences.bin", a.out, sizes=(256, 1024, 512, 1024, 1024, 512), pieces=2048)
        card("sentences", cards.sentences, saved)


if __name__ == "__main__":
    main()
