"""train_grammar.py DATA OUT [--silver FILE] [--width W] [--depth D] [--passes P]: trains tags and trees, and scores them on the development parts."""
import argparse
import json
import random
import time
from collections import Counter
from pathlib import Path

import numpy as np
import torch

import batching
import data as sets
import gazetteer
from features import normal
from network import Average, Encoder, Network, decode_tree, optimizer
from train_teacher import Labels, bank_of

VECTORS, MOST_NEW_WORDS = 50_000, 12_000


def evaluate(network, words, bank, labels):
    network.eval()
    right, total = dict.fromkeys(("upos", "xpos", "uas", "las"), 0), 0
    with torch.no_grad():
        for group in batching.groups([len(s.forms) for s in bank], 3000, random.Random(1)):
            some = [bank[i] for i in group]
            heads, relations, upos, xpos = predict(network, words, [s.forms for s in some])
            for row, s in enumerate(some):
                for i in range(len(s.forms)):
                    good = heads[row][i] == s.heads[i]
                    right["upos"] += labels.upos[upos[row][i]] == s.upos[i]
                    right["xpos"] += labels.xpos[xpos[row][i]] == s.xpos[i]
                    right["uas"] += good
                    right["las"] += good and labels.relations[relations[row][i]].split(":")[0] == s.relations[i].split(":")[0]
                total += len(s.forms)
    network.train()
    return {k: round(100 * v / total, 2) for k, v in right.items()}


def predict(network, words, sentences):
    batch = batching.make(sentences, words)
    x = network.encoder(batch)
    y, mask = x.transpose(0, 1), batch["mask"].t()
    arcs = network.tree.arcs(y, mask, 0).numpy()
    table = torch.zeros(mask.shape, dtype=torch.long)
    heads = []
    for row, forms in enumerate(sentences):
        n = len(forms)
        heads.append(decode_tree(arcs[row, :n, :n + 1]).tolist())
        table[row, :n] = torch.tensor(heads[-1])
    relations = network.tree.relations_of(y, table, 0).argmax(2)
    upos, xpos = network.upos(y).argmax(2), network.xpos(y).argmax(2)
    return heads, relations.tolist(), upos.tolist(), xpos.tolist()


def targets(batch, some, number):
    longest = batch["mask"].shape[0]
    for slot in ("upos", "xpos", "relations"):
        batch[slot] = batching.spread([[number[slot][v] for v in getattr(s, slot)] for s in some], some, longest)
    batch["heads"] = batching.spread([s.heads for s in some], some, longest)
    return batch


def changed(s, order):
    """Half of the sentences as our tokenizer and the press write them: compounds whole, the printer's marks."""
    if order.random() < 0.5:
        s = sets.joined(s)
    if order.random() < 0.5:
        s = sets.Sentence(sets.printed(s.forms, s.xpos), upos=s.upos, xpos=s.xpos, heads=s.heads, relations=s.relations)
    return s


def silver_of(path, most):
    found = []
    for line in open(path, encoding="utf8"):
        row = json.loads(line)
        if 3 <= len(row["forms"]) <= most:
            # The teacher learned from typewriter marks; the printer's say themselves what they are.
            xpos = ["``" if f in ("“", "‘") else "''" if f == "”" else x for f, x in zip(row["forms"], row["xpos"])]
            found.append(sets.Sentence(row["forms"], upos=row["upos"], xpos=xpos, heads=row["heads"], relations=row["relations"]))
    return found


def main():
    p = argparse.ArgumentParser()
    p.add_argument("data", type=Path)
    p.add_argument("out", type=Path)
    p.add_argument("--silver", type=Path)
    p.add_argument("--width", type=int, default=256)
    p.add_argument("--depth", type=int, default=4)
    p.add_argument("--passes", type=float, default=6)
    p.add_argument("--batch", type=int, default=1200)
    p.add_argument("--rate", type=float, default=3e-3)
    a = p.parse_args()
    torch.manual_seed(7)
    torch.set_num_threads(1)
    order = random.Random(7)
    bank = bank_of(a.data)
    labels = Labels(bank)
    silver = silver_of(a.silver, 60) if a.silver else []
    seen = Counter(normal(f) for s in bank for f in s.forms)
    vocabulary = sorted((w for w, n in seen.items() if n > 1), key=lambda w: (-seen[w], w))
    more = Counter(normal(f) for s in silver for f in s.forms)
    known = set(vocabulary)
    vocabulary += sorted((w for w, n in more.items() if n > 2 and w not in known), key=lambda w: (-more[w], w))[:max(0, MOST_NEW_WORDS - len(vocabulary))]
    names, table, _, _ = batching.vectors(a.data / "vectors", VECTORS)
    words = batching.Words(vocabulary, names, gazetteer.classes(a.data / "gazetteers"))
    network = Network(Encoder(words.layout, table, a.width, a.depth), {k: v for k, v in labels.sizes().items() if k != "names"})
    number = {name: {t: i for i, t in enumerate(values)} for name, values in vars(labels).items()}
    stream = [s for s in bank if len(s.forms) <= 100] * (2 if silver else 1) + silver
    lengths = [len(s.forms) for s in stream]
    steps = int(len(batching.groups(lengths, a.batch, random.Random(0))) * a.passes)
    adam, schedule = optimizer(network, a.rate, steps)
    average = Average(network)
    ewt = sets.treebank(a.data / "language/ewt/en_ewt-ud-dev.conllu")
    gum = sets.treebank(a.data / "language/gum/en_gum-ud-dev-free.conllu")
    print(f"{sum(lengths)} words, {steps} steps, {words.layout.rows} rows, {len(vocabulary)} words known", flush=True)
    step, begun, losses, check = 0, time.time(), [], max(500, steps // 5)
    while step < steps:
        for group in batching.groups(lengths, a.batch, order):
            if step == steps:
                break
            some = [changed(stream[i], order) for i in group]
            loss = network.loss(targets(batching.make([s.forms for s in some], words), some, number))
            adam.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            adam.step()
            schedule.step()
            average.update()
            step += 1
            losses.append(float(loss))
            if step % 200 == 0:
                print(f"step {step} loss {np.mean(losses[-200:]):.3f} {time.time() - begun:.0f} s", flush=True)
            if step % check == 0 and step < steps:
                average.swap()
                scores = {"EWT dev": evaluate(network, words, ewt, labels)}
                print(scores, flush=True)
                save(a, network, labels, vocabulary, scores)
                average.swap()
    average.swap()
    scores = {"EWT dev": evaluate(network, words, ewt, labels), "GUM dev free": evaluate(network, words, gum, labels)}
    print(scores, f"{time.time() - begun:.0f} s", flush=True)
    save(a, network, labels, vocabulary, scores)


def save(a, network, labels, vocabulary, scores):
    torch.save({"state": network.state_dict(), "labels": vars(labels), "vocabulary": vocabulary, "width": a.width, "depth": a.depth, "scores": scores}, a.out)


if __name__ == "__main__":
    main()
