"""Who is who: surnames, pronouns, the official, bodies."""

from dataclasses import replace

import pytest

from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.extraction.cast import Cast
from provenance.extraction.pronouns import Pronouns
from provenance.extraction.relative_nouns import noun_before
from provenance.extraction.roster import Roster
from provenance.extraction.rules import RuleExtractor
from provenance.extraction.stretches import Stretches
from provenance.extraction.taking_apart import phrase_of
from tests.builders import an_article
from tests.provenance.extraction.reading import attributed, speakers

ADA = "Harbour Minister Ada Lind said the port will shut."
SERVICE = (
    "The Safety Service said the port will shut. The head of the service, Ada Lind, said it will open."
    " The service said that all is well."
)
LEDE = "The port will shut, a Harbour Ministry official said."
BO = "Customs spokesman Bo Ask said the quay is safe."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{ADA}\n\nLind said it will open again.", ["Ada Lind", "Ada Lind"]),
        (f"{ADA}\n\nShe said it will open again.", ["Ada Lind", "Ada Lind*"]),
        (f"{ADA}\n\nThe minister said it will open again.", ["Ada Lind", "Ada Lind*"]),
        (f"{ADA} {BO}\n\nShe said it will open again.", ["Ada Lind", "Bo Ask", "Ada Lind*"]),
        (f"{ADA} {BO}\n\nHe said it will open again.", ["Ada Lind", "Bo Ask", "Bo Ask*"]),
        (f"{ADA} {BO}\n\nThe spokesman said it will open.", ["Ada Lind", "Bo Ask", "Bo Ask*"]),
        (f"{ADA} {BO}\n\nThe minister said it will open.", ["Ada Lind", "Bo Ask", "Ada Lind*"]),
        ("The port will shut, Lind said.\n\nMinister Ada Lind left the pier.", ["Ada Lind"]),
        ("The port will shut, Lind said.", ["Lind"]),
        ("She said the port will shut.", ["She"]),
        ("The official said the port will shut.", ["official"]),
        ("A survivor said the boat sank. She said it was cold.", ["survivor", "survivor*"]),
        ("The Harbour Ministry said the port will shut. The ministry said it will open again.",
         ["Harbour Ministry", "Harbour Ministry*"]),
        (SERVICE, ["Safety Service", "Ada Lind", "Safety Service*"]),
        ("Residents said the port will shut. They said it was time.", ["residents", "residents*"]),
    ],
)  # fmt: skip
def test_who_speaks(text: str, expected: list[str]) -> None:
    assert [name[0].upper() + name[1:] for name in speakers(text)] == [
        name[0].upper() + name[1:] for name in expected
    ]


def test_an_unnamed_official_of_the_lede_is_named_later() -> None:
    text = (
        "The port will shut, a Harbour Ministry official said Monday.\n\n"
        "Harbour Ministry official and envoy Bo Ask told Radio Sund that the quay is old."
    )
    assert speakers(text) == ["Bo Ask*", "Bo Ask"]
    first = attributed(text)[0].speaker
    assert first is not None
    assert (first.as_written, first.role) == (
        "a Harbour Ministry official", "Harbour Ministry official and envoy",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The port will shut, an official said.\n\nHarbour Ministry official Bo Ask said the quay is old.",
        f"{LEDE}\n\nHarbour Ministry official Bo Ask left. Harbour Ministry official Ada Lind denied it.",
        f"{LEDE}\n\nCustoms official Bo Ask said the quay is old.",
        f"{LEDE}\n\nThe Harbour Ministry said so.",
    ],
)
def test_an_unnamed_official_is_not_named_on_a_guess(text: str) -> None:
    speaker = attributed(text)[0].speaker
    assert speaker is not None
    assert "official" in speaker.name


def test_somebody_new_with_a_role_is_the_next_she() -> None:
    text = f"{BO}\n\nHis deputy, chief engineer Maja Krag, was less sure. She said the quay is old."
    assert speakers(text) == ["Bo Ask", "Maja Krag*"]


