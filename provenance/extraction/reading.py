"""An article being read: from frames to statements with speaker, carriers and dates.

What is found in a sentence is stated; what is carried over from a sentence nearby, or resolved
through the article, is inferred and says so.
"""

from dataclasses import replace

from provenance.domain.articles import Article
from provenance.domain.chains import Hop, HopRole
from provenance.domain.dates import NEVER, DateBasis, When
from provenance.domain.sources import Basis, MentionKind, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Speaker, Statement
from provenance.extraction.acts import hides_speaker, is_hearsay, speech_act_of
from provenance.extraction.carriage import Carriage
from provenance.extraction.carrier_names import CarrierNames
from provenance.extraction.carrying import behind, carry_back
from provenance.extraction.cast import Cast
from provenance.extraction.cited import with_inner_speakers
from provenance.extraction.confidence import confidence_of, ground_of, sure_from
from provenance.extraction.course import Course, Judge
from provenance.extraction.forms import form_of, quoted_in
from provenance.extraction.frames import Frame
from provenance.extraction.going_on import chance
from provenance.extraction.linked import Links
from provenance.extraction.nesting import in_text_order
from provenance.extraction.openness import Openness
from provenance.extraction.outlets import Outlets
from provenance.extraction.own import own_statements
from provenance.extraction.phrases import Phrase
from provenance.extraction.prose import FindFrames, Prose, prose_of
from provenance.extraction.publishing import author_of, carried_to, publishers_of
from provenance.extraction.reprints import Reprints
from provenance.extraction.routes import Routes
from provenance.extraction.taking_apart import phrase_of
from provenance.extraction.tellers import with_verbs_apart
from provenance.extraction.timing import carried, event_on, said_on
from provenance.extraction.titles import without_titles
from provenance.extraction.venues import blanked
from provenance.gazetteer import Gazetteer, in_use

_WITH_DAYS = (SourceKind.OUTLET, SourceKind.PROGRAMME)


