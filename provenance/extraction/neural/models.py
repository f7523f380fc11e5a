"""The models that a newsroom has fitted: a folder each, and which one is in use.

A folder holds ``manifest.json`` and the scorer; the networks are those that come with the program.
The built-in model is no folder here and can always be taken again.
"""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from provenance.errors import ModelError
from provenance.extraction.neural.reader import MODEL, Reader

VARIABLE = "PROVENANCE_MODELS"
"""Names the folder of the models; without it, ``models`` in the user's data folder."""

BUILT_IN = "built-in"

SCORER, MANIFEST, IN_USE = "scorer.npz", "manifest.json", "in-use"

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,39}")


@dataclass(frozen=True, slots=True)
class Model:
    """A model by name: where its scorer is, from which confidence on it shows, how it was made.

    ``manifest`` is what ``provenance model show`` prints; empty for the built-in model.
    """

    name: str
    scorer: Path
    speech: float | None = None
    attitudes: float | None = None
    manifest: Mapping[str, Any] = field(default_factory=dict, repr=False)

    def reader(self) -> Reader:
        """The loaded model; loaded once a process."""
        return _reader(self.scorer)


@cache
def _reader(scorer: Path) -> Reader:
    return Reader(MODEL, scorer)


def built_in() -> Model:
    """The model that comes with the program."""
    return Model(BUILT_IN, MODEL / SCORER)


def models_folder() -> Path:
    """Where fitted models are kept; it need not exist."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return Path(chosen)
    import platformdirs  # noqa: PLC0415 not everybody who reads an article needs it

    return platformdirs.user_data_path("provenance") / "models"


def check_name(name: str) -> None:
    """ModelError unless ``name`` may be a model's: small letters, digits, dot, dash, underscore."""
    if name == BUILT_IN or not _NAME.fullmatch(name):
        raise ModelError(
            name, "a model's name is up to 40 small letters, digits, dots, dashes, underscores"
        )


def installed() -> tuple[str, ...]:
    """The names there are: the built-in model's, then those of the fitted ones in order."""
    folder = models_folder()
    paths = sorted(folder.iterdir()) if folder.is_dir() else []
    fitted = (p.name for p in paths if (p / MANIFEST).is_file() and _NAME.fullmatch(p.name))
    return (BUILT_IN, *fitted)


def named(name: str) -> Model:
    """The model of that name; ModelError when there is none or it cannot be read."""
    if name == BUILT_IN:
        return built_in()
    folder = models_folder() / name
    if not _NAME.fullmatch(name) or not (folder / MANIFEST).is_file():
        raise ModelError(name, "there is no model of that name")
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
        speech, attitudes = (float(manifest["shown_from"][act]) for act in ("speech", "attitudes"))
        networks = str(manifest["networks"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(name, "its manifest cannot be read") from error
    if networks != networks_digest():
        raise ModelError(name, "it was fitted to the networks of another version of this program")
    if not (folder / SCORER).is_file():
        raise ModelError(name, "its scorer is missing")
    return Model(name, folder / SCORER, speech, attitudes, manifest)


def name_in_use() -> str:
    """The name of the model that articles are to be read with, whether it can be or not."""
    try:
        name = (models_folder() / IN_USE).read_text("utf-8").strip()
    except (OSError, ValueError):
        return BUILT_IN
    return name or BUILT_IN


def in_use() -> Model:
    """The model that articles are read with; ModelError when it is gone or fits no longer."""
    return named(name_in_use())


def use(name: str) -> Model:
    """Read with this model from now on; ModelError as for ``named``."""
    model = named(name)
    folder = models_folder()
    folder.mkdir(parents=True, exist_ok=True)
    waiting = folder / f"{IN_USE}.new"
    waiting.write_text(name + "\n", encoding="utf-8")
    waiting.replace(folder / IN_USE)
    return model


@cache
def networks_digest() -> str:
    """SHA-256 of the networks that come with the program, shortened: a scorer fits no others."""
    digest = sha256()
    for name in ("roles.onnx", "embeddings.npz", "tables.npz", "lexicon.json"):
        digest.update((MODEL / name).read_bytes())
    return digest.hexdigest()[:16]