def test_the_one_spoken_about_is_not_the_speaker() -> None:
    text = f"{ADA} Pilots and harbour master Bo Falk will meet, Lind said. She said it is time."
    assert speakers(text) == ["Ada Lind", "Ada Lind", "Ada Lind*"]


def test_gender_is_learnt_from_the_pronoun_behind_a_name() -> None:
    text = "Ada Lind said she will leave. Bo Ask said he will stay. She said it was late."
    assert speakers(text)[-1] == "Ada Lind*"


def test_namesakes_stay_apart() -> None:
    text = "Ada Lind said the port will shut. Bo Lind said it will open."
    assert speakers(text) == ["Ada Lind", "Bo Lind"]


def test_a_reason_is_given_for_every_speaker() -> None:
    for statement in attributed(
        f"{ADA} {BO} She said it was late. The official said it was early."
    ):
        assert len(statement.trace) >= 2
        assert all(statement.trace)


def test_the_company_is_the_last_organisation_that_spoke() -> None:
    text = "The dam's operator, Arden Hydro, said the lake is low. The company said it will rain."
    assert speakers(text) == ["Arden Hydro", "Arden Hydro*"]


def test_the_three_are_the_three_people_before() -> None:
    text = "Three people familiar with the talks said it is over.\n\nThe three said it is not."
    assert speakers(text)[0] == "Three people familiar with the talks"
    assert speakers(text)[-1] == "Three people familiar with the talks*"


def test_he_is_nobody_that_things_happen_in() -> None:
    text = (
        "Bo Ask spoke of the launch. The pads are in Vellmark. More will follow in Vellmark. "
        "“We are wise,” he said."
    )
    assert speakers(text)[-1] == "Bo Ask*"


def test_an_office_is_no_part_of_the_name_behind_it() -> None:
    text = "Former Secretary of State Bo Ask was asked about it. Ask’s office said that he forgot."
    assert speakers(text) == ["Bo Ask’s office*"]


def test_a_short_sentence_full_of_names_is_no_headline() -> None:
    text = "Ask, in short, may be Bertil Lind's kind of guy.\n\nLind said that the port will shut."
    assert speakers(text) == ["Bertil Lind"]


@pytest.mark.parametrize(
    ("poll", "name"),
    [
        ("a new Radio Sund poll", "Radio Sund poll"),
        ("the most recent Radio Sund poll", "Radio Sund poll"),
        ("a New Sund Institute poll", "New Sund Institute poll"),
    ],
)
def test_a_poll_is_not_called_new(poll: str, name: str) -> None:
    assert speakers(f"Half of the islanders agree, according to {poll}.") == [name]


def test_whose_they_are_is_told_by_who_is_named_first() -> None:
    text = "Ada Lind spoke on Monday. Lind and her crew said that the port will shut."
    assert speakers(text)[-1].rstrip("*") == "Ada Lind and her crew"


def test_a_day_is_nobody_who_speaks() -> None:
    text = "Bo Ask answered the Ledger on Friday, which"
    noun = noun_before(text, 0, text.index("which"))
    assert noun is not None
    assert noun.of(text) == "Ledger"


def test_whoever_is_named_in_the_words_is_not_taken_for_their_speaker() -> None:
    text = (
        "Bo Ask, a pilot in Vellmark, gave Olaf Krag his old boat last year.\n\n"
        "“Krag has many friends here,” he said."
    )
    assert speakers(text) == ["Bo Ask*"]


def test_his_before_a_comma_is_whoever_is_named_behind_it() -> None:
    body = f"{BO}\n\nIn his statement on the quay, Olaf Krag left."
    pronouns = Pronouns(
        body, (Span(0, len(body)),), (0, len(BO) + 2), everyone(body), Stretches(())
    )
    at = body.index("his")
    found, why = pronouns.meant(phrase_of(body, Span(at, at + 3)), ())
    assert found is not None
    assert found.name == "Olaf Krag"
    assert "named right after" in why


