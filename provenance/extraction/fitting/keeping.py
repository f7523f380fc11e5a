"""Put a fitted model into the models' folder: whole, or not at all."""

import json
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from provenance import __version__
from provenance.errors import ModelError
from provenance.extraction.fitting.documents import Marked
from provenance.extraction.fitting.fitting import Fitted, digest_of
from provenance.extraction.fitting.measuring import figures, gain
from provenance.extraction.fitting.refitting import weights_of
from provenance.extraction.neural.models import (
    MANIFEST,
    SCORER,
    check_name,
    models_folder,
    networks_digest,
)
from provenance.extraction.neural.scoring import Scorer

_SHOWN_DIGITS = 4


@contextmanager
def making(name: str) -> Iterator[Path]:
    """A folder to make the model of that name in; gone afterwards unless it was ``kept``.

    ModelError when there is a model of that name already, or no folder can be made.
    """
    check_name(name)
    models = models_folder()
    if (models / name).exists():
        raise ModelError(name, "there is one of that name already; give another --name")
    try:
        models.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=".making-", dir=models))
    except OSError as error:
        raise ModelError(name, f"{models} cannot be written: {error.strerror}") from error
    try:
        yield draft
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def save_scorer(scorer: Scorer, draft: Path) -> Path:
    """Write the scorer into the folder, and say where."""
    path = draft / SCORER
    np.savez_compressed(path, allow_pickle=False, **weights_of(scorer))
    return path


def keep(draft: Path, name: str, manifest: dict[str, Any]) -> Path:
    """Write the manifest and give the folder its name, in one step."""
    words = json.dumps(manifest, indent=1, ensure_ascii=False)
    (draft / MANIFEST).write_text(words + "\n", encoding="utf-8")
    kept = models_folder() / name
    draft.rename(kept)
    kept.chmod(0o755)  # a folder made for one's own eyes while it was no model yet
    return kept


def manifest_of(name: str, fitted: Fitted, learned_from: Sequence[str]) -> dict[str, Any]:
    """What a model is: how it was made, of what, and how well it does."""
    better = gain(fitted.before, fitted.after)
    return {
        "name": name,
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "program": __version__,
        "networks": networks_digest(),
        "corpus": {
            "from": list(learned_from),
            "sha256": digest_of((*fitted.learned_from, *fitted.held_out)),
            "learned_from": _size(fitted.learned_from),
            "held_out": _size(fitted.held_out),
        },
        "epochs": fitted.epochs,
        "shown_from": asdict(fitted.point),
        "held_out": {
            "before": _rounded(asdict(figures(fitted.before))),
            "after": _rounded(asdict(figures(fitted.after))),
            "gain": _rounded(asdict(better)),
        },
    }


def _size(corpus: Sequence[Marked]) -> dict[str, int]:
    return {
        "articles": len(corpus),
        "marked": sum(len(one.document.attributions) for one in corpus),
        "rejected": sum(len(one.document.rejected) for one in corpus),
    }


def _rounded(values: dict[str, float]) -> dict[str, float]:
    return {name: round(value, _SHOWN_DIGITS) for name, value in values.items()}
