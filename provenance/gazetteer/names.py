"""Finding entries by name, by domain, and in running text.

Text is read once, in linear time: every word is looked up among the first words of all names, and
only the names that begin with it are compared.  Case counts in text and not in a question.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any
from urllib.parse import urlsplit

from provenance.domain.spans import Span
from provenance.gazetteer.entries import Outlet, Rule, bare, outlet_of

_WORD = re.compile(r"\w+")
_AROUND = 8
"""Code points before a stretch that are read with it."""
_STRAIGHT = dict.fromkeys("\n\r\t\u00a0\u2007\u2009\u202f", " ") | dict.fromkeys("’‘", "'")
"""One code point for one, so that offsets stay; "People’s\u00a0Daily" is found as it is written."""
_KEPT = 20_000
"""Names whose forms are kept: a gazetteer is extended for every trace, by a few names."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it stands in a text, its article left out, with whom it may mean.

    ``sure`` is who it is unless the article speaks for one of the ``claims``, which say under
    which rule the form is theirs.
    """

    span: Span
    form: str
    sure: Outlet | None
    claims: tuple[tuple[Outlet, Rule], ...] = ()


@dataclass(frozen=True, slots=True)
class _Form:
    """A form without its article, and who goes by it, by number.

    ``lead`` is where its first word begins in it: "+972" begins before its first word.
    """

    words: str
    needs_article: bool
    lead: int = 0
    sure: int | None = None
    claims: tuple[tuple[int, Rule], ...] = ()


class Gazetteer:
    """Entries by name and domain; later rows take the place of earlier ones with the same id."""

    def __init__(self, rows: Iterable[Mapping[str, Any]], base: "Gazetteer | None" = None) -> None:
        """``rows`` are in the form of the file and have been checked; ``base`` has the first of them.

        What is known of a base is not worked out again.
        """
        by_id: dict[str, Mapping[str, Any]] = {}
        for row in rows:
            by_id.pop(row["id"], None)  # what is added last claims its forms last
            by_id[row["id"]] = row
        self._rows = tuple(by_id.values())
        self._base = base
        self._added = len(base) if base else 0
        self._made: dict[int, Outlet] = {}

    def __len__(self) -> int:
        return len(self._rows)

    @cached_property
    def entries(self) -> tuple[Outlet, ...]:
        """Every entry, in the order of the file, added ones last."""
        return tuple(self._entry(number) for number in range(len(self._rows)))

    def extended(self, entries: Iterable[Outlet]) -> "Gazetteer":
        """This one and ``entries``; theirs is the name, the id and the form that two claim."""
        rows = [_row_of(entry) for entry in entries]
        takes_places = any(row["id"] in self._numbers for row in rows)
        return Gazetteer([*self._rows, *rows], None if takes_places else self)

    def with_id(self, entry_id: str) -> Outlet | None:
        """The entry of that id."""
        number = self._numbers.get(entry_id)
        return None if number is None else self._entry(number)

    def named(self, words: str) -> tuple[Outlet, ...]:
        """Whoever goes by that name in any case, with or without its article; the surest first."""
        forms = [self._forms[key] for key in self._by_name.get(_question(words), ())]
        numbers = [form.sure for form in forms if form.sure is not None]
        numbers += [number for form in forms for number, _ in form.claims]
        return tuple(self._entry(number) for number in dict.fromkeys(numbers))

    def at_domain(self, place: str) -> Outlet | None:
        """Whose home a URL or a host name is: "https://en.example.org/x" is at "example.org"."""
        host = _host(place)
        while "." in host:
            if host in self._by_domain:
                return self._entry(self._by_domain[host])
            host = host.partition(".")[2]
        return None

    def mentions(self, text: str, span: Span | None = None) -> Iterator[Mention]:
        """The names in ``text`` (or its ``span``), in text order, the longest where two begin."""
        start, end = (span.start, span.end) if span else (0, len(text))
        # What stands just before and behind decides too: "the Verge", "Timely".
        base = max(0, start - _AROUND)
        plain = _plain(text[base : end + 1])
        at, by_first = start - base, self._by_first
        for word in self._first_words.finditer(plain, at, end - base):
            if word.start() < at or word[0] not in by_first:
                continue
            forms = (self._forms[key] for key in by_first[word[0]])
            mention = self._at(plain, word.start(), end - base, forms)
            if mention is not None:
                at = mention.span.end
                span = Span(mention.span.start + base, mention.span.end + base)
                yield replace(mention, span=span)

    def _at(self, plain: str, start: int, end: int, forms: Iterable[_Form]) -> Mention | None:
        for form in forms:
            begin = start - form.lead
            stop = begin + len(form.words)
            if begin < 0 or stop > end or not plain.startswith(form.words, begin):
                continue
            if stop < len(plain) and (plain[stop].isalnum() or plain[stop] == "_"):
                continue
            if form.needs_article and plain[max(0, begin - 4) : begin] not in ("the ", "The "):
                continue
            claims = tuple((self._entry(number), rule) for number, rule in form.claims)
            sure = None if form.sure is None else self._entry(form.sure)
            return Mention(Span(begin, stop), form.words, sure, claims)
        return None

    def _entry(self, number: int) -> Outlet:
        if number not in self._made:
            self._made[number] = outlet_of(self._rows[number])
        return self._made[number]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {row["id"]: number for number, row in enumerate(self._rows)}

    @cached_property
    def _forms(self) -> dict[str, _Form]:
        """The forms by key, those of the base first."""
        forms = dict(self._base._forms) if self._base else {}
        for number, row in enumerate(self._rows[self._added :], start=self._added):
            rules = row.get("ambiguous", {})
            for words in (row["name"], *row.get("aliases", ())):
                if words not in rules:
                    key, form = _form(forms, words)
                    forms[key] = replace(form, sure=number)
            for words, rule in rules.items():
                key, form = _form(forms, words)
                forms[key] = replace(form, claims=((number, Rule(rule)), *form.claims))
        return forms

    @property
    def _new(self) -> Iterator[tuple[str, _Form]]:
        """The forms that the base has not, with their keys."""
        known = self._base._forms if self._base else {}
        return ((key, form) for key, form in self._forms.items() if key not in known)

    @cached_property
    def _by_first(self) -> dict[str, tuple[str, ...]]:
        """The keys of the forms that have this first word, the longest first."""
        first = dict(self._base._by_first) if self._base else {}
        changed = set()
        for key, form in self._new:
            word = _WORD.search(form.words)
            if word is not None:
                first[word[0]] = (*first.get(word[0], ()), key)
                changed.add(word[0])
        for begun in changed:
            first[begun] = tuple(sorted(first[begun], key=lambda k: -len(self._forms[k].words)))
        return first

    @cached_property
    def _first_words(self) -> re.Pattern[str]:
        """Words that may begin a name: most names begin with a capital, and few words of a text do."""
        small = sorted(word for word in self._by_first if "a" <= word[0] <= "z")
        return re.compile(rf"\b(?:[^\Wa-z]\w*|(?:{'|'.join(map(re.escape, small))})\b)")

    @cached_property
    def _by_name(self) -> dict[str, tuple[str, ...]]:
        """The keys of the forms that answer a question."""
        names = dict(self._base._by_name) if self._base else {}
        for key, form in self._new:
            asked = _question(form.words)
            names[asked] = (*names.get(asked, ()), key)
        return names

    @cached_property
    def _by_domain(self) -> dict[str, int]:
        return {
            domain: number
            for number, row in enumerate(self._rows)
            for domain in row.get("domains", ())
        }


def _form(forms: Mapping[str, _Form], words: str) -> tuple[str, _Form]:
    """The form of these words with its key: the known one, or a new one that nobody has yet."""
    key, plain, needs_article, lead = _parts(words)
    return key, forms.get(key) or _Form(plain, needs_article, lead)


@lru_cache(maxsize=_KEPT)
def _parts(words: str) -> tuple[str, str, bool, int]:
    """The key of a form, its words, whether it needs its article, and its lead.

    One word after an article is a name only with it ("the Verge").
    """
    without = bare(words)
    needs_article = without != words and " " not in without
    plain = _plain(without)
    first = _WORD.search(plain)
    key = f"the {without}" if needs_article else without
    return key, plain, needs_article, first.start() if first else 0


def _plain(words: str) -> str:
    for letter, plain in _STRAIGHT.items():
        words = words.replace(letter, plain)
    return words


@lru_cache(maxsize=_KEPT)
def _question(words: str) -> str:
    return bare(" ".join(_plain(words).split())).casefold()


def _host(place: str) -> str:
    try:
        host = urlsplit(place if "//" in place else f"//{place}").hostname or ""
    except ValueError:  # "http://[" and the like name no host
        return ""
    return host.rstrip(".")


def _row_of(entry: Outlet) -> dict[str, Any]:
    return {
        "id": entry.id,
        "name": entry.name,
        "kind": entry.kind,
        "aliases": entry.aliases,
        "ambiguous": dict(entry.ambiguous),
        "owner": entry.owner,
        "part_of": entry.part_of,
        "domains": entry.domains,
        "country": entry.country,
        "language": entry.language,
    }
