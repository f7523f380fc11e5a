"""The options that say which statements are meant, passed to a command as one ``StatementFilter``."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from provenance.domain.annotations import Target, TargetKind
from provenance.domain.statements import Form, Status
from provenance.domain.stored import Order, StatementFilter
from tui.cli.options import OneOf
from tui.cli.targets import TargetId

_OPTIONS = (
    click.option(
        "--article", type=TargetId(TargetKind.ARTICLE), metavar="ID", help="Only of this article."
    ),
    click.option("--source", default="", metavar="NAME", help="Only by or through this source."),
    click.option("--status", type=OneOf(Status), help="Only with this status."),
    click.option("--form", type=OneOf(Form), help="Only of this form."),
    click.option("--tag", default="", help="Only with this tag."),
    click.option("--text", default="", metavar="WORDS", help="Only with these words."),
    click.option("--attributed", is_flag=True, help="Only those that name who said it."),
    click.option("--headlines", is_flag=True, help="Only those that stand in headlines."),
)


order_option = click.option(
    "--order",
    type=OneOf(Order),
    metavar="ORDER",
    default=Order.ARTICLE.value,
    help="article (the usual), unsure, sure, newest, oldest, match (of --text), or learn: what the "
    "extractor would learn most from first.",
)


def filter_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--article``, ``--source`` and the like, joined into the argument ``wanted``."""

    @wraps(command)
    def joined(
        *arguments: Any,
        article: Target | None,
        source: str,
        status: Status | None,
        form: Form | None,
        tag: str,
        text: str,
        attributed: bool,
        headlines: bool,
        **options: Any,
    ) -> Any:
        wanted = StatementFilter(
            article.id if article else None,
            source,
            status,
            form,
            tag,
            text,
            attributed,
            headlines_only=headlines,
        )
        return command(*arguments, wanted=wanted, **options)

    for option in reversed(_OPTIONS):
        joined = option(joined)
    return joined
