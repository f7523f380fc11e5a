"""One story from an empty store to a report, in which every act of the desk is done by its key.

After each act the store is asked.  At the end the keys that were pressed are held against the
bindings of all screens: an act that is made tomorrow fails here until the story does it.  What the
looking keys do, and that they change nothing, is in ``test_everywhere``.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from textual.binding import Binding

from db.blind import open_blind
from provenance import workflow
from provenance.domain.annotations import AnnotationKind, Signature
from provenance.domain.chains import chain_in_words
from provenance.domain.claims import ClaimStatus, GroupAct, MemberStatus
from provenance.domain.relations import RelationKind, RelationStatus, StoredRelation
from provenance.domain.samples import WorkStatus
from provenance.domain.source_records import SourceRecord
from provenance.domain.sources import SourceKind, SourceTieKind
from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter
from provenance.ingest import fetch
from tests.tui.desk.everywhere import WRITES, bound_classes, go_to, own_bindings
from tests.tui.desk.pilots import Desk, at_desk
from tui.drawing.claim import RowKind
from tui.keys import DECIDE
from tui.screens.claim import ClaimScreen
from tui.screens.conflict import ConflictScreen
from tui.screens.windowed import WindowedScreen
from tui.settings.files import read_settings
from tui.settings.keeper import SettingsKeeper
from tui.widgets.chain_editor import ChainEditor

BY_CID = Signature("cid")
HERALD, BULLETIN, POST = "The Tarn Herald", "Northern Bulletin", "Valley Post"
CLAIM = "The Tarn bridge will close to lorries on Friday"
TEXTS = {
    "bridge.txt": (
        HERALD,
        f"""\
Tarn Bridge to Close for Repairs

{CLAIM}, Transport Minister Ilse Varga told Radio Kestrel on Monday.

"The cables are older than the plans say," Varga said. The repairs will cost nine million crowns.

The hauliers' chair Pavel Horn called the closure "a blow to the valley", the Nordwind agency and his \
Telegram channel reported.
""",
    ),
    "lorries.txt": (
        BULLETIN,
        f"""\
Lorries Barred From Tarn Bridge

{CLAIM}, Transport Minister Ilse Varga told the Nordwind agency on Monday.

Not one driver in the valley was asked. The ferry is full until June.
""",
    ),
    "post.txt": (
        POST,
        f"""\
Bridge Shut to Lorries

{CLAIM}, Mayor Signe Holm told Nordwind News on Monday.
""",
    ),
    "open.html": (
        HERALD,
        """\