def test_a_man_of_the_surname_is_no_woman_of_that_name() -> None:
    text = "Maria Lind smiled at the camera. Mr. Lind said that the port will shut."
    assert speakers(text) == ["Lind"]


def test_one_of_them_is_not_all_of_them() -> None:
    text = "One of the pilots who"
    noun = noun_before(text, 0, text.index("who"))
    assert noun is not None
    assert noun.of(text) == "One of the pilots"


def test_whoever_something_is_done_to_is_not_all_of_the_sentence() -> None:
    text = "Lind is targeting young voters, who"
    noun = noun_before(text, 0, text.index("who"))
    assert noun is not None
    assert noun.of(text) == "young voters"


def test_each_is_each_of_the_two_named_last() -> None:
    text = "Ada Lind and Bo Ask met on Monday. Each said that the port will shut."
    assert speakers(text) == ["Ada Lind and Bo Ask*"]


def test_a_campaign_is_that_of_whom_it_is_called_after() -> None:
    text = (
        "Ada Lind and Bo Ask want votes. Lind’s campaign said that the port will shut. "
        "Ask’s campaign said that it will open."
    )
    assert speakers(text) == ["Ada Lind’s campaign*", "Bo Ask’s campaign*"]


def test_the_most_recent_poll_is_the_poll_before() -> None:
    text = (
        "Half of the islanders agree, according to a Radio Sund poll. "
        "The latest poll said that the port will shut."
    )
    assert speakers(text) == ["Radio Sund poll", "Radio Sund poll*"]


def test_a_spokesman_for_somebody_is_the_one_named_later() -> None:
    text = (
        "A spokesman for Mayor Ada Lind said that the port will shut.\n\n"
        "Lind spokesman Bo Ask said that it will open."
    )
    assert speakers(text) == ["Bo Ask*", "Bo Ask"]


def test_namesakes_of_one_article_stay_apart_by_their_honorifics() -> None:
    text = (
        "Maria Lind smiled. Mr. Lind said that the port will shut. Mrs. Lind said that it will open. "
        "Mr. Lind said that it was late."
    )
    assert speakers(text) == ["Lind", "Maria Lind", "Lind"]


def test_somebody_known_by_title_and_one_name_is_meant_later() -> None:
    text = (
        "Olaf Krag was glad to have met Pope Benno at the old harbour.\n\n"
        "“The port will shut,” the pope said. "
        "“I am tired,” the pontiff said."
    )
    assert speakers(text) == ["Pope Benno*", "Pope Benno*"]


def test_a_name_that_its_follows_is_a_body() -> None:
    text = (
        "Tidemark and its partners met. Tidemark sold its boats. "
        "Tidemark said that the port will shut."
    )
    speaker = attributed(text)[0].speaker
    assert speaker is not None
    assert speaker.kind == "organisation"


def test_a_thing_that_says_something_is_no_she() -> None:
    text = (
        "Ada Lind left the pier. A video shows that the port will shut. She said that it was late."
    )
    assert speakers(text)[-1] == "Ada Lind*"


def test_those_who_stand_in_a_place_are_no_place() -> None:
    assert noun_before("The pilots in small boats, who", 0, 27) == Span(0, 25)


def test_a_chief_of_staff_is_called_by_the_name() -> None:
    text = (
        "Tide House Chief of Staff Olga Brandt left the pier. Brandt said that the port will shut."
    )
    assert speakers(text) == ["Olga Brandt"]


def test_a_clause_before_a_name_is_no_role_and_tells_no_gender() -> None:
    text = (
        "His mother said that her daughter isn’t meeting Rex Lind at the old pier.\n\n"
        "Lind said that he was late. She said that it was early."
    )
    assert "Rex Lind" in speakers(text)[1]
    assert "Rex Lind" not in speakers(text)[2]


