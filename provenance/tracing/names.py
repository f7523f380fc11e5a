"""One key for each source of a trace, under all the names it goes by.

Outlets go by their entry in the gazetteer.  For the rest a name is what is left of it without titles,
initials in the middle and company endings, and initials stand for a name of several words when the
articles have such a name.  Where two could be meant, nothing is joined.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from provenance.domain.sources import NEWS, SourceKind
from provenance.domain.traces import FarEnd
from provenance.gazetteer import Gazetteer, Outlet
from provenance.gazetteer.entries import id_of
from provenance.tracing.sources import Source

_WORD = re.compile(r"[^\W_]+")
_DROPPED = frozenset(
    """the a an mr mrs ms miss dr sir dame lord lady prof professor sen senator rep gov governor gen
    general col colonel capt captain lt sgt president prime minister secretary chairman chairwoman chief
    executive ceo cfo coo director spokesman spokeswoman spokesperson reporter journalist author
    writer columnist co corp corporation inc incorporated ltd limited llc plc gmbh ag sa company of for and
    s british american russian chinese french german japanese korean iranian israeli syrian us uk u
    defector researcher analyst former current then ex""".split()
)
_POSSESSED = re.compile(
    r"^(?P<owner>.+?)['’]s? (?:[\w-]+ )?(?:report|article|column|book|blog|post|claims?|story|account|"
    r"announcement|statement|allegations?|piece|words|comments|remarks|website|tweet)s?$"
)
_TICKER = re.compile(r"\s+[A-Z]{1,5}\s+[+-]?\d[\d.,]*%.*$")
_BODIES = frozenset(
    "police government ministry army navy court embassy university hospital airline council".split()
)
"""Words that stand for a body by themselves: "police" in an article, where another says which."""

_FULL_STOP = re.compile(r"[a-z]{4}\.$")
_SINGLE_LETTERS = re.compile(r"\b([A-Z])[-.&]([A-Z])\b\.?")


@dataclass
class _Known:
    """What is known of one source: its names as written with how often, and its kinds."""

    names: Counter[str]
    kinds: Counter[SourceKind]
    entry: str = ""


class Names:
    """The sources of one trace by key; made once from all that the articles name."""

    def __init__(self, sources: Iterable[Source], gazetteer: Gazetteer) -> None:
        self._known: dict[str, _Known] = {}
        sources = tuple(sources)
        self._families = tuple(source for source in sources if source.family)
        self._kin = tuple(source for source in sources if source.is_kin)
        self._bodied = tuple(source for source in sources if source.body)
        self._described: dict[str, set[str]] = defaultdict(set)
        for source in sources:
            if source.described:
                self._described[normal(source.described)].add(_form(source))
        for source in sources:
            form = _form(source)
            known = self._known.setdefault(form, _Known(Counter(), Counter(), source.entry))
            known.names[plain_name(source.name)] += 1
            known.kinds[source.kind] += 1
        for source in self._bodied:  # "police" is short for it wherever a person speaks for it
            self._known.setdefault(normal(source.body), _Known(Counter(), Counter()))
        self._gazetteer = gazetteer
        self._keys: dict[Source, str] = {}
        self._leader = self._joined()
        self._members: dict[str, list[str]] = defaultdict(list)
        for form, leader in self._leader.items():
            self._members[leader].append(form)

    def key(self, source: Source) -> str:
        """The key of a source; the same for all its names."""
        if source not in self._keys:
            form = _form(source)
            self._keys[source] = self._key(self._leader.get(form, form))
        return self._keys[source]

    def meant(self, source: Source) -> Source:
        """The source; one who is only described and whom another article names is somebody named."""
        if source.far_end is not FarEnd.UNNAMED or len(self._described.get(_form(source), ())) != 1:
            return source
        return replace(source, far_end=FarEnd.NAMED, kind=SourceKind.PERSON)

    def name(self, source: Source) -> str:
        """The fullest of the names it goes by."""
        form = _form(source)
        leader = self._leader.get(form, form)
        return self._best(leader) or plain_name(source.name)

    def bodies(self) -> dict[str, str]:
        """The key of the organisation that each person speaks for, by the person's key."""
        return {
            self.key(s): self.key(Source(s.body, SourceKind.ORGANISATION)) for s in self._bodied
        }

    def families(self) -> dict[str, str]:
        """The surname of each family among the sources, by its key."""
        return {self.key(s): s.family for s in self._families}

    def kin(self) -> frozenset[str]:
        """The keys of those who have a role in a family."""
        return frozenset(map(self.key, self._kin))

    def of_families(self) -> dict[str, set[str]]:
        """The keys of the members named, by the key of their family."""
        found: dict[str, set[str]] = defaultdict(set)
        for key, surname in self.families().items():
            for source in self._kin:
                if source.name.endswith(f" {surname}"):
                    found[key].add(self.key(source))
        return found

    def all_names(self, source: Source) -> tuple[str, ...]:
        """Every name as written, the most frequent first."""
        form = _form(source)
        counts: Counter[str] = Counter()
        for member in self._members.get(self._leader.get(form, form), [form]):
            if member in self._known:
                counts.update(self._known[member].names)
        return tuple(name for name, _ in sorted(counts.items(), key=lambda n: (-n[1], n[0])))

    def kind(self, source: Source) -> SourceKind:
        """Its kind; where the articles seem to differ, what most say."""
        form = _form(source)
        counts: Counter[SourceKind] = Counter()
        for member in self._members.get(self._leader.get(form, form), [form]):
            if member in self._known:
                counts.update(self._known[member].kinds)
        return max(counts, key=lambda kind: (counts[kind], kind), default=source.kind)

    def _people(self, form: str, by_last: dict[str, set[str]]) -> set[str]:
        """The people whose names end so, or the bodies of which such a word is short."""
        if form in _BODIES:
            return by_last.get(form, set())
        return {
            other
            for other in by_last.get(form.split(" ")[-1], ())
            if other.endswith(form) and SourceKind.PERSON in self._known[other].kinds
        }

    def _rightly_spelt(self, form: str, by_all_but_last: dict[str, list[str]]) -> str:
        """The one person whose last name differs by a letter, the rest the same, and is written more
        often: a slip of the pen is no second source."""
        start, _, last = form.rpartition(" ")
        known = self._known[form]
        alike = [
            other
            for other in by_all_but_last.get(start, ())
            if SourceKind.PERSON in known.kinds and SourceKind.PERSON in self._known[other].kinds
            if _differ_by_a_letter(last, other.rpartition(" ")[2], 4 if " " in start else 5)
        ]
        rank = {f: (self._known[f].names.total(), len(f), f) for f in (form, *alike)}
        return alike[0] if len(alike) == 1 and rank[alike[0]] > rank[form] else ""

    def _outlet_meant(self, form: str) -> str:
        """The outlet of the trace that a short name means: "the Post", where others name it in full."""
        known = self._known[form]
        if not any(kind in NEWS for kind in known.kinds):
            return ""
        named = self._gazetteer.named(next(iter(known.names)))
        forms = [f"@{entry.id}" for entry in named if f"@{entry.id}" in self._known]
        return max(forms, key=lambda f: (self._known[f].names.total(), f), default="")

    def whole_of(self, key: str) -> Outlet | None:
        """The outlet that the outlet of that key is part of, None when it is a whole or unknown."""
        entry = self._gazetteer.with_id(key)
        return self._gazetteer.with_id(entry.part_of) if entry and entry.part_of else None

    def _best(self, leader: str) -> str:
        names: Counter[str] = Counter()
        for member in self._members.get(leader, [leader]):
            if member in self._known and (member == leader or member not in self._described):
                names.update(self._known[member].names)
        return max(names, key=lambda name: (len(_tokens(name)), names[name], name), default="")

    def _key(self, leader: str) -> str:
        known = self._known.get(leader)
        return known.entry if known and known.entry else id_of(leader)

    def _joined(self) -> dict[str, str]:
        """Each form with the form it is joined to: itself, or the one fuller name it can mean."""
        by_last: dict[str, set[str]] = defaultdict(set)
        by_ends: dict[tuple[str, str], set[str]] = defaultdict(set)
        by_initials: dict[str, set[str]] = defaultdict(set)
        by_all_but_last: dict[str, list[str]] = defaultdict(list)
        plain = [form for form, known in self._known.items() if not known.entry]
        for form in plain:
            words = form.split(" ")
            if len(words) > 1:
                by_last[words[-1]].add(form)
                by_all_but_last[" ".join(words[:-1])].append(form)
                by_initials["".join(word[0] for word in words)].add(form)
            by_ends[words[0], words[-1]].add(form)
        leaders = {form: form for form in self._known}
        for form in plain:
            words = form.split(" ")
            fuller: set[str] = set()
            if form in self._described:
                fuller = set(self._described[form])
            elif len(words) == 1:
                fuller = by_initials.get(form, set()) or self._people(form, by_last)
            elif len(words) > 1:
                fuller = {f for f in by_ends[words[0], words[-1]] if len(f) > len(form)}
                fuller = fuller or self._people(f" {form}", by_last)
            if len(fuller) == 1:
                leaders[form] = fuller.pop()
            elif not fuller and (right := self._rightly_spelt(form, by_all_but_last)):
                leaders[form] = right
            elif outlet := self._outlet_meant(form):
                leaders[form] = outlet
        return {form: _end_of(leaders, form) for form in leaders}


