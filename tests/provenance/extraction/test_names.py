"""No rule may hang on who is named: the same copy under many names gives the same statements.

Articles have places for names (``{man}``, ``{wire}``); the structure found under each set of names
must be that found under the first.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from provenance.extraction.rules import RuleExtractor
from tests.builders import an_article

CLOSURE = """\
The eastern quay will shut for ten days, a {ministry} official said Monday, two nights after a storm.

Four people were hurt on Saturday.

Pilots and {ministry} engineers will meet on Wednesday, {ministry} official and special envoy to {land} \
{man} told the {radio} radio station.

“Half of these quays are older than I am. Some will have to rest," {man_last} said.

The crews have left the gate, {man_last} added.

The announcement comes a day after he said that the port would stay open “to the last boat.”

{woman}, the ministry's spokeswoman, meanwhile accused {other_land} of holding up spare parts at the border.

“They [the customs office] answer a letter faster. ... Not one did," {woman_last} wrote on her \
Telegram channel.
"""
RELAYED = """\
Tugs will be sent out to the boats, {ministry} spokeswoman {woman} said Thursday.

"Every captain who asks for a tug will get one," {wire} quoted {woman_last} as saying.

She added that the rebel leadership has guaranteed that its boats would stay clear of the tugs.

Interior Minister {man} observed this week that they had sent "a usable signal" by freeing two pilots.
"""
PARALLEL = """\
{land} will let carts cross without a permit, Minister {woman} told the {wire} news agency on Tuesday \
and repeated in a post on her Telegram channel.

“The carts come with good wheat," {woman_last} told {wire} and wrote on Telegram.

A customs spokesman, {man}, told reporters that the queue “was never long.” “It was short,” he said.

{paper}, citing two officials, reported that a rise had been agreed in principle.
"""

Names = Mapping[str, str]
SETS: tuple[Names, ...] = (
    {
        "man": "Bo Ask", "man_last": "Ask", "woman": "Ada Lind", "woman_last": "Lind", "land": "Vellmark",
        "other_land": "Tarsen", "ministry": "Transport Ministry", "radio": "Seven Hills",
        "wire": "Nordpress", "paper": "The Northern Ledger",
    },
    {
        "man": "Brendan O'Neill", "man_last": "O'Neill", "woman": "Ursula van der Berg",
        "woman_last": "van der Berg", "land": "New Arden", "other_land": "Ó Briain's Land",
        "ministry": "Foreign Ministry", "radio": "Lumen", "wire": "KNA", "paper": "The Vell Post",
    },
    {
        "man": "Brendan O’Neill", "man_last": "O’Neill", "woman": "Marie-Ève Saint-Clair",
        "woman_last": "Saint-Clair", "land": "South Arden", "other_land": "Norland",
        "ministry": "Health Ministry", "radio": "Kanal Tre", "wire": "Pan Wire", "paper": "The Herald",
    },
    {
        "man": "Omar al-Rashid", "man_last": "al-Rashid", "woman": "Ana de la Cruz",
        "woman_last": "de la Cruz", "land": "Zenda", "other_land": "the Outer Isles",
        "ministry": "Defence Ministry",
        "radio": "Südwest FM", "wire": "Agence Lumière", "paper": "The Isle Gazette",
    },
    {
        "man": "Łukasz Żółw", "man_last": "Żółw", "woman": "Øyvor Åsen", "woman_last": "Åsen",
        "land": "Össland", "other_land": "Čechia", "ministry": "Finance Ministry", "radio": "Радио Север",
        "wire": "Ostinform", "paper": "The Össland Times",
    },
    {
        "man": "Jon Halvorsen", "man_last": "Halvorsen", "woman": "Mei Lin Tan", "woman_last": "Tan",
        "land": "Port Arden", "other_land": "Sylva", "ministry": "Education Ministry", "radio": "Echo",
        "wire": "Interpan", "paper": "The Daily Mirror of Arden Times",
    },
    {
        "man": "Kim Tae", "man_last": "Tae", "woman": "Grace May", "woman_last": "May", "land": "Mali",
        "other_land": "Georgia", "ministry": "Interior Ministry", "radio": "Vox", "wire": "Belpress",
        "paper": "The Sun",
    },
)  # fmt: skip


@dataclass(frozen=True)
class Structure:
    """A statement without its names: each is replaced by the place it fills."""

    form: str
    words: tuple[int, ...]
    parent: str | None
    speaker: str
    kind: str
    chain: tuple[tuple[int, str, str, str], ...]
    said: str | None


def structure_under(copy: str, names: Names) -> list[Structure]:
    """What is found under a set of names, the names taken out again."""
    text = copy.format(**names)
    places = {name: place.removesuffix("_last") for place, name in names.items()}
    places |= {name.removeprefix("The "): place for name, place in places.items()}
    found = RuleExtractor().extract(
        an_article(text, outlet="The Courier", published="2026-03-12", zones=())
    )

    def place(name: str) -> str:
        return places.get(name, name)

    def length(span: Any) -> int:
        return len(nameless(span.of(text), names).split())

    return [
        Structure(
            form=s.form.value,
            words=tuple(length(span) for span in s.content),
            parent=s.parent,
            speaker=place(s.speaker.name) if s.speaker else "",
            kind=s.speaker.kind.value if s.speaker else "",
            chain=tuple((h.stage, place(h.name), h.role.value, h.basis.value) for h in s.chain),
            said=s.said_on.start.isoformat() if s.said_on.start else None,
        )
        for s in found
    ]


def nameless(words: str, names: Names) -> str:
    """The words with every name as one word."""
    for name in sorted(names.values(), key=len, reverse=True):
        words = words.replace(name, "N")
    return words


@pytest.mark.parametrize(
    "copy", [CLOSURE, RELAYED, PARALLEL], ids=["closure", "relayed", "parallel"]
)
@pytest.mark.parametrize("names", SETS[1:], ids=lambda names: str(names["woman"]))
def test_the_same_copy_reads_the_same_under_other_names(copy: str, names: Names) -> None:
    assert structure_under(copy, names) == structure_under(copy, SETS[0])


def test_the_structure_is_the_one_an_editor_sees() -> None:
    told = [s.chain for s in structure_under(CLOSURE, SETS[0]) if s.speaker]
    inferred = [(0, "man", "origin", "inferred"), (1, "radio", "carrier", "inferred")]
    assert told[0][:2] == tuple(inferred)
    assert told[1][1] == (1, "radio", "carrier", "stated")
    quoted = next(s.chain for s in structure_under(RELAYED, SETS[0]) if s.form == "direct")
    assert [hop[1] for hop in quoted] == ["woman", "wire", "The Courier"]
    cited = structure_under(PARALLEL, SETS[0])[-1].chain
    assert [hop[1:3] for hop in cited[1:]] == [("paper", "carrier"), ("The Courier", "publisher")]
