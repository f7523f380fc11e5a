"""Write both networks as one ONNX graph over paragraphs of like size, padded to the longest.

The graph reads what was looked up of each token for each network, steps x paragraphs x width; the
tables stay outside (neural/embeddings.py). Besides it reads how long each paragraph is, which steps
are there, and what keeps a head from being sought in the padding (neural/encoding.py).
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
    ROLE_LABELS,
    RoleTagger,
    SyntaxTagger,
    TwoWay,
)

Array = NDArray[np.generic]


@dataclass(slots=True)
class Graph:
    """Collects nodes and constants; each method gives the name of its result."""

    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: dict[str, Array] = field(default_factory=dict)

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

    def linear(self, layer: nn.Linear, x: str) -> str:
        """Apply a linear layer."""
        product = self.add("MatMul", x, self.constant(layer.weight.detach().numpy().T))
        return self.add("Add", product, self.constant(layer.bias.detach().numpy()))

    def lstm(self, layer: TwoWay, x: str) -> str:
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
            "lengths",
            hidden_size=hidden,
            direction="bidirectional",
        )
        turned = self.add("Transpose", out, perm=[0, 2, 1, 3])
        return self.add("Reshape", turned, self.ints(0, 0, 2 * hidden))


def _reorder(weight: Array) -> Array:
    i, f, g, o = np.split(weight, 4)
    return np.concatenate([i, o, f, g])


def _syntax(graph: Graph, model: SyntaxTagger) -> tuple[str, str]:
    """Give the tagger's summary, and each token's head."""
    word = graph.add("Relu", graph.linear(model.enter, "syntax"))
    one = graph.lstm(model.first, word)
    two = graph.lstm(model.second, one)
    scores = _head_scores(graph, model, two)
    weights = graph.add("Softmax", scores, axis=2)
    both = graph.add("Transpose", graph.add("Concat", two, word, axis=2), perm=[1, 0, 2])
    likely = graph.add("Transpose", graph.add("MatMul", weights, both), perm=[1, 0, 2])
    heads = graph.add("ArgMax", scores, axis=2, keepdims=0)
    return graph.add("Concat", one, two, likely, axis=2), heads


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


def _roles(graph: Graph, model: RoleTagger, summary: str) -> tuple[str, str]:
    """Give label scores and states."""
    squeezed = graph.add("Relu", graph.linear(model.squeeze, summary))
    x = graph.add("Concat", "roles", squeezed, axis=2)
    x = graph.add("Mul", graph.add("Relu", graph.linear(model.enter, x)), "present")
    before = _shift(graph, x, (1, 0, 0, 0, 0, 0), (0, -1))
    after = _shift(graph, x, (0, 0, 0, 1, 0, 0), (1, 2**31))
    around = graph.add("Concat", before, x, after, axis=2)
    x = graph.add("Add", x, graph.add("Relu", graph.linear(model.window, around)))
    norm = (graph.constant(w.detach().numpy()) for w in (model.norm.weight, model.norm.bias))
    x = graph.add("LayerNormalization", x, *norm, axis=-1, epsilon=model.norm.eps)
    states = graph.lstm(model.second, graph.lstm(model.first, x))
    return graph.linear(model.label, states), states


def _shift(graph: Graph, x: str, pads: tuple[int, ...], part: tuple[int, int]) -> str:
    padded = graph.add("Pad", x, graph.ints(*pads))
    return graph.add("Slice", padded, graph.ints(part[0]), graph.ints(part[1]), graph.ints(0))


def build_graph(roles: RoleTagger, syntax: SyntaxTagger) -> onnx.ModelProto:
    """Give the whole model: what each network reads, lengths, present, padding -> scores, states, heads."""
    graph = Graph()
    summary, heads = _syntax(graph, syntax)
    scores, states = _roles(graph, roles, summary)
    for name, source in (("scores", scores), ("states", states), ("heads", heads)):
        graph.nodes.append(helper.make_node("Identity", [source], [name], name=f"out_{name}"))
    real, whole = TensorProto.FLOAT, TensorProto.INT64
    inputs = [
        _matrix("syntax", syntax.input.width),
        _matrix("roles", roles.input.width),
        helper.make_tensor_value_info("lengths", TensorProto.INT32, ["paragraphs"]),
        _matrix("present", 1),
        helper.make_tensor_value_info("padding", real, ["paragraphs", 1, "steps"]),
    ]
    outputs = [
        _matrix("scores", ROLE_LABELS),
        _matrix("states", 2 * roles.hidden),
        helper.make_tensor_value_info("heads", whole, ["paragraphs", "steps"]),
    ]
    constants = [numpy_helper.from_array(v, n) for n, v in graph.constants.items()]
    body = helper.make_graph(graph.nodes, "roles", inputs, outputs, constants)
    model = helper.make_model(body, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    return model


def _matrix(name: str, width: int) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, ["steps", "paragraphs", width])
