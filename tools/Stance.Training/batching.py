"""Turns sentences into batches for the compact networks."""
import numpy as np
import torch

from features import Layout, fingerprint, lower, memo, normal, plain
from gazetteer import key


class Words:
    """All look-ups of a form, for one vocabulary and one layout."""

    def __init__(self, vocabulary, vector_words, classes, **sizes):
        self.vocabulary = {word: i + 1 for i, word in enumerate(vocabulary)}
        self.layout = Layout(len(vocabulary), **sizes)
        self.vector = {word: i + 1 for i, word in enumerate(vector_words)}
        self.classes = classes
        self.of = memo(self._of)

    def _of(self, form):
        layout = self.layout
        letters = layout.letters(form)
        bits = self.classes.get(key(form), 0)
        gazetteer = [layout.class_start + i for i in range(16) if bits >> i & 1] or [layout.class_start + 15]
        rows = [self.vocabulary.get(normal(form), 0), *layout.hashed(form), *gazetteer, *letters]
        weights = [1.0] * (len(rows) - len(letters)) + [len(letters) ** -0.5] * len(letters)
        return np.array(rows, dtype=np.int64), np.array(weights, dtype=np.float32), self.vector.get(lower(plain(form)), 0)


def make(sentences, words):
    """The encoder's input for some sentences (lists of forms)."""
    found = [words.of(form) for forms in sentences for form in forms]
    sizes = np.array([len(f[0]) for f in found])
    offsets = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    longest = max(map(len, sentences))
    place = np.concatenate([np.arange(len(forms)) * len(sentences) + row for row, forms in enumerate(sentences)])
    mask = torch.zeros(longest * len(sentences), dtype=torch.bool)
    mask[torch.from_numpy(place)] = True
    return {"rows": torch.from_numpy(np.concatenate([f[0] for f in found])), "weights": torch.from_numpy(np.concatenate([f[1] for f in found])), "offsets": torch.from_numpy(offsets),
            "word_at": torch.from_numpy(offsets), "vector": torch.tensor([f[2] for f in found]), "place": torch.from_numpy(place), "mask": mask.view(longest, len(sentences))}


def spread(values, sentences, longest):
    """[time, sentence] of numbers from a list for each sentence."""
    table = np.zeros((longest, len(sentences)), dtype=np.int64)
    for row, numbers in enumerate(values):
        table[:len(numbers), row] = numbers
    return torch.from_numpy(table)


def groups(lengths, size, order):
    """Index lists of like length with at most `size` words each, padding counted, in random order."""
    if not lengths:
        return []
    indices = sorted(range(len(lengths)), key=lambda i: lengths[i] + order.random() * 3)
    found, current, longest = [], [], 0
    for i in indices:
        if current and max(longest, lengths[i]) * (len(current) + 1) > size:
            found.append(current)
            current, longest = [], 0
        current.append(i)
        longest = max(longest, lengths[i])
    found.append(current)
    order.shuffle(found)
    return found


def vectors(folder, most):
    """GloVe rows (row 0: none) and their words."""
    import gzip
    words = gzip.open(folder / "glove-100d-200k.words.txt.gz", "rt", encoding="utf8").read().split("\n")[:most]
    raw = gzip.open(folder / "glove-100d-200k.int8.gz").read()
    rows, width = np.frombuffer(raw, "<u4", 2, 8)
    scales = np.frombuffer(raw, "<f4", rows, 16)[:most]
    table = np.frombuffer(raw, "i1", most * int(width), 16 + 4 * int(rows)).reshape(most, int(width))
    full = np.concatenate([np.zeros((1, int(width)), np.float32), table * scales[:, None]]).astype(np.float32)
    return words, torch.from_numpy(full), table, scales


def fingerprints(words, seed):
    """Sorted 32-bit fingerprints and the order of the words that gives them."""
    values = np.array([fingerprint(word, seed) for word in words], dtype=np.uint32)
    order = np.argsort(values, kind="stable")
    return values[order], order
