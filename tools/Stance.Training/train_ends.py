"""train_ends.py DATA OUT: trains the network that tells at which words a sentence ends."""
import random
import sys
import time
from collections import Counter
from pathlib import Path

import torch
from torch.nn import functional as F

import batching
import data as sets
import gazetteer
from features import normal
from network import Average, Encoder, Network, optimizer

WIDTH, DEPTH, PASSES, LONGEST = 96, 2, 6, 160


def paragraphs(bank):
    """(forms, ends) of paragraphs; long ones in pieces that begin with a sentence."""
    found = [([], [])]
    for s in bank:
        if (s.paragraph or len(found[-1][0]) + len(s.forms) > LONGEST) and found[-1][0]:
            found.append(([], []))
        found[-1][0].extend(s.forms)
        found[-1][1].extend([0] * (len(s.forms) - 1) + [1])
    return found


def printed(bank):
    """The bank with the printer's marks."""
    return [sets.Sentence(sets.printed(s.forms, s.xpos), paragraph=s.paragraph) for s in bank]


def evaluate(network, words, found):
    network.eval()
    right = missed = wrong = 0
    with torch.no_grad():
        for group in batching.groups([len(f) for f, _ in found], 3000, random.Random(1)):
            scores = network.ends(network.encoder(batching.make([found[i][0] for i in group], words))).argmax(2)
            for row, i in enumerate(group):
                start_gold = start_system = 0
                gold, system = set(), set()
                for at, end in enumerate(found[i][1]):
                    last = at == len(found[i][1]) - 1
                    if end:
                        gold.add((start_gold, at))
                        start_gold = at + 1
                    if last or scores[at, row] == 1:
                        system.add((start_system, at))
                        start_system = at + 1
                right += len(gold & system)
                missed += len(gold - system)
                wrong += len(system - gold)
    network.train()
    return round(200 * right / (2 * right + missed + wrong), 2)


def main():
    data, out = map(Path, sys.argv[1:3])
    torch.manual_seed(3)
    torch.set_num_threads(1)
    order = random.Random(3)
    ewt = sets.treebank(data / "language/ewt/en_ewt-ud-train.conllu.gz")
    gum = [s for part in ("free", "sa") for s in sets.treebank(data / f"language/gum/en_gum-ud-train-{part}.conllu.gz")]
    train = [p for bank in (ewt, gum) for half in (bank, printed(bank)) for p in paragraphs(half)]
    seen = Counter(normal(f) for forms, _ in train for f in forms)
    vocabulary = [w for w, n in sorted(seen.items(), key=lambda item: (-item[1], item[0])) if n > 4][:4000]
    names, table, _, _ = batching.vectors(data / "vectors", 50_000)
    words = batching.Words(vocabulary, names, gazetteer.classes(data / "gazetteers"), sizes=(256, 1024, 512, 1024, 1024, 512), pieces=2048)
    network = Network(Encoder(words.layout, table, WIDTH, DEPTH, 0.25), {"ends": 2})
    lengths = [len(f) for f, _ in train]
    steps = int(len(batching.groups(lengths, 1500, random.Random(0))) * PASSES)
    adam, schedule = optimizer(network, 4e-3, steps)
    average = Average(network)
    ewt_dev = paragraphs(sets.treebank(data / "language/ewt/en_ewt-ud-dev.conllu"))
    gum_dev = paragraphs(sets.treebank(data / "language/gum/en_gum-ud-dev-free.conllu"))
    step, begun = 0, time.time()
    while step < steps:
        for group in batching.groups(lengths, 1500, order):
            if step == steps:
                break
            some = [train[i] for i in group]
            batch = batching.make([f for f, _ in some], words)
            batch["ends"] = batching.spread([e for _, e in some], some, batch["mask"].shape[0])
            loss = network.loss(batch)
            adam.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            adam.step()
            schedule.step()
            average.update()
            step += 1
            if step % (steps // 4) == 0:
                average.swap()
                print(f"step {step} of {steps} {time.time() - begun:.0f} s, sentences EWT dev {evaluate(network, words, ewt_dev)} GUM dev {evaluate(network, words, gum_dev)}", flush=True)
                average.swap()
    average.swap()
    scores = {"EWT dev": evaluate(network, words, ewt_dev), "GUM dev free": evaluate(network, words, gum_dev)}
    torch.save({"state": network.state_dict(), "vocabulary": vocabulary, "width": WIDTH, "depth": DEPTH, "scores": scores}, out)


if __name__ == "__main__":
    main()
