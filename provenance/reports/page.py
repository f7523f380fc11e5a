"""The report as one self-contained web page: no script, no request, readable on a phone and in print.

Jinja2 escapes everything; the template adds the only markup there is.
"""

from typing import ClassVar
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined

from provenance.domain.ratings import CREDIBILITY_MEANING, RELIABILITY_MEANING
from provenance.domain.report import Report
from provenance.domain.wording import counted
from provenance.reports.chain_drawing import draw_across, draw_down
from provenance.reports.outline import outline_of


class PageReporter:
    """Writes a report as an HTML page."""

    suffix: ClassVar[str] = ".html"

    def render(self, report: Report) -> str:
        """The whole page."""
        template = page_environment().get_template("page.html.jinja")
        return template.render(
            report=outline_of(report),
            reliability=RELIABILITY_MEANING,
            credibility=CREDIBILITY_MEANING,
        )


def page_environment() -> Environment:
    """What renders the pages: everything escaped, an unknown name an error, nothing loaded from outside."""
    environment = Environment(
        loader=PackageLoader("provenance.reports", ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["counted"] = counted
    environment.tests["web_address"] = is_web_address
    environment.globals.update(draw_across=draw_across, draw_down=draw_down)
    return environment


def is_web_address(url: str) -> bool:
    """Whether ``url`` may be made a link: http or https with a host, nothing that runs."""
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False
