"""The two networks: a syntax tagger, and a role tagger with its linker that reads the tagger's states."""

from dataclasses import asdict, dataclass

import torch
from torch import Tensor, nn

from provenance.extraction.neural.lexicon import Lexicon

ROLE_LABELS = 7
DISTANCES = 25
BETWEEN = 6
CLIP = 20


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many entries each table holds."""

    trained: int
    vectors: int
    suffixes: int
    prefixes: int
    shapes: int
    tags: int = 0
    relations: int = 0
    entities: int = 0

    @classmethod
    def of(cls, lexicon: Lexicon, tags: int = 0, relations: int = 0, entities: int = 0) -> "Sizes":
        """Give the sizes that a lexicon asks for; two numbers are padding and the unknown."""
        return cls(
            lexicon.trained + 2,
            len(lexicon.words) + 2,
            len(lexicon.suffixes) + 2,
            len(lexicon.prefixes) + 2,
            len(lexicon.shapes) + 2,
            tags,
            relations,
            entities,
        )

    def as_dict(self) -> dict[str, int]:
        """Give the sizes for a checkpoint."""
        return asdict(self)


def locked_dropout(states: Tensor, p: float, training: bool) -> Tensor:
    """Drop the same units at every token of a paragraph."""
    if not training or p == 0:
        return states
    mask = torch.empty(states.shape[0], 1, states.shape[2]).bernoulli_(1 - p) / (1 - p)
    return states * mask


def flip(states: Tensor, lengths: Tensor) -> Tensor:
    """Reverse each paragraph within its own length; padding stays behind."""
    steps = torch.arange(states.shape[1])[None]
    index = torch.where(steps < lengths[:, None], lengths[:, None] - 1 - steps, steps)
    return states.gather(1, index[:, :, None].expand_as(states))


class TwoWay(nn.Module):
    """A bidirectional layer as two one-way ones: on a CPU its backward pass is far faster."""

    def __init__(self, inputs: int, hidden: int) -> None:
        super().__init__()
        self.forwards = nn.LSTM(inputs, hidden, batch_first=True)
        self.backwards = nn.LSTM(inputs, hidden, batch_first=True)

    def forward(self, states: Tensor, lengths: Tensor) -> Tensor:
        ahead = self.forwards(states)[0]
        back = flip(self.backwards(flip(states, lengths))[0], lengths)
        return torch.cat([ahead, back], 2)


class WordInput(nn.Module):
    """Embeddings of word, vector, suffix, prefix, shape and mark, side by side."""

    def __init__(self, sizes: Sizes, word: int, mark: int, vectors: Tensor | None) -> None:
        super().__init__()
        self.word = nn.Embedding(sizes.trained, word)
        self.vectors = vectors
        self.suffix = nn.Embedding(sizes.suffixes, 32)
        self.prefix = nn.Embedding(sizes.prefixes, 16)
        self.shape = nn.Embedding(sizes.shapes, 16)
        self.mark = nn.Embedding(4, mark)
        for table in (self.word, self.suffix, self.prefix, self.shape, self.mark):
            nn.init.normal_(table.weight, std=0.3)
        self.width = word + 64 + mark + (0 if vectors is None else vectors.shape[1])

    def tables(self) -> list[Tensor | None]:
        """Give the table of each column, in the order in which they are read."""
        learned = (self.word, self.suffix, self.prefix, self.shape, self.mark)
        word, *rest = (table.weight.detach() for table in learned)
        return [word, self.vectors, *rest]

    def forward(self, rows: Tensor) -> Tensor:
        parts = [self.word(rows[..., 0])]
        if self.vectors is not None:
            parts.append(self.vectors[rows[..., 1]])
        parts += [self.suffix(rows[..., 2]), self.prefix(rows[..., 3])]
        return torch.cat([*parts, self.shape(rows[..., 4]), self.mark(rows[..., 5])], -1)


class SyntaxTagger(nn.Module):
    """Tag, entity, relation and head of each token, learned from a parser's output."""

    def __init__(self, sizes: Sizes, vectors: Tensor | None, hidden: int = 96) -> None:
        super().__init__()
        self.sizes, self.hidden = sizes, hidden
        self.input = WordInput(sizes, 64, 4, vectors)
        self.enter = nn.Linear(self.input.width, 128)
        self.first = TwoWay(128, hidden)
        self.second = TwoWay(2 * hidden, hidden)
        self.tag = nn.Linear(2 * hidden, sizes.tags)
        self.relation = nn.Linear(2 * hidden, sizes.relations)
        self.entity = nn.Linear(2 * hidden, sizes.entities)
        self.child = nn.Linear(2 * hidden, 64)
        self.head = nn.Linear(2 * hidden, 64)
        self.head_bias = nn.Linear(2 * hidden, 1)
        self.distance = nn.Parameter(torch.zeros(2 * CLIP + 1))

    def states(self, rows: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor]:
        """Give the hidden states after the first and after the second layer."""
        x = nn.functional.dropout(self.input(rows), 0.25, self.training)
        x = torch.relu(self.enter(x))
        one = self.first(locked_dropout(x, 0.1, self.training), lengths)
        two = self.second(locked_dropout(one, 0.2, self.training), lengths)
        return one, two

    def summary(self, rows: Tensor, lengths: Tensor, mask: Tensor) -> Tensor:
        """Give what the role tagger reads: both layers, and the state and word of the likely head."""
        word = torch.relu(self.enter(self.input(rows)))
        one = self.first(word, lengths)
        two = self.second(one, lengths)
        scores = self.head_scores(two).masked_fill(~mask[:, None, :], -1e4)
        return torch.cat([one, two, scores.softmax(2) @ torch.cat([two, word], 2)], 2)

    @property
    def width(self) -> int:
        """The width of the summary."""
        return 6 * self.hidden + 128

    def head_scores(self, two: Tensor) -> Tensor:
        """Score each token (columns) as the head of each (rows)."""
        steps = torch.arange(two.shape[1])
        away = (steps[None] - steps[:, None]).clamp(-CLIP, CLIP) + CLIP
        heads = self.child(two) @ self.head(two).transpose(1, 2) / 8
        return heads + self.head_bias(two).transpose(1, 2) + self.distance[away][None]

    def answers(self, one: Tensor, two: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Give the scores of tags, relations, entities, and of each token as each one's head."""
        one = locked_dropout(one, 0.15, self.training)
        two = locked_dropout(two, 0.15, self.training)
        heads = self.head_scores(two)
        return self.tag(one), self.relation(two), self.entity(two), heads


class Linker(nn.Module):
    """Scores a content with each cue, and a cue with each source; one more choice is none."""

    def __init__(self, states: int, hidden: int = 96) -> None:
        super().__init__()
        self.cue = nn.Linear(states, hidden)
        self.other = nn.Linear(states, hidden)
        self.distance = nn.Embedding(DISTANCES, 16)
        self.between = nn.Embedding(BETWEEN, 8)
        self.place = nn.Linear(24, hidden)
        self.kind = nn.Embedding(2, hidden)
        self.score = nn.Linear(hidden, 1)
        self.none = nn.Embedding(2, states)

    def forward(
        self, cue: Tensor, other: Tensor, distance: Tensor, between: Tensor, kind: Tensor
    ) -> Tensor:
        """Score pairs given the pooled states of both."""
        place = self.place(torch.cat([self.distance(distance), self.between(between)], -1))
        hidden = torch.relu(self.cue(cue) + self.other(other) + place + self.kind(kind))
        return self.score(nn.functional.dropout(hidden, 0.2, self.training)).squeeze(-1)


class RoleTagger(nn.Module):
    """Scores of the seven labels at each token, and the states that the linker pools."""

    def __init__(
        self, sizes: Sizes, vectors: Tensor | None, syntax: int, hidden: int = 128
    ) -> None:
        super().__init__()
        self.sizes, self.syntax, self.hidden = sizes, syntax, hidden
        self.input = WordInput(sizes, 96, 8, vectors)
        self.squeeze = nn.Linear(syntax, 96)
        self.enter = nn.Linear(self.input.width + 96, 128)
        self.window = nn.Linear(3 * 128, 128)
        self.norm = nn.LayerNorm(128)
        self.first = TwoWay(128, hidden)
        self.second = TwoWay(2 * hidden, hidden)
        self.label = nn.Linear(2 * hidden, ROLE_LABELS)
        self.linker = Linker(2 * hidden)
        self.transitions = nn.Parameter(torch.zeros(ROLE_LABELS, ROLE_LABELS))
        self.initial = nn.Parameter(torch.zeros(ROLE_LABELS))
        self.final = nn.Parameter(torch.zeros(ROLE_LABELS))

    def states(self, rows: Tensor, lengths: Tensor, syntax: Tensor) -> Tensor:
        """Give the last hidden states."""
        dropped = nn.functional.dropout(syntax, 0.3, self.training)
        x = torch.cat([self.input(rows), torch.relu(self.squeeze(dropped))], -1)
        x = nn.functional.dropout(x, 0.15, self.training)
        x = torch.relu(self.enter(locked_dropout(x, 0.15, self.training)))
        x = x * (torch.arange(x.shape[1])[None] < lengths[:, None])[..., None]
        pad = torch.zeros_like(x[:, :1])
        around = torch.cat([torch.cat([pad, x[:, :-1]], 1), x, torch.cat([x[:, 1:], pad], 1)], 2)
        x = self.norm(x + torch.relu(self.window(around)))
        x = self.first(locked_dropout(x, 0.35, self.training), lengths)
        return self.second(locked_dropout(x, 0.35, self.training), lengths)

    def scores(self, states: Tensor) -> Tensor:
        """Give the label scores of each token."""
        dropped = locked_dropout(states, 0.35, self.training)
        return self.label(nn.functional.dropout(dropped, 0.1, self.training))
