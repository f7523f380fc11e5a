"""``correct``, ``split``, ``join`` and ``missed``: what the machine read, put right by command."""

import click

from provenance import workflow
from provenance.domain.annotations import Correction, Signature, Target, TargetKind
from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form
from provenance.errors import JudgementRefusedError
from tui.cli.acts import print_act
from tui.cli.opening import chosen_store, voting_store
from tui.cli.options import OneOf, database_option, editor_option, json_option
from tui.cli.review import sample_option, why_option
from tui.cli.targets import TargetId

_STATEMENT = TargetId(TargetKind.STATEMENT)


@click.command("correct")
@click.argument("statement", metavar="ID", type=_STATEMENT)
@click.option("--speaker", metavar="NAME", help="Who said it.")
@click.option(
    "--kind", type=OneOf(SourceKind), metavar="KIND", help="What the speaker is: person ..."
)
@click.option("--role", metavar="WORDS", help="The role as printed.")
@click.option("--form", type=OneOf(Form), help="How the words are given.")
@click.option("--words", metavar="TEXT", help="The content, exactly as it stands in the article.")
@why_option
@sample_option
@editor_option
@json_option
@database_option()
def correct(
    statement: Target,
    speaker: str | None,
    kind: SourceKind | None,
    role: str | None,
    form: Form | None,
    words: str | None,
    why: str,
    sample: str,
    by: Signature,
    as_json: bool,
) -> None:
    """Correct speaker, role, form or words.

    Days and chains are corrected at the desk (`provenance review`, E).

    \b
    Examples:
      provenance correct st12 --speaker "Tomas Vellin" --why "named below"
      provenance correct st12 --words "the bridge will open in May"
    """
    with voting_store(sample, by.editor) as store:
        content = None
        if words is not None:
            stored = store.statement(statement.id)
            text = store.article(stored.article_id, stored.capture_id).article.text
            content = (find_words(text, words, near=stored.statement.content[0].start),)
        correction = Correction(
            speaker_name=speaker, speaker_kind=kind, role=role, form=form, content=content
        )
        if correction == Correction():
            raise click.UsageError("Say what to correct: --speaker, --role, --form or --words.")
        act = workflow.correct(store, statement.id, correction, why, by)
    print_act(act, as_json=as_json)


@click.command("split")
@click.argument("statement", metavar="ID", type=_STATEMENT)
@click.argument("words", metavar="TEXT")
@why_option
@editor_option
@json_option
@database_option()
def split(statement: Target, words: str, why: str, by: Signature, as_json: bool) -> None:
    """Split a statement in two.

    What begins with TEXT becomes a statement of its own.

    \b
    Example:
      provenance split st12 "and the ferry will wait"
    """
    with chosen_store() as store:
        stored = store.statement(statement.id)
        text = store.article(stored.article_id, stored.capture_id).article.text
        span = find_words(text, words, near=stored.statement.content[0].start)
        act = workflow.split(store, statement.id, span.start, why, by)
    print_act(act, as_json=as_json)


@click.command("join")
@click.argument("statements", metavar="ID...", type=_STATEMENT, nargs=-1, required=True)
@why_option
@editor_option
@json_option
@database_option()
def join(statements: tuple[Target, ...], why: str, by: Signature, as_json: bool) -> None:
    """Join statements of one article.

    The first gets the words of all, the others are rejected.

    \b
    Example:
      provenance join st12 st13 --why "one sentence"
    """
    with chosen_store() as store:
        act = workflow.join(store, [target.id for target in statements], why, by)
    print_act(act, as_json=as_json)


@click.command("missed")
@click.argument("article", metavar="ID", type=TargetId(TargetKind.ARTICLE))
@click.argument("words", metavar="TEXT")
@click.option(
    "--speaker", default="", metavar="NAME", help="Who said it; nobody: the outlet itself."
)
@click.option(
    "--kind",
    type=OneOf(SourceKind),
    default=SourceKind.PERSON.value,
    metavar="KIND",
    help="What the speaker is; a person when not given.",
)
@click.option("--role", default="", metavar="WORDS", help="The role as printed.")
@why_option
@editor_option
@json_option
@database_option()
def missed(
    article: Target,
    words: str,
    speaker: str,
    kind: SourceKind,
    role: str,
    why: str,
    by: Signature,
    as_json: bool,
) -> None:
    """Add a statement that was missed.

    TEXT is given exactly as it stands in the article.

    \b
    Example:
      provenance missed art3 "the bridge will open" --speaker "Ilse Varga"
    """
    with chosen_store() as store:
        span = find_words(store.article(article.id).article.text, words)
        act = workflow.add_missed(
            store, article.id, (span,), by, speaker=speaker, kind=kind, role=role, why=why
        )
    print_act(act, as_json=as_json)


def find_words(text: str, words: str, near: int = 0) -> Span:
    """Where words stand in a text, at or after ``near`` if they do; any white space is a space.

    Raises JudgementRefusedError when they stand nowhere.
    """
    wanted = " ".join(words.split())
    spaced = "".join(" " if character.isspace() else character for character in text)
    start = spaced.find(wanted, near)
    if start < 0:
        start = spaced.find(wanted)
    if not wanted or start < 0:
        raise JudgementRefusedError(
            f"{words[:60]!r} does not stand in the article: give the words exactly as printed, "
            "quotation marks included."
        )
    return Span(start, start + len(wanted))
