"""What the narrator says of the telling stands beside the words, and is none of them.

"As the tide turned, Lind said, “Run!”"; "Lind argued, in blunt terms, that the pier was old"; "she
praised the crew in a tweet on Sunday".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from provenance.domain.spans import Span
from provenance.extraction.frames import Frame
from provenance.extraction.quotes import Quotation
from provenance.extraction.sentences import Sentence
from provenance.extraction.stretches import Stretches

_DOUBLE = ("“", '"', "''", "``")
_LONGEST_ASIDE = 90

_ASIDE = re.compile(
    r"(?:in|with|without|again|as|among|on|by|via|through|at|during|after|for|[a-z]+ing)\s"
)

_OPENING = re.compile(
    r"(?:(?:And|But|Then)\s+)?(?:As|When|While|After|Before|During|Upon|Later|Asked|[A-Z][a-z]+ing"
    r"|In\s(?:an?|his|her)|At\san?|On\s[A-Z][a-z]+day)\s(?!(?:for|if|to)\s)"
)
"""A time, a setting or what the speaker was doing."""

_SETTING = re.compile(
    r"\s(?:in|during|at|on|via)\s(?:an?|his|her|its|their|the|early-morning|several|multiple)"
    r"(?:\s[\w’'.-]+){0,4}?\s(?:tweets?|interviews?|statement|speech(?:es)?|address|op-ed|column"
    r"|posts?|e-?mails?|letter|memo|(?:news|press)\s(?:conference|release)|website|video|debate|rally)"
    r"(?:\s(?:on\s)?[A-Z][a-z]+day(?:\s[a-z]+)?)?\W*\Z"
    r"|\son\s(?:Twitter|Facebook|Instagram|YouTube)(?:\s(?:on\s)?[A-Z][a-z]+day)?\W*\Z"
)
_LONGEST_SETTING = 90

_CLAUSE = re.compile(
    r"\b(?:that|to|who|which|is|are|was|were|has|have|had|will|would|could|should|can|may|might|must"
    r"|did|does|do)\b|n[’']t\b|ed\b"
)
"""Words that show a clause: the setting may belong to its verb."""


def without_adjuncts(
    text: str,
    frames: Sequence[Frame],
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
) -> list[Frame]:
    """The frames, their contents without asides of the verb, opening times and closing settings."""
    quoted = Stretches(quotation.span for quotation in quotations)
    kept = []
    for frame in frames:
        if frame.source is not None and frame.cue:
            frame = _without_aside(text, frame)
            frame = _without_opening(text, frame, sentences[frame.sentence].span)
            frame = _without_setting(text, frame, quoted)
        kept.append(frame)
    return kept


def _without_aside(text: str, frame: Frame) -> Frame:
    """Without "in blunt terms" of ", in blunt terms, that ..." or of ", in blunt terms, “..."."""
    behind = frame.cue[-1].end
    number = next((n for n, span in enumerate(frame.content) if span.start >= behind), None)
    if number is None:
        return frame
    span = frame.content[number]
    if text[behind : span.start].strip() not in (",", "-", "–", "—"):
        return frame
    if _ASIDE.match(text, span.start, span.end) is None:
        return frame
    end = min(span.end, span.start + _LONGEST_ASIDE)
    for mark in re.finditer(r",\s|\s[-–—]\s", text[span.start : end]):
        begin = span.start + mark.end()
        if text.startswith(("that ", *_DOUBLE), begin):
            if any(double in text[span.start : begin] for double in _DOUBLE):
                return frame
            content = (*frame.content[:number], Span(begin, span.end), *frame.content[number + 1 :])
            return replace(frame, content=content)
    return frame


def _without_opening(text: str, frame: Frame, sentence: Span) -> Frame:
    """Without "As the tide turned" before ", Lind said, “Run!”", whose words begin a sentence."""
    first = frame.content[0]
    behind = frame.cue[-1].end
    clause = min(span.start for span in (*frame.cue, *((frame.source,) if frame.source else ())))
    if first.start != sentence.start or first.end > clause:
        return frame
    if len(frame.content) < 2 or _OPENING.match(text, first.start, first.end) is None:
        return frame
    second = frame.content[1]
    opened = next((mark for mark in _DOUBLE if text.startswith(mark, second.start)), None)
    if opened is None or text[behind : second.start].strip() not in (",", ":"):
        return frame
    begins = text[second.start + len(opened) : second.start + len(opened) + 1]
    return replace(frame, content=frame.content[1:]) if begins.isupper() else frame


def _without_setting(text: str, frame: Frame, quoted: Stretches) -> Frame:
    """Without "in a tweet" at the end of a content that is no clause: "praised the crew in a tweet"."""
    last = frame.content[-1]
    if last.start < frame.cue[-1].end or _CLAUSE.search(text, last.start, last.end):
        return frame
    low = max(last.start + 1, last.end - _LONGEST_SETTING)
    setting = _SETTING.search(text[low : last.end])
    if setting is None or quoted.holds(low + setting.start()):
        return frame
    end = low + setting.start()
    return replace(frame, content=(*frame.content[:-1], Span(last.start, end)))
