"""The trained extractor: frames by a small network, then who, through whom and when as by rule.

The network finds the outermost statements.  What the rules know better is taken from them: who is
quoted by whom at second hand, and what is nested in a content.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from provenance import __version__
from provenance.domain.articles import Article
from provenance.domain.known_carriers import KnownCarrier
from provenance.domain.spans import Span
from provenance.domain.statements import SpeechAct, Statement
from provenance.extraction.acts import speech_act_of
from provenance.extraction.adjuncts import without_adjuncts
from provenance.extraction.body import body_alone
from provenance.extraction.confidence import sure_from
from provenance.extraction.cut_subjects import with_names, with_subjects
from provenance.extraction.forms import form_of, quoted_in
from provenance.extraction.frames import Frame
from provenance.extraction.headlines import HeadlineReading
from provenance.extraction.interrupted import with_both_halves
from provenance.extraction.nesting import family_of, in_text_order, is_nested, letters, nest
from provenance.extraction.neural.frames import Frame as Found
from provenance.extraction.neural.models import BUILT_IN, Model, in_use
from provenance.extraction.neural.quotations import TRANSCRIPT
from provenance.extraction.overlooked import overlooked
from provenance.extraction.passages import frames_of
from provenance.extraction.posts import with_posts
from provenance.extraction.prose import Prose
from provenance.extraction.reading import Reading
from provenance.extraction.second_verbs import with_second_verbs
from provenance.extraction.single_marks import in_double_marks
from provenance.extraction.topics import without_topics
from provenance.gazetteer import Gazetteer, in_use_with
from provenance.gazetteer import in_use as gazetteer_in_use

SPEECH_FROM = 0.2
"""The network's confidence from which on reported speech is shown, and comes into the queue: what an
editor does not see nobody can reject.  On PolNeAR dev 87.6 % of it is found from here."""

ATTITUDES_FROM = 0.3
"""The network's confidence from which on attitudes are; people agree on them in two cases of three
only.  From 0.35 F1 is the same, with less found and more of it right."""

_SAME = 0.5
"""Jaccard of two contents from which on they are one statement."""

_DOUBTFUL = 0.7
"""The network's confidence below which a rule that sees more said, around its frame, is believed."""


_ACCORDING = "according to"
"""Whoever this names has said all of its sentence."""


@dataclass(frozen=True, slots=True)
class WorkingPoint:
    """How sure the network must be of speech, and how sure of attitudes, to show them; and how sure
    a statement must be as a whole, its speaker included."""

    speech: float = SPEECH_FROM
    attitudes: float = ATTITUDES_FROM
    whole: float = 0.0


class TrainedExtractor:
    """Finds statements by a trained network; speakers, carriers and dates are resolved by rule.

    It reads with the model in use, or with ``model``, and shows from that model's confidence on.
    """

    name = "trained"
    languages = frozenset({"en"})

    def __init__(
        self,
        shown: WorkingPoint | None = None,
        model: Model | None = None,
        gazetteer: Gazetteer | None = None,
    ) -> None:
        """ModelError when the model in use is gone or fits no longer.

        ``gazetteer`` is what is known by name, the one in use when None.
        """
        self._gazetteer = gazetteer
        self.model = model or in_use()
        fitted = self.model.name
        self.version = __version__ if fitted == BUILT_IN else f"{__version__}+{fitted}"
        self.shown = shown or _point_of(self.model)

    def down_to(self, confidence: float) -> "TrainedExtractor":
        """The same, showing all from ``confidence`` on, attitudes as well."""
        point = WorkingPoint(confidence, confidence, confidence)
        return TrainedExtractor(point, self.model, self._gazetteer)

    def knowing(self, carriers: Iterable[KnownCarrier]) -> "TrainedExtractor":
        """The same, which knows these carriers by name."""
        return TrainedExtractor(self.shown, self.model, in_use_with(carriers))

    def extract(self, article: Article) -> tuple[Statement, ...]:
        """Statements in text order, nested ones after their parent."""
        known = self._gazetteer or gazetteer_in_use()
        find_frames = partial(trained_frames, shown=self.shown, model=self.model, gazetteer=known)
        reading = Reading(article, f"{self.name} {self.version}", find_frames, gazetteer=known)
        headlines = HeadlineReading(reading, find_frames, known)
        body = reading.found()
        return in_text_order(sure_from([*headlines.beside(body), *body], self.shown.whole))


def _point_of(model: Model) -> WorkingPoint:
    if model.speech is None or model.attitudes is None:
        return WorkingPoint()
    return WorkingPoint(model.speech, model.attitudes)


def trained_frames(
    prose: Prose, shown: WorkingPoint, model: Model, gazetteer: Gazetteer | None = None
) -> list[Frame]:
    """The network's frames with the rules' carriers and nested frames, in text order."""
    if not prose.sentences:
        return []
    starts = [sentence.span.start for sentence in prose.sentences]
    ruled = frames_of(prose, gazetteer)
    near = _Nearby(starts, ruled)
    least = min(shown.speech, shown.attitudes)
    body = in_double_marks(body_alone(prose.text, prose.body), prose.quotations)
    found, inner = model.reader().read_layers(body, least)
    known = [one for one in found if _is_shown(one, prose, shown)]
    inner = [one for one in inner if is_speech(one, prose)]
    read = [_frame(one, starts) for one in known]
    whole_frames = _with_edges(prose, read, starts)
    holders = [
        whole
        for whole, one, frame in zip(whole_frames, known, read, strict=True)
        if one.rule == TRANSCRIPT or len(whole.content) > len(frame.content)
    ]
    parted = list(with_second_verbs(prose.text, whole_frames, prose.quotations))
    outermost, inside = nest(parted, holders, (_frame(one, starts) for one in inner))
    for plain in overlooked(ruled, outermost, prose):
        # The outermost wins: the subject of the relayed clause ("X plans to ...") is no speaker.
        outermost = [one for one in outermost if not is_nested(one, plain)] + [plain]
    cited = [frame.source for frame in ruled if frame.relay is not None and frame.source]
    outermost = [one for one in outermost if not _only_names(one, cited)]
    frames: list[Frame] = []
    for outer in sorted(with_posts(prose, outermost), key=lambda frame: frame.content):
        rules = near.frames_at(outer)
        twin = next((rule for rule in rules if _is_twin(rule, outer)), None)
        whole = outer if twin is None else _agreed(outer, twin)
        nested = [one for one in inside.get(id(outer), []) if is_nested(one, whole)]
        nested += [
            rule
            for rule in rules
            if is_nested(rule, whole) and not any(_is_same(rule, one) for one in nested)
        ]
        frames += family_of(whole, nested, len(frames))
    return frames


