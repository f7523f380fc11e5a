"""Entries made of the carriers that a newsroom's editors have had in hand.

Their names are the editors' word.  A short form that others go by as well is theirs only where the
article names them in full, so that one paper called the Times does not take every "Times".
"""

from collections.abc import Iterable
from dataclasses import replace

from provenance.domain.known_carriers import KnownCarrier
from provenance.gazetteer.entries import Outlet, Rule, bare, entry_of, id_of
from provenance.gazetteer.files import in_use
from provenance.gazetteer.names import Gazetteer


def extended_by(gazetteer: Gazetteer, carriers: Iterable[KnownCarrier]) -> Gazetteer:
    """The gazetteer with ``carriers`` over it; names that no entry can have are left out."""
    entries = [entry for one in carriers if (entry := _entry(gazetteer, one)) is not None]
    return gazetteer.extended(entries) if entries else gazetteer


def in_use_with(carriers: Iterable[KnownCarrier]) -> Gazetteer:
    """The gazetteer in use with ``carriers`` over it; GazetteerError as ``in_use`` has it."""
    return extended_by(in_use(), carriers)


def _entry(gazetteer: Gazetteer, carrier: KnownCarrier) -> Outlet | None:
    known = next(
        (e for e in gazetteer.named(carrier.name) if bare(e.name) == bare(carrier.name)), None
    )
    forms = [form for form in dict.fromkeys(carrier.aliases) if _is_name(form)]
    forms += [f"the {form}" for form in forms if _is_short(carrier, form) and form == bare(form)]
    rules = {
        form: rule.value
        for form in (carrier.name, *forms)
        if (rule := _rule(gazetteer, carrier, form)) is not None
    }
    row = {
        "id": known.id if known is not None else id_of(carrier.name),
        "name": carrier.name,
        "kind": carrier.kind.value,
        "aliases": forms,
        "ambiguous": rules,
    }
    try:
        entry = entry_of(row)
    except ValueError:
        return None  # an editor may call a source what no line of a gazetteer can hold
    return entry if known is None else _over(known, entry)


def _over(known: Outlet, told: Outlet) -> Outlet:
    """What is known of an entry, with the kind that editors give it and their forms beside its own."""
    own = {known.name, *known.aliases, *(form for form, _ in known.ambiguous)}
    return replace(
        known,
        kind=told.kind,
        aliases=(*known.aliases, *(form for form in told.aliases if form not in own)),
        ambiguous=(*known.ambiguous, *(pair for pair in told.ambiguous if pair[0] not in own)),
    )


def _is_name(form: str) -> bool:
    """Whether it is written as a name, and is no "the paper"."""
    words = bare(form).split()
    return bool(words) and (words[0][0].isupper() or not words[0].isalpha())


def _rule(gazetteer: Gazetteer, carrier: KnownCarrier, form: str) -> Rule | None:
    """When a form is read as the carrier; None: always."""
    others = [entry for entry in gazetteer.named(form) if bare(entry.name) != bare(carrier.name)]
    return Rule.NAMED if others or _is_short(carrier, form) else None


def _is_short(carrier: KnownCarrier, form: str) -> bool:
    """Whether it is one plain word beside the name, such as many go by: "Times", and no "TWD"."""
    words = bare(form).split()
    return len(words) == 1 and form != carrier.name and not words[0].isupper()
