"""Posts set into an article are their author's, on the day below them."""

import pytest

from provenance.domain.spans import words_of
from provenance.extraction.trained import TrainedExtractor
from tests.builders import an_article

STORY = """The port of Vell will shut for ten days, its chief, Maret Orlova, told Radio Sund on Monday.

Nobody will be sent home this week, says who? We all will be late

{below}

The union of the captains meets again on Thursday.
"""


@pytest.mark.parametrize("dash", ["—", "–", "--"])
def test_a_post_is_its_authors(dash: str) -> None:
    text = STORY.format(below=f"{dash} Maret Orlova (@MaretOrlova) March 9, 2026")
    found = TrainedExtractor().extract(an_article(text, zones=()))
    (post,) = [one for one in found if words_of(text, one.content).startswith("Nobody will be")]
    assert words_of(text, post.content).endswith("We all will be late")
    assert post.speaker is not None
    assert (post.speaker.name, str(post.said_on.start)) == ("Maret Orlova", "2026-03-09")
    assert post.trace[0].startswith("a post, signed below")
    assert not any("@MaretOrlova" in words_of(text, one.content) for one in found)


def test_a_name_without_an_account_signs_no_post() -> None:
    text = STORY.format(below="— Maret Orlova, chief of the port of Vell")
    found = TrainedExtractor().extract(an_article(text, zones=()))
    assert not any(one.trace[0].startswith("a post") for one in found)
