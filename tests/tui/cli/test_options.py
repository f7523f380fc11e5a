import click
import pytest
from click.testing import CliRunner

from provenance.domain.sources import SourceKind
from provenance.domain.statements import Form
from tui.cli.options import (
    OneOf,
    Published,
    chosen_database,
    database_option,
    editor_option,
    json_option,
    wants_json,
)


@pytest.mark.parametrize(
    "words",
    ["2021-08-16", "2021-08-16T09:30:00+02:00", "2021-08-16T09:30Z", "2024-02-29", " 2021-08-16 "],
)
def test_a_publication_date_is_an_iso_day_or_instant(words):
    assert Published().convert(words, None, None) == words.strip()


@pytest.mark.parametrize(
    "words",
    [
        "Monday",
        "2021-13-01",
        "2023-02-29",
        "16.08.2021",
        "2021",
        "",
        "20210816",
        "2021-W33-1",
        "2021-08-16T25:00",
        "२०२१-०८-१६",
        "2021-08-16; DROP TABLE article",
    ],
)
def test_other_words_are_no_publication_date(words):
    with pytest.raises(click.UsageError, match="no ISO date"):
        Published().convert(words, None, None)


@pytest.mark.parametrize("words", ["government_body", "Government Body", "GOVERNMENT-BODY"])
def test_a_member_is_known_however_it_is_written(words):
    assert OneOf(SourceKind).convert(words, None, None) is SourceKind.GOVERNMENT_BODY


def test_a_choice_names_its_members_as_everything_else_does():
    with pytest.raises(click.UsageError, match="'direct', 'mixed', 'indirect', 'unattributed'"):
        OneOf(Form).convert("quoted", None, None)


@click.group()
@database_option(from_environment=True)
def group():
    pass


@group.command()
@database_option()
@editor_option
@json_option
@click.pass_context
def tell(ctx, by, as_json):
    click.echo(f"{chosen_database()} {by.editor} {as_json} {wants_json(ctx)}")


def told(*arguments, **environment):
    settings = {"PROVENANCE_DATABASE": None, "PROVENANCE_EDITOR": None, **environment}
    return CliRunner().invoke(group, list(arguments), env=settings)


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        ([], None, "None"),
        ([], "env.db", "env.db"),
        (["--database", "before.db"], "env.db", "before.db"),
        (["tell", "--database", "after.db"], "env.db", "after.db"),
        (["--database", "before.db", "tell", "--database", "after.db"], "env.db", "after.db"),
    ],
)
def test_the_database_nearest_the_command_is_chosen(arguments, environment, expected):
    if "tell" not in arguments:
        arguments = [*arguments, "tell"]
    result = told(*arguments, "--editor", "Ada", PROVENANCE_DATABASE=environment)
    assert result.output == f"{expected} Ada False False\n"


def test_an_empty_database_is_a_usage_error_but_an_empty_variable_is_none():
    result = told("--database", "", "tell", "--editor", "Ada")
    assert result.exit_code == 2
    assert "it is empty" in result.output
    assert told("tell", "--database", " ", "--editor", "Ada").exit_code == 2
    assert told("tell", "--editor", "Ada", PROVENANCE_DATABASE="").output.startswith("None ")


def test_the_editor_is_named_by_the_option_then_the_environment_then_the_system(monkeypatch):
    monkeypatch.setenv("LOGNAME", "system-user")
    assert told("tell", "--editor", " Ada ", PROVENANCE_EDITOR="Bo").output.split()[1] == "Ada"
    assert told("tell", PROVENANCE_EDITOR="Bo").output.split()[1] == "Bo"
    assert told("tell").output.split()[1] == "system-user"


@pytest.mark.parametrize("name", ["", "   ", "Ada\x1b[2J", "Ada\nBo", "\u202eadA"])
def test_a_name_that_cannot_sign_is_a_usage_error(name):
    result = told("tell", "--editor", name)
    assert result.exit_code == 2
    assert "editor's name" in result.output


def test_a_system_without_user_names_signs_as_editor(monkeypatch):
    def nobody():
        raise KeyError("uid not found: 4711")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert told("tell").output.split()[1] == "editor"


def test_json_is_remembered_for_errors():
    assert told("tell", "--json", "--editor", "Ada").output == "None Ada True True\n"
