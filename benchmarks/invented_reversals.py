"""Pairs of invented articles in which something is said and then unsaid, and pairs in which nothing is.

Each shape is told in several wordings over people, places, bodies and numbers drawn by chance from a
seed: what the rules find in them is no proof of anything real, but what they miss is easy to see.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

OUTLETS = ("The Sound Courier", "Daily Fjord", "The Harbour Post", "Vestnor Telegraph")
PEOPLE = (
    "Tove Lindqvist", "Pelle Ask", "Maren Holt", "Jonas Brekke", "Ingrid Solheim", "Anders Krohn",
    "Sigrid Nygaard", "Eskil Dahl", "Runa Vik", "Magnus Fossum",
)  # fmt: skip
PLACES = ("Oxdal", "Marstrand", "Hestvik", "Grimsby Sound", "Ostrava Bay", "Kallholm", "Vestnor")
COUNTRIES = ("Ruritania", "Vestnia", "Ostria", "Norland", "Sylvania")
MINISTRIES = (
    "Transport Ministry", "Foreign Ministry", "Health Ministry", "Interior Ministry",
    "Education Ministry", "Finance Ministry",
)  # fmt: skip
DEEDS = (
    ("close", "closing", "closure", "the ferry terminal", "ferry terminal"),
    ("evacuate", "evacuating", "evacuation", "the consulate", "consulate"),
    ("sell", "selling", "sale", "the state railway", "state railway"),
    ("suspend", "suspending", "suspension", "the night ferries", "night ferries"),
    ("expand", "expanding", "expansion", "the naval base", "naval base"),
    ("demolish", "demolishing", "demolition", "the old lighthouse", "old lighthouse"),
    ("privatise", "privatising", "privatisation", "the harbour hospital", "harbour hospital"),
    ("withdraw", "withdrawing", "withdrawal", "its peacekeepers", "peacekeepers"),
)
"""A deed as verb, -ing form and noun, and what it is done to."""
EVENTS = (
    ("a fire at a textile mill", "textile mill fire"),
    ("the collapse of a railway bridge", "railway bridge collapse"),
    ("a crush at the harbour station", "harbour station crush"),
    ("an explosion at a grain depot", "grain depot explosion"),
)
FILLER = (
    "The town lies an hour from the coast and lives on fishing.",
    "Trade between the two shores has doubled in ten years.",
    "The matter is to come before parliament in the autumn.",
    "Local businesses have waited years for a decision.",
)


@dataclass(frozen=True, slots=True)
class Told:
    """An article to be added: its day, its outlet and its text."""

    outlet: str
    day: str
    text: str


@dataclass(frozen=True, slots=True)
class Case:
    """Articles in the order in which they appear, and the kinds of relation that have to come of them.

    ``wanted`` empty: nothing may be proposed.
    """

    shape: str
    articles: tuple[Told, ...]
    wanted: tuple[str, ...]


class _Cast:
    """The people, places and things of one case."""

    def __init__(self, chance: random.Random) -> None:
        self.outlet, self.rival = chance.sample(OUTLETS, 2)
        self.one, self.other, self.third = chance.sample(PEOPLE, 3)
        self.place, self.elsewhere = chance.sample(PLACES, 2)
        self.country = chance.choice(COUNTRIES)
        self.ministry, self.second_ministry = chance.sample(MINISTRIES, 2)
        (self.verb, self.ing, self.noun, self.thing, self.bare), self.another = chance.sample(
            DEEDS, 2
        )
        self.event, self.event_name = chance.choice(EVENTS)
        self.few = chance.randint(3, 9)
        self.many = self.few + chance.randint(3, 40)
        self.filler = chance.choice(FILLER)
        self.last = self.one.split()[-1]
        self.first_day, self.later_day = "2026-03-09", f"2026-03-{chance.randint(11, 13)}"


def cases(seed: int = 1, each: int = 12) -> Iterator[Case]:
    """``each`` cases of every shape, the same for the same seed."""
    for name, shape in _SHAPES.items():
        for number in range(each):
            cast = _Cast(random.Random(f"{seed} {name} {number}"))
            articles, wanted = shape(cast, number)
            yield Case(name, articles, wanted)


Shaped = tuple[tuple[Told, ...], tuple[str, ...]]


def _stated_reversal(c: _Cast, number: int) -> Shaped:
    now = (
        f"{c.country} plans to {c.verb} {c.thing} in {c.place}",
        f"{c.country} will {c.verb} {c.thing} in {c.place}",
        f"{c.country} is going to {c.verb} {c.thing} in {c.place}",
    )[number % 3]
    before = (
        f"{c.last}'s latest statement comes a day after he said {c.country} had no plans to {c.verb} {c.thing}.",
        f"The announcement came two days after {c.last} said that {c.country} would not {c.verb} {c.thing}.",
        f"A day earlier, {c.last} had said that {c.country} did not intend to {c.verb} {c.thing}.",
        f"{c.last} had previously said that there were no plans to {c.verb} {c.thing}.",
    )[number % 4]
    text = (
        f"{now}, {c.ministry} official {c.one} said Monday.\n\n{c.filler}\n\n{before}\n\n"
        f'"We are looking at the costs," {c.last} told reporters.\n'
    )
    return (Told(c.outlet, c.first_day, text),), ("supersedes", "contradicts")


def _same_body(c: _Cast, number: int) -> Shaped:
    first = f"{c.country} plans to {c.verb} {c.thing} in {c.place}, {c.ministry} official {c.one} said Monday.\n\n{c.filler}\n"
    second = (
        f"The {c.noun} of {c.thing} is not being discussed, {c.ministry} spokesman {c.other} said Thursday.\n",
        f"{c.country} will not {c.verb} {c.thing}, {c.ministry} spokesman {c.other} said Thursday.\n",
        f"{c.country} has no plans to {c.verb} {c.thing}, {c.ministry} spokeswoman {c.other} said Thursday.\n",
        f"{c.ministry} spokesman {c.other} said Thursday that the {c.noun} of {c.thing} was out of the question.\n",
    )[number % 4]
    told = (
        Told(c.outlet, c.first_day, first),
        Told(c.outlet, "2026-03-12", f"{second}\n{c.filler}\n"),
    )
    return told, ("contradicts",)


def _same_speaker(c: _Cast, number: int) -> Shaped:
    first = (
        f'"We will not {c.verb} {c.thing}," {c.one}, the minister, said Monday.\n\n{c.filler}\n',
        f"{c.one}, the mayor of {c.place}, said Monday that the town would not {c.verb} {c.thing}.\n\n{c.filler}\n",
        f"{c.one} ruled out {c.ing} {c.thing} on Monday.\n\n{c.filler}\n",
    )[number % 3]
    second = (
        f'"We will {c.verb} {c.thing}," {c.one} said Thursday.\n\n{c.filler}\n',
        f"{c.one} said Thursday that the town would {c.verb} {c.thing}.\n\n{c.filler}\n",
        f"The town plans to {c.verb} {c.thing}, {c.one} said Thursday.\n\n{c.filler}\n",
    )[number % 3]
    told = (Told(c.outlet, c.first_day, first), Told(c.rival, "2026-03-12", second))
    return told, ("contradicts",)


def _plan_dropped(c: _Cast, number: int) -> Shaped:
    first = f"{c.country} plans to {c.verb} {c.thing}, {c.ministry} official {c.one} said Monday.\n\n{c.filler}\n"
    second = (
        f"The {c.ministry} has scrapped plans to {c.verb} {c.thing}, official {c.one} said Thursday.\n",
        f"{c.one} of the {c.ministry} said Thursday that {c.country} had dropped its plans to {c.verb} {c.thing}.\n",
        f"{c.country} has abandoned its plan to {c.verb} {c.thing}, {c.ministry} official {c.one} said Thursday.\n",
    )[number % 3]
    told = (
        Told(c.outlet, c.first_day, first),
        Told(c.outlet, "2026-03-12", f"{second}\n{c.filler}\n"),
    )
    return told, ("supersedes",)


def _toll(c: _Cast, number: int) -> Shaped:
    first = (
        f"At least {c.few} people were killed in {c.event} in {c.place} on Sunday.\n\n{c.filler}\n",
        f"{c.few} people died and dozens were hurt in {c.event} in {c.place} on Sunday.\n\n{c.filler}\n",
    )[number % 2]
    second = (
        f"Relatives gathered in {c.place} after {c.event} that killed {c.many} people.\n\n{c.filler}\n",
        f"The death toll from {c.event} in {c.place} has risen to {c.many}.\n\n{c.filler}\n",
        f"Rescuers are still at work in {c.place}, where {c.event} has led to the deaths of at least {c.many} people.\n\n{c.filler}\n",
    )[number % 3]
    outlet = c.outlet if number % 2 else c.rival
    told = (Told(c.outlet, c.first_day, first), Told(outlet, "2026-03-11", second))
    return told, ("updates",)


def _denial(c: _Cast, number: int) -> Shaped:
    deed = f"dumped toxic sludge in the {c.place} river"
    accuser = f"Inspectors said Monday that {c.last} Shipping had {deed}.\n"
    denial = (
        f"{c.last} Shipping denied that it had {deed}.\n",
        f"{c.last} Shipping spokesman {c.other} denied that the company had dumped toxic sludge in the river.\n",
    )[number % 2]
    if number % 3:
        return (Told(c.outlet, c.first_day, f"{accuser}\n{c.filler}\n\n{denial}"),), ("denies",)
    told = (
        Told(c.outlet, c.first_day, f"{accuser}\n{c.filler}\n"),
        Told(c.rival, "2026-03-10", f"{denial}\n{c.filler}\n"),
    )
    return told, ("denies",)


def _other_thing(c: _Cast, number: int) -> Shaped:
    """The same speaker on another thing, in another place, or before anything was decided."""
    verb, _, _, thing, _ = c.another
    first = f"{c.country} plans to {c.verb} {c.thing} in {c.place}, {c.ministry} official {c.one} said Monday.\n\n{c.filler}\n"
    second = (
        f"{c.country} will not {verb} {thing}, {c.ministry} official {c.one} said Thursday.\n",
        f"{c.country} has not decided when to {c.verb} {c.thing}, {c.ministry} official {c.one} said Thursday.\n",
        f"{c.country} will not {c.verb} {c.thing} in {c.elsewhere}, {c.ministry} official {c.one} said Thursday.\n",
        f"{c.ministry} official {c.one} said Thursday that the neighbours would not {c.verb} {c.thing} if war came.\n",
    )[number % 4]
    told = (
        Told(c.outlet, c.first_day, first),
        Told(c.outlet, "2026-03-12", f"{second}\n{c.filler}\n"),
    )
    return told, ()


def _other_body(c: _Cast, _: int) -> Shaped:
    """Two ministries, or the same ministry of two countries, may well disagree."""
    first = f"{c.country} plans to {c.verb} {c.thing}, {c.ministry} official {c.one} said Monday.\n\n{c.filler}\n"
    second = f"{c.country} will not {c.verb} {c.thing}, {c.second_ministry} spokesman {c.other} said Thursday.\n\n{c.filler}\n"
    return (Told(c.outlet, c.first_day, first), Told(c.outlet, "2026-03-12", second)), ()


def _other_event(c: _Cast, _: int) -> Shaped:
    """Two calamities in two places."""
    first = (
        f"At least {c.few} people were killed in {c.event} in {c.place} on Sunday.\n\n{c.filler}\n"
    )
    second = f"At least {c.many} people were killed in {c.event} in {c.elsewhere} on Tuesday.\n\n{c.filler}\n"
    return (Told(c.outlet, c.first_day, first), Told(c.outlet, "2026-03-11", second)), ()


_SHAPES = {
    "reversal set beside": _stated_reversal,
    "same body, opposite": _same_body,
    "same speaker, opposite": _same_speaker,
    "plan dropped": _plan_dropped,
    "number grown": _toll,
    "denial": _denial,
    "another thing": _other_thing,
    "another body": _other_body,
    "another event": _other_event,
}
