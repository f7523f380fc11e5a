"""The language an article is written in."""

_SHORTEST = 60
"""Code points; below that a guess is worth nothing."""

_LONGEST = 4000
"""Code points; more adds time and no certainty."""

# No other language has so many of these; the model that tells the others apart takes a second to load.
_ENGLISH = frozenset(
    (
        "the", "of", "and", "that", "was", "with", "which", "from", "have", "were", "they", "this",
        "their", "would", "been", "his", "who", "there", "about", "when", "what", "could", "she",
        "you", "said", "these", "because", "should", "than", "its", "your",
    )
)  # fmt: skip
_ENGLISH_SHARE = 0.09


def language_of(body: str) -> str | None:
    """The ISO 639-1 code of the language of ``body``; None when it is too short to tell."""
    words = " ".join(body[: _LONGEST * 2].split())[:_LONGEST]
    if len(words) < _SHORTEST:
        return None
    tokens = words.lower().split()
    if sum(1 for token in tokens if token in _ENGLISH) >= _ENGLISH_SHARE * len(tokens):
        return "en"
    import py3langid  # noqa: PLC0415 (loads a model)

    code, _ = py3langid.classify(words)
    return str(code)
