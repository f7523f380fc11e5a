"""``add`` and ``read`` of URLs, up to the network: what a server answers is made here."""

import json

import httpx
import pytest

from provenance.ingest import fetch

STORY = "https://courier.example/2026/03/story"


PAGE = """\
<!doctype html><html lang="en"><head><title>Ferries Sail Again</title>
<meta property="og:site_name" content="The Sound Courier"></head><body><article>
<h1>Ferries Sail Again</h1>
<p>The ferries will sail again on Thursday, Transport Minister Tove Lindqvist said on Monday after a \
night of talks in the harbour of Marstrand.</p>
<p>“QUOTE,” Lindqvist told the Nordbund news agency. The strike had kept the boats in port for nine \
days, and some shops on the islands had run out of bread and milk.</p>
<p>Union chair Pelle Ask said the night boats would stay, and that the crews would be paid for every \
day of the strike before the end of the month.</p>
</article></body></html>
"""


def page(quote):
    return PAGE.replace("QUOTE", quote)


@pytest.fixture
def web(monkeypatch):
    """What the web holds: an address and its page, a status, or an exception."""
    held = {STORY: page("We have an agreement and it holds")}

    def answer(request):
        found = held.get(str(request.url), 404)
        if isinstance(found, Exception):
            raise found
        if isinstance(found, int):
            return httpx.Response(found)
        if found.startswith("https://"):
            return httpx.Response(301, headers={"location": found})
        return httpx.Response(200, html=found)

    def open_client():
        return httpx.Client(transport=httpx.MockTransport(answer))

    monkeypatch.setattr(fetch, "open_client", open_client)
    return held


def test_a_page_is_stored_with_where_it_came_from(run, web):
    web["https://short.example/x"] = STORY
    result = run("add", "https://short.example/x")
    assert result.exit_code == 0, result.stderr
    assert result.stdout.startswith("https://short.example/x: stored as art1, ")
    (shown,) = run.json("show", "art1")
    assert shown["captures"][0]["obtained_by"] == "url"
    assert shown["captures"][0]["final_url"] == STORY
    assert shown["outlet"] == "The Sound Courier"
    assert "We have an agreement" in shown["text"]


def test_a_page_that_is_the_same_is_known(run, web):
    assert web
    run("add", STORY)
    again = run("add", STORY)
    assert again.exit_code == 0
    assert again.stdout == f"{STORY}: already stored as art1\n"


def test_a_page_that_has_changed_is_the_next_capture_of_its_article(run, web):
    run("add", STORY)
    decided, untouched = [row["id"] for row in run.json("list", "statements")][:2]
    run("confirm", decided)
    web[STORY] = page("We have no agreement at all")
    (added,) = run.json("add", STORY)
    assert (added["article"], added["capture_seq"], added["known"]) == ("art1", 2, False)
    (shown,) = run.json("show", "art1")
    assert [capture["seq"] for capture in shown["captures"]] == [1, 2]
    assert "no agreement at all" in shown["text"]
    # What an editor decided stays in the list; the rest of the old capture can still be shown.
    assert {row["id"] for row in run.json("list", "statements")} == {decided, *added["statements"]}
    assert run("show", untouched).exit_code == 0
    assert run("database", "verify").exit_code == 0


def test_read_shows_a_page_and_stores_nothing(run, web):
    assert web
    (listed,) = run.json("read", STORY)
    assert listed["url"] == STORY
    assert not run.database.exists()


@pytest.mark.parametrize(
    "trouble",
    [404, 403, 500, httpx.ConnectError("refused"), httpx.ReadTimeout("slow")],
    ids=str,
)
def test_a_page_that_cannot_be_had_has_the_code_of_the_network(run, web, trouble):
    web[STORY] = trouble
    result = run("add", STORY, "--json")
    assert result.exit_code == 4
    assert result.stdout == ""
    error = json.loads(result.stderr)
    assert (error["error"], error["input"]) == ("fetch", STORY)


def test_a_page_that_cannot_be_had_stops_none_of_the_others(run, web, tmp_path):
    web["https://courier.example/gone"] = 410
    result = run("add", "https://courier.example/gone", STORY, tmp_path / "absent.txt")
    assert result.exit_code == 1
    assert len(run.json("list", "articles")) == 1
    assert "1 article stored, 2 failed." in result.stderr


def test_an_address_that_is_not_of_the_web_is_never_taken_for_a_file(run, web):
    assert web
    result = run("add", "ftp://courier.example/story", "file:///etc/hostname")
    assert result.exit_code == 4
    assert result.stdout == ""
    assert result.stderr.count("only http and https") == 2
