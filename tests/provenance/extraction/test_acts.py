"""Speech and attitude, told apart by the cue and the form."""

import pytest

from provenance.domain.statements import Form, SpeechAct
from provenance.extraction.acts import hides_speaker, is_hearsay, speech_act_of


@pytest.mark.parametrize(
    ("cue", "form", "act"),
    [
        (["said"], Form.INDIRECT, SpeechAct.SPEECH),
        (["According to"], Form.INDIRECT, SpeechAct.SPEECH),
        (["has repeatedly accused", "of"], Form.INDIRECT, SpeechAct.SPEECH),
        (["in a statement"], Form.INDIRECT, SpeechAct.SPEECH),
        ([], Form.INDIRECT, SpeechAct.SPEECH),
        ([":"], Form.INDIRECT, SpeechAct.SPEECH),
        (["supports"], Form.INDIRECT, SpeechAct.ATTITUDE),
        (["is ready to"], Form.INDIRECT, SpeechAct.ATTITUDE),
        (["hopes"], Form.INDIRECT, SpeechAct.ATTITUDE),
        (["hopes"], Form.DIRECT, SpeechAct.SPEECH),
        (["stood by his"], Form.MIXED, SpeechAct.SPEECH),
    ],
)
def test_tells_speech_from_attitude(cue: list[str], form: Form, act: SpeechAct) -> None:
    assert speech_act_of(cue, form) is act


@pytest.mark.parametrize(
    "cue", ["are said", "was widely reported", "is expected", "were also told"]
)
def test_a_passive_hides_its_speaker(cue: str) -> None:
    assert hides_speaker(cue)


@pytest.mark.parametrize("cue", ["said", "is calling for", "has warned", "was saying", ""])
def test_other_cues_do_not(cue: str) -> None:
    assert not hides_speaker(cue)


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("is understood", True),
        ("was also believed", True),
        ("are said", True),
        ("was first reported by", False),
        ("said", False),
        ("is saying", False),
    ],
)
def test_hearsay_says_something_of_its_subject(cue: str, expected: bool) -> None:
    assert is_hearsay(cue) is expected
