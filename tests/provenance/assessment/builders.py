"""Articles for assessment: each statement is given by its chain in a short notation."""

from dataclasses import replace

from provenance.domain.annotations import Annotation, AnnotationKind, Target, TargetKind
from provenance.domain.chains import Hop, HopRole
from provenance.domain.dates import NEVER, DateBasis, Precision, When
from provenance.domain.report import ReportArticle
from provenance.domain.sources import Basis, MentionKind, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form, Speaker, Status
from provenance.domain.stored import StoredHop, StoredStatement
from tests.builders import MOMENT, a_statement, a_stored_article, a_stored_statement, an_article

ROLES = {
    "<": HopRole.RELAY,
    "~": HopRole.CARRIER,
    "+": HopRole.CONTRIBUTOR,
    "=": HopRole.PUBLISHER,
}

DATED = When("Monday", MOMENT.date(), MOMENT.date(), Precision.DAY, DateBasis.STATED)

_names: dict[str, int] = {}


def source_id_of(name: str) -> int:
    """The same id for the same name."""
    return _names.setdefault(name.casefold(), len(_names) + 1)


def hops(notation: str, ratings: str = "") -> tuple[StoredHop, ...]:
    """``"Orlova > ~Vestnor* & ~Telegram > =The Courier"`` as stored hops.

    ``~`` is a carrier, ``<`` a relay, ``+`` a contributor, ``=`` the publisher, ``*`` inferred, ``?``
    unnamed, ``@`` a body.  ``ratings`` is ``"Vestnor B, Telegram D"``, of sources.
    """
    levels = dict(part.strip().rsplit(" ", 1) for part in ratings.split(",") if part.strip())
    found = []
    for stage, names in enumerate(notation.split(" > ")):
        for mark in names.split(" & "):
            hop = _hop(stage, mark)
            level = levels.get(hop.name)
            rating = _rating(level, hop.name) if level else None
            found.append(StoredHop(len(found) + 1, source_id_of(hop.name), hop, of_source=rating))
    return tuple(found)


def _hop(stage: int, mark: str) -> Hop:
    name = mark.strip("~<+=*?@").strip()
    role = ROLES.get(mark[0], HopRole.ORIGIN)
    kind = SourceKind.WIRE if role is HopRole.CARRIER else SourceKind.PERSON
    if role is HopRole.PUBLISHER:
        kind = SourceKind.OUTLET
    if "?" in mark:
        kind = SourceKind.UNNAMED
    if "@" in mark:
        kind = SourceKind.GOVERNMENT_BODY
    basis = Basis.INFERRED if mark.endswith("*") else Basis.STATED
    return Hop(stage, name, kind, role, basis)


def _rating(level: str, name: str) -> Annotation:
    target = Target(TargetKind.SOURCE, source_id_of(name))
    return Annotation(1, target, AnnotationKind.RELIABILITY, level, "known", "ada", MOMENT)


def a_said(
    statement_id: int,
    notation: str,
    ratings: str = "",
    *,
    words: str = "",
    form: Form = Form.INDIRECT,
    status: Status = Status.PROPOSED,
    said_on: When = DATED,
    mention: MentionKind = MentionKind.NAME,
    told_outlet: bool = False,
    annotations: tuple[Annotation, ...] = (),
) -> StoredStatement:
    """A statement with the chain of ``notation``; its speaker is the first hop."""
    chain = hops(notation, ratings) if notation else ()
    if told_outlet:
        chain = (*chain[:-1], replace(chain[-1], hop=replace(chain[-1].hop, span=Span(0, 5))))
    origin = chain[0].hop if chain else None
    speaker = origin and Speaker(origin.name, origin.kind, origin.name, "", mention, origin.basis)
    statement = replace(
        a_statement(form=form),
        key=f"st{statement_id}",
        speaker=speaker,
        chain=tuple(hop.hop for hop in chain),
        said_on=said_on,
    )
    built = a_stored_statement(
        statement, statement_id=statement_id, hops=chain, status=status, annotations=annotations
    )
    return replace(built, words=words or f"what was said in sentence number {statement_id}")


def unattributed(statement_id: int) -> StoredStatement:
    """What the outlet asserts itself."""
    return a_said(statement_id, "", form=Form.UNATTRIBUTED, said_on=NEVER)


def a_reported(
    *statements: StoredStatement,
    article_id: int = 1,
    title: str = "Port Shuts",
    outlet: str | None = "The Courier",
    published: str | None = "2026-03-09",
) -> ReportArticle:
    """An article with these statements."""
    article = replace(an_article(title=title, published=published), outlet=outlet)
    placed = tuple(replace(s, article_id=article_id, outlet=outlet or "") for s in statements)
    return ReportArticle(a_stored_article(article, article_id=article_id), placed)
