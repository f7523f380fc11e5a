"""Every screen of the desk: which there are, the keys that lead to each, a store where each has work.

``every_screen_class`` finds them in the package, so that a new one is missed by no test that goes
everywhere: it fails until the screen has a way in ``WAYS``.
"""

import importlib
import pkgutil
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, tzinfo

from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

import tui.screens
import tui.widgets
from db.blind import open_blind
from db.store import Store, open_store
from provenance import workflow
from provenance.domain.annotations import AnnotationKind, Signature, Target, TargetKind
from provenance.domain.claims import GroupAct
from provenance.domain.dates import DateBasis, Precision, When
from provenance.domain.relations import RelationKind
from provenance.domain.source_records import SourceEdit
from provenance.domain.sources import SourceKind, SourceTieKind
from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter
from provenance.errors import DatabaseError
from tests.builders import BY_ADA, MOMENT, a_hop, a_publisher, a_statement, an_article
from tests.tui.desk.pilots import Desk, ferry_store
from tests.tui.desk.stories import story_store
from tui.screens.add_article import AddArticleScreen
from tui.screens.ask import AskScreen, SearchScreen
from tui.screens.assignments import AssignmentsScreen
from tui.screens.bulk import BulkScreen
from tui.screens.choose import ChooseScreen
from tui.screens.claim import ClaimScreen
from tui.screens.claim_words import ClaimWordsScreen, OriginSplitScreen
from tui.screens.claims import ClaimsScreen
from tui.screens.closing import ClosingScreen
from tui.screens.compare import CompareScreen
from tui.screens.conflict import ConflictScreen
from tui.screens.contests import ContestsScreen
from tui.screens.correct import CorrectScreen
from tui.screens.duplicates import DuplicatesScreen
from tui.screens.failure import FailureScreen
from tui.screens.filter import FilterScreen
from tui.screens.giving import GivingScreen
from tui.screens.help import HelpScreen
from tui.screens.home import HomeScreen
from tui.screens.merging import MergeScreen, TakeApartScreen
from tui.screens.missed import MissedScreen
from tui.screens.rating import CredibilityScreen, ReliabilityScreen
from tui.screens.relating import ChangeKindScreen, RelateScreen
from tui.screens.report import ReportScreen
from tui.screens.report_writing import ReportWritingScreen
from tui.screens.saved_filters import SavedFiltersScreen
from tui.screens.settings import SettingsScreen
from tui.screens.sittings import SittingsScreen
from tui.screens.source_form import SourceFormScreen
from tui.screens.source_splitting import SourceSplitScreen
from tui.screens.sources import SourcesScreen
from tui.screens.split import SplitScreen
from tui.screens.timeline import TimelineScreen
from tui.screens.upstream import UpstreamScreen
from tui.settings import SavedFilter, Settings
from tui.settings.keeper import SettingsKeeper
from tui.widgets.chain_editor import ChainEditor
from tui.widgets.span_editor import SpanEditor

_BY_CID = Signature("cid")
_NEXT_DAY = "Ferry crews will not go back to work, a Transport Ministry official said Tuesday."
_UPSTREAM = (
    "“We have an agreement and it may hold if the owners agree,” the official, Tove Lindqvist, told "
    "Radio Sund in Oxdal on Monday.\n"
)
_ALIKE = "Nordbund Ltd said on Monday that the quay is shut."


WRITES = ("look.store", "look.finish")
"""The keys of dialogs that lead to an entry in the log: Ctrl+S, and what ends a sitting."""


def own_bindings(owner: type) -> list[Binding]:
    """The keys that the desk itself binds in a class and those above it."""
    declared = (b for c in owner.__mro__ for b in vars(c).get("BINDINGS", ()))
    return list({b.id: b for b in declared if isinstance(b, Binding) and b.id}.values())


def bound_classes() -> list[type]:
    """The screens and widgets with keys of their own that are used as they are, by name."""
    for package in (tui.screens, tui.widgets):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    ours = [kind for kind in _below(DOMNode) if kind.__module__.startswith("tui.")]
    used = [kind for kind in ours if not set(_below(kind)) & set(ours)]
    return sorted({k for k in used if own_bindings(k)}, key=lambda kind: kind.__qualname__)


