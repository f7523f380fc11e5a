"""What stands above an article: outlet, section, headline, byline, date, before the first paragraph."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from provenance.domain.articles import ZoneKind
from provenance.ingest.appeals import is_button
from provenance.ingest.calendar_words import is_date_line
from provenance.ingest.credits import has_trailing_name
from provenance.ingest.passages import Layout, Passage

_DEEPEST = 14
"""How many passages from the top are looked at."""

_LONGEST_HEADLINE = 220

_PERSON = (
    r"[A-Z][\w.'-]+"
    r"(?: (?:[A-Z][\w.'-]*|de|del|da|di|van|von|der|den|la|le|bin|al|el)){1,4}"
)
_POST = (
    r"(?i:(?:[\w-]+ ){0,3}(?:correspondent|reporter|editor|columnist|staff writer|staff"
    r"|bureau chief|contributor))"
)
_BYLINE = re.compile(
    r"^(?:(?i:(?:story |words |text |report |written |analysis |opinion |exclusive )?by ?:?) (?=[A-Z])"
    rf"[^.!?\"]{{3,160}}\.?|{_PERSON}(?: (?:and|&) {_PERSON})?(?:,? {_POST}|, in [A-Z]\w+))$"
)
_SECTION = re.compile(
    r"^(?:(?:foreign|world|local|national|breaking|latest|top|business|sports?|international"
    r"|domestic|regional|city|us|uk) )*(?:news|politics|world|business|sports?|opinion|analysis"
    r"|culture|economy|europe|asia|africa|americas?|middle east|home|editorials?|letters|comment"
    r"|features?|science|technology|tech|health|environment|exclusive|live|national"
    r"|national security|politics & policy)$",
    re.IGNORECASE,
)
_MASTHEAD = re.compile(
    r"^(?:The )?(?:[A-Z][\w'&.-]* ){0,4}(?:Times|Post|Herald|Dispatch|Courier|Tribune|Gazette"
    r"|Journal|Chronicle|Telegraph|Guardian|Mirror|Standard|Observer|Examiner|Independent|Star|Sun"
    r"|Mail|Express|News|Press|Today|Daily|Weekly|Monitor|Inquirer|Sentinel|Record|Register"
    r"|Bulletin|Review|Reporter|Messenger|Echo|Argus|Advertiser|Globe|Ledger|Citizen)"
    r"(?: Online)?$"
)
_DOMAIN = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}$", re.IGNORECASE)
_SMALL_WORD = re.compile(
    r"^(?:a|an|the|and|or|but|nor|of|in|on|at|to|for|from|by|with|as|after|before|over|under"
    r"|into|amid|amidst|via|vs\.?|"
    r"v|up|off|out|about|than|that|if|is|it|its|be|not)$",
    re.IGNORECASE,
)
# "PORT SELVA (AP) - ": a place and an agency open an article's first paragraph.
_DATELINE = re.compile(r"^[A-Z][\w .,'/-]{0,50}\(\w[\w ]{1,20}\)\s?[—–-]")
_RUNS_ON = re.compile(
    r"(?:[,;:–—-]|\b(?:a|an|the|and|or|of|in|on|at|to|for|from|by|with|as|after|over|amid|that"
    r"|is|are))$"
)


@dataclass(slots=True)
class Head:
    """The head as found: kinds by place of passage, and the places that make up the headline."""

    kinds: dict[int, tuple[ZoneKind, str]] = field(default_factory=dict)
    headline: tuple[int, ...] = ()
    masthead: int | None = None


def read_head(
    layout: Layout,
    known: Mapping[int, ZoneKind],
    title: str | None = None,
    outlet: str | None = None,
    *,
    guess: bool = True,
) -> Head:
    """Find the head of ``layout``; ``known`` are passages already spoken for.

    ``title`` and ``outlet``, when they are known, are looked for instead of guessed.
    """
    passages = layout.passages
    head = Head()
    top = _top(passages, known)
    for place in top:
        _name_line(head, passages[place], place, outlet)
    free = [place for place in top if place not in head.kinds]
    if not _find_given(head, passages, known, title) and guess:
        _guess_headline(head, layout, free)
    for place in free:
        if head.headline and place not in head.kinds:
            _name_rest(head, passages, place)
    return head


def _top(passages: Sequence[Passage], known: Mapping[int, ZoneKind]) -> list[int]:
    """The passages above the first body paragraph that nothing else speaks for."""
    top: list[int] = []
    for place, passage in enumerate(passages[:_DEEPEST]):
        if place in known:
            continue
        first_free = not any(not is_date_line(passages[p].plain) for p in top)
        if is_body_like(passage) and not (first_free and looks_like_headline(passage)):
            break
        top.append(place)
    else:
        if len(passages) <= _DEEPEST:
            # No paragraph follows: these few lines are the article themselves.
            return top[:1] if len(top) > 1 else []
    return top


def is_body_like(passage: Passage) -> bool:
    """Whether it reads as a paragraph of an article."""
    if len(passage) > _LONGEST_HEADLINE:
        return True
    return passage.is_finished and len(passage.words) >= 8


def looks_like_headline(passage: Passage) -> bool:
    """Whether it is short and set like a headline: no full stop, or most words with a capital."""
    if len(passage) > _LONGEST_HEADLINE or len(passage.words) < 2 or _DATELINE.match(passage.plain):
        return False
    if not passage.is_finished or passage.plain.endswith("?"):
        return True
    long_words = [
        w.lstrip("\"'([") for w in passage.words[1:] if not _SMALL_WORD.match(w.strip("\"'.,:;"))
    ]
    capital = sum(1 for word in long_words if word[:1].isupper() or word[:1].isdigit())
    return bool(long_words) and capital >= 0.75 * len(long_words)


def is_byline(passage: Passage) -> bool:
    """Whether it says who wrote the piece, and nothing else."""
    return len(passage) <= 170 and _BYLINE.match(passage.plain) is not None


def _name_line(head: Head, passage: Passage, place: int, outlet: str | None) -> None:
    plain = passage.plain
    if is_date_line(plain):
        head.kinds[place] = (ZoneKind.DATE_LINE, "a date standing by itself")
    elif outlet and plain.casefold().strip(" .|-") == outlet.casefold():
        head.kinds[place] = (ZoneKind.OUTLET_LINE, "the outlet's name")
    elif _DOMAIN.match(plain):
        head.kinds[place] = (ZoneKind.IMAGE_CREDIT, "a site's name: whose picture it is")
    elif _SECTION.match(plain):
        head.kinds[place] = (ZoneKind.OUTLET_LINE, "the name of a section")
    elif is_byline(passage):
        head.kinds[place] = (ZoneKind.BYLINE, "says who wrote the piece")
    elif _MASTHEAD.match(plain) and len(passage.words) > 1:
        head.kinds[place] = (ZoneKind.OUTLET_LINE, "reads like an outlet's name")
        if head.masthead is None:
            head.masthead = place


def _find_given(
    head: Head, passages: Sequence[Passage], known: Mapping[int, ZoneKind], title: str | None
) -> bool:
    """Mark the lines near the top that print ``title``, over as many as it takes."""
    if not title:
        return False
    wanted = _letters(title)
    places: list[int] = []
    printed = ""
    for place, passage in enumerate(passages[:_DEEPEST]):
        longer = printed + _letters(passage.plain)
        if place in known or longer == printed or not wanted.startswith(longer):
            if places:
                break
            continue
        places.append(place)
        printed = longer
    # A first word alone ("The") is no headline.
    if not printed or len(printed) * 2 < len(wanted):
        return False
    _set_headline(head, tuple(places), "the headline as given")
    return True


def _guess_headline(head: Head, layout: Layout, free: Sequence[int]) -> None:
    passages = layout.passages
    candidates = [
        p for p in free if looks_like_headline(passages[p]) and not has_trailing_name(passages[p])
    ]
    while len(candidates) > 1 and len(passages[candidates[0]].words) < 3 <= len(
        passages[candidates[1]].words
    ):
        first = candidates.pop(0)
        if not _same_block(passages, first, candidates[0]) and len(passages[first].words) < 3:
            head.kinds[first] = (ZoneKind.OUTLET_LINE, "a few words above the headline")
    if not candidates:
        return
    places = [candidates[0]]
    while (following := places[-1] + 1) in candidates and _same_block(
        passages, places[-1], following
    ):
        if not _goes_on(layout, passages[places[-1]], passages[following]) or len(places) == 4:
            break
        places.append(following)
    _set_headline(head, tuple(places), "stands above the text like a headline")


def _set_headline(head: Head, places: tuple[int, ...], why: str) -> None:
    head.headline = places
    for place in places:
        head.kinds[place] = (ZoneKind.HEADLINE, why)


def _same_block(passages: Sequence[Passage], one: int, two: int) -> bool:
    return passages[one].block == passages[two].block


def _goes_on(layout: Layout, line: Passage, following: Passage) -> bool:
    """Whether a headline runs over the end of ``line``."""
    if line.plain.endswith(("?", "!")) or is_body_like(following):
        return False
    return layout.is_wrapped or bool(_RUNS_ON.search(line.plain)) or following.plain[:1].islower()


def _name_rest(head: Head, passages: Sequence[Passage], place: int) -> None:
    """What is left between headline and body: a name alone is a byline."""
    passage = passages[place]
    capital = all(word[:1].isupper() for word in passage.words)
    if place > head.headline[-1] and len(passage.words) <= 4 and capital and _is_name(passage):
        head.kinds[place] = (ZoneKind.BYLINE, "a name standing between headline and text")


def _is_name(passage: Passage) -> bool:
    return not passage.is_finished and not passage.plain.endswith(":") and not is_button(passage)


_NO_LETTERS = re.compile(r"[\W_]+")


def _letters(words: str) -> str:
    return _NO_LETTERS.sub("", words.casefold())
