"""Put trained networks into a folder that the reader loads: graph and tables in eight bits.

    python -m provenance.extraction.training.export RUNS roles
    python -m provenance.extraction.training.export RUNS fold0

Reads RUNS/syntax.pt and RUNS/<name>.pt, writes the folder RUNS/<name>.
"""

import argparse
import shutil
from pathlib import Path

import numpy as np
import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic

from provenance.extraction.neural.crf import Transitions
from provenance.extraction.neural.embeddings import Table, save_embeddings
from provenance.extraction.training.checkpoints import load_roles, load_syntax
from provenance.extraction.training.graph import build_graph
from provenance.extraction.training.networks import RoleTagger, SyntaxTagger


def export_tables(model: RoleTagger, path: Path) -> None:
    """Write transitions and linker as one npz."""
    linker = model.linker
    array = {n: p.detach().numpy() for n, p in linker.named_parameters()}
    place = array["place.weight"]
    distance = array["distance.weight"] @ place[:, :16].T
    between = array["between.weight"] @ place[:, 16:].T
    fixed = array["place.bias"] + array["cue.bias"] + array["other.bias"]
    places = distance[:, None, None] + between[None, :, None] + array["kind.weight"] + fixed
    moves = Transitions.legal(
        *(p.detach().numpy() for p in (model.transitions, model.initial, model.final))
    )
    np.savez_compressed(
        path,
        between=moves.between,
        initial=moves.initial,
        final=moves.final,
        cue=array["cue.weight"].T,
        other=array["other.weight"].T,
        place=places.astype(np.float32),
        score=array["score.weight"][0],
        none=array["none.weight"],
    )


def export(runs: Path, name: str, exact: bool = False) -> Path:
    """Write the folder and give it; `exact` keeps floating point, for comparison."""
    out = runs / name
    out.mkdir(parents=True, exist_ok=True)
    model = load_roles(runs, f"{name}.pt")
    syntax = load_syntax(runs)
    graph = build_graph(model, syntax)
    whole, small = out / "float.onnx", out / "roles.onnx"
    onnx.save(graph, str(whole))
    if exact:
        whole.rename(small)
    else:
        quantize(whole, small)
        whole.unlink()
    tables = {"syntax": _tables(syntax), "roles": _tables(model)}
    save_embeddings(out / "embeddings.npz", tables)
    export_tables(model, out / "tables.npz")
    shutil.copy(runs / "lexicon.json", out / "lexicon.json")
    return out


def _tables(network: SyntaxTagger | RoleTagger) -> list[Table | None]:
    tables = network.input.tables()
    return [None if learned is None else Table.of(learned.numpy()) for learned in tables]


def quantize(whole: Path, small: Path) -> None:
    """Write the graph with weights of seven bits: products are exact on processors without VNNI too."""
    quantize_dynamic(
        str(whole),
        str(small),
        weight_type=QuantType.QInt8,
        per_channel=False,
        reduce_range=True,
        op_types_to_quantize=["MatMul", "LSTM"],
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", type=Path)
    parser.add_argument("name", help="roles, or fold0 to fold3")
    parser.add_argument("--float", action="store_true", help="do not quantize")
    options = parser.parse_args()
    print(export(options.runs, options.name, options.float))


if __name__ == "__main__":
    main()
