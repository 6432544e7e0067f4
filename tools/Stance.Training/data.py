"""Reads the treebanks, the name sets and plain text into sentences."""
import collections
import gzip
import json
import re
from pathlib import Path

TYPES = ("PER", "ORG", "LOC", "NORP", "FAC", "EVENT", "PRODUCT", "WORK")
TAGS = ("O", *(f"{place}-{kind}" for kind in TYPES for place in "BIES"))
OTHER = frozenset(("NORP", "FAC", "EVENT", "PRODUCT", "WORK"))


class Sentence:
    """Words with what a set says of them: xpos, upos, heads (0 = root), relations; names as a set of allowed tags for each word."""
    __slots__ = ("forms", "upos", "xpos", "lemmas", "heads", "relations", "names", "space", "weight", "paragraph")

    def __init__(self, forms, **known):
        self.forms = forms
        for slot in self.__slots__[1:]:
            setattr(self, slot, known.get(slot))


def opened(path):
    return gzip.open(path, "rt", encoding="utf8") if str(path).endswith(".gz") else open(path, encoding="utf8")


def treebank(path):
    """Sentences of a CoNLL-U file; `space` tells of each word whether white space follows, `paragraph` whether the sentence begins one."""
    rows, spaces, found, start, inside = [], [], [], False, (0, 0, True)
    for line in opened(path):
        line = line.rstrip("\n")
        if line.startswith(("# newpar", "# newdoc")):
            start = True
        if not line:
            if rows:
                found.append(Sentence([r[1] for r in rows], upos=[r[3] for r in rows], xpos=[r[4] for r in rows], lemmas=[r[2] for r in rows],
                                      heads=[int(r[6]) for r in rows], relations=[r[7] for r in rows], space=spaces, paragraph=start))
                start = False
            rows, spaces, inside = [], [], (0, 0, True)
        elif not line.startswith("#"):
            cells = line.split("\t")
            after = "SpaceAfter=No" not in cells[9]
            if "-" in cells[0]:
                first, last = map(int, cells[0].split("-"))
                inside = (first, last, after)
            elif "." not in cells[0]:
                number = int(cells[0])
                rows.append(cells)
                spaces.append(after if not inside[0] <= number <= inside[1] else number == inside[1] and inside[2])
    return found


def tags_of(spans, length):
    """BIOES tags from (first, end, kinds) spans; kinds is a set where the set's type has several common ones."""
    tags = [{"O"} for _ in range(length)]
    for first, end, kinds in spans:
        for i in range(first, end):
            place = "S" if end - first == 1 else "B" if i == first else "E" if i == end - 1 else "I"
            tags[i] = {f"{place}-{kind}" for kind in kinds} | ({"O"} if "O" in kinds else set())
            tags[i] = {t for t in tags[i] if t == "O" or not t.endswith("-O")}
    return tags


def bio(path, kinds):
    """Sentences of a BIO file; `kinds` maps the set's types to sets of common types (missing = not a name)."""
    forms, labels, found = [], [], []
    for line in [*opened(path), "\n"]:
        cells = line.rstrip("\n").split("\t")
        if not line.strip() or line.startswith("-DOCSTART-"):
            if forms:
                spans, first = [], None
                for i, label in enumerate([*labels, "O"]):
                    if first is not None and (label == "O" or label[0] == "B" or label[2:] != labels[first][2:]):
                        if kinds.get(labels[first][2:]):
                            spans.append((first, i, kinds[labels[first][2:]]))
                        first = None
                    if label != "O" and first is None:
                        first = i
                found.append(Sentence(forms, names=tags_of(spans, len(forms))))
            forms, labels = [], []
        else:
            forms.append(cells[0])
            labels.append(cells[-1])
    return found


WORD = re.compile(r"https?://\S+|[A-Z]\.(?:[A-Z]\.)+|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Sgt|Sen|Gov|Rep|St|Jr|Sr|No|Inc|Ltd|Co|Corp)\.|[A-Z]\.(?=\s)|\d+(?:[.,]\d+)*|"
                  r"[^\W_](?:[^\W_]|(?<=\w)[-‑&](?=\w)|(?<=\w)[.](?=[a-z]{2}))*|\.\.\.|--|\S")
CLITIC = re.compile(r"(?i)^(.+?)(n['’]t|['’](?:s|m|d|ll|re|ve))$")


def words_of(text):
    """(start, end) of the words of a text, close to the tokenizer's."""
    found = []
    for match in re.finditer(r"[^\W_][\w]*(?:n['’]t|['’](?:s|m|d|ll|re|ve))\b|" + WORD.pattern, text):
        start, end = match.span()
        clitic = CLITIC.match(match.group())
        if clitic:
            found.append((start, start + len(clitic.group(1))))
            start += len(clitic.group(1))
        found.append((start, end))
    return found


