"""What the networks see of a word: hashed pieces of its form. `WordFeatures.cs` computes the same; `check` words hold the two together."""
import functools

import numpy as np

PUNCTUATION = {"‘": "`", "’": "'", "‚": "`", "‛": "`", "“": "``", "”": "''", "„": "``", "«": "``", "»": "''", "–": "-", "‐": "-", "‑": "-", "—": "--", "…": "..."}
MOST_LETTERS = 24  # longer words are told by their beginning and end
MOST_PIECES = 32


def units(text):
    """The text as UTF-16 has it: two characters for each beyond the basic plane, so that lengths and cuts are the library's."""
    return text if text.isascii() else "".join(chr(unit) for unit in code_units(text))


def plain(form):
    """The form with typewriter punctuation."""
    return "".join(PUNCTUATION.get(c, c) for c in units(form))


def lower(form):
    """Letter by letter, so that the length stays (as char.ToLowerInvariant does)."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in form)


def normal(form):
    return "".join("0" if "0" <= c <= "9" else c for c in lower(plain(form)))


def shape(form):
    kinds, run = [], 0
    for c in plain(form):
        kind = "X" if c.isupper() else "x" if c.islower() else "d" if "0" <= c <= "9" else c
        run = run + 1 if kinds and kinds[-1] == kind else 1
        if run <= 4:
            kinds.append(kind)
    return "".join(kinds)


def code_units(text):
    return np.frombuffer(text.encode("utf-16-le", "surrogatepass"), dtype="<u2")


def fingerprint(text, seed):
    """FNV-1a over UTF-16 code units, 32 bits, its upper half folded in."""
    value = (2166136261 ^ (seed * 0x9E3779B1)) & 0xFFFFFFFF
    for unit in code_units(text):
        value = ((value ^ int(unit)) * 16777619) & 0xFFFFFFFF
    return value ^ (value >> 16)


class Layout:
    """Rows of a network's look-up table: words, then six hashed features, then hashed letter sequences, then classes of the gazetteers."""

    def __init__(self, words, sizes=(256, 2048, 1024, 2048, 2048, 512), pieces=8192, classes=16):
        self.words, self.sizes, self.pieces, self.classes = words, tuple(sizes), pieces, classes
        self.hash_start = words + 1  # row 0 is the unknown word
        self.piece_start = self.hash_start + sum(sizes)
        self.class_start = self.piece_start + pieces
        self.rows = self.class_start + classes

    def hashed(self, form):
        name = normal(form)
        values = (plain(form)[:1], name[:3], name[-2:], name[-3:], name[-4:], shape(form))
        rows, start = [], self.hash_start
        for seed, (value, size) in enumerate(zip(values, self.sizes)):
            rows.append(start + (fingerprint(value, seed) & (size - 1)))
            start += size
        return rows

    def letters(self, form):
        text = "<" + normal(form)[:MOST_LETTERS] + ">"
        rows = []
        for length in (3, 4, 5):
            for at in range(len(text) - length + 1):
                if len(rows) == MOST_PIECES:
                    return rows
                rows.append(self.piece_start + (fingerprint(text[at:at + length], 6) & (self.pieces - 1)))
        return rows


def memo(function):
    return functools.lru_cache(maxsize=None)(function)
