"""Builders of values for tests: every field has a sensible default, name only what the test is about.

The places, outlets and people are invented.
"""

from datetime import UTC, date, datetime

from provenance.domain.annotations import (
    Annotation,
    AnnotationKind,
    Event,
    Judgement,
    Signature,
    Target,
    TargetKind,
)
from provenance.domain.articles import Article, Capture, ObtainedBy, Zone, ZoneKind
from provenance.domain.chains import Hop, HopRole
from provenance.domain.dates import DateBasis, DateCandidate, Precision, PublishedBasis, When
from provenance.domain.sources import Basis, MentionKind, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form, Speaker, Statement, Status
from provenance.domain.stored import (
    CaptureSummary,
    StatementSummary,
    StoredArticle,
    StoredHop,
    StoredStatement,
)

MOMENT = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
"""The moment at which everything in a test happens, unless the test says otherwise."""

BY_ADA = Signature("ada")

FERRY_TEXT = """\
Ferry Crews to Return to Work in Marstrand Sound

A ferry at the Oxdal pier / Lena Brandt

Ferry crews will go back to work on Thursday, a Transport Ministry official said Monday.

"We have an agreement and it holds," the official, Tove Lindqvist, told Radio Sund. The strike cost the \
ports eleven million crowns.

The union's chair Pelle Ask called the deal "a first step", the Nordbund agency and his Telegram channel \
reported.

Lindqvist added that the union had promised to keep the night boats running.

Read more: Night boats stop for a week
"""
"""A wire-like article with a relayed quote, parallel carriers, nesting and three zones."""


def span_of(text: str, words: str, after: str = "") -> Span:
    """Where ``words`` first stand in ``text``, at or after the first place of ``after``."""
    start = text.index(words, text.index(after))
    return Span(start, start + len(words))


def a_capture(raw: bytes = b"raw", *, file_name: str = "ferry.txt") -> Capture:
    """A capture of a file."""
    return Capture(
        raw=raw,
        obtained_by=ObtainedBy.FILE,
        obtained_at=MOMENT,
        media_type="text/plain",
        charset="utf-8",
        file_name=file_name,
    )


def an_article(
    text: str = FERRY_TEXT,
    *,
    title: str = "Ferry Crews to Return to Work in Marstrand Sound",
    outlet: str = "The Sound Courier",
    url: str | None = None,
    published: str | None = "2026-03-09",
    zones: tuple[Zone, ...] | None = None,
    external_id: str | None = None,
) -> Article:
    """An article as read; the default text gets its headline, credit and link zones."""
    if zones is None:
        zones = _ferry_zones(text) if text == FERRY_TEXT else ()
    candidate = published and DateCandidate(
        published, Precision.DAY, PublishedBasis.EDITOR, published
    )
    return Article(
        capture=a_capture(text.encode("utf-8", "surrogatepass")),
        text=text,
        title=title,
        outlet=outlet,
        language="en",
        url=url,
        published=candidate or None,
        date_candidates=(candidate,) if candidate else (),
        zones=zones,
        external_id=external_id,
    )


def _ferry_zones(text: str) -> tuple[Zone, ...]:
    return (
        Zone(ZoneKind.HEADLINE, span_of(text, "Ferry Crews to Return to Work in Marstrand Sound")),
        Zone(ZoneKind.IMAGE_CREDIT, span_of(text, "A ferry at the Oxdal pier / Lena Brandt")),
        Zone(ZoneKind.RELATED_LINK, span_of(text, "Read more: Night boats stop for a week")),
    )


def a_hop(
    name: str = "Tove Lindqvist",
    *,
    stage: int = 0,
    kind: SourceKind = SourceKind.PERSON,
    role: HopRole = HopRole.ORIGIN,
    basis: Basis = Basis.STATED,
    span: Span | None = None,
    url: str | None = None,
) -> Hop:
    """A hop, an origin by default."""
    return Hop(stage, name, kind, role, basis, span, url)


def a_publisher(stage: int = 1, name: str = "The Sound Courier") -> Hop:
    """The hop every chain ends with."""
    return a_hop(
        name, stage=stage, kind=SourceKind.OUTLET, role=HopRole.PUBLISHER, basis=Basis.INFERRED
    )


