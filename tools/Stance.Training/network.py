"""The compact network: features of words, light bidirectional recurrences, heads for tags, tree, names and sentence ends."""
import math

import torch
from torch import nn
from torch.nn import functional as F


class Recurrence(torch.autograd.Function):
    """c[t] = f[t]·c[t−1] + (1−f[t])·z[t] along the first axis (the state of Lei and others' simple recurrent unit, 2018)."""

    @staticmethod
    def forward(ctx, z, f):
        c = torch.empty_like(z)
        state = torch.zeros_like(z[0])
        for t in range(z.shape[0]):
            state = torch.lerp(z[t], state, f[t])
            c[t] = state
        ctx.save_for_backward(z, f, c)
        return c

    @staticmethod
    def backward(ctx, grad):
        z, f, c = ctx.saved_tensors
        total = torch.empty_like(grad)
        state = torch.zeros_like(grad[0])
        for t in range(grad.shape[0] - 1, -1, -1):
            state = grad[t] + state
            total[t] = state
            state = state * f[t]
        before = torch.cat([torch.zeros_like(c[:1]), c[:-1]])
        return total * (1 - f), total * (before - z)


def gelu(x):
    """x·σ(1.702x) (Hendrycks and Gimpel 2016): one sigmoid, as the library has it."""
    return x * torch.sigmoid(1.702 * x)


def spread(x, p, training):
    """Dropout with one mask for a whole sentence; x is [time, sentence, width]."""
    if not training or p == 0:
        return x
    return x * (torch.empty(1, x.shape[1], x.shape[2]).bernoulli_(1 - p) / (1 - p))