def test_an_officer_brought_in_is_nobody_who_spoke_before() -> None:
    text = (
        "Rex Lind said that it was nothing. Even when a police officer came, the pier was dark.\n\n"
        "The officer said that the port will shut."
    )
    assert speakers(text) == ["Rex Lind", "police officer*"]


def test_a_clause_ends_before_a_role_and_a_list_of_roles_does_not() -> None:
    text = (
        "Posted on the pier soon after former leader Olaf Krag left, it said nothing. "
        "Tide Office official and envoy Bo Ask said that the port will shut. "
        "The official said that it was late."
    )
    assert speakers(text)[-2:] == ["Bo Ask", "Bo Ask*"]


def test_one_of_several_is_he() -> None:
    text = "One of the three sources said that the port will shut. He said that it was late."
    assert speakers(text) == ["One of the three sources", "One of the three sources*"]


def test_a_source_is_called_by_the_fullest_words_so_far() -> None:
    text = "A source said that the port will shut. The Coast Guard source said that it will open."
    assert speakers(text)[-1] == "Coast Guard source*"


def test_a_mother_is_the_woman_of_that_name() -> None:
    text = (
        "Ada Lind left the pier with Rex Lind on Monday evening after all the others had gone. "
        "Rex Lind’s mother said that the port will shut."
    )
    assert speakers(text) == ["Ada Lind*"]


def test_a_dateline_is_no_part_of_who_speaks() -> None:
    assert phrase_of("CNN) -- The mother of Rex Lind", Span(0, 30)).role == "mother of Rex Lind"


def test_the_paper_is_the_one_that_reported() -> None:
    text = "The Vell Post said that the port will shut. The paper said that it will open."
    assert speakers(text) == ["Vell Post", "Vell Post*"]


def test_this_person_is_one_of_the_people_who_spoke() -> None:
    text = "One of the people said that the port will shut. This person said that it will open."
    assert speakers(text) == ["One of the people", "One of the people*"]


def test_the_pair_are_the_two_named_right_before() -> None:
    text = "Ada Lind and Bo Ask met on the old pier. The pair said that the port will shut."
    assert speakers(text) == ["Ada Lind and Bo Ask*"]


def test_the_author_is_nobody_who_is_only_spoken_of() -> None:
    text = "Rex Lind is in prison. The author of a book said that the port will shut."
    assert "Rex Lind" not in speakers(text)[0]


def test_an_adverb_at_the_head_is_no_part_of_a_name() -> None:
    text = "Eventually ART left the old pier for good. ART said that the port will shut."
    assert speakers(text) == ["ART"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rival Ada Lind left the pier.", "It was Ada Lind who came to it."),
        ("Understated Lind left the pier.", "It was Ada Lind who came to it."),
        ("More Lind letters left the pier.", "It was more for Ada Lind."),
    ],
)
def test_the_first_word_of_a_sentence_is_no_part_of_a_name(first: str, second: str) -> None:
    assert speakers(f"{first} {second}\n\nLind said that the port will shut.") == ["Ada Lind"]


def test_a_name_that_only_heads_sentences_keeps_its_first_word() -> None:
    text = "Miiva Kelvik said that the port will shut.\n\nKelvik said that it will open."
    assert speakers(text) == ["Miiva Kelvik", "Miiva Kelvik"]


def test_two_capitals_without_a_given_name_are_no_he() -> None:
    text = (
        "Bo Ask spoke at length. The Tide Gala was opened later, his best yet.\n\n"
        "“It will shut,” he said."
    )
    assert speakers(text) == ["Bo Ask*"]


def test_a_firm_is_called_by_its_first_word() -> None:
    text = "The pier is owned by Orvane Energy.\n\nOrvane said that the port will shut."
    (statement,) = attributed(text)
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.speaker.kind) == (
        "Orvane Energy",
        SourceKind.ORGANISATION,
    )


