"""The same article gives the same statements: in any process, however many threads, on any machine."""

import json
import os
import subprocess
import sys

import pytest

from provenance.extraction.listing import statement_listing
from provenance.extraction.trained import TrainedExtractor
from tests.builders import an_article

TEXT = """The ferry to Oxdal will stop at the end of March, the Transport Ministry said on Monday.

"We cannot keep two boats that nobody has painted for nine years," minister Tove Lindqvist told Radio \
Sund. She said the island would get a bus over the new bridge.

Pelle Ask, who chairs the union, called the plan "a bad joke" and vowed to fight it in court.

According to a report obtained by the Oxdal Post, the ministry was warned of cracks two years ago. \
Lindqvist denied that she had seen it.

Islanders fear for their shops. Several said they would rather have the old boats than wait for a bus.
"""

FOUND = [
    ("The ferry to Oxdal will stop at the end of March", 0.91),
    ('"We cannot keep two boats that nobody has painted for nine years,"', 0.92),
    ("the island would get a bus over the new bridge", 0.86),
    ('the plan "a bad joke"', 0.69),
    ("to fight it in court", 0.47),
    ("the ministry was warned of cracks two years ago", 0.74),
    ("that she had seen it", 0.85),
    ("they would rather have the old boats than wait for a bus", 0.73),
]
"""Words and confidence; the last digits of a float may differ between processors."""

_PROGRAM = """
import json, sys
sys.path.insert(0, ".")
from tests.provenance.extraction.test_same_everywhere import listed
print(json.dumps(listed()))
"""


def listed() -> list[dict[str, object]]:
    """What is found in the article, as ``extract --json`` tells it."""
    article = an_article(TEXT, outlet="The Sound Courier", zones=())
    return [statement_listing(one) for one in TrainedExtractor().extract(article)]


@pytest.mark.parametrize(("seed", "threads"), [("1", "1"), ("2", "4")])
def test_other_processes_find_the_same_to_the_last_digit(seed: str, threads: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "OMP_NUM_THREADS": threads}
    run = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(run.stdout) == listed()


def test_an_article_is_read_the_same_alone_and_among_others() -> None:
    alone = listed()
    extractor = TrainedExtractor()
    lines = TEXT.splitlines(keepends=True)
    others = [TEXT.upper(), "".join(reversed(lines)), TEXT * 3, "Nobody spoke."]
    for text in others:
        extractor.extract(an_article(text, zones=()))
        article = an_article(TEXT, outlet="The Sound Courier", zones=())
        assert [statement_listing(one) for one in extractor.extract(article)] == alone


def test_every_machine_finds_the_same_words_with_the_same_confidence_but_for_last_digits() -> None:
    article = an_article(TEXT, outlet="The Sound Courier", zones=())
    found = [one for one in TrainedExtractor().extract(article) if one.speaker is not None]
    words = [" … ".join(span.of(TEXT) for span in one.content) for one in found]
    assert words == [row[0] for row in FOUND]
    assert [one.confidence for one in found] == pytest.approx([row[1] for row in FOUND], abs=0.02)


@pytest.mark.parametrize(("asked", "threads"), [({}, "1"), ({"OPENBLAS_NUM_THREADS": "3"}, "3")])
def test_small_matrices_are_left_to_one_core_unless_it_is_asked(
    asked: dict[str, str], threads: str
) -> None:
    program = (
        "import sys, provenance.extraction.neural, os\n"
        "assert 'numpy' not in sys.modules\n"
        "print(os.environ['OPENBLAS_NUM_THREADS'])"
    )
    environment = {n: v for n, v in os.environ.items() if n != "OPENBLAS_NUM_THREADS"} | asked
    found = subprocess.run(
        [sys.executable, "-c", program], env=environment, check=True, capture_output=True, text=True
    )
    assert found.stdout.strip() == threads
