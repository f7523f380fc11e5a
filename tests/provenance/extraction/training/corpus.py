"""A corpus of one invented article, laid out as PolNeAR's release is."""

from collections.abc import Callable
from pathlib import Path

TEXT = "The ferry will stay, the mayor said.\r\nShe warned that fares may rise.\n"

Sentence = list[tuple[str, str, int, str]]
"""Word, tag, head (from 1; 0 for the root), relation."""

PARSED: list[Sentence] = [
    [
        ("The", "DT", 2, "det"), ("ferry", "NN", 4, "nsubj"), ("will", "MD", 4, "aux"),
        ("stay", "VB", 8, "ccomp"), (",", ",", 8, "punct"), ("the", "DT", 7, "det"),
        ("mayor", "NN", 8, "nsubj"), ("said", "VBD", 0, "root"), (".", ".", 8, "punct"),
    ],
    [
        ("She", "PRP", 2, "nsubj"), ("warned", "VBD", 0, "root"), ("that", "IN", 6, "mark"),
        ("fares", "NNS", 6, "nsubj"), ("may", "MD", 6, "aux"), ("rise", "VB", 2, "ccomp"),
        (".", ".", 2, "punct"),
    ],
]  # fmt: skip


def place(words: str, text: str = TEXT) -> str:
    """Where words stand, as brat writes it."""
    start = text.index(words)
    return f"{start} {start + len(words)}"


def annotations(text: str = TEXT) -> str:
    """Both attributions of the article in brat's form."""
    roles = [
        ("Content", "The ferry will stay"), ("Source", "the mayor"), ("Cue", "said"),
        ("Source", "She"), ("Cue", "warned"), ("Content", "that fares may rise"),
    ]  # fmt: skip
    spans = [f"T{n}\t{role} {place(w, text)}\t{w}" for n, (role, w) in enumerate(roles, 1)]
    events = ["E1\tContent:T1 Source:T2 Cue:T3", "E2\tSource:T4 Cue:T5 Content2:T6"]
    return "\n".join([*spans, *events]) + "\n"


def parsed_xml(text: str, units: Callable[[int], int] = lambda offset: offset) -> bytes:
    """The article as CoreNLP writes it; `units` turns code points into what it counts."""
    sentences, at = [], 0
    for sentence in PARSED:
        tokens, arcs = [], []
        for number, (word, tag, head, relation) in enumerate(sentence, 1):
            start = text.index(word, at)
            at = start + len(word)
            tokens.append(
                f'<token id="{number}"><word>{word}</word><lemma>{word.lower()}</lemma>'
                f"<CharacterOffsetBegin>{units(start)}</CharacterOffsetBegin>"
                f"<CharacterOffsetEnd>{units(at)}</CharacterOffsetEnd>"
                f"<POS>{tag}</POS><NER>O</NER></token>"
            )
            arcs.append(
                f'<dep type="{relation}"><governor idx="{head}"/><dependent idx="{number}"/></dep>'
            )
        sentences.append(
            f"<sentence><tokens>{''.join(tokens)}</tokens>"
            f'<dependencies type="basic-dependencies">{"".join(arcs)}</dependencies>'
            '<dependencies type="enhanced-dependencies">'
            '<dep type="wrong"><governor idx="1"/><dependent idx="1"/></dep></dependencies></sentence>'
        )
    body = "".join(sentences)
    return f"<root><document><sentences>{body}</sentences></document></root>".encode()


def write_split(split: Path) -> Path:
    """Write text, annotations and parse of the article into a split's folders."""
    for folder in ("text", "attributions", "corenlp"):
        (split / folder).mkdir(parents=True)
    (split / "text" / "ferry.txt").write_text(TEXT, encoding="utf-8", newline="")
    (split / "attributions" / "ferry_1a2b.ann").write_text(annotations(), encoding="utf-8")
    (split / "corenlp" / "ferry.txt.xml").write_bytes(parsed_xml(TEXT))
    return split
