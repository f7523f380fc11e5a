"""Write both networks as one ONNX graph over batches of paragraphs, its tables in eight bits.

The graph reads steps x paragraphs x columns; LSTMs are told each paragraph's length, so that what a
paragraph yields does not depend on the padding behind it.
"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from provenance.extraction.training.networks import (
    CLIP,
    RoleTagger,
    SyntaxTagger,
    TwoWay,
    WordInput,
)

Array = NDArray[np.generic]


@dataclass(slots=True)
class Graph:
    """Collects nodes and constants; each method gives the name of its result."""

    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: dict[str, Array] = field(default_factory=dict)
    looked_up: str = ""
    """The name of the word vectors, once they are there."""

    def constant(self, value: Array | np.generic) -> str:
        """Add a constant."""
        name = f"c{len(self.constants)}"
        self.constants[name] = np.array(value, order="C")
        return name

    def ints(self, *values: int) -> str:
        """Add a vector of whole numbers."""
        return self.constant(np.array(values, dtype=np.int64))

    def add(self, op: str, *inputs: str, outputs: int = 1, **attributes: Any) -> str:
        """Add a node and name its first output."""
        name = f"n{len(self.nodes)}"
        names = [name] + [f"{name}_{n}" for n in range(1, outputs)]
        self.nodes.append(
            helper.make_node(op, list(inputs), names, name=f"{op}_{name}", **attributes)
        )
        return name

    def table(self, weight: Array, index: str) -> str:
        """Look rows up in a table kept in eight bits."""
        values = np.asarray(weight, dtype=np.float32)
        scale = np.float32(max(np.abs(values).max(), 1e-6) / 127)
        stored = np.clip(np.rint(values / scale), -127, 127).astype(np.int8)
        rows = self.add("Gather", self.constant(stored), index)
        return self.add("Mul", self.add("Cast", rows, to=TensorProto.FLOAT), self.constant(scale))

    def linear(self, layer: nn.Linear, x: str) -> str:
        """Apply a linear layer."""
        product = self.add("MatMul", x, self.constant(layer.weight.detach().numpy().T))
        return self.add("Add", product, self.constant(layer.bias.detach().numpy()))

    def lstm(self, layer: TwoWay, x: str, lengths: str) -> str:
        """Apply a bidirectional LSTM; PyTorch orders the gates i f g o, ONNX i o f c."""
        weights = [
            np.stack(
                [
                    _reorder(getattr(half, name).detach().numpy())
                    for half in (layer.forwards, layer.backwards)
                ]
            )
            for name in ("weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0")
        ]
        bias = np.concatenate(weights[2:], 1)
        hidden = layer.forwards.hidden_size
        out = self.add(
            "LSTM",
            x,
            self.constant(weights[0]),
            self.constant(weights[1]),
            self.constant(bias),
            lengths,
            hidden_size=hidden,
            direction="bidirectional",
        )
        turned = self.add("Transpose", out, perm=[0, 2, 1, 3])
        return self.add("Reshape", turned, self.ints(0, 0, 2 * hidden))

    def words(self, layer: WordInput, columns: list[str]) -> str:
        """Look up and join the embeddings."""
        parts = [self.table(layer.word.weight.detach().numpy(), columns[0])]
        if layer.vectors is not None:
            parts.append(self.vectors(layer.vectors.numpy(), columns[1]))
        tables = (layer.suffix, layer.prefix, layer.shape, layer.mark)
        parts += [
            self.table(t.weight.detach().numpy(), c)
            for t, c in zip(tables, columns[2:], strict=True)
        ]
        return self.add("Concat", *parts, axis=2)

    def vectors(self, table: Array, column: str) -> str:
        """Look up word vectors; both networks share the one table."""
        self.looked_up = self.looked_up or self.table(table, column)
        return self.looked_up


def _reorder(weight: Array) -> Array:
    i, f, g, o = np.split(weight, 4)
    return np.concatenate([i, o, f, g])


def _columns(graph: Graph) -> list[str]:
    return [
        graph.add("Gather", "rows", graph.constant(np.array(n, dtype=np.int64)), axis=2)
        for n in range(6)
    ]


def _syntax(graph: Graph, model: SyntaxTagger, columns: list[str]) -> str:
    """Give the tagger's summary."""
    word = graph.add("Relu", graph.linear(model.enter, graph.words(model.input, columns)))
    one = graph.lstm(model.first, word, "lengths")
    two = graph.lstm(model.second, one, "lengths")
    weights = graph.add("Softmax", _head_scores(graph, model, two), axis=2)
    both = graph.add("Transpose", graph.add("Concat", two, word, axis=2), perm=[1, 0, 2])
    heads = graph.add("Transpose", graph.add("MatMul", weights, both), perm=[1, 0, 2])
    return graph.add("Concat", one, two, heads, axis=2)


