"""The course of an article: which settings have been named so far, and which still goes on.

Carrying goes forward only.  A setting is a statement with its carriers, or a sentence in which
nobody is reported to speak: "X sat down with N on Sunday."
"""

from collections.abc import Callable
from dataclasses import replace

from provenance.domain.sources import NEWS
from provenance.extraction.carriage import Carriage
from provenance.extraction.going_on import FROM, Here, Setting, chance
from provenance.extraction.outlets import Outlets
from provenance.extraction.sentences import Sentence
from provenance.extraction.staging import staged
from provenance.extraction.venues import Carrier
from provenance.extraction.ways import Way

Judge = Callable[[Setting, Here], float]


class Course:
    """Settings in reading order; statements must be asked about in text order."""

    def __init__(
        self,
        text: str,
        sentences: tuple[Sentence, ...],
        carriage: Carriage,
        outlets: Outlets,
        judge: Judge = chance,
    ) -> None:
        self._text, self._sentences = text, sentences
        self._carriage, self._outlets, self._judge = carriage, outlets, judge
        self._by_speaker: dict[str, Setting] = {}
        self._talks: dict[str, tuple[Carrier, ...]] = {}
        self._latest: Setting | None = None
        self._bare: Setting | None = None
        self._read = 0

    def opened(self, here: Here, carriers: tuple[Carrier, ...]) -> None:
        """A statement names its own carriers: the setting of what may follow."""
        self._read_to(here.sentence)
        setting = self._open(carriers, here.sentence, here.speaker, here.day)
        setting.is_unnamed = here.is_unnamed

    def its_talk(self, speaker: str, found: tuple[Carrier, ...]) -> tuple[Carrier, ...]:
        """ "in the interview": the speaker's own, if one was told of, else the one told of last."""
        if not any(carrier.way is Way.THE_TALK for carrier in found):
            return found
        own = self._talks.get(speaker.casefold())
        return own or tuple(replace(carrier, way=Way.TALK) for carrier in found)

    def going_on(self, here: Here) -> Setting | None:
        """The setting that a statement without carriers of its own comes through, if one goes on."""
        self._read_to(here.sentence)
        best, sure = None, FROM
        for setting in self._open_for(here):
            if here.is_turn and setting is self._latest:
                best = setting
                break
            likely = self._judge(setting, here)
            if likely >= sure:
                best, sure = setting, likely
        self._others_spoke(here, best)
        if best is not None:
            best.latest, best.latest_paragraph, best.others = here.sentence, here.paragraph, 0
        return best

    def _open_for(self, here: Here) -> list[Setting]:
        found = [self._by_speaker.get(here.speaker), self._bare, self._latest]
        open_still = (s for s in found if s is not None and not _is_another_day(s, here))
        return list({id(setting): setting for setting in open_still}.values())

    def _others_spoke(self, here: Here, best: Setting | None) -> None:
        for setting in self._open_for(here):
            if setting is not best:
                setting.others += 1

    def _read_to(self, sentence: int) -> None:
        """The sentences before this one in which nobody is reported to speak."""
        for number in range(self._read, sentence):
            if self._carriage.is_silent(number):
                found = self._carriage.of_sentence(number)
                carriers = staged(
                    self._text, (c for c in found if not self._outlets.is_own(c.name))
                )
                if carriers:
                    self._bare = self._open(carriers, number, "", None)
        self._read = max(self._read, sentence)

    def _open(
        self, carriers: tuple[Carrier, ...], sentence: int, speaker: str, day: object
    ) -> Setting:
        paragraph = self._sentences[sentence].paragraph
        words = self._sentences[sentence].span.of(self._text)
        setting = Setting(carriers, sentence, paragraph, speaker, words, day, sentence, paragraph)
        names = {carrier.name for carrier in carriers}
        for before in {id(s): s for s in (*self._by_speaker.values(), self._bare) if s}.values():
            # "told N" again, whoever tells it: the passage is N's still.
            before.is_old = before.is_old or not names & {c.name for c in before.carriers}
        self._latest = setting
        if speaker:
            self._by_speaker[speaker] = setting
            talk = tuple(c for c in carriers if c.kind in NEWS and c.way in (Way.TOLD, Way.TALK))
            if talk:
                self._talks[speaker] = talk
        return setting


def _is_another_day(setting: Setting, here: Here) -> bool:
    return setting.day is not None and here.day is not None and setting.day != here.day
