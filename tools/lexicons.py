#!/usr/bin/env python3
"""Builds the generated tables of src/Stance.Core/Lexicons from ../shared/data. Run from the repository: python3 tools/lexicons.py

word-tags.tsv        Penn tags of English words with counts, from the treebanks whose licence allows shipped models
tag-transitions.tsv  counts of sequences of three Penn tags, from the same sentences
The tables of the lemmatizer are made by tools/lemmas.py.
Standard library only; the same input gives the same bytes.
"""
import collections, gzip, pathlib

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent.parent / "shared" / "data"
OUT = HERE.parent / "src" / "Stance.Core" / "Lexicons"
TREEBANKS = ["ewt/en_ewt-ud-train.conllu.gz", "gum/en_gum-ud-train-free.conllu.gz", "gum/en_gum-ud-train-sa.conllu.gz"]
HEAD = """# source: Universal Dependencies English EWT (CC BY-SA 4.0) and the parts of English GUM with free texts (annotation CC BY 4.0, texts CC BY, CC BY-SA and public domain), training splits
# licence: CC BY-SA 4.0 for this file; made by tools/lexicons.py
"""


def sentences():
    for name in TREEBANKS:
        with gzip.open(DATA / "language" / name, "rt", encoding="utf8") as lines:
            words = []
            for line in lines:
                c = line.rstrip("\n").split("\t")
                if len(c) == 10 and c[0].isdigit():
                    words.append((c[1], c[4]))
                elif not line.strip() and words:
                    yield words
                    words = []


def write(name, head, columns, rows):
    with open(OUT / name, "w", encoding="utf8", newline="\n") as f:
        f.write(head + columns + "\n")
        for row in rows:
            f.write("\t".join(map(str, row)) + "\n")


tags, transitions = collections.defaultdict(collections.Counter), collections.Counter()
for words in sentences():
    history = ["<s>", "<s>"]
    for position, (word, tag) in enumerate(words):
        if position == 0 and word[:1].isupper() and not tag.startswith("NNP"):
            word = word[0].lower() + word[1:]  # the capital of a first word says nothing
        tags[word][tag] += 1
        transitions[(*history, tag)] += 1
        history = [history[1], tag]
    transitions[(*history, "</s>")] += 1

write("word-tags.tsv", HEAD + "# words as written, the first word of a sentence in lower case unless it is a name; tags in order of frequency\n", "word\ttags",
      ((w, " ".join(f"{t}:{n}" for t, n in sorted(c.items(), key=lambda x: (-x[1], x[0])))) for w, c in sorted(tags.items())))
write("tag-transitions.tsv", HEAD + "# <s> and </s> stand for the edges of the sentence\n", "first\tsecond\tthird\tcount",
      ((*t, n) for t, n in sorted(transitions.items())))
