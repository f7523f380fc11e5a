"""Zones of invented articles: what is found, and what must not be."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.articles import ZoneKind
from provenance.ingest.zones import find_zones

LEDE = (
    "The ferry company will sell two of its three boats before the summer, its director said on "
    "Monday, and the islanders will have to row."
)
MORE = (
    '"We did not take this lightly," Ines Calder told reporters at the quay. "A boat that does not '
    'sail costs as much as one that does."'
)
LAST = "The third boat, built in 1961, will go on sailing twice a day as long as its engine lasts."
BODY = f"{LEDE}\n\n{MORE}\n\n{LAST}"


def zones(text: str) -> list[tuple[str, str]]:
    return [(zone.kind.value, zone.span.of(text)) for zone in find_zones(text).zones]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        # contributors
        ("contributor_line", "North Sea Press contributed reporting."),
        ("contributor_line", "Jonas Pree and Amira Colbeck contributed to this report."),
        ("contributor_line", "(Reporting by Jonas Pree in Port Selva; editing by Amira Colbeck)"),
        ("contributor_line", "Reporting by Jonas Pree; Writing by Hanna Roe; Editing by Al Dorn"),
        ("contributor_line", "Additional reporting by Jonas Pree in Port Selva."),
        ("contributor_line", "With reporting from Jonas Pree and the Selva Post"),
        ("contributor_line", "With files from The Canadian Press"),
        ("contributor_line", "— with inputs from agencies"),
        ("contributor_line", "Edited by: Hanna Roe".replace(":", "")),
        ("contributor_line", "AFP/Reuters"),
        ("contributor_line", "dpa, AP"),
        ("contributor_line", "This article was originally published by the Selva Post."),
        ("contributor_line", "This story is republished from the Selva Post under a licence."),
        ("contributor_line", "Translated from the Velmish by Hanna Roe."),
        (
            "contributor_line",
            "Jane Roe reported from Port Selva. Al Dorn contributed from Marrowgate.",
        ),
        ("contributor_line", "Channel Nine's Jane Roe and Mark Dorn contributed to this report."),
        ("contributor_line", "jsi/rc (AP, AFP)"),
        ("contributor_line", "Contact the author at jane@selvapost.example"),
        # corrections
        (
            "correction",
            "Correction: An earlier version of this article gave the ferry's age as fifty.",
        ),
        ("correction", "This story has been updated with a comment from the harbour office."),
        (
            "correction",
            "Editor's note: This piece was corrected on Tuesday to name the right boat.",
        ),
        ("correction", "*Clarification (11 March): the headline of this report has been changed."),
        ("correction", "Due to an editing error, the director's name was misspelled."),
        ("correction", "Correction, 17 August: the ferry is 40 years old, not 50."),
        ("correction", "This is a developing story and will be updated."),
        ("date_line", "Last modified on Tue 17 Aug 2021 09.26 BST"),
        ("byline", "By Jane Roe"),
        # disclaimers
        ("disclaimer", "The Quay Brotherhood is an extremist organisation banned in Velmark."),
        ("disclaimer", "*The Skerry Channel has been designated a foreign agent in Velmark."),
        (
            "disclaimer",
            "Lowtide, the messenger's owner, is recognised as an undesirable group here.",
        ),
        (
            "disclaimer",
            "The views expressed in this article are the author's own and not those of this paper.",
        ),
        ("disclaimer", "Opinions expressed by contributors are their own."),
        (
            "disclaimer",
            "(This story has not been edited by our staff; it comes from a syndicated feed.)",
        ),
        (
            "disclaimer",
            "A version of this article appears in print on Aug. 17, 2021, Section A, Page 1.",
        ),
        # related pieces and links
        ("related_link", "Related article: Why the Islanders Learn to Row"),
        ("related_link", "Read more: Why the Islanders Learn to Row"),
        ("related_link", "READ ALSO: Harbour Office Closed at Noon"),
        ("related_link", "See also | The Last Boat Builder of Selva"),
        ("related_link", "In pictures: a quay without boats"),
        ("related_link", "Watch the full interview here."),
        ("link_list", "https://selvapost.example/2026/03/09/ferry"),
        ("link_list", "www.selvapost.example/ferry"),
        ("link_list", "t.me/selvapost"),
        ("related_link", "Tags: ferries, islands, Port Selva"),
        ("related_link", "More on this story"),
        # pictures
        ("image_credit", "Photo: Agata Morn"),
        ("image_credit", "[Photo credit: Selva Post]"),
        ("image_credit", "Harbour Office of Selva / facebook"),
        ("image_credit", "Agata Morn / AFP"),
        ("image_credit", "Agata Morn/Getty Images"),
        ("image_credit", "REUTERS/Agata Morn"),
        ("image_credit", "Agata Morn / Selva Post"),
        ("image_credit", "Harbour.example / TASS"),
        ("image_credit", "Image source, Getty Images"),
        ("caption", "Image caption, The ferry Anna at the quay"),
        ("caption", "The ferry Anna leaves the quay on Sunday. [Agata Morn/AP Photo]"),
        ("caption", "The ferry Anna leaves Port Selva on Sunday. AFP"),
        ("caption", "The ferry Anna leaves Port Selva on Sunday. (Agata Morn / Selva Post)"),
        ("caption", "The ferry Anna leaves Port Selva on Sunday. Photo: Agata Morn"),
        ("caption", "The ferry Anna leaves Port Selva on Sunday. Picture: Agata Morn"),
        ("caption", "The ferry Anna leaves Port Selva on Sunday. Pic: Agata Morn"),
        ("caption", "The ferry Anna leaves Port Selva on Sunday. IMAGE BY Agata Morn"),
        ("caption", "The ferry Anna leaves Port Selva on Sunday. Credits: Agata Morn"),
        ("caption", "The ferry Anna leaves Port Selva on Sunday. Video from Agata Morn"),
        ("caption", "The ferry Anna leaves Port Selva on Sunday. Source: Agata Morn"),
        ("caption", "The ferry Anna leaves Port Selva on Sunday. Illustration: Agata Morn"),
        ("caption", "The ferry Anna leaves Port Selva on Sunday. Courtesy of Agata Morn"),
        ("caption", "The ferry Anna leaves Port Selva on Sunday. Screenshot via Agata Morn"),
        ("caption", "The ferry Anna leaves Port Selva on Sunday. © Agata Morn"),
        ("caption", "The ferry Anna leaves Port Selva on Sunday (AP Photo/Agata Morn)"),
        ("caption", "Photo: The ferry Anna leaves Port Selva on Sunday."),
        ("caption", "The ferry Anna at the quay of Port Selva. North Sea Press"),
        # the outlet's own voice
        ("boilerplate", "Sign up for our free weekly newsletter"),
        ("boilerplate", "Subscribe to the Selva Post today for $2 a month."),
        ("boilerplate", "Follow us on Facebook and Instagram."),
        ("boilerplate", "Share this article"),
        ("boilerplate", "© 2026 Selva Post. All rights reserved."),
        ("boilerplate", "We use cookies. By continuing you accept our cookie policy."),
        ("boilerplate", "Got a tip? Write to tips@selvapost.example"),
        ("boilerplate", "Enjoyed this article? Please support us."),
        ("boilerplate", "If you value our reporting, please consider becoming a member."),
        ("boilerplate", "SKIP ADVERTISEMENT"),
        ("boilerplate", "Listen to this article"),
        ("boilerplate", "Unlock this article for $1"),
        ("boilerplate", "Already have an account? Log in"),
    ],
)
def test_a_line_below_the_article_is_found(kind: str, line: str) -> None:
    assert zones(f"{BODY}\n\n{line}\n") == [(kind, line)]


@pytest.mark.parametrize(
    "paragraph",
    [
        # people say what looks like boilerplate
        '"Please help us, and sign up for our newsletter," the director told the islanders.',
        '"Subscribe to our weekly newsletter," she said, and left the room without a smile.',
        "The mayor asked the islanders to sign up for rowing lessons at the harbour office.",
        "The company sent its passengers a newsletter with the new timetable on Sunday.",
        '"Thank you for standing with us," the director wrote to the islanders on Friday.',
        "Support for the company has fallen since the second boat went on fire last autumn.",
        # words of the cues at the beginning of a paragraph
        "Related companies own the other two quays, according to the register of the harbour.",
        "Reporting by three local newspapers had made the plan known before, the mayor said.",
        "Copyright of the timetable belongs to the island, a court ruled on Thursday evening.",
        "Terms of the sale were not disclosed, and the director would not name the buyer.",
        "Advertisement spending by the company doubled last year, its report said in March.",
        "Not ready to give up, the islanders have begun to build a boat of their own.",
        "The daily briefing at the harbour office was put off until Tuesday without a reason.",
        "Update: the word that ferrymen fear most stood on the board on Monday morning.",
        "Photographs of the quay show a boat lying on its side, the harbour master said.",
        "Background checks for pilots will take twice as long from May, the ministry said.",
        "More than forty islanders wrote letters: most of them were against the sale.",
        "See the harbour from the tower, and you understand why nobody swims, she said.",
        # the law in the news
        "The court banned the company's second quay on Monday, a judge said in Port Selva.",
        "The government said the group had been declared a terrorist organisation in May.",
        # an agency closes the last paragraph
        'The company "never promised a third boat," the director told the agency. AFP',
        "The sale is off, the company said late on Monday. (Reuters)",
        # first persons in a column
        "We have rowed before, and our grandparents rowed further, in worse boats than ours.",
    ],
)
@pytest.mark.parametrize("place", ["middle", "end"])
def test_a_paragraph_of_the_body_is_left_alone(paragraph: str, place: str) -> None:
    parts = [LEDE, paragraph, MORE, LAST] if place == "middle" else [LEDE, MORE, LAST, paragraph]
    assert zones("\n\n".join(parts)) == []


def test_a_legal_line_counts_only_below_the_article() -> None:
    line = "The Quay Brotherhood is an extremist organisation banned in Velmark."
    assert zones(f"{LEDE}\n\n{line}\n\n{MORE}\n\n{LAST}") == []


def test_the_whole_head_is_told_apart() -> None:
    text = (
        "The Selva Post\nWorld News\n\nFerry Company to Sell Two Boats Before Summer\n\n"
        f"By Jonas Pree\nMarch 9, 2026\n\nAgata Morn / handout\n\n{BODY}\n"
    )
    assert zones(text) == [
        ("outlet_line", "The Selva Post"),
        ("outlet_line", "World News"),
        ("headline", "Ferry Company to Sell Two Boats Before Summer"),
        ("byline", "By Jonas Pree"),
        ("date_line", "March 9, 2026"),
        ("image_credit", "Agata Morn / handout"),
    ]


@pytest.mark.parametrize(
    "headline",
    [
        "Ferry Company to Sell Two Boats",
        "Ferry company to sell two boats, islanders to row",
        "Ferry Company to Sell Two Boats.",
        "Will the islanders have to row?",
        "‘A boat costs money’: ferry company to sell",
        "Harbour: Two Boats Sold - TM",
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n", "\r\n\r\n"])
def test_a_headline_is_guessed(headline: str, gap: str) -> None:
    text = f"{headline}{gap}{BODY}"
    assert zones(text)[:1] == [("headline", headline)]
    assert len(zones(text)) == 1


def test_a_headline_over_two_wrapped_lines_is_one_zone() -> None:
    wrapped = (
        "The ferry company will sell two of its three boats before the summer,\n"
        "its director said on Monday, and the islanders will have to row.\n\n"
        "The third boat will go on sailing twice a day as long as its engine\nlasts.\n"
    )
    text = (
        f" Ferry Company to Sell Two of Three\nBoats - TM\n The boats at the quay. AFP\n\n{wrapped}"
    )
    assert zones(text) == [
        ("headline", "Ferry Company to Sell Two of Three\nBoats - TM"),
        ("caption", "The boats at the quay. AFP"),
    ]


def test_no_headline_is_made_of_a_first_paragraph() -> None:
    assert zones(BODY) == []
    assert zones(LEDE) == []
    assert zones(f"PORT SELVA (AP) — The ferry company sells two boats\n\n{BODY}") == []


def test_a_given_headline_is_looked_for() -> None:
    title = "The ferry company sells two boats, and nobody is told why"
    text = f"{title}.\n\n{BODY}"
    found = find_zones(text, title=title)
    assert [(zone.kind, zone.span.of(text)) for zone in found.zones] == [
        (ZoneKind.HEADLINE, f"{title}.")
    ]


def test_an_appeal_runs_to_the_end_although_it_talks_like_an_article() -> None:
    letter = (
        "A message from the Selva Post:\n\nDear readers,\n\n"
        'In May the ministry named this newspaper an "unfriendly voice" and closed its office.\n\n'
        'The authorities claim our work "harms the harbour." One official said he reads us daily.\n\n'
        "Two reporters were turned away at the quay, and a third was fined without a hearing.\n\n"
        "If you can, please support us from just $3 a month.\n\n"
        "Once\nMonthly\nContinue\npayment methods\nRemind me later.\n\nRead more"
    )
    text = f"{BODY}\n\nDelta Press contributed reporting.\n\n{letter}"
    assert zones(text) == [
        ("contributor_line", "Delta Press contributed reporting."),
        ("boilerplate", letter),
    ]


def test_a_newsletter_box_in_the_middle_ends_where_the_article_goes_on() -> None:
    box = "Sign up for our newsletter\n\nBy signing up you accept our terms of use."
    assert zones(f"{LEDE}\n\n{box}\n\n{MORE}\n\n{LAST}") == [("boilerplate", box)]


def test_an_appeal_above_the_article_ends_where_the_article_begins() -> None:
    text = f"Support The Selva Post!\n\nFerry Company to Sell Two Boats\n\n{BODY}"
    assert zones(text) == [
        ("boilerplate", "Support The Selva Post!"),
        ("headline", "Ferry Company to Sell Two Boats"),
    ]


def test_a_column_that_speaks_of_us_is_no_appeal() -> None:
    column = "\n\n".join(
        f"We rowed to island number {n}, and our boat was no better than we had feared."
        for n in range(9)
    )
    text = f"A Note From the Harbour\n\n{column}"
    covered = sum(len(zone.span) for zone in find_zones(text).zones)
    assert covered <= len("A Note From the Harbour")


def test_links_are_a_zone_each() -> None:
    links = "https://a.example/1\nhttps://b.example/2"
    assert zones(f"{LEDE}\n\n{links}\n\n{MORE}") == [
        ("link_list", "https://a.example/1"),
        ("link_list", "https://b.example/2"),
    ]


def test_a_biography_of_the_author_is_found_at_the_foot() -> None:
    line = "Jonas Pree covers the islands and rows on Sundays with his daughters and a dog."
    text = f"{BODY}\n\n{line}"
    assert find_zones(text, authors=("Jonas Pree",)).zones[0].kind is ZoneKind.BYLINE
    assert find_zones(text, authors=("Hanna Roe",)).zones == ()


@pytest.mark.parametrize(
    "line",
    [
        "The author is a professor of shipping at Selva University and a member of its senate.",
        "Jane Roe is a freelance journalist based in Port Selva.",
    ],
)
def test_a_biography_is_known_by_its_trade(line: str) -> None:
    assert zones(f"{BODY}\n\n{line}") == [("byline", line)]
    assert zones(f"{LEDE}\n\n{line}\n\n{MORE}\n\n{LAST}") == []


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference(newline: str) -> None:
    text = f"Ferry Company to Sell Two Boats\n\n{BODY}\n\nAFP contributed reporting.\n".replace(
        "\n", newline
    )
    assert [kind for kind, _ in zones(text)] == ["headline", "contributor_line"]


def test_no_break_and_zero_width_spaces_hide_nothing() -> None:
    line = "AFP\u00a0contributed\u200b reporting."
    assert zones(f"{BODY}\n\n\u00a0{line}\u00a0\n") == [("contributor_line", line)]


@given(
    st.lists(
        st.sampled_from(
            [
                "Dear readers,", "Once", "Share", "Read more", LEDE, MORE, LAST, "Photo: A B", "AFP",
                "The X is a group banned in Y.", "By Jonas Pree", "9 March 2026", "\u00a0", "\ufeff", "\f",
                "https://a.example/", "Sign up for our newsletter", "Correction: this article was wrong",
            ]
        )
        | st.text(max_size=60),
        max_size=25,
    ),
    st.sampled_from(["\n", "\n\n", "\r\n", "\r"]),
)  # fmt: skip
def test_zones_are_in_order_apart_and_trimmed(parts: list[str], gap: str) -> None:
    text = gap.join(parts)
    spans = [zone.span for zone in find_zones(text).zones]
    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(span.of(text) == span.of(text).strip() for span in spans)


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("headline", "Islanders warn of a hungry winter"),
        ("headline", "'Nobody asked us'"),
        ("caption", ("Last trip: The Selva Star, which was built in 1961 and carries up to forty "
                    "passengers, leaves the old quay at Port Selva on Monday")),
        ("caption", ("Ines Calder, left, who has been the director of the ferry company for the last "
                    "eleven years, on the quay on Monday")),
    ],
)  # fmt: skip
def test_a_line_without_a_full_stop_is_a_subheading_or_a_caption(kind: str, line: str) -> None:
    assert zones("\n\n".join([LEDE, MORE, line, LAST])) == [(kind, line)]


@pytest.mark.parametrize(
    "line",
    [
        "In a letter the director asked for three things:",
        "- a new engine for the third boat",
        (
            "The third boat has sailed since 1961 and nobody has ever asked the men who sail her what they "
            "think of her"
        ),
        (
            'Mrs Calder said: "We would have sold all three of them if anybody had only offered us half of '
            'what they are worth"'
        ),
    ],
)
def test_a_paragraph_that_lost_its_full_stop_stays(line: str) -> None:
    assert zones("\n\n".join([LEDE, MORE, line, LAST])) == []


def test_a_post_with_its_signature_below_stays() -> None:
    post = ["Now they will row", "— Ada Calder (@adacalder) March 9, 2026"]
    assert zones("\n\n".join([LEDE, MORE, *post, LAST])) == []


def test_a_text_without_full_stops_has_no_subheadings() -> None:
    lines = [part.rstrip('."') for part in (LEDE, MORE, LAST)]
    assert ("headline", "Now they will row") not in zones(
        "\n\n".join([*lines, "Now they will row", *lines])
    )


@given(st.text())
def test_any_text_has_zones_or_none(text: str) -> None:
    assert all(zone.why and zone.span.of(text) for zone in find_zones(text).zones)


def test_a_line_of_two_million_characters_is_read_at_its_ends_only() -> None:
    class Counted(str):
        """Counts the characters that are taken out of it."""

        __slots__ = ("taken",)
        taken: int

        def __getitem__(self, place: object) -> str:  # type: ignore[override]
            found = str.__getitem__(self, place)  # type: ignore[arg-type, index]
            self.taken += len(found)
            return found

    text = Counted("we said support us " * 100_000)
    text.taken = 0
    assert find_zones(text).zones == ()
    assert text.taken < 10_000
