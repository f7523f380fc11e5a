import subprocess
import sys

import pytest

from provenance.ingest.language import language_of

ENGLISH = (
    "The mayor said that the boat, which was old, would not sail, and that the crew was told of it."
)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (ENGLISH, "en"),
        (
            "Parliament votes Tuesday: ministers defend spending plans, opposition leaders demand answers",
            "en",
        ),
        (
            "Der Bürgermeister sagte, das Boot sei alt und werde nicht mehr fahren, und niemand wisse es.",
            "de",
        ),
        (
            "Le maire a dit que le bateau, qui était vieux, ne naviguerait plus, et que personne ne sait.",
            "fr",
        ),
        (
            "Мэр города сказал, что старый паром больше не будет ходить, и никто об этом не знал.",
            "ru",
        ),
        ("Mayor said no.", None),
        (" \n" * 100, None),
        ("", None),
    ],
)
def test_the_language_is_told_from_the_body(body: str, code: str | None) -> None:
    assert language_of(body) == code


SPOKEN = (
    "LIND: You said it, she said it, and this is what I say when they ask: we could, but we won't."
)


@pytest.mark.parametrize("words", [ENGLISH, SPOKEN], ids=["written", "spoken"])
def test_plain_english_needs_no_model(words: str) -> None:
    code = (
        "import sys; from provenance.ingest.language import language_of; "
        f"print(language_of({words!r}), 'py3langid' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["en", "False"]
