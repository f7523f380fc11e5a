"""What the editor says about an article; it wins over everything that is read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hints:
    """``published`` is ISO 8601, a day or an instant; None leaves a question to the reading."""

    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    external_id: str | None = None