<html><head><title>Tarn Bridge Stays Open</title></head><body><article>
<h1>Tarn Bridge Stays Open</h1>
<p>The Tarn bridge will not close to lorries on Friday, Transport Minister Ilse Varga told
<a href="https://kestrel.example/varga">Radio Kestrel</a> on Tuesday.</p>
<p>The engineers had asked for another week to look at the cables and the piers.</p>
</article></body></html>
""",
    ),
}
DAYS = {"open.html": "2026-05-05"}
UPSTREAM = """\
<html><body><article><h1>Varga on the bridge</h1>
<p>The Tarn bridge will not close to lorries on Friday, Transport Minister Ilse Varga told Radio Kestrel
on Tuesday morning in an interview about the cables.</p></article></body></html>
"""


@dataclass
class NotingDesk(Desk):
    """A desk that notes which of its bindings each key reached."""

    noted: set[tuple[str, str]] = field(default_factory=set)

    async def press(self, *keys: str) -> None:
        """Press keys one after another, each taking its full effect."""
        for key in keys:
            active = self.app.screen.active_bindings.get(key)
            if active is not None and active.binding.id:
                self.noted.add((type(active.node).__name__, active.binding.id))
            await super().press(key)

    async def say(self, words: str) -> None:
        """Write into the field one is in, and store."""
        await self.write(words)
        await self.press("ctrl+s")

    async def take_back_and_do_again(self, holds: Callable[[], bool]) -> None:
        """Undo what was just done and redo it; ``holds`` says whether it is done."""
        assert holds(), self.shown()
        await self.press("U")
        assert not holds(), self.shown()
        await self.press("Y")
        assert holds(), self.shown()

    async def home_again(self) -> None:
        """Leave screen by screen."""
        while self.app.screen is not self.home:
            await self.press("escape")

    async def at(self, words: str, outlet: str) -> int:
        """Go to the statement with these words in an outlet, by search and arrow; its id."""
        await self.press("slash")
        await self.write(words)
        await self.press("enter", "home")
        for _ in range(self.home.queue.total):
            number = self.present_id
            assert number is not None
            if self.store.article(self.statement(number).article_id).article.outlet == outlet:
                await self.press("x")
                assert self.present_id == number
                return number
            await self.press("down")
        raise AssertionError(f"nobody says {words!r} in {outlet}")

    async def at_row(self, is_it: Callable[[object], bool]) -> None:
        """Walk a list with the arrow until a row is the present one."""
        screen = self.app.screen
        assert isinstance(screen, WindowedScreen | ClaimScreen)
        await self.press("home")
        for _ in range(screen.total):
            if screen.present is not None and is_it(screen.present):
                return
            await self.press("down")
        raise AssertionError(self.shown())

    def relations(self, number: int) -> list[StoredRelation]:
        """Every relation of a statement, also what was dropped."""
        return list(workflow.relations_of(self.store, number, standing_only=False))

    def source(self, name: str) -> SourceRecord:
        """A source by its name."""
        return self.store.source_record(self.store.find_source(name))


async def adds_articles(desk: NotingDesk) -> None:
    assert desk.store.articles() == ()
    for count, (name, (outlet, _)) in enumerate(TEXTS.items(), start=1):
        await desk.press("A")
        await desk.write(name)
        await desk.press("tab")
        await desk.write(outlet)
        await desk.press("tab")
        await desk.say(DAYS.get(name, "2026-05-04"))
        await desk.until(lambda count=count: len(desk.store.articles()) == count)  # type: ignore[misc]
        await desk.until(lambda: desk.app.screen is desk.home and desk.present_id is not None)
        added = desk.store.article(count).article
        assert (added.outlet, str(added.published and added.published.day)) == (
            outlet,
            DAYS.get(name, "2026-05-04"),
        )


async def gives_verdicts(desk: NotingDesk) -> None:
    number = await desk.at("the cables are older", HERALD)
    await desk.press("C", "home")
    while desk.present_id != number:
        await desk.press("down")
    assert desk.statement(number).status is Status.CONFIRMED
    await desk.press("O")
    assert desk.statement(number).status is Status.PROPOSED
    await desk.press("X")
    await desk.say("her words are cut")
    assert desk.statement(number).status is Status.REJECTED
    await desk.take_back_and_do_again(lambda: desk.statement(number).status is Status.REJECTED)
    (verdict,) = desk.standing(number, AnnotationKind.VERDICT)
    assert (verdict.editor, verdict.rationale) == ("ada", "her words are cut")


async def rates_notes_and_tags(desk: NotingDesk) -> None:
    number = await desk.at(CLAIM, HERALD)
    await desk.press("right", "R", "b")
    await desk.say("right about the last two floods")
    await desk.press("H", "c")
    await desk.say("a bad line that day")
    radio = next(hop for hop in desk.statement(number).hops if hop.hop.name == "Radio Kestrel")
    assert (radio.of_source and radio.of_source.value, radio.reliability) == ("B", "C")
    await desk.press("B", "1")
    await desk.say("everybody says so")
    assert "asks for a second origin" in desk.words_in("#dialog-said")
    assert desk.standing(number, AnnotationKind.CREDIBILITY) == []
    await desk.press("escape", "B", "2")
    await desk.say("the ministry's plan says it too")
    assert [a.value for a in desk.standing(number, AnnotationKind.CREDIBILITY)] == ["2"]
    await desk.press("N")
    await desk.say("ask for the plan")
    await desk.press("T")
    await desk.say("call-back")
    for kind, words in (
        (AnnotationKind.NOTE, "ask for the plan"),
        (AnnotationKind.TAG, "call-back"),
    ):
        assert [a.value for a in desk.standing(number, kind)] == [words]


async def corrects(desk: NotingDesk) -> None:
    number = await desk.at("a blow to the valley", HERALD)
    before = desk.statement(number)
    assert before.statement.speaker is not None
    await desk.press("E")
    await desk.write("Pavel Horn")
    await desk.press("tab", "enter", "home", "enter")  # the first kind is a person
    await desk.press("tab")
    await desk.write("chair of the hauliers")
    await desk.press(*["tab"] * 5)
    await desk.press("q", "tab")  # to the quotation marks; then the chain
    await desk.press("enter")
    await desk.write("Pavel Horn")
    await desk.press("enter")
    chain = desk.app.screen.query_one(ChainEditor)
    while chain.draft.steps[0].hop.kind is not SourceKind.PERSON:
        await desk.press("k")
    await desk.press("a")
    await desk.write("Nordwind")
    await desk.press("enter", "a")
    await desk.write("Telegram")
    await desk.press("enter", "p", "tab", "tab")
    await desk.say("Horn speaks; the agency and the channel carry him")
    after = desk.statement(number)
    speaker = after.statement.speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind, speaker.role) == (
        "Pavel Horn",
        SourceKind.PERSON,
        "chair of the hauliers",
    )
    assert after.words == '"a blow to the valley"'
    assert chain_in_words(after.statement.chain) == f"Pavel Horn > Nordwind & Telegram > {HERALD}"
    await desk.take_back_and_do_again(
        lambda: (
            desk.statement(number).status is Status.CORRECTED
            and desk.statement(number).words == '"a blow to the valley"'
        )
    )


async def splits_joins_and_adds(desk: NotingDesk) -> None:
    number = await desk.at(CLAIM, POST)
    await desk.press("S")
    await desk.say("two claims in one")
    parts = [row.id for row in desk.store.statements(StatementFilter(outlet=POST)).rows]
    assert len(parts) == 2
    assert " ".join(desk.statement(part).words for part in parts) == CLAIM
    await desk.home_again()
    await desk.press("home")
    while desk.present_id != parts[0]:
        await desk.press("down")
    await desk.press("space", "space", "J")
    await desk.say("one claim after all")
    assert desk.statement(parts[0]).words.split() == CLAIM.split()
    assert desk.statement(parts[1]).status is Status.REJECTED
    await desk.take_back_and_do_again(
        lambda: desk.statement(parts[1]).status is Status.REJECTED,
    )
    assert number == parts[0]
    await _adds_what_was_missed(desk)


async def _adds_what_was_missed(desk: NotingDesk) -> None:
    await desk.at(CLAIM, BULLETIN)
    before = {row.id for row in desk.store.statements(StatementFilter()).rows}
    await desk.press("M", "down", "tab")
    await desk.write("Pavel Horn")
    await desk.press("tab", "tab", "tab")
    await desk.say("his letter, printed in full")
    (added,) = {row.id for row in desk.store.statements(StatementFilter()).rows} - before
    stored = desk.statement(added)
    assert stored.words == "Not one driver in the valley was asked."
    assert stored.statement.speaker is not None
    assert stored.statement.speaker.name == "Pavel Horn"
    assert desk.present_id == added


async def acts_on_the_marked(desk: NotingDesk) -> None:
    await desk.press("slash")
    await desk.write("cables")
    await desk.press("enter", "home")
    marked = list(desk.home.queue.ids)
    assert len(marked) > 1
    await desk.press(*["space"] * len(marked), "C")
    assert f"Confirm {len(marked)} marked statements?" in desk.shown()
    await desk.say("read against the plan")
    assert {desk.statement(one).status for one in marked} == {Status.CONFIRMED}
    await desk.take_back_and_do_again(
        lambda: {desk.statement(one).status for one in marked} == {Status.CONFIRMED}
    )
    await desk.press("x")


async def filters_and_keeps_the_filter(desk: NotingDesk, settings: Path) -> None:
    await desk.press("f", "enter", "down", "down", "enter", *["tab"] * 4)
    await desk.write(HERALD)
    while desk.app.focused is None or desk.app.focused.id != "filter-name":
        await desk.press("tab")
    await desk.say("Herald, confirmed")
    wanted = desk.home.queue.wanted
    assert (wanted.status, wanted.outlet) == (Status.CONFIRMED, HERALD)
    assert list(desk.home.queue.ids) == [row.id for row in desk.store.statements(wanted).rows]
    assert [kept.name for kept in read_settings(settings).filters] == ["Herald, confirmed"]
    await desk.press("x", "v", "enter")
    assert desk.home.queue.wanted == wanted
    await desk.press("x")


async def keeps_settings(desk: NotingDesk, settings: Path) -> None:
    await desk.press("f2", "enter", "down", "enter", "ctrl+s")
    assert read_settings(settings).theme == desk.app.theme == "light"
    assert [kept.name for kept in read_settings(settings).filters] == ["Herald, confirmed"]


async def says_who_the_sources_are(desk: NotingDesk) -> None:
    await desk.press("s")
    await desk.at_row(lambda row: row.name == "Nordwind")  # type: ignore[attr-defined]
    await desk.press("E")
    await desk.write("Nordwind Agency")
    await desk.press("tab", "tab")
    await desk.write("NWA")
    await desk.press("tab", "tab", "enter", "down", "enter", "tab")
    await desk.write("Valley Post")
    await desk.press("tab", "tab")
    await desk.say("its masthead says so")
    edited = desk.source("NWA")
    assert (edited.summary.name, set(edited.summary.aliases)) == (
        "Nordwind Agency",
        {"NWA", "Nordwind"},
    )
    assert [(tie.kind, tie.other.name) for tie in edited.ties] == [(SourceTieKind.PART_OF, POST)]
    await desk.press("R", "c")
    await desk.say("two errors in May")
    await desk.press("N")
    await desk.say("call their desk")
    record = desk.source("NWA")
    assert [rating.annotation.value for rating in record.ratings if rating.stands] == ["C"]
    assert record.notes[-1].value == "call their desk"
    await _merges_parts_and_splits(desk)
    await _tells_look_alikes(desk)
    await desk.home_again()


async def _merges_parts_and_splits(desk: NotingDesk) -> None:
    await desk.at_row(lambda row: row.name == "Telegram")  # type: ignore[attr-defined]
    await desk.press("space")
    await desk.at_row(lambda row: row.name == "Pavel Horn")  # type: ignore[attr-defined]
    await desk.press("M")
    await desk.say("his own channel")
    await desk.take_back_and_do_again(
        lambda: [one.name for one in desk.source("Pavel Horn").merged] == ["Telegram"]
    )
    await desk.press("P", "tab")
    await desk.say("a channel is no person")
    assert desk.source("Pavel Horn").merged == ()
    await desk.at_row(lambda row: row.name == "Radio Kestrel")  # type: ignore[attr-defined]
    carried = desk.source("Radio Kestrel").summary.as_carrier
    await desk.press("S", "space", "tab")
    await desk.write("Radio Kestrel Ltd")
    await desk.press("tab", "tab")
    await desk.say("the company, not its radio")
    assert desk.source("Radio Kestrel Ltd").summary.as_carrier == 1
    assert desk.source("Radio Kestrel").summary.as_carrier == carried - 1


async def _tells_look_alikes(desk: NotingDesk) -> None:
    await desk.press("a")
    screen = desk.app.screen
    total = screen.total  # type: ignore[attr-defined]
    assert total
    pair = screen.proposals[0]  # type: ignore[attr-defined]
    await desk.press("D")
    await desk.say("two houses")
    ties = desk.store.source_record(pair.one.id).ties
    assert SourceTieKind.DISTINCT_FROM in {tie.kind for tie in ties}
    await desk.take_back_and_do_again(lambda: screen.total == total - 1)  # type: ignore[attr-defined]
    await desk.press("U", "M")
    await desk.say("one house")
    merged = desk.store.source_record(pair.one.id).merged
    assert pair.other.id in {one.id for one in merged}


async def relates_statements(desk: NotingDesk) -> None:
    number = await desk.at("will not close", HERALD)
    await desk.press("t", "n")
    assert desk.app.screen.present.statement.id == number  # type: ignore[attr-defined]
    await desk.press("c", "C")
    (stands,) = [r for r in desk.relations(number) if r.status is RelationStatus.CONFIRMED]
    other = stands.other_side(number).id
    await desk.press("K", "enter", "home", "enter", "tab")
    await desk.say("the same, in other words")
    kinds = {r.relation.kind for r in _between(desk, number, other) if r.stands}
    assert stands.relation.kind not in kinds
    await desk.press("X")
    await desk.say("no relation after all")
    assert not [r for r in _between(desk, number, other) if r.stands]
    await desk.take_back_and_do_again(
        lambda: not [r for r in _between(desk, number, other) if r.stands]
    )
    await desk.press("M", "tab")
    await desk.say("“will not close” and “will close”")
    assert [r.relation.kind for r in _between(desk, number, other) if r.stands] == [
        RelationKind.CONTRADICTS
    ]
    await desk.home_again()


def _between(desk: NotingDesk, one: int, other: int) -> list[StoredRelation]:
    return [r for r in desk.relations(one) if r.other_side(one).id == other]


async def compares_upstream(desk: NotingDesk) -> None:
    number = await desk.at("will not close", HERALD)
    await desk.press("e", "A")
    await desk.write("art1")
    await desk.press("enter")
    await desk.take_back_and_do_again(lambda: len(desk.store.upstream_checks(number)) == 1)
    await desk.press("F")
    await desk.until(lambda: len(desk.store.upstream_checks(number)) == 2)
    newest = desk.store.upstream_checks(number)[0]
    assert newest.url == "https://kestrel.example/varga"
    await desk.home_again()


async def judges_a_claim(desk: NotingDesk) -> None:
    await desk.at(CLAIM, HERALD)
    await desk.press("w")
    screen = desk.app.screen
    assert isinstance(screen, ClaimScreen)
    await desk.until(lambda: screen.stored is not None)
    assert screen.stored is not None
    claim = screen.stored.summary.id

    def acts() -> list[GroupAct]:
        return [one.act for one in desk.store.decisions(claim).groups]

    await desk.at_row(_group("B"))
    await desk.press("D")
    await desk.say("she had it from him")
    await desk.take_back_and_do_again(lambda: acts() == [GroupAct.DEPENDENT])
    await desk.at_row(_group("B"))
    await desk.press("I")
    await desk.say("heard her myself")
    await desk.at_row(_group("B"))
    await desk.press("space")
    await desk.at_row(_group("A"))
    await desk.press("M")
    await desk.say("his deputy")
    await desk.at_row(_group("A"))
    await desk.press("S", "down", "space", "tab")
    await desk.say("she speaks for herself")
    assert acts() == [GroupAct.DEPENDENT, GroupAct.INDEPENDENT, GroupAct.MERGE, GroupAct.SPLIT]
    await _judges_its_articles(desk, claim)
    await desk.home_again()


def _group(letter: str) -> Callable[[object], bool]:
    return lambda row: row.kind is RowKind.GROUP and row.letter == letter  # type: ignore[attr-defined]


async def _judges_its_articles(desk: NotingDesk, claim: int) -> None:
    def of_post() -> set[MemberStatus]:
        members = desk.store.claim(claim).members
        return {m.member.status for m in members if m.member.article_id == 3 and m.stands}

    def in_post(row: object) -> bool:
        return row.article_id == 3  # type: ignore[attr-defined]

    await desk.at_row(in_post)
    await desk.press("C")
    await desk.say("read it")
    assert of_post() == {MemberStatus.CONFIRMED}
    await desk.at_row(in_post)
    await desk.press("O")
    await desk.say("read it again")
    assert of_post() == {MemberStatus.PROPOSED}
    await desk.at_row(in_post)
    await desk.press("G")
    await desk.write("The mayor shuts the bridge")
    await desk.press("tab")
    await desk.say("it is about her")
    assert 3 not in {m.member.article_id for m in desk.store.claim(claim).members if m.stands}
    await desk.at_row(lambda row: row.kind is RowKind.CLAIM)  # type: ignore[attr-defined]
    await desk.press("X")
    await desk.say("a plan, no closure")
    assert desk.store.claim(claim).summary.status is ClaimStatus.REJECTED
    await desk.press("E")
    await desk.write("The Tarn bridge closes to lorries")
    await desk.press("tab")
    await desk.say("shorter")
    assert desk.store.claim(claim).summary.text == "The Tarn bridge closes to lorries"


async def judges_claims_in_their_list(desk: NotingDesk) -> None:
    await desk.press("a")

    def named(words: str) -> Callable[[object], bool]:
        return lambda row: row.text == words  # type: ignore[attr-defined]

    await desk.at_row(named("The mayor shuts the bridge"))
    moved = desk.app.screen.present.id  # type: ignore[attr-defined]
    for key, status in (
        ("C", ClaimStatus.CONFIRMED),
        ("X", ClaimStatus.REJECTED),
        ("O", ClaimStatus.PROPOSED),
    ):
        await desk.press(key)
        await desk.say("as I read it")
        assert desk.store.claim(moved).summary.status is status
    await desk.at_row(named("The mayor shuts the bridge"))
    await desk.press("space")
    await desk.at_row(named("The Tarn bridge closes to lorries"))
    stays = desk.app.screen.present.id  # type: ignore[attr-defined]
    await desk.press("M")
    await desk.say("one claim")
    await desk.take_back_and_do_again(lambda: desk.store.claim(moved).summary.id == stays)
    await desk.home_again()


async def adjudicates_a_sample(desk: NotingDesk, database: str) -> None:
    desk.store.draw_sample("spring", StatementFilter(), 2, ["bea", "dan"], "seed", BY_CID)
    drawn = StatementFilter(sample="spring")
    first, second = (number for part in desk.store.queue(drawn) for number in part.ids)
    for editor, verdict in (("bea", Status.CONFIRMED), ("dan", Status.REJECTED)):
        with open_blind(database, "spring", editor) as blind:
            workflow.decide(blind, [first], verdict, "as I read it", Signature(editor))
            workflow.decide(blind, [second], Status.REJECTED, "a caption", Signature(editor))
    await desk.press("b", "enter", "right", "A")
    await desk.say("dan is right")
    assert desk.statement(first).status is Status.REJECTED
    await desk.press("G")
    await desk.take_back_and_do_again(lambda: desk.statement(second).status is Status.REJECTED)
    await desk.home_again()


async def shares_out_work(desk: NotingDesk) -> None:
    await desk.press("g", "G")
    await desk.write("eve")
    await desk.press("tab")
    await desk.say("before noon, please")
    (given,) = desk.store.assignments("eve")
    assert (given.filter, given.note, given.given_by) == (
        desk.home.queue.wanted,
        "before noon, please",
        "ada",
    )
    await desk.take_back_and_do_again(lambda: len(desk.store.assignments("eve")) == 1)
    await desk.press("C")
    assert desk.store.assignment(given.id).status is WorkStatus.CLOSED
    await desk.home_again()


async def settles_conflicts(desk: NotingDesk) -> None:
    for key, stands in (("M", Status.CONFIRMED), ("T", Status.REJECTED)):
        await desk.press("home")
        number = desk.present_id
        assert number is not None
        if desk.statement(number).status is not Status.PROPOSED:
            await desk.press("O")
        await go_to(desk, ConflictScreen)
        await desk.press(key)
        assert desk.statement(number).status is stands


async def looks_back_on_the_sitting(desk: NotingDesk) -> None:
    await desk.press("home", "O", "C", "home", "i")
    number = desk.home.queue.ids[0]
    await desk.take_back_and_do_again(lambda: desk.statement(number).status is Status.CONFIRMED)
    await desk.home_again()


async def writes_the_report(desk: NotingDesk, file: Path) -> None:
    await desk.press("p", "w")
    await desk.say(file.name)
    await desk.home_again()
    report = file.read_text(encoding="utf-8")
    for words in ("a blow to the valley", "reliability C", "ask for the plan"):
        assert words in report


def acts_owed() -> set[tuple[str, str]]:
    """Every binding of the desk that leads to an entry in the log, by its class and its id."""

    def is_act(binding: Binding) -> bool:
        return (binding.id or "").startswith(DECIDE) or binding.id in WRITES

    return {
        (owner.__name__, binding.id or "")
        for owner in bound_classes()
        for binding in own_bindings(owner)
        if is_act(binding)
    }


@pytest.fixture
def kestrel_online(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one page that is fetched."""

    def answer(request: httpx.Request) -> httpx.Response:
        is_it = str(request.url) == "https://kestrel.example/varga"
        return httpx.Response(200, html=UPSTREAM) if is_it else httpx.Response(404)

    monkeypatch.setattr(
        fetch, "open_client", lambda: httpx.Client(transport=httpx.MockTransport(answer))
    )