@pytest.mark.parametrize(
    "body", ["The Tide Office", "The Harbour Ministry", "Brandt Ferries Ltd", "Wells Fargo"]
)
def test_a_spokesman_speaks_for_the_body_that_spoke_before(body: str) -> None:
    text = f"{body} said that the port will shut.\n\n“It will open,” a spokesman said."
    assert speakers(text)[1] == f"{body.removeprefix('The ')} spokesman*"


def test_a_spokesman_speaks_for_no_body_of_another_passage() -> None:
    text = (
        "The Tide Office said that the port will shut.\n\nIt rained on the quay.\n\n"
        "The crowd went home.\n\n“It will open,” a spokesman said."
    )
    assert speakers(text)[1] == "spokesman"


def test_the_source_is_the_one_without_a_name_who_spoke_last() -> None:
    text = "A former pilot said that the port will shut.\n\nThe source said that it will open."
    assert speakers(text) == ["former pilot", "former pilot*"]


def test_the_report_is_that_of_the_outlet_that_reported() -> None:
    text = "The port will shut, Radio Sund reported.\n\nThe report said that it will open."
    assert speakers(text) == ["Radio Sund", "Radio Sund*"]


def test_another_report_brought_in_since_is_the_report() -> None:
    text = (
        "The port will shut, Radio Sund reported.\n\nThe council then got a tide report.\n\n"
        "The report said that it will open."
    )
    assert speakers(text)[1] == "tide report*"


@pytest.mark.parametrize(
    "words",
    [
        "a report in the Financial Times", "a Financial Times report",
        "a new report by the Financial Times", "the Financial Times’s report",
    ],
)  # fmt: skip
def test_what_an_outlet_prints_is_what_it_says(words: str) -> None:
    assert speakers(f"The port will shut, according to {words}.") == ["Financial Times"]


@pytest.mark.parametrize("words", ["a report on the Financial Times", "a Financial Times poll"])
def test_what_is_about_an_outlet_or_asked_by_it_speaks_itself(words: str) -> None:
    assert speakers(f"The port will shut, according to {words}.") == [words[2:]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Forbes reported that the port will shut.", "Forbes"),
        ("Forbes said that the port will shut. Ada Forbes sails.", "Ada Forbes"),
    ],
)
def test_an_outlet_whose_name_may_be_a_persons_speaks_where_nobody_is_called_so(
    text: str, speaker: str
) -> None:
    (statement,) = attributed(text)
    assert statement.speaker is not None
    assert statement.speaker.name == speaker
    assert (statement.speaker.kind is SourceKind.OUTLET) == (speaker == "Forbes")


@pytest.mark.parametrize(
    ("first", "name"),
    [
        ("The port lost Ada Maria Lind, known as Star, last year.", "Star"),
        ("The port lost Ada Maria Lind (a.k.a. Star) last year.", "Star"),
        ("The port lost Ada Maria Lind, who goes by Star, last year.", "Star"),
        ("The port lost Ada “Star” Maria Lind last year.", "Star Lind"),
    ],
)
def test_somebody_is_called_what_the_article_says(first: str, name: str) -> None:
    text = f"{first}\n\n{name} said that the port will shut."
    assert speakers(text) == ["Ada Maria Lind"]


def test_what_stands_in_brackets_behind_a_body_is_its_name() -> None:
    text = "The Tide Revenue Service (Tars) left.\n\nTars said that the port will shut."
    assert speakers(text) == ["Tide Revenue Service"]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Both my source and Ada Lind", "source and Ada Lind"),
        ("Residents and Ada Lind", "Residents and Ada Lind"),
        ("The pilot and Lind", "pilot and Lind"),
        ("John and Ada Lind", "John Lind and Ada Lind"),
        ("The mayor and Republican", "Republican"),
    ],
)
def test_who_speaks_together(words: str, speaker: str) -> None:
    found = speakers(f"{words} said that the port will shut.")[-1]
    assert found.removeprefix("The ").removesuffix("*") == speaker