class Encoder(nn.Module):
    """[time, sentence] of word numbers to [time, sentence, width]."""

    def __init__(self, layout, vectors, width, depth, dropout=0.25):
        super().__init__()
        self.layout, self.width, self.depth, self.dropout = layout, width, depth, dropout
        self.table = nn.Parameter(torch.randn(layout.rows, width) * 0.1)
        self.register_buffer("vectors", vectors, persistent=False)  # row 0: no vector
        self.project = nn.Linear(vectors.shape[1], width, bias=False)
        self.unknown = nn.Parameter(torch.zeros(width))
        self.norm = nn.LayerNorm(width)
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in range(depth))
        self.layers = nn.ModuleList(nn.Linear(width, 3 * width) for _ in range(depth))
        self.last = nn.LayerNorm(width)
        for layer in self.layers:
            nn.init.xavier_uniform_(layer.weight[:width])
            with torch.no_grad():
                layer.bias.zero_()
                layer.bias[width:width + width // 2] = torch.linspace(-1, 3, width // 2)
                layer.bias[width + width // 2:2 * width] = torch.linspace(-1, 3, width // 2)

    def forward(self, batch):
        rows, weights, offsets = batch["rows"], batch["weights"], batch["offsets"]
        if self.training:
            weights = weights.clone()
            first = batch["word_at"]
            drop = torch.rand(len(first)) < 0.15
            rows = rows.clone()
            rows[first[drop]] = 0
        x = F.embedding_bag(rows, self.table, offsets, mode="sum", per_sample_weights=weights)
        known = batch["vector"] > 0
        if self.training:
            known = known & (torch.rand(len(known)) > 0.045)
        x = x + torch.where(known[:, None], self.project(self.vectors[batch["vector"]]), self.unknown[None])
        x = self.norm(x)
        time, count = batch["mask"].shape
        x = torch.zeros(time * count, self.width).index_copy(0, batch["place"], x).view(time, count, self.width)
        x = spread(x, self.dropout, self.training)
        mask, half = batch["mask"][:, :, None].float(), self.width // 2
        for norm, layer in zip(self.norms, self.layers):
            z, f, o = layer(norm(x)).split(self.width, 2)
            f = torch.sigmoid(f)
            z = z * mask
            z = torch.cat([z[:, :, :half], z[:, :, half:].flip(0)], 2)
            f = torch.cat([f[:, :, :half], f[:, :, half:].flip(0)], 2)
            c = Recurrence.apply(z.contiguous(), f.contiguous())
            c = torch.cat([c[:, :, :half], c[:, :, half:].flip(0)], 2)
            x = x + spread(torch.sigmoid(o) * c, self.dropout, self.training)
        return self.last(x)


class TreeHead(nn.Module):
    """Scores of heads and relations (Dozat and Manning 2017, with an additive scorer of relations)."""
    ARC, LABEL, FAR = 128, 96, 16

    def __init__(self, width, relations, arc=None, label=None):
        super().__init__()
        self.arc, self.label = arc or self.ARC, label or self.LABEL
        self.dependent, self.head = nn.Linear(width, self.arc), nn.Linear(width, self.arc)
        self.root = nn.Parameter(torch.randn(self.arc) * 0.1)
        self.root_label = nn.Parameter(torch.zeros(self.label))
        self.bilinear = nn.Parameter(torch.eye(self.arc) * 0.1)
        self.prior = nn.Parameter(torch.zeros(self.arc))
        self.distance = nn.Parameter(torch.zeros(2 * self.FAR + 1, self.arc))
        self.distance_bias = nn.Parameter(torch.zeros(2 * self.FAR + 1))
        self.label_dependent, self.label_head = nn.Linear(width, self.label), nn.Linear(width, self.label, bias=False)
        self.relation = nn.Linear(self.label, relations)

    def arcs(self, x, mask, drop):
        """[sentence, dependent, head] with the root as head 0; x is [sentence, time, width]."""
        count, time, _ = x.shape
        d = F.dropout(gelu(self.dependent(x)), drop, self.training)
        h = F.dropout(gelu(self.head(x)), drop, self.training)
        h = torch.cat([self.root.expand(count, 1, -1), h], 1)
        scores = (d @ self.bilinear) @ h.transpose(1, 2) + (h @ self.prior)[:, None, :]
        place = torch.arange(time)
        far = (place[None, :] - place[:, None]).clamp(-self.FAR, self.FAR) + self.FAR
        near = d @ self.distance.t()
        scores[:, :, 1:] = scores[:, :, 1:] + near.gather(2, far[None].expand(count, -1, -1)) + self.distance_bias[far][None]
        bad = torch.cat([torch.zeros(count, 1, dtype=torch.bool), ~mask], 1)
        return scores.masked_fill(bad[:, None, :], -1e4)

    def relations_of(self, x, heads, drop):
        """Scores of relations of each word to its head; heads is [sentence, time], 0 = root."""
        d, h = self.label_dependent(x), self.label_head(x)
        h = torch.cat([self.root_label.expand(len(x), 1, -1), h], 1)
        h = h.gather(1, heads[:, :, None].expand(-1, -1, h.shape[2]))
        return self.relation(F.dropout(gelu(d + h), drop, self.training))


class Network(nn.Module):
    """An encoder with the heads that `sizes` names: upos, xpos, relations, names, ends."""

    def __init__(self, encoder, sizes):
        super().__init__()
        self.encoder, self.sizes = encoder, sizes
        width = encoder.width
        for head in ("upos", "xpos", "names", "ends"):
            if head in sizes:
                self.add_module(head, nn.Linear(width, sizes[head]))
        if "relations" in sizes:
            self.tree = TreeHead(width, sizes["relations"])

    def loss(self, batch, smoothing=0.0):
        x = self.encoder(batch)
        kept = F.dropout(x, 0.3, self.training)
        mask, total = batch["mask"], 0
        for head in ("upos", "xpos", "ends"):
            if head in batch and head in self.sizes:
                total = total + F.cross_entropy(getattr(self, head)(kept)[mask], batch[head][mask])
        if "heads" in batch and "relations" in self.sizes:
            y, m, heads = x.transpose(0, 1), mask.t(), batch["heads"].t()
            total = total + F.cross_entropy(self.tree.arcs(y, m, 0.3)[m], heads[m])
            total = total + F.cross_entropy(self.tree.relations_of(y, heads, 0.3)[m], batch["relations"].t()[m])
        if "names" in batch and "names" in self.sizes:
            total = total + partial(self.names(kept)[mask], batch["names"])
        return total


def partial(scores, allowed):
    """−log of the probability of all allowed tags: sets that leave a distinction open do not teach it."""
    logs = F.log_softmax(scores, 1)
    return -torch.logsumexp(logs.masked_fill(~allowed, -1e4), 1).mean()


class Average:
    """Moving average of the weights, for evaluation and export."""

    def __init__(self, network, decay=0.998, every=4):
        self.network, self.decay, self.every, self.steps = network, decay ** every, every, 0
        self.kept = {n: p.detach().clone() for n, p in network.named_parameters()}

    def update(self):
        self.steps += 1
        if self.steps % self.every:
            return
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        with torch.no_grad():
            for name, value in self.network.named_parameters():
                self.kept[name].mul_(decay).add_(value, alpha=1 - decay)

    def swap(self):
        with torch.no_grad():
            for name, value in self.network.named_parameters():
                old = value.detach().clone()
                value.copy_(self.kept[name])
                self.kept[name] = old


def optimizer(network, rate, steps, decay=1e-3, slow=(), slow_rate=None):
    groups = {}
    for name, value in network.named_parameters():
        is_slow = any(name.startswith(prefix) for prefix in slow)
        key = (is_slow, value.dim() > 1 and not name.endswith("table"))
        groups.setdefault(key, []).append(value)
    made = [{"params": values, "weight_decay": decay if matrix else 0.0, "lr": slow_rate if is_slow else rate} for (is_slow, matrix), values in groups.items()]
    adam = torch.optim.AdamW(made, betas=(0.9, 0.98), foreach=True)
    warm = max(1, int(steps * 0.05))
    schedule = torch.optim.lr_scheduler.LambdaLR(adam, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm))))
    return adam, schedule


