"""The language an article is written in."""

_SHORTEST = 60
"""Code points; below that a guess is worth nothing."""

_LONGEST = 4000
"""Code points; more adds time and no certainty."""


def language_of(body: str) -> str | None:
    """The ISO 639-1 code of the language of ``body``; None when it is too short to tell."""
    words = " ".join(body[: _LONGEST * 2].split())
    if len(words) < _SHORTEST:
        return None
    import py3langid  # noqa: PLC0415 (loads a model)

    code, _ = py3langid.classify(words[:_LONGEST])
    return str(code)