def test_a_given_name_that_is_a_surname_here_stands_for_that_one() -> None:
    text = "Ada Ryan said that it rained.\n\nRyan and Bo Lind said that the port will shut."
    assert speakers(text)[1] == "Ada Ryan and Bo Lind"


def test_what_two_own_together_is_a_thing() -> None:
    (statement,) = attributed("Bo Ask and Ada Lind’s website said that the port will shut.")
    assert statement.speaker is not None
    assert statement.speaker.kind is SourceKind.OUTLET


def test_they_behind_and_are_whoever_was_asked() -> None:
    text = "Radio Sund reached out to Brandt Ferries Ltd and they said that the port will shut."
    assert speakers(text) == ["Brandt Ferries Ltd*"]


def test_a_surname_that_his_follows_is_the_man_of_that_name() -> None:
    text = (
        "Ada Lind said that the port will shut. Bo Lind said that it will open.\n\n"
        "Rex Marsh said that it rained.\n\nLind said that the port cost his brother a boat."
    )
    assert speakers(text)[3] == "Bo Lind"


def test_the_company_is_the_firm_that_the_words_are_about() -> None:
    text = "Wells Fargo will shut its pier, the company said."
    assert speakers(text) == ["Wells Fargo*"]


def test_the_land_of_an_office_is_no_part_of_the_name() -> None:
    text = (
        "It was seen by the former President of Iceland Ólafr Grimsen on Monday.\n\n"
        "Grimsen said that the port will shut."
    )
    assert speakers(text) == ["Ólafr Grimsen"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Halcyon reports that the port will shut.", SourceKind.OUTLET),
        ("Lind reports that the port will shut. Ada Lind sails.", SourceKind.PERSON),
        ("Halcyon said that the port will shut.", SourceKind.PERSON),
    ],
)
def test_a_plain_word_that_reports_is_an_outlet(text: str, kind: SourceKind) -> None:
    (statement,) = attributed(text)
    assert statement.speaker is not None
    assert statement.speaker.kind is kind


def test_a_nickname_between_the_names_is_passed_over() -> None:
    text = (
        "The port lost Ada “Star” Maria Lind, 26, last year.\n\nLind said that the port will shut."
    )
    assert speakers(text) == ["Ada Maria Lind"]


def test_what_is_whose_before_a_comma_is_no_role() -> None:
    text = "After her son's death, Ada Lind left.\n\nLind said that the port will shut."
    (statement,) = attributed(text)
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.speaker.role) == ("Ada Lind", "")


def test_the_mother_of_somebody_is_the_woman_of_that_name() -> None:
    text = (
        "Rex Holm, 30, died in May. The mother of Rex Holm said that the pier is old.\n\n"
        "Vera Holm said that it fell."
    )
    assert speakers(text)[0] == "Vera Holm*"


def test_a_bare_surname_is_the_one_of_that_name_named_in_full_last() -> None:
    text = (
        "Oscar Holm said that the pier is old. Holm said that it will fall.\n\n"
        "Vera Holm said that it fell. Holm said that it was late."
    )
    assert speakers(text) == ["Oscar Holm", "Oscar Holm", "Vera Holm", "Vera Holm"]


def test_whose_family_it_is_is_told_by_whoever_is_named_first() -> None:
    text = "Rex Holm left. Vera Holm stayed. Holm’s family said it is old."
    at = text.index("Holm’s")
    names = ("Rex Holm", "Vera Holm")
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in names]
    phrases = tuple(phrase_of(text, span) for span in spans)
    cast = Cast(text, (Span(0, len(text)),), phrases)
    for phrase in phrases:
        cast.speaker_of(phrase)
    speaker, _ = cast.speaker_of(phrase_of(text, Span(at, at + len("Holm’s family"))))
    assert speaker.name == "Rex Holm’s family"