def decode_tree(scores):
    """Heads from [dependent, head] scores: the best root first, then the best head of each word, then cycles broken where it costs least."""
    n = len(scores)
    scores = scores.copy()
    best = scores[:, 1:].max(1) if n > 1 else scores[:, 0] * 0
    root = int((scores[:, 0] - best).argmax())
    for i in range(n):
        scores[i, i + 1] = -math.inf
        if i != root:
            scores[i, 0] = -math.inf
    heads = scores.argmax(1)
    heads[root] = 0
    while True:
        cycle = find_cycle(heads)
        if not cycle:
            return heads
        inside = below(heads, cycle)
        change = None
        for i in cycle:
            for h in range(1, n + 1):
                if h - 1 not in inside and scores[i, h] > -math.inf:
                    loss = scores[i, heads[i]] - scores[i, h]
                    if change is None or loss < change[0]:
                        change = (loss, i, h)
        heads[change[1]] = change[2]


def find_cycle(heads):
    state = [0] * len(heads)
    for start in range(len(heads)):
        path, at = [], start
        while at >= 0 and state[at] == 0:
            state[at] = 1
            path.append(at)
            at = heads[at] - 1
        if at >= 0 and state[at] == 1:
            return path[path.index(at):]
        for i in path:
            state[i] = 2
    return None


def below(heads, cycle):
    """Words whose way up leads into the cycle."""
    inside, outside = set(cycle), set()
    for start in range(len(heads)):
        path, at = [], start
        while at >= 0 and at not in inside and at not in outside:
            outside.add(at)  # until shown otherwise, so that another cycle ends the way
            path.append(at)
            at = heads[at] - 1
        if at in inside:
            inside.update(path)
            outside.difference_update(path)
    return inside
