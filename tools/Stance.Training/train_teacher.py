"""train_teacher.py DATA PACKAGE.dll OUT: fine-tunes the teacher and writes its weights."""
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch

import data as sets
from network import decode_tree, optimizer
from teacher import Pieces, Teacher, case_of, read_package

PASSES, MOST_PIECES, MOST_WORDS = 3.5, 1300, 120


class Labels:
    def __init__(self, bank):
        self.upos = sorted({t for s in bank for t in s.upos})
        self.xpos = sorted({t for s in bank for t in s.xpos})
        self.relations = sorted({t for s in bank for t in s.relations})
        self.names = list(sets.TAGS)

    def sizes(self):
        return {name: len(values) for name, values in vars(self).items()}


def bank_of(data):
    bank = sets.treebank(data / "language/ewt/en_ewt-ud-train.conllu.gz")
    bank += [s for part in ("free", "sa") for s in sets.treebank(data / f"language/gum/en_gum-ud-train-{part}.conllu.gz")]
    return bank


def make(sentences, labels, pieces):
    """A padded batch of sentences of one kind (with trees or without)."""
    cut = [[pieces(form) for form in s.forms] for s in sentences]
    longest, most = max(sum(map(len, c)) + 2 for c in cut), max(len(s.forms) for s in sentences)
    batch = {"pieces": torch.zeros(len(cut), longest, dtype=torch.long), "case": torch.zeros(len(cut), longest, dtype=torch.long), "present": torch.zeros(len(cut), longest, dtype=torch.bool)}
    flat, starts, place, cases = [], [], [], []
    for row, (s, words) in enumerate(zip(sentences, cut)):
        ids, case, at = [101], [0], 1
        for i, (form, part) in enumerate(zip(s.forms, words)):
            starts.append(len(flat))
            flat += range(row * longest + at, row * longest + at + len(part))
            place.append(row * most + i)
            cases.append(case_of(form))
            ids += part
            case += [cases[-1]] * len(part)
            at += len(part)
        ids.append(102)
        case.append(0)
        batch["pieces"][row, :len(ids)] = torch.tensor(ids)
        batch["case"][row, :len(ids)] = torch.tensor(case)
        batch["present"][row, :len(ids)] = True
    batch.update(flat=torch.tensor(flat), starts=torch.tensor(starts), place=torch.tensor(place), word_case=torch.tensor(cases))
    batch["mask"] = torch.zeros(len(cut), most, dtype=torch.bool)
    batch["mask"].view(-1)[batch["place"]] = True
    if labels is None:
        return batch
    if sentences[0].heads:
        number = {name: {t: i for i, t in enumerate(values)} for name, values in vars(labels).items()}
        for slot in ("upos", "xpos", "heads", "relations"):
            batch[slot] = torch.zeros(len(cut), most, dtype=torch.long)
            for row, s in enumerate(sentences):
                values = getattr(s, slot)
                batch[slot][row, :len(values)] = torch.tensor(values if slot == "heads" else [number[slot][v] for v in values])
    if sentences[0].names:
        allowed = torch.zeros(len(place), len(sets.TAGS), dtype=torch.bool)
        tag = {t: i for i, t in enumerate(sets.TAGS)}
        for i, tags in enumerate(t for s in sentences for t in s.names):
            for t in tags:
                allowed[i, tag[t]] = True
        batch["names"] = allowed
    return batch


def batches(sentences, size, order):
    """Groups of sentences of like length and kind, `size` pieces each with padding, in random order."""
    groups = []
    kinds = {}
    for s in sentences:
        kinds.setdefault((s.heads is not None, s.names is not None), []).append(s)
    for group in kinds.values():
        order.shuffle(group)
        group.sort(key=lambda s: len(s.forms) + order.random() * 3)
        current, longest = [], 0
        for s in group:
            length = int(len(s.forms) * 1.15) + 3
            if current and max(longest, length) * (len(current) + 1) > size:
                groups.append(current)
                current, longest = [], 0
            current.append(s)
            longest = max(longest, length)
        groups.append(current)
    order.shuffle(groups)
    return groups


def evaluate(teacher, bank, labels, pieces):
    teacher.eval()
    right = dict.fromkeys(("upos", "xpos", "uas", "las"), 0)
    total = 0
    with torch.no_grad():
        for group in batches([s for s in bank if len(s.forms) < 150], 3000, random.Random(1)):
            batch = make(group, None, pieces)
            x = teacher.encode(batch)
            arcs = teacher.tree.arcs(x, batch["mask"], 0).numpy()
            heads = torch.zeros(batch["mask"].shape, dtype=torch.long)
            for row, s in enumerate(group):
                n = len(s.forms)
                heads[row, :n] = torch.from_numpy(decode_tree(arcs[row, :n, :n + 1]).astype("int64"))
            rel, upos, xpos = teacher.tree.relations_of(x, heads, 0).argmax(2), teacher.upos(x).argmax(2), teacher.xpos(x).argmax(2)
            for row, s in enumerate(group):
                for i in range(len(s.forms)):
                    good = int(heads[row, i]) == s.heads[i]
                    right["upos"] += labels.upos[upos[row, i]] == s.upos[i]
                    right["xpos"] += labels.xpos[xpos[row, i]] == s.xpos[i]
                    right["uas"] += good
                    right["las"] += good and labels.relations[rel[row, i]].split(":")[0] == s.relations[i].split(":")[0]
                total += len(s.forms)
    teacher.train()
    return {k: round(100 * v / total, 2) for k, v in right.items()}


def main():
    data, package, out = map(Path, sys.argv[1:4])
    torch.manual_seed(11)
    torch.set_num_threads(1)
    order = random.Random(11)
    bank = bank_of(data)
    named = sets.name_sets(data)
    sets.align(bank, named["uner-ewt"] + named["gum-silver"])
    labels = Labels(bank)
    weights, vocabulary = read_package(package)
    pieces, teacher = Pieces(vocabulary), Teacher(weights, labels.sizes())
    stream = [s for s in bank + named["briefs"] + named["wikigold"] + named["re3d"] if len(s.forms) <= MOST_WORDS]
    size = sum(len(b) for b in ([1] * len(g) for g in batches(stream, MOST_PIECES, random.Random(0))))
    steps = int(len(batches(stream, MOST_PIECES, random.Random(0))) * PASSES)
    adam, schedule = optimizer(teacher, 2e-3, steps, 0.01, slow=("layers", "norm", "case"), slow_rate=4e-4)
    dev = sets.treebank(data / "language/ewt/en_ewt-ud-dev.conllu")
    print(f"{size} sentences, {steps} steps", flush=True)
    step, begun, losses = 0, time.time(), []
    while step < steps:
        for group in batches(stream, MOST_PIECES, order):
            if step == steps:
                break
            loss = teacher.loss(make(group, labels, pieces))
            adam.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            adam.step()
            schedule.step()
            step += 1
            losses.append(float(loss))
            if step % 50 == 0:
                print(f"step {step} loss {np.mean(losses[-50:]):.3f} {time.time() - begun:.0f} s", flush=True)
            if step % 600 == 0:
                print(evaluate(teacher, dev[:400], labels, pieces), flush=True)
    print("EWT dev", evaluate(teacher, dev, labels, pieces), flush=True)
    print("GUM dev", evaluate(teacher, sets.treebank(data / "language/gum/en_gum-ud-dev-free.conllu"), labels, pieces), flush=True)
    torch.save({"state": teacher.state_dict(), "labels": vars(labels)}, out)


if __name__ == "__main__":
    main()
