"""What statements rest on: the one source that all of them pass through, and sources without a name.

A statement rests on a hop when no other hop stands beside it: a parallel carrier is a second way by
which it came, a second origin a second person who said it.  Rejected statements do not count, and
what an outlet asserts itself rests on nobody else.  A headline sums up its body and rests on nothing more.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from provenance.assessment.judging import unwarranted
from provenance.domain.annotations import Target, TargetKind
from provenance.domain.chains import HopRole
from provenance.domain.report import ReportArticle, ReportWarning, WarningKind
from provenance.domain.sources import MentionKind, SourceKind
from provenance.domain.statements import Form, Status
from provenance.domain.stored import StoredHop, StoredStatement
from provenance.domain.wording import counted, listed, part_of, sentence

_SPOKEN = (HopRole.ORIGIN, HopRole.RELAY)
_FEWEST_WORDS_OF_A_COPY = 5
"""Shorter wordings ("he said no") may coincide by chance."""


def attributed(statements: Iterable[StoredStatement]) -> tuple[StoredStatement, ...]:
    """The statements that count: those of the body with a source that no editor has rejected."""
    return tuple(
        stored
        for stored in statements
        if stored.status is not Status.REJECTED
        and stored.statement.form is not Form.UNATTRIBUTED
        and not stored.statement.in_headline
    )


def warnings_for(articles: Sequence[ReportArticle]) -> tuple[ReportWarning, ...]:
    """Single-origin warnings, article by article and across articles, unnamed sources, ratings of 1."""
    return (
        *(warning for article in articles for warning in _single_origin(article)),
        *_copied_wordings(articles),
        *(warning for article in articles for warning in _unnamed(article)),
        *(warning for article in articles for warning in _unwarranted(article)),
    )


def passed_through(
    statements: Sequence[StoredStatement], roles: Collection[HopRole]
) -> StoredHop | None:
    """The hop that every statement rests on in one of ``roles``, nearest the origin; None if none."""
    if not statements:
        return None
    resting = [
        {hop.source_id: hop for hop in lone_hops(stored) if hop.hop.role in roles}
        for stored in statements
    ]
    for source_id, hop in resting[0].items():
        if all(source_id in others for others in resting[1:]):
            return hop
    return None


def lone_hops(stored: StoredStatement) -> Iterator[StoredHop]:
    """The hops of a chain that stand alone in their stage, origin first."""
    stages = [hop.hop.stage for hop in stored.hops]
    for hop in sorted(stored.hops, key=lambda stored_hop: stored_hop.hop.stage):
        if stages.count(hop.hop.stage) == 1:
            yield hop


def copied_groups(articles: Sequence[ReportArticle]) -> list[list[StoredStatement]]:
    """Statements of one origin that stand word for word in more than one article."""
    groups: dict[tuple[int, str], list[StoredStatement]] = {}
    for stored in attributed(s for article in articles for s in article.statements):
        words = re.findall(r"\w+", stored.words.casefold())
        origin = next((h.source_id for h in stored.hops if h.hop.role is HopRole.ORIGIN), None)
        if origin is not None and len(words) >= _FEWEST_WORDS_OF_A_COPY:
            groups.setdefault((origin, " ".join(words)), []).append(stored)
    return [g for g in groups.values() if len({stored.article_id for stored in g}) > 1]


def is_unnamed(stored: StoredStatement, hop: StoredHop) -> bool:
    """Whether the reader is not told who the source is: no name, or a role in place of a name."""
    if hop.hop.kind is SourceKind.UNNAMED or not hop.hop.name.strip():
        return True
    return hop.hop.role is HopRole.ORIGIN and _is_role_only(stored, hop)


def _is_role_only(stored: StoredStatement, hop: StoredHop) -> bool:
    speaker = stored.statement.speaker
    return (
        speaker is not None
        and hop.hop.kind is SourceKind.PERSON
        and speaker.mention is MentionKind.DESCRIPTOR
        and speaker.as_written.casefold() == hop.hop.name.casefold()
    )


def _single_origin(article: ReportArticle) -> Iterator[ReportWarning]:
    statements = attributed(article.statements)
    origin = passed_through(statements, _SPOKEN)
    carrier = passed_through(statements, (HopRole.CARRIER,))
    where = f"“{article.stored.article.title or 'an article without a headline'}”"
    whole = part_of(len(statements), len(statements), "attributed statement")
    verb = "rests" if len(statements) == 1 else "rest"
    if origin:
        via = f", and came by one carrier, {carrier.hop.name}" if carrier else ""
        words = f"{whole} of {where} in this report {verb} on one origin, {origin.hop.name}{via}."
    elif carrier:
        words = f"{whole} of {where} in this report came by one carrier, {carrier.hop.name}."
    else:
        return
    yield _warning(WarningKind.SINGLE_ORIGIN, words, statements, article)


def _copied_wordings(articles: Sequence[ReportArticle]) -> Iterator[ReportWarning]:
    by_articles: dict[tuple[int, ...], list[list[StoredStatement]]] = {}
    for group in copied_groups(articles):
        ids = tuple(sorted({stored.article_id for stored in group}))
        by_articles.setdefault(ids, []).append(group)
    for groups in by_articles.values():
        statements = [stored for group in groups for stored in group]
        outlets = listed(
            list(dict.fromkeys(stored.outlet or "an unknown outlet" for stored in statements))
        )
        verb = "stands" if len(groups) == 1 else "stand"
        words = (
            f"{counted(len(groups), 'wording')} {verb} word for word in several articles "
            f"({outlets}), each from the same origin: that is one source printed more than once, "
            "no second source."
        )
        yield _warning(WarningKind.SINGLE_ORIGIN, words, statements)


def _unnamed(article: ReportArticle) -> Iterator[ReportWarning]:
    found: dict[int, list[tuple[StoredStatement, StoredHop]]] = {}
    for stored in attributed(article.statements):
        for hop in stored.hops:
            if hop.hop.role in _SPOKEN and is_unnamed(stored, hop):
                found.setdefault(hop.source_id, []).append((stored, hop))
    for pairs in found.values():
        stored, hop = pairs[0]
        statements = [statement for statement, _ in pairs]
        yield _warning(WarningKind.UNNAMED_SOURCE, _unnamed_in_words(stored, hop), statements)


def _unwarranted(article: ReportArticle) -> Iterator[ReportWarning]:
    for stored in article.statements:
        words = unwarranted(stored)
        if words:
            yield _warning(WarningKind.UNWARRANTED, words, [stored])


def _unnamed_in_words(stored: StoredStatement, hop: StoredHop) -> str:
    speaker = stored.statement.speaker
    is_origin = hop.hop.role is HopRole.ORIGIN
    shown = (speaker.as_written if speaker and is_origin else "") or hop.hop.name
    if _is_role_only(stored, hop):
        return f"“{shown}” is given by role only; the article does not say who it is."
    if not shown.strip():
        return "The article names no source for what is said here."
    passes = "" if is_origin else " and passes the words on"
    return f"“{shown}” is not named{passes}; nobody else can ask this source."


def _warning(
    kind: WarningKind,
    words: str,
    statements: Sequence[StoredStatement],
    article: ReportArticle | None = None,
) -> ReportWarning:
    targets = [Target(TargetKind.STATEMENT, stored.id) for stored in statements]
    if article:
        targets.insert(0, Target(TargetKind.ARTICLE, article.stored.id))
    return ReportWarning(kind, sentence(words), tuple(targets))
