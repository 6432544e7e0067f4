"""label.py DATA PACKAGE.dll TEACHER OUT: the teacher's tags, trees and names of free plain text, one sentence a line, for the compact networks."""
import json
import random
import sys
import time
from pathlib import Path

import torch

import data as sets
from network import decode_tree
from teacher import Pieces, Teacher, read_package
from train_names import viterbi
from train_teacher import batches, make


def main():
    data, package, saved, out = map(Path, sys.argv[1:5])
    torch.set_num_threads(1)
    kept = torch.load(saved)
    labels = kept["labels"]
    weights, vocabulary = read_package(package)
    teacher = Teacher(weights, {k: len(v) for k, v in labels.items()})
    teacher.load_state_dict(kept["state"])
    teacher.eval()
    pieces, begun = Pieces(vocabulary), time.time()
    text = [sets.Sentence(forms) for forms in sets.plain_text(data, sorted(Path(__file__).parent.glob("names/*.txt")))]
    with open(out, "w", encoding="utf8") as lines, torch.no_grad():
        for group in batches(text, 3000, random.Random(1)):
            batch = make(group, None, pieces)
            x = teacher.encode(batch)
            arcs = teacher.tree.arcs(x, batch["mask"], 0).numpy()
            heads = torch.zeros(batch["mask"].shape, dtype=torch.long)
            for row, s in enumerate(group):
                n = len(s.forms)
                heads[row, :n] = torch.from_numpy(decode_tree(arcs[row, :n, :n + 1]).astype("int64"))
            relations, upos, xpos = teacher.tree.relations_of(x, heads, 0).argmax(2).tolist(), teacher.upos(x).argmax(2).tolist(), teacher.xpos(x).argmax(2).tolist()
            names = torch.log_softmax(teacher.names(x), 2).numpy()
            for row, s in enumerate(group):
                n = len(s.forms)
                lines.write(json.dumps({
                    "forms": s.forms, "upos": [labels["upos"][i] for i in upos[row][:n]], "xpos": [labels["xpos"][i] for i in xpos[row][:n]], "heads": heads[row, :n].tolist(),
                    "relations": [labels["relations"][i] for i in relations[row][:n]], "names": viterbi(names[row, :n])}, ensure_ascii=False) + "\n")
    print(f"{len(text)} sentences labelled in {time.time() - begun:.0f} s")


if __name__ == "__main__":
    main()
