"""Boilerplate: appeals, newsletters, subscriptions, share buttons, cookie notices.

One line may show it ("Share this article"); a letter to the readers shows it by its opening and by
speaking of "us" and "you", and its other paragraphs talk like an article.  So the block is found as a
run: it begins at an opener and goes on as long as further cues follow closely.
"""

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum

from provenance.ingest.passages import Passage


class Strength(IntEnum):
    """How strongly a passage shows that it is boilerplate.

    HINT (it says "we") only carries a run on, WEAK opens one behind the article, STRONG anywhere;
    LETTER opens a letter to the readers.
    """

    NONE = 0
    HINT = 1
    WEAK = 2
    STRONG = 3
    LETTER = 4


_GAP_IN_LETTER = 4
_GAP_ELSEWHERE = 1
_LONGEST_OPENER = 420

_LETTER = re.compile(
    r"""^\W{0,3}(?:an?\ |the\ )?(?:(?:urgent|special|personal|short|quick|important)\ )?
    (?:(?:message|note|word|appeal|request|plea)\ (?:from|to)\ (?:the\ |our\ |your\ )?|letter\ (?:from|to)\ (?:the|our|your)\ )[\w'&\ .-]{2,60}[:!.]?$
    |^\W{0,3}(?:dear|hello|hi|to\ our)\ (?:\w+\ ){0,2}(?:readers?|friends?|supporters?|subscribers?|members?)\b.{0,20}$
    |^\W{0,3}(?:before\ you\ (?:go|leave|continue)|we\ need\ your\ (?:help|support)|why\ (?:support|trust)\ (?:us|the)
    |a\ favou?r\ to\ ask|since\ you're\ here|you've\ (?:read|reached)\ [^.]{0,60}(?:articles?|limit)|we\ have\ a\ (?:small\ )?favou?r\ to\ ask)""",
    re.VERBOSE | re.IGNORECASE,
)

_STRONG = re.compile(
    r"""^\W{0,3}(?:please\ )?(?:sign\ up|signup|subscribe|register|log\ in|sign\ in|join\ us|donate|give\ now|chip\ in
        |become\ an?\ (?:[\w'-]+\ ){0,3}(?:member|subscriber|supporter|patron|friend|insider|contributor)
        |(?:download|get)\ (?:our|the)\ (?:[\w'-]+\ ){0,2}app\b|follow\ (?:us|[\w\ ]{2,30}\ on\ (?:twitter|facebook|x|instagram|telegram|whatsapp|google|tiktok))
        |like\ us\ on|find\ us\ on|enter\ your\ e?-?mail|your\ e?-?mail\ address|stay\ (?:informed|up\ to\ date|connected|tuned)
        |manage\ (?:your\ )?(?:cookies|preferences|subscription)|accept\ (?:all|cookies)|reject\ all|(?:we|this\ (?:web)?site)\ uses?\ cookies
        |share\ (?:this|on|via|by|the\ (?:article|story|post)|your\ thoughts)|print\ this|save\ this|leave\ a\ (?:comment|reply)|join\ the\ (?:conversation|discussion)|view\ comments
        |story\ continues|article\ continues|continue\ reading\ below|scroll\ (?:down\ )?to\ continue|advertisement\b|ads\ by\ |sponsored\b|promoted\ (?:content|stories)|paid\ content
        |(?:all\ )?rights\ reserved|copyright\b|©|\(c\)\ \d{4}|terms\ (?:of|and)\ |privacy\ (?:policy|notice)|cookie\ (?:policy|settings|notice)|do\ not\ sell\ my
        |by\ (?:signing\ up|subscribing|submitting|registering|clicking|continuing|joining|providing|entering)\b[^.]{0,60}\b(?:you|i)\b
        |subscribers\ (?:agree|get|receive)|unsubscribe|you\ can\ unsubscribe|not\ (?:ready|a\ subscriber|a\ member|now,?\ thanks|yet\ a)
        |remind\ me\b|already\ a\ (?:subscriber|member)|thank\ you\ for\ (?:reading|subscribing|signing|standing|your\ support|supporting)
        |get\ (?:the|our|your|all)\ [^.]{0,80}(?:newsletter|inbox|briefing|alerts)|got\ a\ (?:tip|story|news\ tip)|do\ you\ have\ a\ (?:tip|story)
        |have\ a\ (?:tip|story)|(?:sorry,?\ )?(?:we\ are\ not\ (?:currently\ )?accepting|comments\ are\ (?:now\ )?closed|comments?\ ?\(\d+\))
        |(?:support|stand\ with|back|help|fund|defend)\ (?:us|our\ (?:work|journalism|journalists|newsroom|reporting)|independent\ (?:journalism|media|news)|(?:the\ )?[\w'&\ ]{3,40}!$)
        |enjoy(?:ed|ing)?\ this\ (?:article|story|piece)\?|what\ do\ you\ think\?|for\ (?:all\ )?the\ latest\ (?:news|from|on)\b
        |to\ view\ this\ (?:video|content)|(?:please\ )?enable\ javascript|you\ are\ using\ an?\ (?:[\w-]+\ ){0,3}browser|your\ browser\ (?:does|is)
        |get\ in\ touch\ (?:with\ (?:us|our)|at|by)|for\ more\ stories\ like\ this|(?:article|story)\ content$|swipe\ (?:left|right)
        |watch\ [^.]{3,60}\ (?:weeknights|weekdays|live|every)\b|(?:our|the|a)\ (?:free\ )?(?:daily|weekly|morning|evening|monthly)\ (?:newsletter|briefing|digest))
    |\bin\ your\ inbox\b|\bbefore\ commenting\b|\byour\ public\ display\ name\b|\bthen\ log\ ?in\ again\b|\b(?:more\ )?up[ -]to[ -]date\ browser\b|\bcompatibility\ mode\b
    |\bearn\ (?:an\ affiliate|a)\ commission\b|\bvisiting\ [\w.-]+\.\ you\ are\ using\b
    |\b(?:delivered|straight|direct(?:ly)?|right)\ (?:in)?to\ your\ (?:inbox|mailbox|email)\b
    |\b(?:privacy\ policy|terms\ of\ (?:use|service)|all\ rights\ reserved|cookies?\ policy)\b
    |\bmay\ not\ be\ (?:published|reproduced)\b|\bour\ (?:free\ |new\ |daily\ |weekly\ )*newsletters?\b
    |(?:^|[.!?,;:]\ |\b(?:please|and|can|to|you)\ )(?:support|donate\ to|fund|standing\ with)\ us\b|\bplease\ help\ us\b|\bhelp\ us\ (?:keep|continue|stay|fund|protect|survive)\b|\bindependent\ journalism\ (?:in|needs|is)\b.*\b(?:you|your|our)\b
    |(?:^|[.!?,:]\ )(?:please\ |to\ )?sign\ up\ (?:for|to|here)\b[^.]{0,60}\b(?:newsletter|alerts?|briefing|updates)\b|\bclick\ here\b""",
    re.VERBOSE | re.IGNORECASE,
)

