"""Reports for tests: the ferry article with everything an editor may have done to it."""

from dataclasses import replace
from datetime import UTC, datetime

from provenance.domain.annotations import Annotation, AnnotationKind, Target, TargetKind
from provenance.domain.articles import ObtainedBy
from provenance.domain.chains import Hop, HopRole
from provenance.domain.dates import NEVER, DateBasis, Precision, When
from provenance.domain.relations import (
    MadeBy,
    Relation,
    RelationKind,
    RelationScope,
    RelationStatus,
    StoredRelation,
)
from provenance.domain.report import (
    Report,
    ReportArticle,
    ReportWarning,
    SourceSummaryStatement,
    WarningKind,
)
from provenance.domain.sources import Basis, MentionKind, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form, Statement, Status
from provenance.domain.stored import CaptureSummary, StoredHop, StoredStatement
from tests.builders import (
    MOMENT,
    a_hop,
    a_publisher,
    a_stored_article,
    a_stored_hop,
    a_stored_statement,
    a_summary,
    an_annotation,
    an_article,
    ferry_statements,
)

LOG_HEAD = "5f1c" * 16

SOURCE_IDS = {
    "The Sound Courier": 1,
    "Tove Lindqvist": 2,
    "Radio Sund": 3,
    "Pelle Ask": 4,
    "Nordbund": 5,
    "Telegram": 6,
    "the union": 7,
}


def source_id_of(name: str) -> int:
    """The same id for the same name, whatever the order."""
    return SOURCE_IDS.get(name) or 1000 + sum(map(ord, name))


def a_rating(level: str, source: str, *, why: str = "right three times before") -> Annotation:
    """A rating of a source by ada."""
    target = Target(TargetKind.SOURCE, source_id_of(source))
    return an_annotation(level, target=target, rationale=why, annotation_id=source_id_of(source))


def stored_hops(
    chain: tuple[Hop, ...],
    ratings: dict[str, Annotation] | None = None,
    own: dict[str, Annotation] | None = None,
) -> tuple[StoredHop, ...]:
    """A chain as stored, one source a name."""
    return tuple(
        replace(
            a_stored_hop(
                hop,
                hop_id=number,
                of_source=(ratings or {}).get(hop.name),
                own=(own or {}).get(hop.name),
            ),
            source_id=source_id_of(hop.name),
        )
        for number, hop in enumerate(chain, start=1)
    )


def stored(
    statement: Statement,
    statement_id: int,
    *,
    ratings: dict[str, Annotation] | None = None,
    own: dict[str, Annotation] | None = None,
    status: Status = Status.PROPOSED,
    annotations: tuple[Annotation, ...] = (),
) -> StoredStatement:
    """``statement`` as stored: its key and its parent's are printed ids."""
    parent = statement.parent and statement.parent.replace("s", "st", 1)
    keyed = replace(statement, key=f"st{statement_id}", parent=parent)
    return a_stored_statement(
        keyed,
        statement_id=statement_id,
        hops=stored_hops(statement.chain, ratings, own),
        status=status,
        annotations=annotations,
    )


def a_verdict(value: str, statement_id: int, *, annotation_id: int, why: str = "") -> Annotation:
    """A verdict by ada."""
    return an_annotation(
        value,
        kind=AnnotationKind.VERDICT,
        target=Target(TargetKind.STATEMENT, statement_id),
        rationale=why,
        annotation_id=annotation_id,
    )


def ferry_report_article() -> ReportArticle:
    """The ferry article: rated, confirmed, corrected, rejected, nested, with history."""
    lede, quote, cost, deal, added, promise = ferry_statements()
    deal = replace(deal, speaker=deal.speaker and replace(deal.speaker, mention=MentionKind.NAME))
    ratings = {
        "Radio Sund": a_rating("B", "Radio Sund"),
        "Nordbund": a_rating("F", "Nordbund", why="never used until now"),
        "Telegram": a_rating("D", "Telegram", why="deletes its posts"),
    }
    st1, st4 = Target(TargetKind.STATEMENT, 1), Target(TargetKind.STATEMENT, 4)
    statements = (
        stored(
            lede,
            1,
            ratings=ratings,
            annotations=(
                an_annotation("3", kind=AnnotationKind.CREDIBILITY, target=st1, annotation_id=20),
                an_annotation(
                    "2",
                    kind=AnnotationKind.CREDIBILITY,
                    target=st1,
                    rationale="the union says so too",
                    annotation_id=21,
                    supersedes=20,
                ),
                an_annotation(
                    "ask the ministry", kind=AnnotationKind.NOTE, target=st1, annotation_id=22
                ),
                an_annotation(
                    "E",
                    kind=AnnotationKind.TAG,
                    target=st1,
                    rationale="",
                    annotation_id=23,
                    withdrawn=True,
                ),
            ),
        ),
        stored(
            quote,
            2,
            ratings=ratings,
            status=Status.CONFIRMED,
            annotations=(a_verdict("confirmed", 2, annotation_id=30, why="heard the recording"),),
        ),
        stored(cost, 3),
        stored(
            replace(deal, said_on=NEVER),
            4,
            ratings=ratings,
            own={"Telegram": an_annotation("C", annotation_id=40, rationale="seen by ourselves")},
            status=Status.CORRECTED,
            annotations=(
                an_annotation(
                    "role, said_on",
                    kind=AnnotationKind.CORRECTION,
                    target=st4,
                    rationale="he left the chair in May",
                    annotation_id=41,
                ),
            ),
        ),
        stored(added, 5, status=Status.PROPOSED),
        stored(promise, 6),
        stored(
            replace(lede, key="s7", said_on=When("last week")),
            7,
            status=Status.REJECTED,
            annotations=(a_verdict("rejected", 7, annotation_id=50, why="a headline"),),
        ),
    )
    article = a_stored_article(an_article(url="https://courier.example/ferries"))
    second = CaptureSummary(
        id=8,
        seq=2,
        obtained_by=ObtainedBy.URL.value,
        obtained_at=MOMENT,
        final_url="https://courier.example/ferries",
        file_name=None,
        raw_sha256="ab" * 32,
        text_sha256="cd" * 32,
    )
    return ReportArticle(
        replace(article, captures=(*article.captures, second)), statements, ferry_relations()
    )


