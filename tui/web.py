"""The desk in a browser: Textual's own server, which starts one desk for each window that is opened.

Nothing here keeps anybody out: whoever reaches the address is the editor that the server was started
for.  The page asks nobody else for anything.
"""

import shlex
import sys
from collections.abc import Sequence

from aiohttp import web
from textual_serve.server import Server

_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self' data:; connect-src 'self' ws: wss:"
)
"""Textual's page names a font of another host; a newsroom's browser does not tell that host."""


class DeskServer(Server):
    """Serves the desk, and keeps the page to itself."""

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.on_response_prepare.append(_keep_to_itself)
        return app


async def _keep_to_itself(_request: web.Request, response: web.StreamResponse) -> None:
    response.headers["Content-Security-Policy"] = _POLICY
    response.headers["Referrer-Policy"] = "no-referrer"


def serve_desk(arguments: Sequence[str], host: str, port: int, public_url: str | None) -> None:
    """Serve ``provenance review`` with these arguments until Ctrl-C."""
    program = [sys.executable, "-c", "from tui.cli import main; main()", "review", *arguments]
    DeskServer(shlex.join(program), host, port, "Provenance", public_url).serve()