def _head_scores(graph: Graph, model: SyntaxTagger, two: str) -> str:
    child = graph.add("Transpose", graph.linear(model.child, two), perm=[1, 0, 2])
    head = graph.add("Transpose", graph.linear(model.head, two), perm=[1, 2, 0])
    scaled = graph.add("Mul", graph.add("MatMul", child, head), graph.constant(np.float32(1 / 8)))
    bias = graph.add("Transpose", graph.linear(model.head_bias, two), perm=[1, 2, 0])
    scores = graph.add("Add", graph.add("Add", scaled, bias), _distances(graph, model, two))
    return graph.add("Add", scores, "padding")


def _distances(graph: Graph, model: SyntaxTagger, two: str) -> str:
    zero = graph.constant(np.array(0, dtype=np.int64))
    size = graph.add("Gather", graph.add("Shape", two), zero)
    steps = graph.add("Range", zero, size, graph.constant(np.array(1, dtype=np.int64)))
    across = graph.add("Unsqueeze", steps, graph.ints(0))
    away = graph.add("Sub", across, graph.add("Unsqueeze", steps, graph.ints(1)))
    low, high = (graph.constant(np.array(v, dtype=np.int64)) for v in (-CLIP, CLIP))
    clipped = graph.add("Add", graph.add("Clip", away, low, high), high)
    return graph.add("Gather", graph.constant(model.distance.detach().numpy()), clipped)


def _roles(
    graph: Graph, model: RoleTagger, columns: list[str], summary: str | None
) -> tuple[str, str]:
    """Give label scores and states."""
    x = graph.words(model.input, columns)
    if summary is not None and model.squeeze is not None:
        x = graph.add("Concat", x, graph.add("Relu", graph.linear(model.squeeze, summary)), axis=2)
    x = graph.add("Mul", graph.add("Relu", graph.linear(model.enter, x)), "present")
    before = _shift(graph, x, (1, 0, 0, 0, 0, 0), (0, -1))
    after = _shift(graph, x, (0, 0, 0, 1, 0, 0), (1, 2**31))
    around = graph.add("Concat", before, x, after, axis=2)
    x = graph.add("Add", x, graph.add("Relu", graph.linear(model.window, around)))
    norm = (graph.constant(w.detach().numpy()) for w in (model.norm.weight, model.norm.bias))
    x = graph.add("LayerNormalization", x, *norm, axis=-1, epsilon=model.norm.eps)
    states = graph.lstm(model.second, graph.lstm(model.first, x, "lengths"), "lengths")
    return graph.linear(model.label, states), states


def _shift(graph: Graph, x: str, pads: tuple[int, ...], part: tuple[int, int]) -> str:
    padded = graph.add("Pad", x, graph.ints(*pads))
    return graph.add("Slice", padded, graph.ints(part[0]), graph.ints(part[1]), graph.ints(0))


def build_graph(roles: RoleTagger, syntax: SyntaxTagger | None) -> onnx.ModelProto:
    """Give the whole model: rows, lengths, padding, present -> scores, states."""
    graph = Graph()
    columns = _columns(graph)
    summary = _syntax(graph, syntax, columns) if syntax else None
    scores, states = _roles(graph, roles, columns, summary)
    for name, source in (("scores", scores), ("states", states)):
        graph.nodes.append(helper.make_node("Identity", [source], [name], name=f"out_{name}"))
    real, whole = TensorProto.FLOAT, TensorProto.INT64
    inputs = [
        helper.make_tensor_value_info("rows", whole, ["steps", "paragraphs", 6]),
        helper.make_tensor_value_info("lengths", TensorProto.INT32, ["paragraphs"]),
        helper.make_tensor_value_info("present", real, ["steps", "paragraphs", 1]),
    ]
    if syntax:
        inputs.append(helper.make_tensor_value_info("padding", real, ["paragraphs", 1, "steps"]))
    outputs = [
        helper.make_tensor_value_info("scores", real, ["steps", "paragraphs", 7]),
        helper.make_tensor_value_info("states", real, ["steps", "paragraphs", 2 * roles.hidden]),
    ]
    constants = [numpy_helper.from_array(v, n) for n, v in graph.constants.items()]
    body = helper.make_graph(graph.nodes, "roles", inputs, outputs, constants)
    model = helper.make_model(body, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    return model
