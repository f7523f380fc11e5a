"""One entry of the gazetteer, and the form in which it is written down (docs/gazetteer.md)."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from provenance.domain.sources import SourceKind

KINDS = (
    SourceKind.OUTLET,
    SourceKind.WIRE,
    SourceKind.PROGRAMME,
    SourceKind.PLATFORM,
    SourceKind.CHANNEL,
)
"""What an entry can be."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
_COUNTRY = re.compile(r"[A-Z]{2}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_LONGEST_NAME = 120
_TEXTS = ("id", "name", "kind", "owner", "part_of", "country", "language")
_LISTS = ("aliases", "domains")


class Rule(StrEnum):
    """When a form that means other things as well is read as the entry's name.

    Whatever the rule, the form is the entry's where the entry publishes the article or was named
    in full before.
    """

    NAMED = "named"
    """Only then: "the Post" is many papers."""
    HOME = "home"
    """Also in an article published in the entry's own country: "ABC" in Australia."""
    CUED = "cued"
    """Also where the words around it show a carrier of news: "told Fortune", "Time reported"."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet, wire, programme or platform.

    ``aliases`` mean nothing else; ``ambiguous`` are forms with the rule for reading them.  A name
    that is ambiguous itself stands there, too.  ``owner`` is the company above it and ``part_of``
    the id of the outlet that a programme runs on; both "" when not known.  ``country`` is ISO
    3166-1 alpha-2 ("XK" for Kosovo), ``language`` ISO 639; "" when there is no one.
    """

    id: str
    name: str
    kind: SourceKind
    aliases: tuple[str, ...] = ()
    ambiguous: tuple[tuple[str, Rule], ...] = ()
    owner: str = ""
    part_of: str = ""
    domains: tuple[str, ...] = ()
    country: str = ""
    language: str = ""

    @property
    def sure_forms(self) -> tuple[str, ...]:
        """The name and the aliases, without those that need a rule."""
        unsure = {form for form, _ in self.ambiguous}
        return tuple(form for form in (self.name, *self.aliases) if form not in unsure)


def outlet_of(row: Mapping[str, Any]) -> Outlet:
    """The entry that a checked row stands for."""
    return Outlet(
        id=row.get("id") or id_of(row["name"]),
        name=row["name"],
        kind=SourceKind(row["kind"]),
        aliases=tuple(row.get("aliases", ())),
        ambiguous=tuple((form, Rule(rule)) for form, rule in row.get("ambiguous", {}).items()),
        owner=row.get("owner", ""),
        part_of=row.get("part_of", ""),
        domains=tuple(row.get("domains", ())),
        country=row.get("country", ""),
        language=row.get("language", ""),
    )


def entry_of(row: object) -> Outlet:
    """The entry that ``row`` stands for; ValueError says what is wrong with it."""
    if not isinstance(row, dict):
        raise ValueError("an entry is one JSON object, with at least “name” and “kind”")
    unknown = sorted(set(row) - {*_TEXTS, *_LISTS, "ambiguous"})
    if unknown:
        raise ValueError(f"there is no field {unknown[0]!r}")
    for field in _TEXTS:
        if not isinstance(row.get(field, ""), str):
            raise ValueError(f"“{field}” must be text")
    for field in _LISTS:
        _require_texts(field, row.get(field, []))
    rules = row.get("ambiguous", {})
    if not isinstance(rules, dict):
        raise ValueError("“ambiguous” must be an object that gives each form its rule")
    _require_texts("ambiguous", list(rules))
    wrong = [rule for rule in rules.values() if rule not in tuple(Rule)]
    if wrong:
        raise ValueError(f"{wrong[0]!r} is no rule; a rule is one of {', '.join(Rule)}")
    if row.get("kind") not in KINDS:
        raise ValueError(f"“kind” must be one of {', '.join(KINDS)}")
    entry = outlet_of({"name": "", **row})
    _require_forms(entry)
    return entry


def _require_texts(field: str, value: object) -> None:
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise ValueError(f"“{field}” must be a list of texts")


def _require_forms(entry: Outlet) -> None:
    for form in (entry.name, *entry.aliases, *(form for form, _ in entry.ambiguous)):
        if not form.strip() or not any(letter.isalnum() for letter in form):
            raise ValueError("a name or alias is empty")
        if len(form) > _LONGEST_NAME:
            raise ValueError(f"a name is longer than {_LONGEST_NAME} characters")
        if form != " ".join(form.split()) or not form.isprintable():
            raise ValueError(f"{form!r} has blanks or control characters that no name has")
    if not _ID.fullmatch(entry.id):
        raise ValueError(f"{entry.id!r} is no id: small letters, digits and single hyphens")
    for domain in entry.domains:
        if not _DOMAIN.fullmatch(domain) or domain.startswith("www."):
            raise ValueError(f"{domain!r} is no domain; write it as in “example.org”")
    if entry.country and not _COUNTRY.fullmatch(entry.country):
        raise ValueError(f"{entry.country!r} is no country; write two capitals (ISO 3166)")
    if entry.language and not _LANGUAGE.fullmatch(entry.language):
        raise ValueError(f"{entry.language!r} is no language; write its ISO 639 code")


def id_of(name: str) -> str:
    """An id made of a name: "The Northern Ledger" -> "northern-ledger"."""
    letters = unicodedata.normalize("NFKD", bare(name).casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "entry"


def bare(name: str) -> str:
    """A name without its article."""
    return _ARTICLE.sub("", name)