_WEAK = re.compile(
    r"""\b(?:newsletters?|subscri(?:be|bers?|ption)|inbox|mailbox|donat(?:e|ions?)|contribut(?:e|ions?)\ (?:today|now|makes?|helps?)|your\ (?:support|help|donation|contribution|gift|email)
    |our\ (?:readers?|journalists?|journalism|reporters?|reporting|newsroom|work|editors?|website|site|team|coverage|apps?)|(?:we|us),\ the\ \w+
    |[$€£]\ ?\d+(?:\.\d\d)?\ ?(?:a|per|/|each)\ ?(?:week|month|year)|from\ (?:just|only)\ [$€£]|(?:monthly|yearly|annual(?:ly)?)\ (?:gift|payment|plan|donation)
    |cookies|our\ (?:\w+\ )?(?:partners|advertisers)|press\ freedom|free\ press|reader-(?:funded|supported)|paywall|refuse\ to\ be\ silenced|e-?mail\ address)\b""",
    re.VERBOSE | re.IGNORECASE,
)

# What only an outlet asks of its readers: "we" and "you" in a column are not enough.
_ASKS = re.compile(
    r"\b(?:newsletters?|subscri(?:be|ption)|inbox|mailbox|donat(?:e|ions?)|support\ (?:us|our)|your\ (?:support|donation|contribution|gift|email)|"
    r"our\ (?:journalism|newsroom|readers)|[$€£]\ ?\d+(?:\.\d\d)?\ ?(?:a|per)\ (?:week|month|year))\b",
    re.VERBOSE | re.IGNORECASE,
)
_WE = re.compile(r"\b(?:we|us|our|ours)\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|your|yours|you're|you'll|you've)\b", re.IGNORECASE)
_SAID = re.compile(r"\b(?:said|says|told|added|asked|according)\b", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*(?:"|$)')

_BUTTON = re.compile(
    r"""^\W{0,3}(?:once|one[- ]time|just\ once|monthly|weekly|annual(?:ly)?|yearly|give\ (?:once|monthly|yearly)|[$€£]\ ?\d+|other(?:\ amount)?|continue|next|previous|back|close|submit|send|ok
    |pa[iy]ment\ methods?|pay\ (?:with|by)\ \w+|paypal|credit\ card|card|apple\ pay|google\ pay|remind\ me(?:\ later)?|no,?\ thanks|not\ (?:today|now)|maybe\ later|dismiss
    |share|tweet|post|pin|e-?mail|print|save|copy\ link|copy|link\ copied|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|flipboard|instagram|youtube|tiktok|threads|bluesky
    |comments?|reply|like|follow|subscribe|subscribe\ now|subscribe\ today|sign\ (?:in|up|out)|log\ (?:in|out)|register|menu|search|home|top|back\ to\ top|skip\ to\ (?:main\ )?content|preview|learn\ more|read\ more|view\ more|load\ more|show\ more|see\ all
    |donate(?:\ now)?|join(?:\ now)?|support\ us|contact(?:\ us)?|about(?:\ us)?|advertise(?:\ with\ us)?|advertisement|careers|faq|help|privacy|terms|cookies|settings|accept(?:\ all)?|newsletters?|rss|live|video|audio|listen|play|watch)\W{0,3}$""",
    re.VERBOSE | re.IGNORECASE,
)


def is_button(passage: Passage) -> bool:
    """Whether it is nothing but the label of a button or menu entry."""
    return len(passage) <= 40 and _BUTTON.match(passage.plain) is not None


def strength_of(passage: Passage) -> Strength:
    """How strongly the passage by itself shows boilerplate; words within quotation marks do not count."""
    plain = passage.plain
    if len(passage) <= 140 and _LETTER.search(plain):
        return Strength.LETTER
    own = _QUOTED.sub(" ", plain)
    if len(passage) <= _LONGEST_OPENER and not _SAID.search(own) and _STRONG.search(own):
        return Strength.STRONG
    addressed = _WE.search(own) is not None and _YOU.search(own) is not None
    if addressed and len(passage) <= _LONGEST_OPENER and _ASKS.search(own):
        return Strength.STRONG
    if addressed or _WEAK.search(own) or is_button(passage):
        return Strength.WEAK
    # "The authorities claim our work ...": a paper that talks about itself says "our" and "we".
    return Strength.HINT if _WE.search(own) else Strength.NONE


def boilerplate_runs(passages: Sequence[Passage], tail: int) -> Iterator[tuple[int, int]]:
    """Runs ``[first, after)`` of passages that are boilerplate.

    ``tail`` is the place behind the article, where no body is to be expected: there a weak cue opens a
    run, too, and a run that nearly reaches the end reaches it.
    """
    strengths = [strength_of(passage) for passage in passages]
    whole = sum(len(passage) for passage in passages)
    place = 0
    while place < len(passages):
        opens = strengths[place] >= Strength.STRONG or (
            place >= tail and strengths[place] is Strength.WEAK
        )
        if not opens and not _is_button_row(passages, place):
            place += 1
            continue
        letter = strengths[place] is Strength.LETTER
        after = _run_end(passages, strengths, place, tail, letter=letter)
        if sum(len(passage) for passage in passages[place:after]) * 2 > whole and place * 2 < after:
            # Half of a text is no appeal: a column that says "we" stands under such a line.
            after = place + 1
        yield place, after
        place = after


def _is_button_row(passages: Sequence[Passage], place: int) -> bool:
    return all(is_button(p) for p in passages[place : place + 2]) and place + 1 < len(passages)


def _run_end(
    passages: Sequence[Passage],
    strengths: Sequence[Strength],
    first: int,
    tail: int,
    *,
    letter: bool,
) -> int:
    last_cue = first
    for place in range(first + 1, len(strengths)):
        letter = letter or strengths[place] is Strength.LETTER
        if _carries_on(passages[place], strengths[place], letter or place >= tail):
            last_cue = place
        elif place - last_cue > (_GAP_IN_LETTER if letter else _GAP_ELSEWHERE):
            break
    end = last_cue + 1
    nearly = _GAP_IN_LETTER if letter else 2 if end > tail else 0
    return len(passages) if len(passages) - end <= nearly else end


def _carries_on(passage: Passage, strength: Strength, loose: bool) -> bool:
    """Whether the passage continues a run; in a letter or behind the article any cue does."""
    if loose or strength >= Strength.STRONG:
        return strength > Strength.NONE
    return strength is Strength.WEAK and len(passage) <= 60