def sentences_of(text, spans, marks):
    """Cuts a text's words at line ends and after full stops, never inside a name."""
    found, current, previous = [], [], 0
    for i, (start, end) in enumerate(spans):
        if current and "\n" in text[previous:start]:
            found.append(current)
            current = []
        current.append((start, end))
        previous = end
        closing = text[start:end] in ".?!" or (text[start:end] in "”’\")" and len(current) > 1 and text[current[-2][0]:current[-2][1]] in ".?!")
        follows = text[spans[i + 1][0]] if i + 1 < len(spans) else "A"
        if closing and not (follows in "”’\")" and spans[i + 1][0] == end) and (follows.isupper() or follows in "“‘\"'(") and not any(a < end < b for a, b, _ in marks):
            found.append(current)
            current = []
    return [*found, current] if current else found


def marked(text, marks):
    """Sentences of a text with names at the given (start, end, type)."""
    found = []
    for spans in sentences_of(text, words_of(text), marks):
        names = []
        for start, end, kind in marks:
            inside = [i for i, (a, b) in enumerate(spans) if a < end and b > start]
            if inside and kind:
                names.append((inside[0], inside[-1] + 1, {kind}))
        found.append(Sentence([text[a:b] for a, b in spans], names=tags_of(names, len(spans))))
    return found