def test_the_family_of_somebody_is_not_that_one() -> None:
    (statement,) = attributed("The family of young pilot Rex Holm said that the port will shut.")
    assert statement.speaker is not None
    assert statement.speaker.name == "family of young pilot Rex Holm"


def test_the_country_is_the_one_named_last() -> None:
    text = "A bridge is planned in Norway near Oslo. The country said that it needs the bridge."
    assert speakers(text) == ["Norway*"]
    assert speakers("A bridge is planned. The country said that it needs it.") == ["country"]


def test_who_is_a_person_and_no_body() -> None:
    text = "He met an official in the harbour union, who said that the port will shut."
    at = text.index("who")
    span = noun_before(text, 0, at, personal=True)
    assert span is not None
    assert span.of(text) == "an official in the harbour union"
    body = noun_before(text, 0, at)
    assert body is not None
    assert body.of(text) == "the harbour union"
    assert speakers(text) == ["official in the harbour union"]


def test_models_are_nobody_by_name() -> None:
    text = "Models suggest that it will rain. Ada Lind left. She said that the port will shut."
    assert speakers(text)[-1] == "Ada Lind*"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            (
                "They joined a march led by the former President of Iceland Olga Grim.\n\n"
                "Grim said that the port will shut."
            ),
            "former President of Iceland",
        ),
        (
            "They met Mayor Ada Lind and former harbour envoy Bo Ask.\n\nAsk said that it will rain.",
            "former harbour envoy",
        ),
        (
            "It was a race between former pilot Bo Ask and Ada.\n\nAsk said that it will rain.",
            "former pilot",
        ),
        (
            (
                "A clerk is accused of meddling with the friendship between former pilot Bo Ask "
                "and Ada.\n\nAsk said that it will rain."
            ),
            "former pilot",
        ),
        ("It was Bo Linden King Jr. who sang.\n\nKing said that the port will shut.", ""),
    ],
)
def test_the_words_before_a_name_are_a_role_only_where_they_are_one(text: str, role: str) -> None:
    (statement,) = attributed(text)
    assert statement.speaker is not None
    assert statement.speaker.role == role


def test_i_outside_quotations_is_the_only_author() -> None:
    text = "I said that the port will shut.\n\n“I said that it is old."
    article = replace(an_article(text, zones=()), authors=("Ada Lind",))
    found = [s.speaker.name for s in RuleExtractor().extract(article) if s.speaker]
    assert found[0] == "Ada Lind"
    both = replace(article, authors=("Ada Lind", "Bo Ask"))
    assert "Ada Lind" not in [s.speaker.name for s in RuleExtractor().extract(both) if s.speaker]


def everyone(text: str) -> Roster:
    """A roster in which all who are named stand as sources."""
    names = ("Bo Ask", "Olaf Krag")
    found = (Span(text.index(name), text.index(name) + len(name)) for name in names)
    return Roster(text, (Span(0, len(text)),), tuple(phrase_of(text, span) for span in found))


_VERA = "Vera Holm said it was late. Vera Holm said it was old. Vera Holm said that it fell."


def test_whom_the_article_has_not_brought_in_yet_is_no_bare_surname() -> None:
    text = (
        "Oscar Holm said that the board threatened him. Holm said that they stood in his way.\n\n"
        f"Vera Holm said that the board had lied. {_VERA}"
    )
    assert speakers(text)[:3] == ["Oscar Holm", "Oscar Holm", "Vera Holm"]


def test_behind_a_headline_a_bare_surname_is_the_last_speaker_of_that_name() -> None:
    text = (
        "The brother of Rex Holm, 30, said that the board threatened him. Holm said that they stood "
        f"in his way.\n\nVera Holm said that the board had lied. {_VERA} Oscar Holm said that it fell."
    )
    assert speakers(text)[:3] == ["Oscar Holm*", "Oscar Holm", "Vera Holm"]