def a_speaker(
    name: str = "Tove Lindqvist",
    *,
    as_written: str = "the official",
    role: str = "Transport Ministry official",
    basis: Basis = Basis.INFERRED,
) -> Speaker:
    """A speaker named by a descriptor."""
    return Speaker(name, SourceKind.PERSON, as_written, role, MentionKind.DESCRIPTOR, basis)


def a_statement(
    words: str = "Ferry crews will go back to work on Thursday",
    *,
    text: str = FERRY_TEXT,
    key: str = "s1",
    form: Form = Form.INDIRECT,
    cue: str = "said",
    source: str = "a Transport Ministry official",
    speaker: Speaker | None = None,
    chain: tuple[Hop, ...] | None = None,
    parent: str | None = None,
    depth: int = 0,
    said_on: When | None = None,
    confidence: float = 0.9,
    trace: tuple[str, ...] = ("The cue “said” joins the clause to its source.",),
) -> Statement:
    """A statement whose content, cue and source stand in ``text``."""
    content = span_of(text, words)
    if form is Form.UNATTRIBUTED:
        return Statement(key, form, (content,), confidence=confidence, extractor="test 1")
    said_on = said_on or When(
        "Monday", date(2026, 3, 9), date(2026, 3, 9), Precision.DAY, DateBasis.STATED
    )
    return Statement(
        key=key,
        form=form,
        content=(content,),
        quoted=(content,) if form is Form.DIRECT else (),
        cue=(span_of(text, cue),),
        source=(span_of(text, source),),
        cue_lemma="say",
        parent=parent,
        depth=depth,
        speaker=speaker or a_speaker(),
        chain=chain or (a_hop(basis=Basis.INFERRED), a_publisher()),
        said_on=said_on,
        confidence=confidence,
        extractor="test 1",
        trace=trace,
    )


def ferry_statements() -> tuple[Statement, ...]:
    """The statements of FERRY_TEXT: inferred speaker, relay, parallel carriers, nested, unattributed."""
    radio = a_hop(
        "Radio Sund",
        stage=1,
        kind=SourceKind.OUTLET,
        role=HopRole.CARRIER,
        span=span_of(FERRY_TEXT, "Radio Sund"),
    )
    ask = a_hop("Pelle Ask", span=span_of(FERRY_TEXT, "Pelle Ask"))
    agency = a_hop(
        "Nordbund",
        stage=1,
        kind=SourceKind.WIRE,
        role=HopRole.RELAY,
        span=span_of(FERRY_TEXT, "Nordbund"),
    )
    channel = a_hop(
        "Telegram",
        stage=1,
        kind=SourceKind.PLATFORM,
        role=HopRole.CARRIER,
        span=span_of(FERRY_TEXT, "Telegram"),
    )
    union = a_hop(
        "the union", kind=SourceKind.ORGANISATION, span=span_of(FERRY_TEXT, "the union had")
    )
    return (
        a_statement(key="s1"),
        a_statement(
            '"We have an agreement and it holds,"',
            key="s2",
            form=Form.DIRECT,
            cue="told",
            source="the official, Tove Lindqvist",
            speaker=a_speaker(as_written="the official, Tove Lindqvist", basis=Basis.STATED),
            chain=(a_hop(), radio, a_publisher(2)),
            confidence=0.97,
        ),
        a_statement(
            "The strike cost the ports eleven million crowns.",
            key="s3",
            form=Form.UNATTRIBUTED,
            confidence=0.6,
        ),
        a_statement(
            'called the deal "a first step"',
            key="s4",
            form=Form.MIXED,
            cue="called",
            source="The union's chair Pelle Ask",
            speaker=a_speaker(
                "Pelle Ask", as_written="Pelle Ask", role="chair of the union", basis=Basis.STATED
            ),
            chain=(ask, agency, channel, a_publisher(2)),
            confidence=0.88,
        ),
        a_statement(
            "the union had promised to keep the night boats running",
            key="s5",
            cue="added that",
            source="Lindqvist",
            speaker=a_speaker(as_written="Lindqvist"),
            confidence=0.84,
        ),
        a_statement(
            "to keep the night boats running",
            key="s6",
            cue="promised",
            source="the union had",
            parent="s5",
            depth=1,
            speaker=Speaker("the union", SourceKind.ORGANISATION, "the union"),
            chain=(union, a_hop(stage=1, role=HopRole.RELAY), a_publisher(2)),
            confidence=0.71,
        ),
    )


