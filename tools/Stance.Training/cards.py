"""Model cards: what each file was trained on, how, and how well it does on the development parts."""

EWT = "Universal Dependencies English EWT, train (the contributors of UD_English-EWT; CC BY-SA 4.0)"
GUM = "UD English GUM, train, the documents with free texts and those under CC BY-SA 3.0 (Amir Zeldes and others; annotation CC BY 4.0; texts CC BY, CC BY-SA, public domain)"
GLOVE = "GloVe 6B, 100 dimensions, the first 50,000 words (Pennington, Socher, Manning 2014; PDDL 1.0; packaging MIT, Copyright (c) 2024 GRAYPE Systems Private Limited)"
TEACHER = ("a teacher labelled free plain text: all-MiniLM-L6-v2 (Apache-2.0; trained by its authors on about a billion sentence pairs, among them Reddit comments, S2ORC, MS MARCO, SNLI and MultiNLI, "
           "Natural Questions and Yahoo Answers; its base was distilled from BERT), fine-tuned on the sets above and the name sets. Nothing of its weights is in this file. Text it labelled: our own briefs and "
           "items, Sri Lankan government papers (CC0), WikiGold and GAP (Wikipedia, CC BY-SA), re3d's free parts, LitBank (public-domain novels)")
NAMES = ("names: UNER English-EWT (CC BY-SA 4.0), WikiGold (CC BY 4.0, text CC BY-SA), re3d's free and CC BY-SA parts (public domain, OGL v3, CC BY 3.0 AU, EU reuse, CC BY-SA 3.0), names drawn from GUM (CC BY 4.0; texts as above), "
         "Sri Lankan government papers (CC0), and news written for this project: the briefs and tools/Stance.Training/names")


def text(title, what, data, how, scores, size, limits):
    rows = "\n".join(f"| {name} | {figures} |" for name, figures in scores)
    listed = "\n".join(f"* {d}" for d in data)
    return f"""# {title}

{what} Made with `tools/Stance.Training` on 24 November 2026. {size / 1e6:.1f} MB, 8-bit whole numbers with one scale for each row.

**Trained on**

{listed}

Sets that may only be used for evaluation were used for nothing else. Because of the share-alike sets this file is offered under CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/; the code stays under Apache-2.0.

**How.** {how}

**Development figures** (they also chose between recipes; the test parts were not opened)

| set | figures |
|---|---|
{rows}

**Limits.** {limits}
"""


def figures(scores):
    return ", ".join(f"{k.upper() if len(k) < 5 else k} {v}" for k, v in scores.items())


def grammar(saved, size):
    return text(
        "grammar.bin: parts of speech and trees", "Universal and Penn parts of speech, heads and relations of English sentences.", [EWT, GUM, GLOVE, TEACHER],
        f"{saved['depth']} layers of width {saved['width']} (simple recurrent units, both directions) over words, hashed pieces of words, word vectors and classes of the gazetteers; linear heads for tags, "
        "a biaffine scorer of arcs with a term for distance, an additive scorer of relations. AdamW, six passes over the treebanks twice and the labelled text once; half of the sentences with hyphenated "
        "compounds joined and with printed quotation marks, as newspapers have them.",
        [(name, figures(row)) for name, row in saved["scores"].items()], size,
        "Gold words and sentences; from raw text about four points of LAS are lost. Web, conversation and encyclopedia make most of the training text, news the least. LAS counts relations without their subtype.")


def names(saved, size):
    return text(
        "names.bin: names", "Persons, organizations, places, groups, facilities, events, products and works in English text.", [NAMES, GLOVE, TEACHER],
        f"{saved['depth']} layers of width {saved['width']}, as in grammar.bin; labels in BIOES form, the best legal sequence (Viterbi). Sets that leave a distinction open teach only what they say: the loss is "
        "that of all labels a set allows. Some names are swapped for others of their kind, some sentences written in capitals, with split hyphens or printed marks.",
        [(name, figures(row)) for name, row in saved["scores"].items()], size,
        "Events, products and works have few examples. Names of bodies that look like those of persons or places are the commonest mistake. worldwide and CoNLL-2003 are annotated by other rules and served for evaluation only.")


def sentences(saved, size):
    return text(
        "sentences.bin: ends of sentences", "Where sentences end inside a paragraph.", [EWT, GUM, GLOVE],
        f"{saved['depth']} layers of width {saved['width']}, as in grammar.bin, over whole paragraphs, half of them with printed quotation marks. The library lets rules and this model decide together.",
        [(name, f"F1 {f1} (the model alone, gold words)") for name, f1 in saved["scores"].items()], size, "It does not see line breaks; the library's rules do.")


def words(size):
    return f"""# words.bin: what all networks know of words

Word vectors and classes of words from gazetteers, looked up by 32-bit fingerprints. {size / 1e6:.1f} MB. Made with `tools/Stance.Training` on 24 November 2026.

* {GLOVE}. 8-bit, one scale for each word.
* Classes (given name, surname, city, country, region, nationality): US Social Security Administration and US Census Bureau name lists (public domain), GeoNames cities (CC BY 4.0, geonames.org), datasets/country-codes (PDDL),
  opensanctions/rigour (MIT), i18n-nationality (MIT), Unicode CLDR (Unicode License v3), own compilation.

**Limits.** The vectors are from 2014 and carry the biases of its web and newswire; the name lists are American.
"""