def _with_edges(prose: Prose, frames: list[Frame], starts: Sequence[int]) -> list[Frame]:
    """The network's frames, one for one, with what the rules know better of where words begin and end."""
    text = prose.text
    frames = with_subjects(text, with_names(text, frames), starts)
    frames = without_topics(text, frames, prose.quotations)
    frames = without_adjuncts(text, frames, prose.sentences, prose.quotations)
    return with_both_halves(text, frames, prose.sentences, prose.quotations)


def _is_shown(found: Found, prose: Prose, shown: WorkingPoint) -> bool:
    """Whether a frame is sure enough for its speech act."""
    if found.confidence >= max(shown.speech, shown.attitudes):
        return True
    least = shown.speech if is_speech(found, prose) else shown.attitudes
    return found.confidence >= least


def is_speech(found: Found, prose: Prose) -> bool:
    """Whether a frame reports words, and no mere stance."""
    content = [Span(*span) for span in found.content]
    form = form_of(content, quoted_in(content, prose.quotations))
    cue = (prose.text[start:end] for start, end in found.cue)
    return speech_act_of(cue, form) is SpeechAct.SPEECH


def _only_names(frame: Frame, cited: Sequence[Span]) -> bool:
    """Whether a content is no more than whom an outlet cites: "the Ledger said, citing an aide"."""
    return any(all(name.covers(span) for span in frame.content) for name in cited)


class _Nearby:
    """The rules' frames by the sentences that their contents begin in."""

    def __init__(self, starts: list[int], frames: Sequence[Frame]) -> None:
        self._starts = starts
        self._by_sentence: dict[int, list[Frame]] = {}
        for frame in frames:
            for number in {self._sentence(span.start) for span in frame.content}:
                self._by_sentence.setdefault(number, []).append(frame)

    def frames_at(self, outer: Frame) -> list[Frame]:
        """Those that begin in a sentence of ``outer``'s content, in text order, each once."""
        numbers = {
            number
            for span in outer.content
            for number in range(self._sentence(span.start), self._sentence(span.end) + 1)
        }
        found = {
            id(frame): frame
            for number in sorted(numbers)
            for frame in self._by_sentence.get(number, ())
        }
        return sorted(found.values(), key=lambda frame: frame.content)

    def _sentence(self, position: int) -> int:
        return max(0, bisect_right(self._starts, position) - 1)


def _agreed(outer: Frame, rule: Frame) -> Frame:
    """The network's frame with the rule's relay; the rule's where it sees more said around it."""
    if rule.relay is not None:
        content = rule.content if _quotes_its_source(outer, rule) else outer.content
        return replace(
            outer, content=content, source=rule.source, relay=rule.relay, lemma=rule.lemma
        )
    source = outer.source
    is_inside = source is not None and any(span.overlaps(source) for span in rule.content)
    is_doubtful = rule.lemma == _ACCORDING or outer.confidence < _DOUBTFUL
    if is_inside and is_doubtful and not _share_cue(outer, rule):
        # The subject of the relayed clause is not the speaker.
        return replace(outer, source=rule.source, content=rule.content, lemma=rule.lemma)
    return replace(outer, lemma=rule.lemma)


def _share_cue(one: Frame, other: Frame) -> bool:
    return any(a.overlaps(b) for a in one.cue for b in other.cue)


def _is_same(rule: Frame, known: Frame) -> bool:
    return _is_twin(rule, known) or _share_cue(rule, known)


def _frame(found: Found, starts: list[int]) -> Frame:
    content = tuple(Span(*span) for span in found.content)
    cue = tuple(Span(*span) for span in found.cue)
    source = Span(found.source[0][0], found.source[-1][1]) if found.source else None
    anchor = (cue[0] if cue else content[0]).start
    return Frame(
        sentence=max(0, bisect_right(starts, anchor) - 1),
        content=content,
        cue=cue,
        source=source,
        rule=f"the network reads a statement here ({found.rule})"
        if found.rule
        else "the network reads a statement here",
        confidence=found.confidence,
        is_calibrated=True,
    )


def _shared(one: Sequence[Span], other: Sequence[Span]) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)


def _is_twin(rule: Frame, outer: Frame) -> bool:
    if rule.parent is not None:
        return False
    if _quotes_its_source(outer, rule):
        return True
    shared = _shared(rule.content, outer.content)
    return shared >= _SAME * (letters(rule.content) + letters(outer.content) - shared)


def _quotes_its_source(outer: Frame, rule: Frame) -> bool:
    """Whether a content begins with who said it: "the Ledger cited a pilot as saying P"."""
    source = rule.source
    if rule.relay is None or source is None:
        return False
    return any(span.covers(source) and span.covers(rule.content[0]) for span in outer.content)