def an_annotation(
    value: str = "B",
    *,
    kind: AnnotationKind = AnnotationKind.RELIABILITY,
    target: Target | None = None,
    rationale: str = "right three times before",
    editor: str = "ada",
    annotation_id: int = 1,
    withdrawn: bool = False,
    supersedes: int | None = None,
) -> Annotation:
    """A recorded judgement."""
    return Annotation(
        id=annotation_id,
        target=target or Target(TargetKind.SOURCE, 1),
        kind=kind,
        value=value,
        rationale=rationale,
        editor=editor,
        at=MOMENT,
        withdrawn=withdrawn,
        supersedes=supersedes,
    )


def a_verdict(
    statement_id: int, verdict: Status = Status.CONFIRMED, rationale: str = "heard it myself"
) -> Judgement:
    """A verdict about to be recorded, a confirmation by default."""
    target = Target(TargetKind.STATEMENT, statement_id)
    return Judgement(target, AnnotationKind.VERDICT, verdict.value, rationale)


def a_judgement(
    target: str, kind: AnnotationKind, value: str, rationale: str = "right three times before"
) -> Judgement:
    """A judgement about to be recorded, its target by printed id (``src1``)."""
    return Judgement(Target.parse(target), kind, value, rationale)


def an_event(summary: str = "confirmed st1", *, event_id: int = 1, editor: str = "ada") -> Event:
    """An entry of the log."""
    target = Target(TargetKind.STATEMENT, 1)
    return Event(event_id, MOMENT, editor, None, "judged", summary, (target,), None, "", "0" * 64)


def a_stored_hop(
    hop: Hop | None = None,
    *,
    hop_id: int = 1,
    own: Annotation | None = None,
    of_source: Annotation | None = None,
) -> StoredHop:
    """A hop as the store answers it."""
    return StoredHop(hop_id, hop_id + 100, hop or a_hop(), own, of_source)


def a_stored_statement(
    statement: Statement | None = None,
    *,
    statement_id: int = 1,
    hops: tuple[StoredHop, ...] | None = None,
    status: Status = Status.PROPOSED,
    annotations: tuple[Annotation, ...] = (),
    text: str = FERRY_TEXT,
) -> StoredStatement:
    """A statement as the store answers it, its hops numbered from 1."""
    statement = statement or a_statement()
    if hops is None:
        hops = tuple(a_stored_hop(hop, hop_id=n) for n, hop in enumerate(statement.chain, start=1))
    return StoredStatement(
        id=statement_id,
        article_id=1,
        capture_id=1,
        headline="Ferry Crews to Return to Work in Marstrand Sound",
        outlet="The Sound Courier",
        statement=statement,
        words=" … ".join(span.of(text) for span in statement.content),
        hops=hops,
        status=status,
        annotations=annotations,
    )


def a_stored_article(article: Article | None = None, *, article_id: int = 1) -> StoredArticle:
    """An article as the store answers it, with one capture."""
    article = article or an_article()
    summary = CaptureSummary(
        id=article_id,
        seq=1,
        obtained_by=article.capture.obtained_by.value,
        obtained_at=MOMENT,
        final_url=None,
        file_name=article.capture.file_name,
        raw_sha256=article.capture.raw_sha256,
        text_sha256="0" * 64,
    )
    return StoredArticle(article_id, article, article_id, (summary,), MOMENT)


def a_summary(statement_id: int = 1, **changes: object) -> StatementSummary:
    """A line of the queue."""
    fields: dict[str, object] = {
        "id": statement_id,
        "article_id": 1,
        "seq": statement_id,
        "headline": "Ferry Crews to Return to Work in Marstrand Sound",
        "outlet": "The Sound Courier",
        "speaker": "Tove Lindqvist",
        "as_written": "the official",
        "words": "Ferry crews will go back to work on Thursday",
        "form": Form.INDIRECT,
        "depth": 0,
        "status": Status.PROPOSED,
        "confidence": 0.9,
        "credibility": None,
        "said_on": date(2026, 3, 9),
        "via": "Radio Sund",
    } | changes
    return StatementSummary(**fields)  # type: ignore[arg-type]
