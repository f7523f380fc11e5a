"""The desk in a browser: started with what was asked for, and said so where the extra is missing."""

import sys
from importlib import import_module

import pytest

from tests.tui.cli.conftest import CommandLine


def test_without_the_extra_it_says_what_to_install(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    monkeypatch.delitem(sys.modules, "tui.web", raising=False)
    failed = run("serve")
    assert failed.exit_code == 1
    assert "provenance-annotator[web]" in failed.stderr


def test_what_follows_goes_to_the_desk(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    web = import_module("tui.web")
    served = []
    monkeypatch.setenv("PROVENANCE_DATABASE", "")
    monkeypatch.setattr(web.DeskServer, "serve", lambda server: served.append(server))
    done = run(
        "serve", "--port", 8123, "--host", "desk.example", "--editor", "Ada", "--status", "proposed"
    )
    assert done.exit_code == 0, done.stderr
    (server,) = served
    assert server.port == 8123
    assert server.command.endswith("review --editor Ada --status proposed")
    assert "can read and decide" in done.stderr