class Reading:
    """One article being read; every list is in text order."""

    def __init__(
        self,
        article: Article,
        extractor: str,
        find_frames: FindFrames,
        judge: Judge = chance,
        gazetteer: Gazetteer | None = None,
        *,
        prose: Prose | None = None,
        cast: Cast | None = None,
    ) -> None:
        """``prose`` is what is read, the body when None; ``cast`` who is who, when that is known."""
        self.article = article
        self.extractor = extractor
        self.text = article.text
        self.published = article.published.day if article.published else None
        prose, known = prose or prose_of(article), gazetteer or in_use()
        self.body, self.sentences, self.quotations = prose.body, prose.sentences, prose.quotations
        self.names = CarrierNames(self.text, self.body, article.outlet, known)
        titled = without_titles(
            self.text, with_verbs_apart(self.text, find_frames(prose)), self.names
        )
        self.frames = with_inner_speakers(self.text, titled, self._phrase)
        self.phrases: dict[Span | None, Phrase] = {
            f.source: self._phrase(f.source) for f in self.frames if f.source is not None
        }
        self.cast = cast or self._cast()
        outlets = (m.name for m in self.cast.members if m.kind is SourceKind.OUTLET)
        self.outlets = Outlets(article.outlet, outlets, known)
        self.people = self.cast.surnames
        self.carriage = Carriage(
            self.text, self.sentences, self.frames, self.names, self.people, self.outlets
        )
        self.openness = Openness(self.text, self.body)
        self.links = Links(article, known)
        self.publishers = publishers_of(article, self.body, known)
        named = self._named_in_full
        reprints = Reprints(self.text, self.body, self.names, self.outlets, named)
        course = Course(self.text, self.sentences, self.carriage, self.outlets, judge)
        self.routes = Routes(
            self.text, self.sentences, self.carriage, self.outlets, course, reprints, self._phrase,
            lambda phrase: self.cast.speaker_of(phrase)[0], self.cast.full_name,
        )  # fmt: skip

    def _cast(self) -> Cast:
        contents = tuple(span for frame in self.frames for span in frame.content)
        starts = tuple(sentence.span.start for sentence in self.sentences)
        found, author = tuple(self.phrases.values()), author_of(self.article)
        cast = Cast(self.text, self.body, found, contents, starts, author)
        for frame in self.frames:
            if frame.source and frame.cue and frame.cue[0].of(self.text) == "reports":
                cast.reports(self.phrases[frame.source])
        return cast

    def _phrase(self, source: Span) -> Phrase:
        return self.names.known(phrase_of(self.text, source))

    def _named_in_full(self, span: Span) -> Phrase:
        phrase = self._phrase(span)
        return replace(phrase, name=self.cast.full_name(phrase)) if phrase.name else phrase

    # -- statements --------------------------------------------------------------------------------

    def statements(self, least: float = 0.0) -> tuple[Statement, ...]:
        """Attributed and unattributed statements as sure as ``least``, keyed s1, s2 ..."""
        return in_text_order(sure_from(self.found(), least))

    def found(self) -> list[Statement]:
        """All of them, those that are nested behind what they stand in."""
        own = own_statements(
            self.article, self.sentences, self.frames, self.extractor, self.publishers
        )
        return [*carry_back(self._attributed()), *own]

    def _attributed(self) -> list[Statement]:
        days: dict[str, When] = {}
        done: dict[int, Statement] = {}
        last: Statement | None = None
        for i, frame in enumerate(self.frames):
            parent = done.get(frame.parent) if frame.parent is not None else None
            if frame.parent is not None and parent is None:
                continue
            statement = self._statement(i, frame, parent, days, last)
            done[i] = statement
            if parent is None:
                last = statement
        return list(done.values())

    def _statement(
        self,
        number: int,
        frame: Frame,
        parent: Statement | None,
        days: dict[str, When],
        last: Statement | None,
    ) -> Statement:
        speaker, why = self._speaker(frame, last)
        speaker = self.openness.with_class(speaker, frame, self.sentences)
        trace = [f"{frame.rule} ({self._cue_words(frame)})" if frame.cue else frame.rule, why]
        quoted = quoted_in(frame.content, self.quotations)
        form = form_of(frame.content, quoted)
        act = speech_act_of((span.of(self.text) for span in frame.cue), form)
        told = days.get(speaker.name.casefold(), NEVER)
        when, when_why = self._when(frame, *self._masked(frame), told, parent)
        found, carry_why, basis = self.routes.of(number, frame, speaker, form, act, when, parent)
        trace += [words for words in (*when_why, *carry_why) if words]
        if when.basis is DateBasis.STATED and when.is_resolved and not told.is_resolved:
            days[speaker.name.casefold()] = when
        origin = Hop(0, speaker.name, speaker.kind, HopRole.ORIGIN, speaker.basis, frame.source)
        chain = (
            (origin, *behind(parent.chain))
            if parent is not None
            else (origin, *carried_to(self.publishers, found, basis))
        )
        ground = ground_of(speaker, self.phrases.get(frame.source), self.cast)
        return Statement(
            key=f"f{number}",
            form=form,
            content=frame.content,
            quoted=quoted,
            cue=frame.cue,
            source=(frame.source,) if frame.source else (),
            cue_lemma=frame.lemma,
            speech_act=act,
            parent=parent.key if parent else None,
            depth=parent.depth + 1 if parent else 0,
            speaker=speaker,
            chain=self.links.with_addresses(chain, frame.cue),
            said_on=when,
            event_on=event_on(self.text, frame.content[0], self.published),
            confidence=confidence_of(frame, form, act, speaker, ground),
            extractor=self.extractor,
            trace=tuple(trace),
        )

    def _cue_words(self, frame: Frame) -> str:
        return "“" + " … ".join(span.of(self.text) for span in frame.cue) + "”"

    def _speaker(self, frame: Frame, last: Statement | None) -> tuple[Speaker, str]:
        cue = " ".join(span.of(self.text) for span in frame.cue)
        if frame.source is not None and not (
            is_hearsay(cue) and frame.source.start < frame.cue[0].start
        ):
            phrase, is_nested = self.phrases[frame.source], frame.parent is not None
            named, why = self.cast.speaker_of(phrase, frame.content, is_nested=is_nested)
            if frame.cue or "\n" not in self.text[frame.source.end : frame.content[0].start]:
                return named, why
            return replace(named, basis=Basis.INFERRED), "named last above; nothing leads here"
        if frame.source is not None or any(hides_speaker(span.of(self.text)) for span in frame.cue):
            return Speaker("", SourceKind.UNNAMED, ""), "the sentence does not say who"
        if last is not None and last.speaker is not None:
            speaker = replace(
                last.speaker, as_written="", mention=MentionKind.DESCRIPTOR, basis=Basis.INFERRED
            )
            return speaker, f"no speaker is named here; {speaker.name} spoke last"
        return Speaker("", SourceKind.UNNAMED, ""), "no speaker is named"

    def _masked(self, frame: Frame) -> tuple[str, int]:
        """The frame's sentence with content and source blanked out, and where it begins."""
        span = self.sentences[frame.sentence].span
        # The day in "the Sunday Ledger" and "Harbour News Sunday" is a part of their names.
        named = (r.span for r in self.names.within(span) if r.kind in _WITH_DAYS)
        source = (frame.source,) if frame.source else ()
        return blanked(self.text, span, (*frame.content, *source, *named)), span.start

    def _when(
        self, frame: Frame, masked: str, offset: int, told: When, parent: Statement | None
    ) -> tuple[When, tuple[str, ...]]:
        if parent is not None:
            return NEVER, ()
        if frame.cue:
            when = said_on(self.text, masked, offset, frame.cue[0], self.published, told)
            if when.words is not None:
                return when, (f"said on: “{when.words}”",)
        if told.is_resolved:
            return carried(told), ("said on: as in the same speaker's statement before",)
        return NEVER, ()