BRIEF = {"PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "NORP": "NORP", "FAC": "FAC", "EVENT": "EVENT", "PROD": "PRODUCT", "LAW": "WORK", "WORK": "WORK", "CAL": None}


def briefs(path):
    found = []
    for line in opened(path):
        brief = json.loads(line)
        text = brief["text"]
        # Offsets count UTF-16 code units.
        if any(ord(c) > 0xFFFF for c in text):
            continue
        marks, end = [], -1
        for entity in sorted(brief["entities"], key=lambda e: (e["start"], -e["end"])):
            if entity["start"] >= end and BRIEF[entity["type"]]:
                marks.append((entity["start"], entity["end"], BRIEF[entity["type"]]))
                end = entity["end"]
        found += marked(text, marks)
    return found


INLINE = re.compile(r"\[(PER|ORG|LOC|NORP|FAC|EVENT|PRODUCT|WORK) ([^\[\]]+)\]")


def items(path):
    """Our own items with names marked inline: [PER Amina Okafor]; items stand between lines of ====."""
    found = []
    for item in re.split(r"(?m)^====\s*$", Path(path).read_text(encoding="utf8")):
        text, marks, last = "", [], 0
        for match in INLINE.finditer(item):
            text += item[last:match.start()]
            marks.append((len(text), len(text) + len(match.group(2)), match.group(1)))
            text += match.group(2)
            last = match.end()
        found += marked(text + item[last:], marks)
    return found


TITLES = {"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "gen", "general", "col", "colonel", "capt", "captain", "lt", "lieutenant", "maj", "major", "sgt", "sergeant", "adm", "admiral",
          "president", "premier", "chancellor", "king", "queen", "prince", "princess", "senator", "sen", "rep", "governor", "gov", "judge", "justice", "minister", "secretary", "ambassador", "bishop",
          "archbishop", "pope", "ayatollah", "sheikh", "shaikh", "sheik", "chairman", "chief", "coach", "rev", "reverend", "father", "congressman", "mayor", "vice", "ex-president", "dictator", "detective", "officer"}


def untitled(sentences):
    """Takes titles off the front of persons' names: sets differ, ours are without."""
    for s in sentences:
        for i, tags in enumerate(s.names):
            if tags == {"B-PER"} and s.forms[i].strip(".").lower() in TITLES:
                at = i
                while s.names[at] in ({"B-PER"}, {"I-PER"}) and s.forms[at].strip(".").lower() in TITLES:
                    s.names[at] = {"O"}
                    at += 1
                if s.names[at] == {"I-PER"}:
                    s.names[at] = {"B-PER"}
                elif s.names[at] == {"E-PER"}:
                    s.names[at] = {"S-PER"}
    return sentences


def both(*kinds):
    return set(kinds)


def name_sets(data, own=()):
    """Every set that may train a shipped model, by name."""
    ner = data / "ner"
    sets = {
        "uner-ewt": bio(ner / "uner-ewt/uner-ewt-train.bio.gz", {"PER": {"PER"}, "ORG": {"ORG"}, "LOC": both("LOC", "FAC"), "OTH": OTHER}),
        "wikigold": bio(ner / "wikigold/wikigold-train.bio.gz", {"PER": {"PER"}, "ORG": {"ORG"}, "LOC": both("LOC", "FAC"), "MISC": OTHER}),
        "briefs": briefs(data / "briefs/briefs-train.jsonl.gz"),
        "re3d": [s for part in ("free", "sa") for s in bio(ner / f"re3d/re3d-train-{part}.bio.gz", {
            "Person": both("PER", "O"), "Organisation": both("ORG", "O"), "Location": both("LOC", "FAC", "O"), "Nationality": {"NORP"},
            "MilitaryPlatform": both("PRODUCT", "O"), "Weapon": both("PRODUCT", "O"), "Vehicle": both("PRODUCT", "O"), "DocumentReference": both("WORK", "O")})],
        "sl-gov": bio(ner / "sl-gov/sl-gov-train.bio.gz", {"PER": {"PER"}, "ORG": {"ORG"}, "LOC": both("LOC", "FAC"), "MISC": OTHER | {"O"}}),
        "own": [s for path in own for s in items(path)],
    }
    silver = [s for part in ("free", "sa") for s in bio(ner / f"gum-silver/gum-silver-train-{part}.bio.gz", {
        "person": both("PER", "NORP"), "organization": {"ORG"}, "place": both("LOC", "FAC"), "event": {"EVENT"}, "object": both("PRODUCT", "O"),
        "abstract": OTHER | {"O"}, "animal": both("O", "PRODUCT"), "plant": {"O"}, "substance": {"O"}})]
    for sentence in silver:
        # Adjectives of nationality are no names in this set.
        for i, form in enumerate(sentence.forms):
            if i and sentence.names[i] == {"O"} and form[:1].isupper():
                sentence.names[i] = {"O", "S-NORP"}
    sets["gum-silver"] = silver
    for name in ("uner-ewt", "wikigold", "re3d", "gum-silver"):
        untitled(sets[name])
    return sets


def align(bank, named):
    """Carries names over to treebank sentences of the same words."""
    by_words = collections.defaultdict(list)
    for sentence in named:
        by_words[tuple(sentence.forms)].append(sentence.names)
    met = 0
    for sentence in bank:
        names = by_words.get(tuple(sentence.forms))
        if names:
            sentence.names = names[0]
            met += 1
    return met


OPENING, CLOSING = {'"': "“", "'": "‘", "`": "‘", "``": "“"}, {'"': "”", "'": "’", "''": "”"}


def printed(forms, tags):
    """The forms with the printer's quotation marks and apostrophes; tags are Penn tags, or None where only the marks' order tells."""
    found, opened_at = [], set()
    for i, form in enumerate(forms):
        if form in ('"', "'", "``", "''", "`"):
            tag = tags[i] if tags else ("''" if form in opened_at or form == "''" else "``")
            opened_at ^= {form}
            found.append(OPENING.get(form, form) if tag == "``" else CLOSING.get(form, form))
        else:
            found.append(form.replace("'", "’"))
    return found


def joined(s):
    """The sentence with its hyphenated compounds as one word each, as our tokenizer leaves them: "state - owned" is "state-owned"."""
    groups, i = [], 0
    while i < len(s.forms):
        end = i + 1
        while end + 1 < len(s.forms) and s.xpos[end] == "HYPH" and s.space and not s.space[end - 1] and not s.space[end]:
            end += 2
        groups.append((i, end))
        i = end
    if len(groups) == len(s.forms):
        return s
    new_of = {}
    for number, (first, end) in enumerate(groups):
        for at in range(first, end):
            new_of[at + 1] = number + 1
    new_of[0] = 0
    made = {name: [] for name in ("forms", "upos", "xpos", "heads", "relations")}
    for number, (first, end) in enumerate(groups):
        tops = [at for at in range(first, end) if new_of[s.heads[at]] != number + 1]
        top = tops[0]
        last = end - 1
        upos, xpos = s.upos[top], s.xpos[top]
        if end - first > 1 and s.xpos[last] not in ("NNP", "NNPS"):
            upos, xpos = s.upos[last], s.xpos[last]
            before_noun = new_of[s.heads[top]] > number + 1 and s.relations[top].split(":")[0] in ("amod", "compound", "nummod", "nmod")
            if xpos in ("VBN", "JJ") or before_noun and xpos in ("NN", "NNS", "VBG"):
                upos, xpos = "ADJ", "JJ"
            elif xpos == "VBG":
                upos, xpos = "NOUN", "NN"
        relation = s.relations[top]
        if end - first > 1 and xpos == "JJ" and relation == "compound":
            relation = "amod"
        made["forms"].append("".join(s.forms[first:end]))
        made["upos"].append(upos)
        made["xpos"].append(xpos)
        made["heads"].append(new_of[s.heads[top]])
        made["relations"].append(relation)
    return Sentence(**made)


def plain_text(data, own=()):
    """Free text to be labelled by the teacher: news of our own, government papers, encyclopedia, novels."""
    found = [s.forms for s in bio(data / "ner/sl-gov/sl-gov-train.bio.gz", {})] + [s.forms for s in bio(data / "ner/wikigold/wikigold-train.bio.gz", {})]
    found += [s.forms for part in ("free", "sa") for s in bio(data / f"ner/re3d/re3d-train-{part}.bio.gz", {})]
    found += [s.forms for s in briefs(data / "briefs/briefs-train.jsonl.gz")] + [s.forms for path in own for s in items(path)]
    for name in ("gap-development", "gap-validation"):
        for line in list(opened(data / f"coref/gap/{name}.tsv.gz"))[1:]:
            found += [s.forms for s in marked(line.split("\t")[1], [])]
    for line in opened(data / "coref/litbank/litbank-train.jsonl.gz"):
        found += json.loads(line)["sentences"]
    return [forms for forms in found if 3 <= len(forms) <= 80]
