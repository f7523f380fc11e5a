"""What stands beside the article: the statement in words, its judgements and its history.

Everything foreign passes through ``harmless_line``; nothing is parsed as markup.
"""

from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content

from provenance.domain.annotations import Act, Annotation, AnnotationKind, Event, Target
from provenance.domain.source_classes import SourceClass, class_in_words
from provenance.domain.sources import Basis
from provenance.domain.statements import Speaker, Statement
from provenance.domain.stored import StoredHop, StoredStatement
from tui.drawing.article import wrapped
from tui.drawing.wording import (
    credibility_among,
    credibility_in_words,
    moment_in_words,
    reliability_in_words,
    when_in_words,
)
from tui.plain_text import harmless_line

_LABEL = "$foreground 60%"
_HEADING = "bold $text-primary"
_LABEL_CELLS = 12
_HANGING = 2


def facts_of(stored: StoredStatement, chosen: StoredHop | None, width: int) -> Content:
    """Speaker, day, confidence and judgements in ``width`` cells, a long one going on under itself."""
    return Content("\n").join(_fact(*fact, width=width) for fact in _facts(stored, chosen))


_Fact = tuple[str, str, str]
"""Label, words, look."""


def _facts(stored: StoredStatement, chosen: StoredHop | None) -> list[_Fact]:
    statement = stored.statement
    facts: list[_Fact] = [
        *_speaker_facts(statement.speaker),
        ("Said on", _said_on(statement), ""),
    ]
    if statement.in_headline:
        facts.append(("Stands in", "a headline, and counts no further beside the body", ""))
    if statement.event_on.words or statement.event_on.is_resolved:
        facts.append(("Event on", when_in_words(statement.event_on), ""))
    facts += [
        ("Confidence", f"{statement.confidence:.0%}", ""),
        ("Credibility", credibility_in_words(credibility_among(stored.standing)), ""),
    ]
    if chosen is not None:
        facts.append(("This hop", _hop_in_full(chosen), ""))
    tags = [a.value for a in stored.standing if a.kind is AnnotationKind.TAG]
    if tags:
        facts.append(("Tags", " ".join(f"#{harmless_line(tag)}" for tag in tags), ""))
    return facts


def _said_on(statement: Statement) -> str:
    words = when_in_words(statement.said_on)
    return f"{words} ({statement.said_on.basis})" if statement.said_on.is_resolved else words


def _speaker_facts(speaker: Speaker | None) -> list[_Fact]:
    if speaker is None:
        return [("Speaker", "nobody: the outlet asserts it itself", "")]
    star = "*" if speaker.basis is Basis.INFERRED else ""
    facts = [
        ("Speaker", harmless_line(speaker.name) + star, "bold"),
        ("As written", f"“{harmless_line(speaker.as_written)}”", ""),
    ]
    if speaker.role:
        facts.append(("Role", harmless_line(speaker.role), ""))
    if speaker.source_class is not SourceClass.NAMED:
        facts.append(("Source is", class_in_words(speaker.source_class), ""))
    if speaker.terms:
        facts.append(("Terms", f"“{harmless_line(speaker.terms)}”", ""))
    return facts


def _hop_in_full(stored: StoredHop) -> str:
    words = f"{harmless_line(stored.hop.name)}: {stored.hop.basis}, "
    if stored.reliability is None:
        return words + reliability_in_words(None)
    return words + reliability_in_words(stored.reliability) + (" (its own)" if stored.own else "")


def _fact(label: str, words: str, look: str, *, width: int) -> Content:
    lines = [span.of(words) for span in wrapped(words, width - _LABEL_CELLS)]
    hanging = ("\n" + " " * _LABEL_CELLS).join(lines)
    return Content.assemble((label.ljust(_LABEL_CELLS), _LABEL), (hanging, look))


def heading(words: str) -> Content:
    """A heading inside the panel."""
    return Content.styled(words, _HEADING)


def warnings_in_words(warnings: Iterable[str]) -> Content:
    """Warnings on a pairing, marked without relying on colour."""
    return Content("\n").join(Content.styled(f"! {words}", "$text-warning") for words in warnings)