def every_screen_class() -> list[type[Screen[object]]]:
    """The screens and dialogs that an editor can come to."""
    return [kind for kind in bound_classes() if issubclass(kind, Screen)]


def _below(kind: type) -> Iterator[type]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)


class FrozenClock(datetime):
    """A clock that stands still."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        """The moment of all tests."""
        return MOMENT.astimezone(tz)


# A store in which every screen has something to show.


def full_store(database: str) -> None:
    """Ferries (st1 to st6), their next day (st7), a pier in four papers (st8 to st11) and more."""
    ferry_store(database)
    with open_store(database) as store:
        _next_day(store)
        _judge(store)
    story_store(database)
    with open_store(database) as store:
        _alike(store)
        upstream = store.add_article(an_article(_UPSTREAM, title="Crews"), (), BY_ADA)
        workflow.check_upstream(store, 2, upstream.article_id, BY_ADA)
        telegram, nordbund = store.find_source("Telegram"), store.find_source("Nordbund")
        store.merge_sources([telegram], nordbund, "one newsroom", BY_ADA)
        keys = [group.key for group in workflow.trace_claim(store, 1).groups]
        workflow.judge_groups(store, 1, GroupAct.MERGE, keys, "his press officer", BY_ADA)
        store.assign("bea", StatementFilter(source="union"), "you know them", BY_ADA)
        store.assign("ada", StatementFilter(outlet="The Sound Courier"), "", _BY_CID)
        store.draw_sample("spring", StatementFilter(), 2, ["ada", "bea"], "seed", _BY_CID)
        drawn = StatementFilter(sample="spring")
        first = next(number for part in store.queue(drawn) for number in part.ids)
    for editor, verdict in (("ada", Status.CONFIRMED), ("bea", Status.REJECTED)):
        with open_blind(database, "spring", editor) as blind:
            workflow.decide(blind, [first], verdict, "as I read it", Signature(editor))


def _next_day(store: Store) -> None:
    tuesday = date(2026, 3, 10)
    statement = a_statement(
        "Ferry crews will not go back to work",
        text=_NEXT_DAY,
        said_on=When("Tuesday", tuesday, tuesday, Precision.DAY, DateBasis.STATED),
    )
    article = an_article(_NEXT_DAY, title="Ferries stay tied up", published="2026-03-10")
    store.add_article(article, (statement,), BY_ADA)
    if not workflow.relations_of(store, 1, 7, standing_only=False):
        workflow.relate(store, 7, RelationKind.CONTRADICTS, 1, "“will” and “will not”", BY_ADA)


def _judge(store: Store) -> None:
    workflow.decide(store, [2], Status.CONFIRMED, "", BY_ADA)
    workflow.decide(store, [3], Status.REJECTED, "the outlet's own sum", BY_ADA)
    workflow.rate(store, Target.parse("st4"), "3", "nothing speaks against it", BY_ADA)
    workflow.annotate(store, Target.parse("st4"), AnnotationKind.TAG, "strike", BY_ADA)
    agency = Target(TargetKind.SOURCE, store.find_source("Nordbund"))
    workflow.rate(store, agency, "B", "right in most cases", BY_ADA)
    tie = SourceEdit(
        add_aliases=("Ferry Crews' Union",),
        add_ties=((SourceTieKind.PART_OF, store.find_source("Radio Sund")),),
    )
    store.edit_source(store.find_source("the union"), tie, "its letterhead says so", BY_ADA)
    store.set_anchor("2", "one named source, nothing against it", BY_ADA)


def _alike(store: Store) -> None:
    hop = a_hop("Nordbund Ltd", kind=SourceKind.WIRE)
    statement = a_statement(
        "the quay is shut", text=_ALIKE, source="Nordbund Ltd", chain=(hop, a_publisher())
    )
    store.add_article(replace(an_article(_ALIKE), title="Quay shut"), (statement,), BY_ADA)


def with_kept_filters() -> SettingsKeeper:
    """Settings with two filters kept by name."""
    kept = (
        SavedFilter("By the union", StatementFilter(source="union")),
        SavedFilter("Open", StatementFilter(status=Status.PROPOSED)),
    )
    return SettingsKeeper(settings=Settings(filters=kept))


# How to get to each screen.

Way = tuple[str, ...] | Callable[[Desk], Awaitable[None]]
"""Keys, and words to write behind a "="; or what has to happen beside keys."""


async def go(desk: Desk, *steps: str) -> None:
    """Press keys; a step that begins with "=" is written into the field one is in."""
    for step in steps:
        if step.startswith("="):
            await desk.write(step[1:])
        else:
            await desk.press(step)


async def _into_a_conflict(desk: Desk) -> None:
    """Another decides first, before this desk can have heard of it."""
    assert desk.app.company is not None
    desk.app.company.stop()
    at = desk.present_id
    assert at is not None
    workflow.decide(desk.store, [at], Status.REJECTED, "a caption", _BY_CID)
    await desk.press("C")


async def _into_a_failure(desk: Desk) -> None:
    desk.app.fail(DatabaseError("The database file is gone: /tmp/absent.db."))
    await desk.pilot.pause()


_CLAIM = ("slash", "=Oxdal pier", "enter", "w")
_COMPARE = ("t", "n", "c")

WAYS: dict[type, Way] = {
    HomeScreen: (),
    AddArticleScreen: ("A",),
    AskScreen: ("N",),
    AssignmentsScreen: ("g",),
    BulkScreen: ("space", "C"),
    ChooseScreen: ("s", "f"),
    ClaimScreen: _CLAIM,
    ClaimWordsScreen: (*_CLAIM, "E"),
    ClaimsScreen: ("a",),
    ClosingScreen: ("q",),
    CompareScreen: _COMPARE,
    ChangeKindScreen: (*_COMPARE, "K"),
    ConflictScreen: _into_a_conflict,
    ContestsScreen: ("b", "enter"),
    CorrectScreen: ("E",),
    CredibilityScreen: ("B",),
    DuplicatesScreen: ("s", "a"),
    FailureScreen: _into_a_failure,
    FilterScreen: ("f",),
    GivingScreen: ("g", "G"),
    HelpScreen: ("question_mark",),
    MergeScreen: ("s", "space", "M"),
    MissedScreen: ("M",),
    OriginSplitScreen: (*_CLAIM, "home", "down", "S"),
    RelateScreen: (*_COMPARE, "M"),
    ReliabilityScreen: ("R",),
    ReportScreen: ("p",),
    ReportWritingScreen: ("p", "w"),
    SavedFiltersScreen: ("v",),
    SearchScreen: ("slash",),
    SettingsScreen: ("f2",),
    SittingsScreen: ("i",),
    SourceFormScreen: ("s", "E"),
    SourceSplitScreen: ("s", "S"),
    SourcesScreen: ("s",),
    SplitScreen: ("S",),
    TakeApartScreen: ("s", "slash", "=Nordbund", "enter", "P"),
    TimelineScreen: ("t",),
    UpstreamScreen: ("down", "e"),
}


_FIELDS_OF_CORRECTION = 7

WIDGETS: dict[type, Way] = {
    SpanEditor: ("E", *["tab"] * _FIELDS_OF_CORRECTION),
    ChainEditor: ("E", *["tab"] * (_FIELDS_OF_CORRECTION + 1)),
}
"""The widgets with keys of their own, in a dialog."""


async def follow(desk: Desk, way: Way) -> None:
    """Go a way."""
    if callable(way):
        await way(desk)
    else:
        await go(desk, *way)


async def go_to(desk: Desk, place: type) -> None:
    """Go from the desk to a screen or widget; AssertionError when its way no longer leads there."""
    await follow(desk, (WAYS | WIDGETS)[place])
    assert is_at(desk, place), (place, desk.app.screen, desk.app.focused, desk.shown())


def is_at(desk: Desk, place: type) -> bool:
    """Whether a screen is on top, or a widget has the focus."""
    return place in (type(desk.app.screen), type(desk.app.focused))
