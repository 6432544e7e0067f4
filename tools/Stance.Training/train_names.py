"""train_names.py DATA OUT [--own FILE...] [--silver FILE]: trains the recognizer of names, and scores it on the development parts."""
import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import torch

import batching
import data as sets
import gazetteer
from features import normal
from network import Average, Encoder, Network, optimizer

SHARES = {"uner-ewt": 1, "wikigold": 1.5, "briefs": 3, "re3d": 1, "sl-gov": 0.3, "gum-silver": 0.5, "own": 3}
DEV = {"worldwide": ("worldwide/worldwide-dev.bio.gz", "PER ORG LOC NORP FAC PRODUCT MISC"), "conll2003": ("conll2003/conll2003-dev.bio.gz", "PER ORG LOC MISC"),
       "wikigold": ("wikigold/wikigold-dev.bio.gz", "PER ORG LOC MISC"), "uner-ewt": ("uner-ewt/uner-ewt-dev.bio.gz", "PER ORG LOC")}


def legal():
    """Whether one tag may follow another."""
    follows = np.zeros((len(sets.TAGS), len(sets.TAGS)), dtype=bool)
    for i, a in enumerate(sets.TAGS):
        for j, b in enumerate(sets.TAGS):
            opened = a[0] in "BI"
            follows[i, j] = (b[0] in "IE" and b[2:] == a[2:]) if opened else b[0] in "OBS"
    return np.where(follows, 0, -1e4)


FOLLOWS = legal()
STARTS = np.array([0 if t[0] in "OBS" else -1e4 for t in sets.TAGS])
ENDS = np.array([0 if t[0] in "OES" else -1e4 for t in sets.TAGS])


def viterbi(scores):
    best, back = scores[0] + STARTS, []
    for row in scores[1:]:
        table = best[:, None] + FOLLOWS
        back.append(table.argmax(0))
        best = table.max(0) + row
    tag = int((best + ENDS).argmax())
    tags = [tag]
    for pointers in reversed(back):
        tag = int(pointers[tag])
        tags.append(tag)
    return [sets.TAGS[t] for t in reversed(tags)]


def predict(score, sentences, size=4000):
    """BIOES tags of sentences; `score` gives log-probabilities [word, tag] for each sentence of a group."""
    found = [None] * len(sentences)
    for group in batching.groups([len(s) for s in sentences], size, random.Random(1)):
        for i, scores in zip(group, score([sentences[i] for i in group])):
            found[i] = viterbi(scores)
    return found


def network_scores(network, words):
    def score(some):
        with torch.no_grad():
            logs = torch.log_softmax(network.names(network.encoder(batching.make(some, words))), 2).numpy()
        return [logs[:len(forms), row] for row, forms in enumerate(some)]
    return score


def bio_lines(path):
    return [line.rstrip("\n") for line in sets.opened(path) if not line.startswith("-DOCSTART-")]


def mapped(tag, kept):
    if tag == "O":
        return tag
    kind = tag[2:]
    if "MISC" in kept and (kind in ("EVENT", "WORK") or kind in ("NORP", "PRODUCT", "FAC") and kind not in kept):
        kind = "MISC"
    return ("B-" if tag[0] in "BS" else "I-") + kind if kind in kept else "O"


def evaluate(score, data, only=None):
    """F1 by set, exactly as the scoreboard has it; the briefs with all types."""
    scorer, table = data.parent / "eval/language/ner.py", [r.split("\t") for r in (data / "ner/types.tsv").read_text(encoding="utf8").splitlines() if r and not r.startswith("#")]
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)

        def run(name, lines, kept, gold_map=None):
            sentences = [[]]
            for line in lines:
                if line.strip():
                    sentences[-1].append(line.split("\t")[0])
                elif sentences[-1]:
                    sentences.append([])
            sentences = [s for s in sentences if s]
            tags = predict(score, sentences)
            (folder / "gold.bio").write_text("\n".join(lines) + "\n", encoding="utf8")
            (folder / "system.bio").write_text("\n\n".join("\n".join(f"{w}\t{mapped(t, kept)}" for w, t in zip(s, ts)) for s, ts in zip(sentences, tags)) + "\n", encoding="utf8")
            (folder / "types.tsv").write_text("".join(f"{r[0]}\t{r[1]}\t{r[2] if r[2] in kept else '-'}\n" for r in gold_map or table), encoding="utf8")
            m = json.loads(subprocess.run([sys.executable, scorer, folder / "gold.bio", folder / "system.bio", "--map", folder / "types.tsv", "--set", name, "--json"], capture_output=True, text=True, check=True).stdout)
            return {k: round(v["F1"], 1) for k, v in m.items() if isinstance(v, dict)}

        for name, (path, kept) in DEV.items():
            if not only or name in only:
                results[name] = run(name, bio_lines(data / "ner" / path), set(kept.split()))
        lines = []
        for s in sets.briefs(data / "briefs/briefs-dev.jsonl"):
            last = "O"
            for form, tags in zip(s.forms, s.names):
                tag = next(iter(tags))
                lines.append(f"{form}\t{tag if tag == 'O' else ('B-' if tag[0] in 'BS' else 'I-') + tag[2:]}")
            lines.append("")
        results["briefs"] = run("own", lines, set(sets.TYPES), [["own", t, t] for t in sets.TYPES])
    return results


