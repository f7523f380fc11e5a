"""The settings file: read, refused with its line, written back with what stood beside it."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.statements import Status
from provenance.domain.stored import Order, StatementFilter
from provenance.errors import SettingsError
from tui.settings import Density, SavedFilter, Settings
from tui.settings.files import read_settings, write_changes
from tui.settings.keeper import SettingsKeeper

_SAID = """\
# the office is bright
theme = "light"
density = "compact"   # fewer lines
keymap = "keys.toml"

[filters."Unnamed, this week"]
status = "proposed"
unnamed_only = true
said_from = 2026-03-09
sure_from = 1
order = "newest"
"""
_WEEK = SavedFilter(
    "Unnamed, this week",
    StatementFilter(
        status=Status.PROPOSED,
        unnamed_only=True,
        said_from=date(2026, 3, 9),
        sure_from=1,
        order=Order.NEWEST,
    ),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the settings are kept."""
    return tmp_path / "config" / "desk.toml"


def _written(file: Path, words: str) -> Path:
    file.parent.mkdir()
    file.write_text(words, "utf-8")
    return file


def test_everything_in_the_file_is_read(file: Path) -> None:
    assert read_settings(_written(file, _SAID)) == Settings(
        "light", Density.COMPACT, "keys.toml", filters=(_WEEK,)
    )


def test_without_a_file_the_usual_holds(file: Path) -> None:
    assert read_settings(file) == Settings()


@pytest.mark.parametrize(
    ("words", "line", "reason"),
    [
        ('theme = "light"\ndensity = \n', 2, "no TOML"),
        ('density = "roomy"\n\ntheme = "mauve"\n', 3, "no theme 'mauve'; there are dark"),
        ("theme = 3\n", 1, "theme is a text"),
        ('# colours\ncolor = "red"\n', 2, "no setting 'color'"),
        ('filters = "all"\n', 1, "filters are tables"),
        ('[filters]\nodd = "x"\n', 2, "the filter 'odd' is no table"),
        ('[filters.a]\nform = "direct"\n[filters."b c"]\nform = "loud"\n', 4, "'loud' is no form"),
        ('[filters.a]\nspeaker = "x"\n', 2, "a filter has no 'speaker'; it has article_id"),
        ('[filters.a]\nsaid_from = "May"\n', 2, "'May' is no said from"),
        ("[filters.a]\nunnamed_only = 3\n", 2, "3 is no unnamed only"),
        ('[filters.a]\nsource = ["x"]\n', 2, "is no source"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(
    file: Path, words: str, line: int, reason: str
) -> None:
    with pytest.raises(SettingsError, match=reason) as refused:
        read_settings(_written(file, words))
    assert refused.value.line == line
    assert f"desk.toml, line {line}: " in str(refused.value)


def test_what_is_no_text_is_refused(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b'theme = "\xff"')
    with pytest.raises(SettingsError, match="not UTF-8"):
        read_settings(file)


def test_a_bad_file_leaves_the_usual_and_is_never_written_over(file: Path) -> None:
    keeper = SettingsKeeper.read(_written(file, "theme = light"))
    assert keeper.settings == Settings()
    assert isinstance(keeper.complaint, SettingsError)
    with pytest.raises(SettingsError, match="line 1"):
        keeper.keep(Settings("light"))
    assert file.read_text() == "theme = light"


def test_writing_keeps_comments_and_order(file: Path) -> None:
    before = read_settings(_written(file, _SAID))
    write_changes(file, before, replace(before, theme="dark"))
    lines = file.read_text().splitlines()
    assert lines[:4] == [
        "# the office is bright",
        'theme = "dark"',
        'density = "compact"   # fewer lines',
        'keymap = "keys.toml"',
    ]


def test_a_file_is_made_with_its_folder_and_says_only_what_is_not_usual(file: Path) -> None:
    write_changes(file, Settings(), Settings(density=Density.COMPACT))
    assert file.read_text() == 'density = "compact"\n'


@given(
    st.dictionaries(
        st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20),
        st.builds(
            StatementFilter,
            source=st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
            status=st.none() | st.sampled_from(Status),
            said_until=st.none() | st.dates(),
            sure_below=st.none() | st.floats(0, 1),
            changed_only=st.booleans(),
            order=st.sampled_from(Order),
        ),
        max_size=3,
    )
)
def test_what_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, filters: dict[str, StatementFilter]
) -> None:
    file = tmp_path_factory.mktemp("settings") / "desk.toml"
    settings = Settings()
    for name, wanted in filters.items():
        settings = settings.with_filter(SavedFilter(name, wanted))
    write_changes(file, Settings(), settings)
    assert read_settings(file) == settings


def test_two_desks_of_one_editor_keep_what_the_other_kept(file: Path) -> None:
    first, second = SettingsKeeper.read(file), SettingsKeeper.read(file)
    first.keep(replace(first.settings, theme="light").with_filter(_WEEK))
    second.keep(second.settings.with_filter(SavedFilter("tagged", StatementFilter(tag="x"))))
    second.keep(replace(second.settings, blind=True))
    found = read_settings(file)
    assert (found.theme, found.blind) == ("light", True)
    assert [kept.name for kept in found.filters] == ["tagged", _WEEK.name]
    # The other desk's filters are at hand here, its theme is not put on in the middle of a sitting.
    assert [kept.name for kept in second.settings.filters] == ["tagged", _WEEK.name]
    assert second.settings.theme == "dark"
    second.keep(second.settings.without_filter(_WEEK.name))
    assert [kept.name for kept in read_settings(file).filters] == ["tagged"]
    assert read_settings(file).theme == "light"


def test_many_desks_at_once_lose_nothing(file: Path) -> None:
    def keep(number: int) -> None:
        keeper = SettingsKeeper(file)
        keeper.keep(Settings().with_filter(SavedFilter(f"f{number}", StatementFilter(tag="x"))))

    with ThreadPoolExecutor(8) as desks:
        list(desks.map(keep, range(24)))
    assert len(read_settings(file).filters) == 24


def test_filters_are_kept_by_name_and_forgotten_by_name() -> None:
    settings = Settings().with_filter(SavedFilter("b", StatementFilter(tag="x")))
    settings = settings.with_filter(SavedFilter("A", StatementFilter()))
    settings = settings.with_filter(SavedFilter("b", StatementFilter(tag="y")))
    assert [(kept.name, kept.wanted.tag) for kept in settings.filters] == [("A", ""), ("b", "y")]
    assert [kept.name for kept in settings.without_filter("b").filters] == ["A"]