@pytest.mark.usefixtures("kestrel_online")
async def test_every_act_is_done_by_its_key(
    sqlite_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, (_, text) in TEXTS.items():
        Path(name).write_text(text, encoding="utf-8")
    settings = tmp_path / "desk.toml"
    noted: set[tuple[str, str]] = set()

    def noting(desk: Desk) -> NotingDesk:
        return NotingDesk(desk.app, desk.pilot, desk.store, noted)

    async with at_desk(sqlite_database, keeper=SettingsKeeper.read(settings)) as opened:
        desk = noting(opened)
        await adds_articles(desk)
        await gives_verdicts(desk)
        await rates_notes_and_tags(desk)
        await corrects(desk)
        await splits_joins_and_adds(desk)
        await acts_on_the_marked(desk)
        await filters_and_keeps_the_filter(desk, settings)
        await keeps_settings(desk, settings)
        await says_who_the_sources_are(desk)
        await relates_statements(desk)
        await compares_upstream(desk)
        await desk.press("home", "O", "C")
    async with at_desk(sqlite_database, keeper=SettingsKeeper.read(settings)) as opened:
        desk = noting(opened)
        assert desk.app.theme == "light"
        first = desk.home.queue.ids[0]
        await desk.take_back_and_do_again(lambda: desk.statement(first).status is Status.CONFIRMED)
        await judges_a_claim(desk)
        await judges_claims_in_their_list(desk)
        await adjudicates_a_sample(desk, sqlite_database)
        await shares_out_work(desk)
        await looks_back_on_the_sitting(desk)
        await writes_the_report(desk, tmp_path / "tarn.md")
        await settles_conflicts(desk)
        await desk.press("q", "f")
        sittings = desk.store.sittings("ada")
        assert [sitting.ended_at is None for sitting in sittings] == [False]
        assert desk.store.verify().is_sound
    assert acts_owed() - noted == set()
