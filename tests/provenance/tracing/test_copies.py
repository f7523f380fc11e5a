"""Copied text: near-copies, passages word for word, and that nobody is compared with everybody."""

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.traces import TracedArticle
from provenance.tracing.copies import Copy, copies_among, near_copy_sets
from provenance.tracing.passages import sentences_of

WIRE = " ".join(
    f"The ferry number {n} left the harbour of Oxdal behind schedule on Monday morning."
    for n in range(8)
)
OWN = " ".join(
    f"Nobody at the lighthouse remembers whichever painter number {n} repainted railings."
    for n in range(8)
)


def copies(*texts: str) -> tuple[Copy, ...]:
    articles = [TracedArticle(n, text) for n, text in enumerate(texts, 1)]
    return copies_among(articles, {a.id: sentences_of(a) for a in articles})


def test_a_retouched_copy_is_a_near_copy() -> None:
    (copy,) = copies(WIRE, WIRE.replace("Monday", "Tuesday").upper())
    assert (copy.left, copy.right) == (1, 2)
    assert copy.is_near_copy
    assert near_copy_sets([copy]) == ((1, 2),)


def test_a_passage_in_another_text_is_reuse_and_shown() -> None:
    quoted = WIRE[: len(WIRE) // 2]
    (copy,) = copies(WIRE, f"{OWN} {quoted} {OWN}")
    (longest,) = sorted(copy.passages, key=lambda passage: -passage.words)[:1]
    assert longest.words >= 40
    assert longest.left.of(WIRE).split() == longest.right.of(f"{OWN} {quoted} {OWN}").split()


def test_different_texts_share_nothing() -> None:
    assert copies(WIRE, OWN) == ()


def test_a_copy_is_tied_to_one_earlier_text() -> None:
    found = copies(*[WIRE] * 30)
    assert len(found) == 29
    assert near_copy_sets(found) == (tuple(range(1, 31)),)


@given(st.lists(st.text(max_size=400), max_size=5))
def test_every_passage_lies_in_its_text(texts: list[str]) -> None:
    doubled = [*texts, *texts]
    for copy in copies(*doubled):
        for passage in copy.passages:
            left = passage.left.of(doubled[passage.left_article - 1])
            right = passage.right.of(doubled[passage.right_article - 1])
            assert left.lower().split()[:1] == right.lower().split()[:1]
