#!/usr/bin/env python3
"""Builds src/Stance.Core/Lexicons/common-words.tsv from ../shared/data: words that the treebanks write in lower case. Run: python3 tools/common_words.py

Such a word inside a name ("Climate Analytica") makes it rather a body's than a person's. Standard library only; the same input gives the same bytes.
"""
import gzip, pathlib

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent.parent / "shared" / "data"
OUT = HERE.parent / "src" / "Stance.Core" / "Lexicons" / "common-words.tsv"
TREEBANKS = ["ewt/en_ewt-ud-train.conllu.gz", "gum/en_gum-ud-train-free.conllu.gz", "gum/en_gum-ud-train-sa.conllu.gz"]

words = set()
for name in TREEBANKS:
    first = True
    for line in gzip.open(DATA / "language" / name, "rt", encoding="utf8"):
        c = line.rstrip("\n").split("\t")
        if len(c) == 10 and c[0].isdigit():
            # The capital of a first word says nothing.
            word = c[1][0].lower() + c[1][1:] if first and not c[4].startswith("NNP") else c[1]
            if len(word) > 2 and word[0].islower():
                words.add(word)
            first = False
        elif not line.strip():
            first = True

OUT.write_text("# Words that are written in lower case, as they stand.\n# source: Universal Dependencies English EWT (CC BY-SA 4.0) and the parts of English GUM with free texts (annotation CC BY 4.0, texts CC BY, CC BY-SA and public domain), training splits\n"
               "# licence: CC BY-SA 4.0 for this file; made by tools/common_words.py\nword\n" + "".join(w + "\n" for w in sorted(words)), encoding="utf8", newline="\n")
