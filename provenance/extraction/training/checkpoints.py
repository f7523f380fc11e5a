"""Keep trained networks in a folder, and read them again."""

from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from provenance.extraction.training.networks import RoleTagger, Sizes, SyntaxTagger
from provenance.extraction.training.words import SCALE


def load_vectors(runs: Path, wanted: bool) -> Tensor | None:
    """Give the table of word vectors, or None where the network does without."""
    if not wanted:
        return None
    return torch.from_numpy(np.load(runs / "vectors.npy").astype(np.float32) / SCALE)


def save_syntax(model: SyntaxTagger, maps: dict[str, dict[str, int]], path: Path) -> None:
    """Write a syntax tagger with the names of its answers."""
    saved = _described(model, model.input.vectors is not None) | {"maps": maps}
    torch.save(saved, path)


def save_roles(model: RoleTagger, path: Path) -> None:
    """Write a role tagger."""
    saved = _described(model, model.input.vectors is not None) | {"syntax": model.syntax}
    torch.save(saved, path)


def _described(model: SyntaxTagger | RoleTagger, vectors: bool) -> dict[str, Any]:
    return {
        "state": model.state_dict(),
        "sizes": model.sizes.as_dict(),
        "vectors": vectors,
        "hidden": model.hidden,
    }


def load_syntax(runs: Path, name: str = "syntax.pt") -> SyntaxTagger:
    """Read a trained syntax tagger."""
    saved = torch.load(runs / name)
    vectors = load_vectors(runs, saved["vectors"])
    model = SyntaxTagger(Sizes(**saved["sizes"]), vectors, saved["hidden"])
    model.load_state_dict(saved["state"])
    return model.eval()


def load_roles(runs: Path, name: str) -> RoleTagger:
    """Read a trained role tagger."""
    saved = torch.load(runs / name)
    vectors = load_vectors(runs, saved["vectors"])
    model = RoleTagger(Sizes(**saved["sizes"]), vectors, saved["syntax"], saved["hidden"])
    model.load_state_dict(saved["state"])
    return model.eval()
