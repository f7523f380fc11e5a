"""``list`` and ``show``: what is stored, for a reader and as JSON."""

import pytest


def ids(rows):
    return [row["id"] for row in rows]


def test_articles_are_listed_newest_first(stored):
    assert ids(stored.json("list", "articles")) == ["art2", "art1"]
    assert "The Sound Courier" in stored("list", "articles").stdout


def test_articles_are_filtered(stored):
    assert ids(stored.json("list", "articles", "--outlet", "The Oxdal Post")) == ["art2"]
    assert ids(stored.json("list", "articles", "--text", "strike")) == ["art1"]
    assert ids(stored.json("list", "articles", "--limit", "1")) == ["art2"]


@pytest.mark.parametrize(
    ("filters", "holds"),
    [
        (["--article", "art2"], lambda row: row["article"] == "art2"),
        (["--article", "2"], lambda row: row["article"] == "art2"),
        (["--form", "direct"], lambda row: row["form"] == "direct"),
        (["--status", "proposed"], lambda row: row["status"] == "proposed"),
        (["--attributed"], lambda row: row["form"] != "unattributed"),
        (["--source", "Signe Holm"], lambda row: row["speaker"] == "Signe Holm"),
        (["--text", "nobody LIKES"], lambda row: "Nobody likes" in row["words"]),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_statements_are_filtered(stored, filters, holds):
    everything = stored.json("list", "statements")
    wanted = [row["id"] for row in everything if holds(row)]
    assert wanted
    assert ids(stored.json("list", "statements", *filters)) == wanted


def test_headlines_are_listed_by_themselves(stored, tmp_path):
    assert stored.json("list", "statements", "--headlines") == []
    path = tmp_path / "lock.txt"
    path.write_text("Lock will close, Brill says\n\nThe lock will close, Brill said on Monday.\n")
    stored.json("add", str(path))
    (row,) = stored.json("list", "statements", "--headlines")
    assert (row["words"], row["speaker"], row["in_headline"]) == ("Lock will close", "Brill", True)
    assert "[headline] Lock will close" in stored("list", "statements", "--headlines").stdout


def test_filters_leave_out_what_does_not_match(stored):
    everything = stored.json("list", "statements")
    assert len(stored.json("list", "statements", "--form", "direct")) < len(everything)
    assert stored.json("list", "statements", "--status", "rejected") == []
    assert ids(stored.json("list", "statements", "--limit", "2")) == ids(everything)[:2]
    by_doubt = stored.json("list", "statements", "--attributed", "--order", "learn")
    doubts = [abs(row["confidence"] - 0.5) for row in by_doubt]
    assert len(doubts) > 2
    assert doubts == sorted(doubts)


def test_a_statement_has_exactly_the_promised_keys(stored):
    row = stored.json("list", "statements")[0]
    assert list(row) == [
        "id",
        "article",
        "title",
        "outlet",
        "speaker",
        "speaker_basis",
        "as_written",
        "words",
        "form",
        "depth",
        "in_headline",
        "status",
        "confidence",
        "credibility",
        "said_on",
        "via",
    ]


def test_sources_are_listed_with_how_often_they_speak_and_carry(stored):
    rows = {row["name"]: row for row in stored.json("list", "sources")}
    assert rows["Signe Holm"]["as_origin"] == 2
    assert rows["Nordbund"]["as_carrier"] >= 2
    assert rows["Nordbund"]["reliability"] is None
    wires = stored.json("list", "sources", "--kind", "person")
    assert {row["kind"] for row in wires} == {"person"}
    assert [row["name"] for row in stored.json("list", "sources", "--text", "holm")] == [
        "Signe Holm"
    ]


def test_an_empty_list_is_no_failure_and_says_what_to_do(run):
    result = run("list", "articles")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "provenance add" in result.stderr
    assert run.json("list", "statements") == []


def test_everything_is_listed_however_much_it_is(stored, monkeypatch):
    everything = ids(stored.json("list", "statements"))
    monkeypatch.setattr("tui.cli.windows._WINDOW", 2)
    assert ids(stored.json("list", "statements")) == everything


def test_show_gives_a_statement_with_chain_ratings_and_history(stored):
    statement = stored.json("list", "statements", "--source", "Nordbund")[0]["id"]
    stored("rate", "Nordbund", "B", "--why", "usually right")
    (shown,) = stored.json("show", statement)
    hop = next(hop for hop in shown["chain"] if hop["name"] == "Nordbund")
    assert (hop["reliability"], hop["rated"]) == ("B", "source")
    assert shown["id"] == statement
    assert shown["history"]
    text = stored("show", statement).stdout
    assert "B usually reliable" in text
    assert "why it was found so" in text


def test_show_gives_an_article_with_its_captures_and_text(stored):
    (shown,) = stored.json("show", "art1")
    assert shown["text"].startswith("Ferries Sail Again")
    assert len(shown["captures"][0]["text_sha256"]) == 64
    assert len(shown["statements"]) >= 4
    text = stored("show", "art1").stdout
    assert shown["captures"][0]["text_sha256"] in text
    assert "[related link] Read more" in text


def test_show_gives_a_source_with_its_statements(stored):
    source = next(row for row in stored.json("list", "sources") if row["name"] == "Nordbund")
    (shown,) = stored.json("show", source["id"])
    assert len(shown["statements"]) >= 2
    assert "Nordbund" in stored("show", source["id"]).stdout


@pytest.mark.parametrize("words", ["st999", "art999", "src999"])
def test_an_id_that_is_not_there_is_a_failure(stored, words):
    result = stored("show", words)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: '{words}'")


def test_filtering_by_an_article_that_is_not_there_is_a_failure(stored):
    assert stored("list", "statements", "--article", "art999").exit_code == 1


@pytest.mark.parametrize("words", ["12", "hop1", "cap1", "Nordbund", "st1; x"])
def test_what_show_cannot_show_is_a_usage_error(stored, words):
    assert stored("show", words).exit_code == 2