def _differ_by_a_letter(one: str, other: str, least: int) -> bool:
    """Whether a letter is missing in the one or another; the longer has ``least`` letters or more."""
    short, long = sorted((one, other), key=len)
    if one == other or short[0] != long[0] or len(long) < least or len(long) - len(short) > 1:
        return False
    at = sum(1 for _ in takewhile(lambda two: two[0] == two[1], zip(short, long, strict=False)))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]


def _end_of(leaders: dict[str, str], form: str) -> str:
    for _ in range(4):
        form = leaders[form]
    return form


def plain_name(name: str) -> str:
    """A name without what belongs to somebody ("Vellin's report") and without stock prices."""
    name = _TICKER.sub("", name)
    owned = _POSSESSED.match(name)
    if owned and owned["owner"][:1].isupper():
        name = owned["owner"]
    name = name.strip(" ,;:-–—\"“”'‘’")
    return name[:-1] if _FULL_STOP.search(name) else name


@lru_cache(maxsize=20_000)
def _form(source: Source) -> str:
    if source.entry:
        return f"@{source.entry}"
    return normal(source.name)


def normal(name: str) -> str:
    """A name as it is compared: its telling words in lower case."""
    words = _tokens(plain_name(name))
    return " ".join(words) or name.casefold()


def _tokens(name: str) -> list[str]:
    name = _SINGLE_LETTERS.sub(r"\1\2", name)
    name = re.sub(r"['’]s\b", "", name)
    words = [word.casefold() for word in _WORD.findall(name)]
    kept = [word for word in words if word not in _DROPPED]
    if len(kept) > 2:
        kept = [kept[0], *(w for w in kept[1:-1] if len(w) > 1), kept[-1]]
    return kept