def trace_in_words(trace: Sequence[str], width: int) -> Content:
    """Why each decision was taken, as the extractor says."""
    return Content("\n").join(_hanging(Content(f"· {harmless_line(w)}"), width) for w in trace)


def annotations_in_words(stored: StoredStatement, width: int) -> Content:
    """Every annotation, oldest first; one that no longer stands is struck and says so."""
    standing, subjects = standing_ids(stored), _subjects(stored.hops)
    lines = [
        line
        for a in judgements_on(stored)
        for line in _annotation(a, subjects.get(a.target, str(a.target)), a.id in standing)
    ]
    return Content("\n").join(_hanging(line, width) for line in lines)


def _subjects(hops: Iterable[StoredHop]) -> dict[Target, str]:
    """What the ratings that show on hops are of: the source wherever it occurs, or one hop."""
    subjects = {}
    for stored in hops:
        name = harmless_line(stored.hop.name)
        subjects[target_of(stored, whole_source=True)] = name
        subjects[target_of(stored, whole_source=False)] = f"{name} in this chain alone"
    return subjects


def _annotation(annotation: Annotation, subject: str, stands: bool) -> Iterator[Content]:
    look = "" if stands else "strike $foreground 60%"
    gone = "" if stands else (" withdrawn" if annotation.withdrawn else " superseded")
    who = f"{harmless_line(annotation.editor)}, {moment_in_words(annotation.at)}{gone}"
    yield Content.assemble((_kind_in_words(annotation, subject), look), "  ", (who, _LABEL))
    if annotation.rationale.strip():
        yield Content.assemble("  ", (harmless_line(annotation.rationale), look))


def _hanging(line: Content, width: int) -> Content:
    """``line`` in ``width`` cells, going on two cells further in."""
    pieces = wrapped(line.plain, width - _HANGING)
    parts = [line[piece.start : piece.end] for piece in pieces]
    return Content("\n" + " " * _HANGING).join(parts)


def _kind_in_words(annotation: Annotation, subject: str) -> str:
    value = harmless_line(annotation.value)
    match annotation.kind:
        case AnnotationKind.RELIABILITY | AnnotationKind.CREDIBILITY:
            return f"{annotation.kind.value} {value} of {subject}"
        case AnnotationKind.TAG:
            return f"#{value}"
        case AnnotationKind.CORRECTION:
            return f"corrected {value}"
        case AnnotationKind.VERDICT | AnnotationKind.NOTE:
            return value


def history_in_words(events: Sequence[Event], width: int) -> Content:
    """The events that touched the statement, newest first."""
    return Content("\n").join(_hanging(_event(event), width) for event in reversed(events))


def _event(event: Event) -> Content:
    return Content.assemble(
        (moment_in_words(event.at), _LABEL),
        "  ",
        harmless_line(event.summary),
        (f"  {harmless_line(event.editor)}", _LABEL),
    )


def judgements_on(stored: StoredStatement) -> tuple[Annotation, ...]:
    """Annotations on the statement and the ratings that show on its hops, oldest first."""
    ratings = {a.id: a for s in stored.hops for a in (s.own, s.of_source) if a is not None}
    ratings |= {a.id: a for a in stored.annotations}
    return tuple(sorted(ratings.values(), key=lambda a: a.id))


def standing_ids(stored: StoredStatement) -> set[int]:
    """Ids of the judgements that stand: those of the statement and the ratings on its hops."""
    on_hops = {a.id for s in stored.hops for a in (s.own, s.of_source) if a is not None}
    return on_hops | {a.id for a in stored.standing}


def target_of(chosen: StoredHop, *, whole_source: bool) -> Target:
    """What a reliability is put on: the hop alone or its source wherever it occurs."""
    return Target.parse(f"src{chosen.source_id}" if whole_source else f"hop{chosen.id}")


def act_in_words(act: Act, hops: Sequence[StoredHop]) -> str:
    """What was just done, with the name of the hop or source it was done to."""
    targets = set(act.event.targets)
    named = (
        stored.hop.name
        for stored in hops
        if {target_of(stored, whole_source=True), target_of(stored, whole_source=False)} & targets
    )
    name = next(named, "")
    return harmless_line(f"{act.event.summary} ({name})" if name else act.event.summary)
