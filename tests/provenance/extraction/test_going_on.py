"""What speaks for carrying carriers over, and what against."""

from dataclasses import replace

from provenance.domain.sources import MentionKind, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form, SpeechAct
from provenance.extraction.going_on import Here, Setting, chance, signs_of
from provenance.extraction.venues import Carrier
from provenance.extraction.ways import Way

RADIO = Carrier("Radio Sund", SourceKind.OUTLET, Span(10, 20), 1, "", Way.TOLD)
TOLD = Setting((RADIO,), 0, 0, "ada lind", "Ada Lind told Radio Sund that it is shut.")
NEXT = Here(
    number=1,
    sentence=1,
    paragraph=0,
    speaker="ada lind",
    last_word="Lind",
    form=Form.DIRECT,
    act=SpeechAct.SPEECH,
    mention=MentionKind.PRONOUN,
    cue="she said",
    around="she said.",
)


def test_the_next_words_of_the_same_speaker_are_carried() -> None:
    assert chance(TOLD, NEXT) > 0.8


def test_what_leads_away_makes_it_less_likely() -> None:
    near = chance(TOLD, NEXT)
    assert chance(TOLD, replace(NEXT, speaker="bo ask", last_word="Ask")) < near
    assert chance(TOLD, replace(NEXT, sentence=14, paragraph=5)) < near
    assert chance(TOLD, replace(NEXT, around="she has often said.")) < near
    assert chance(TOLD, replace(NEXT, act=SpeechAct.ATTITUDE, form=Form.INDIRECT)) < near
    old = replace(TOLD)
    old.is_old, old.others = True, 3
    assert chance(old, NEXT) < near


def test_another_speaker_far_on_is_not_carried() -> None:
    far = replace(NEXT, speaker="bo ask", last_word="Ask", sentence=20, paragraph=9)
    assert chance(TOLD, far) < 0.3


def test_what_is_written_on_a_platform_goes_on_in_writing() -> None:
    post = replace(TOLD, carriers=(Carrier("Telegram", SourceKind.PLATFORM, Span(10, 18), 1, ""),))
    wrote = replace(NEXT, cue="she wrote", around="she wrote.")
    assert chance(post, wrote) > 0.8
    assert chance(post, NEXT) < chance(post, wrote) - 0.1


def test_a_spokesman_goes_on_for_the_body_that_he_speaks_for() -> None:
    office = replace(TOLD, speaker="tide office", words="The Tide Office told Radio Sund so.")
    spokesman = replace(NEXT, speaker="tide office spokesman", last_word="spokesman")
    other = replace(spokesman, speaker="harbour spokesman")
    assert chance(office, spokesman) == chance(TOLD, NEXT)
    assert chance(office, other) < chance(office, spokesman)


def test_one_without_a_name_after_another_who_told_the_same_outlet_is_likely() -> None:
    source = replace(TOLD, speaker="one source", is_unnamed=True)
    after = replace(NEXT, speaker="pilot", last_word="pilot", is_unnamed=True)
    assert chance(source, after) > chance(source, replace(after, is_unnamed=False))


def test_every_sign_is_named_once() -> None:
    signs = list(signs_of(TOLD, NEXT))
    assert len(signs) == len(set(signs))
    assert "who: same" in signs
