"""The form of every entry that comes with the program; extraction trusts it without looking."""

import re
from collections import Counter
from importlib.resources import files

import pytest

from provenance.domain.sources import SourceKind
from provenance.gazetteer import entry_of, world
from provenance.gazetteer.entries import KINDS, bare, id_of
from provenance.gazetteer.files import read_file

WORLD = files("provenance.gazetteer") / "world.jsonl"
COUNTRIES = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE
    EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
    HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC
    LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
    NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
    TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK
    """.split()
)
"""ISO 3166-1 alpha-2, and XK, which ISO leaves to users and everybody uses for Kosovo."""
COMPANY_WORDS = re.compile(
    r"\b(?:the|inc|ltd|llc|plc|corp|co|company|corporation|group|media|ag|gmbh|s\.?a)\b\.?"
)


def entries():
    return world().entries


def test_every_line_is_well_formed_and_in_order(tmp_path):
    copy = tmp_path / "world.jsonl"
    copy.write_bytes(WORLD.read_bytes())
    checked = read_file(copy)
    assert checked == entries()
    assert [entry.id for entry in checked] == sorted(entry.id for entry in checked)
    assert len(checked) >= 2000


def test_no_field_is_written_empty():
    import json

    for line in WORLD.read_text("utf-8").splitlines():
        row = json.loads(line)
        assert all(row.values()), line
        assert row["id"] == row["id"].lower(), line


def test_every_kind_is_there():
    kinds = Counter(entry.kind for entry in entries())
    assert set(kinds) == set(KINDS) - {SourceKind.CHANNEL}
    assert all(number >= 50 for number in kinds.values())


def test_countries_are_of_iso_3166():
    assert {entry.country for entry in entries()} - COUNTRIES == set()


def test_a_form_is_surely_one_entry_only():
    claims = Counter(
        form for entry in entries() for form in {bare(form) for form in entry.sure_forms}
    )
    assert [form for form, number in claims.items() if number > 1] == []


def test_an_ambiguous_form_with_one_claimant_is_not_also_an_alias_of_it():
    for entry in entries():
        unsure = {form for form, _ in entry.ambiguous}
        assert not unsure & set(entry.aliases), entry.id


def test_aliases_stand_once():
    for entry in entries():
        assert len(set(entry.aliases)) == len(entry.aliases), entry.id
        assert entry.name not in entry.aliases, entry.id


def test_a_domain_is_one_entrys_home():
    homes = Counter(domain for entry in entries() for domain in entry.domains)
    assert [domain for domain, number in homes.items() if number > 1] == []


def test_an_owner_is_spelled_in_one_way():
    spellings = {}
    for owner in {entry.owner for entry in entries() if entry.owner}:
        key = id_of(COMPANY_WORDS.sub("", owner.casefold()))
        spellings.setdefault(key, set()).add(owner)
    assert [names for names in spellings.values() if len(names) > 1] == []


def test_programmes_run_on_outlets_that_are_there():
    by_id = {entry.id: entry for entry in entries()}
    for entry in entries():
        assert not entry.part_of or entry.kind is SourceKind.PROGRAMME, entry.id
        if entry.part_of:
            assert by_id[entry.part_of].kind is SourceKind.OUTLET, entry.id


@pytest.mark.parametrize(
    ("name", "entry_id"),
    [
        ("the new york times", "new-york-times"),
        ("WSJ", "wall-street-journal"),
        ("Agence France Presse", "agence-france-presse"),
        ("Süddeutsche Zeitung", "suddeutsche-zeitung"),
        ("People's Daily", "peoples-daily"),
        ("People’s Daily", "peoples-daily"),
    ],
)
def test_well_known_names_are_found(name, entry_id):
    assert world().named(name)[0].id == entry_id


def test_the_checked_form_is_the_form_the_docs_give():
    doc = entry_of(
        {
            "name": "The Northern Ledger",
            "kind": "outlet",
            "aliases": ["Northern Ledger Online"],
            "ambiguous": {"the Ledger": "named"},
            "owner": "Sund Media",
            "domains": ["northernledger.example"],
            "country": "NO",
            "language": "en",
        }
    )
    assert doc.id == "northern-ledger"
