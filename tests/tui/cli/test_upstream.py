"""``upstream``: the words of a statement against the article they came from, fetched or stored."""

import httpx
import pytest

from provenance.ingest import fetch

WIRE = "https://wire.example/ferries"
PAGE = """\
<!doctype html><html lang="en"><head><title>Ferries Sail Again</title>
<meta property="og:site_name" content="Nordbund"></head><body><article>
<h1>Ferries Sail Again</h1>
<p>The ferries will sail again on Thursday, Transport Minister Tove Lindqvist said on Monday after a \
night of talks in the harbour of Marstrand.</p>
<p>“We have an agreement and it will hold unless the owners break it,” Lindqvist told reporters in the \
harbour office. The strike had kept the boats in port for nine days.</p>
</article></body></html>
"""
STORY = """\
Ferries To Sail Again

"We have an agreement and it will hold," Minister Tove Lindqvist told the Nordbund agency on Monday.

The strike had kept the boats in port for nine days, and some shops had run out of bread.
"""


@pytest.fixture
def asked(monkeypatch):
    """The addresses that were fetched; the wire's page is the only one there is."""
    addresses = []

    def answer(request):
        addresses.append(str(request.url))
        return httpx.Response(200, html=PAGE) if str(request.url) == WIRE else httpx.Response(404)

    monkeypatch.setattr(
        fetch, "open_client", lambda: httpx.Client(transport=httpx.MockTransport(answer))
    )
    return addresses


@pytest.fixture
def quoted(run, write, asked):
    """A database with a story that quotes a wire; answers the command line and the statement's id."""
    assert asked == []
    run("add", write("story.txt", STORY), "--outlet", "The Courier", "--published", "2026-03-09")
    rows = run.json("list", "statements", "--form", "direct")
    return run, rows[0]["id"]


def test_an_address_is_fetched_once_stored_and_compared(quoted, asked):
    run, statement = quoted
    (line,) = run.json("upstream", statement, "--url", WIRE)
    assert (line["article"], line["outlet"], line["url"]) == ("art2", "Nordbund", WIRE)
    assert [(f["drift"], f["severity"]) for f in line["findings"]] == [("truncated", "material")]
    assert line["parts"][-1]["upstream"] == "unless the owners break it"
    again = run("upstream", statement, "--url", WIRE)
    assert asked == [WIRE]
    assert "Upstream" in again.stdout
    assert "[unless the owners break it]" in again.stdout
    assert "truncated, material" in again.stdout
    assert "\x1b" not in again.stdout


def test_a_stored_article_is_named_by_its_id(quoted, write):
    run, statement = quoted
    text = STORY.replace("will hold", "may hold").replace("Sail", "Go")
    run("add", write("wire.txt", text), "--outlet", "Nordbund")
    (line,) = run.json("upstream", statement, "--article", "art2")
    assert line["severity"] == "serious"
    shown = run("show", statement).stdout
    assert "‹may›" in shown
    assert "compared " + statement in shown
    (whole,) = run.json("show", statement)
    assert [check["article"] for check in whole["upstream"]] == ["art2"]
    assert run("undo").exit_code == 0
    (whole,) = run.json("show", statement)
    assert whole["upstream"] == []


def test_what_cannot_be_looked_up(quoted):
    run, statement = quoted
    none = run("upstream", statement)
    assert (none.exit_code, none.stdout) == (1, "")
    assert "give --url or --article" in none.stderr
    assert run("upstream", statement, "--url", "https://wire.example/gone").exit_code == 4
    assert run("upstream", statement, "--article", "art1").exit_code == 1
    assert run("upstream", statement, "--article", "art9").exit_code == 1
    assert run("upstream", statement, "--article", "art1", "--url", WIRE).exit_code == 2
