"""How openly a source is named, by its kind and its words."""

import pytest

from provenance.domain.source_classes import SourceClass, class_in_words, source_class_of
from provenance.domain.sources import MentionKind, SourceKind


@pytest.mark.parametrize(
    ("kind", "name", "as_written", "expected"),
    [
        (SourceKind.PERSON, "Ada Lind", "Lind", SourceClass.NAMED),
        (SourceKind.OUTLET, "Radio Sund", "the radio", SourceClass.NAMED),
        (SourceKind.UNNAMED, "harbour minister", "The harbour minister", SourceClass.ROLE_ONLY),
        (SourceKind.UNNAMED, "campaign spokesman", "the campaign’s spokesman", SourceClass.ROLE_ONLY),
        (SourceKind.UNNAMED, "port official", "a port official", SourceClass.DESCRIBED),
        (SourceKind.UNNAMED, "two men close to him", "two men close to him", SourceClass.DESCRIBED),
        (SourceKind.UNNAMED, "source", "a source", SourceClass.BARE),
        (SourceKind.UNNAMED, "officials", "Officials", SourceClass.BARE),
        (SourceKind.GROUP, "critics", "critics", SourceClass.COLLECTIVE),
        (SourceKind.DOCUMENT, "report", "the report", SourceClass.DOCUMENT),
        (SourceKind.PERSON, "", "", SourceClass.BARE),
    ],
)  # fmt: skip
def test_a_class_is_told_by_kind_and_words(
    kind: SourceKind, name: str, as_written: str, expected: SourceClass
) -> None:
    assert source_class_of(kind, name, as_written, MentionKind.DESCRIPTOR) is expected


def test_every_class_has_its_words() -> None:
    assert len({class_in_words(one) for one in SourceClass}) == len(SourceClass)
