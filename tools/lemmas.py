#!/usr/bin/env python3
"""Builds the tables of the lemmatizer in src/Stance.Core/Lexicons from ../shared/data. Run from the repository: python3 tools/lemmas.py

base-words.tsv       base forms by which the rules of English endings choose between candidates ("min" or "mine"), from WordNet
irregular-forms.tsv  inflected forms that the rules get wrong and their lemmas, from WordNet's exception lists
treebank-lemmas.tsv  what the rules and the two tables above get wrong in the treebanks whose licence allows it, seen twice at least

The rules here mirror src/Stance.Core/Language/Endings.cs, only in order to leave out what they get right: where the two differ, a row is missing or idle.
Standard library only; the same input gives the same bytes. Another folder of data may be given as the first argument.
"""
import collections, gzip, pathlib, re, sys

HERE = pathlib.Path(__file__).resolve().parent
DATA = (pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent.parent / "shared" / "data") / "language"
OUT = HERE.parent / "src" / "Stance.Core" / "Lexicons"
TREEBANKS = ["ewt/en_ewt-ud-train.conllu.gz", "gum/en_gum-ud-train-free.conllu.gz", "gum/en_gum-ud-train-sa.conllu.gz"]
VOWELS = "aeiou"


def table(name):
    with gzip.open(DATA / "wordnet" / name, "rt", encoding="utf8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines if not line.startswith("# ")][1:]


def words():
    for name in TREEBANKS:
        with gzip.open(DATA / name, "rt", encoding="utf8") as lines:
            for line in lines:
                c = line.rstrip("\n").split("\t")
                if len(c) == 10 and c[0].isdigit():
                    yield c[1], c[2], c[3], c[4]


def write(name, head, columns, rows):
    with open(OUT / name, "w", encoding="utf8", newline="\n") as f:
        f.write(head + columns + "\n")
        for row in rows:
            f.write("\t".join(row) + "\n")


# The rules of Endings.cs.

def cvc(s):
    """One vowel before one last consonant: English doubles that consonant before an ending (stopped), so a single one had an "e" (hoped)."""
    t = "q" + s[s.rindex("qu") + 2:] if "qu" in s else s
    return len(t) > 1 and t[-1] not in "aeiouwxy" and t[-2] in "aeiouy" and sum(c in "aeiouy" for c in t) == 1


def needs_e(s):
    if len(s) < 3:
        return False
    a, b, c = s[-1], s[-2], s[-3]
    return (a in "cvu" or a in "zs" and b != a and b in "aeiouynrl" or a == "g" and b in "raedl" or a == "t" and b == "a" and (c not in "aeo" or s.endswith("creat"))
            or a == "r" and b in "ui" and c not in VOWELS or a == "l" and b in "bptdgckzf")


def doubled(s):
    return len(s) > 2 and s[-1] == s[-2] and s[-1] not in VOWELS


PREFIXES = ("re", "un", "over", "out", "under", "mis", "dis", "pre", "co", "de", "inter", "counter", "cyber")


def listed(s, kind):
    return (s + "e") in base[kind] or s in base[kind] or doubled(s) and s[:-1] in base[kind]


def stem(s, kind):
    known = base[kind]
    if s + "e" in known and (s not in known or cvc(s) or needs_e(s)):
        return s + "e"
    if s in known:
        return s
    if doubled(s) and s[:-1] in known or s.endswith("ck") and s[:-1] in known:
        return s[:-1]
    if "-" in s and len(s) - s.rindex("-") > 2:
        return s[:s.rindex("-") + 1] + stem(s[s.rindex("-") + 1:], kind)
    for p in PREFIXES:
        if s.startswith(p) and len(s) - len(p) > 2 and listed(s[len(p):], kind):
            return p + stem(s[len(p):], kind)
    if needs_e(s) or len(s) > 2 and cvc(s):
        return s + "e"
    return s[:-1] if doubled(s) and s[-1] not in "lszf" else s


def s_form(w, kind):
    known = base[kind]
    if len(w) < 3 or not w.endswith("s") or w.endswith("ss"):
        return w
    if w.endswith("'s"):
        return w[:-2]
    if w.endswith("ies"):
        return w[:-1] if w[:-1] in known or len(w) < 5 else w[:-3] + "y"
    if w.endswith("es"):
        if w[:-1] in known:
            return w[:-1]
        return w[:-2] if w[-3] in "hsxzo" and w[:-2] in known or w.endswith(("ches", "shes", "sses", "xes", "zzes", "oes", "uses")) else w[:-1]
    return w if w.endswith("us") and w[:-1] not in known else w[:-1]


def vowel(s):
    return any(c in "aeiouy" for c in s)


def past(w):
    if w.endswith("ied"):
        return w[:-1] if len(w) == 4 or w[:-1] in base["v"] else w[:-3] + "y"
    return stem(w[:-2], "v")


def present_participle(w):
    s = w[:-3]
    return s[:-1] + "ie" if s.endswith("y") and s not in base["v"] and s[:-1] + "ie" in base["v"] else stem(s, "v")


def any_verb(w):
    if w in base["v"]:
        return w
    if w in irregular["v"]:
        return irregular["v"][w]
    for ending, rule in (("ed", past), ("ing", present_participle), ("s", lambda x: s_form(x, "v"))):
        if w.endswith(ending) and len(w) > len(ending) + 2:
            lemma = rule(w)
            return lemma if lemma in base["v"] else w
    return w


def verb(w, tag):
    if tag in ("VB", "VBP", "MD") and w in base["v"]:
        return w
    if w in irregular["v"]:
        return irregular["v"][w]
    if tag == "VBZ" and w.endswith("s") and not w.endswith("ss"):
        return s_form(w, "v")
    if tag == "VBG" and w.endswith("ing") and vowel(w[:-3]):
        return present_participle(w)
    if tag in ("VBD", "VBN") and w.endswith("ed") and vowel(w[:-2]) and w not in base["v"]:
        return past(w)
    return any_verb(w)


def plural(w):
    if w in irregular["n"]:
        return irregular["n"][w]
    last = w[w.rfind("-") + 1:]
    if last != w and last in irregular["n"]:
        return w[:len(w) - len(last)] + irregular["n"][last]
    if w.endswith("men") and len(w) > 4:
        return w[:-3] + "man"
    return w if w in base["n"] else s_form(w, "n")


def degree(w, tag):
    if w in irregular["a"]:
        return irregular["a"][w]
    for ending in ("er", "est"):
        if w.endswith(ending) and len(w) > len(ending) + 2:
            s = w[:-len(ending)]
            lemma = s[:-1] + "y" if s[-1] == "i" else stem(s, "a")
            if lemma in base["a"] or (tag[2] == "R") == (ending == "er"):
                return lemma
    return w


PRONOUNS = {"me": "I", "i": "I", "myself": "myself", "them": "they", "'em": "they", "him": "he", "us": "we", "'s": "we", "s": "we", "her": "she", "mine": "my", "yours": "your",
            "theirs": "their", "ours": "our", "hers": "her", "u": "you", "ya": "you"}
CLOSED = {"'s": "be", "s": "be", "'m": "be", "'re": "be", "ai": "be", "'ve": "have", "'d": "have", "gon": "go", "wan": "want"}
MODALS = {"'d": "would", "'ll": "will", "ca": "can", "wo": "will", "sha": "shall"}


def rule(w, tag):
    """What Lemmatizer.cs makes of a word without treebank-lemmas.tsv."""
    lower = w.lower().replace("’", "'").replace("`", "'")
    if tag == "NNP":
        return w[0] + w[1:].lower() if len(w) > 6 and w.isalpha() and w.isupper() else w
    if tag == "NNPS":
        lemma = plural(lower)
        return w[0] + lemma[1:] if len(w) > 4 and w.isupper() else w[:len(lemma) - 1] + lemma[len(lemma) - 1:] if w.lower().startswith(lemma[:-1]) else w[0] + lemma[1:]
    if tag == "NNS":
        return lower[:-2] + ("s" if lower[0].isdigit() and lower[-3] == "0" else "") if lower.endswith("'s") else lower if lower[0].isdigit() else plural(lower)
    if tag == "MD":
        return MODALS.get(lower, lower)
    if tag == ":":
        return {"--": "-", "–": "-", "...": "…"}.get(w, w)
    if tag[0] == "V":
        return CLOSED.get(lower) or verb(lower, tag)
    if tag in ("JJR", "JJS", "RBR", "RBS"):
        return degree(lower, tag)
    if tag in ("DT", "PDT", "WDT"):
        return {"an": "a", "these": "this", "those": "that"}.get(lower, lower)
    if tag == "PRP":
        return PRONOUNS.get(lower, lower)
    if tag == "POS":
        return "'s"
    if tag == "RB" and lower in ("n't", "nt"):
        return "not"
    if tag == "TO":
        return "to"
    if tag == "CD":
        return lower.replace(",", "") if w[0].isdigit() else w if set(w) <= set("IVXLC") else lower
    if tag == "NN" and w.isupper() and (len(w) == 1 or any(c.isdigit() for c in w)):
        return w
    return w if tag == "JJ" and w in capitals else lower


# WordNet: the base forms, and of each irregular form the lemma with more senses that texts attest.
KINDS = {"verb": "v", "noun": "n", "adj": "a", "adv": "a"}
rank, everything = {}, collections.defaultdict(set)
for lemma, pos, senses, tagged in table("lemmas.tsv.gz"):
    if " " not in lemma:
        rank[KINDS[pos], lemma] = max(rank.get((KINDS[pos], lemma), (0, 0)), (int(tagged), int(senses)))
        everything[KINDS[pos] if pos != "adv" else "r"].add(lemma)
plain = re.compile("[a-z]+(-[a-z]+)?$")
base = {"v": {w for w in everything["v"] if plain.match(w)},
        # Adjectives that are compared by endings: short ones, and none with an ending that takes "more".
        "a": {w for w in everything["a"] if re.match("[a-z]{3,9}$", w) and not re.search("(ous|al|ive|ic|ed|ing|ful|less|able|ible|ary|ant|ent|ate|ory|oid|ile|ine|ese|an|ar|er|est|ose|form)$", w)},
        "n": set()}
base["a"] |= {"able", "real", "mean", "clean", "clear", "dear", "near", "wise", "fine", "brave", "tired", "lively", "simple", "late", "rare", "sure", "ample", "pale", "stale", "gentle", "noble"} & everything["a"]
nouns = {w for w in everything["n"] if plain.match(w)}
for w in nouns:
    stands = w.endswith("s") and not w.endswith("ss") and all(rank.get(("n", s), (-1, 0)) < rank["n", w] for s in (s_form(w, "n"), w[:-1]))
    before_es = re.search("([hsxzo]e|ie|[iu])$", w) and not (w.endswith("e") and rank.get(("n", w[:-1]), (0, 0)) > rank["n", w]) \
        and not (w.endswith("ie") and rank.get(("n", w[:-2] + "y"), (0, 0)) > rank["n", w])
    if stands or before_es:
        base["n"].add(w)
capitals = {row[0] for row in table("pertainyms.tsv.gz") if re.match("[A-Z][a-z'-]+$", row[0])} | {row[0] for row in table("antonyms.tsv.gz") if row[1] == "adj" and re.match("[A-Z][a-z]+$", row[0])}
irregular, found = collections.defaultdict(dict), collections.defaultdict(list)
for pos, form, lemma in table("exceptions.tsv.gz") + [["verb", "fled", "flee"]]:
    if " " not in lemma + form and form != lemma:
        found[KINDS[pos], form].append(lemma)
rows = []
for (kind, form), lemmas in sorted(found.items()):
    lemma = max(lemmas, key=lambda l: (rank.get((kind, l), (-1, 0)), -lemmas.index(l)))
    lemma = {("n", "axes"): "ax", ("n", "leaves"): "leaf", ("a", "better"): "good"}.get((kind, form), lemma)
    by_rule = plural(form) if kind == "n" else verb(form, "VBG" if form.endswith("ing") else "VBZ" if form.endswith("s") else "VBD") if kind == "v" else degree(form, "JJS" if form.endswith("est") else "JJR")
    if by_rule != lemma:
        rows.append((kind, form, lemma))
for kind, form, lemma in rows:
    irregular[kind][form] = lemma
WORDNET = "# source: WordNet 3.0, {} (WordNet 3.0 Copyright 2006 by Princeton University; WordNet licence)\n# made by tools/lemmas.py; {}\n"
write("irregular-forms.tsv", WORDNET.format("exception lists", "kind: v verb, n noun, a adjective or adverb; only forms that the rules of endings get wrong"), "kind\tform\tlemma", rows)

kinds = collections.defaultdict(str)
for kind, members in sorted({**base, "c": capitals}.items()):
    for w in members:
        kinds[w] += kind
write("base-words.tsv", WORDNET.format("lemmas and pertainyms", "kinds: v verb, a short adjective, c adjective with a capital; n noun that ends like a plural, or whose plural in -es needs it"),
      "word\tkinds", sorted(kinds.items()))

# The treebanks: what is still wrong and was seen twice. Not spelling mistakes that are other words ("to" for "too"), fragments, addresses and units.
counts, usual = collections.defaultdict(collections.Counter), collections.Counter()
for form, lemma, upos, tag in words():
    usual[form.lower()] += form.lower() == lemma
    if lemma != "_" and not (upos != "PROPN" and tag in ("NNP", "NNPS")) and tag not in ("GW", "ADD", "AFX", "LS", "SYM", "FW", ".", ":", ",", "``", "''", "$", "UH"):
        key = form.replace("’", "'")
        counts[tag, key if lemma != lemma.lower() and tag != "PRP" or tag.startswith("NNP") else key.lower()][lemma] += 1
REFUSED = {("NNS", "people"), ("NNS", "bases"), ("NN", "km"), ("NNS", "km"), ("NNS", "m"), ("VBD", "fled"), ("VBD", "ranged"), ("NNS", "collages"), ("NNS", "proceeds"), ("NN", "uv"), ("NN", "thank"), ("JJ", "South"), ("NN", "Council"), ("NNS", "min"), ("NN", "m"), ("RB", "them"), ("WRB", "were"), ("VBG", "fulfilling"), ("NNPS", "Gliders"), ("NN", "ETA_revision0307.doc"), ("NNS", "chnages"), ("NNS", "supplies")}
learned = []
for (tag, form), c in sorted(counts.items()):
    lemma, n = max(sorted(c.items()), key=lambda x: x[1])
    seen = sum(c.values()) + (sum(counts.get((tag, form.lower()), {}).values()) if form != form.lower() and not tag.startswith("NNP") else 0)
    strict = tag.startswith("NNP")
    if (n >= (3 if strict else 2) and n * 2 > seen and (tag, form) not in REFUSED and rule(form, tag) != lemma and not (form == form.lower() and usual[form] > n * 3 and lemma.isalpha() and tag[0] not in "NJ")
            and not (strict and not form[0].isupper())):
        learned.append((tag, form, lemma))
for form in ("data", "goods"):
    learned = [row for row in learned if row[:2] != ("NNS", form)] + [("NNS", form, form)]
write("treebank-lemmas.tsv", """# source: Universal Dependencies English EWT (CC BY-SA 4.0) and the parts of English GUM with free texts (annotation CC BY 4.0, texts CC BY, CC BY-SA and public domain), training splits
# licence: CC BY-SA 4.0 for this file; made by tools/lemmas.py; what the rules and the other tables get wrong, seen twice at least; forms in lower case where the lemma is
""", "tag\tform\tlemma", sorted(learned))
