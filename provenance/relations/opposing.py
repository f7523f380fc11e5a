"""Whether two statements say the opposite: one denies the deed that the other affirms, of the same doer."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from provenance.domain.spans import Span
from provenance.domain.statements import Form
from provenance.relations.affirming import Affirmed, affirmed_in
from provenance.relations.deeds import Denied, denied_in
from provenance.relations.denial_wordings import Sense
from provenance.relations.parties import Body
from provenance.relations.stems import deed_stem
from provenance.relations.utterances import Utterance, Word

_FIRST = frozenset("i we i'm we're i've we've i'll we'll my our us me".split())
_THIRD = frozenset("he she they it he's she's they're it's his her their its him them".split())
_PLACING = frozenset("in at on from near of around outside inside for with by to".split())


@dataclass(frozen=True, slots=True)
class Opposition:
    """The words of the newer and the older statement that oppose one another, and which of them denies.

    ``drops_a_plan``: the denying side says that it was planned before.
    """

    mark: Span
    other_mark: Span
    newer_denies: bool
    drops_a_plan: bool


def opposition(newer: Utterance, older: Utterance) -> Opposition | None:
    """How ``newer`` says the opposite of ``older``, None when it does not, or it cannot be told."""
    for denying, affirming, newer_denies in ((newer, older, True), (older, newer, False)):
        for denied in denied_in(denying):
            affirmed = affirmed_in(affirming, denied)
            if (
                affirmed is not None
                and _senses_meet(denied.sense, affirmed.sense, denial_is_newer=newer_denies)
                and _same_doer(denying, denied, affirming, affirmed)
            ):
                marks = (denied.mark, affirmed.mark)
                mark, other_mark = marks if newer_denies else marks[::-1]
                return Opposition(mark, other_mark, newer_denies, denied.is_dropped)
    return None


def _senses_meet(denied: Sense, affirmed: Sense | None, *, denial_is_newer: bool) -> bool:
    """Whether the two cannot both hold: what was not done yet may still be planned."""
    match denied:
        case Sense.FUTURE:
            is_past = affirmed is Sense.PAST
            return affirmed in (None, Sense.FUTURE, Sense.PRESENT) or (
                is_past and not denial_is_newer
            )
        case Sense.PAST:
            return affirmed is Sense.PAST
        case Sense.PRESENT:
            return affirmed in (None, Sense.PRESENT)
        case Sense.ABILITY | Sense.DUTY:
            return affirmed is denied


def _same_doer(
    denying: Utterance, denied: Denied, affirming: Utterance, affirmed: Affirmed
) -> bool:
    """Whether both can be about the same doer; names, "we" and "he" are held against one another."""
    bodies = (*denying.party.bodies, *affirming.party.bodies)
    one = _Doer(denying, denied.subject, bodies)
    other = _Doer(affirming, affirmed.subject, bodies)
    if denying.is_own or affirming.is_own:
        return bool(one.names & other.names)
    if one.is_unsaid or other.is_unsaid:
        return True
    if one.names and other.names:
        return bool(one.names & other.names)
    if one.names or other.names:
        named, pronoun = (one, other) if one.names else (other, one)
        return bool(named.names & pronoun.self_names) or (pronoun.says_we and pronoun.has_bodies)
    return one.is_self == other.is_self


class _Doer:
    """Who does it, as far as the words before the deed say."""

    def __init__(
        self, utterance: Utterance, subject: Iterable[Word], bodies: Sequence[Body]
    ) -> None:
        words = tuple(subject)
        low = {word.low for word in words}
        known = " ".join((utterance.party.name, *(w for body in bodies for w in body.words)))
        self.self_names = frozenset(deed_stem(word) for word in known.casefold().split())
        names = frozenset(_doing_names(words))
        # A body that speaks of itself by name says "we": its country may be named on the other side.
        is_body = bool(names) and bool(bodies) and names <= self.self_names
        self.has_bodies = bool(bodies)
        self.names = frozenset() if is_body else names
        self.says_we = is_body or bool({"we", "our", "we're", "we'll", "we've"} & low)
        is_third = bool(_THIRD & low)
        # In reported speech "he" is mostly the speaker himself.
        self.is_self = (
            is_body or bool(_FIRST & low) or (is_third and utterance.form is not Form.DIRECT)
        )
        self.is_unsaid = not names and not is_third and not _FIRST & low


def _doing_names(words: tuple[Word, ...]) -> Iterator[str]:
    """Names in the subject, without where it is: "the embassy in Ostrava" does nothing as Ostrava."""
    for before, word in zip((None, *words), words, strict=False):
        if word.is_name and (before is None or before.low not in _PLACING):
            yield word.stem