def a_relation(
    words: str = "it holds",
    *,
    relation_id: int = 1,
    status: RelationStatus = RelationStatus.PROPOSED,
    made_by: MadeBy = MadeBy.RULE,
    annotations: tuple[Annotation, ...] = (),
    kind: RelationKind = RelationKind.CONTRADICTS,
    why: str = "The same speaker says the opposite.",
) -> StoredRelation:
    """st2 contradicts st1, or stands to it otherwise."""
    spans = (Span(0, 4),)
    relation = Relation(2, kind, 1, RelationScope.SAME_SPEAKER, 1, spans, spans, why)
    one, other = a_summary(2, words=words), a_summary(1)
    return StoredRelation(
        relation_id, relation, status, made_by, one, other, (words,), ("back to work",), annotations
    )


def a_hostile_relation(words: str) -> StoredRelation:
    """A relation in which every string from outside is ``words``, on both sides."""
    one, other = (a_summary(n, speaker=words, outlet=words, words=words) for n in (2, 1))
    return replace(a_relation(words, why=words), statement=one, other=other, other_words=(words,))


def ferry_relations() -> tuple[StoredRelation, ...]:
    """One that a rule proposed, and one that an editor made."""
    target = Target(TargetKind.RELATION, 2)
    verdict = an_annotation(
        "confirmed",
        kind=AnnotationKind.VERDICT,
        target=target,
        rationale="asked about it",
        annotation_id=60,
    )
    answered = a_relation(
        relation_id=2,
        status=RelationStatus.CONFIRMED,
        made_by=MadeBy.EDITOR,
        annotations=(verdict,),
        kind=RelationKind.RESPONDS_TO,
        why="asked about it",
    )
    return (answered, a_relation())


def a_report(
    articles: tuple[ReportArticle, ...] | None = None,
    *,
    scope: str = "every article",
    summary: SourceSummaryStatement | None = None,
    warnings: tuple[ReportWarning, ...] | None = None,
) -> Report:
    """A report as the verbs build it, with fixed sentences."""
    return Report(
        scope=scope,
        written_at=datetime(2026, 3, 11, 14, 5, tzinfo=UTC),
        editor="ada",
        tool="provenance 0.1.0",
        articles=(ferry_report_article(),) if articles is None else articles,
        warnings=(
            ReportWarning(
                WarningKind.UNNAMED_SOURCE,
                "“the union” speaks without a name.",
                (Target(TargetKind.STATEMENT, 6),),
            ),
        )
        if warnings is None
        else warnings,
        summary=summary
        or SourceSummaryStatement(
            breadth=("Five attributed statements in one article.",),
            strengths=("One of the five attributed statements is confirmed by ada.",),
            gaps=("Nordbund is rated F: it cannot be judged, which is no middle value.",),
        ),
        log_head=LOG_HEAD,
    )


def a_statement_with(words: str, **changes: object) -> StoredStatement:
    """A stored statement in which every string is ``words``: what an attacker would write."""
    chain = (
        a_hop(words, basis=Basis.INFERRED, url=words),
        a_hop(words, stage=1, kind=SourceKind.WIRE, role=HopRole.CARRIER),
        a_publisher(2, words),
    )
    base = ferry_statements()[0]
    speaker = replace(base.speaker, name=words, as_written=words, role=words)  # type: ignore[type-var]
    said_on = When(words, MOMENT.date(), MOMENT.date(), Precision.DAY, DateBasis.STATED)
    statement = replace(
        base,
        key="st1",
        speaker=speaker,
        chain=chain,
        said_on=said_on,
        event_on=said_on,
        cue_lemma=words,
        extractor=words,
        trace=(words, words),
        form=Form.DIRECT,
    )
    note = an_annotation(words, kind=AnnotationKind.NOTE, rationale=words, editor=words)
    rating = an_annotation("B", rationale=words, editor=words)
    built = stored(statement, 1, ratings={words: rating}, annotations=(note,))
    return replace(built, words=words, capture_id=99, **changes)  # type: ignore[arg-type]


def a_hostile_report(words: str) -> Report:
    """A report in which every string from outside is ``words``."""
    article = a_stored_article(an_article(words, title=words, outlet=words, url=words))
    summary = SourceSummaryStatement((words,), (words,), (words,), (words,))
    targets = (Target(TargetKind.STATEMENT, 1),)
    report = a_report(
        (ReportArticle(article, (a_statement_with(words),), (a_hostile_relation(words),)),),
        scope=words,
        summary=summary,
        warnings=(ReportWarning(WarningKind.SINGLE_ORIGIN, words, targets),),
    )
    return replace(report, editor=words)
