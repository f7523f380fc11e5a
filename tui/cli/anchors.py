"""``provenance anchors``: what each level means in this newsroom."""

import click

from provenance.domain.annotations import Signature
from provenance.domain.ratings import CREDIBILITY_MEANING, RELIABILITY_MEANING
from tui.cli.acts import print_act
from tui.cli.opening import chosen_store
from tui.cli.options import database_option, editor_option, json_option
from tui.cli.output import print_json, print_line


@click.group("anchors")
def anchors() -> None:
    """Say what each level means here.

    The meaning that the Admiralty code gives a level stands beside your own words for it wherever an
    editor rates.  Each version is kept.

    \b
    Examples:
      provenance anchors list
      provenance anchors set B "right in nine of ten, and corrects itself"
    """


@anchors.command("list")
@json_option
@database_option()
def list_anchors(as_json: bool) -> None:
    """List the levels with their meaning and your own words.

    \b
    Example:
      provenance anchors list
    """
    with chosen_store() as store:
        own = store.anchors()
    for level, (name, meaning) in (*RELIABILITY_MEANING.items(), *CREDIBILITY_MEANING.items()):
        anchor = own.get(level.value)
        if as_json:
            words = anchor.words if anchor else None
            print_json({"level": level.value, "name": name, "meaning": meaning, "anchor": words})
            continue
        print_line(f"{level.value}  {name}: {meaning}")
        if anchor:
            print_line(f"   here: {anchor.words} ({anchor.editor}, {anchor.at.date()})")


@anchors.command("set")
@click.argument("level")
@click.argument("words", metavar="TEXT")
@editor_option
@json_option
@database_option()
def set_anchor(level: str, words: str, by: Signature, as_json: bool) -> None:
    """Say what a level means here; an empty text takes your words away.

    \b
    Example:
      provenance anchors set 3 "one named source, nothing against it"
    """
    with chosen_store() as store:
        act = store.set_anchor(level, words, by)
    print_act(act, as_json=as_json)
