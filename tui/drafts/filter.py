"""What the filter form says, read into a filter."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from provenance.domain.statements import Form, Status
from provenance.domain.stored import Order, StatementFilter
from provenance.errors import JudgementRefusedError

ANY = "any"
UNRATED = "unrated"
RATINGS = (*"123456", UNRATED, *"ABCDEF")
ONLY = {
    "attributed": ("attributed_only", "attributed only"),
    "speech": ("speech_only", "speech only"),
    "unnamed": ("unnamed_only", "unnamed only"),
    "changed": ("changed_only", "since confirmed"),
    "origins": ("single_only", "single origin"),
    "headlines": ("headlines_only", "headlines only"),
}
"""Questions of yes or no: the field of the form, that of the filter, and the yes in words."""

WORDS = ("source", "carrier", "outlet", "tag", "editor")
"""Questions answered by words."""

_Kind = TypeVar("_Kind", bound=StrEnum)


def form_of(wanted: StatementFilter) -> dict[str, str]:
    """The fields of the form, filled in with a filter."""
    return {
        "status": wanted.status or ANY,
        "form": wanted.form or ANY,
        "rating": wanted.rating or ANY,
        "order": wanted.order,
        "sure-from": _percent(wanted.sure_from),
        "sure-below": _percent(wanted.sure_below),
        "said-from": wanted.said_from.isoformat() if wanted.said_from else "",
        "said-until": wanted.said_until.isoformat() if wanted.said_until else "",
        **{name: getattr(wanted, name) for name in WORDS},
        **{name: words if getattr(wanted, field) else ANY for name, (field, words) in ONLY.items()},
    }


def filter_of(form: Mapping[str, str], before: StatementFilter) -> StatementFilter:
    """The filter that the form says; JudgementRefusedError for what is no day or no share.

    What the form does not ask (the article, the words searched for) stays as ``before``.
    """
    words = {name: form[name].strip() for name in WORDS}
    return replace(
        before,
        status=_member(Status, form["status"]),
        form=_member(Form, form["form"]),
        rating="" if form["rating"] == ANY else form["rating"],
        order=Order(form["order"]),
        sure_from=_share(form["sure-from"]),
        sure_below=_share(form["sure-below"]),
        said_from=_day(form["said-from"]),
        said_until=_day(form["said-until"]),
        source=words["source"],
        carrier=words["carrier"],
        outlet=words["outlet"],
        tag=words["tag"].removeprefix("#"),
        editor=words["editor"],
        attributed_only=form["attributed"] != ANY,
        speech_only=form["speech"] != ANY,
        unnamed_only=form["unnamed"] != ANY,
        changed_only=form["changed"] != ANY,
        single_only=form["origins"] != ANY,
        headlines_only=form["headlines"] != ANY,
    )


def _member(kinds: type[_Kind], value: str) -> _Kind | None:
    return None if value == ANY else kinds(value)


def _percent(share: float | None) -> str:
    return "" if share is None else f"{share * 100:g}"


def _share(words: str) -> float | None:
    written = words.strip().removesuffix("%").strip()
    if not written:
        return None
    try:
        percent = float(written.replace(",", "."))
    except ValueError:
        percent = -1
    if not 0 <= percent <= 100:
        raise JudgementRefusedError(f"{words.strip()!r} is no share: write per cent, like 70.")
    return percent / 100


def _day(words: str) -> date | None:
    if not words.strip():
        return None
    try:
        return date.fromisoformat(words.strip())
    except ValueError as error:
        raise JudgementRefusedError(
            f"{words.strip()!r} is no day: write it like 2026-03-09."
        ) from error