class Changer:
    """Makes new sentences of old ones: other names of the same kind, other letter case."""

    def __init__(self, sentences, data, order):
        self.order, self.pool = order, defaultdict(list)
        for s in sentences:
            for first, end, kind in spans(s):
                if kind:
                    self.pool[kind].append(s.forms[first:end])
        given = [r[0] for r in list(gazetteer.rows(data / "gazetteers/given-names-us.tsv.gz"))[1:6001]]
        family = [r[1] for r in list(gazetteer.rows(data / "gazetteers/surnames-us.tsv.gz"))[1:12001]]
        cities = [r[0] for r in list(gazetteer.rows(data / "gazetteers/cities.tsv"))[1:]]
        size = len(self.pool["PER"])
        self.pool["PER"] += [[order.choice(given), order.choice(family)] if order.random() < 0.6 else [order.choice(family)] for _ in range(size // 4)]
        self.pool["LOC"] += [order.choice(cities).split() for _ in range(len(self.pool["LOC"]) // 4)]

    def __call__(self, s):
        forms, names = s.forms, s.names
        if self.order.random() < 0.3:
            forms, names = self.swapped(s)
        if self.order.random() < 0.3:
            forms, names = divided(forms, names)
        if self.order.random() < 0.4:
            forms = sets.printed(forms, None)
        dice = self.order.random()
        if dice < 0.05:
            forms = [f.upper() for f in forms]
        elif dice < 0.09:
            forms = [f[:1].upper() + f[1:] for f in forms]
        elif dice < 0.11:
            forms = [f.lower() for f in forms]
        return forms, names

    def swapped(self, s):
        forms, names, at = [], [], 0
        for first, end, kind in spans(s):
            forms += s.forms[at:first]
            names += s.names[at:first]
            other = self.order.choice(self.pool[kind]) if kind in ("PER", "LOC", "ORG", "FAC") and self.order.random() < 0.5 else None
            forms += other or s.forms[first:end]
            names += sets.tags_of([(0, len(other), {kind})], len(other)) if other else s.names[first:end]
            at = end
        return forms + s.forms[at:], names + s.names[at:]


PARTS = re.compile(r"[^\W_]+|.")


def divided(forms, names):
    """The words as other tokenizers have them: "F - 16", "Lee Jun - seok", "U . S ."."""
    new_forms, new_names = [], []
    for form, tags in zip(forms, names):
        parts = PARTS.findall(form) if ("-" in form or "." in form) and len(form) > 2 and form[0].isalnum() and not form.startswith("http") else [form]
        if len(parts) < 2 or not any(c.isalpha() for c in form):
            new_forms.append(form)
            new_names.append(tags)
            continue
        # Of "Delhi-based" only the first part is the name.
        inside = 1 if "-" in parts and parts[-1].islower() and not form.islower() and len(parts) == 3 and len(parts[-1]) > 3 and not any(t.endswith("PER") for t in tags) else len(parts)
        new_forms += parts
        for i in range(len(parts)):
            new_names.append({"O"} if i >= inside else {moved(t, i, inside) for t in tags})
    return new_forms, new_names


def moved(tag, i, count):
    if tag == "O" or count == 1:
        return tag
    first, last = tag[0] in "BS" and i == 0, tag[0] in "ES" and i == count - 1
    return ("B" if first else "E" if last else "I") + tag[1:]


def spans(s):
    """(first, end, kind) of names; kind is empty where the set leaves it open."""
    found, first = [], None
    for i, tags in enumerate(s.names):
        tag = sorted(tags)[0] if "O" not in tags else "O"
        if tag != "O" and tag[0] in "BS":
            first = i
        if tag != "O" and tag[0] in "ES" and first is not None:
            kinds = {t[2:] for t in tags}
            found.append((first, i + 1, next(iter(kinds)) if len(kinds) == 1 else ""))
            first = None
    return found


def silver_of(path):
    found = []
    for line in open(path, encoding="utf8"):
        row = json.loads(line)
        if row.get("names"):
            found.append(sets.Sentence(row["forms"], names=[{t} for t in row["names"]]))
    return found


def main():
    p = argparse.ArgumentParser()
    p.add_argument("data", type=Path)
    p.add_argument("out", type=Path)
    p.add_argument("--own", type=Path, nargs="*", default=[])
    p.add_argument("--silver", type=Path)
    p.add_argument("--silver-share", type=float, default=0.4)
    p.add_argument("--width", type=int, default=192)
    p.add_argument("--depth", type=int, default=3)
    p.add_argument("--passes", type=float, default=1.9)
    p.add_argument("--dropout", type=float, default=0.35)
    p.add_argument("--seed", type=int, default=6)
    a = p.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(1)
    order = random.Random(a.seed)
    named = sets.name_sets(a.data, a.own)
    if a.silver:
        judged = {tuple(s.forms) for group in named.values() for s in group}
        named["silver"] = [s for s in silver_of(a.silver) if tuple(s.forms) not in judged]
    shares = {**SHARES, "silver": a.silver_share}
    seen = Counter(normal(f) for k, group in named.items() for s in group for f in s.forms)
    vocabulary = [w for w, n in sorted(seen.items(), key=lambda item: (-item[1], item[0])) if n > 2][:8_000]
    names, table, _, _ = batching.vectors(a.data / "vectors", 50_000)
    words = batching.Words(vocabulary, names, gazetteer.classes(a.data / "gazetteers"), pieces=4096)
    network = Network(Encoder(words.layout, table, a.width, a.depth, a.dropout), {"names": len(sets.TAGS)})
    changer = Changer([s for k, group in named.items() if k != "silver" for s in group], a.data, order)
    number = {t: i for i, t in enumerate(sets.TAGS)}

    def epoch():
        found = []
        for name, group in named.items():
            whole, part = divmod(shares[name], 1)
            found += list(group) * int(whole) + order.sample(group, int(len(group) * part))
        return [s for s in found if len(s.forms) <= 120]

    steps = int(len(batching.groups([len(s.forms) for s in epoch()], 1200, random.Random(0))) * a.passes)
    adam, schedule = optimizer(network, 3e-3, steps)
    average = Average(network)
    print({k: len(v) for k, v in named.items()}, f"{steps} steps, {len(vocabulary)} words known", flush=True)
    step, begun, losses, check = 0, time.time(), [], max(300, steps // 3)
    while step < steps:
        stream = epoch()
        for group in batching.groups([len(s.forms) for s in stream], 1200, order):
            if step == steps:
                break
            changed = [changer(stream[i]) for i in group]
            batch = batching.make([forms for forms, _ in changed], words)
            allowed = torch.zeros(batch["mask"].shape + (len(sets.TAGS),), dtype=torch.bool)
            for row, (_, tags) in enumerate(changed):
                for i, some in enumerate(tags):
                    for t in some:
                        allowed[i, row, number[t]] = True
            batch["names"] = allowed[batch["mask"]]
            loss = network.loss(batch)
            adam.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            adam.step()
            schedule.step()
            average.update()
            step += 1
            losses.append(float(loss))
            if step % check == 0 and step < steps:
                average.swap()
                network.eval()
                print(f"step {step} loss {np.mean(losses[-200:]):.3f} {time.time() - begun:.0f} s", {k: v["ALL"] for k, v in evaluate(network_scores(network, words), a.data, ("worldwide", "conll2003")).items()}, flush=True)
                network.train()
                average.swap()
    average.swap()
    network.eval()
    scores = evaluate(network_scores(network, words), a.data)
    print(f"{time.time() - begun:.0f} s")
    for name, row in scores.items():
        print(name, row, flush=True)
    torch.save({"state": network.state_dict(), "vocabulary": vocabulary, "width": a.width, "depth": a.depth, "scores": scores}, a.out)


if __name__ == "__main__":
    main()
