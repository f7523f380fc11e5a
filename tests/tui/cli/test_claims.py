"""Claims by command: listed, shown, decided on, their origins judged."""

import pytest

SOLD = "The harbour board will sell the Oxdal pier to Nordbund Shipping for 40 million crowns"
BOUGHT = "Nordbund Shipping is to buy the Oxdal pier from the harbour board for 40 million crowns"


@pytest.fixture
def sale(run, write):
    """A database in which two people say one thing: cl1 of st1 and st2."""
    told = {"brandt": (SOLD, "Mayor Lena Brandt"), "ask": (BOUGHT, "union chair Pelle Ask")}
    for name, (words, who) in told.items():
        path = write(f"{name}.txt", f"Pier\n\n{words}, {who} said on Monday.\n")
        (added,) = run.json("add", path, "--outlet", f"The {name} Courier", "--external-id", "stem")
        assert added["claims"] == (["cl1"] if name == "ask" else [])
    return run


def the_claim(run):
    return run.json("show", "cl1")[0]


def test_claims_are_listed_with_their_counts(sale):
    (line,) = sale.json("list", "claims")
    assert line["text"] == SOLD
    assert list(line) == [
        "id", "text", "status", "made_at", "members", "articles", "denying", "independent",
    ]  # fmt: skip
    assert (line["id"], line["status"], line["members"], line["articles"]) == (
        "cl1", "proposed", 2, 2,
    )  # fmt: skip
    shown = sale("list", "claims").stdout
    assert "cl1" in shown
    assert "proposed, two members in two articles" in shown


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (["--text", "pier nord"], 1),
        (["--text", "boat"], 0),
        (["--articles", "3"], 0),
        (["--status", "confirmed"], 0),
        (["--statement", "st1"], 1),
        (["--article", "art2", "--order", "newest"], 1),
        (["--limit", "0"], 0),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_list_of_claims_is_filtered(sale, filters, count):
    assert len(sale.json("list", "claims", *filters)) == count
    if not count:
        assert "No claim matches" in sale("list", "claims", *filters).stderr


def test_a_claim_is_shown_whole(sale):
    claim = the_claim(sale)
    assert [(m["statement"], m["speaker"], m["stance"]) for m in claim["each"]] == [
        ("st1", "Lena Brandt", "asserts"),
        ("st2", "Pelle Ask", "asserts"),
    ]
    shown = " ".join(sale("show", "cl1").stdout.split())
    assert "Pelle Ask: “Nordbund Shipping" in shown
    assert "both name Oxdal, Nordbund and Shipping" in shown


def test_a_claim_is_confirmed_and_rejected_like_a_statement(sale):
    assert sale("confirm", "cl1").stdout == "confirmed cl1\n"
    refused = sale("reject", "cl1")
    assert (refused.exit_code, "needs a rationale" in refused.stderr) == (1, True)
    sale("reject", "cl1", "--why", "too vague")
    assert the_claim(sale)["status"] == "rejected"
    sale("undo")
    assert the_claim(sale)["status"] == "confirmed"


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["make", "A sale", "st1"], "made of st1: cl2 (A sale)"),
        (["reword", "cl1", "A sale"], "reworded cl1 (A sale)"),
        (["split", "cl1", "st2", "--text", "Bought"], "split st2 to cl2 from cl1 (The harbour"),
        (["stance", "cl1", "denies", "st2"], "said st2 denies cl1"),
        (["confirm", "cl1", "st2", "st1"], "confirmed st2, st1 in cl1"),
        (["reject", "cl1", "art2"], "rejected art2 in cl1"),
        (["reopen", "cl1", "st2"], "reopened st2 in cl1"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_an_act_says_what_it_did_and_is_undone(sale, command, said):
    before = the_claim(sale)
    refused = sale("claims", *command)
    assert (refused.exit_code, "say in a few words why" in refused.stderr) == (1, True)
    done = sale("claims", *command, "--why", "read both")
    assert done.exit_code == 0, done.stderr
    assert done.stdout.startswith(said)
    assert sale("undo").exit_code == 0
    after = the_claim(sale)
    assert (after["text"], after["each"]) == (before["text"], before["each"])


def test_claims_are_merged_and_members_moved(sale):
    sale("claims", "split", "cl1", "st2", "--text", "Bought", "--why", "another")
    sale("claims", "move", "cl1", "st1", "--into", "cl2", "--why", "the same after all")
    assert [m["statement"] for m in sale.json("show", "cl2")[0]["each"]] == ["st1", "st2"]
    sale("claims", "merge", "cl2", "--into", "cl1", "--why", "one sale")
    assert the_claim(sale)["merged_from"] == ["cl2"]
    assert "cl2 is merged into cl1" in sale("show", "cl2").stderr


def test_two_origins_judged_independent_open_credibility_1(sale):
    names = [line["name"] for line in sale.json("claims", "origins", "cl1")]
    assert names[:2] == ["Lena Brandt", "Pelle Ask"]
    refused = sale("rate", "st1", "1", "--why", "two origins")
    assert "provenance claims judge" in refused.stderr
    sale("claims", "judge", "cl1", "independent", "1", "pelle ask", "--why", "asked both")
    assert sale("rate", "st1", "1", "--why", "two origins").exit_code == 0
    assert "independent, judged by an editor" in sale("claims", "origins", "cl1").stdout
    closed = sale("claims", "judge", "cl1", "dependent", "2", "--why", "her cousin")
    assert "Credibility 1 of st1 is no longer warranted" in closed.stderr
    unknown = sale("claims", "judge", "cl1", "independent", "Nobody", "--why", "x")
    assert (unknown.exit_code, "1 Lena Brandt, 2 Pelle Ask" in unknown.stderr) == (1, True)


def test_nothing_is_left_to_gather(sale):
    assert "Every stored article is gathered" in sale("claims", "gather").stderr


def test_articles_are_listed_by_external_id(sale):
    (line,) = sale.json("list", "articles", "--external-id", "ask")
    assert (line["id"], line["external_id"]) == ("art2", "ask")
    assert sale.json("list", "articles", "--external-id", "as") == []
