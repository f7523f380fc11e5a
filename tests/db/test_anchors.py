"""Anchor texts by version, and what an editor has rated."""

import pytest

from db.store import Store
from provenance import workflow
from provenance.assessment.blindness import ratable, until_own
from provenance.domain.annotations import Signature, Target, TargetKind
from provenance.errors import JudgementRefusedError
from tests.builders import BY_ADA, an_article, ferry_statements

BY_BEA = Signature("bea")


def test_the_newest_version_holds_and_an_undo_brings_back_the_one_before(store: Store) -> None:
    store.set_anchor("b", "right in nine of ten", BY_ADA)
    store.set_anchor("B", "  right in\nmost cases ", BY_BEA)
    anchor = store.anchors()["B"]
    assert (anchor.words, anchor.editor) == ("right in most cases", "bea")
    store.undo(BY_BEA)
    assert store.anchors()["B"].words == "right in nine of ten"
    store.redo(BY_BEA)
    store.set_anchor("B", "", BY_ADA)
    assert store.anchors() == {}
    assert store.verify().is_sound


@pytest.mark.parametrize(
    ("level", "words", "says"),
    [("G", "words", "no level"), ("A", "w" * 401, "at most"), ("A", "", "already")],
)
def test_what_is_no_anchor_is_refused(store: Store, level: str, words: str, says: str) -> None:
    with pytest.raises(JudgementRefusedError, match=says):
        store.set_anchor(level, words, BY_ADA)


def test_others_ratings_are_hidden_until_ones_own(store: Store) -> None:
    store.add_article(an_article(), ferry_statements(), BY_ADA)
    stored = store.statement(1)
    source = Target(TargetKind.SOURCE, stored.hops[0].source_id)
    workflow.rate(store, source, "B", "usually right", BY_ADA)
    workflow.rate(store, Target.parse("st1"), "3", "nothing against it", BY_ADA)

    def seen_by(editor: str) -> tuple[str | None, list[str]]:
        whole = store.statement(1)
        seen = until_own(whole, store.rated_by(editor, ratable(whole)))
        return seen.hops[0].reliability, [a.value for a in seen.standing]

    assert seen_by("bea") == (None, [])
    assert seen_by("ada") == ("B", ["3"])
    workflow.rate(store, Target.parse("st1"), "4", "sits badly", BY_BEA)
    assert seen_by("bea") == (None, ["3", "4"])
    store.undo(BY_BEA)
    assert seen_by("bea") == (None, [])
